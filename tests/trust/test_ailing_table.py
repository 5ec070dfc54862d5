"""DynamoDB slow, throttling, failing or gone: an honest answer in time, and nothing half written."""

import json
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import boto3
import pytest
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.test import run_wsgi_app

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from infra.echo import requests
from infra.echo.environment import environment
from infra.echo.requests import Sender, Session, Slot
from infra.server.loopback import LOOPBACK, serving
from infra.table import create_table

Json = dict[str, Any]
Ailment = Callable[[WSGIApplication, WSGIEnvironment, StartResponse], Iterable[bytes]]

DEADLINE = 7.0
"""Seconds; Lambda ends a turn then (template.yaml), and Alexa stops waiting a second later."""

BOOK = phrasebook("en")
NOT_READ = BOOK.sentence("listening", "not_read")
NOT_WRITTEN = BOOK.sentence("listening", "not_written")
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
TABLE = "ailing"
CLOUD = {"AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1"}
SENDER = Sender(user_id="amzn1.ask.account.PATIENT", device_id="amzn1.ask.device.ONE", locale="en-US")
SESSION = Session("amzn1.echo-api.session.ONE", new=False)

READ, WRITE, TRANSACTION, LOG = "GetItem", "PutItem", "TransactWriteItems", "Query"


@dataclass
class Ailing:
    """A DynamoDB that has ailments: by operation, those of its next calls, one after another."""

    database: WSGIApplication
    ailments: dict[str, list[Ailment]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def __call__(self, request: WSGIEnvironment, respond: StartResponse) -> Iterable[bytes]:
        """Answer, or not, as it feels."""
        body = request["wsgi.input"].read(int(request.get("CONTENT_LENGTH") or 0))
        request["wsgi.input"] = BytesIO(body)
        operation = str(request.get("HTTP_X_AMZ_TARGET", "")).rpartition(".")[2]
        self.calls.append(operation)
        waiting = self.ailments.get(operation)
        if waiting:
            return waiting.pop(0)(self.database, request, respond)
        return self.database(request, respond)


def slow(seconds: float) -> Ailment:
    """It answers, so much later."""

    def ailment(
        database: WSGIApplication, request: WSGIEnvironment, respond: StartResponse
    ) -> Iterable[bytes]:
        time.sleep(seconds)
        return database(request, respond)

    return ailment


def says(status: str, code: str) -> Ailment:
    """It answers with that error, and does nothing."""

    def ailment(
        database: WSGIApplication,  # noqa: ARG001
        request: WSGIEnvironment,  # noqa: ARG001
        respond: StartResponse,
    ) -> Iterable[bytes]:
        respond(status, [("Content-Type", "application/x-amz-json-1.0")])
        return [json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": ""}).encode()]

    return ailment


def done_but_not_told(seconds: float) -> Ailment:
    """It does what it is asked, and its answer is lost."""

    def ailment(
        database: WSGIApplication, request: WSGIEnvironment, respond: StartResponse
    ) -> Iterable[bytes]:
        parts, status, headers = run_wsgi_app(database, request)
        told = b"".join(parts)
        time.sleep(seconds)
        respond(status, list(headers.items()))
        return [told]

    return ailment


HANGS = slow(2.0)
THROTTLES = says("400 Bad Request", "ProvisionedThroughputExceededException")
FAILS = says("500 Internal Server Error", "InternalServerError")


class Patient:
    """One person before the skill, on a table that ails; a turn a second."""

    def __init__(self, database: Ailing) -> None:
        self.database = database
        self._skill = build_skill(DynamoStore(TABLE), lambda: MONDAY, AlexaApiClient())
        self._turns = 0

    def ails(self, operation: str, *ailments: Ailment) -> None:
        """What the next calls of that operation meet."""
        self.database.ailments[operation] = list(ailments)

    def says(self, intent: str, **slots: Slot) -> str:
        """What is answered, in time."""
        self._turns += 1
        id_, at = f"r{self._turns}", MONDAY + timedelta(seconds=self._turns)
        request = (
            requests.launch(SENDER, SESSION, id_, at)
            if intent == "Launch"
            else requests.intent(SENDER, SESSION, id_, at, name=intent, slots=slots)
        )
        began = time.monotonic()
        spoken: str = answer(self._skill, request)["response"]["outputSpeech"]["ssml"]
        assert time.monotonic() - began < DEADLINE
        return spoken

    def walks(self) -> str:
        """Ten minutes, logged."""
        return self.says(
            "LogCardioIntent",
            duration=Slot("AMAZON.DURATION", "PT10M"),
            activity=Slot("CardioActivity", "walking", "brisk_walking"),
            day=Slot("AMAZON.DATE"),
        )

    def today(self) -> str:
        """What was done today."""
        return self.says("WhatIDidIntent", date=Slot("AMAZON.DATE", MONDAY.date().isoformat()))

    def week(self) -> str:
        """How the week is going."""
        return self.says("ProgressIntent")


@pytest.fixture(scope="module")
def database() -> Iterator[Ailing]:
    ailing = Ailing(DomainDispatcherApplication(create_backend_app))
    with serving(ailing) as address, environment(CLOUD | {"AWS_ENDPOINT_URL_DYNAMODB": f"http://{address}"}):
        create_table(None, TABLE)
        yield ailing


@pytest.fixture
def patient(database: Ailing) -> Patient:
    """Somebody with a plan, and a table that is well so far."""
    database.ailments.clear()
    table = boto3.resource("dynamodb").Table(TABLE)
    for item in table.scan()["Items"]:
        table.delete_item(Key={"who": item["who"], "what": item["what"]})
    somebody = Patient(database)
    somebody.says("Launch")
    somebody.says("AMAZON.YesIntent")
    somebody.says("ActivityLevelIntent", frequency=Slot("ExerciseFrequency", "most days", "often"))
    somebody.says("EquipmentIntent", equipment=Slot("Equipment", "dumbbells", "dumbbell"))
    return somebody


def test_one_that_does_not_answer_a_read(patient: Patient) -> None:
    patient.ails(READ, HANGS, HANGS)
    assert NOT_READ in patient.week()
    assert "five cardio sessions to go" in patient.week()


def test_one_that_does_not_answer_a_write(patient: Patient) -> None:
    patient.ails(TRANSACTION, HANGS, HANGS)
    assert NOT_WRITTEN in patient.walks()


@pytest.mark.parametrize("ailment", [HANGS, THROTTLES, FAILS], ids=["hanging", "throttling", "failing"])
def test_one_that_does_not_tell_the_log(patient: Patient, ailment: Ailment) -> None:
    assert "ogged" in patient.walks()
    patient.ails(LOG, ailment, ailment)
    assert NOT_READ in patient.today()
    assert "ten minutes of" in patient.today()


def test_the_log_is_told_slowly_and_yet_in_time(patient: Patient) -> None:
    assert "ogged" in patient.walks()
    patient.ails(LOG, slow(1.0))
    patient.ails(READ, slow(1.0))
    patient.ails(WRITE, slow(1.0))
    assert "ten minutes of" in patient.today()


def test_slow_on_every_call_and_yet_in_time(patient: Patient) -> None:
    patient.ails(READ, slow(1.0))
    patient.ails(TRANSACTION, slow(1.0))
    assert "ogged" in patient.walks()
    assert "Cardio, ten of" in patient.week()


@pytest.mark.parametrize("ailment", [THROTTLES, FAILS], ids=["throttling", "failing"])
def test_throttling_or_failing_for_a_moment_is_not_noticed(patient: Patient, ailment: Ailment) -> None:
    patient.ails(READ, ailment)
    patient.ails(TRANSACTION, ailment)
    assert "ogged" in patient.walks()
    assert "Cardio, ten of" in patient.week()


@pytest.mark.parametrize("ailment", [THROTTLES, FAILS], ids=["throttling", "failing"])
def test_throttling_or_failing_for_longer_is_told_and_nothing_is_half_written(
    patient: Patient, ailment: Ailment
) -> None:
    patient.ails(TRANSACTION, ailment, ailment)
    assert NOT_WRITTEN in patient.walks()
    assert "five cardio sessions to go" in patient.week()
    patient.ails(READ, ailment, ailment)
    assert NOT_READ in patient.walks()
    assert "ogged" in patient.walks()
    assert "Cardio, ten of" in patient.week()


def test_a_write_whose_answer_is_lost_is_done_once(patient: Patient) -> None:
    patient.ails(TRANSACTION, done_but_not_told(1.5))
    assert "ogged" in patient.walks()
    patient.ails(WRITE, done_but_not_told(1.5))
    assert "Cardio, ten of" in patient.week()


def test_one_that_is_gone() -> None:
    with socket.socket() as taken:
        # Bound, so that nobody else gets it, and not listening.
        taken.bind((LOOPBACK, 0))
        gone = f"http://{LOOPBACK}:{taken.getsockname()[1]}"
        with environment(CLOUD | {"AWS_ENDPOINT_URL_DYNAMODB": gone}):
            nobody = Patient(Ailing(DomainDispatcherApplication(create_backend_app)))
            assert NOT_READ in nobody.says("Launch")
