"""The voice keeps the timeline: on every beat its words."""

from collections.abc import Iterator

import pytest

from coach.skill import read_programme
from coach.speech.counting import beat_words, counted
from coach.speech.languages import LOCALES, phrasebook
from coach.training.exercise import Exercise, Sides
from coach.workout.block import Block, Place, Side, first_side
from coach.workout.timeline import timeline

PROGRAMME = read_programme()
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir())


def blocks(exercise: Exercise) -> Iterator[Block]:
    """Every whole exercise that can be prescribed, and one that is taken up again on each side."""
    sides = (Side.BOTH,) if exercise.sides is Sides.BOTH else (Side.RIGHT, Side.LEFT)
    starts = [Place(1, first_side(exercise.sides)), *(Place(1, side, 5) for side in sides)]
    for reps in range(8, 13):
        for start in starts:
            tempo, rest = exercise.tempo.seconds, exercise.rest
            yield Block(exercise.id, tempo, exercise.sides, reps, 4, start, last_set=4, rest=rest)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", PROGRAMME.catalogue.exercises.values(), ids=lambda exercise: exercise.id)
def test_no_words_outlast_their_beat(language: str, exercise: Exercise) -> None:
    """Words that ran over would push every later count back."""
    book = phrasebook(language)
    for block in blocks(exercise):
        for beat in timeline(block).beats:
            words = beat_words(beat, block, book)
            assert book.voice.spoken_seconds(words) * 1000 <= beat.length, words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", PROGRAMME.catalogue.exercises.values(), ids=lambda exercise: exercise.id)
def test_the_voice_takes_as_long_as_the_timeline(language: str, exercise: Exercise) -> None:
    """S8: a repetition takes its tempo, not its tempo and the word for it."""
    book = phrasebook(language)
    for block in blocks(exercise):
        assert [part.length for part in counted(block, book)] == [
            beat.length for beat in timeline(block).beats
        ]


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
