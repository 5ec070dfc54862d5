"""What a day holds."""

from dataclasses import dataclass

from coach.training.cardio import Activity
from coach.training.load import Unit


@dataclass(frozen=True, slots=True)
class TodayBriefly:
    """What today is, in one sentence; minutes of strength and of cardio, 0 for none."""

    strength_minutes: int
    cardio_minutes: int
    activity: Activity = Activity.SPEED_WALKING


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise with its sets, its repetitions and its load.

    Attributes:
        load: Grams of one implement; None where no load is moved or known.
        implements: How many such weights are held.
        unit: What the load is spoken in.
        hold: Seconds of one repetition of a hold; 0 where repetitions are counted.
    """

    exercise: str
    sets: int
    reps: int
    load: int | None = None
    implements: int = 1
    unit: Unit = Unit.KILOGRAM
    hold: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """What today holds, exercise by exercise."""

    items: tuple[Item, ...]
    strength_minutes: int
    cardio_minutes: int
    activity: Activity = Activity.SPEED_WALKING


@dataclass(frozen=True, slots=True)
class TodayDone:
    """Today's strength is done; `cardio_minutes` are left, or 0."""

    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """What the next day holds."""

    strength: bool
    cardio_minutes: int
    activity: Activity = Activity.SPEED_WALKING


@dataclass(frozen=True, slots=True)
class BroughtForward:
    """A later strength session is today's now."""


@dataclass(frozen=True, slots=True)
class MusclesNeedRest:
    """Less than 48 hours since the last session (S1); the day of the next, or None."""

    next_day: int | None


@dataclass(frozen=True, slots=True)
class StrengthComplete:
    """The week has its strength sessions (R6)."""


@dataclass(frozen=True, slots=True)
class DaysOffKept:
    """A session today would leave fewer than two days off (R5)."""


@dataclass(frozen=True, slots=True)
class CardioPlan:
    """How hard cardio should feel, and how to log so many minutes of it."""

    minutes: int


@dataclass(frozen=True, slots=True)
class NothingPossible:
    """Nothing of the workout can be done with what is at hand today."""


@dataclass(frozen=True, slots=True)
class Later:
    """The offer to start was declined."""


AgendaCue = (
    TodayBriefly
    | Today
    | TodayDone
    | Tomorrow
    | BroughtForward
    | MusclesNeedRest
    | StrengthComplete
    | DaysOffKept
    | CardioPlan
    | NothingPossible
    | Later
)
