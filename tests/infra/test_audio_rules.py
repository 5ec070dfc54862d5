"""Each of Alexa's limits for audio documents: just inside it passes, just outside it is refused."""

from typing import Any

import pytest

from infra.echo.audio import DIRECTIVE, INTERFACE
from infra.echo.platform_rules import InvalidResponse, check

Json = dict[str, Any]
LIFT: Json = {"type": "Speech", "content": "Lift. Say ready."}


def speech(words: str) -> Json:
    return {"type": "Speech", "content": words}


def silence(milliseconds: object) -> Json:
    return {"type": "Silence", "duration": milliseconds}


def sound(source: str = "soundbank://soundlibrary/foley/a") -> Json:
    return {"type": "Audio", "source": source, "filter": [{"type": "Trim", "end": 1000}]}


def rendered(*items: Json, **more: object) -> Json:
    """A response that plays these, one after another."""
    document = {
        "type": "APLA",
        "version": "0.91",
        "mainTemplate": {"items": [{"type": "Sequencer", "items": list(items)}]},
        **more,
    }
    return directed({"type": DIRECTIVE, "document": document})


def directed(directive: Json) -> Json:
    reprompt = {"outputSpeech": {"type": "PlainText", "text": "Say ready."}}
    body = {"directives": [directive], "reprompt": reprompt, "shouldEndSession": False}
    return {"version": "1.0", "response": body}


@pytest.mark.parametrize(
    "response",
    [
        rendered(LIFT),
        rendered(silence(238_000), LIFT),
        rendered(*(sound() for _ in range(15)), LIFT),
        rendered(sound("https://example.com/tick.mp3"), LIFT),
        rendered({"type": "Mixer", "description": "a beat", "items": [LIFT, silence(4_000)]}),
    ],
)
def test_what_alexa_takes_passes(response: Json) -> None:
    check(response, interfaces={INTERFACE})


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (rendered(LIFT, version="1.0"), "known version"),
        (rendered(LIFT, type="APL"), "an audio document"),
        (rendered(LIFT, mainTemplate=None), "with a template"),
        (rendered(LIFT, styles={}), "unknown members of the document"),
        (rendered({"type": "Text", "text": "Lift."}), "no such component"),
        (rendered({**LIFT, "words": "Lift."}), "unknown members of a Speech"),
        (rendered(speech(" ")), "speech without words"),
        (rendered(silence(0), LIFT), "a silence of 0"),
        (rendered(silence("4s"), LIFT), "a silence of '4s'"),
        (rendered(*(sound() for _ in range(16)), LIFT), "16 sounds"),
        (rendered(sound("http://example.com/tick.mp3"), LIFT), "from nowhere"),
        (rendered(silence(239_000), LIFT), "s of audio"),
        (rendered(speech("Lift {name}. Say ready.")), "in what is said"),
        (rendered(speech("Lift.")), "without a question or prompt"),
        (rendered(*(silence(1) for _ in range(700)), LIFT), "bytes"),
        (directed({"type": DIRECTIVE}), "an audio document"),
        (directed({"type": "Alexa.Presentation.APLT.RenderDocument"}), "not known here"),
    ],
)
def test_what_alexa_refuses_is_refused(response: Json, reason: str) -> None:
    with pytest.raises(InvalidResponse, match=reason):
        check(response, interfaces={INTERFACE})


def test_a_device_is_sent_only_what_it_announced() -> None:
    with pytest.raises(InvalidResponse, match="has not announced"):
        check(rendered(LIFT))
