"""Where what is done on the simulated Echo is kept: in a folder, in memory, or with another DynamoDB.

A folder holds DynamoDB's tables and the device's clock. It takes Dynoxide, which is optional; without it the
page keeps everything in memory.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, assert_never

from infra.echo import dynoxide
from infra.echo.device_clock import DeviceClock, Taken
from infra.echo.embedded import database, own

TABLES: Final = "trainees.db"
CLOCK: Final = "device.db"

_DYNOXIDE: Final = "npm on a 64-bit Linux, or Dynoxide on the path"
_OTHERWISE: Final = "--data FOLDER takes another one, --memory none"


class NotKept(Exception):  # noqa: N818 - named for what becomes of the data
    """Nothing can be kept in the folder; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class InMemory:
    """Until the process ends.

    Attributes:
        wanting: Whether a folder was wanted, and Dynoxide is not there.
    """

    wanting: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """With a DynamoDB that is running somewhere."""

    endpoint: str


@dataclass(frozen=True, slots=True)
class Folder:
    """In a folder of this machine, by the program that Dynoxide is."""

    path: Path
    program: Path


Place = InMemory | Elsewhere | Folder


def kept_in(folder: Path | None, program: Path | None) -> Place:
    """In this folder; where None, in the person's own one as far as Dynoxide is there.

    Raises:
        NotKept: a folder is given, and Dynoxide is not there.
    """
    if program is not None:
        return Folder(folder or persons_folder(), program)
    if folder is not None:
        raise NotKept(f"nothing can be kept in {_from_home(folder)} without {_DYNOXIDE}")
    return InMemory(wanting=True)


def persons_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Where this system has a person's programs keep their data."""
    match platform:
        case "win32":
            base = Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        case "darwin":
            base = Path.home() / "Library" / "Application Support"
        case _:
            base = Path(environ.get("XDG_DATA_HOME", ""))
            if not base.is_absolute():  # which the convention says to ignore
                base = Path.home() / ".local" / "share"
    return base / "glute-coach"


def told(place: Place) -> str:
    """The place as a person is told it."""
    match place:
        case InMemory(wanting=False):
            return "What you do is kept in memory, until this stops."
        case InMemory():
            return f"What you do is kept in memory, until this stops. With {_DYNOXIDE}, it would last."
        case Elsewhere(endpoint):
            return f"What you do is kept at {endpoint}."
        case Folder(path):
            return f"What you do is kept in {_from_home(path)}."
        case _:
            assert_never(place)


@contextmanager
def opened(place: Place) -> Iterator[DeviceClock]:
    """The trainees' table there, with the environment in which the skill finds it.

    Yields:
        The clock of the device that goes with it.

    Raises:
        NotKept: the folder cannot be used, another device uses it, or Dynoxide does not run on it.
        botocore.exceptions.BotoCoreError: the DynamoDB elsewhere does not answer.
        botocore.exceptions.ClientError: it refuses to make the table.
    """
    match place:
        case InMemory():
            with DeviceClock() as clock, database():
                yield clock
        case Elsewhere(endpoint):
            with DeviceClock() as clock, database(endpoint):
                yield clock
        case Folder(path, program):
            with _clock(path) as clock, _tables(path, program) as endpoint, own(endpoint):
                yield clock
        case _:
            assert_never(place)


def _clock(folder: Path) -> DeviceClock:
    try:
        # What somebody tells about their body is nobody else's.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return DeviceClock(folder / CLOCK)
    except (OSError, Taken) as error:
        raise _not_kept(folder, error) from error


@contextmanager
def _tables(folder: Path, program: Path) -> Iterator[str]:
    try:
        with dynoxide.running(program, folder / TABLES) as endpoint:
            yield endpoint
    except dynoxide.NotStarted as error:
        raise _not_kept(folder, error) from error


def _not_kept(folder: Path, why: Exception) -> NotKept:
    return NotKept(f"nothing can be kept in {_from_home(folder)}: {why}; {_OTHERWISE}")


def _from_home(path: Path) -> Path:
    home = Path.home()
    return "~" / path.relative_to(home) if path.is_relative_to(home) else path
