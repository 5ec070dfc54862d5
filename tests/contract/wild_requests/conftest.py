"""A stage for requests of every kind: one person, put back at will to any moment of a conversation.

What is stored is kept in memory: of the table itself, the storage's own contract tells.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.questions import AskForget
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.training.log import StrengthLog
from infra.echo import platform_rules, requests
from infra.echo.requests import Sender, Session, Slot
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]
Step = tuple[str, int]

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
    "OnlyEquipmentIntent": {"equipment": Slot("Equipment", "a chair", "chair"), "other": Slot("Equipment")},
    "LostEquipmentIntent": {"equipment": Slot("Equipment", "a chair", "chair"), "other": Slot("Equipment")},
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
    "RemindIntent": {"time": Slot("AMAZON.TIME", "07:00")},
    "TimeIntent": {"time": Slot("AMAZON.TIME", "19:30")},
    "WeightsIntent": {
        "equipment": Slot("Equipment", "dumbbells", "dumbbell"),
        "first": Slot("AMAZON.NUMBER", "5"),
        "second": Slot("AMAZON.NUMBER", "10"),
        "third": Slot("AMAZON.NUMBER"),
        "fourth": Slot("AMAZON.NUMBER"),
        "fifth": Slot("AMAZON.NUMBER"),
        "unit": Slot("WeightUnit", "kilos", "kilogram"),
    },
    "MoreWeightsIntent": {
        "equipment": Slot("Equipment", "dumbbells", "dumbbell"),
        "first": Slot("AMAZON.NUMBER", "12"),
        "second": Slot("AMAZON.NUMBER"),
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
    "PreferenceIntent": {
        "preference": Slot("Preference", "rest", "rest"),
        "question": Slot("PreferenceQuestion"),
    },
    "PaceIntent": {"pace": Slot("PaceChange", "always count slower", "slower")},
    "TalkIntent": {"talk": Slot("TalkChange", "talk less", "less")},
    "MoreRestIntent": {"duration": Slot("AMAZON.DURATION", "PT30S"), "more": Slot("AMAZON.NUMBER")},
    "WhatIDidIntent": {"date": Slot("AMAZON.DATE", "2026-11-22")},
    "HowManyDoneIntent": {
        "exercise": Slot("Exercise", "squats", "squat"),
        "date": Slot("AMAZON.DATE", "2026-W47"),
    },
    "BestIntent": {"exercise": Slot("Exercise", "squats", "squat")},
    "LongestIntent": {"activity": Slot("CardioActivity", "walk", "speed_walking")},
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
    "to be forgotten": [*PLANNED, ("DeleteDataIntent", 15)],
}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything stored at a moment, and when that was."""

    stored: MemoryStore
    at: datetime


class Stage:
    """One person before the skill; nothing that is sent may harm what is stored."""

    def __init__(self) -> None:
        self._store = MemoryStore()
        self._skill = build_skill(self._store, clock=lambda: MONDAY, services=AlexaApiClient())
        self._ids = count()
        self._moments = {name: self._reach(steps) for name, steps in MOMENTS.items()}
        (self._who,) = self._moments["idle"].stored.trainees

    def at(self, moment: str) -> datetime:
        """Put the person there; the time of the last answer."""
        snapshot = self._moments[moment]
        self._store.clear()
        self._store.trainees.update(snapshot.stored.trainees)
        self._store.logs.update(snapshot.stored.logs)
        return snapshot.at

    def lose_plan(self) -> None:
        """Take the week's plan out of what is stored."""
        for who, (version, state) in self._store.trainees.items():
            left = json.loads(state)
            del left["plan"]
            self._store.trainees[who] = (version, json.dumps(left))

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

        Only who asks to take something back has less than before: of what they did, never of what they are;
        and only who wants to be forgotten has nothing.
        """
        before, wanted = self.kept(), self._to_be_forgotten(event)
        response: Json = json.loads(json.dumps(answer(self._skill, json.loads(json.dumps(event)))))
        after = self.kept()
        less = {name for name, figure in before.items() if after[name] < figure}
        assert less <= (TAKEN_BACK if '"UndoIntent"' in json.dumps(event) else set()) or wanted
        assert not wanted or not self._store.items()
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
        return self._store.load(self._who) or Trainee()

    def kept(self) -> dict[str, int]:
        """What the person has done and told, in figures that grow within a week unless it is taken back."""
        trainee, logged = self.trainee(), self._store.log(self._who)
        profile, history = trainee.profile, trainee.history
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

    def _to_be_forgotten(self, event: Json) -> bool:
        request, session = event.get("request") or {}, event.get("session") or {"new": True}
        if request.get("type") == "AlexaSkillEvent.SkillDisabled":
            return True
        said_yes = request.get("type") == "IntentRequest" and "AMAZON.YesIntent" in str(request["intent"])
        return said_yes and not session["new"] and isinstance(self.trainee().asked, AskForget)

    def _reach(self, steps: list[Step]) -> Snapshot:
        self._store.clear()
        now = MONDAY
        for name, seconds in steps:
            now += timedelta(seconds=seconds)
            assert APOLOGY not in _words(answer(self._skill, self.said(name, now)))
        return Snapshot(MemoryStore(dict(self._store.trainees), dict(self._store.logs)), now)


def _words(response: Json) -> str:
    ssml: str = response["response"].get("outputSpeech", {}).get("ssml", "")
    return ssml


@pytest.fixture(params=MOMENTS)
def moment(request: pytest.FixtureRequest) -> str:
    """Each moment in turn, where a test does not choose its own."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def stage() -> Stage:
    """The stage."""
    return Stage()
