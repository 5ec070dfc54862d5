"""What one day's workout asks for, read from the stored plan (architecture, rule 7).

The plan keeps what a person has earned. A day may ask for less: a gap, a lighter week, an exercise left out,
equipment that is not at hand, little time. None of that changes the plan.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from coach.training.catalogue import Catalogue
from coach.training.easing import lightened, lighter_on, resumed
from coach.training.exercise import Equipment
from coach.training.fitting import fitted
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.training.substitution import without
from coach.training.week import LighterReason, WeekPlan

Workout = tuple[Prescription, ...]


@dataclass(frozen=True, slots=True)
class DayWish:
    """What somebody asked of one day only.

    Attributes:
        day: That day.
        without: Equipment that is not at hand.
        minutes: How long the workout may last; None for as long as planned.
    """

    day: date
    without: frozenset[Equipment] = frozenset()
    minutes: int | None = None


def days_workout(  # noqa: PLR0913, PLR0917 - what decides a workout is told, never looked up
    programme: Programme, plan: WeekPlan, history: History, kind: WorkoutKind, wish: DayWish, means: Means
) -> Workout:
    """The exercises of that kind on the wish's day, before its minutes are looked at.

    What is left out (S14) is gone; what the day's equipment does not allow has another in its place.
    """
    catalogue, day = programme.catalogue, wish.day
    plan = resumed(plan, history, day, catalogue, means)
    why = lighter_on(plan, day)
    listed = tuple(item for item in plan.workouts[kind] if item.exercise not in means.left_out)
    if why is not None:
        listed = _lightened(listed, why, catalogue, means)
    return without(programme, listed, replace(means, equipment=means.equipment - wish.without))


def _lightened(items: Workout, why: LighterReason, catalogue: Catalogue, means: Means) -> Workout:
    """What a lighter week asks for instead (S6); no step leads to another place's exercise."""
    lighter = items
    for place, item in enumerate(items):
        others = {other.exercise for other in lighter} - {item.exercise}
        beside = replace(means, left_out=means.left_out | others)
        lighter = (*lighter[:place], lightened(item, why, catalogue, beside), *lighter[place + 1 :])
    return lighter


def minutes_allowed(plan: WeekPlan, wish: DayWish) -> int | None:
    """How long a workout may last on the wish's day, in minutes; None for no limit."""
    return min((minutes for minutes in (plan.minutes, wish.minutes) if minutes is not None), default=None)


def in_time(
    programme: Programme, items: Workout, minutes: int | None, minutes_of: Callable[[Workout], int]
) -> Workout:
    """The workout in the time there is; all of it without a limit."""
    return items if minutes is None else fitted(programme, items, minutes, minutes_of)
