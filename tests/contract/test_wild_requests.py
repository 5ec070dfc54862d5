"""Whatever Alexa sends, at whatever moment: answered within her rules, never by the error handler, nothing lost."""

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import boto3
import pytest
from ask_sdk_model import Request
from moto import mock_aws

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.intents import DECLARED
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from coach.storage.codec import decode
from coach.training.log import LogEntry, StrengthLog
from infra.echo import platform_rules, requests
from infra.echo.requests import Sender, Session, Slot
from infra.table import create_table

Json = dict[str, Any]
Slots = Mapping[str, Slot]

TABLE = "wild"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
APOLOGY = phrasebook("en").sentence("listening", "apology")
SENDER = Sender(user_id="amzn1.ask.account.WILD", device_id="amzn1.ask.device.WILD", locale="en-US")
IDS = count()

FILLED: Mapping[str, Slots] = {
    "StartWorkoutIntent": {
        "area": Slot("BodyArea", "glute", "glutes"),
        "kind": Slot("WorkoutKind", "workout", "strength"),
    },
    "EffortIntent": {"effort": Slot("Effort", "too hard", "too_hard")},
    "LogCardioIntent": {
        "duration": Slot("AMAZON.DURATION", "PT30M"),
        "activity": Slot("CardioActivity", "running", "running"),
    },
    "DurationIntent": {"duration": Slot("AMAZON.DURATION", "PT20M")},
    "NumberIntent": {"number": Slot("AMAZON.NUMBER", "30")},
    "HowToIntent": {"exercise": Slot("Exercise", "squats", "squat")},
    "ActivityLevelIntent": {"frequency": Slot("ExerciseFrequency", "most days", "often")},
    "EquipmentIntent": {"equipment": Slot("Equipment", "a chair", "chair"), "other": Slot("Equipment")},
}

