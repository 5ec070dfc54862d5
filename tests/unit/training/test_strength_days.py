"""Three strength days or four: the week is planned again, and what was earned goes along."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.exercise import Equipment, Pattern
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.replanning import with_strength_days
from coach.training.week import WeekPlan, WeekReason, first_plan
from tests.unit.training.week_begun import (
    FULL,
    HIP,
    KNEE,
    MONDAY,
    NOTHING,
    OFTEN,
    PROGRAMME,
    RARELY,
    begun,
    done,
    levels,
    off,
    on,
    prescribed,
    strength,
)


def test_four_days_a_week_from_monday_are_the_usual_four() -> None:
    """R6, S1: hip and knee alternate."""
    plan, history = begun(RARELY)
    four = with_strength_days(PROGRAMME, plan, history, NOTHING, 4, MONDAY)
    assert strength(four) == {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}
    assert off(four) == {2, 6}
    assert (four.strength_days, four.reason) == (4, WeekReason.STRENGTH_DAYS)


def test_sessions_that_are_done_count_when_the_strength_days_change() -> None:
    """R6, S1: after Monday's full session three are left, none of them on Tuesday."""
    plan, history = begun(RARELY)
    history = done(history, {0: FULL}, cardio=(0,))
    four = with_strength_days(PROGRAMME, plan, history, NOTHING, 4, on(1))
    assert four.days[0] == plan.days[0]
    assert len(strength(four)) == 4
    assert 1 not in strength(four)


def test_todays_session_stands_when_the_strength_days_change_after_todays_walk() -> None:
    """S1: the full session of a day that is begun is still today's, and the next ones rest from it."""
    plan, history = begun(RARELY)
    four = with_strength_days(PROGRAMME, plan, done(history, {}, cardio=(0,)), NOTHING, 4, MONDAY)
    assert four.days[0].strength is FULL
    assert FULL in four.workouts
    assert 1 not in strength(four)


def test_three_days_a_week_add_nothing_to_four_that_are_done() -> None:
    """R6: the week has had its sessions."""
    plan, history = begun(OFTEN)
    history = done(history, {0: HIP, 1: KNEE, 3: HIP, 4: KNEE})
    three = with_strength_days(PROGRAMME, plan, history, NOTHING, 3, on(5))
    assert strength(three) == {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}


@pytest.mark.parametrize("days", [0, 2, 5])
def test_two_or_five_strength_days_are_no_choice(days: int) -> None:
    """R6: three to four times a week."""
    plan, history = begun(RARELY)
    with pytest.raises(ValueError, match="three or four"):
        with_strength_days(PROGRAMME, plan, history, NOTHING, days, MONDAY)


def test_what_was_earned_is_carried_over_to_the_new_kinds() -> None:
    """S3, S5: same exercise, sets, repetitions, load and counters, whatever variation they led to."""
    plan, history = begun(RARELY)
    bridge = Prescription("single_leg_bridge", 3, 9, Reason.TWO_MORE, at_top=1)
    squat = Prescription("goblet_squat", 4, 12, Reason.TOP_OF_RANGE, at_top=1, load=8000)
    plan = plan.prescribe("glute_bridge", bridge).prescribe("squat", squat)
    four = with_strength_days(PROGRAMME, plan, history, NOTHING, 4, MONDAY)
    assert prescribed(four, HIP)[Pattern.BRIDGE] == bridge
    assert prescribed(four, KNEE)[Pattern.SQUAT] == squat
    assert four.workouts[FULL] == plan.workouts[FULL]


def test_an_exercise_that_is_new_with_the_kind_begins_at_the_beginning() -> None:
    """S2: two sets, with the load to begin with."""
    means = Means(frozenset({Equipment.DUMBBELL, Equipment.CHAIR}), {Equipment.DUMBBELL: (2000, 4000)})
    plan = first_plan(PROGRAMME, RARELY, means, MONDAY)
    four = with_strength_days(PROGRAMME, plan, History(plan.totals()), means, 4, MONDAY)
    known = {item.exercise for item in plan.workouts[FULL]}
    fresh = [item for kind in (HIP, KNEE) for item in four.workouts[kind] if item.exercise not in known]
    assert fresh
    for item in fresh:
        assert item == PROGRAMME.beginning(PROGRAMME.catalogue[item.exercise], means)


