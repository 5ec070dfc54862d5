"""`python -m infra.echo`: the simulated Echo as a page (`serve`) or in the terminal (`talk`)."""

import argparse
import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from coach.alexa_api import AlexaApiClient
from coach.intents.envelope import USUAL_LOCALE
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from infra.echo import dynoxide, models, screen, terminal
from infra.echo.alexa_settings import settings_service
from infra.echo.app import create_app
from infra.echo.device import Echo
from infra.echo.device_clock import LastingEcho
from infra.echo.device_settings import DeviceSettings
from infra.echo.kept import Elsewhere, InMemory, Place, kept_in, opened, told
from infra.echo.language import language
from infra.echo.zone import is_zone, machine_zone
from infra.server.loopback import LOOPBACK, listen, server

PORT: Final = 8765


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 1, with a line on the error stream, where it cannot go on."""
    options = _parser().parse_args(arguments)
    _stop_in_order()
    try:
        options.run(options)
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:
        # Nobody reads on; what is still buffered has nowhere to go, which is no error either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets a line and not a traceback
        print(f"Stopped: {error or type(error).__name__}", file=sys.stderr)
        return 1
    return 0


def _stop_in_order() -> None:
    """Let a request to end be as good as Ctrl-C, so that nothing that was started is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        ending = getattr(signal, name, None)
        if ending is not None and signal.getsignal(ending) is signal.SIG_DFL:
            signal.signal(ending, signal.default_int_handler)


def _talk(options: argparse.Namespace) -> None:
    with _device(options, _place(options, by_default=InMemory())) as echo:
        if sys.stdin.isatty():
            print('Say something, for example "open glute coach". Ctrl-D ends.')
            terminal.converse(_typed(), echo, sys.stdout)
        else:
            terminal.play(sys.stdin.read(), echo, sys.stdout)


def _serve(options: argparse.Namespace) -> None:
    # First of all, so that a taken port is known before anything else is started.
    listening = listen(LOOPBACK, options.port)
    place = _place(options)
    with _device(options, place) as echo:
        page = server(create_app(echo, _real_time), listening)
        print(f"Glute Coach on a simulated Echo: http://{LOOPBACK}:{page.port}")
        print(f"{told(place)}\n\nThree things to say:")
        print(
            *(
                f"  {phrase}"
                for phrase in language(options.locale.partition("-")[0]).suggestions.to_begin_with
            ),
            "\nCtrl-C stops.",
            sep="\n",
            flush=True,
        )
        page.serve_forever()


def _place(options: argparse.Namespace, by_default: Place | None = None) -> Place:
    if options.endpoint:
        return Elsewhere(options.endpoint)
    if options.memory:
        return InMemory()
    if by_default and options.data is None:
        return by_default
    return kept_in(options.data, dynoxide.installed())


@contextlib.contextmanager
def _device(options: argparse.Namespace, place: Place) -> Iterator[Echo]:
    """A device with the real skill behind it."""
    settings = DeviceSettings(time_zone=options.zone or machine_zone())
    with opened(place) as clock, settings_service(settings) as api_endpoint:
        own = read_settings()
        skill = build_skill(DynamoStore(own.table), _real_time, AlexaApiClient(), own.skill_id)
        echo = LastingEcho(
            lambda event: answer(skill, event),
            models.hearing(options.locale),
            clock,
            real_time=_real_time(),
            locale=options.locale,
            settings=settings,
            api_endpoint=api_endpoint,
            interfaces=(screen.INTERFACE,) if options.screen else (),
        )
        if options.at is not None:
            echo.set_clock(options.at.replace(tzinfo=ZoneInfo(settings.time_zone)))
        with contextlib.closing(echo):
            yield echo


def _typed() -> Iterator[str]:
    # Where it is there, it gives the prompt a history and editing keys.
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415
    with contextlib.suppress(EOFError):
        while True:
            yield input("U: ")


def _real_time() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the device's clock is set by the real one, as any device's is


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.echo", description="A simulated Echo.")
    commands = parser.add_subparsers(required=True, metavar="serve | talk")
    serve = commands.add_parser("serve", help="a page for the browser of this machine")
    serve.add_argument("--port", type=int, default=PORT, help="default %(default)s; 0 takes a free one")
    serve.set_defaults(run=_serve, at=None, screen=False)
    talk = commands.add_parser("talk", help="in the terminal, typed or piped")
    talk.add_argument("--at", type=datetime.fromisoformat, help='such as "2026-11-23 07:00"; default: now')
    talk.add_argument(
        "--screen", action="store_true", help="on a device with a screen, which goes on by itself"
    )
    talk.set_defaults(run=_talk)
    for command, by_default in ((serve, "a folder of yours where Dynoxide is there"), (talk, "in memory")):
        command.add_argument("--zone", type=_zone, help="such as America/New_York; default: this machine's")
        command.add_argument(
            "--locale",
            type=_locale,
            default=USUAL_LOCALE,
            help=f"one of {', '.join(models.locales())}; default: %(default)s",
        )
        kept = command.add_mutually_exclusive_group()
        kept.add_argument(
            "--data", type=_folder, metavar="FOLDER", help=f"keep it here; default: {by_default}"
        )
        kept.add_argument("--memory", action="store_true", help="keep it until this stops")
        kept.add_argument("--endpoint", metavar="URL", help="keep it with another DynamoDB")
    return parser


def _zone(name: str) -> str:
    if not is_zone(name):
        raise argparse.ArgumentTypeError(f"no such time zone: {name}")
    return name


def _locale(name: str) -> str:
    try:
        return models.usual_locale(name)
    except LookupError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault


def _folder(name: str) -> Path:
    return Path(name).expanduser().absolute()


if __name__ == "__main__":
    sys.exit(main())
