"""A stage for requests of every kind: one person, put back at will to any moment of a conversation."""

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import boto3
import pytest
from moto import mock_aws
from mypy_boto3_dynamodb import DynamoDBClient

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from coach.storage.codec import decode
from coach.training.log import LogEntry, StrengthLog
from infra.echo import platform_rules, requests
from infra.echo.requests import Sender, Session, Slot
from infra.table import create_table

Json = dict[str, Any]
Step = tuple[str, int]

TABLE = "wild-requests"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
APOLOGY = phrasebook("en").sentence("listening", "apology")
SENDER = Sender(user_id="amzn1.ask.account.WILD", device_id="amzn1.ask.device.WILD", locale="en-US")

FILLED: Mapping[str, Mapping[str, Slot]] = {
    "StartWorkoutIntent": {
        "area": Slot("BodyArea", "glute", "glutes"),
        "kind": Slot("WorkoutKind", "workout", "strength"),
    },
    "EffortIntent": {"effort": Slot("Effort", "too hard", "too_hard")},
    "LogCardioIntent": {
        "duration": Slot("AMAZON.DURATION", "PT30M"),
        "activity": Slot("CardioActivity", "running", "running"),
        "day": Slot("AMAZON.DATE"),
    },
    "DurationIntent": {"duration": Slot("AMAZON.DURATION", "PT20M")},
    "NumberIntent": {"number": Slot("AMAZON.NUMBER", "30")},
    "HowToIntent": {"exercise": Slot("Exercise", "squats", "squat")},
    "ActivityLevelIntent": {"frequency": Slot("ExerciseFrequency", "most days", "often")},
    "EquipmentIntent": {"equipment": Slot("Equipment", "a chair", "chair"), "other": Slot("Equipment")},
    "StartCardioIntent": {"activity": Slot("CardioActivity", "run", "running")},
    "CardioChoiceIntent": {"activity": Slot("CardioActivity", "jump rope", "jump_rope")},
    "CorrectIntent": {"reps": Slot("AMAZON.NUMBER", "8"), "wrong": Slot("AMAZON.NUMBER", "10")},
    "SwapIntent": {"exercise": Slot("Exercise", "squats", "squat"), "replacement": Slot("Exercise")},
    "LeaveOutIntent": {"exercise": Slot("Exercise", "squats", "squat")},
    "WithoutEquipmentIntent": {
        "equipment": Slot("Equipment", "chair", "chair"),
        "other": Slot("Equipment"),
    },
    "ShorterIntent": {"duration": Slot("AMAZON.DURATION", "PT10M")},
    "WorkoutLengthIntent": {"duration": Slot("AMAZON.DURATION", "PT30M")},
    "StrengthDaysIntent": {"count": Slot("AMAZON.NUMBER", "4")},
    "DayOffIntent": {"day": Slot("Weekday", "wednesday", "wednesday"), "from": Slot("Weekday")},
    "DaysOffIntent": {
        "day": Slot("Weekday", "tuesday", "tuesday"),
        "other": Slot("Weekday", "sunday", "sunday"),
        "third": Slot("Weekday"),
    },
    "WeightsIntent": {
        "equipment": Slot("Equipment", "dumbbells", "dumbbell"),
        "first": Slot("AMAZON.NUMBER", "5"),
        "second": Slot("AMAZON.NUMBER", "10"),
        "third": Slot("AMAZON.NUMBER"),
        "fourth": Slot("AMAZON.NUMBER"),
        "fifth": Slot("AMAZON.NUMBER"),
        "unit": Slot("WeightUnit", "kilos", "kilogram"),
    },
    "LoadIntent": {
        "weight": Slot("AMAZON.NUMBER", "10"),
        "unit": Slot("WeightUnit", "kilos", "kilogram"),
    },
    "UnitsIntent": {"unit": Slot("WeightUnit", "pounds", "pound")},
    "MoreRestIntent": {"duration": Slot("AMAZON.DURATION", "PT30S")},
    "RestLengthIntent": {"duration": Slot("AMAZON.DURATION", "PT90S"), "change": Slot("RestChange")},
    "CountIntent": {
        "exercise": Slot("Exercise", "squats", "squat"),
        "reps": Slot("AMAZON.NUMBER", "12"),
        "duration": Slot("AMAZON.DURATION", "PT30S"),
    },
    "WhyIntent": {
        "exercise": Slot("Exercise"),
        "number": Slot("AMAZON.NUMBER", "10"),
        "unit": Slot("WeightUnit"),
    },
}

# The figures that an undo may lower.
TAKEN_BACK = {"sets", "entries", "exercises met", "strength days", "cardio minutes"}

