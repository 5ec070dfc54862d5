"""Another exercise in the place of one: the nearest that the person may be given, sets and reps the same."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import WEIGHTS, Equipment, Exercise, Pattern
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.programme import WorkoutKind
from coach.training.substitution import instead, replaced, substitute, without

PROGRAMME = read_programme()
CATALOGUE = PROGRAMME.catalogue
NOTHING = Means()
LUNGE = Prescription("lunge", 3, 11, Reason.TOP_OF_RANGE, at_top=1, too_hard=1)
FULL = ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")

OWN = {
    Pattern.BRIDGE: "glute_bridge",
    Pattern.HIP_EXTENSION: "kneeling_hip_extension",
    Pattern.LUNGE: "lunge",
    Pattern.SQUAT: "squat",
    Pattern.HINGE: "hip_hinge",
    Pattern.STEP: "step_up",
    Pattern.ABDUCTION: "clamshell",
    Pattern.CALF: "calf_raise",
}

exercises = st.sampled_from(tuple(CATALOGUE.exercises))
patterns = st.frozensets(st.sampled_from(Pattern))


@st.composite
def any_means(draw: st.DrawFn) -> Means:
    """Anything that somebody may own and leave out, weights told of or not."""
    owned = draw(st.frozensets(st.sampled_from(Equipment)))
    told = draw(st.frozensets(st.sampled_from(sorted(WEIGHTS))))
    weights = dict.fromkeys(owned & told, (2000, 5000, 8000))
    return Means(owned, weights, draw(st.frozensets(exercises, max_size=30)))


prescriptions = st.builds(
    Prescription,
    exercise=exercises,
    sets=st.integers(2, 4),
    reps=st.integers(8, 12),
    reason=st.sampled_from(Reason),
    at_top=st.integers(0, 2),
    too_hard=st.integers(0, 2),
    load=st.none() | st.just(5000),
)
workouts = st.lists(prescriptions, max_size=5, unique_by=lambda item: item.exercise).map(tuple)


def near(current: Prescription, avoid: Collection[Pattern] = ()) -> tuple[Pattern, ...]:
    """The patterns that may stand in for the current one's, without those to avoid."""
    listed = PROGRAMME.substitutes[CATALOGUE[current.exercise].pattern]
    return tuple(pattern for pattern in listed if pattern not in avoid)


def reps_in_place(current: Prescription, new: str) -> int:
    """Repetitions of an exercise that takes the current one's place."""
    alike = CATALOGUE[current.exercise].held == CATALOGUE[new].held
    return current.reps if alike else CATALOGUE[new].reps


def candidates(
    current: Prescription, taken: frozenset[str], means: Means, avoid: frozenset[Pattern]
) -> list[Exercise]:
    """Everything that may take the current one's place at all."""
    allowed = near(current, avoid)
    return [
        exercise
        for exercise in CATALOGUE.exercises.values()
        if means.allows(exercise)
        and exercise.pattern in allowed
        and exercise.id not in taken | {current.exercise}
    ]


def height(exercise: Exercise) -> int:
    """Steps above the exercise that the programme asks for in the pattern."""
    return CATALOGUE.level(exercise.id) - CATALOGUE.level(OWN[exercise.pattern])


def test_lunges_give_way_to_step_ups_for_whoever_has_a_step() -> None:
    """R8: "Step-ups instead, same sets and reps"; the counting of good and hard workouts starts anew."""
    new = substitute(PROGRAMME, LUNGE, near(LUNGE), FULL, Means(frozenset({Equipment.CHAIR})))
    assert new == Prescription("step_up", 3, 11, Reason.SWAPPED)


def test_without_a_step_lunges_give_way_to_what_needs_none() -> None:
    """R8: still a step, and no equipment."""
    new = substitute(PROGRAMME, LUNGE, near(LUNGE), FULL, NOTHING)
    assert new is not None
    assert CATALOGUE[new.exercise].pattern is Pattern.STEP
    assert not CATALOGUE[new.exercise].equipment


def test_patterns_of_other_exercises_come_last() -> None:
    """R8: beside step-ups and squats a lunge gives way to another lunge, not to a second step."""
    new = substitute(PROGRAMME, LUNGE, near(LUNGE), (*FULL, "step_up"), NOTHING)
    assert new is not None
    assert CATALOGUE[new.exercise].pattern is Pattern.LUNGE


