"""Somebody forgotten, by their own yes or by a disabled skill, turn by turn: whoever speaks next is new."""

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import TraineeChangedError
from coach.skill import answer, build_skill
from coach.turn import StillForgettingError
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
ACCOUNT = "amzn1.ask.account.ANN"
WHO = sha256(ACCOUNT.encode()).hexdigest()
INTRODUCED = ("open glute coach", "yes", "rarely", "dumbbells")
QUESTION = "That deletes your plan, your history and everything else I keep about you, for good. Shall I?"
GONE = "It's all deleted."
REST = "the rest goes too."
WELCOME = "Welcome to Glute Coach."


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@dataclass
class Person:
    """Somebody with a device; what is kept of them is at hand."""

    hearing: Hearing
    store: Any = field(default_factory=MemoryStore)
    account: str = ACCOUNT
    now: datetime = MONDAY

    def __post_init__(self) -> None:
        """The skill and the device."""
        self.skill = build_skill(self.store, lambda: MONDAY, AlexaApiClient())
        self.echo = Echo(self.send, self.hearing, now=self.now, user_id=self.account)

    def send(self, event: Json) -> Json:
        """A request to the skill."""
        return answer(self.skill, json.loads(json.dumps(event)))

    def hear(self, *said: str) -> str:
        """What is answered to the last of these words."""
        return [self.echo.hear(words).transcript for words in said][-1]

    def disabled(self, after: timedelta = timedelta(minutes=1), **members: str) -> Json:
        """The event of the skill's being disabled so long after the beginning."""
        stamp = (MONDAY + after).isoformat().replace("+00:00", "Z")
        system = {"application": {"applicationId": "amzn1.ask.skill.x"}, "user": {"userId": self.account}}
        request = {
            "type": "AlexaSkillEvent.SkillDisabled",
            "requestId": "event",
            "timestamp": stamp,
            "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"},
        }
        return self.send({"version": "1.0", "context": {"System": system}, "request": request | members})


@pytest.fixture
def ann(hearing: Hearing) -> Person:
    person = Person(hearing)
    person.hear(*INTRODUCED, "log thirty minutes of running")
    person.hear("Alexa, ask glute coach to log ten minutes of walking")
    return person


def test_a_yes_deletes_everything_and_says_so(ann: Person) -> None:
    assert ann.hear("Alexa, ask glute coach to delete my data") == QUESTION
    assert len(ann.store.items()) == 3
    assert ann.hear("yes").startswith(GONE)
    assert not ann.echo.in_session
    assert ann.store.items() == []
    assert ann.hear("open glute coach").startswith(WELCOME)


@pytest.mark.parametrize("reply", ["no", "stop", "what's my workout today", "banana", "start my workout"])
def test_nothing_but_a_yes_does(ann: Person, reply: str) -> None:
    ann.hear("open glute coach", "delete my data", reply)
    assert len(ann.store.items()) == 3
    assert ann.store.load(WHO).plan is not None


def test_a_yes_in_another_session_is_to_another_question(ann: Person) -> None:
    ann.hear("open glute coach", "delete my data", "Alexa, ask glute coach yes")
    assert len(ann.store.items()) == 3


@pytest.mark.parametrize("end", ["USER_INITIATED", "ERROR"])
def test_the_end_of_a_session_that_comes_afterwards_makes_nobody(ann: Person, end: str) -> None:
    ann.hear("open glute coach")
    ended = ann.echo.history[-1].request
    ann.hear("delete my data", "yes")
    request = {**ended["request"], "type": "SessionEndedRequest", "reason": end, "requestId": "late"}
    assert ann.send({**ended, "request": request})["response"] == {}
    assert ann.store.items() == []


def test_the_same_yes_once_more_is_answered_the_same_and_makes_nobody(ann: Person) -> None:
    said = ann.hear("open glute coach", "delete my data", "yes")
    again = ann.send(ann.echo.history[-1].request)["response"]
    assert said in again["outputSpeech"]["ssml"]
    assert again["shouldEndSession"] is True
    assert ann.store.items() == []


@pytest.mark.parametrize("words", ["what do you know about me", "delete my data"])
def test_of_somebody_who_only_asks_nothing_is_kept(hearing: Hearing, words: str) -> None:
    new = Person(hearing)
    assert new.hear(f"Alexa, ask glute coach {words}") == "I keep nothing about you. We've only just met."
    assert not new.echo.in_session
    assert new.store.items() == []


def test_another_device_that_speaks_in_between_is_heard_first(ann: Person) -> None:
    """The yes was to a question that is no longer the last one; it is asked about what is."""
    store = ann.store

    class Overtaken(MemoryStore):
        def forget(self, who: str, version: int) -> bool:
            trainee = store.load(who)
            store.save(who, replace(trainee, answer=replace(trainee.answer, question=None)), ())
            return store.forget(who, version)

    ann.hear("open glute coach", "delete my data")
    person = Person(ann.hearing, Overtaken(store.trainees, store.logs))
    event = ann.echo.history[-1].request
    request = {**event["request"], "intent": {"name": "AMAZON.YesIntent"}, "requestId": "yes"}
    said = person.send({**event, "session": {**event["session"], "new": False}, "request": request})
    assert GONE not in json.dumps(said)
    assert len(store.items()) == 3


