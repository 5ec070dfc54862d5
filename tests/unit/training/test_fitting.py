"""A workout made to fit the time there is: sets go first, then exercises, the most useful ones stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Pattern, Sides
from coach.training.fitting import fitted
from coach.training.prescription import Prescription

PROGRAMME = read_programme()
CATALOGUE = PROGRAMME.catalogue
FULL = tuple(Prescription(id_, 2, 10) for id_ in ("glute_bridge", "lunge", "kneeling_hip_extension", "squat"))

Workout = tuple[Prescription, ...]

workouts = (
    st.lists(
        st.builds(
            Prescription,
            exercise=st.sampled_from(tuple(CATALOGUE.exercises)),
            sets=st.integers(2, 4),
            reps=st.integers(8, 12),
        ),
        min_size=1,
        max_size=6,
        unique_by=lambda item: item.exercise,
    )
).map(tuple)


def minutes_of(items: Workout) -> int:
    """Minutes begun of all sets with the rests after them."""
    seconds = 0
    for item in items:
        exercise = CATALOGUE[item.exercise]
        sides = 2 if exercise.sides is Sides.EACH else 1
        seconds += item.sets * (item.reps * exercise.tempo.seconds * sides + exercise.rest)
    return -(-seconds // 60)


def fit(items: Workout, minutes: int) -> Workout:
    """The workout in so many minutes."""
    return fitted(PROGRAMME, items, minutes, minutes_of)


def rank(item: Prescription) -> int:
    """The turn of its pattern when time is short."""
    return PROGRAMME.priorities.index(CATALOGUE[item.exercise].pattern)


def test_ten_minutes_are_bridges_and_squats() -> None:
    """R9: "bridges and squats, two sets each", in the workout's own order."""
    assert fit(FULL, 10) == (FULL[0], FULL[3])


def test_a_workout_that_fits_stays_as_it_is() -> None:
    """R9: nothing is taken away without need."""
    assert fit(FULL, minutes_of(FULL)) == FULL


@pytest.mark.parametrize(
    ("less", "sets"),
    [(1, (4, 4, 3, 4)), (2, (4, 4, 2, 4)), (3, (4, 3, 2, 4)), (5, (4, 2, 2, 3)), (7, (3, 2, 2, 2))],
)
def test_sets_come_down_from_the_lowest_priority_up(less: int, sets: tuple[int, ...]) -> None:
    """R9: hip extensions first, then lunges, squats and bridges; all exercises stay."""
    items = tuple(Prescription(item.exercise, 4, 10) for item in FULL)
    fitting = fitted(PROGRAMME, items, 16 - less, lambda workout: sum(item.sets for item in workout))
    assert tuple(item.sets for item in fitting) == sets


def test_of_two_exercises_of_a_pattern_the_later_goes_first() -> None:
    """The order of the workout decides where priorities do not."""
    items = (Prescription("squat", 2, 10), Prescription("half_squat", 2, 10))
    assert fitted(PROGRAMME, items, 1, len) == items[:1]


def test_nothing_stays_nothing() -> None:
    """A workout in which everything is left out has nothing to shorten."""
    assert fit((), 0) == ()


def test_every_pattern_has_its_priority() -> None:
    """Whatever a workout holds can be shortened."""
    assert set(PROGRAMME.priorities) == set(Pattern)


@settings(max_examples=200)
@given(workouts, st.integers(0, 60))
def test_a_fitted_workout_takes_no_longer_unless_it_is_the_shortest(items: Workout, minutes: int) -> None:
    """R9: one exercise with two sets always stays."""
    fitting = fit(items, minutes)
    assert fitting
    assert minutes_of(fitting) <= minutes or [item.sets for item in fitting] == [2]


@settings(max_examples=200)
@given(workouts, st.integers(0, 60))
def test_a_fitted_workout_keeps_order_repetitions_and_two_sets(items: Workout, minutes: int) -> None:
    """R9: two sets of eight to twelve are the least; exercises go only once every one is at two."""
    fitting = fit(items, minutes)
    before = {item.exercise: item for item in items}
    assert [item.exercise for item in items if item.exercise in {kept.exercise for kept in fitting}] == [
        item.exercise for item in fitting
    ]
    for item in fitting:
        assert item.reps == before[item.exercise].reps
        assert 2 <= item.sets <= before[item.exercise].sets
    if len(fitting) < len(items):
        assert {item.sets for item in fitting} == {2}


@settings(max_examples=200)
@given(workouts, st.integers(0, 60))
def test_what_goes_is_never_more_useful_than_what_stays(items: Workout, minutes: int) -> None:
    """The programme's priorities decide."""
    fitting = fit(items, minutes)
    kept = {item.exercise for item in fitting}
    gone = [rank(item) for item in items if item.exercise not in kept]
    assert max(map(rank, fitting)) <= min(gone, default=len(Pattern))


@settings(max_examples=100)
@given(workouts, st.integers(0, 60))
def test_no_more_is_taken_away_than_needed(items: Workout, minutes: int) -> None:
    """One minute less takes away at least as much."""
    more, less = fit(items, minutes + 1), fit(items, minutes)
    assert sum(item.sets for item in less) <= sum(item.sets for item in more)
    assert len(less) <= len(more)
