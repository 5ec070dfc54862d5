"""Numbers that are said and the repetitions they stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Exercise

CATALOGUE = read_programme().catalogue
EXERCISES = tuple(CATALOGUE.exercises.values())
any_exercise = st.sampled_from(EXERCISES)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_what_is_told_is_understood_as_it_was_meant(exercise: Exercise) -> None:
    """Of whatever is counted: ten are ten, and thirty seconds are as many repetitions as make them."""
    for reps in range(1, 51):
        said = exercise.said(reps)
        assert said == reps * (exercise.tempo.seconds if exercise.held else 1)
        assert exercise.repetitions(said) == exercise.repetitions(said, at_least=True) == reps


@given(any_exercise, st.integers(1, 200))
def test_seconds_between_two_repetitions_become_the_nearest_or_the_next(
    exercise: Exercise, said: int
) -> None:
    """What was held is made no more of than that; what is to be held is held to its end."""
    nearest, at_least = exercise.repetitions(said), exercise.repetitions(said, at_least=True)
    assert nearest >= 1
    assert 0 <= exercise.said(at_least) - said < max(exercise.hold, 1)
    if nearest > 1:
        assert 2 * abs(exercise.said(nearest) - said) <= exercise.hold


@given(any_exercise, st.integers(max_value=0))
def test_nothing_is_no_repetition(exercise: Exercise, said: int) -> None:
    """So that it is out of every range, of a hold too."""
    assert exercise.repetitions(said) <= 0
