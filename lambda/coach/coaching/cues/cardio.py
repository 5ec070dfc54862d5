"""A cardio session under way, and what is said of one that was logged."""

from dataclasses import dataclass

from coach.training.cardio import Activity, Pace
from coach.workout.pacing import Leg


@dataclass(frozen=True, slots=True)
class CardioBegins:
    """A session begins: what it is, and how many minutes."""

    activity: Activity
    minutes: int


@dataclass(frozen=True, slots=True)
class CardioLeg:
    """A leg of a session, called out."""

    leg: Leg


@dataclass(frozen=True, slots=True)
class CardioPaused:
    """The session waits after so many minutes, with so many seconds at that pace ahead."""

    minutes: int
    pace: Pace
    seconds: int


@dataclass(frozen=True, slots=True)
class CardioStopped:
    """The session is kept for later today, after so many minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class WhereCardio:
    """A session was left after so many minutes."""

    activity: Activity
    minutes: int


@dataclass(frozen=True, slots=True)
class StretchSkipped:
    """The rest of a stretch is skipped."""

    pace: Pace


@dataclass(frozen=True, slots=True)
class BeyondGuard:
    """The session went further than S10 advises; the next one should be so many minutes.

    Attributes:
        first: Whether there was none in thirty days to measure it by.
    """

    minutes: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class DayToCome:
    """A day was named that is still to come."""


@dataclass(frozen=True, slots=True)
class DayTooEarly:
    """A day was named that is too long ago, or before the person began; how many days back can be logged."""

    days: int


@dataclass(frozen=True, slots=True)
class OneDayOnly:
    """More than one day was named; whether the day before today could be, as an example."""

    yesterday: bool = True


CardioCue = (
    CardioBegins
    | CardioLeg
    | CardioPaused
    | CardioStopped
    | WhereCardio
    | StretchSkipped
    | BeyondGuard
    | DayToCome
    | DayTooEarly
    | OneDayOnly
)
