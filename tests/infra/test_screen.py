"""Visual documents: what of them is shown, what they send, and what Alexa would refuse."""

from copy import deepcopy
from typing import Any

import pytest

from infra.echo.platform_rules import InvalidResponse, check
from infra.echo.screen import DIRECTIVE, INTERFACE, Event, rendered, screen

Json = dict[str, Any]

WAIT: Json = {"type": "Idle", "delay": "${payload.count.delay}", "screenLock": True}
SEND: Json = {"type": "SendEvent", "arguments": ["up", "${payload.count.of}"]}
TEXT: Json = {"type": "Text", "text": "${payload.count.title}: ${payload.count.of}"}


def document(**members: object) -> Json:
    """A document that shows a text and sends an event."""
    return {
        "type": "APL",
        "version": "1.4",
        "settings": {"idleTimeout": 300_000},
        "onMount": [{"type": "Sequential", "commands": [WAIT, SEND]}],
        "mainTemplate": {"parameters": ["payload"], "items": [{"type": "Container", "items": [TEXT]}]},
    } | members


def directive(**members: object) -> Json:
    """What renders it."""
    data = {"count": {"title": "Squats", "of": 7, "delay": 12_500}}
    return {"type": DIRECTIVE, "token": "t", "document": document(), "datasources": data} | members


def response(*directives: Json, **members: object) -> Json:
    """A whole answer with it."""
    speech = {"type": "SSML", "ssml": "<speak>Lift. Say ready.</speak>"}
    body = {"outputSpeech": speech, "directives": [*directives], **members}
    return {"version": "1.0", "response": body}


def test_data_stands_where_it_is_bound() -> None:
    """As text in a text, and as what it is where nothing is around it."""
    arguments = ["${payload.count.title}: ${payload.count.of}", "${payload.count.of}"]
    sends = {"type": "SendEvent", "arguments": arguments}
    shown = screen(directive(document=document(onMount=[WAIT, sends])))
    assert shown.data["count"]["title"] == "Squats"
    assert shown.event == Event(12.5, ("Squats: 7", 7))


@pytest.mark.parametrize(("event", "sent"), [({"delay": 2_000}, True), (None, False)], ids=["given", "not"])
def test_what_is_not_wanted_is_not_sent(event: Json | None, *, sent: bool) -> None:
    """A document may wait and send only where its data says so."""
    wanted = {"type": "Sequential", "when": "${payload.count.event != null}", "commands": [SEND]}
    data = {"count": {"title": "Squats", "of": 7} | ({"event": event} if event else {})}
    shown = screen(directive(document=document(onMount=[wanted]), datasources=data))
    assert (shown.event is not None) is sent


def test_commands_run_one_after_another() -> None:
    """Each with its own delay before it."""
    commands = [{"type": "Idle", "delay": 1000}, {"type": "Idle", "delay": 500}, {**SEND, "delay": 250}]
    sent = screen(directive(document=document(onMount=commands))).event
    assert sent is not None
    assert sent.wait == 1.75


def test_a_document_may_send_nothing() -> None:
    """It is shown all the same."""
    assert screen(directive(document=document(onMount=[]))).event is None


def test_the_last_document_is_the_one_that_is_shown() -> None:
    """A response without one leaves the screen as it is."""
    body = response(directive(token="a"), directive(token="b"))["response"]  # noqa: S106 - names documents
    shown = rendered(body)
    assert shown is not None
    assert shown.token == "b"
    assert rendered(response()["response"]) is None


@pytest.mark.parametrize("members", [{}, {"shouldEndSession": False}, {"shouldEndSession": None}], ids=str)
def test_what_alexa_takes_passes(members: Json) -> None:
    """A screen goes on where nobody answers, so that nothing is asked again."""
    check(response(directive(), **members), interfaces={INTERFACE})


def changed(path: str, value: object) -> Json:
    """The directive with another value at that path."""
    found = sent = deepcopy(directive())
    *way, last = path.split("/")
    for name in way:
        found = found[int(name) if name.isdigit() else name]
    found[last] = value
    return sent


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (changed("token", None), "without a token"),
        (changed("token", ""), "without a token"),
        (changed("document", None), "a visual document"),
        (changed("document/type", "APLA"), "a visual document"),
        (changed("document/version", "2024.1"), "known version"),
        (changed("document/mainTemplate", None), "with a template"),
        (changed("document/mainTemplate/items/0/items", []), "nothing is shown"),
        (changed("document/onMount/0/when", "${payload.count.of > 7}"), "a condition"),
        (changed("document/onMounted", []), "unknown members"),
        (changed("document/handleTick", [{"commands": [SEND]}]), "by a tick"),
        (changed("document/mainTemplate/items/0/handleTick", [{"commands": [SEND]}]), "by a tick"),
        (changed("document/onMount", [SEND, SEND]), "2 events"),
        (changed("document/onMount", [{"type": "SpeakItem"}, SEND]), "not followed"),
        (changed("datasources", {}), "no such data"),
        (changed("datasources/count/title", "{name}"), "not to be shown"),
        (changed("document/layouts", {"Count": {"handleTick": [{"commands": [SEND]}]}}), "by a tick"),
    ],
)
def test_what_alexa_refuses_is_refused(sent: Json, reason: str) -> None:
    """Or what it would show nothing of, or leave out."""
    with pytest.raises(InvalidResponse, match=reason):
        check(response(sent), interfaces={INTERFACE})


def test_a_document_that_is_gone_before_its_event_is_refused() -> None:
    """Half a minute after the last touch, unless it says otherwise."""
    unlocked = [{"type": "Idle", "delay": 31_000}, SEND]
    with pytest.raises(InvalidResponse, match="gone after 30 s"):
        check(response(directive(document=document(settings={}, onMount=unlocked))), interfaces={INTERFACE})
    locked = [{"type": "Idle", "delay": 31_000, "screenLock": True}, SEND]
    check(response(directive(document=document(settings={}, onMount=locked))), interfaces={INTERFACE})


def test_a_device_without_a_screen_is_sent_no_document() -> None:
    """Only what is announced is shown."""
    with pytest.raises(InvalidResponse, match="has not announced"):
        check(response(directive()))


def test_a_question_without_a_screen_is_asked_again() -> None:
    """Silence is followed by a reprompt."""
    with pytest.raises(InvalidResponse, match="without a reprompt"):
        check(response(shouldEndSession=False), interfaces={INTERFACE})
