"""Requests of every other kind that Alexa may send, put into the conversation of a recorded one."""

from random import Random
from typing import Any

from tests.fuzz import hostile
from tests.fuzz.mutation import copy

Json = dict[str, Any]

KINDS: dict[str, Json] = {
    "LaunchRequest": {},
    "SessionEndedRequest": {"reason": "USER_INITIATED"},
    "CanFulfillIntentRequest": {"intent": {"name": "ProgressIntent", "slots": {}}},
    "System.ExceptionEncountered": {
        "error": {"type": "INVALID_RESPONSE", "message": "no"},
        "cause": {"requestId": "amzn1.echo-api.request.0"},
    },
    "Connections.Response": {
        "name": "AskFor",
        "status": {"code": "200", "message": "?"},
        "payload": {},
        "token": "x",
    },
    "Alexa.Presentation.APL.UserEvent": {"token": "old", "arguments": ["stale", 3], "source": {}},
    "Alexa.Presentation.APL.RuntimeError": {"token": "old", "errors": [{"type": "X", "message": "y"}]},
    "Alexa.Presentation.APLA.RuntimeError": {"token": "old", "errors": [{"type": "X", "message": "y"}]},
    "Display.ElementSelected": {"token": "old"},
    "AudioPlayer.PlaybackStarted": {"token": "old", "offsetInMilliseconds": 0},
    "AudioPlayer.PlaybackFailed": {"token": "old", "error": {"type": "MEDIA_ERROR_UNKNOWN", "message": "x"}},
    "AudioPlayer.PlaybackNearlyFinished": {"token": "old", "offsetInMilliseconds": 10},
    "PlaybackController.PlayCommandIssued": {},
    "PlaybackController.NextCommandIssued": {},
    "AlexaSkillEvent.SkillEnabled": {"eventCreationTime": "2026-11-23T12:00:00Z"},
    "AlexaSkillEvent.SkillPermissionAccepted": {"body": {"acceptedPermissions": [{"scope": "x"}]}},
    "AlexaSkillEvent.SkillAccountLinked": {"body": {"accessToken": "x"}},
    "AlexaSkillEvent.SkillDisabled": {
        "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"},
        "eventCreationTime": "2026-11-23T12:00:00Z",
        "eventPublishingTime": "2026-11-23T12:00:00Z",
    },
    "Messaging.MessageReceived": {"message": {"x": "y"}},
    "GameEngine.InputHandlerEvent": {"events": [{"name": "pressed", "inputEvents": []}]},
    "Some.TypeOfTomorrow": {"value": 1},
}

INTENTS = ("AMAZON.SelectIntent", "AMAZON.LoopOnIntent", "AMAZON.ShuffleOffIntent", "IntentOfTomorrow", "")

SESSIONLESS = 0.2


def wild(random: Random, event: Json) -> Json:
    """A request in the place of this one: of another kind, or without its locale, slots or session."""
    sent: Json = copy(event)
    carried = {
        name: sent["request"][name]
        for name in ("requestId", "timestamp", "locale")
        if name in sent["request"]
    }
    kind = random.choice((*KINDS, "unknown intent", "no locale", "not made out"))
    match kind:
        case "unknown intent":
            name = random.choice(INTENTS)
            sent["request"] = {"type": "IntentRequest", **carried, "intent": {"name": name, "slots": {}}}
        case "no locale":
            del sent["request"]["locale"]
        case "not made out":
            for slot in sent["request"].get("intent", {}).get("slots", {}).values():
                slot["value"] = "?"
        case _:
            sent["request"] = {"type": kind, **carried, **KINDS[kind]}
    if kind == "Connections.Response":
        sent["request"]["payload"] = random.choice(hostile.PERMISSIONS)
    if kind.endswith("UserEvent"):
        sent["request"]["arguments"] = random.choice(hostile.ARGUMENTS)
    if random.random() < SESSIONLESS:
        del sent["session"]
    return sent
