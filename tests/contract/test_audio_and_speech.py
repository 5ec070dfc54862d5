"""Both renderings of a count are equally long, as long as the timeline, and inside Alexa's limits."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

import pytest

from coach.skill import read_programme
from coach.speech.counting import counted
from coach.speech.languages import languages, phrasebook
from coach.speech.parts import Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import Spoken
from coach.training.exercise import Exercise, Sides
from coach.workout.block import Block, Place, first_side
from coach.workout.timeline import BLOCK_LIMIT, fitted, timeline
from infra.echo import audio, platform_rules, playback

PROGRAMME = read_programme()
EXERCISES = tuple(PROGRAMME.catalogue.exercises.values())
LANGUAGES = sorted(languages())
ONE_OF_EACH = tuple({item.sides: item for item in EXERCISES}.values())
REPS, SETS = range(8, 13), range(1, 5)
ROUNDING = 0.000_5
"""Seconds that a beat may be off where its words are followed by a break, which is whole milliseconds."""


def blocks(exercise: Exercise) -> Iterator[Block]:
    """Everything that can be asked of it, as far as one answer counts it."""
    for reps, sets in product(REPS, SETS):
        start = Place(1, first_side(exercise.sides))
        tempo, rest, held = exercise.tempo.seconds, exercise.rest, exercise.held
        whole = Block(
            exercise.id, tempo, exercise.sides, reps, sets, start, last_set=sets, rest=rest, held=held
        )
        yield fitted(whole)


def answers(block: Block, book: Phrasebook, *, ticking: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same answer with a count in it as SSML and as an audio document, each a whole response."""
    count = counted(block, book, ticking=ticking)
    question = Text(book.sentence("workout", "ask_effort"))
    said = Spoken((Text("Next, this one."), *count, question), (question,), book.voice, plays_audio=True)
    around = {
        "reprompt": {"outputSpeech": {"type": "SSML", "ssml": said.reprompt}},
        "shouldEndSession": False,
    }
    speech = {"outputSpeech": {"type": "SSML", "ssml": said.ssml}, **around}
    rendered = {"directives": [said.directive], **around}
    return {"version": "1.0", "response": speech}, {"version": "1.0", "response": rendered}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_a_count_is_as_long_either_way(language: str, exercise: Exercise) -> None:
    """To the millisecond: both are the same words and the same silences, and a tick adds nothing."""
    book = phrasebook(language)
    for block in blocks(exercise):
        speech, silent = answers(block, book, ticking=False)
        _, ticking = answers(block, book, ticking=True)
        heard = audio.heard(speech["response"], book.voice.spoken_seconds)
        assert audio.heard(silent["response"], book.voice.spoken_seconds) == heard
        assert audio.heard(ticking["response"], book.voice.spoken_seconds) == heard


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_a_count_is_as_long_as_its_timeline(language: str, exercise: Exercise) -> None:
    """But for the words around it; those before it run into the first beat's, as they are heard."""
    book = phrasebook(language)
    said = book.voice.spoken_seconds
    for block in blocks(exercise):
        _, rendered = answers(block, book, ticking=True)
        line = timeline(block)
        first = next(counted(block, book)).words
        around = said(f"Next, this one. {first}") - said(first) + said(book.sentence("workout", "ask_effort"))
        heard = playback.duration(audio.heard(rendered["response"], said), said)
        expected = line.length / 1000 + around
        assert heard == pytest.approx(expected, abs=ROUNDING * len(line.beats))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_every_count_is_inside_the_limits(language: str, exercise: Exercise) -> None:
    """Alexa takes either rendering: its size, its length, its characters and its sounds."""
    book = phrasebook(language)
    for block in blocks(exercise):
        for response in answers(block, book, ticking=True):
            platform_rules.check(response, locale=language, interfaces={audio.INTERFACE})


@pytest.mark.parametrize("exercise", ONE_OF_EACH, ids=lambda exercise: exercise.sides)
def test_the_fastest_count_that_fits_an_answer_is_inside_the_limits(exercise: Exercise) -> None:
    """At the fewest seconds a repetition (S8), for as many as one answer holds."""
    book = phrasebook("en")
    for reps in range(5, 60):
        start = Place(1, first_side(exercise.sides))
        block = fitted(Block(exercise.id, exercise.fastest, exercise.sides, reps, 4, start, 4, rest=15))
        if timeline(block).length <= BLOCK_LIMIT:
            _, rendered = answers(block, book, ticking=True)
            platform_rules.check(rendered, interfaces={audio.INTERFACE})


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_each_stretch_of_repetitions_has_one_sound(exercise: Exercise) -> None:
    """A set, or each side of it; nothing ticks under words before and after it or under a rest."""
    book = phrasebook("en")
    for block in blocks(exercise):
        beats = list(counted(block, book, ticking=True))
        stretches = [beat for before, beat in pairwise(beats) if beat.ticking and not before.ticking]
        _, rendered = answers(block, book, ticking=True)
        (document,) = audio.documents(rendered["response"])
        found = [item for item in audio.components(document) if item["type"] == "Audio"]
        sides = 2 if exercise.sides is Sides.EACH else 1
        assert len(found) == len(stretches) == sides * block.last_set
