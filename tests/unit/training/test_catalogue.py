"""The exercises that ship: enough of them, enough ways up and down, and words for each."""

import re
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from coach.skill import DATA
from coach.speech.languages import LOCALES, languages
from coach.training.catalogue import Catalogue, parse_catalogue
from coach.training.exercise import WEIGHTS, Equipment, Muscle, Pattern, Sides
from coach.training.means import Means
from coach.training.programme import Programme, WorkoutKind, parse_programme

CORE_FOUR = ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")  # R7
NOTHING, DUMBBELLS = Means(), Means(frozenset({Equipment.DUMBBELL}))
EVERYTHING = Means(frozenset(Equipment))
FACTS = tomllib.loads((DATA / "exercises.toml").read_text("utf-8"))
PROGRAMME_FACTS = tomllib.loads((DATA / "programme.toml").read_text("utf-8"))
LANGUAGES = [LOCALES / language for language in sorted(languages())]
CUE_WORDS = {"go": (1, 3), "finish": (1, 3), "full": (25, 45), "short": (8, 16), "reminder": (3, 7)}


def within_reach(catalogue: Catalogue, start: str, means: Means) -> set[str]:
    """The exercises that S3 and S4 lead to from there, with those means."""
    reached, ahead = set[str](), [start]
    while ahead:
        exercise = ahead.pop()
        if exercise in reached:
            continue
        reached.add(exercise)
        steps = catalogue.harder(exercise, means), catalogue.easier(exercise, means)
        ahead += [step for step in steps if step]
    return reached


def harder_at_all(catalogue: Catalogue, start: str, means: Means) -> set[str]:
    """Every exercise above that one that the means allow."""
    above = {id_ for id_ in catalogue[start].harder if means.allows(catalogue[id_])}
    return above.union(*(harder_at_all(catalogue, id_, means) for id_ in above))


def test_there_are_at_least_sixty_exercises(catalogue: Catalogue) -> None:
    """R8: variety over glutes, thighs and legs."""
    assert len(catalogue.exercises) >= 60


def test_every_kind_of_equipment_and_none_has_exercises(catalogue: Catalogue) -> None:
    """R8: machines, free weights and light dumbbells; and something for those who own nothing."""
    used = [exercise.equipment for exercise in catalogue.exercises.values()]
    assert frozenset() in used
    assert frozenset[Equipment]().union(*used) == set(Equipment)


def test_every_pattern_and_every_muscle_has_exercises(catalogue: Catalogue) -> None:
    """R8: nothing in the vocabulary is without work, and every exercise works something."""
    exercises = catalogue.exercises.values()
    assert {exercise.pattern for exercise in exercises} == set(Pattern)
    assert {muscle for exercise in exercises for muscle in exercise.muscles} == set(Muscle)
    assert all(exercise.muscles for exercise in exercises)


@pytest.mark.parametrize("core", CORE_FOUR)
@pytest.mark.parametrize(
    "means", [NOTHING, DUMBBELLS, EVERYTHING], ids=["nothing", "dumbbells", "everything"]
)
def test_the_core_four_have_an_easier_and_two_harder_variations(
    catalogue: Catalogue, core: str, means: Means
) -> None:
    """R7, S3, S4: with no equipment, with dumbbells and with all of it there is always somewhere to go."""
    assert means.allows(catalogue[core])
    assert catalogue.easier(core, means) is not None
    assert catalogue.harder(core, means) is not None
    assert len(harder_at_all(catalogue, core, means)) >= 2


@pytest.mark.parametrize("core", CORE_FOUR)
def test_dumbbells_add_a_harder_variation_to_each_of_the_core_four(catalogue: Catalogue, core: str) -> None:
    """R8: free weights have a place above each of them."""
    assert harder_at_all(catalogue, core, DUMBBELLS) - harder_at_all(catalogue, core, NOTHING)


@pytest.mark.parametrize("core", CORE_FOUR)
def test_whoever_owns_dumbbells_comes_to_use_them(catalogue: Catalogue, core: str) -> None:
    """R8, S3: the steps up from each of the core four lead to an exercise with dumbbells."""
    reached = within_reach(catalogue, core, DUMBBELLS)
    assert any(catalogue[id_].equipment for id_ in reached)


def test_every_exercise_is_reached_by_somebody_who_owns_what_it_needs(programme: Programme) -> None:
    """R8: no exercise is there for nobody; from the workouts' first exercises S3 and S4 lead to it.

    A hold is for whoever asks for it by its name.
    """
    catalogue = programme.catalogue
    unreached = {exercise.id for exercise in catalogue.exercises.values() if not exercise.held}
    for exercise in catalogue.exercises.values():
        means = Means(exercise.equipment)
        for kind in WorkoutKind:
            for first in programme.first_prescriptions(kind, means):
                unreached -= within_reach(catalogue, first.exercise, means)
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


def test_no_step_leads_from_repetitions_to_a_hold_or_back(catalogue: Catalogue) -> None:
    """S3, S4: how long something is held says nothing of how often it could be done."""
    for exercise in catalogue.exercises.values():
        assert {catalogue[id_].held for id_ in exercise.harder} <= {exercise.held}, exercise.id