# Each moment of a conversation: the intents that lead there, each with the seconds that pass before it.
Step = tuple[str, int]
ASKED: list[Step] = [("LaunchRequest", 0)]
PLANNED: list[Step] = [
    *ASKED,
    ("AMAZON.YesIntent", 15),
    ("ActivityLevelIntent", 10),
    ("EquipmentIntent", 10),
]
STARTED: list[Step] = [*PLANNED, ("StartWorkoutIntent", 15)]
ANNOUNCED: list[Step] = [*STARTED, ("SkipIntent", 10)]
COUNTING: list[Step] = [*ANNOUNCED, ("ReadyIntent", 15)]
RATED: list[Step] = [*COUNTING, ("EffortIntent", 300)]
MOMENTS: Mapping[str, list[Step]] = {
    "new": [],
    "asked for clearance": ASKED,
    "refused": [*ASKED, ("AMAZON.NoIntent", 15)],
    "asked how often": PLANNED[:2],
    "asked for equipment": PLANNED[:3],
    "idle": [*PLANNED, ("AMAZON.StopIntent", 15)],
    "asked for minutes": [*PLANNED, ("LogCardioIntent without slots", 15)],
    "warm_up": STARTED,
    "announced": ANNOUNCED,
    "counting": COUNTING,
    "paused": [*COUNTING, ("AMAZON.PauseIntent", 40)],
    "between_sets": [*RATED, ("ReadyIntent", 30), ("AMAZON.HelpIntent", 220)],
    "effort": [*COUNTING, ("AMAZON.HelpIntent", 300)],
    "second exercise": [*RATED, ("ReadyIntent", 30)],
}
PLANNED_MOMENTS = [name for name, steps in MOMENTS.items() if len(steps) >= len(PLANNED)]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything stored at a moment, and when that was."""

    items: list[Json]
    at: datetime


class Stage:
    """One person, put back at will to any of the moments."""

    def __init__(self) -> None:
        create_table(None, TABLE)
        self._client = boto3.client("dynamodb")
        self._store = DynamoStore(TABLE)
        self._skill = build_skill(self._store, clock=lambda: MONDAY, services=AlexaApiClient())
        self._who = ""
        self._moments = {name: self._reach(steps) for name, steps in MOMENTS.items()}

    def at(self, moment: str, *, plan: bool = True) -> datetime:
        """Put the person there; the time of the last answer. Without `plan` the week's plan is gone."""
        self._clear()
        snapshot = copy.deepcopy(self._moments[moment])
        for item in snapshot.items:
            if not plan and "state" in item:
                state = json.loads(item["state"]["S"])
                del state["plan"]
                item["state"]["S"] = json.dumps(state)
            self._client.put_item(TableName=TABLE, Item=item)
        return snapshot.at

    def send(self, event: Json) -> Json:
        """The response, as Alexa gets it, held to her rules; what was done before it is not lost by it."""
        before = self.kept()
        response: Json = json.loads(json.dumps(answer(self._skill, json.loads(json.dumps(event)))))
        platform_rules.check(response)
        assert APOLOGY not in spoken(response)
        after = self.kept()
        assert {name: figure for name, figure in before.items() if after[name] < figure} == {}
        return response

    def trainee(self) -> Trainee:
        """The person as stored."""
        return self._store.load(self._who) or Trainee()

    def kept(self) -> dict[str, int]:
        """What a person has done and told, in figures that only ever grow."""
        trainee = self.trainee()
        profile, history = trainee.profile, trainee.history
        logged: list[LogEntry] = [
            decode(json.loads(item["entry"]["S"]), LogEntry) for item in self._items() if "entry" in item
        ]
        strength = [entry for entry in logged if isinstance(entry, StrengthLog)]
        week = history.week if history else None
        return {
            "sets": (trainee.running.sets_done if trainee.running else 0)
            + sum(len(exercise.reps) for entry in strength for exercise in entry.exercises),
            "entries": len(logged),
            "launches": trainee.launches,
            "answers": sum(told is not None for told in (profile.activity, profile.equipment)),
            "plan": trainee.plan is not None,
            "exercises met": sum(history.met.values()) if history else 0,
            "strength days": week.strength_done if week else 0,
            "cardio minutes": week.cardio_minutes if week else 0,
        }

    def _items(self) -> list[Json]:
        items: list[Json] = self._client.scan(TableName=TABLE)["Items"]
        return [item for item in items if item["who"]["S"] == self._who]

    def _clear(self) -> None:
        for item in self._client.scan(TableName=TABLE)["Items"]:
            self._client.delete_item(TableName=TABLE, Key={key: item[key] for key in ("who", "what")})

    def _reach(self, steps: list[Step]) -> Snapshot:
        self._clear()
        now = MONDAY
        for name, seconds in steps:
            now += timedelta(seconds=seconds)
            response = answer(self._skill, said(name, now))
            assert APOLOGY not in spoken(response)
        items = self._client.scan(TableName=TABLE)["Items"]
        self._who = items[0]["who"]["S"] if items else self._who
        return Snapshot(items, now)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
        yield Stage()


def spoken(response: Json) -> str:
    ssml: str = response["response"].get("outputSpeech", {}).get("ssml", "")
    return ssml


def said(name: str, now: datetime, *, new: bool = False) -> Json:
    """A launch, or an intent as Alexa sends it: its slots filled, or by "... without slots" empty."""
    request_id, session = f"amzn1.echo-api.request.{next(IDS)}", Session("wild", new=new)
    if name == "LaunchRequest":
        return requests.launch(SENDER, session, request_id, now)
    intent, _, empty = name.partition(" ")
    slots = FILLED.get(intent, {})
    if empty:
        slots = {slot: Slot(filled.type) for slot, filled in slots.items()}
    return requests.intent(SENDER, session, request_id, now, name=intent, slots=slots)


def event(now: datetime, type_: str, **members: object) -> Json:
    """A request of another type, outside any session."""
    sent = said("LaunchRequest", now)
    carried = {key: sent["request"][key] for key in ("requestId", "timestamp", "locale")}
    sent["request"] = {"type": type_, **carried, **members}
    return sent


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_moments_are_what_they_are_called(stage: Stage, moment: str) -> None:
    now = stage.at(moment)
    trainee = stage.trainee()
    if trainee.running and moment != "second exercise":
        assert trainee.running.phase == moment
    assert (trainee.running is not None) == (len(MOMENTS[moment]) > len(PLANNED) + 1 or moment == "warm_up")
    assert (trainee.plan is not None) == (moment in PLANNED_MOMENTS)
    assert now.date() == MONDAY.date()


