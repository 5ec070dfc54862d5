"""What the simulated Echo keeps from one run to the next, and what a person reads where it cannot."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import boto3
import pytest

from infra.echo import dynoxide
from infra.echo.device_clock import DeviceClock, LastingEcho, Taken
from infra.echo.device_settings import DeviceSettings
from infra.echo.embedded import TABLE, database
from infra.echo.hearing import Hearing
from infra.echo.kept import (
    CLOCK,
    Elsewhere,
    Folder,
    InMemory,
    NotKept,
    Place,
    kept_in,
    opened,
    persons_folder,
    told,
)

Json = dict[str, Any]
Run = Callable[[Place, datetime], Any]
TOP = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DYNOXIDE = dynoxide.installed()
needs_dynoxide = pytest.mark.skipif(
    DYNOXIDE is None, reason="Dynoxide is not installed: `make test` installs it where npm has it"
)


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    model = TOP / "interaction_models" / "en-US.json"
    return Hearing(json.loads(model.read_text(encoding="utf-8")))


@pytest.fixture
def run(hearing: Hearing) -> Run:
    """Runs a device with the real skill at a place, from being switched on to being switched off."""

    @contextmanager
    def device(place: Place, real_time: datetime) -> Iterator[LastingEcho]:
        with opened(place) as clock:
            spec = spec_from_file_location("lambda_of_a_run", TOP / "lambda" / "lambda_function.py")
            assert spec is not None
            assert spec.loader is not None
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            echo = LastingEcho(
                lambda event: module.handler(event, None),
                hearing,
                clock,
                real_time=real_time,
                settings=DeviceSettings(),
            )
            with closing(echo):
                yield echo

    return device


def silent(_: Json) -> Json:
    return {"version": "1.0", "response": {}}


def folder(path: Path) -> Folder:
    assert DYNOXIDE is not None
    return Folder(path, DYNOXIDE)


def standing_in(at: Path, script: str) -> Path:
    """A program in the place of Dynoxide's."""
    at.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    at.chmod(0o755)
    return at


@needs_dynoxide
def test_the_next_run_knows_how_far_the_workout_came(tmp_path: Path, run: Run) -> None:
    with run(folder(tmp_path / "new"), MONDAY) as echo:
        for words in ("open glute coach", "yes", "rarely", "dumbbells", "start my glute workout", "ready"):
            echo.hear(words)
        done = echo.hear("about right").transcript
        assert "Next, lunges" in done
    with run(folder(tmp_path / "new"), MONDAY) as echo:
        left = echo.hear("ask glute coach what's left").transcript
        assert "kneeling hip extensions" in left
        assert "glute bridges" not in left


@needs_dynoxide
def test_the_next_run_begins_after_the_last_one_however_far_that_came(tmp_path: Path, run: Run) -> None:
    with run(folder(tmp_path), MONDAY) as echo:
        echo.hear("open glute coach")
        echo.wait(86_400)
        ended = echo.now
    with run(folder(tmp_path), MONDAY + timedelta(hours=1)) as echo:
        assert echo.now == ended + SECOND
        assert echo.now > MONDAY + timedelta(days=1)
    with run(folder(tmp_path), MONDAY + timedelta(days=9)) as echo:
        assert echo.now == MONDAY + timedelta(days=9)


@needs_dynoxide
def test_two_devices_at_once_do_not_share_a_folder(tmp_path: Path, run: Run) -> None:
    with run(folder(tmp_path), MONDAY) as echo:
        echo.hear("open glute coach")
        with pytest.raises(NotKept, match="another simulated Echo uses it"), run(folder(tmp_path), MONDAY):
            pass
        assert "Good." in echo.hear("yes").transcript


@needs_dynoxide
def test_dynoxide_is_gone_afterwards(tmp_path: Path) -> None:
    def used() -> None:
        with dynoxide.running(folder(tmp_path).program, tmp_path / "tables.db") as endpoint:
            ports.append(int(endpoint.rpartition(":")[2]))
            socket.create_connection(("127.0.0.1", ports[-1])).close()
            raise LookupError

    ports: list[int] = []
    with pytest.raises(LookupError):
        used()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", ports[0]))