def long(hearing: Hearing, at_once: int = 1) -> Person:
    """Somebody of whom more is kept than one turn deletes, asked whether all is to go."""
    person = Person(hearing, MemoryStore(at_once=at_once))
    person.hear(*INTRODUCED, "log thirty minutes of running")
    for _ in range(2):
        person.hear("Alexa, ask glute coach to log ten minutes of walking")
    person.hear("Alexa, ask glute coach to delete my data")
    return person


@pytest.mark.parametrize("words", ["yes", "no", "banana", "start my workout"])
def test_what_is_too_much_for_one_turn_is_said_and_gone_on_with_whatever_they_say(
    hearing: Hearing, words: str
) -> None:
    """They have said yes, and there is nothing to keep the rest for."""
    person = long(hearing)
    assert person.hear("yes").endswith(REST)
    assert person.hear(words).endswith(REST)
    assert len(person.store.items()) == 2
    assert person.hear(words).startswith(GONE)
    assert person.store.items() == []
    assert person.hear("open glute coach").startswith(WELCOME)


def test_the_same_yes_once_more_goes_on_with_it(hearing: Hearing) -> None:
    person = long(hearing, at_once=2)
    person.hear("yes")
    again = person.send(person.echo.history[-1].request)["response"]
    assert GONE in again["outputSpeech"]["ssml"]
    assert person.store.items() == []


def test_who_walks_off_meanwhile_is_forgotten_by_the_session_s_end(hearing: Hearing) -> None:
    person = long(hearing, at_once=2)
    person.hear("yes")
    person.echo.end_session("EXCEEDED_MAX_REPROMPTS")
    assert person.store.items() == []


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("open glute coach", WELCOME),
        ("Alexa, ask glute coach what do you know about me", "I keep nothing about you."),
    ],
)
def test_who_comes_back_before_it_is_all_gone_is_somebody_new(
    hearing: Hearing, words: str, answered: str
) -> None:
    """And never somebody new with an old log."""
    person = long(hearing, at_once=2)
    person.hear("yes")
    person.echo.end_session(told=False)
    assert person.hear(words).startswith(answered)
    assert all(item["what"]["S"] == "TRAINEE" for item in person.store.items())


def test_who_comes_back_to_more_than_one_turn_deletes_is_told(hearing: Hearing) -> None:
    person = long(hearing)
    person.hear("yes")
    person.echo.end_session(told=False)
    assert person.hear("open glute coach").endswith(REST)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_disabled_skill_forgets_its_person_and_nobody_else(ann: Person, times: int) -> None:
    """However often it is told so; there is no answer that anybody would hear."""
    ben = Person(ann.hearing, ann.store, "amzn1.ask.account.BEN")
    ben.hear(*INTRODUCED)
    kept = len(ann.store.items())
    for _ in range(times):
        assert ann.disabled(timedelta(hours=1))["response"] == {}
    assert kept == 4
    assert len(ann.store.items()) == 1


def test_a_disabled_skill_of_somebody_who_never_spoke_makes_nobody(hearing: Hearing) -> None:
    person = Person(hearing)
    assert person.disabled()["response"] == {}
    assert person.store.items() == []


def test_somebody_who_has_come_back_since_is_not_forgotten_by_an_event_that_comes_late(ann: Person) -> None:
    ann.echo.wait(3600)
    ann.hear("open glute coach")
    before = ann.store.items()
    assert ann.disabled(timedelta(minutes=30))["response"] == {}
    assert ann.store.items() == before
    assert ann.disabled(timedelta(hours=2))["response"] == {}
    assert ann.store.items() == []


def test_when_it_was_disabled_counts_and_not_when_the_event_was_sent(ann: Person) -> None:
    ann.echo.wait(3600)
    ann.hear("open glute coach")
    before = ann.store.items()
    created = (MONDAY + timedelta(minutes=30)).isoformat()
    ann.disabled(timedelta(hours=2), eventCreationTime=created)
    assert ann.store.items() == before


def test_a_session_s_end_is_no_coming_back(ann: Person) -> None:
    ann.hear("open glute coach")
    ann.echo.wait(5)
    disabled_at = ann.echo.now - MONDAY
    ann.echo.wait(5)
    ann.echo.end_session("ERROR")
    ann.disabled(disabled_at)
    assert ann.store.items() == []


def test_a_disabled_skill_is_told_again_until_all_is_gone(hearing: Hearing) -> None:
    """Lambda tries an event that fails again; what is left meanwhile is nobody's."""
    person = long(hearing)
    for _ in range(2):
        with pytest.raises(StillForgettingError):
            person.disabled(timedelta(hours=1))
    person.disabled(timedelta(hours=1))
    assert person.store.items() == []


@pytest.mark.parametrize("failing", ["load", "forget"])
def test_what_fails_is_told_to_lambda_which_tries_again(
    ann: Person, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fail(*_: object) -> None:
        raise TraineeChangedError

    monkeypatch.setattr(MemoryStore, failing, fail)
    with pytest.raises(TraineeChangedError):
        ann.disabled(timedelta(hours=1))
