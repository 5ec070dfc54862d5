"""Requests of every other type that Alexa can send: those that nobody listens to get no answer."""

from datetime import timedelta
from typing import Any

import pytest
from ask_sdk_model import Request

from coach.coaching.trainee import Trainee

Json = dict[str, Any]
Stage = Any

HEARD = {"LaunchRequest", "IntentRequest", "Connections.Response"}
UNHEARD = sorted({*Request.discriminator_value_class_map, "Some.TypeOfTomorrow"} - HEARD)
MEMBERS: dict[str, Json] = {
    "SessionEndedRequest": {"reason": "USER_INITIATED"},
    "CanFulfillIntentRequest": {"intent": {"name": "ProgressIntent", "slots": {}}},
    "System.ExceptionEncountered": {
        "error": {"type": "INVALID_RESPONSE", "message": "no"},
        "cause": {"requestId": "amzn1.echo-api.request.0"},
    },
    "Alexa.Presentation.APL.UserEvent": {"token": "old", "arguments": ["stale", 3], "source": {}},
    "Alexa.Presentation.APL.RuntimeError": {"token": "old", "errors": [{"type": "X", "message": "y"}]},
    "Alexa.Presentation.APLA.RuntimeError": {"token": "old", "errors": [{"type": "X", "message": "y"}]},
    "Display.ElementSelected": {"token": "old"},
    "AudioPlayer.PlaybackFailed": {"token": "old", "error": {"type": "MEDIA_ERROR_UNKNOWN", "message": "x"}},
    "AlexaSkillEvent.SkillPermissionAccepted": {"body": {"acceptedPermissions": [{"scope": "x"}]}},
    "AlexaSkillEvent.SkillAccountLinked": {"body": {"accessToken": "x"}},
    "AlexaSkillEvent.SkillDisabled": {"body": {"userInformationPersistenceStatus": "NOT_PERSISTED"}},
    "Messaging.MessageReceived": {"message": {"x": "y"}},
    "GameEngine.InputHandlerEvent": {"events": [{"name": "pressed", "inputEvents": []}]},
}


def test_the_types_are_all_there() -> None:
    played = ("Started", "Finished", "Stopped", "NearlyFinished", "Failed")
    named = {
        *(f"AudioPlayer.Playback{what}" for what in played),
        *(f"PlaybackController.{what}CommandIssued" for what in ("Next", "Pause", "Play", "Previous")),
        *MEMBERS,
        "AlexaSkillEvent.SkillEnabled",
    }
    assert named <= set(UNHEARD)


@pytest.mark.parametrize("moment", ["new", "counting"])
@pytest.mark.parametrize("type_", UNHEARD)
def test_what_nobody_listens_to_gets_no_answer(stage: Stage, moment: str, type_: str) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    before = stage.trainee()
    for session in ("inside", "outside"):
        sent = stage.request(now, type_, **MEMBERS.get(type_, {}))
        if session == "outside":
            del sent["session"]
        refused = {"canFulfillIntent": {"canFulfill": "NO"}}
        assert stage.send(sent) == (refused if type_ == "CanFulfillIntentRequest" else {})
    if type_ == "AlexaSkillEvent.SkillDisabled":
        assert stage.trainee() == Trainee()
    elif type_ != "SessionEndedRequest":
        assert stage.trainee() == before


@pytest.mark.parametrize(
    "arguments",
    [
        *(None, [], {}, "time_up", 5, ["time_up"], ["time_up", None], ["time_up", "soon"], [["time_up"]]),
        *(["time_up", "2026-11-23T12:00:00"], ["time_up", "2026-11-23T12:00:00+00:00", "more"]),
        *(["time_up", f"{year}-01-01T00:00:00+14:00"] for year in ("0001", "2026", "9999")),
        ["time_up", {"begun": "2026-11-23T12:00:00+00:00"}],
    ],
    ids=str,
)
def test_what_a_screen_sends_of_nothing_that_is_counted_changes_nothing(
    stage: Stage, moment: str, arguments: object
) -> None:
    """Of a document of yesterday, of another skill's, or of none."""
    now = stage.at(moment) + timedelta(seconds=30)
    before = stage.trainee()
    for session in ("inside", "outside"):
        sent = stage.request(now, "Alexa.Presentation.APL.UserEvent", token="old", arguments=arguments)  # noqa: S106 - names a document
        if session == "outside":
            del sent["session"]
        assert stage.send(sent) == {}
    assert stage.trainee() == before


def test_a_screen_moves_a_session_on_without_its_session(stage: Stage) -> None:
    """What began to be counted tells whose it is; it is counted on once."""
    now = stage.at("second exercise")
    running = stage.trainee().running
    assert running
    begun = running.since.isoformat()
    moved = 0
    for late in (170, 171, 172):
        at = now + timedelta(seconds=late)
        sent = stage.request(at, "Alexa.Presentation.APL.UserEvent", arguments=["time_up", begun])
        del sent["session"]
        moved += stage.send(sent) != {}
    assert moved == 1


@pytest.mark.parametrize("reason", ["USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS", "OF_TOMORROW", None])
def test_the_end_of_a_session_says_nothing_and_keeps_the_place(
    stage: Stage, moment: str, reason: str | None
) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    assert stage.send(stage.request(now, "SessionEndedRequest", reason=reason)) == {}
    error = {"type": "INTERNAL_SERVICE_ERROR", "message": "?"}
    later = stage.request(now + timedelta(seconds=1), "SessionEndedRequest", reason=reason, error=error)
    assert stage.send(later) == {}
    stage.hear(stage.said("LaunchRequest", now + timedelta(minutes=20), new=True))


@pytest.mark.parametrize("code", ["200", "500", None])
def test_coming_back_from_another_skill(stage: Stage, moment: str, code: str | None) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    status = {"code": code, "message": "?"} if code else None
    members = {"name": "AskFor", "status": status, "payload": {}, "token": "x"}
    stage.hear(stage.request(now, "Connections.Response", **members))


@pytest.mark.parametrize("status", ["ACCEPTED", "DENIED", "NOT_ANSWERED", "OF_TOMORROW", "", None, 5, {}])
@pytest.mark.parametrize("scope", ["alexa::alerts:reminders:skill:readwrite", "alexa::another", None, 7])
def test_coming_back_from_alexa_s_own_question(
    stage: Stage, moment: str, status: object, scope: object
) -> None:
    """Whatever came of it, and whether it was ours or not, somebody hears how it goes on."""
    now = stage.at(moment) + timedelta(seconds=30)
    payload = {"permissionScope": scope, "status": status, "isCardThrown": False}
    for given in ({"payload": payload}, {"payload": None}, {}):
        members = {"name": "AskFor", "status": {"code": "200"}, "token": "reminder", **given}
        stage.hear(stage.request(now, "Connections.Response", **members))


@pytest.mark.parametrize("nothing", [{}, {"version": "1.0"}, {"request": None}, {"request": {}}], ids=str)
def test_an_event_that_is_no_request_gets_no_answer(stage: Stage, nothing: Json) -> None:
    stage.at("idle")
    assert stage.send(nothing) == {}
