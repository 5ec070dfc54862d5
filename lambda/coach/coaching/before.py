"""What a change changed, as it was before: kept with the trainee, so that it can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coach.coaching.cues import Undone
from coach.training.days_workout import DayWish
from coach.training.history import WeekTotals
from coach.training.log import LogEntry
from coach.training.prescription import Prescription
from coach.training.profile import Profile
from coach.training.programme import WorkoutKind
from coach.training.week import WeekPlan
from coach.workout.manner import Manner
from coach.workout.running import RunningWorkout


@dataclass(frozen=True, slots=True)
class Before:
    """The parts of a trainee that the last change changed. An empty part was not changed.

    A part that may be absent by itself is a tuple of one.

    Attributes:
        what: What was changed, for the words.
        plan: The plan without its workouts.
        workouts: The workouts that are others now; one that was not there is empty.
        week: The running week's totals.
        past: Earlier weeks' totals.
        streak: The streak, in weeks.
        trained: The last sessions' days.
        met: How often exercises had been done whose count changed.
        logged: Entries that the change wrote to the log, without what they tell.
    """

    what: Undone
    profile: Profile | None = None
    plan: WeekPlan | None = None
    workouts: Mapping[WorkoutKind, tuple[Prescription, ...]] = field(default_factory=dict)
    week: WeekTotals | None = None
    past: tuple[tuple[WeekTotals, ...], ...] = ()
    streak: int | None = None
    trained: Mapping[WorkoutKind, date] | None = None
    met: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[frozenset[str], ...] = ()
    day_wish: tuple[DayWish | None, ...] = ()
    manner: Manner | None = None
    running: tuple[RunningWorkout | None, ...] = ()
    logged: tuple[LogEntry, ...] = ()
