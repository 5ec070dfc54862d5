"""Alexa's own question on the simulated device: asked, answered, and told to the skill."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coach.response import PERMISSION_REQUEST
from infra.echo import permission, terminal
from infra.echo.conversation import Conversation
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing
from infra.echo.hubs import NONE
from infra.echo.language import language
from infra.echo.permission import Status
from infra.echo.platform_rules import InvalidResponse, check

Json = dict[str, Any]

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
SEVEN = datetime(2026, 11, 23, 7, tzinfo=ZoneInfo("America/New_York"))
ASKED = language("en").permission.asked
USER = "amzn1.ask.account.SIMULATED"


def told(text: str, **members: object) -> Json:
    body = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{text}</speak>"}, "shouldEndSession": True}
    return {"version": "1.0", "sessionAttributes": {"kept": True}, "response": body | members}


def skill(event: Json) -> Json:
    """Has Alexa ask whenever it is spoken to, and says what came of that."""
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if request["type"] == "Connections.Response":
        return told(f"It was {request['payload']['status']}.")
    return told("One moment.", directives=[dict(PERMISSION_REQUEST)])


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@pytest.fixture
def echo(hearing: Hearing) -> Echo:
    return Echo(skill, hearing, now=SEVEN, user_id=USER)


def granted(echo: Echo) -> bool:
    return echo.settings.alerts.of(USER).granted


def test_alexa_asks_after_what_the_skill_says(echo: Echo) -> None:
    asked = echo.hear("open glute coach")
    assert asked.transcript == f"One moment. {ASKED}"
    assert asked.listening
    assert asked.seconds > echo.hear("no").seconds
    assert not granted(echo)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("I approve", Status.ACCEPTED),
        ("Yes.", Status.ACCEPTED),
        ("no", Status.DENIED),
        ("banana", Status.NOT_ANSWERED),
        ("start my workout", Status.NOT_ANSWERED),
    ],
)
def test_what_she_is_told_comes_to_the_skill_in_the_same_session(
    echo: Echo, words: str, status: Status
) -> None:
    before = echo.hear("open glute coach").request["session"]
    after = echo.hear(words)
    assert after.transcript == f"It was {status}."
    assert (after.said, granted(echo)) == (words, status is Status.ACCEPTED)
    request, session = after.request["request"], after.request["session"]
    assert (session["sessionId"], session["new"]) == (before["sessionId"], False)
    assert session["attributes"] == {"kept": True}
    assert (request["name"], request["token"]) == ("AskFor", PERMISSION_REQUEST["token"])
    assert request["payload"]["permissionScope"] == permission.REMINDERS


def test_nothing_said_is_no_answer(echo: Echo) -> None:
    echo.hear("open glute coach")
    echo.wait(60)
    assert echo.history[-1].transcript == "It was NOT_ANSWERED."
    assert not granted(echo)
    assert not echo.in_session


def test_what_was_granted_stays_so(echo: Echo) -> None:
    for words in ("open glute coach", "yes", "open glute coach", "no"):
        echo.hear(words)
    assert granted(echo)


def test_the_device_asks_once(echo: Echo) -> None:
    echo.hear("open glute coach")
    here = echo.here
    here.permitted("once", SEVEN, Status.DENIED)
    with pytest.raises(ValueError, match="no permission"):
        here.permitted("twice", SEVEN, Status.DENIED)


def test_the_page_offers_her_answers(hearing: Hearing) -> None:
    echo = Echo(skill, hearing, now=SEVEN, user_id=USER, settings=DeviceSettings("America/New_York"))
    page = Conversation(echo, lambda: SEVEN, NONE)
    page.hear("open glute coach", None)
    shown = page.device()
    assert shown["listening"]
    assert shown["suggestions"] == ("i approve", "no")
    assert terminal.answer(echo.history[-1]).endswith(ASKED)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"shouldEndSession": False}, "the skill asks as well"),
        ({"reprompt": {"outputSpeech": {"type": "PlainText", "text": "Shall I?"}}}, "the skill asks as well"),
        ({"directives": [PERMISSION_REQUEST, PERMISSION_REQUEST]}, "another directive"),
        ({"directives": [{**PERMISSION_REQUEST, "name": "Buy"}]}, "not known"),
        ({"directives": [{**PERMISSION_REQUEST, "payload": {}}]}, "not known"),
        ({"directives": [{**PERMISSION_REQUEST, "token": None}]}, "a token"),
    ],
)
def test_what_alexa_would_not_take_is_refused(change: Json, reason: str) -> None:
    asking = told("One moment.", directives=[PERMISSION_REQUEST])
    check(json.loads(json.dumps(asking)))
    wrong = {**asking, "response": asking["response"] | change}
    with pytest.raises(InvalidResponse, match=reason):
        check(json.loads(json.dumps(wrong)))
