"""The count as it is heard: a set takes as long as its timeline, and a repetition its tempo (S8)."""

from dataclasses import replace

import pytest

from coach.coaching.cues import Count
from coach.skill import read_programme
from coach.speech.counting import counted
from coach.speech.languages import languages, phrasebook
from coach.speech.parts import OnBeat, Silence, Text
from coach.speech.spoken import spoken
from coach.speech.ssml import ssml
from coach.training.exercise import Sides
from coach.workout.block import BeatKind, Block, Place, first_side
from coach.workout.timeline import timeline
from tests.audible.recording import MISSING, heard_seconds

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

REPS = 12
TOLERANCE = 0.10
LANGUAGES = sorted(languages())
REPETITION = {BeatKind.GO, BeatKind.COUNT, BeatKind.OTHER}


def sets() -> dict[str, Block]:
    """A set of twelve at each tempo of the catalogue and at the fastest pace, for each way to count it."""
    blocks: dict[str, Block] = {}
    for exercise in read_programme().catalogue.exercises.values():
        sides, held, rest = exercise.sides, exercise.held, exercise.rest
        start = Place(1, first_side(sides))
        for tempo in (exercise.fastest, exercise.tempo.seconds):
            block = Block(exercise.id, tempo, sides, REPS, 1, start, last_set=1, rest=rest, held=held)
            blocks.setdefault(f"{tempo} seconds, {sides}{', held' if held else ''}", block)
    return blocks


SETS = sets()
EVERY_SET = pytest.mark.parametrize("block", SETS.values(), ids=SETS)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def repetitions(block: Block, language: str) -> list[OnBeat]:
    """The beats of the repetitions alone, from "go" to the end."""
    beats = zip(timeline(block).beats, counted(block, phrasebook(language)), strict=True)
    return [part for beat, part in beats if beat.kind in REPETITION]


def tempo_seconds(block: Block) -> int:
    """Seconds that the repetitions of both sides take."""
    return block.tempo * block.reps * (2 if block.sides is Sides.EACH else 1)


@EVERY_LANGUAGE
@EVERY_SET
def test_a_set_is_heard_as_long_as_its_timeline(language: str, block: Block) -> None:
    """From its announcement to its end."""
    answer = spoken([Count(block)], None, phrasebook(language))
    assert heard_seconds(answer.ssml, language) == pytest.approx(timeline(block).length / 1000, rel=TOLERANCE)


@EVERY_LANGUAGE
@EVERY_SET
def test_two_sets_and_their_rest_are_heard_as_long_as_their_timeline(language: str, block: Block) -> None:
    """The whole of what one answer counts."""
    both = replace(block, sets=2, last_set=2)
    answer = spoken([Count(both)], None, phrasebook(language))
    assert heard_seconds(answer.ssml, language) == pytest.approx(timeline(both).length / 1000, rel=TOLERANCE)


@EVERY_LANGUAGE
@EVERY_SET
def test_the_repetitions_alone_take_their_tempo(language: str, block: Block) -> None:
    """Without announcement and rest, whose silences would hide an error of the words."""
    answer = ssml(repetitions(block, language), phrasebook(language).voice)
    assert heard_seconds(answer, language) == pytest.approx(tempo_seconds(block), rel=TOLERANCE)


@EVERY_LANGUAGE
def test_words_on_top_of_their_beat_would_be_noticed(language: str) -> None:
    """The same measurement of a count that forgets its words, at the fastest tempo."""
    block = min(SETS.values(), key=lambda block: block.tempo)
    beats = repetitions(block, language)
    parts = [part for beat in beats for part in (Text(beat.words), Silence(beat.length))]
    answer = ssml(parts, phrasebook(language).voice)
    assert heard_seconds(answer, language) > tempo_seconds(block) * (1 + TOLERANCE)
