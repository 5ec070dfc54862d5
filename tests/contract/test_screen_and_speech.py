"""A count with its screen is inside Alexa's limits, and the screen goes on when the count is over."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

import pytest

from coach.coaching.cues import Count
from coach.screen.going_on import MARGIN, going_on
from coach.screen.view import directive
from coach.screen.views import shown
from coach.skill import read_programme
from coach.speech.languages import languages, phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import Spoken, spoken
from coach.training.exercise import Exercise
from coach.workout.block import Block, Place, first_side
from coach.workout.timeline import BLOCK_LIMIT, fitted, timeline
from infra.echo import audio, platform_rules, playback, screen

PROGRAMME = read_programme()
EXERCISES = tuple(PROGRAMME.catalogue.exercises.values())
LANGUAGES = sorted(languages())
BEGUN = datetime(2026, 11, 23, 12, 0, 5, 250_000, tzinfo=UTC)
ROUNDING = 0.001
"""Seconds that a part may be off, of which each is whole milliseconds."""


def blocks(exercise: Exercise) -> Iterator[Block]:
    """From two quick sets to as much as one answer holds."""
    for reps, tempo, sets in product((8, 12, 50), (3, exercise.tempo.seconds), (2, 4)):
        start = Place(1, first_side(exercise.sides))
        block = fitted(Block(exercise.id, tempo, exercise.sides, reps, sets, start, last_set=sets, rest=45))
        if timeline(block).length <= BLOCK_LIMIT:
            yield block


def response(said: Spoken, block: Block, book: Phrasebook) -> dict[str, object]:
    """A whole answer with its screen."""
    view = shown((Count(block),), None, 0, PROGRAMME.catalogue.exercises, book)
    page = directive(going_on(view, BEGUN, said.length, asks=False), BEGUN.isoformat())
    heard = said.directive
    speech = {} if heard else {"outputSpeech": {"type": "SSML", "ssml": said.ssml}}
    return {"version": "1.0", "response": {**speech, "directives": [*([heard] if heard else []), page]}}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plays_audio", [False, True], ids=["speech", "audio"])
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_alexa_takes_both_at_once(language: str, exercise: Exercise, *, plays_audio: bool) -> None:
    """Its size above all; and the screen goes on once what is heard is over."""
    book = phrasebook(language)
    for block in blocks(exercise):
        said = spoken((Count(block, beat=True),), None, book, plays_audio=plays_audio)
        answer = response(said, block, book)
        platform_rules.check(answer, locale=language, interfaces={audio.INTERFACE, screen.INTERFACE})
        played = audio.heard(answer["response"], book.voice.spoken_seconds)
        seconds = playback.duration(played, book.voice.spoken_seconds)
        page = screen.rendered(answer["response"])
        assert page
        assert page.event
        assert page.event.wait == pytest.approx(seconds + MARGIN / 1000, abs=len(said.parts) * ROUNDING)
