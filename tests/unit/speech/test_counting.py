"""The voice keeps the timeline: on every beat its words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from coach.skill import read_programme
from coach.speech.counting import beat_words, counted
from coach.speech.languages import languages, phrasebook
from coach.training.exercise import SLOWEST, Exercise, Sides
from coach.workout.block import BeatKind, Block, Place, Side, first_side
from coach.workout.timeline import timeline

PROGRAMME = read_programme()
LANGUAGES = sorted(languages())


def blocks(exercise: Exercise) -> Iterator[Block]:
    """Every whole exercise that can be prescribed, and one that is taken up again on each side."""
    sides = (Side.RIGHT, Side.LEFT) if exercise.sides is Sides.EACH else (Side.BOTH,)
    starts = [Place(1, first_side(exercise.sides)), *(Place(1, side, 5) for side in sides)]
    for reps in range(8, 13):
        for start in starts:
            yield block(exercise, exercise.tempo.seconds, reps, start)


def block(exercise: Exercise, pace: int, reps: int, start: Place, *, brief: bool = False) -> Block:
    """Four sets of the exercise from there on; of a hold as many repetitions, of so many seconds."""
    sides, rest, held = exercise.sides, exercise.rest, exercise.held
    return Block(exercise.id, pace, sides, reps, 4, start, last_set=4, rest=rest, held=held, brief=brief)


def paces(exercise: Exercise) -> range:
    """Seconds of a repetition, as fast and as slow as it can be had; a hold has no pace."""
    slowest = exercise.tempo.seconds if exercise.held else SLOWEST
    return range(slowest if exercise.held else exercise.fastest, slowest + 1)


def at_every_pace(exercise: Exercise) -> Iterator[Block]:
    """What can be prescribed, and fifty at its fastest, which are the most that can be asked for."""
    start = Place(1, first_side(exercise.sides))
    for pace, reps, brief in product(paces(exercise), range(8, 13), (False, True)):
        yield block(exercise, pace, reps, start, brief=brief)
    yield block(exercise, paces(exercise).start, 50, start)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", PROGRAMME.catalogue.exercises.values(), ids=lambda exercise: exercise.id)
def test_no_words_outlast_their_beat(language: str, exercise: Exercise) -> None:
    """Words that ran over would push every later count back."""
    book = phrasebook(language)
    for each in (*blocks(exercise), *at_every_pace(exercise)):
        for beat in timeline(each).beats:
            words = beat_words(beat, each, book)
            assert book.voice.spoken_seconds(words) * 1000 <= beat.length, words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", PROGRAMME.catalogue.exercises.values(), ids=lambda exercise: exercise.id)
def test_that_two_are_left_is_told_at_every_pace(language: str, exercise: Exercise) -> None:
    """R10: in fewer words where the beat is short, as half a repetition's is, and nothing else is said."""
    book = phrasebook(language)
    for each in at_every_pace(exercise):
        for beat in timeline(each).beats:
            number, _, remark = beat_words(beat, each, book).partition(". ")
            if beat.kind is BeatKind.COUNT:
                assert number.removesuffix(".") == book.number(exercise.said(beat.number))
                assert remark or not beat.last_two
                assert not remark or beat.last_two or beat.halfway


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", PROGRAMME.catalogue.exercises.values(), ids=lambda exercise: exercise.id)
def test_the_voice_takes_as_long_as_the_timeline(language: str, exercise: Exercise) -> None:
    """S8: a repetition takes its tempo, not its tempo and the word for it."""
    book = phrasebook(language)
    for each in blocks(exercise):
        assert [part.length for part in counted(each, book)] == [beat.length for beat in timeline(each).beats]


def said(exercise: str, reps: int, pace: int, start: Place) -> list[str]:
    """The words of one set of two, from there to its last repetition."""
    each = replace(block(PROGRAMME.catalogue[exercise], pace, reps, start), sets=2, last_set=1, rest=0)
    return [beat.words for beat in counted(each, phrasebook("en"))]


def test_a_set_of_ten_is_counted_aloud() -> None:
    """The dialogue's own set, word for word."""
    block = Block("glute_bridge", 4, Sides.BOTH, 10, 2, Place(1, Side.BOTH), last_set=1, rest=60)
    words = [beat.words for beat in counted(block, phrasebook("en"))]
    assert words == [
        "Set one of two.",
        *("Three.", "Two.", "One."),
        "Lift.",
        *("one.", "two.", "three.", "four.", "five. Halfway.", "six.", "seven."),
        "eight. Two more, these should be hard.",
        "nine.",
        "ten. And down.",
        *("Rest for one minute.", "Half a minute.", "Ten seconds. Get set."),
    ]


def test_both_sides_of_a_repetition_are_called() -> None:
    """One move on the right, one on the left, and then it is a repetition."""
    assert said("marching_bridge", 8, 6, Place(1, Side.BOTH)) == [
        "Set one of two.",
        *("Three.", "Two.", "One."),
        *("Hips up, right.", "Left."),
        *("one.", "Left.", "two.", "Left.", "three.", "Left.", "four. Halfway.", "Left.", "five.", "Left."),
        *("six. Two more, these should be hard.", "Left.", "seven.", "Left."),
        "eight. And down.",
    ]


def test_half_a_repetition_has_room_for_fewer_words() -> None:
    """Two seconds a side are what they are at their fastest."""
    words = said("marching_bridge", 12, 4, Place(1, Side.BOTH, 8))
    assert words == [
        "From nine.",
        *("Hips up, right.", "Left.", "nine.", "Left.", "ten. Two more.", "Left.", "eleven.", "Left."),
        "twelve. And down.",
    ]


def test_a_hold_is_counted_in_seconds() -> None:
    """Eight repetitions of three seconds, and nothing that sounds like repetitions."""
    assert said("wall_sit", 8, 3, Place(1, Side.BOTH)) == [
        "Set one of two.",
        *("Three.", "Two.", "One."),
        "Slide down.",
        *("three.", "six.", "nine.", "twelve. Halfway.", "fifteen.", "eighteen. Six seconds more."),
        *("twenty-one.", "twenty-four. And stand up."),
    ]


@pytest.mark.parametrize(
    ("start", "on"),
    [
        (Place(1, Side.RIGHT, 4), "On from twelve seconds, right."),
        (Place(1, Side.LEFT, 4, right=8), "On from twelve seconds, left."),
    ],
)
def test_a_hold_goes_on_from_the_second_where_it_was_left(start: Place, on: str) -> None:
    """No number is left out and none comes twice."""
    words = said("clamshell_hold", 8, 3, start)
    count = ["fifteen.", "eighteen. Six seconds more.", "twenty-one.", "twenty-four. And close."]
    assert words[:6] == [on, "Open and hold.", *count]