def test_nothing_is_lost_on_the_way_to_four_days_and_back() -> None:
    """S5: what the halves earned meanwhile is the full workout's too; its own order and swaps stay."""
    plan, history = begun(RARELY)
    plan = plan.prescribe("lunge", Prescription("calf_raise", 2, 10, Reason.SWAPPED))
    four = with_strength_days(PROGRAMME, plan, history, NOTHING, 4, MONDAY)
    earned = Prescription("pause_squat", 3, 8, Reason.HARDER_VARIATION)
    four = replace(four, workouts={**four.workouts, KNEE: four.prescribe("squat", earned).workouts[KNEE]})
    back = with_strength_days(PROGRAMME, four, history, NOTHING, 3, MONDAY)
    expected = tuple(earned if item.exercise == "squat" else item for item in plan.workouts[FULL])
    assert back.workouts[FULL] == expected
    assert back.workouts[HIP] == four.workouts[HIP]
    assert strength(back) == strength(plan)


def test_what_is_left_out_is_carried_over_and_waits() -> None:
    """S14: until it is brought back; what was never met begins with what may be given."""
    plan, history = begun(RARELY)
    means = Means(left_out=frozenset({"squat", "calf_raise"}))
    four = with_strength_days(PROGRAMME, plan, history, means, 4, MONDAY)
    assert prescribed(four, KNEE)[Pattern.SQUAT] == prescribed(plan, FULL)[Pattern.SQUAT]
    assert "calf_raise" not in {item.exercise for item in four.workouts[KNEE]}


def test_a_place_goes_to_the_exercise_that_asks_for_it_and_no_exercise_stands_twice() -> None:
    """S1: two places of one pattern, and one that only an exercise used already could fill."""
    places = {**PROGRAMME.places, HIP: (("half_bridge",), ("glute_bridge",), ("half_bridge",))}
    programme = replace(PROGRAMME, places=places)
    plan, history = begun(RARELY)
    earned = prescribed(plan, FULL)[Pattern.BRIDGE]
    four = with_strength_days(programme, plan, history, NOTHING, 4, MONDAY)
    assert [item.exercise for item in four.workouts[HIP]] == ["half_bridge", "glute_bridge"]
    assert four.workouts[HIP][1] is earned


@st.composite
def lived_workouts(draw: st.DrawFn) -> WeekPlan:
    """A first plan whose exercises went up and down their variations to anywhere."""
    plan = first_plan(PROGRAMME, draw(levels), NOTHING, MONDAY)
    for listed in tuple(plan.workouts.values()):
        for item in listed:
            pattern = PROGRAMME.catalogue[item.exercise].pattern
            same = [id_ for id_, other in PROGRAMME.catalogue.exercises.items() if other.pattern is pattern]
            new = Prescription(
                draw(st.sampled_from(same)), draw(st.integers(2, 4)), draw(st.integers(8, 12)), load=5000
            )
            plan = plan.prescribe(item.exercise, new)
    return plan


@settings(max_examples=100)
@given(lived_workouts(), st.lists(st.sampled_from((3, 4)), min_size=1, max_size=4))
def test_every_kind_keeps_the_rules_however_often_the_days_change(plan: WeekPlan, changes: list[int]) -> None:
    """R9, S1: two to four sets of eight to twelve, no pattern twice, and what was earned stays."""
    history = History(plan.totals())
    earned = {
        pattern: item
        for kind in PROGRAMME.kinds(plan.strength_days)
        for pattern, item in prescribed(plan, kind).items()
    }
    for days in changes:
        plan = with_strength_days(PROGRAMME, plan, history, NOTHING, days, MONDAY)
        for kind in PROGRAMME.kinds(days):
            patterns = prescribed(plan, kind)
            assert len(patterns) == len(plan.workouts[kind]) == len(PROGRAMME.places[kind])
            for pattern, item in patterns.items():
                assert 2 <= item.sets <= 4
                assert 8 <= item.reps <= 12
                assert item == earned.setdefault(pattern, item)
