"""The figures: one for every exercise, each drawn as the screen expects it, moving as the tempo says."""

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.screen.figures import (
    FACTS,
    FIGURES,
    Begins,
    Figure,
    Motion,
    bend_at,
    drawing,
    figure_of,
    figure_of_move,
    motion,
)
from coach.skill import read_programme
from coach.training.cardio import Pace
from coach.training.catalogue import Catalogue
from coach.training.exercise import SLOWEST, Exercise, Pattern, Sides
from coach.training.programme import Programme

CATALOGUE = read_programme().catalogue
EXERCISES = tuple(CATALOGUE.exercises.values())
COUNTED = tuple(exercise for exercise in EXERCISES if not exercise.held)
CORE = ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")
NAMES = tuple(sorted(path.stem for path in FIGURES.iterdir()))

LARGEST = 2_600  # bytes of a drawing; a whole response has 24 KB
SIDE = (240, 180)
GROUP = {"type", "items", "rotation", "pivotX", "pivotY", "translateX", "translateY", "scaleX"}
PATH = {"type", "pathData", "fill", "stroke", "strokeWidth", "strokeLineCap", "strokeLineJoin"}
COLOURS = {"#5CD0E2", "#7C8892", "#FFFFFF", "#4A545E", "#2E363E", "#0E1114"}
EXPRESSION = re.compile(r"\$\{([^}]*)\}")
COLOUR = re.compile(r"#[0-9A-F]{6}")
MEANT = re.compile(r"bend|turned|Math\.(min|max)|'#[0-9A-F]{6}'|[-+*?:(),.\d]")

any_counted = st.sampled_from(COUNTED)
any_seconds = st.integers(1, SLOWEST)


def elements(element: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All that a drawing is made of."""
    for item in element.get("items", ()):
        yield item
        yield from elements(item)


def used() -> set[str]:
    """The figures that the facts name."""
    facts = tomllib.loads(FACTS.read_text("utf-8"))
    usual = {pattern["figure"] for pattern in facts["patterns"].values()}
    return usual | set(facts["exercises"].values()) | {move["figure"] for move in facts["moves"].values()}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_every_exercise_has_a_figure(exercise: Exercise) -> None:
    """Its own or its pattern's."""
    assert figure_of(exercise).name in NAMES


@pytest.mark.parametrize("name", CORE)
def test_the_core_four_have_their_own(catalogue: Catalogue, name: str) -> None:
    """They are trained the most (R7)."""
    assert figure_of(catalogue[name]).name == name


def test_every_pattern_has_one() -> None:
    """So that an exercise that is added has one, too."""
    facts = tomllib.loads(FACTS.read_text("utf-8"))
    assert list(facts["patterns"]) == [pattern.value for pattern in Pattern]


def test_the_facts_are_of_exercises_that_there_are(catalogue: Catalogue) -> None:
    """In their order, and none says what its pattern says already."""
    facts = tomllib.loads(FACTS.read_text("utf-8"))
    for table in (facts["exercises"], facts["begins"]):
        assert list(table) == [name for name in catalogue.exercises if name in table]
    for name, figure in facts["exercises"].items():
        assert figure != facts["patterns"][catalogue[name].pattern]["figure"]
    for name, begins in facts["begins"].items():
        assert begins != facts["patterns"][catalogue[name].pattern]["begins"]


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("glute_bridge", Figure("glute_bridge", Begins.LIFT)),
        ("pause_squat", Figure("squat", Begins.LOWER)),
        ("leg_extension", Figure("leg_extension", Begins.LIFT)),
        ("step_back_knee_drive", Figure("step_back_knee_drive", Begins.LOWER)),
    ],
)
def test_which_way_it_begins(catalogue: Catalogue, name: str, figure: Figure) -> None:
    """As its pattern does, or as is said of it."""
    assert figure_of(catalogue[name]) == figure


def test_every_move_has_a_figure_but_breathing(programme: Programme) -> None:
    """Of the warm-up, of the cool-down and of cardio; and none is drawn that nobody does."""
    around = {move.id for move in (*programme.warm_up, *programme.cool_down)}
    paces = {pace.value for pace in Pace}
    drawn = {move for move in around | paces if figure_of_move(move)}
    assert drawn == set(tomllib.loads(FACTS.read_text("utf-8"))["moves"])
    assert (around | paces) - drawn == {"slow_breaths"}


