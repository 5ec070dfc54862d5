"""Alexa's reminders service slow, refusing, talking nonsense or gone: the turn goes on, and says so."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from coach.alexa_api import AlexaApiClient
from coach.coaching.reminder import Reminder
from coach.skill import answer, build_skill
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.server.loopback import LOOPBACK, serving
from tests.storage.memory_store import MemoryStore
from tests.trust.conftest import MONDAY

Json = dict[str, Any]
Answer = tuple[HTTPStatus, str]

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
USER = "amzn1.ask.account.ANN"
WHO = sha256(USER.encode()).hexdigest()
DEADLINE = 7.0
"""Seconds; Lambda ends a turn then (template.yaml)."""

INTRODUCED = ("open glute coach", "yes", "rarely", "dumbbells")
REMIND = ("ask glute coach to remind me at seven on workout days", "yes")
SET = (HTTPStatus.OK, '{"alertToken": "one", "status": "ON"}')

NOT_SET = "Alexa couldn't take the reminder just now, so it isn't set."
AWAITED = "Alexa hasn't answered me, so your reminder may not be set."
PERMISSION = "For that I need your permission"
FULL = "Alexa takes no more reminders from you."
NOT_HERE = "This device takes no reminders."
DONE = "Done. I'll remind you at seven in the morning on workout days."


def refusal(status: int, code: str) -> Answer:
    """What the service says when it does not do what it is asked for."""
    return HTTPStatus(status), json.dumps({"code": code, "message": "no"})


TOLD: dict[str, tuple[Answer, str]] = {
    "set": (SET, DONE),
    "not permitted": (refusal(401, "UNAUTHORIZED"), PERMISSION),
    "not permitted, otherwise": (refusal(403, "UNAUTHORIZED"), PERMISSION),
    "not permitted, without words": ((HTTPStatus.UNAUTHORIZED, "{}"), PERMISSION),
    "full": (refusal(403, "MAX_REMINDERS_EXCEEDED"), FULL),
    "another device": (refusal(403, "DEVICE_NOT_SUPPORTED"), NOT_HERE),
    "another device, without words": ((HTTPStatus.FORBIDDEN, "{}"), NOT_HERE),
    "not taken": (refusal(400, "UNSUPPORTED_TRIGGER_RECURRENCE"), NOT_SET),
    "busy": (refusal(429, "MAX_RATE_LIMIT_EXCEEDED"), NOT_SET),
    "failing": ((HTTPStatus.INTERNAL_SERVER_ERROR, "{}"), NOT_SET),
    "out of order": ((HTTPStatus.BAD_GATEWAY, "<html>"), NOT_SET),
    "failing without JSON": ((HTTPStatus.INTERNAL_SERVER_ERROR, "<html>"), AWAITED),
    "empty": ((HTTPStatus.OK, ""), AWAITED),
    "no JSON": ((HTTPStatus.OK, '{"alertTok'), AWAITED),
    "no id": ((HTTPStatus.OK, "{}"), AWAITED),
    "an id without end": ((HTTPStatus.OK, json.dumps({"alertToken": "x" * 10_000})), AWAITED),
    "a list": ((HTTPStatus.OK, "[1]"), AWAITED),
    "nothing": ((HTTPStatus.OK, "null"), AWAITED),
}
"""What the service says, and what the person hears."""


@dataclass
class Service:
    """The services at an address of their own: settings in order, reminders as they are told to be."""

    answers: dict[str, Answer] = field(default_factory=dict)
    seconds: float = 0.0
    asked: list[tuple[str, str, Any]] = field(default_factory=list)

    def __call__(self, request: Request) -> Response:
        """The answer."""
        if "/settings/" in request.path:
            return Response('"Europe/Berlin"', content_type="application/json")
        self.asked.append((request.method, request.path, request.get_json(silent=True)))
        time.sleep(self.seconds)
        status, body = self.answers.get(request.method, SET)
        return Response(body, status, content_type="application/json")

    @contextmanager
    def running(self) -> Iterator[str]:
        """Where it is reached."""
        with serving(Request.application(self)) as address:
            yield f"http://{address}"


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@dataclass
class Person:
    """Somebody with a plan, on a device that names this service."""

    hearing: Hearing
    endpoint: str
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = MONDAY

    def __post_init__(self) -> None:
        """The first questions are answered."""
        skill = build_skill(self.store, lambda: MONDAY, AlexaApiClient())
        self.echo = Echo(
            lambda event: answer(skill, event),
            self.hearing,
            now=self.now,
            user_id=USER,
            api_endpoint=self.endpoint,
        )
        self.hear(*INTRODUCED)

    def hear(self, *said: str) -> str:
        """What is answered to the last of it, in time."""
        heard = ""
        for words in said:
            began = time.monotonic()
            heard = self.echo.hear(words).transcript
            assert time.monotonic() - began < DEADLINE
        return heard

    @property
    def reminder(self) -> Reminder | None:
        """What is kept of it."""
        trainee = self.store.load(WHO)
        assert trainee is not None
        return trainee.reminder


@pytest.fixture
def person_at(hearing: Hearing) -> Callable[[str], Person]:
    """Makes the person."""
    return lambda endpoint: Person(hearing, endpoint)


PersonAt = Callable[[str], Person]


def test_what_it_is_sent_is_a_rule_for_each_day_in_wall_time(person_at: PersonAt) -> None:
    service = Service()
    with service.running() as endpoint:
        person_at(endpoint).hear(*REMIND)
    ((method, path, sent),) = service.asked
    assert (method, path) == ("POST", "/v1/alerts/reminders")
    rule = "FREQ=WEEKLY;BYDAY={};BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
    assert sent == {
        "requestTime": sent["requestTime"],
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "scheduledTime": "2026-11-25T07:00:00",
            "timeZoneId": "Europe/Berlin",
            "recurrence": {"recurrenceRules": [rule.format(day) for day in ("MO", "WE", "FR")]},
        },
        "alertInfo": {
            "spokenInfo": {
                "content": [
                    {
                        "locale": "en-US",
                        "text": "It's time for your workout. To begin, say: Alexa, open Glute Coach.",
                    }
                ]
            }
        },
        "pushNotification": {"status": "ENABLED"},
    }
    assert datetime.fromisoformat(sent["requestTime"]).tzinfo is None


@pytest.mark.parametrize("how", TOLD)
def test_whatever_it_says_the_person_hears_the_truth(person_at: PersonAt, how: str) -> None:
    told, heard = TOLD[how]
    with Service({"POST": told}).running() as endpoint:
        person = person_at(endpoint)
        assert person.hear(*REMIND).startswith(heard)
        reminder = person.reminder
        assert (reminder.id if reminder else "") == ("one" if heard == DONE else "")
        assert bool(reminder and reminder.lost) == (heard == AWAITED)


def test_one_that_is_slow_is_not_waited_for(person_at: PersonAt) -> None:
    service = Service(seconds=1.5)
    with service.running() as endpoint:
        assert person_at(endpoint).hear(*REMIND).startswith(AWAITED)


def test_one_that_is_gone(person_at: PersonAt) -> None:
    with socket.socket() as taken:
        # Bound, so that nobody else gets it, and not listening.
        taken.bind((LOOPBACK, 0))
        person = person_at(f"http://{LOOPBACK}:{taken.getsockname()[1]}")
        assert person.hear(*REMIND).startswith(AWAITED)


def test_a_device_that_names_no_service(person_at: PersonAt) -> None:
    assert person_at("").hear(*REMIND).startswith(NOT_SET)


def lost(person: Person, service: Service) -> Reminder:
    """The reminder once its answer was lost; the service is in order again."""
    service.answers["POST"] = (HTTPStatus.OK, "")
    person.hear(*REMIND)
    service.answers.clear()
    service.asked.clear()
    assert person.reminder is not None
    assert person.reminder.lost
    return person.reminder


def listed(*alerts: tuple[str, datetime]) -> Answer:
    """The reminders of the account, with when each was made."""
    told = [{"alertToken": id_, "createdTime": at.isoformat()} for id_, at in alerts]
    return HTTPStatus.OK, json.dumps({"totalCount": str(len(told)), "alerts": told})


def test_one_whose_answer_was_lost_is_found_again_and_not_made_twice(person_at: PersonAt) -> None:
    service = Service()
    with service.running() as endpoint:
        person = person_at(endpoint)
        at = datetime.fromtimestamp(lost(person, service).lost, MONDAY.tzinfo)
        service.answers["GET"] = listed(
            ("another's", at - timedelta(minutes=2)), ("mine", at + timedelta(seconds=1))
        )
        service.answers["PUT"] = (HTTPStatus.OK, '{"alertToken": "mine"}')
        assert DONE in person.hear("open glute coach")
        assert [(method, path) for method, path, _ in service.asked] == [
            ("GET", "/v1/alerts/reminders"),
            ("PUT", "/v1/alerts/reminders/mine"),
        ]
        assert person.reminder is not None
        assert (person.reminder.id, person.reminder.lost) == ("mine", 0)


@pytest.mark.parametrize("found", [listed(), (HTTPStatus.OK, "{}"), (HTTPStatus.OK, '{"alerts": [{}]}')])
def test_one_that_was_never_made_is_made_then(person_at: PersonAt, found: Answer) -> None:
    service = Service()
    with service.running() as endpoint:
        person = person_at(endpoint)
        lost(person, service)
        service.answers["GET"] = found
        assert DONE in person.hear("open glute coach")
        assert [method for method, _, _ in service.asked] == ["GET", "POST"]
        assert person.reminder is not None
        assert person.reminder.id == "one"


@pytest.mark.parametrize("status", [404, 200])
def test_one_that_is_removed_or_gone_is_gone(person_at: PersonAt, status: int) -> None:
    service = Service({"DELETE": refusal(status, "ALERT_NOT_FOUND")})
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        assert person.hear("ask glute coach to remove my reminder") == "Your reminder is gone."
        assert person.reminder is None
        assert service.asked[-1][:2] == ("DELETE", "/v1/alerts/reminders/one")


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        (refusal(429, "MAX_RATE_LIMIT_EXCEEDED"), "Alexa didn't answer me"),
        (refusal(401, "UNAUTHORIZED"), "I'm not allowed to change reminders any more."),
        ((HTTPStatus.INTERNAL_SERVER_ERROR, "<html>"), "Alexa didn't answer me"),
    ],
)
def test_one_that_cannot_be_removed_is_kept(person_at: PersonAt, told: Answer, heard: str) -> None:
    with Service({"DELETE": told}).running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        assert person.hear("ask glute coach to remove my reminder").startswith(heard)
        assert person.reminder is not None


def test_another_time_for_one_that_was_deleted_in_the_app_is_set_anew(person_at: PersonAt) -> None:
    service = Service({"PUT": refusal(404, "ALERT_NOT_FOUND")})
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        service.answers["POST"] = (HTTPStatus.OK, '{"alertToken": "two"}')
        assert person.hear("ask glute coach to remind me at eight", "yes").startswith("Done.")
        assert person.reminder is not None
        assert (person.reminder.id, person.reminder.at) == ("two", 8 * 60)


def test_one_that_was_deleted_in_the_app_is_not_set_again_by_moving_it(person_at: PersonAt) -> None:
    service = Service({"PUT": refusal(404, "ALERT_NOT_FOUND")})
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        assert "reminder" not in person.hear("ask glute coach to move my day off to Wednesday")
        assert [method for method, _, _ in service.asked] == ["POST", "PUT"]
        assert person.reminder is None


def test_a_move_that_fails_is_tried_again_in_the_next_session(person_at: PersonAt) -> None:
    service = Service({"PUT": refusal(429, "MAX_RATE_LIMIT_EXCEEDED")})
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        moved = person.hear("ask glute coach to move my day off to Wednesday")
        assert moved.endswith("I couldn't move your reminder just now. I'll do it when you next open me.")
        service.answers.clear()
        assert "reminder" not in person.hear("open glute coach")
        assert [method for method, _, _ in service.asked] == ["POST", "PUT", "PUT"]
        assert person.reminder is not None
        assert person.reminder.days != (0, 2, 4)


def test_what_is_to_be_deleted_is_deleted_whatever_becomes_of_the_reminder(person_at: PersonAt) -> None:
    service = Service({"DELETE": (HTTPStatus.INTERNAL_SERVER_ERROR, "")})
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND)
        gone = person.hear("open glute coach", "delete my data", "yes")
        assert gone.startswith("It's all deleted.")
        assert person.store.items() == []


def test_a_turn_without_time_left_asks_nothing(person_at: PersonAt, monkeypatch: pytest.MonkeyPatch) -> None:
    service = Service()
    with service.running() as endpoint:
        person = person_at(endpoint)
        person.hear(*REMIND[:1])
        monkeypatch.setattr("coach.alexa_reminders.LATEST_SECONDS", -1.0)
        assert person.hear(*REMIND[1:]).startswith(NOT_SET)
        assert service.asked == []


def test_a_request_that_tells_of_the_permission_saves_the_question(hearing: Hearing) -> None:
    """Where Alexa tells in the request that it is not given, the service is not asked."""
    service = Service()
    with service.running() as endpoint:
        person = Person(hearing, endpoint)
        person.hear(*REMIND[:1])
        skill = build_skill(person.store, lambda: MONDAY, AlexaApiClient())
        scope = "alexa::alerts:reminders:skill:readwrite"
        for status, asked in (("DENIED", 0), ("GRANTED", 1)):
            event = json.loads(json.dumps(person.echo.history[-1].request))
            event["context"]["System"]["user"]["permissions"] = {"scopes": {scope: {"status": status}}}
            event["session"]["new"] = False
            event["request"]["requestId"] = status
            event["request"]["intent"] = {"name": "AMAZON.YesIntent", "confirmationStatus": "NONE"}
            answer(skill, event)
            assert len(service.asked) == asked
            person.hear(*REMIND[:1])
