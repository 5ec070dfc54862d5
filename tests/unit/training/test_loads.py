"""Loads in whole grams, and what a person has to move."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.exercise import Equipment
from coach.training.load import Unit, grams, halves
from coach.training.means import Means
from coach.training.profile import Profile
from tests.unit.training.careers import CATALOGUE, PROGRAMME, means_of_a_person

KILOGRAM, POUND = Unit.KILOGRAM, Unit.POUND
DUMBBELL, MACHINE, BAND = Equipment.DUMBBELL, Equipment.MACHINE, Equipment.BAND


@pytest.mark.parametrize(
    ("amount", "unit", "load"),
    [
        (5, KILOGRAM, 5000),
        (Fraction(5, 2), KILOGRAM, 2500),
        (5, POUND, 2268),
        (45, POUND, 20_412),
        (100, POUND, 45_359),
    ],
)
def test_an_amount_is_whole_grams(amount: Fraction | int, unit: Unit, load: int) -> None:
    """The pound by its definition."""
    assert grams(amount, unit) == load


@given(st.integers(1, 2000), st.sampled_from(Unit))
def test_what_was_told_in_halves_is_spoken_as_it_was_told(count: int, unit: Unit) -> None:
    """S5: the target as spoken is the weight as it was named; a thousand pounds lose nothing in grams."""
    assert halves(grams(Fraction(count, 2), unit), unit) == count


def test_an_exercise_moves_what_carries_its_load() -> None:
    """A band's pull has no figure, and a chair is not lifted."""
    means = Means(frozenset(Equipment), {DUMBBELL: (2000, 8000)})
    assert means.loads(CATALOGUE["dumbbell_step_up"]) == (2000, 8000)
    assert means.loads(CATALOGUE["banded_squat"]) == ()
    assert means.loads(CATALOGUE["leg_press"]) == ()


@pytest.mark.parametrize(
    ("owned", "load"),
    [((2000, 4000, 6000, 8000), 6000), ((2000, 5000), 5000), ((8000, 10_000), 8000), ((), None)],
)
def test_somebody_begins_with_the_heaviest_up_to_the_catalogues_load(
    owned: tuple[int, ...], load: int | None
) -> None:
    """The goblet squat's six kilograms; the lightest there is where all are heavier."""
    assert Means(frozenset({DUMBBELL}), {DUMBBELL: owned}).starting_load(CATALOGUE["goblet_squat"]) == load


def test_an_exercise_without_a_load_begins_without_one() -> None:
    """However many weights there are."""
    assert Means(frozenset({DUMBBELL}), {DUMBBELL: (2000,)}).starting_load(CATALOGUE["squat"]) is None


def test_what_is_left_out_or_not_owned_is_not_given() -> None:
    """S14, R8."""
    means = Means(frozenset({DUMBBELL}), left_out=frozenset({"goblet_squat"}))
    assert means.allows(CATALOGUE["dumbbell_lunge"])
    assert not means.allows(CATALOGUE["goblet_squat"])
    assert not means.allows(CATALOGUE["dumbbell_step_up"])


def test_where_there_are_machines_there_is_a_whole_rack() -> None:
    """A gym's weights in the person's own unit, and those that they told of among them."""
    gym = Profile(equipment=frozenset({MACHINE, DUMBBELL}))
    metric, pounds = PROGRAMME.means(gym), PROGRAMME.means(replace(gym, unit=POUND))
    assert metric.weights[DUMBBELL][:3] == (2000, 4000, 6000)
    assert metric.weights[MACHINE][-1] == 300_000
    assert pounds.weights[DUMBBELL][0] == grams(5, POUND)
    assert Equipment.BARBELL not in metric.weights
    told = PROGRAMME.means(replace(gym, weights={DUMBBELL: (7000,)}))
    assert told.weights[DUMBBELL][:4] == (2000, 4000, 6000, 7000)
    home = PROGRAMME.means(Profile(equipment=frozenset({DUMBBELL}), weights={DUMBBELL: (7000,)}))
    assert home.weights == {DUMBBELL: (7000,)}


@pytest.mark.parametrize("unit", Unit)
def test_a_gyms_machine_always_has_a_step_that_is_no_leap(unit: Unit) -> None:
    """S3: from the load that somebody new begins with up to the last plate."""
    ladder = PROGRAMME.ladders[unit][MACHINE]
    for lower, higher in pairwise(ladder):
        assert 0 < higher - lower <= 2500


@given(means_of_a_person(), st.sampled_from(sorted(CATALOGUE.exercises)))
def test_a_load_to_begin_with_is_owned(means: Means, exercise: str) -> None:
    """And there is one wherever the weights are known."""
    load = means.starting_load(CATALOGUE[exercise])
    loads = means.loads(CATALOGUE[exercise])
    assert (load is None) == (not loads)
    assert load is None or load in loads


def test_an_exercise_that_holds_its_weight_where_little_is_safe_never_takes_more() -> None:
    """S3: behind the knee a dumbbell stays light, whatever the rack holds; without one there is none."""
    exercise = CATALOGUE["dumbbell_hip_extension"]
    owned = frozenset({DUMBBELL})
    rack = Means(owned, {DUMBBELL: (2000, 6000, 8000, 30_000)})
    assert rack.loads(exercise) == (2000, 6000)
    assert rack.allows(exercise)
    assert not Means(owned, {DUMBBELL: (8000, 30_000)}).allows(exercise)
    assert Means(owned).allows(exercise)
