"""Sets, and how they are earned: S2."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.exercise import Muscle
from coach.training.prescription import Prescription, Reason
from coach.training.profile import ActivityLevel
from coach.training.volume import weekly_sets, with_sets_earned
from coach.training.week import WeekPlan
from tests.unit.training.week_begun import FULL, HIP, KNEE, PROGRAMME, begun, levels


def with_sets(plan: WeekPlan, sets: int) -> WeekPlan:
    """The plan with so many sets of every exercise."""
    workouts = {
        kind: tuple(replace(item, sets=sets) for item in items) for kind, items in plan.workouts.items()
    }
    return replace(plan, workouts=workouts)


def sets_of(plan: WeekPlan) -> dict[str, int]:
    """The sets of each exercise."""
    return {item.exercise: item.sets for items in plan.workouts.values() for item in items}


def test_the_sets_of_a_week_count_for_the_prime_mover() -> None:
    """S2: three days of bridge and kneeling extension are twelve sets of the glutes."""
    plan, _ = begun(ActivityLevel.RARELY)
    assert weekly_sets(PROGRAMME, plan) == {Muscle.GLUTES: 12, Muscle.QUADRICEPS: 12}


def test_each_half_of_a_four_day_week_counts_twice() -> None:
    """S1, S2: hip and knee twice each."""
    plan, _ = begun(ActivityLevel.OFTEN)
    sets = weekly_sets(PROGRAMME, plan)
    assert (sets[Muscle.HAMSTRINGS], sets[Muscle.CALVES], sets[Muscle.ABDUCTORS]) == (4, 4, 4)
    assert sets.total() == 2 * sum(sets_of(plan).values())


@pytest.mark.parametrize("good_weeks", [0, 1, 3, 5])
def test_between_the_second_weeks_nothing_is_added(good_weeks: int) -> None:
    """S2: so that a set taken off (S4) stays off until it is earned again."""
    plan, _ = begun(ActivityLevel.OFTEN)
    assert with_sets_earned(PROGRAMME, plan, good_weeks) == plan


@pytest.mark.parametrize("level", ActivityLevel)
def test_two_good_weeks_earn_a_third_set(level: ActivityLevel) -> None:
    """S2: for every exercise, and its reason is told."""
    plan, _ = begun(level)
    grown = with_sets_earned(PROGRAMME, plan, 2)
    assert set(sets_of(grown).values()) == {3}
    assert {item.reason for items in grown.workouts.values() for item in items} == {Reason.MORE_SETS}


def test_four_good_weeks_earn_a_fourth_where_a_muscle_is_short_of_the_aim() -> None:
    """S2: ten a week; three sets twice a week are six."""
    plan = with_sets(begun(ActivityLevel.OFTEN)[0], 3)
    grown = sets_of(with_sets_earned(PROGRAMME, plan, 4))
    assert {name for name, sets in grown.items() if sets == 4} == {"hip_hinge", "clamshell", "calf_raise"}
    assert set(grown.values()) == {3, 4}


def test_three_days_of_the_core_four_need_no_fourth_set() -> None:
    """S2: three sets three times a week are beyond the aim."""
    plan = with_sets(begun(ActivityLevel.RARELY)[0], 3)
    assert with_sets_earned(PROGRAMME, plan, 4) == plan


def test_an_exercise_that_came_later_earns_its_third_set_too_and_one_at_a_time() -> None:
    """S2: from two to three, however many weeks were good before it came."""
    plan = with_sets(begun(ActivityLevel.OFTEN)[0], 3).prescribe(
        "calf_raise", Prescription("calf_raise", 2, 10)
    )
    grown = sets_of(with_sets_earned(PROGRAMME, plan, 8))
    assert grown["calf_raise"] == 3


@given(levels, st.lists(st.integers(0, 40), max_size=20))
def test_sets_only_grow_by_one_and_never_beyond_four(level: ActivityLevel, weeks: list[int]) -> None:
    """S2: whatever the weeks bring; repetitions, loads and exercises stay."""
    plan, _ = begun(level)
    for good_weeks in weeks:
        grown = with_sets_earned(PROGRAMME, plan, good_weeks)
        for kind in (FULL, HIP, KNEE):
            for old, new in zip(plan.workouts.get(kind, ()), grown.workouts.get(kind, ()), strict=True):
                assert new.sets in (old.sets, old.sets + 1)
                assert new.sets <= 4
                assert replace(new, sets=old.sets, reason=old.reason) == old
        plan = grown
