"""The self-hosted endpoint under gunicorn, as a child of this process on the loopback address."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from infra.server.loopback import LOOPBACK, listen
from infra.server.wsgi import UNVERIFIED

ROOT: Final = Path(__file__).resolve().parents[2]
_STOP_SECONDS: Final = 5.0
_ENDING_SECONDS: Final = 1.0


class NotServed(Exception):  # noqa: N818 - named for what became of it
    """gunicorn ended while it was wanted; the text is what it said itself."""


@contextmanager
def served(application: str, *, workers: int, threads: int) -> Iterator[str]:
    """An application for as long as the context lasts, on a free port.

    Its workers build it after they are forked, each its own.

    Args:
        application: what to serve, such as "infra.server.wsgi:app()".
        workers: how many processes.
        threads: how many requests each of them answers at once.

    Yields:
        Its address, such as "127.0.0.1:8765". It answers as soon as a worker is up.

    Raises:
        NotServed: it had ended by itself when something went wrong.
    """
    with listen(LOOPBACK, 0) as listening, tempfile.TemporaryFile() as printed:
        command = [
            *(sys.executable, "-m", "gunicorn", "--bind", f"fd://{listening.fileno()}"),
            *("--workers", str(workers), "--threads", str(threads)),
            *("--config", "python:infra.bench.gunicorn_settings"),
            application,
        ]
        child = subprocess.Popen(  # noqa: S603 - the command is put together above
            command,
            cwd=ROOT,
            env=os.environ
            | {
                "PYTHONPATH": os.pathsep.join((str(ROOT / "lambda"), str(ROOT))),
                # What is said to it is not signed by Alexa.
                UNVERIFIED: "1",
            },
            stdin=subprocess.PIPE,
            stdout=printed,
            stderr=printed,
            pass_fds=(listening.fileno(),),
            start_new_session=True,
        )
        address = f"{LOOPBACK}:{listening.getsockname()[1]}"
        # From here on the port is gunicorn's alone: it is closed when gunicorn ends.
        listening.close()
        try:
            yield address
        except Exception as error:
            # If it has ended, or is about to, this is why.
            if _ended(child):
                raise NotServed(_said(printed)) from error
            raise
        finally:
            _stop(child)


def _ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _said(printed: IO[bytes]) -> str:
    printed.seek(0)
    return printed.read().decode(errors="replace").strip()[-2000:] or "gunicorn said nothing"


def _stop(child: subprocess.Popen[bytes]) -> None:
    with child:
        child.terminate()
        try:
            child.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            # Its workers are in its own process group, and nobody else is.
            os.killpg(child.pid, signal.SIGKILL)
