"""Dynoxide: DynamoDB's API as a program of its own, which keeps its tables in one SQLite file."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from infra.server.loopback import LOOPBACK, listen

_NODE_MODULES: Final = Path(__file__).with_name("node_modules")
_START_SECONDS: Final = 10.0
_STOP_SECONDS: Final = 2.0
_POLL_SECONDS: Final = 0.01


class NotStarted(Exception):  # noqa: N818 - named for what became of it
    """Dynoxide does not answer; the text says what it said itself."""


def installed(node_modules: Path = _NODE_MODULES) -> Path | None:
    """The program on the path, else the one among the page's npm packages, else None."""
    on_path = shutil.which("dynoxide")
    # npm installs the package of this system only, whichever it is.
    found = [Path(on_path)] if on_path else sorted(node_modules.glob("@dynoxide/*/dynoxide"))
    return next(iter(found), None)


@contextmanager
def running(program: Path, file: Path | None) -> Iterator[str]:
    """The program as a child of this process, for as long as the context lasts.

    Args:
        program: where Dynoxide is.
        file: its tables' file, in a folder that is there; it is made where it is missing. None keeps them in
            memory.

    Yields:
        Its endpoint, such as "http://127.0.0.1:8000".

    Raises:
        NotStarted: it cannot be run, or ends instead of answering.
    """
    with listen(LOOPBACK, 0) as free:
        port = free.getsockname()[1]
    command = [str(program), "serve", "--host", LOOPBACK, "--port", str(port)]
    if file is not None:
        command += ["--db-path", str(file)]
    with tempfile.TemporaryFile() as printed:
        try:
            child = subprocess.Popen(  # noqa: S603 - the program is the one that was found
                command, stdin=subprocess.DEVNULL, stdout=printed, stderr=printed
            )
        except OSError as error:
            raise NotStarted(f"Dynoxide cannot be run: {error}") from error
        try:
            _await(child, port, printed)
            yield f"http://{LOOPBACK}:{port}"
        finally:
            _stop(child)


def _await(child: subprocess.Popen[bytes], port: int, printed: IO[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and child.poll() is None:
        with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=_START_SECONDS):
            return
        time.sleep(_POLL_SECONDS)
    printed.seek(0)
    said = printed.read().decode(errors="replace").strip()
    raise NotStarted(f"Dynoxide does not answer ({said or 'it says nothing'})")


def _stop(child: subprocess.Popen[bytes]) -> None:
    # What it has answered is in its file, so that nothing is lost where it has to be killed.
    child.terminate()
    try:
        with suppress(subprocess.TimeoutExpired):
            child.wait(_STOP_SECONDS)
    finally:
        child.kill()
        child.wait()