def test_every_drawing_is_used() -> None:
    """What nobody sees is not shipped, and what is named is there."""
    assert used() == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_keeps_the_contract(name: str) -> None:
    """One document shows any of them."""
    avg = drawing(name)
    assert {key: value for key, value in avg.items() if key != "items"} == {
        "type": "AVG",
        "version": "1.1",
        "width": SIDE[0],
        "height": SIDE[1],
        "parameters": ["bend", "turned"],
    }
    assert len(json.dumps(avg, separators=(",", ":")).encode()) <= LARGEST


@pytest.mark.parametrize("name", NAMES)
def test_the_other_sides_turn_is_seen_from_the_other_side(catalogue: Catalogue, name: str) -> None:
    """But where the sides take turns within a repetition, the legs do so, and nobody jumps about."""
    takes_turns = any(
        exercise.sides is Sides.ALTERNATE and figure_of(exercise).name == name
        for exercise in catalogue.exercises.values()
    )
    mirrors = [item for item in elements(drawing(name)) if "scaleX" in item]
    if takes_turns:
        assert not mirrors
        assert "turned" in json.dumps(drawing(name)["items"])
    else:
        assert mirrors == drawing(name)["items"]
        assert (mirrors[0]["pivotX"], mirrors[0]["scaleX"]) == (SIDE[0] / 2, "${1-2*turned}")


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_of_nothing_but_groups_and_paths(name: str) -> None:
    """In the figures' colours, bound to nothing but the two numbers, and fetched from nowhere."""
    text = (FIGURES / f"{name}.json").read_text("utf-8")
    assert "http" not in text
    for expression in EXPRESSION.findall(text):
        assert not MEANT.sub("", expression)
    assert any("bend" in expression for expression in EXPRESSION.findall(text))
    for element in elements(drawing(name)):
        assert element.keys() <= (GROUP if element["type"] == "group" else PATH)
    assert set(COLOUR.findall(text)) <= COLOURS


@pytest.mark.parametrize(
    ("name", "seconds", "expected"),
    [
        ("glute_bridge", 4, Motion(1000, 2000, 1000, 0)),
        ("glute_bridge", 6, Motion(1500, 3000, 1500, 0)),
        ("pause_squat", 6, Motion(2000, 2000, 2000, 0)),
        ("calf_raise", 4, Motion(1000, 1000, 2000, 0)),
        ("banded_deadlift", 4, Motion(2000, 0, 1000, 1000)),
        ("wall_sit", 3, Motion(0, 3000, 0, 0)),
    ],
)
def test_the_tempo_in_the_order_in_which_it_is_done(
    catalogue: Catalogue, name: str, seconds: int, expected: Motion
) -> None:
    """At its own pace or another."""
    assert motion(catalogue[name], seconds) == expected


@given(st.sampled_from(EXERCISES), any_seconds)
def test_a_repetition_takes_as_long_as_it_is_counted(exercise: Exercise, seconds: int) -> None:
    """To the millisecond, at any pace."""
    moving = motion(exercise, seconds)
    assert moving.whole == moving.out + moving.far + moving.back + moving.near == seconds * 1000
    assert min(moving.out, moving.far, moving.back, moving.near) >= 0


@given(any_counted, any_seconds)
def test_a_repetition_ends_where_it_began(exercise: Exercise, seconds: int) -> None:
    """By way of its far end, where it stays its time."""
    moving = motion(exercise, seconds)
    assert bend_at(moving, 0) == 0
    assert bend_at(moving, moving.out) == bend_at(moving, moving.out + moving.far) == 1
    assert bend_at(moving, moving.out + moving.far + moving.back) == 0
    assert bend_at(moving, seconds * 1000) == 0


@given(any_counted, any_seconds, st.data())
def test_it_moves_evenly(exercise: Exercise, seconds: int, data: st.DataObject) -> None:
    """Out at one speed and back at one, never beyond its ends."""
    moving = motion(exercise, seconds)
    elapsed = data.draw(st.integers(0, seconds * 1000 - 1))
    step = bend_at(moving, elapsed + 1) - bend_at(moving, elapsed)
    assert 0 <= bend_at(moving, elapsed) <= 1
    if elapsed < moving.out:
        assert step == pytest.approx(1 / moving.out)
    elif moving.out + moving.far <= elapsed < moving.out + moving.far + moving.back:
        assert step == pytest.approx(-1 / moving.back)
    else:
        assert step == 0


@given(any_seconds, st.data())
def test_a_hold_stays_where_it_is(seconds: int, data: st.DataObject) -> None:
    """At its far end, from its first instant to its last."""
    exercise = data.draw(st.sampled_from([exercise for exercise in EXERCISES if exercise.held]))
    elapsed = data.draw(st.integers(0, seconds * 1000))
    assert bend_at(motion(exercise, seconds), elapsed) == 1
