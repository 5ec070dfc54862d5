"""Today, the week, and cardio."""

from dataclasses import dataclass
from datetime import date

from coach.training.cardio import Activity


@dataclass(frozen=True, slots=True)
class AskToday:
    """What today holds."""


@dataclass(frozen=True, slots=True)
class StartStrength:
    """Start the strength workout."""


@dataclass(frozen=True, slots=True)
class StartCardio:
    """Start a cardio session: of that activity, or of the one the plan has for today."""

    activity: Activity | None = None


@dataclass(frozen=True, slots=True)
class AskProgress:
    """How the week is going."""


@dataclass(frozen=True, slots=True)
class LogCardio:
    """Log a cardio session; minutes or activity are None where they were not named.

    Attributes:
        day: The person's own day that was named, or None for today.
        understood: False when a day was named that is not a single day: a week, a month.
    """

    minutes: int | None
    activity: Activity | None
    day: date | None = None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class StateMinutes:
    """A bare number of minutes, or a length of time in minutes; None when the words were not understood.

    Attributes:
        seconds: What it is where seconds are meant, as of a hold.
    """

    minutes: int | None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class StateNumber:
    """A bare number; None when the words were not understood. What it counts is what was asked or done."""

    number: int | None


@dataclass(frozen=True, slots=True)
class ChooseActivity:
    """What the person's cardio is from now on (R2); None when the words were not understood."""

    activity: Activity | None
