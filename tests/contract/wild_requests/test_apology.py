"""The error handler: it apologises, ends the session, keeps what is stored, and tells the log no secrets."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from moto import mock_aws

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from coach.training.log import LogEntry
from coach.turn import TraineeStore
from infra.echo import platform_rules, requests
from infra.echo.requests import Sender, Session, Slot

Json = dict[str, Any]

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
APOLOGY = phrasebook("en").sentence("listening", "apology")
PERSONAL = (*(f"amzn1.ask.{what}.PERSONAL" for what in ("account", "device", "person")), "secretly")
SENDER = Sender(user_id=PERSONAL[0], device_id=PERSONAL[1], locale="en-US", person_id=PERSONAL[2])
SESSION = Session("amzn1.echo-api.session.PERSONAL", new=True)


def launched() -> Json:
    return requests.launch(SENDER, SESSION, "one", NOON)


def said() -> Json:
    slots = {"exercise": Slot("Exercise", "secretly lunges")}
    return requests.intent(SENDER, SESSION, "two", NOON, name="HowToIntent", slots=slots)


def ended() -> Json:
    return requests.session_ended(SENDER, SESSION, "three", NOON, reason="ERROR")


class Failing:
    """A store that breaks where it is told to, with personal data in the error's own words."""

    def __init__(self, where: str) -> None:
        self._where = where

    def load(self, who: str) -> Trainee | None:  # noqa: ARG002
        """Nobody, or it breaks."""
        if self._where == "load":
            raise RuntimeError(" ".join(PERSONAL))
        return None

    def entries(
        self,
        who: str,  # noqa: ARG002
        since: datetime,  # noqa: ARG002
        until: datetime,  # noqa: ARG002
        most: int,  # noqa: ARG002
    ) -> tuple[LogEntry, ...]:
        """Nothing."""
        return ()

    def save(
        self,
        who: str,  # noqa: ARG002
        trainee: Trainee,  # noqa: ARG002
        log: Sequence[LogEntry],  # noqa: ARG002
        retracted: Sequence[LogEntry] = (),  # noqa: ARG002
        *,
        account: str | None = None,  # noqa: ARG002
    ) -> None:
        """It breaks."""
        raise RuntimeError(" ".join(PERSONAL))


def answered(store: TraineeStore, event: Json) -> Json:
    skill = build_skill(store, clock=lambda: NOON, services=AlexaApiClient())
    response = answer(skill, event)
    platform_rules.check(response)
    body: Json = response["response"]
    return body


@pytest.fixture
def no_table(monkeypatch: pytest.MonkeyPatch) -> Iterator[DynamoStore]:
    """A store on a table that is not there, in a place that is.

    Moto keeps its tables for the whole process; this place is a region of its own, and nothing is reset.
    """
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.setenv(name, "eu-west-2")
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
        monkeypatch.delenv(name, raising=False)
    moto = mock_aws()
    moto.start(reset=False)
    yield DynamoStore("no-such-table")
    moto.stop(remove_data=False)


def test_without_a_table_there_is_an_apology_and_the_session_ends(
    no_table: DynamoStore, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="coach"):
        body = answered(no_table, launched())
    assert phrasebook("en").sentence("listening", "not_read") in body["outputSpeech"]["ssml"]
    assert body["shouldEndSession"] is True
    assert "reprompt" not in body
    (line,) = [record.getMessage() for record in caplog.records if record.name.startswith("coach")]
    assert "NotReadError (ResourceNotFoundException)" in line
    assert not any(word in line for word in PERSONAL)


@pytest.mark.parametrize("where", ["load", "save"])
@pytest.mark.parametrize("event", [launched, said])
def test_the_log_has_the_cause_and_nothing_personal(
    where: str, event: Callable[[], Json], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        body = answered(Failing(where), event())
    assert APOLOGY in body["outputSpeech"]["ssml"]
    assert body["shouldEndSession"] is True
    (record,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "RuntimeError" in record.getMessage()
    assert where in record.getMessage()
    assert not any(word in caplog.text for word in PERSONAL)


def test_the_end_of_a_session_that_fails_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    assert answered(Failing("load"), ended()) == {}
    assert "RuntimeError" in caplog.text


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("timestamp", "secretly"),
        ("dialogState", "secretly"),
        ("intent", "secretly"),
        ("intent", ["secretly"]),
    ],
    ids=str,
)
def test_a_request_that_cannot_be_read_is_apologised_for_and_not_quoted(
    member: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    event = said()
    event["request"][member] = value
    with caplog.at_level(logging.DEBUG):
        body = answered(Failing("load"), event)
    assert APOLOGY in body["outputSpeech"]["ssml"]
    assert body["shouldEndSession"] is True
    assert caplog.records
    assert not any(word in caplog.text for word in PERSONAL)


def test_a_type_that_cannot_be_read_and_that_nobody_listens_to_gets_no_answer() -> None:
    event = launched()
    event["request"]["type"] = "Some.TypeOfTomorrow"
    event["request"]["timestamp"] = "secretly"
    assert answered(Failing("load"), event) == {}
