"""The exercises that ship: enough of them, enough ways up and down, and words for each."""

import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from coach.skill import DATA
from coach.speech.languages import LOCALES
from coach.training.catalogue import Catalogue, parse_catalogue
from coach.training.exercise import Equipment, Pattern
from coach.training.programme import Programme, WorkoutKind, parse_programme

CORE_FOUR = ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")  # R7
OWNED = (frozenset[Equipment](), frozenset({Equipment.DUMBBELL}))
FACTS = tomllib.loads((DATA / "exercises.toml").read_text("utf-8"))
PROGRAMME_FACTS = tomllib.loads((DATA / "programme.toml").read_text("utf-8"))
LANGUAGES = sorted(path for path in LOCALES.iterdir() if path.is_dir())


def within_reach(catalogue: Catalogue, start: str, equipment: frozenset[Equipment]) -> set[str]:
    """The exercises that S3 and S4 lead to from there, with that equipment."""
    reached, ahead = set[str](), [start]
    while ahead:
        exercise = ahead.pop()
        if exercise in reached:
            continue
        reached.add(exercise)
        steps = catalogue.harder(exercise, equipment), catalogue.easier(exercise, equipment)
        ahead += [step for step in steps if step]
    return reached


def harder_at_all(catalogue: Catalogue, start: str, equipment: frozenset[Equipment]) -> set[str]:
    """Every exercise above that one that the equipment allows."""
    above = {id_ for id_ in catalogue[start].harder if catalogue[id_].equipment <= equipment}
    return above.union(*(harder_at_all(catalogue, id_, equipment) for id_ in above))


def test_there_are_at_least_sixteen_exercises(catalogue: Catalogue) -> None:
    """R8: variety over glutes, thighs and legs."""
    assert len(catalogue.exercises) >= 16


@pytest.mark.parametrize("core", CORE_FOUR)
@pytest.mark.parametrize("equipment", OWNED)
def test_the_core_four_have_an_easier_and_two_harder_variations(
    catalogue: Catalogue, core: str, equipment: frozenset[Equipment]
) -> None:
    """R7, S3, S4: with no equipment and with dumbbells there is always somewhere to go."""
    assert catalogue[core].equipment <= equipment
    assert catalogue.easier(core, equipment) is not None
    assert catalogue.harder(core, equipment) is not None
    assert len(harder_at_all(catalogue, core, equipment)) >= 2


@pytest.mark.parametrize("core", CORE_FOUR)
def test_dumbbells_add_a_harder_variation_to_each_of_the_core_four(catalogue: Catalogue, core: str) -> None:
    """R8: free weights have a place above each of them."""
    assert harder_at_all(catalogue, core, OWNED[1]) - harder_at_all(catalogue, core, OWNED[0])


@pytest.mark.parametrize("core", CORE_FOUR)
def test_whoever_owns_dumbbells_comes_to_use_them(catalogue: Catalogue, core: str) -> None:
    """R8, S3: the steps up from each of the core four lead to an exercise with dumbbells."""
    reached = within_reach(catalogue, core, OWNED[1])
    assert any(catalogue[id_].equipment for id_ in reached)


def test_every_exercise_is_reached_by_somebody_who_owns_what_it_needs(programme: Programme) -> None:
    """R8: no exercise is there for nobody; from the workouts' first exercises S3 and S4 lead to it."""
    catalogue = programme.catalogue
    unreached = set(catalogue.exercises)
    for exercise in catalogue.exercises.values():
        for kind in WorkoutKind:
            for first in programme.first_prescriptions(kind, exercise.equipment):
                unreached -= within_reach(catalogue, first.exercise, exercise.equipment)
    assert not unreached


def test_going_harder_never_comes_back(catalogue: Catalogue) -> None:
    """S3: the graph of harder variations has no circle; `static_order` raises on one."""
    graph = {exercise.id: exercise.harder for exercise in catalogue.exercises.values()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(catalogue.exercises)


def test_a_harder_variation_trains_the_same_pattern(catalogue: Catalogue) -> None:
    """S1: so that a step never brings a second exercise of another day's pattern."""
    for exercise in catalogue.exercises.values():
        assert {catalogue[id_].pattern for id_ in exercise.harder} <= {exercise.pattern}


def test_every_harder_variation_is_in_the_catalogue(catalogue: Catalogue) -> None:
    """S3."""
    named = {id_ for exercise in catalogue.exercises.values() for id_ in exercise.harder}
    assert named <= catalogue.exercises.keys()


def test_a_repetition_takes_three_to_eight_seconds(catalogue: Catalogue) -> None:
    """S8: slow enough to be counted aloud, never above eight."""
    for exercise in catalogue.exercises.values():
        assert 3 <= exercise.tempo.seconds <= 8, exercise.id


def test_rests_are_within_their_range_and_longer_for_loaded_squats_and_lunges(catalogue: Catalogue) -> None:
    """S7: 60 seconds by default, 90 for loaded squats and lunges."""
    for exercise in catalogue.exercises.values():
        heavy = exercise.loaded and exercise.pattern in (Pattern.SQUAT, Pattern.LUNGE)
        assert exercise.rest == (90 if heavy else 60), exercise.id


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.name)
def test_every_exercise_has_words_in_every_language(language: Path) -> None:
    """Rule 8: the same ids in the same order, and no empty cue."""
    words = tomllib.loads((language / "exercises.toml").read_text("utf-8"))
    assert list(words) == list(FACTS)
    for id_, texts in words.items():
        assert all(texts[key] for key in ("one", "many", "go", "finish", "full", "short", "reminder")), id_


def test_an_exercise_that_is_not_there_cannot_be_harder() -> None:
    """A slip in the data file is refused when it is read."""
    broken = {"squat": {**FACTS["squat"], "harder": ["flying"]}}
    with pytest.raises(KeyError, match="flying"):
        parse_catalogue(broken)


def test_a_word_outside_the_vocabulary_is_refused() -> None:
    """Patterns, muscles, equipment and sides come from the rules page."""
    with pytest.raises(ValueError, match="wings"):
        parse_catalogue({"squat": {**FACTS["squat"], "equipment": ["wings"], "harder": []}})


def test_the_programme_names_exercises_of_the_catalogue_only(catalogue: Catalogue) -> None:
    """A slip in the programme's file is refused when it is read."""
    places = {**PROGRAMME_FACTS["places"], "full": [["flying"]]}
    with pytest.raises(KeyError, match="flying"):
        parse_programme({**PROGRAMME_FACTS, "places": places}, catalogue)
