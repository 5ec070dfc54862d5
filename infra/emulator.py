"""The built function as Lambda runs it, under AWS's own Runtime Interface Emulator.

The emulator is a Linux program that aws-sam-cli brings along. It starts the function's interpreter with
awslambdaric, AWS's client of the Lambda runtime, and hands it one event after another.
"""

import json
import os
import platform
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final

from infra.server.loopback import LOOPBACK

START_SECONDS: Final = 10.0
STOP_SECONDS: Final = 5.0

_INVOKE: Final = "/2015-03-31/functions/function/invocations"
_BUILDS: Final = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}

Json = dict[str, Any]


class FunctionFailed(Exception):  # noqa: N818 - named for what happened
    """The function raised, ran out of time or did not start; the text is what it said and its last log."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A built function: where it lies, and what its template says of it (`timeout` in s, `memory` in MB)."""

    root: Path
    handler: str
    timeout: int
    memory: int


def emulator_of(sam: Path) -> Path | None:
    """The emulator that came with this `sam` program; None where it brings none for this machine."""
    if platform.system() != "Linux":
        return None
    name = f"aws-lambda-rie-{_BUILDS.get(platform.machine().lower())}"
    packages = sam.resolve().parents[1].glob("lib/python3*/site-packages")
    return next((path for root in packages if (path := root / "samcli/local/rapid" / name).exists()), None)


@contextmanager
def emulated(  # noqa: PLR0913 - what it runs, what with, and where it tells
    artifact: Artifact,
    *,
    emulator: Path,
    python: Path,
    environment: Mapping[str, str],
    log: Path,
    confine: Callable[[int], None] = lambda _: None,
) -> Iterator[Callable[[Json], Json]]:
    """The function, started; yields what answers an event.

    Args:
        artifact: what to run.
        emulator: the Runtime Interface Emulator.
        python: an interpreter of the function's version that has awslambdaric.
        environment: the function's variables, with the credentials and addresses that AWS would set.
        log: where the emulator and the function write what they log.
        confine: is told the emulator's process before it starts the function, to limit it.

    Yields:
        A callable that hands the function an event and returns its answer; it raises `FunctionFailed`.

    Raises:
        FunctionFailed: the emulator does not come up.
    """
    invoke, runtime = _free_port(), _free_port()
    command = [
        str(emulator),
        *("--runtime-interface-emulator-address", f"{LOOPBACK}:{invoke}"),
        *("--runtime-api-address", f"{LOOPBACK}:{runtime}"),
        *(str(python), "-m", "awslambdaric", artifact.handler),
    ]
    with (
        log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - the command is put together above
            command,
            cwd=artifact.root,
            env=_lambda_variables(artifact) | dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process,
    ):
        try:
            _await(invoke, process, log)
            confine(process.pid)
            yield lambda event: _answer(invoke, artifact, event, log)
        finally:
            _stop(process)


def _lambda_variables(artifact: Artifact) -> dict[str, str]:
    return {
        "PATH": os.defpath,
        "LANG": "en_US.UTF-8",
        "TZ": ":UTC",
        "LAMBDA_TASK_ROOT": str(artifact.root),
        "PYTHONPATH": str(artifact.root),
        # Lambda keeps the code where it cannot be written to.
        "PYTHONDONTWRITEBYTECODE": "1",
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(artifact.timeout),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(artifact.memory),
        "AWS_LAMBDA_LOG_FORMAT": "JSON",
    }


def _answer(port: int, artifact: Artifact, event: Json, log: Path) -> Json:
    # The function's own time limit comes first; the margin is for its start and the emulator's.
    connection = HTTPConnection(LOOPBACK, port, timeout=artifact.timeout + START_SECONDS)
    try:
        connection.request("POST", _INVOKE, json.dumps(event))
        body = connection.getresponse().read().decode()
    finally:
        connection.close()
    try:
        answer = json.loads(body)
    except ValueError:
        # What took too long is told in plain words.
        raise FunctionFailed(_report(body, log)) from None
    if not isinstance(answer, dict) or "errorType" in answer:
        raise FunctionFailed(_report(body, log))
    return answer


def _await(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection((LOOPBACK, port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise FunctionFailed(_report("The emulator did not start.", log))


def _report(body: str, log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join([body, "", *lines[-30:]])


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


def _free_port() -> int:
    with socket.create_server((LOOPBACK, 0)) as listening:
        port: int = listening.getsockname()[1]
    return port
