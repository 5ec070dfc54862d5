"""The stored plan of a week: how it begins, how it is carried over, what a wish for today does to it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Equipment
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import WorkoutKind
from coach.training.week import (
    DayPlan,
    WeekPlan,
    WeekReason,
    first_plan,
    next_plan,
    next_strength_day,
    week_start,
)

PROGRAMME = read_programme()
MONDAY = date(2026, 11, 23)
NOTHING = Means()
FULL, HIP, KNEE = WorkoutKind.FULL, WorkoutKind.HIP, WorkoutKind.KNEE

levels = st.sampled_from(ActivityLevel)
equipments = st.frozensets(st.sampled_from(Equipment)).map(Means)
first_days = st.integers(0, 6).map(lambda index: MONDAY + timedelta(days=index))


def begun(level: ActivityLevel, today: date = MONDAY) -> tuple[WeekPlan, History]:
    """The first plan and the history that begins with it."""
    plan = first_plan(PROGRAMME, level, NOTHING, today)
    return plan, History(plan.totals())


def strength(plan: WeekPlan) -> dict[int, WorkoutKind]:
    """The kinds of a plan's strength days, by their index."""
    return {index: day.strength for index, day in enumerate(plan.days) if day.strength}


def off(plan: WeekPlan) -> set[int]:
    """The indices of a plan's days off."""
    return {index for index, day in enumerate(plan.days) if day.off}


@pytest.mark.parametrize("level", [ActivityLevel.RARELY, ActivityLevel.SOMETIMES])
def test_three_strength_days_from_a_monday_are_the_default_week(level: ActivityLevel) -> None:
    """S1: strength on Monday, Wednesday, Friday; cardio on five days; off on Thursday and Sunday."""
    plan, _ = begun(level)
    assert strength(plan) == {0: FULL, 2: FULL, 4: FULL}
    assert off(plan) == {3, 6}
    assert [day.cardio_minutes > 0 for day in plan.days] == [True, True, True, False, True, True, False]


def test_four_strength_days_from_a_monday_are_the_default_week() -> None:
    """S1: hip and knee alternate on Monday, Tuesday, Thursday and Friday; off on Wednesday and Sunday."""
    plan, _ = begun(ActivityLevel.OFTEN)
    assert strength(plan) == {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}
    assert off(plan) == {2, 6}
    assert [day.cardio_minutes > 0 for day in plan.days] == [True, True, False, True, True, True, False]


@settings(max_examples=60)
@given(levels, equipments, first_days)
def test_a_first_week_holds_nothing_before_today_and_two_days_off(
    level: ActivityLevel, means: Means, today: date
) -> None:
    """R5: the days before the first are off, and what is left is never more than the default week."""
    plan = first_plan(PROGRAMME, level, means, today)
    assert plan.start == MONDAY
    assert all(day.off for day in plan.days[: (today - MONDAY).days])
    assert len(off(plan)) >= 2
    assert len(strength(plan)) <= plan.strength_days
    assert all(day.cardio_minutes == plan.cardio_minutes for day in plan.days if not day.off)


@settings(max_examples=60)
@given(levels, equipments, first_days)
def test_a_first_week_asks_for_two_sets_within_eight_to_twelve(
    level: ActivityLevel, means: Means, today: date
) -> None:
    """R9, S2: two sets to begin with, of eight to twelve repetitions, with what the person owns."""
    plan = first_plan(PROGRAMME, level, means, today)
    items = [item for listed in plan.workouts.values() for item in listed]
    assert items
    for item in items:
        assert item.sets == 2
        assert 8 <= item.reps <= 12
        assert means.allows(PROGRAMME.catalogue[item.exercise])


@settings(max_examples=30)
@given(equipments)
def test_the_full_workout_holds_the_core_four(means: Means) -> None:
    """R7: glute bridge, lunge, quadruped bent-knee hip extension and squat, whatever somebody owns."""
    listed = [item.exercise for item in PROGRAMME.first_prescriptions(FULL, means)]
    assert listed == ["glute_bridge", "lunge", "kneeling_hip_extension", "squat"]


def test_the_two_halves_hold_the_core_four_between_them() -> None:
    """R7, S1: hip has bridges and the quadruped, knee has squats and lunges."""
    hip, knee = (
        {item.exercise for item in PROGRAMME.first_prescriptions(kind, NOTHING)} for kind in (HIP, KNEE)
    )
    assert {"glute_bridge", "kneeling_hip_extension"} <= hip
    assert {"squat", "lunge"} <= knee


def test_the_two_halves_share_no_movement_pattern() -> None:
    """S1: so that knee may follow hip on the next day."""
    patterns = [
        {PROGRAMME.catalogue[id_].pattern for place in PROGRAMME.places[kind] for id_ in place}
        for kind in (HIP, KNEE)
    ]
    assert patterns[0].isdisjoint(patterns[1])


