"""A device's clock that goes on from one run to the next, for data that do the same.

A device may be ahead of the real time, since a person can let days pass on it. What the skill has kept is
then later than the real time too, and the device begins the next run after it.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, Self

from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing

_APART: Final = timedelta(seconds=1)
"""Two runs on the same data never begin at the same time, which is what their requests' ids are made from."""

_ONE_ROW: Final = """CREATE TABLE IF NOT EXISTS device
    (one INTEGER PRIMARY KEY CHECK (one = 1), lived_until TEXT NOT NULL)"""
_LATER: Final = """INSERT INTO device VALUES (1, ?)
    ON CONFLICT DO UPDATE SET lived_until = max(lived_until, excluded.lived_until)"""

Json = dict[str, Any]


class Taken(Exception):  # noqa: N818 - named for what the file is
    """The clock's file is another device's at the moment, or cannot be one; the text says which."""


class DeviceClock:
    """How far one device has lived, in a SQLite file; nobody else can open that file meanwhile."""

    def __init__(self, file: Path | None = None) -> None:
        """Open the file, made where it is missing; None keeps nothing beyond this object.

        Raises:
            Taken: another device goes by this file, or it is none of a clock.
        """
        try:
            self._connection = _opened(file)
        except sqlite3.Error as error:
            used = getattr(error, "sqlite_errorname", "") == "SQLITE_BUSY"
            raise Taken("another simulated Echo uses it" if used else f"{file}: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    @property
    def earliest(self) -> datetime | None:
        """When a run may begin, where there was one before."""
        with closing(self._connection.execute("SELECT lived_until FROM device")) as rows:
            return next((datetime.fromisoformat(until) + _APART for (until,) in rows), None)

    def begins(self, real_time: datetime) -> datetime:
        """When a run begins: now, or after the last one where that was ahead of the real time."""
        return max(real_time, self.earliest or real_time)

    def lived(self, moment: datetime) -> None:
        """The device has come as far as this moment."""
        until = moment.astimezone(UTC).isoformat(timespec="microseconds")
        self._connection.execute(_LATER, (until,)).close()


class LastingEcho(Echo):
    """A device with such a clock: before the skill hears of a moment, that moment is kept."""

    def __init__(  # noqa: PLR0913 - as it takes to tell one device from another
        self,
        answer: Callable[[Json], Json],
        hearing: Hearing,
        clock: DeviceClock,
        *,
        real_time: datetime,
        settings: DeviceSettings,
        locale: str = "en-US",
        api_endpoint: str | None = None,
        interfaces: Iterable[str] = (),
    ) -> None:
        def kept(request: Json) -> Json:
            clock.lived(self.now)
            return answer(request)

        self._clock = clock
        super().__init__(
            kept,
            hearing,
            now=clock.begins(real_time),
            locale=locale,
            settings=settings,
            api_endpoint=api_endpoint,
            interfaces=interfaces,
        )

    def set_clock(self, now: datetime) -> None:
        """Begin at another time, as far as it is not one that the device has lived through.

        Raises:
            ValueError: it is, or something was said already, or the time has no zone.
        """
        earliest = self._clock.earliest
        if not self.history and earliest and now.tzinfo and now < earliest:
            raise ValueError(
                f"this device goes on from {self._local(earliest):%Y-%m-%d %H:%M:%S}, not before"
            )
        super().set_clock(now)

    def close(self) -> None:
        """Keep how far the clock has come, also where nothing was said lately."""
        self._clock.lived(self.now)


def _opened(file: Path | None) -> sqlite3.Connection:
    # It is written to under the page's own lock, whichever of its threads it is.
    connection = sqlite3.connect(file or ":memory:", timeout=0, isolation_level=None, check_same_thread=False)
    try:
        # Held until the file is closed, by whatever ends this process.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute(_ONE_ROW)
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