# --- what people say

UNKNOWN = ("LoopOnIntent", "LoopOffIntent", "ShuffleOnIntent", "ShuffleOffIntent", "MoreIntent", "ScrollUpIntent")
INTENTS = (
    "LaunchRequest",
    *DECLARED,
    *(f"AMAZON.{name}" for name in UNKNOWN),
    "SomeoneElsesIntent",
    "AMAZON.SearchAction<object@WeatherForecast>",
)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_at_every_moment(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    assert spoken(stage.send(said(name, now)))
    again = stage.send(said(name, now + timedelta(seconds=20)))
    assert spoken(again), "nor does the second time running go wrong"


@pytest.mark.parametrize("moment", PLANNED_MOMENTS)
@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_in_a_session_from_yesterday(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment) + timedelta(days=1)
    before = stage.kept()
    running = stage.trainee().running
    assert spoken(stage.send(said(name, now)))
    left = stage.trainee().running
    assert left is None or running is None or left.began != running.began, "yesterday's workout is closed"
    assert stage.kept()["entries"] >= bool(before["sets"])


@pytest.mark.parametrize("moment", PLANNED_MOMENTS)
@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_without_the_plan_that_should_be_there(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment, plan=False) + timedelta(seconds=30)
    response = stage.send(said(name, now))
    assert spoken(response)


@pytest.mark.parametrize("moment", PLANNED_MOMENTS)
def test_a_plan_that_is_not_there_can_be_had_again(stage: Stage, moment: str) -> None:
    now = stage.at(moment, plan=False)
    for name in ("LaunchRequest", "AMAZON.YesIntent", "ActivityLevelIntent", "EquipmentIntent"):
        now += timedelta(seconds=30)
        stage.send(said(name, now, new=name == "LaunchRequest"))
    assert stage.trainee().plan is not None


def _altered(slot: Json, kind: str) -> Json:
    bare = {"name": slot["name"], "confirmationStatus": "NONE"}
    authority = {"authority": "amzn1.er-authority.wild", "status": {"code": "ER_SUCCESS_NO_MATCH"}}
    match kind:
        case "no value":
            return bare
        case "null":
            return bare | {"value": None, "resolutions": None}
        case "empty":
            return bare | {"value": ""}
        case "not made out":
            return bare | {"value": "?"}
        case "not resolved":
            return bare | {"value": "banana"}
        case "no match":
            return bare | {"value": "banana", "resolutions": {"resolutionsPerAuthority": [authority]}}
        case "no authority":
            return bare | {"value": "banana", "resolutions": {"resolutionsPerAuthority": []}}
        case "match of nothing":
            matched = authority | {"status": {"code": "ER_SUCCESS_MATCH"}, "values": []}
            return bare | {"value": "banana", "resolutions": {"resolutionsPerAuthority": [matched]}}
        case "unknown id":
            matched = authority | {
                "status": {"code": "ER_SUCCESS_MATCH"},
                "values": [{"value": {"name": "banana", "id": "banana"}}],
            }
            return bare | {"value": "banana", "resolutions": {"resolutionsPerAuthority": [matched]}}
        case "timeout":
            late = authority | {"status": {"code": "ER_ERROR_TIMEOUT"}}
            return bare | {"value": "banana", "resolutions": {"resolutionsPerAuthority": [late]}}
        case _:
            return bare | {"value": kind}


SLOT_VALUES = (
    *("no value", "null", "empty", "not made out", "not resolved", "no match", "no authority"),
    *("match of nothing", "unknown id", "timeout"),
    *("0", "-5", "7.5", "1e9", "9" * 40, "٣٠", "²", "PT", "P", "P1Y", "P3W", "PT0S", "PT30S", "PT99999999999H"),
    *("P1DT2H", "PT1.5H", "2026-W48", "<speak>rock & roll</speak>", "{0}", "None"),
)


@pytest.mark.parametrize("moment", ["new", "asked for equipment", "idle", "asked for minutes", "counting", "effort"])
@pytest.mark.parametrize("kind", SLOT_VALUES)
@pytest.mark.parametrize("name", FILLED)
def test_slots_that_say_nothing_of_use(stage: Stage, moment: str, name: str, kind: str) -> None:
    sent = said(name, stage.at(moment) + timedelta(seconds=30))
    slots = sent["request"]["intent"]["slots"]
    sent["request"]["intent"]["slots"] = {slot: _altered(value, kind) for slot, value in slots.items()}
    assert spoken(stage.send(sent))


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("slots", ["absent", None, {}, {"unheard_of": {"name": "unheard_of", "value": "x"}}], ids=str)
def test_slots_that_are_not_there(stage: Stage, moment: str, slots: object) -> None:
    for name in FILLED:
        sent = said(name, stage.at(moment) + timedelta(seconds=30))
        if slots == "absent":
            del sent["request"]["intent"]["slots"]
        else:
            sent["request"]["intent"]["slots"] = slots
        assert spoken(stage.send(sent))


@pytest.mark.parametrize("intent", [None, {}, {"name": ""}, {"name": None}], ids=str)
@pytest.mark.parametrize("moment", MOMENTS)
def test_an_intent_without_a_name(stage: Stage, moment: str, intent: object) -> None:
    sent = event(stage.at(moment) + timedelta(seconds=30), "IntentRequest", intent=intent)
    assert spoken(stage.send(sent))


# --- what an envelope can lack


def without(*path: str) -> Callable[[Json], None]:
    def change(sent: Json) -> None:
        at = sent
        for key in path[:-1]:
            at = at[key]
        del at[path[-1]]

    return change


def put(value: object, *path: str) -> Callable[[Json], None]:
    def change(sent: Json) -> None:
        at = sent
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = value

    return change


def without_user(sent: Json) -> None:
    del sent["session"]["user"], sent["context"]["System"]["user"]


def without_anybody(sent: Json) -> None:
    without_user(sent)
    del sent["context"]["System"]["device"], sent["session"]["sessionId"]


ENVELOPES: Mapping[str, Callable[[Json], None]] = {
    "no locale": without("request", "locale"),
    "null locale": put(None, "request", "locale"),
    "empty locale": put("", "request", "locale"),
    "unknown locale": put("xx-YY", "request", "locale"),
    "nonsense locale": put("../../etc", "request", "locale"),
    "no session": without("session"),
    "null session": put(None, "session"),
    "empty session": put({}, "session"),
    "no context": without("context"),
    "null context": put(None, "context"),
    "empty context": put({}, "context"),
    "empty system": put({}, "context", "System"),
    "no application": without("context", "System", "application"),
    "no user": without_user,
    "nobody": without_anybody,
    "no device": without("context", "System", "device"),
    "empty person": put({}, "context", "System", "person"),
    "no timestamp": without("request", "timestamp"),
    "null timestamp": put(None, "request", "timestamp"),
    "zoned timestamp": put("2026-11-23T14:30:00+02:00", "request", "timestamp"),
    "bare timestamp": put("2026-11-23T12:30:00", "request", "timestamp"),
    "no request id": without("request", "requestId"),
    "no version": without("version"),
    "something new": put({"a": [1]}, "context", "SomethingNew"),
    "an interface of tomorrow": put({"X": {}}, "context", "System", "device", "supportedInterfaces"),
}
ADDRESSED = ("LaunchRequest", "ProgressIntent", "ReadyIntent", "AMAZON.YesIntent")


@pytest.mark.parametrize("moment", ["new", "idle", "counting"])
@pytest.mark.parametrize("change", ENVELOPES.values(), ids=ENVELOPES)
@pytest.mark.parametrize("name", ADDRESSED)
def test_an_envelope_that_lacks_something(
    stage: Stage, moment: str, change: Callable[[Json], None], name: str
) -> None:
    sent = said(name, stage.at(moment) + timedelta(seconds=30))
    change(sent)
    assert spoken(stage.send(sent))


def test_two_requests_without_an_id_are_two_requests(stage: Stage) -> None:
    now = stage.at("idle")
    for minutes in (1, 2):
        sent = said("LogCardioIntent", now + timedelta(minutes=minutes))
        del sent["request"]["requestId"]
        stage.send(sent)
    assert stage.kept()["cardio minutes"] == 60


# --- what nobody listens to

LISTENED_TO = {"LaunchRequest", "IntentRequest", "Connections.Response"}
UNHEARD = sorted({*Request.discriminator_value_class_map, "Some.TypeOfTomorrow"} - LISTENED_TO)
MEMBERS: Mapping[str, Json] = {
    "SessionEndedRequest": {"reason": "USER_INITIATED"},
    "CanFulfillIntentRequest": {"intent": {"name": "ProgressIntent", "slots": {}}},
    "System.ExceptionEncountered": {
        "error": {"type": "INVALID_RESPONSE", "message": "no"},
        "cause": {"requestId": "amzn1.echo-api.request.0"},
    },
    "Alexa.Presentation.APL.UserEvent": {"token": "old", "arguments": ["stale", 3], "source": {}},
    "Alexa.Presentation.APL.RuntimeError": {"token": "old", "errors": [{"type": "X", "message": "y"}]},
    "Display.ElementSelected": {"token": "old"},
    "AudioPlayer.PlaybackFailed": {"token": "old", "error": {"type": "MEDIA_ERROR_UNKNOWN", "message": "x"}},
    "AlexaSkillEvent.SkillPermissionAccepted": {"body": {"acceptedPermissions": [{"scope": "x"}]}},
    "AlexaSkillEvent.SkillAccountLinked": {"body": {"accessToken": "x"}},
    "AlexaSkillEvent.SkillDisabled": {"body": {"userInformationPersistenceStatus": "NOT_PERSISTED"}},
    "Messaging.MessageReceived": {"message": {"x": "y"}},
    "GameEngine.InputHandlerEvent": {"events": [{"name": "pressed", "inputEvents": []}]},
}


@pytest.mark.parametrize("moment", ["new", "idle", "counting", "effort"])
@pytest.mark.parametrize("sessionless", [False, True], ids=["in a session", "outside"])
@pytest.mark.parametrize("type_", UNHEARD)
def test_what_nobody_listens_to_gets_no_answer(
    stage: Stage, moment: str, type_: str, *, sessionless: bool
) -> None:
    sent = event(stage.at(moment) + timedelta(seconds=30), type_, **MEMBERS.get(type_, {}))
    if sessionless:
        del sent["session"]
    before = stage.trainee()
    body = stage.send(sent)["response"]
    assert body == ({"canFulfillIntent": {"canFulfill": "NO"}} if type_ == "CanFulfillIntentRequest" else {})
    if type_ != "SessionEndedRequest":
        assert stage.trainee() == before


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("reason", ["USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS", "OF_TOMORROW", None])
def test_the_end_of_a_session_says_nothing_and_keeps_the_place(
    stage: Stage, moment: str, reason: str | None
) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    assert stage.send(event(now, "SessionEndedRequest", reason=reason))["response"] == {}
    error = {"type": "INTERNAL_SERVICE_ERROR", "message": "?"}
    later = event(now + timedelta(seconds=1), "SessionEndedRequest", reason=reason, error=error)
    assert stage.send(later)["response"] == {}
    assert spoken(stage.send(said("LaunchRequest", now + timedelta(minutes=20), new=True)))


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("code", ["200", "500", None])
def test_coming_back_from_another_skill(stage: Stage, moment: str, code: str | None) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    status = {"code": code, "message": "?"} if code else None
    back = event(now, "Connections.Response", name="AskFor", status=status, payload={}, token="x")
    assert spoken(stage.send(back))


@pytest.mark.parametrize("nothing", [{}, {"version": "1.0"}, {"request": None}, {"request": {}}], ids=str)
def test_an_event_that_is_no_request_gets_no_answer(stage: Stage, nothing: Json) -> None:
    stage.at("idle")
    assert stage.send(nothing)["response"] == {}