def test_a_hold_has_no_load_and_no_sides_in_turn(catalogue: Catalogue) -> None:
    """Its seconds are what grows, and it is held still; its tempo is nothing but the hold."""
    for exercise in catalogue.exercises.values():
        if exercise.held:
            assert (exercise.load, exercise.tempo.hold) == (None, exercise.tempo.seconds), exercise.id
            assert exercise.sides is not Sides.ALTERNATE, exercise.id


@pytest.mark.parametrize(
    ("exercise", "hold"),
    [
        ("glute_bridge", "bridge_hold"),
        ("single_leg_bridge", "single_leg_bridge_hold"),
        ("squat", "wall_sit"),
        ("clamshell", "clamshell_hold"),
        ("calf_raise", "calf_raise_hold"),
        ("wall_sit", "wall_sit"),
        ("lunge", None),
        ("inner_thigh_lift", None),
    ],
)
def test_an_exercise_is_held_in_the_hold_most_like_it(
    catalogue: Catalogue, exercise: str, hold: str | None
) -> None:
    """For whoever wants to hold a bridge for half a minute."""
    assert catalogue.hold_of(exercise, NOTHING) == hold


def test_a_hold_that_may_not_be_given_is_not(catalogue: Catalogue) -> None:
    """S14: what is left out stays out, also by another name."""
    left_out = Means(left_out=frozenset({"wall_sit"}))
    assert catalogue.hold_of("squat", left_out) is None
    assert catalogue.hold_of("wall_sit", left_out) is None


def test_a_repetition_takes_three_to_eight_seconds(catalogue: Catalogue) -> None:
    """S8: slow enough to be counted aloud, never above eight; on both sides in turn never below four."""
    for exercise in catalogue.exercises.values():
        assert exercise.fastest == (4 if exercise.sides is Sides.ALTERNATE else 3)
        assert exercise.fastest <= exercise.tempo.seconds <= 8, exercise.id


def test_rests_are_within_their_range_and_longer_for_loaded_squats_and_lunges(catalogue: Catalogue) -> None:
    """S7: 60 seconds by default, 90 for loaded squats and lunges."""
    for exercise in catalogue.exercises.values():
        heavy = exercise.load is not None and exercise.pattern in (Pattern.SQUAT, Pattern.LUNGE)
        assert exercise.rest == (90 if heavy else 60), exercise.id


def test_an_exercise_has_a_load_where_it_needs_one_kind_of_weight_and_nowhere_else(
    catalogue: Catalogue,
) -> None:
    """S3, S4: what rises and falls is the load of one kind of weight, never of two."""
    for exercise in catalogue.exercises.values():
        kinds = exercise.equipment & WEIGHTS
        assert len(kinds) == (exercise.load is not None), exercise.id


def test_somebody_new_begins_within_the_range_of_repetitions(catalogue: Catalogue) -> None:
    """R9: eight to twelve."""
    for exercise in catalogue.exercises.values():
        assert 8 <= exercise.reps <= 12, exercise.id


def test_somebody_new_begins_with_a_load_that_there_is(catalogue: Catalogue) -> None:
    """S3: some load, and a barbell never less than the empty bar's twenty kilograms."""
    for exercise in catalogue.exercises.values():
        if exercise.load is not None:
            least = 20_000 if exercise.weight is Equipment.BARBELL else 1
            assert exercise.load >= least, exercise.id


def test_only_dumbbells_and_kettlebells_are_held_one_in_each_hand(catalogue: Catalogue) -> None:
    """A load is one implement's; a bar and a machine are one."""
    pairs = (Equipment.DUMBBELL, Equipment.KETTLEBELL)
    for exercise in catalogue.exercises.values():
        assert exercise.implements in ((1, 2) if exercise.weight in pairs else (1,)), exercise.id


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.name)
def test_every_exercise_has_words_in_every_language(language: Path) -> None:
    """Rule 8: the same ids in the same order, and no empty cue."""
    words = tomllib.loads((language / "exercises.toml").read_text("utf-8"))
    assert list(words) == list(FACTS)
    for id_, texts in words.items():
        assert all(texts[key] for key in ("one", "many", "go", "finish", "full", "short", "reminder")), id_


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.name)
def test_cues_are_of_their_lengths_and_spoken_words_only(language: Path) -> None:
    """Rule 8: three lengths, and no digit or sign that a voice would have to make something of."""
    words = tomllib.loads((language / "exercises.toml").read_text("utf-8"))
    for id_, texts in words.items():
        for cue, (fewest, most) in CUE_WORDS.items():
            assert fewest <= len(texts[cue].split()) <= most, (id_, cue)
            assert re.fullmatch(r"[^\W\d_]([^\W\d_]|[ ,.'-])*", texts[cue]), (id_, cue)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.name)
def test_no_name_stands_for_two_exercises(language: Path) -> None:
    """Whoever names an exercise gets that one."""
    words = tomllib.loads((language / "exercises.toml").read_text("utf-8"))
    owners: dict[str, set[str]] = {}
    for id_, texts in words.items():
        for name in (texts["one"], texts["many"], *texts["synonyms"]):
            owners.setdefault(name.casefold(), set()).add(id_)
    assert not {name: ids for name, ids in owners.items() if len(ids) > 1}


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
