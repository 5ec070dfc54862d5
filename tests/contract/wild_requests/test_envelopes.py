"""Envelopes that lack something around the request: a spoken answer all the same."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

Json = dict[str, Any]
Stage = Any
Change = Callable[[Json], None]


def without(*paths: str) -> Change:
    """Takes away what stands at these paths."""

    def change(sent: Json) -> None:
        for path in paths:
            *steps, last = path.split(".")
            del _at(sent, steps)[last]

    return change


def put(value: object, path: str) -> Change:
    """Puts the value at the path."""

    def change(sent: Json) -> None:
        *steps, last = path.split(".")
        _at(sent, steps)[last] = value

    return change


def _at(sent: Json, steps: list[str]) -> Json:
    for step in steps:
        sent = sent[step]
    return sent


USER = ("session.user", "context.System.user")
CHANGES: dict[str, Change] = {
    "no locale": without("request.locale"),
    "null locale": put(None, "request.locale"),
    "empty locale": put("", "request.locale"),
    "unknown locale": put("xx-YY", "request.locale"),
    "nonsense locale": put("../../etc", "request.locale"),
    "no session": without("session"),
    "null session": put(None, "session"),
    "empty session": put({}, "session"),
    "no context": without("context"),
    "null context": put(None, "context"),
    "empty context": put({}, "context"),
    "empty system": put({}, "context.System"),
    "neither session nor context": without("session", "context"),
    "no application": without("context.System.application"),
    "no user": without(*USER),
    "nobody": without(*USER, "context.System.device", "session.sessionId"),
    "no device": without("context.System.device"),
    "empty person": put({}, "context.System.person"),
    "no timestamp": without("request.timestamp"),
    "null timestamp": put(None, "request.timestamp"),
    "zoned timestamp": put("2026-11-23T14:30:00+02:00", "request.timestamp"),
    "bare timestamp": put("2026-11-23T12:30:00", "request.timestamp"),
    "no request id": without("request.requestId"),
    "no version": without("version"),
    "something new": put({"a": [1]}, "context.SomethingNew"),
    "an interface of tomorrow": put({"X": {}}, "context.System.device.supportedInterfaces"),
}
ADDRESSED = ("LaunchRequest", "ProgressIntent", "ReadyIntent", "AMAZON.YesIntent")


@pytest.mark.parametrize("moment", ["new", "idle", "counting"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("name", ADDRESSED)
def test_an_envelope_that_lacks_something(stage: Stage, moment: str, change: Change, name: str) -> None:
    sent = stage.said(name, stage.at(moment) + timedelta(seconds=30))
    change(sent)
    stage.hear(sent)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_end_of_a_session_that_lacks_something(stage: Stage, change: Change) -> None:
    now = stage.at("counting") + timedelta(seconds=30)
    sent = stage.request(now, "SessionEndedRequest", reason="USER_INITIATED")
    change(sent)
    assert stage.send(sent) == {}


def test_two_requests_without_an_id_are_two_requests(stage: Stage) -> None:
    now = stage.at("idle")
    for minutes in (1, 2):
        sent = stage.said("LogCardioIntent", now + timedelta(minutes=minutes))
        del sent["request"]["requestId"]
        stage.hear(sent)
    assert stage.kept()["cardio minutes"] == 60


def test_a_yes_outside_any_session_answers_nothing(stage: Stage) -> None:
    sent = stage.said("AMAZON.YesIntent", stage.at("asked for clearance") + timedelta(seconds=30))
    del sent["session"]
    stage.hear(sent)
    assert stage.trainee().profile.clearance is None