def test_what_hurts_is_avoided_altogether() -> None:
    """S14: neither the pattern of what hurts nor another one that is named."""
    avoid = (Pattern.LUNGE, Pattern.STEP, Pattern.SQUAT)
    new = substitute(PROGRAMME, LUNGE, near(LUNGE, avoid), FULL, NOTHING)
    assert new is not None
    assert CATALOGUE[new.exercise].pattern is Pattern.CALF


def test_a_pattern_that_the_programme_asks_for_nowhere_has_a_nearest_exercise_too() -> None:
    """R8: the first of the catalogue, where there is nothing to measure by."""
    programme = replace(PROGRAMME, places={WorkoutKind.FULL: (("lunge",),)})
    means = Means(frozenset({Equipment.CHAIR}))
    new = substitute(programme, LUNGE, near(LUNGE), FULL, means)
    first = next(id_ for id_, item in CATALOGUE.exercises.items() if item.pattern is Pattern.STEP)
    assert new is not None
    assert new.exercise == first


def test_nothing_is_nothing() -> None:
    """R8: when every pattern is avoided there is no substitute."""
    assert substitute(PROGRAMME, LUNGE, (), FULL, NOTHING) is None


@settings(max_examples=250)
@given(prescriptions, st.frozensets(exercises, max_size=20), any_means(), patterns)
def test_a_substitute_is_the_nearest_there_is(
    current: Prescription, taken: frozenset[str], means: Means, avoid: frozenset[Pattern]
) -> None:
    """R8, S14: the first pattern, those of the workout last, in it the nearest height; None for none.

    In the place of repetitions a hold comes last of all.
    """
    possible = candidates(current, taken, means, avoid)
    new = substitute(PROGRAMME, current, near(current, avoid), taken, means)
    if new is None:
        assert not possible
        return
    chosen = CATALOGUE[new.exercise]
    assert chosen in possible
    order = PROGRAMME.substitutes[CATALOGUE[current.exercise].pattern]
    worked = {CATALOGUE[id_].pattern for id_ in taken - {current.exercise}}

    def distance(exercise: Exercise) -> tuple[bool, bool, int, int]:
        steps = abs(height(exercise) - height(CATALOGUE[current.exercise]))
        holds = exercise.held and not CATALOGUE[current.exercise].held
        return holds, exercise.pattern in worked, order.index(exercise.pattern), steps

    assert distance(chosen) == min(distance(exercise) for exercise in possible)
    assert next(exercise for exercise in possible if distance(exercise) == distance(chosen)) == chosen


@settings(max_examples=150)
@given(prescriptions, st.frozensets(exercises, max_size=10), any_means())
def test_a_substitute_keeps_sets_and_repetitions_and_begins_at_its_own_load(
    current: Prescription, taken: frozenset[str], means: Means
) -> None:
    """R9, S3: the load that the person has to begin with, and no good or hard workouts counted yet."""
    new = substitute(PROGRAMME, current, near(current), taken, means)
    if new is not None:
        load = means.starting_load(CATALOGUE[new.exercise])
        reps = reps_in_place(current, new.exercise)
        assert new == Prescription(new.exercise, current.sets, reps, Reason.SWAPPED, load=load)


@pytest.mark.parametrize("kinds", [(WorkoutKind.HIP, WorkoutKind.KNEE), (WorkoutKind.KNEE, WorkoutKind.HIP)])
def test_a_substitute_stays_in_its_half_of_a_four_day_week(kinds: tuple[WorkoutKind, WorkoutKind]) -> None:
    """S1: so that no pattern comes on the day after its own."""
    own, other = (
        {CATALOGUE[id_].pattern for place in PROGRAMME.places[kind] for id_ in place} for kind in kinds
    )
    assert other.isdisjoint(stand_in for pattern in own for stand_in in PROGRAMME.substitutes[pattern])


def test_a_load_that_is_not_known_is_none() -> None:
    """S3: somebody who has not told of their dumbbells is given the exercise all the same."""
    means = Means(frozenset({Equipment.DUMBBELL}))
    loaded = next(id_ for id_, item in CATALOGUE.exercises.items() if item.equipment == means.equipment)
    assert replaced(PROGRAMME, LUNGE, loaded, means).load is None
    assert (
        replaced(PROGRAMME, LUNGE, loaded, replace(means, weights={Equipment.DUMBBELL: (3000,)})).load == 3000
    )


def test_a_named_replacement_takes_over_sets_and_repetitions() -> None:
    """R8: "swap lunges for squats"."""
    assert replaced(PROGRAMME, LUNGE, "squat", NOTHING) == Prescription("squat", 3, 11, Reason.SWAPPED)


