"""The count by the voice's own clock: every beat begins on time, so that no error adds up over a set (S8)."""

from itertools import accumulate

import pytest

from coach.coaching.cues import Count
from coach.skill import read_programme
from coach.speech.counting import counted
from coach.speech.languages import languages, phrasebook
from coach.speech.parts import Silence, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.speech.ssml import ssml
from coach.training.exercise import Exercise
from coach.workout.block import Block, Place, first_side
from coach.workout.timeline import timeline
from infra.echo import playback

EXERCISES = read_programme().catalogue.exercises.values()
LANGUAGES = sorted(languages())
DRIFT = 0.02


def two_sets_of_twelve(exercise: Exercise) -> Block:
    """With the rest between them; each side by itself where the exercise has it so."""
    tempo, sides, held = exercise.tempo.seconds, exercise.sides, exercise.held
    start = Place(1, first_side(sides))
    return Block(exercise.id, tempo, sides, 12, 2, start, last_set=2, rest=exercise.rest, held=held)


def words_begin(answer: str, book: Phrasebook) -> list[float]:
    """When each stretch of words begins in an SSML answer, and its end: milliseconds by the voice's model."""
    played = playback.parts(answer)
    seconds = accumulate(
        (playback.duration([part], book.voice.spoken_seconds) for part in played), initial=0.0
    )
    begins = [
        second * 1000
        for second, part in zip(seconds, played, strict=False)
        if isinstance(part, playback.Words)
    ]
    return [*begins, playback.duration(played, book.voice.spoken_seconds) * 1000]


def due(block: Block, book: Phrasebook) -> list[int]:
    """When each beat that has words is due, and the end: milliseconds by the timeline."""
    plan = timeline(block)
    beats = zip(plan.beats, counted(block, book), strict=True)
    return [*(beat.start for beat, part in beats if part.words), plan.length]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_every_beat_begins_on_time(language: str, exercise: Exercise) -> None:
    """Words that left no silence of their beat would run into the next, and be one stretch with it."""
    book = phrasebook(language)
    block = two_sets_of_twelve(exercise)
    begun = words_begin(spoken([Count(block)], None, book).ssml, book)
    for spoken_at, due_at in zip(begun, due(block, book), strict=True):
        assert spoken_at == pytest.approx(due_at, rel=DRIFT)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_words_on_top_of_their_beats_would_be_noticed(language: str, exercise: Exercise) -> None:
    """The same clock of a count whose silences forget the words."""
    book = phrasebook(language)
    block = two_sets_of_twelve(exercise)
    parts = [part for beat in counted(block, book) for part in (Text(beat.words), Silence(beat.length))]
    begun = words_begin(ssml(parts, book.voice), book)
    late = [at / due_at - 1 for at, due_at in zip(begun, due(block, book), strict=True) if due_at]
    assert min(late) > DRIFT
