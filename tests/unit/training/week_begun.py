"""A week that has begun, for the tests that plan it again."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Pattern
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import WorkoutKind
from coach.training.week import WeekPlan, first_plan

PROGRAMME = read_programme()
MONDAY = date(2026, 11, 23)
NOTHING = Means()
FULL, HIP, KNEE = WorkoutKind.FULL, WorkoutKind.HIP, WorkoutKind.KNEE
RARELY, OFTEN = ActivityLevel.RARELY, ActivityLevel.OFTEN

levels = st.sampled_from((RARELY, OFTEN))
chosen_days = st.none() | st.frozensets(st.integers(0, 6))


def on(index: int) -> date:
    """That day of the week that begins on the Monday."""
    return MONDAY + timedelta(days=index)


def begun(level: ActivityLevel, today: date = MONDAY) -> tuple[WeekPlan, History]:
    """The first plan and the history that begins with it."""
    plan = first_plan(PROGRAMME, level, NOTHING, today)
    return plan, History(plan.totals())


def done(history: History, strength: dict[int, WorkoutKind], cardio: tuple[int, ...] = ()) -> History:
    """The history after sessions on those days."""
    for index, kind in strength.items():
        week = history.week.with_strength(on(index), {}, counts=True)
        history = replace(history, week=week, trained={**history.trained, kind: on(index)})
    for index in cardio:
        history = replace(history, week=history.week.with_cardio(on(index), 10))
    return history


def strength(plan: WeekPlan) -> dict[int, WorkoutKind]:
    """The kinds of a plan's strength days, by their index."""
    return {index: day.strength for index, day in enumerate(plan.days) if day.strength}


def off(plan: WeekPlan) -> set[int]:
    """The indices of a plan's days off."""
    return {index for index, day in enumerate(plan.days) if day.off}


def prescribed(plan: WeekPlan, kind: WorkoutKind) -> dict[Pattern, Prescription]:
    """A kind's prescriptions, by their movement patterns."""
    return {PROGRAMME.catalogue[item.exercise].pattern: item for item in plan.workouts[kind]}
