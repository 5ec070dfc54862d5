"""What one day asks for, beside what the plan keeps: S6, S14, R8, S9."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.days_workout import DayWish, Workout, days_workout, in_time, minutes_allowed
from coach.training.exercise import WEIGHTS, Equipment
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.profile import ActivityLevel, Profile
from coach.training.week import Lighter, LighterReason, WeekPlan, first_plan
from tests.unit.training.careers import weights
from tests.unit.training.week_begun import FULL, HIP, MONDAY, NOTHING, PROGRAMME, begun

DAY = timedelta(days=1)
TODAY = DayWish(MONDAY)


def asked(plan: WeekPlan, history: History, wish: DayWish = TODAY, means: Means = NOTHING) -> Workout:
    """The whole workout of that day."""
    return days_workout(PROGRAMME, plan, history, FULL, wish, means)


def lighter(plan: WeekPlan, why: LighterReason = LighterReason.SIX_WEEKS) -> WeekPlan:
    """The plan in a lighter week."""
    return replace(plan, lighter=Lighter(why, MONDAY + 6 * DAY))


def test_a_usual_day_asks_for_what_the_plan_keeps() -> None:
    """Rule 7: the day's workout is read from the plan."""
    plan, history = begun(ActivityLevel.RARELY)
    assert asked(plan, history) == plan.workouts[FULL]


def test_a_lighter_week_asks_for_less_and_the_plan_keeps_what_was_earned() -> None:
    """S6: two thirds of the sets, or one step down where there are two; the same exercises and days after."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = lighter(plan.prescribe("squat", Prescription("squat", 3, 12)))
    light = asked(plan, history)
    assert [(item.exercise, item.sets) for item in light] == [
        ("half_bridge", 2),
        ("reverse_lunge", 2),
        ("lying_hip_extension", 2),
        ("squat", 2),
    ]
    assert asked(plan, history, DayWish(MONDAY + 7 * DAY)) == plan.workouts[FULL]


def test_a_lighter_step_never_leads_to_what_another_place_trains() -> None:
    """S6: somebody who swapped the easier bridge in does it once."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("squat", Prescription("half_bridge", 2, 10, Reason.SWAPPED))
    listed = [item.exercise for item in asked(lighter(plan), history)]
    assert sorted(set(listed)) == sorted(listed)
    assert {"glute_bridge", "half_bridge"} <= set(listed)


def test_two_lighter_steps_never_lead_to_the_same_exercise() -> None:
    """S6: the marching and the banded bridge have the plain one below them both."""
    means = Means(frozenset({Equipment.BAND}))
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("glute_bridge", Prescription("marching_bridge", 2, 10))
    plan = plan.prescribe("squat", Prescription("banded_bridge", 2, 10))
    listed = [item.exercise for item in asked(lighter(plan), history, TODAY, means)]
    assert sorted(set(listed)) == sorted(listed)


def test_the_first_day_after_a_gap_is_told_as_it_will_be() -> None:
    """S6: though the plan is eased only once the workout begins."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("squat", Prescription("squat", 4, 12))
    back = replace(history, trained={FULL: MONDAY - 15 * DAY})
    eased = asked(plan, back)
    assert {item.sets for item in eased} == {2}
    assert eased[3].exercise == "half_squat"


def test_what_is_left_out_is_gone_and_has_no_substitute() -> None:
    """S14: until it is brought back; the plan keeps it."""
    plan, history = begun(ActivityLevel.RARELY)
    listed = asked(plan, history, TODAY, Means(left_out=frozenset({"lunge"})))
    assert [item.exercise for item in listed] == ["glute_bridge", "kneeling_hip_extension", "squat"]
    assert asked(plan, history) == plan.workouts[FULL]


def test_equipment_that_is_not_at_hand_has_a_substitute_for_the_day() -> None:
    """R8: for as many sets and repetitions."""
    means = Means(frozenset({Equipment.DUMBBELL}), {Equipment.DUMBBELL: (4000, 6000)})
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("squat", Prescription("goblet_squat", 3, 9, load=6000))
    wish = DayWish(MONDAY, without=frozenset({Equipment.DUMBBELL}))
    instead = asked(plan, history, wish, means)[3]
    assert PROGRAMME.catalogue[instead.exercise].equipment == frozenset()
    assert (instead.sets, instead.reps, instead.reason) == (3, 9, Reason.SWAPPED)
    assert asked(plan, history, TODAY, means)[3].exercise == "goblet_squat"


@pytest.mark.parametrize(
    ("usual", "wished", "allowed"),
    [(None, None, None), (30, None, 30), (None, 15, 15), (30, 15, 15), (20, 60, 20)],
)
def test_the_shorter_of_the_usual_and_the_days_limit_counts(
    usual: int | None, wished: int | None, allowed: int | None
) -> None:
    """S9: a limit for every session, and one for today."""
    plan, _ = begun(ActivityLevel.RARELY)
    assert minutes_allowed(replace(plan, minutes=usual), DayWish(MONDAY, minutes=wished)) == allowed


def test_without_a_limit_nothing_is_shortened() -> None:
    """And with one it is."""
    plan, _ = begun(ActivityLevel.RARELY)
    items = plan.workouts[FULL]
    assert in_time(PROGRAMME, items, None, lambda _: 1000) == items
    assert len(in_time(PROGRAMME, items, 10, lambda listed: 5 * len(listed))) == 2


@st.composite
def somebodys_day(draw: st.DrawFn) -> tuple[WeekPlan, History, DayWish, Means]:
    """Anybody, in any week, with anything left out or not at hand."""
    profile = Profile(
        equipment=draw(st.frozensets(st.sampled_from(Equipment))),
        weights=draw(st.dictionaries(st.sampled_from(sorted(WEIGHTS)), weights)),
    )
    left_out = draw(st.frozensets(st.sampled_from(sorted(PROGRAMME.catalogue.exercises)), max_size=8))
    level = draw(st.sampled_from(ActivityLevel))
    plan = first_plan(PROGRAMME, level, PROGRAMME.means(profile), MONDAY)
    why = draw(st.none() | st.sampled_from(LighterReason))
    plan = lighter(plan, why) if why else plan
    for items in plan.workouts.values():
        for item in items:
            plan = plan.prescribe(item.exercise, replace(item, sets=draw(st.integers(2, 4))))
    history = History(plan.totals())
    if draw(st.booleans()):
        history = replace(history, trained={HIP: MONDAY - draw(st.integers(1, 60)) * DAY})
    wish = DayWish(MONDAY, without=draw(st.frozensets(st.sampled_from(Equipment))))
    return plan, history, wish, PROGRAMME.means(profile, left_out)


@settings(max_examples=150)
@given(somebodys_day())
def test_whatever_the_day_asks_for_keeps_the_rules(
    day: tuple[WeekPlan, History, DayWish, Means],
) -> None:
    """R9, S2, S14: no exercise twice, two to four sets of eight to twelve, with what is at hand."""
    plan, history, wish, means = day
    for kind, kept in plan.workouts.items():
        items = days_workout(PROGRAMME, plan, history, kind, wish, means)
        listed = [item.exercise for item in items]
        assert sorted(set(listed)) == sorted(listed)
        assert len(listed) <= len(kept)
        at_hand = replace(means, equipment=means.equipment - wish.without)
        for item in items:
            exercise = PROGRAMME.catalogue[item.exercise]
            assert at_hand.allows(exercise)
            assert 2 <= item.sets <= 4
            assert 8 <= item.reps <= 12
            assert item.load is None or item.load in means.loads(exercise)