@pytest.mark.parametrize("old", CATALOGUE.exercises)
@pytest.mark.parametrize("new", ["wall_sit", "squat"])
def test_between_repetitions_and_a_hold_only_the_sets_are_taken_over(old: str, new: str) -> None:
    """R9: twelve repetitions say nothing of how long somebody new to it holds, nor the reverse."""
    current = Prescription(old, 3, 12)
    reps = reps_in_place(current, new)
    assert replaced(PROGRAMME, current, new, NOTHING) == Prescription(new, 3, reps, Reason.SWAPPED)


@pytest.mark.parametrize("exercise", [item for item in CATALOGUE.exercises.values() if not item.held])
def test_nobody_is_given_a_hold_who_did_not_ask_for_it(exercise: Exercise) -> None:
    """R8: whatever is swapped, or has no equipment today, becomes something that moves."""
    current = Prescription(exercise.id, 2, 10)
    for owned in (frozenset[Equipment](), frozenset(Equipment)):
        new = substitute(PROGRAMME, current, near(current), FULL, Means(owned))
        assert new is not None
        assert not CATALOGUE[new.exercise].held


def test_where_nothing_else_is_left_a_hold_stands_in() -> None:
    """S14: better than an empty place."""
    left_out = frozenset(id_ for id_, item in CATALOGUE.exercises.items() if not item.held)
    new = substitute(PROGRAMME, LUNGE, near(LUNGE), ("lunge",), Means(left_out=left_out))
    assert new == Prescription("wall_sit", 3, CATALOGUE["wall_sit"].reps, Reason.SWAPPED)


def test_a_replacement_that_is_not_there_is_an_error() -> None:
    """Rule 9: exercises are the catalogue's."""
    with pytest.raises(KeyError):
        replaced(PROGRAMME, LUNGE, "cartwheel", NOTHING)


def test_a_workout_without_its_dumbbells_keeps_the_rest() -> None:
    """S14, R8: what needs them is replaced in its place."""
    items = (
        Prescription("glute_bridge", 2, 10),
        Prescription("dumbbell_lunge", 3, 9, load=6000),
        Prescription("squat", 2, 12),
    )
    new = without(PROGRAMME, items, NOTHING)
    assert (new[0], new[2]) == (items[0], items[2])
    assert (new[1].sets, new[1].reps, new[1].load, new[1].reason) == (3, 9, None, Reason.SWAPPED)
    assert NOTHING.allows(CATALOGUE[new[1].exercise])


def test_a_place_for_which_nothing_is_possible_is_dropped() -> None:
    """S14: with everything but the squat left out there is only the squat."""
    means = Means(left_out=frozenset(CATALOGUE.exercises) - {"squat"})
    items = tuple(Prescription(id_, 2, 10) for id_ in FULL)
    assert without(PROGRAMME, items, means) == (items[3],)
    assert instead(PROGRAMME, items, means) == (*((item, None) for item in items[:3]), (items[3], items[3]))


@settings(max_examples=200)
@given(workouts, any_means())
def test_a_workout_without_something_holds_what_may_be_given_once_each(
    items: tuple[Prescription, ...], means: Means
) -> None:
    """S14: in order, what is allowed untouched, nothing twice, and dropped only where nothing is possible."""
    new = without(PROGRAMME, items, means)
    pairs = instead(PROGRAMME, items, means)
    assert tuple(old for old, _ in pairs) == items
    assert tuple(item for _, item in pairs if item is not None) == new
    ids = [item.exercise for item in new]
    assert len(set(ids)) == len(ids)
    assert all(means.allows(CATALOGUE[id_]) for id_ in ids)
    kept = [item for item in items if means.allows(CATALOGUE[item.exercise])]
    assert [item for item in new if item in kept] == kept
    if len(new) == len(items):
        reps = [reps_in_place(old, item.exercise) for old, item in zip(items, new, strict=True)]
        assert [(item.sets, item.reps) for item in new] == [
            (item.sets, count) for item, count in zip(items, reps, strict=True)
        ]
    else:
        missing = (item for item in items if item not in kept)
        assert any(substitute(PROGRAMME, item, ids, means) is None for item in missing)


def test_the_level_counts_the_longest_way_up() -> None:
    """S3, S4: a harder variation stands higher; what has nothing below it stands at none."""
    below = {harder for exercise in CATALOGUE.exercises.values() for harder in exercise.harder}
    for exercise in CATALOGUE.exercises.values():
        assert (CATALOGUE.level(exercise.id) == 0) == (exercise.id not in below)
        for harder in exercise.harder:
            assert CATALOGUE.level(harder) > CATALOGUE.level(exercise.id)