def test_the_totals_of_a_plan_count_what_it_holds() -> None:
    """S12: sessions, cardio days and minutes."""
    plan, _ = begun(ActivityLevel.SOMETIMES)
    totals = plan.totals()
    assert (totals.strength_planned, totals.cardio_planned, totals.cardio_target) == (3, 5, 75)


def test_a_day_of_another_week_is_off() -> None:
    """A plan knows its own seven days only."""
    plan, _ = begun(ActivityLevel.RARELY)
    assert plan.on(MONDAY - timedelta(days=1)) == DayPlan()
    assert plan.on(MONDAY + timedelta(days=7)) == DayPlan()


def test_a_week_starts_on_monday() -> None:
    """S15: all seven days belong to the Monday before them."""
    assert {week_start(MONDAY + timedelta(days=index)) for index in range(7)} == {MONDAY}


def test_a_prescription_is_replaced_wherever_its_exercise_stands() -> None:
    """Rule 7: the plan changes in that one exercise, and nowhere else."""
    plan, _ = begun(ActivityLevel.OFTEN)
    new = Prescription("pause_squat", 2, 8)
    changed = plan.prescribe("squat", new)
    assert new in changed.workouts[KNEE]
    assert changed.workouts[HIP] == plan.workouts[HIP]
    assert [item for item in changed.workouts[KNEE] if item != new] == list(plan.workouts[KNEE][1:])


def test_the_next_strength_day_is_later_in_this_week_or_none() -> None:
    """Monday leads to Wednesday, Friday to nothing."""
    plan, _ = begun(ActivityLevel.RARELY)
    assert next_strength_day(plan, MONDAY) == MONDAY + timedelta(days=2)
    assert next_strength_day(plan, MONDAY + timedelta(days=4)) is None


def test_a_new_week_keeps_the_prescriptions_as_the_last_workouts_left_them() -> None:
    """S5: nothing is stepped by the calendar, not even over a gap."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("lunge", Prescription("lunge", 2, 11))
    for weeks in (1, 2, 9):
        assert next_plan(PROGRAMME, plan, history, MONDAY + timedelta(weeks=weeks)).workouts == plan.workouts


def test_a_new_week_after_a_normal_one_has_the_default_shape() -> None:
    """S1: Friday's session does not stand against Monday's."""
    for level, kinds in ((ActivityLevel.RARELY, {FULL: 4}), (ActivityLevel.OFTEN, {HIP: 3, KNEE: 4})):
        plan, history = begun(level)
        trained = {kind: MONDAY + timedelta(days=day) for kind, day in kinds.items()}
        following = next_plan(PROGRAMME, plan, replace(history, trained=trained), MONDAY + timedelta(days=7))
        assert following.days == plan.days
        assert following.start == MONDAY + timedelta(days=7)


@settings(max_examples=60)
@given(
    levels,
    st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, -1), min_size=1),
    st.integers(1, 3),
)
def test_a_new_week_keeps_48_hours_from_the_sessions_of_the_last(
    level: ActivityLevel, trained: dict[WorkoutKind, int], weeks: int
) -> None:
    """S1: after a session on Sunday its patterns rest on Monday."""
    plan, history = begun(level)
    start = MONDAY + timedelta(weeks=weeks)
    history = replace(history, trained={kind: start + timedelta(days=day) for kind, day in trained.items()})
    following = strength(next_plan(PROGRAMME, plan, history, start))
    assert len(following) == plan.strength_days
    for day, kind in following.items():
        assert all(day - last >= 2 for other, last in trained.items() if kind.overlaps(other))


def test_a_new_week_of_halves_begins_with_the_one_trained_longest_ago() -> None:
    """S1: the halves alternate over the weeks too."""
    plan, history = begun(ActivityLevel.OFTEN)
    trained = {HIP: MONDAY + timedelta(days=4), KNEE: MONDAY + timedelta(days=1)}
    following = next_plan(PROGRAMME, plan, replace(history, trained=trained), MONDAY + timedelta(days=7))
    assert strength(following) == {0: KNEE, 1: HIP, 3: KNEE, 4: HIP}


def test_a_new_week_lies_around_the_days_off_that_were_chosen() -> None:
    """S1: they stay off every week; and the new week lies as it usually does."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = replace(plan, days_off=frozenset({2, 6}), reason=WeekReason.DAYS_OFF)
    following = next_plan(PROGRAMME, plan, history, MONDAY + timedelta(days=7))
    assert strength(following) == {0: FULL, 3: FULL, 5: FULL}
    assert following.days_off == frozenset({2, 6})
    assert off(following) == {2, 6}
    assert following.reason is WeekReason.USUAL


def test_a_new_week_has_the_strength_days_of_the_plan() -> None:
    """R6: four a week, once that was wished for."""
    plan, history = begun(ActivityLevel.RARELY)
    following = next_plan(PROGRAMME, replace(plan, strength_days=4), history, MONDAY + timedelta(days=7))
    assert strength(following) == {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}
