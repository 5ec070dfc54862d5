"""The stored plan of a week: how it begins, how it is carried over, what a wish for today does to it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Equipment
from coach.training.history import History
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import WorkoutKind
from coach.training.week import (
    DayPlan,
    WeekPlan,
    bring_forward,
    first_plan,
    next_plan,
    next_strength_day,
    week_start,
)

PROGRAMME = read_programme()
MONDAY = date(2026, 11, 23)
NOTHING: frozenset[Equipment] = frozenset()
FULL, HIP, KNEE = WorkoutKind.FULL, WorkoutKind.HIP, WorkoutKind.KNEE

levels = st.sampled_from(ActivityLevel)
equipments = st.frozensets(st.sampled_from(Equipment))
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
    level: ActivityLevel, equipment: frozenset[Equipment], today: date
) -> None:
    """R5: the days before the first are off, and what is left is never more than the default week."""
    plan = first_plan(PROGRAMME, level, equipment, today)
    assert plan.start == MONDAY
    assert all(day.off for day in plan.days[: (today - MONDAY).days])
    assert len(off(plan)) >= 2
    assert len(strength(plan)) <= plan.strength_days
    assert all(day.cardio_minutes == plan.cardio_minutes for day in plan.days if not day.off)


@settings(max_examples=60)
@given(levels, equipments, first_days)
def test_a_first_week_asks_for_two_sets_within_eight_to_twelve(
    level: ActivityLevel, equipment: frozenset[Equipment], today: date
) -> None:
    """R9, S2: two sets to begin with, of eight to twelve repetitions, with what the person owns."""
    plan = first_plan(PROGRAMME, level, equipment, today)
    items = [item for listed in plan.workouts.values() for item in listed]
    assert items
    for item in items:
        assert item.sets == 2
        assert 8 <= item.reps <= 12
        assert PROGRAMME.catalogue[item.exercise].equipment <= equipment


@settings(max_examples=30)
@given(equipments)
def test_the_full_workout_holds_the_core_four(equipment: frozenset[Equipment]) -> None:
    """R7: glute bridge, lunge, quadruped bent-knee hip extension and squat, whatever somebody owns."""
    listed = [item.exercise for item in PROGRAMME.first_prescriptions(FULL, equipment)]
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


def test_a_wish_for_today_moves_the_later_sessions() -> None:
    """S1: after Wednesday's session on Tuesday the next ones keep their 48 hours from it."""
    plan, history = begun(ActivityLevel.RARELY, MONDAY + timedelta(days=1))
    brought = bring_forward(PROGRAMME, plan, history, MONDAY + timedelta(days=1))
    assert brought is not None
    days = sorted(strength(brought))
    assert days[0] == 1
    assert all(later - earlier >= 2 for earlier, later in pairwise(days))


def test_a_wish_for_today_is_declined_before_48_hours_are_over() -> None:
    """S1: the day after a full session has none."""
    plan, history = begun(ActivityLevel.RARELY)
    history = replace(history, trained={FULL: MONDAY})
    assert bring_forward(PROGRAMME, plan, history, MONDAY + timedelta(days=1)) is None


def test_a_wish_for_today_is_declined_once_today_has_its_session() -> None:
    """One strength session a day."""
    plan, history = begun(ActivityLevel.RARELY)
    history = replace(history, week=history.week.with_strength(MONDAY, {}, counts=True))
    assert bring_forward(PROGRAMME, plan, history, MONDAY) is None


def test_a_wish_for_today_is_declined_when_it_would_cost_a_day_off() -> None:
    """R5: on Sunday, after five active days, there is no session to be had."""
    plan, history = begun(ActivityLevel.RARELY)
    assert len(off(plan)) == 2
    sunday = MONDAY + timedelta(days=6)
    assert bring_forward(PROGRAMME, plan, history, sunday) is not None, (
        "days on which nothing was done were off"
    )
    week = history.week
    for index in (0, 1, 2, 4, 5):
        week = week.with_cardio(MONDAY + timedelta(days=index), 10)
    assert bring_forward(PROGRAMME, plan, replace(history, week=week), sunday) is None


def test_a_missed_session_brought_forward_does_not_raise_what_the_week_asks_for() -> None:
    """R6, S12: three a week stay three, though Monday's was missed and Tuesday has one now."""
    plan, history = begun(ActivityLevel.RARELY)
    brought = bring_forward(PROGRAMME, plan, history, MONDAY + timedelta(days=1))
    assert brought is not None
    assert brought.totals().strength_planned <= 3


@pytest.mark.parametrize(
    ("level", "done", "today"),
    [
        (ActivityLevel.RARELY, {0: FULL, 2: FULL, 4: FULL}, 6),
        (ActivityLevel.OFTEN, {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}, 5),
    ],
)
def test_a_complete_week_has_no_further_session_to_bring_forward(
    level: ActivityLevel, done: dict[int, WorkoutKind], today: int
) -> None:
    """R6: three to four a week; once the week's sessions are done, a wish adds none."""
    plan, history = begun(level)
    for index, kind in done.items():
        day = MONDAY + timedelta(days=index)
        week = history.week.with_strength(day, {}, counts=True)
        history = replace(history, week=week, trained={**history.trained, kind: day})
    brought = bring_forward(PROGRAMME, plan, history, MONDAY + timedelta(days=today))
    assert brought is None or len(strength(brought)) <= plan.strength_days
