"""How the weeks stand beside each other, the streak, and what comes next."""

from dataclasses import dataclass
from enum import StrEnum

from coach.coaching.cues.looking_back import When
from coach.coaching.cues.week import WeekLeft
from coach.training.cardio import Activity


@dataclass(frozen=True, slots=True)
class WeeksCompared:
    """Strength workouts and cardio minutes of the running week and of the one before.

    Attributes:
        first: Whether there was no week before.
        days: Days that the running week still has, today not among them.
    """

    workouts: int
    minutes: int
    workouts_before: int
    minutes_before: int
    days: int
    first: bool = False


class Chance(StrEnum):
    """What the running week can do for the streak."""

    DONE = "done"
    OPEN = "open"
    GONE = "gone"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks running, with this one where it is `DONE`; what is left of this week where it is `OPEN`.

    `BESIDE` is a week that plans nothing, and leaves the streak as it is.
    """

    weeks: int
    chance: Chance
    left: WeekLeft | None = None


@dataclass(frozen=True, slots=True)
class NextCardio:
    """The next cardio session."""

    when: When
    minutes: int
    activity: Activity


@dataclass(frozen=True, slots=True)
class NextWorkout:
    """The next strength workout, how long it takes, and the cardio that comes before it on another day."""

    when: When
    exercises: tuple[str, ...]
    minutes: int
    cardio: NextCardio | None = None


@dataclass(frozen=True, slots=True)
class NoNextWorkout:
    """Nothing is planned in this week or the next."""


StandingCue = WeeksCompared | Streak | NextWorkout | NextCardio | NoNextWorkout
