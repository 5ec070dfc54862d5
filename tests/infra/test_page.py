"""The page's own endpoint, with a skill that says little."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from infra.echo.app import create_app
from infra.echo.conversation import AWAY
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.suggestions import TO_BEGIN_WITH

Json = dict[str, Any]
MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SPEECH = {
    "LaunchRequest": "Welcome. Shall we <break time='7s'/> start?",
    "AMAZON.HelpIntent": "rock & roll",
}


class Wall:
    """What the clock on the wall says."""

    def __init__(self, now: datetime) -> None:
        self.now = now


def small_skill(event: Json) -> Json:
    request = event["request"]
    name = request.get("intent", {}).get("name", request["type"])
    if name == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if name == "AMAZON.YesIntent":
        raise LookupError("the plan is not there")
    spoken = {"type": "SSML", "ssml": f"<speak>{SPEECH.get(name, 'Shall we go on?')}</speak>"}
    body = {"outputSpeech": spoken, "reprompt": {"outputSpeech": spoken}, "shouldEndSession": False}
    return {"version": "1.0", "response": body}


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@pytest.fixture
def wall() -> Wall:
    return Wall(NOON)


@pytest.fixture
def client(hearing: Hearing, wall: Wall) -> FlaskClient:
    return create_app(Echo(small_skill, hearing, now=NOON), lambda: wall.now).test_client()


def said(client: FlaskClient, text: str) -> Json:
    answer = client.post("/hear", json={"text": text})
    assert answer.status_code == 200, answer.json
    turn: Json = answer.json
    return turn


def test_the_page_has_what_it_needs_and_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    for suggestion in TO_BEGIN_WITH:
        assert suggestion.replace("'", "&#39;") in page.text
    assert "http://" not in page.text
    assert "https://" not in page.text
    for asset in ("echo.js", "echo.css"):
        assert f"/static/{asset}" in page.text
        with client.get(f"/static/{asset}") as served:
            assert served.status_code == 200


def test_what_the_page_suggests_is_understood(hearing: Hearing) -> None:
    launch, today, week = (hearing.hear(suggestion) for suggestion in TO_BEGIN_WITH)
    assert type(launch).__name__ == "Launch"
    assert [getattr(asked, "intent", None) for asked in (today, week)] == ["TodayIntent", "ProgressIntent"]


def test_a_turn_comes_back_with_its_request_and_response(client: FlaskClient) -> None:
    turn = said(client, "open glute coach")
    assert turn["said"] == "open glute coach"
    assert turn["transcript"] == "Welcome. Shall we ... start?"
    assert turn["seconds"] > 7
    assert turn["request"]["request"]["type"] == "LaunchRequest"
    assert turn["response"]["version"] == "1.0"
    assert turn["status"] == "Monday 12:00, listening"
    assert turn["listening"]


def test_a_reloaded_page_still_has_the_conversation(client: FlaskClient) -> None:
    said(client, "open glute coach")
    assert "Welcome. Shall we ... start?" in client.get("/").text


def test_stage_directions_work_on_the_page_too(client: FlaskClient) -> None:
    said(client, "open glute coach")
    turn = said(client, "(2 hours later)")
    assert (turn["said"], turn["transcript"], turn["request"]) == ("(2 hours later)", "", None)
    assert turn["status"].startswith("Monday 14:00, asleep")


@pytest.mark.parametrize(
    "body", [{}, {"text": ""}, {"text": " "}, {"text": 7}, ["open glute coach"], "open glute coach", None]
)
def test_nothing_to_hear_is_answered_kindly(client: FlaskClient, body: object) -> None:
    answer = client.post("/hear", json=body)
    assert answer.status_code == 400
    assert answer.json["error"].startswith("Say something first")


def test_a_form_from_elsewhere_is_not_heard(client: FlaskClient) -> None:
    answer = client.post("/hear", data='{"text": "open glute coach"}', content_type="text/plain")
    assert answer.status_code == 400


def test_a_name_from_elsewhere_is_not_served(client: FlaskClient) -> None:
    assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 400


@pytest.mark.parametrize(
    ("text", "status", "sentence"),
    [
        ("Alexa", 400, "wake word"),
        ("(dance)", 400, "That cannot be done: no such stage direction: (dance)."),
        ("help", 502, "A real device would refuse this answer: outputSpeech: not well-formed"),
        ("yes", 502, "The skill failed"),
        ("x" * 20_000, 413, "Too Large"),
    ],
)
def test_what_goes_wrong_is_a_sentence(client: FlaskClient, text: str, status: int, sentence: str) -> None:
    answer = client.post("/hear", json={"text": text})
    assert answer.status_code == status
    assert sentence in answer.json["error"]
    assert said(client, "open glute coach")["transcript"]


def test_an_unknown_address_is_answered_kindly(client: FlaskClient) -> None:
    answer = client.get("/elsewhere")
    assert answer.status_code == 404
    assert "The page is at /" in answer.json["error"]


def test_the_device_catches_up_with_somebody_who_was_away(client: FlaskClient, wall: Wall) -> None:
    said(client, "open glute coach")
    wall.now = NOON + AWAY / 2
    assert said(client, "next")["status"] == "Monday 12:00, listening"
    wall.now = NOON + timedelta(hours=20)
    turn = said(client, "next")
    assert turn["status"] == "Tuesday 08:00, listening"
    assert turn["request"]["session"]["new"]
