"""Words that did not fit the moment, help, and goodbye."""

from dataclasses import dataclass
from enum import StrEnum


class Moment(StrEnum):
    """What the person is at, for help and for words that were not understood."""

    NEW = "new"
    NOT_CLEARED = "not_cleared"
    IDLE = "idle"
    WARM_UP = "warm_up"
    ANNOUNCED = "announced"
    PAUSED = "paused"
    BETWEEN_SETS = "between_sets"
    EFFORT = "effort"
    EFFORT_OF_HOLD = "effort_of_hold"
    CARDIO = "cardio"


@dataclass(frozen=True, slots=True)
class Misheard:
    """The words were not understood, for the first or second time running."""

    times: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class MisheardAgain:
    """Not understood for the third time running; what was done is saved."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said now."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class NotForThis:
    """Understood, but a workout knows no such thing."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """Leaving, with nothing running."""

    ordinal: int


ListeningCue = Misheard | MisheardAgain | Help | NotForThis | Goodbye