# The intents that lead to a moment, each with the seconds that pass before it.
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
    "paused": [*COUNTING, ("AMAZON.PauseIntent", 25)],
    "between_sets": [*RATED, ("ReadyIntent", 30), ("AMAZON.HelpIntent", 220)],
    "effort": [*COUNTING, ("AMAZON.HelpIntent", 300)],
    "second exercise": [*RATED, ("ReadyIntent", 30)],
    "cardio": [*PLANNED, ("StartCardioIntent", 15)],
    "cardio logged": [*PLANNED, ("LogCardioIntent", 15)],
}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything stored at a moment, and when that was."""

    items: list[Json]
    at: datetime


class Stage:
    """One person before the skill; nothing that is sent may harm what is stored."""

    def __init__(self, client: DynamoDBClient) -> None:
        self._client = client
        self._skill = build_skill(DynamoStore(TABLE), clock=lambda: MONDAY, services=AlexaApiClient())
        self._ids = count()
        self._stored: list[Json] = []
        self._moments = {name: self._reach(steps) for name, steps in MOMENTS.items()}
        self._who = self._moments["idle"].items[0]["who"]

    def at(self, moment: str) -> datetime:
        """Put the person there; the time of the last answer."""
        self._clear()
        snapshot = self._moments[moment]
        for item in snapshot.items:
            self._client.put_item(TableName=TABLE, Item=item)
        self._stored = copy.deepcopy(snapshot.items)
        return snapshot.at

    def lose_plan(self) -> None:
        """Take the week's plan out of what is stored."""
        for item in self._stored:
            if "state" in item:
                state = json.loads(item["state"]["S"])
                del state["plan"]
                item["state"]["S"] = json.dumps(state)
                self._client.put_item(TableName=TABLE, Item=item)

    def said(self, name: str, now: datetime, *, new: bool = False) -> Json:
        """A launch, or an intent as Alexa sends it: its slots filled, or by "... without slots" empty."""
        request_id, session = f"amzn1.echo-api.request.{next(self._ids)}", Session("wild", new=new)
        if name == "LaunchRequest":
            return requests.launch(SENDER, session, request_id, now)
        intent, _, empty = name.partition(" ")
        slots = FILLED.get(intent, {})
        if empty:
            slots = {slot: Slot(filled.type) for slot, filled in slots.items()}
        return requests.intent(SENDER, session, request_id, now, name=intent, slots=slots)

    def request(self, now: datetime, type_: str, **members: object) -> Json:
        """A request of any other type."""
        sent = self.said("LaunchRequest", now)
        carried = {key: sent["request"][key] for key in ("requestId", "timestamp", "locale")}
        sent["request"] = {"type": type_, **carried, **members}
        return sent

    def send(self, event: Json) -> Json:
        """The response as Alexa gets it, held to her rules; nothing done before is lost by it.

        Only who asks to take something back has less than before: of what they did, never of what they are.
        """
        before = self.kept()
        response: Json = json.loads(json.dumps(answer(self._skill, json.loads(json.dumps(event)))))
        self._stored = self._client.scan(TableName=TABLE)["Items"]
        after = self.kept()
        less = {name for name, figure in before.items() if after[name] < figure}
        assert less <= (TAKEN_BACK if '"UndoIntent"' in json.dumps(event) else set())
        platform_rules.check(response)
        assert APOLOGY not in _words(response)
        body: Json = response["response"]
        return body

    def hear(self, event: Json) -> str:
        """What a person hears, who always hears something."""
        words = _words({"response": self.send(event)})
        assert words
        return words

    def trainee(self) -> Trainee:
        """The person as stored."""
        states = [json.loads(item["state"]["S"]) for item in self._theirs() if "state" in item]
        trainee: Trainee = decode(states[0], Trainee) if states else Trainee()
        return trainee

    def kept(self) -> dict[str, int]:
        """What the person has done and told, in figures that grow within a week unless it is taken back."""
        trainee = self.trainee()
        profile, history = trainee.profile, trainee.history
        logged: list[LogEntry] = [
            decode(json.loads(item["entry"]["S"]), LogEntry) for item in self._theirs() if "entry" in item
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

    def _theirs(self) -> list[Json]:
        return [item for item in self._stored if item["who"] == self._who]

    def _clear(self) -> None:
        for item in self._stored:
            self._client.delete_item(TableName=TABLE, Key={key: item[key] for key in ("who", "what")})
        self._stored = []

    def _reach(self, steps: list[Step]) -> Snapshot:
        now = MONDAY
        for name, seconds in steps:
            now += timedelta(seconds=seconds)
            assert APOLOGY not in _words(answer(self._skill, self.said(name, now)))
        self._stored = self._client.scan(TableName=TABLE)["Items"]
        snapshot = Snapshot(self._stored, now)
        self._clear()
        return snapshot


def _words(response: Json) -> str:
    ssml: str = response["response"].get("outputSpeech", {}).get("ssml", "")
    return ssml


@pytest.fixture(params=MOMENTS)
def moment(request: pytest.FixtureRequest) -> str:
    """Each moment in turn, where a test does not choose its own."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """The stage, on a table in this process.

    Moto keeps its tables for the whole process; this one has a region of its own, and nothing is reset.
    """
    moto = mock_aws()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
            patch.setenv(name, "eu-west-2")
        for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
            patch.delenv(name, raising=False)
        moto.start(reset=False)
        create_table(None, TABLE)
        client = boto3.client("dynamodb")
        yield Stage(client)
        client.delete_table(TableName=TABLE)
        moto.stop(remove_data=False)
