"""What a device plays for an audio document."""

from typing import Any

import pytest

from infra.echo.audio import components, heard, played
from infra.echo.playback import CLIP_SECONDS, Silence, Words

Json = dict[str, Any]


def spoken_seconds(text: str) -> float:
    """A tenth of a second a character."""
    return len(text) / 10


def document(*items: Json) -> Json:
    return {"type": "APLA", "version": "0.91", "mainTemplate": {"items": [sequencer(*items)]}}


def sequencer(*items: Json) -> Json:
    return {"type": "Sequencer", "items": list(items)}


def mixer(*items: Json, **more: object) -> Json:
    return {"type": "Mixer", "items": list(items), **more}


def speech(words: str) -> Json:
    return {"type": "Speech", "content": words}


def silence(milliseconds: int, **more: object) -> Json:
    return {"type": "Silence", "duration": milliseconds, **more}


def sound(*filters: Json, **more: object) -> Json:
    return {"type": "Audio", "source": "soundbank://soundlibrary/x", "filter": list(filters), **more}


def play(*items: Json) -> list[Words | Silence]:
    return played(document(*items), spoken_seconds)


def test_a_sequencer_plays_in_turn_and_neighbours_are_one() -> None:
    items = speech("One."), speech("Two."), silence(500), silence(250), speech("Three.")
    assert play(*items) == [Words("One. Two."), Silence(0.75), Words("Three.")]


def test_a_mixer_lasts_as_long_as_its_longest() -> None:
    assert play(mixer(speech("Lift."), silence(4_000))) == [Words("Lift."), Silence(3.5)]
    assert play(mixer(silence(300), speech("Lift."))) == [Words("Lift.")]
    assert play(mixer(silence(300), silence(900))) == [Silence(0.9)]


def test_a_sound_lasts_as_long_as_clips_do() -> None:
    assert play(sound()) == [Silence(CLIP_SECONDS)]
    assert play(mixer(speech("Lift."), sound())) == [Words("Lift."), Silence(CLIP_SECONDS - 0.5)]


def test_what_is_trimmed_to_its_parent_adds_nothing() -> None:
    assert play(mixer(speech("Lift."), sound(duration="trimToParent"))) == [Words("Lift.")]


def test_filters_cut_and_repeat_a_sound() -> None:
    assert play(sound({"type": "Trim", "start": 500, "end": 1500})) == [Silence(1.0)]
    assert play(sound({"type": "Trim", "end": 60_000})) == [Silence(CLIP_SECONDS)]
    assert play(sound({"type": "Trim", "end": 1000}, {"type": "Repeat", "repeatCount": 3})) == [Silence(4.0)]
    assert play(sound({"type": "Volume", "amount": "40%"})) == [Silence(CLIP_SECONDS)]


def test_a_tick_every_second_is_no_longer_than_what_it_lies_under() -> None:
    tick = sound({"type": "Trim", "end": 1000})
    ticks = mixer(tick, silence(1000), duration="trimToParent", filter=[{"type": "Repeat", "repeatCount": 9}])
    beats = [mixer(speech(word), silence(4000)) for word in ("one.", "two.")]
    assert play(mixer(sequencer(*beats), ticks)) == play(*beats)


@pytest.mark.parametrize(
    "item",
    [
        {"type": "Selector", "items": []},
        {"type": "Speech", "contentType": "SSML", "content": "<speak>One.</speak>"},
        mixer(speech("One."), speech("Two.")),
        mixer(sound(duration="trimToParent")),
        {**speech("One."), "filter": [{"type": "Repeat", "repeatCount": 2}]},
        sound({"type": "Reverse"}),
        sound({"type": "Repeat", "repeatCount": -1}),
    ],
)
def test_what_cannot_be_followed_is_refused(item: Json) -> None:
    with pytest.raises(ValueError, match=r"."):
        play(item)


def test_one_component_is_the_beginning() -> None:
    with pytest.raises(ValueError, match="one component"):
        played({"mainTemplate": {"items": [speech("One."), speech("Two.")]}}, spoken_seconds)
    assert played({"mainTemplate": {"item": speech("One.")}}, spoken_seconds) == [Words("One.")]


def test_speech_comes_before_audio() -> None:
    """They never overlap."""
    body = {
        "outputSpeech": {"type": "PlainText", "text": "Ready."},
        "directives": [
            {"type": "Alexa.Presentation.APLA.RenderDocument", "document": document(speech("One."))},
            {"type": "Another"},
        ],
    }
    assert heard(body, spoken_seconds) == [Words("Ready. One.")]
    assert heard({}, spoken_seconds) == []


def test_components_are_found_at_any_depth() -> None:
    kinds = [item["type"] for item in components(document(mixer(speech("One."), sequencer(silence(5)))))]
    assert sorted(kinds) == ["Mixer", "Sequencer", "Sequencer", "Silence", "Speech"]
