"""On a device that plays audio documents the same conversations are heard, for as long."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from infra.echo import audio, script
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.models import usual_locale

TIMED = ("whole_workout", "two_sides", "breaking_in", "pain_mid_set", "session_died", "cardio", "undo")
TRANSCRIPTS = sorted(path for path in Path(__file__).parent.glob("*/*.txt") if path.stem in TIMED)
AUDIO = (audio.INTERFACE,)
KNOWN = ("open glute coach", "yes", "rarely", "dumbbells")
WORKOUT = ("start my workout", "ready", "about right", "ready", "pause", "resume", "about right", "stop")

DeviceOf = Callable[..., Echo]


def perform(lines: Sequence[script.Line], echo: Echo) -> list[Exchange]:
    """What came of the lines."""
    return [exchange for line in lines if (exchange := script.perform(line, echo)) is not None]


def say(echo: Echo, *words: str) -> list[Exchange]:
    """What was answered to the words, one after another."""
    return [echo.hear(text) for text in words]


def rendered(exchange: Exchange) -> bool:
    """Whether the answer is an audio document."""
    return bool(audio.documents(exchange.response["response"]))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_conversation_is_heard_alike(path: Path, device_of: DeviceOf) -> None:
    """Answer by answer the same words and silences, and so the same length, to the millisecond."""
    lines = script.read(path.read_text(encoding="utf-8"))
    folder = path.parent.name
    locale = usual_locale(folder)
    spoken = perform(lines, device_of(f"SPOKEN-{folder}-{path.stem}", locale=locale))
    played = perform(lines, device_of(f"PLAYED-{folder}-{path.stem}", AUDIO, locale))
    assert [one.played for one in played] == [one.played for one in spoken]
    assert [one.seconds for one in played] == [one.seconds for one in spoken]
    assert [one.transcript for one in played] == [one.transcript for one in spoken]
    assert [one.listening for one in played] == [one.listening for one in spoken]
    assert any(rendered(one) for one in played)
    assert not any(rendered(one) for one in spoken)


def test_there_are_conversations() -> None:
    """Every one that is named was found, in some language."""
    assert {path.stem for path in TRANSCRIPTS} == set(TIMED)


def test_what_keeps_time_is_rendered_and_nothing_is_said_twice(device_of: DeviceOf) -> None:
    """A warm-up and a count; the reprompt stays speech, and the microphone opens as ever."""
    echo = device_of("RENDERED", AUDIO)
    say(echo, *KNOWN)
    warm_up, count, judged = say(echo, *WORKOUT[:3])
    assert rendered(warm_up)
    assert rendered(count)
    assert not rendered(judged)
    for exchange in (warm_up, count):
        body = exchange.response["response"]
        assert "outputSpeech" not in body
        assert body["reprompt"]["outputSpeech"]["type"] == "SSML"
        assert body["shouldEndSession"] is False


def test_a_leg_of_cardio_is_rendered(device_of: DeviceOf) -> None:
    """Its calls have their times too."""
    echo = device_of("CARDIO", AUDIO)
    say(echo, *KNOWN)
    (leg,) = say(echo, "start my cardio")
    assert rendered(leg)


def test_a_beat_is_heard_where_it_can_be_and_adds_nothing(device_of: DeviceOf) -> None:
    """Somebody who has turned it on is counted for as long as somebody who has not."""
    plain, ticking = device_of("PLAIN", AUDIO), device_of("TICKING", AUDIO)
    for echo in (plain, ticking):
        say(echo, *KNOWN)
    (turned_on,) = say(ticking, "turn the beat on")
    assert turned_on.transcript == "The beat is on."
    without, with_beat = say(plain, *WORKOUT), say(ticking, *WORKOUT)
    assert [one.played for one in with_beat] == [one.played for one in without]
    assert sounds(with_beat[1])
    assert not any(sounds(one) for one in without)
    assert not sounds(with_beat[0]), "a warm-up has no repetitions"
    say(ticking, "ask glute coach to turn the beat off")
    assert not any(sounds(one) for one in say(ticking, "start my workout", "ready"))


def test_a_beat_that_cannot_be_heard_is_remembered(device_of: DeviceOf) -> None:
    """It is said honestly, and another device of the same account plays it."""
    echo = device_of("ELSEWHERE")
    say(echo, *KNOWN)
    (answer,) = say(echo, "turn the beat on")
    assert "can't play it" in answer.transcript
    other = device_of("ELSEWHERE", AUDIO)
    assert sounds(say(other, *WORKOUT[:2])[1])


def sounds(exchange: Exchange) -> int:
    """How many sounds the answer plays."""
    found = (
        item
        for document in audio.documents(exchange.response["response"])
        for item in audio.components(document)
    )
    return sum(item["type"] == "Audio" for item in found)
