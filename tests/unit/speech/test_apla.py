"""An answer as an audio document: on every beat its words, and a silence as long as the beat."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from coach.speech.apla import TICK, VERSION, directive
from coach.speech.languages import LOCALES, folders, phrasebook
from coach.speech.parts import OnBeat, Part, Silence, Text
from coach.speech.spoken import Spoken

VOICE = phrasebook("en").voice
LIFT = OnBeat("Lift.", 4_000)
ONE = OnBeat("one.", 4_000, ticking=True)
TWO = OnBeat("two.", 4_000, ticking=True)


def components(*parts: Part) -> list[dict[str, Any]]:
    """What the document plays in turn."""
    template = directive(parts)["document"]["mainTemplate"]
    (sequencer,) = template["items"]
    assert sequencer["type"] == "Sequencer"
    items: list[dict[str, Any]] = sequencer["items"]
    return items


def speech(words: str) -> dict[str, Any]:
    return {"type": "Speech", "content": words}


def silence(length: int) -> dict[str, Any]:
    return {"type": "Silence", "duration": length}


def test_a_beat_is_a_mixer_of_its_words_and_of_exactly_the_beat() -> None:
    """The words' own length does not matter: a mixer lasts as long as the longest in it."""
    assert components(LIFT) == [{"type": "Mixer", "items": [speech("Lift."), silence(4_000)]}]


def test_neighbouring_words_are_said_in_one_breath_and_the_question_is_last() -> None:
    """A beat stays by itself."""
    said = components(Text("Ready."), Text("Set one."), LIFT, Text("And down."), Silence(500), Text("Easy?"))
    assert said == [
        speech("Ready. Set one."),
        *components(LIFT),
        speech("And down."),
        silence(500),
        speech("Easy?"),
    ]


def test_a_beat_without_words_is_a_silence() -> None:
    """There is no speech without words."""
    assert components(OnBeat("", 1_500)) == [silence(1_500)]


def test_ticks_lie_under_the_beats_that_ask_for_them() -> None:
    """One sound for each stretch, repeated every second and cut to the stretch's own length."""
    lead_in, ticking, after = components(LIFT, ONE, TWO, LIFT)
    assert lead_in == after
    beats, ticks = ticking["items"]
    assert beats == {"type": "Sequencer", "items": components(OnBeat("one.", 4_000), OnBeat("two.", 4_000))}
    assert ticks["duration"] == "trimToParent"
    assert ticks["filter"] == [{"type": "Repeat", "repeatCount": 8}]
    sound, second = ticks["items"]
    assert sound["source"] == TICK
    assert sound["filter"][0] == {"type": "Trim", "end": 1_000}
    assert second == silence(1_000)


def test_what_lies_between_two_stretches_parts_them() -> None:
    """Nothing ticks under a switch of sides, so each side has a sound of its own."""
    kinds = [item["type"] for item in components(ONE, Text("Switch."), TWO)]
    assert kinds == ["Mixer", "Speech", "Mixer"]


def test_the_document_is_of_the_version_it_is_written_in() -> None:
    """The directive carries the document and nothing else."""
    rendered = directive([LIFT])
    assert rendered.keys() == {"type", "document"}
    assert rendered["type"] == "Alexa.Presentation.APLA.RenderDocument"
    assert (rendered["document"]["type"], rendered["document"]["version"]) == ("APLA", VERSION)


def test_only_an_answer_that_keeps_time_is_rendered() -> None:
    """And only where the device plays it."""
    assert Spoken((LIFT,), None, VOICE, plays_audio=True).directive == directive([LIFT])
    assert Spoken((LIFT,), None, VOICE).directive is None
    assert Spoken((Text("Paused."),), None, VOICE, plays_audio=True).directive is None


@pytest.mark.parametrize("language", sorted(folders()))
def test_no_words_bind_data(language: str) -> None:
    """A document takes "${...}" for an expression."""
    for file in (LOCALES / language).iterdir():
        assert "$" not in re.sub(r"#.*", "", file.read_text("utf-8"))


def test_no_document_has_two_speeches_side_by_side() -> None:
    """Every seam between two would be a pause that SSML does not have."""

    def said() -> Iterator[Part]:
        for word in ("one.", "two."):
            yield from (Text(word), Text(word), OnBeat(word, 1_000), Text(word))

    assert not any(
        before["type"] == after["type"] == "Speech" for before, after in pairwise(components(*said()))
    )