@needs_dynoxide
@pytest.mark.skipif(sys.platform == "win32", reason="programs are not asked to end by signals here")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=lambda each: each.name)
def test_a_page_that_is_ended_leaves_nothing_behind(tmp_path: Path, ending: signal.Signals) -> None:
    pid = tmp_path / "pid"
    on_path = tmp_path / "bin"
    on_path.mkdir()
    standing_in(on_path / "dynoxide", f'echo $$ > "{pid}"\nexec "{DYNOXIDE}" "$@"')
    search = f"{on_path}{os.pathsep}{os.environ['PATH']}"
    environ = os.environ | {"PATH": search, "PYTHONPATH": "lambda:."}
    command = [sys.executable, "-m", "infra.echo", "serve", "--port", "0", "--data", str(tmp_path / "new")]
    with subprocess.Popen(  # noqa: S603 - the tests' own
        command, cwd=TOP, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as page:
        assert page.stdout is not None
        assert page.stdout.readline().startswith("Glute Coach on a simulated Echo: http://127.0.0.1:")
        assert page.stdout.readline().strip() == told(folder(tmp_path / "new"))
        page.send_signal(ending)
        _, errors = page.communicate(timeout=10)
    assert (page.returncode, errors) == (0, "")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


@pytest.mark.skipif(sys.platform == "win32", reason="it is stood in for by a shell script")
@pytest.mark.parametrize("script", ["echo no room >&2; exit 1", "echo no room; exit 0"])
def test_what_dynoxide_says_as_it_fails_is_passed_on(tmp_path: Path, script: str, run: Run) -> None:
    place = Folder(tmp_path, standing_in(tmp_path / "dynoxide", script))
    with pytest.raises(NotKept, match=r"does not answer \(no room\).*--memory"), run(place, MONDAY):
        pass


def test_a_program_that_is_none_is_no_end_of_the_folder(tmp_path: Path, run: Run) -> None:
    place = Folder(tmp_path, tmp_path / "missing")
    for _ in range(2):
        with pytest.raises(NotKept, match="cannot be run"), run(place, MONDAY):
            pass


def test_without_dynoxide_it_is_kept_in_memory_and_said_so(tmp_path: Path, run: Run) -> None:
    place = kept_in(None, None)
    assert place == InMemory(wanting=True)
    assert told(place).startswith("What you do is kept in memory, until this stops. With npm")
    with pytest.raises(NotKept, match="without npm"):
        kept_in(tmp_path, None)
    with run(place, MONDAY) as echo:
        assert "Welcome" in echo.hear("open glute coach").transcript
    with run(place, MONDAY) as echo:
        assert echo.now == MONDAY
        assert "Welcome" in echo.hear("open glute coach").transcript


def test_another_dynamodb_keeps_it(run: Run) -> None:
    with database() as endpoint:
        # Other tests of this process have written to the same memory.
        before = _writes()
        with run(Elsewhere(endpoint), MONDAY + timedelta(hours=1)) as echo:
            echo.hear("open glute coach")
        assert told(Elsewhere(endpoint)) == f"What you do is kept at {endpoint}."
        assert _writes() == before + 1


def _writes() -> int:
    """How often any trainee was written."""
    pages = boto3.client("dynamodb").get_paginator("scan").paginate(TableName=TABLE)
    items = (item for page in pages for item in page["Items"])
    return sum(int(item["version"]["N"]) for item in items if "version" in item)


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, Path.home() / ".local/share/glute-coach"),
        ("linux", {"XDG_DATA_HOME": "relative"}, Path.home() / ".local/share/glute-coach"),
        ("linux", {"XDG_DATA_HOME": str(TOP)}, TOP / "glute-coach"),
        ("darwin", {"XDG_DATA_HOME": str(TOP)}, Path.home() / "Library/Application Support/glute-coach"),
        ("win32", {"LOCALAPPDATA": str(TOP)}, TOP / "glute-coach"),
    ],
)
def test_a_persons_folder_is_where_the_system_has_them(
    platform: str, environ: dict[str, str], expected: Path
) -> None:
    assert persons_folder(platform, environ) == expected


def test_a_folder_is_a_persons_own_unless_another_is_given_and_told_from_home() -> None:
    program = Path("dynoxide")
    assert kept_in(None, program) == Folder(persons_folder(), program)
    assert told(kept_in(Path.home() / "mine", program)) == f"What you do is kept in {Path('~/mine')}."
    assert told(kept_in(TOP.parent.parent / "mine", program)).endswith("mine.")


def test_a_clock_goes_forward_only(tmp_path: Path) -> None:
    with DeviceClock(tmp_path / CLOCK) as clock:
        assert clock.earliest is None
        assert clock.begins(MONDAY) == MONDAY
        clock.lived(MONDAY)
        clock.lived(MONDAY - SECOND)
    with DeviceClock(tmp_path / CLOCK) as clock:
        assert clock.begins(MONDAY - SECOND) == MONDAY + SECOND


def test_a_clock_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / CLOCK).write_text("half past seven " * 100)
    for file in (tmp_path / CLOCK, tmp_path / "missing" / CLOCK):
        with pytest.raises(Taken, match=str(file)):
            DeviceClock(file)


def test_a_device_is_not_put_back_behind_what_it_has_lived_through(tmp_path: Path, hearing: Hearing) -> None:
    def device(clock: DeviceClock) -> LastingEcho:
        return LastingEcho(silent, hearing, clock, real_time=MONDAY, settings=DeviceSettings())

    with DeviceClock(tmp_path / CLOCK) as clock:
        echo = device(clock)
        # Nothing was lived through yet, so that this one begins whenever it is told to.
        echo.set_clock(MONDAY - timedelta(days=7))
        first = echo.hear("open glute coach").request["request"]
    with DeviceClock(tmp_path / CLOCK) as clock:
        echo = device(clock)
        with pytest.raises(ValueError, match="goes on from 2026-11-16 12:00:01"):
            echo.set_clock(MONDAY - timedelta(days=7))
        echo.set_clock(MONDAY - timedelta(days=7) + SECOND)
        second = echo.hear("open glute coach").request["request"]
    assert first["timestamp"] < second["timestamp"]
    assert first["requestId"] != second["requestId"]
