"""Entries of the log: what was done, kept for good.

Of a hold its repetitions are kept too, as the rules count them; times the seconds of one (`Exercise.hold`),
they are the seconds that it was held.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from coach.training.cardio import Activity
from coach.training.prescription import Effort
from coach.training.programme import WorkoutKind


@dataclass(frozen=True, slots=True)
class ExerciseLog:
    """One exercise of a workout.

    Attributes:
        reps: Repetitions of each set, a side where sides are counted apart.
        load: Grams of one implement; None where no load was moved or known.
    """

    exercise: str
    reps: tuple[int, ...]
    effort: Effort | None
    load: int | None = None


@dataclass(frozen=True, slots=True)
class StrengthLog:
    """A strength workout.

    Attributes:
        at: When it began.
        day: The person's own day that it belongs to.
        counts: Whether enough of it was done to count as a session.
        number: Tells entries of the same second apart: the trainee's version when it was written.
    """

    at: datetime
    day: date
    kind: WorkoutKind | None
    exercises: tuple[ExerciseLog, ...]
    counts: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class CardioLog:
    """A cardio session of so many minutes; no activity when none was named.

    Attributes:
        at: When it was logged.
        day: The person's own day that it belongs to.
        number: Tells entries of the same second apart: the trainee's version when it was written.
    """

    at: datetime
    day: date
    activity: Activity | None
    minutes: int
    number: int = 0


LogEntry = StrengthLog | CardioLog


def shell(entry: LogEntry) -> LogEntry:
    """The entry without what it tells: enough to find it by."""
    return replace(entry, exercises=()) if isinstance(entry, StrengthLog) else entry
