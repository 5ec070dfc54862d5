"""Amazon's certification checks of what a signed request says: when it was sent, and for which skill.

They are those of "Host a Custom Skill as a Web Service" ("Verify that the request was sent by Alexa"), "Use
Skill Events" and "Handle Requests Sent by Alexa" ("Verify that the request came from your skill").
"""

from datetime import timedelta

import pytest

from infra.echo import requests
from infra.echo.requests import Sender, Session
from infra.server.not_from_alexa import Reason
from tests.server.authority import LAUNCH, MONDAY, SENDER, launch, sent
from tests.server.conftest import Amazon, Endpoint

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
OTHER = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"


@pytest.mark.parametrize("seconds", [-150, -1, 0, 1, 150])
def test_amazon_check_timestamp_within_150_seconds_is_taken(endpoint: Endpoint, seconds: int) -> None:
    assert endpoint.post(sent(launch(at=MONDAY + seconds * SECOND))).status_code == 200


@pytest.mark.parametrize("seconds", [-151, -3_600, -86_400 * 400], ids=lambda seconds: f"{seconds} s")
def test_amazon_check_timestamp_that_is_too_old_is_refused(
    endpoint: Endpoint, amazon: Amazon, seconds: int
) -> None:
    assert endpoint.refuses(sent(launch(at=MONDAY + seconds * SECOND))) == Reason.TIMESTAMP
    assert amazon.fetched == []


@pytest.mark.parametrize("seconds", [151, 3_600], ids=lambda seconds: f"{seconds} s")
def test_amazon_check_timestamp_that_is_too_new_is_refused(endpoint: Endpoint, seconds: int) -> None:
    assert endpoint.refuses(sent(launch(at=MONDAY + seconds * SECOND))) == Reason.TIMESTAMP


def test_amazon_check_timestamp_shows_a_request_that_is_sent_again_later(
    endpoint: Endpoint, amazon: Amazon
) -> None:
    signed = amazon.chain.signed(LAUNCH)
    assert endpoint.post(LAUNCH, signed).status_code == 200
    amazon.now += 151 * SECOND
    assert endpoint.refuses(LAUNCH, signed) == Reason.TIMESTAMP


@pytest.mark.parametrize(
    "timestamp",
    [
        None,
        "",
        "noon",
        1_795_435_200,
        "2026-11-23T12:00:00",
        "0001-01-01T00:00:00+23:59",
        ["2026"],
        "9" * 4_000,
    ],
    ids=repr,
)
def test_amazon_check_timestamp_is_a_moment(endpoint: Endpoint, timestamp: object) -> None:
    event = launch()
    event["request"]["timestamp"] = timestamp
    assert endpoint.refuses(sent(event)) == Reason.TIMESTAMP
    del event["request"]["timestamp"]
    assert endpoint.refuses(sent(event)) == Reason.TIMESTAMP


def test_amazon_check_timestamp_may_be_in_another_zone(endpoint: Endpoint) -> None:
    event = launch()
    event["request"]["timestamp"] = "2026-11-23T13:00:00.000+01:00"
    assert endpoint.post(sent(event)).status_code == 200


@pytest.mark.parametrize(
    ("age", "status"), [(HOUR, 200), (HOUR + SECOND, 400), (-151 * SECOND, 400)], ids=repr
)
def test_amazon_check_timestamp_of_a_skill_event_may_be_an_hour_old(
    endpoint: Endpoint, age: timedelta, status: int
) -> None:
    """By "Use Skill Events": they are delivered for an hour, until they are answered."""
    event = launch(at=MONDAY - age)
    event["request"]["type"] = "AlexaSkillEvent.SkillDisabled"
    del event["session"]
    assert endpoint.post(sent(event)).status_code == status


def test_amazon_check_application_is_this_skill(endpoint: Endpoint, amazon: Amazon) -> None:
    other = Sender(SENDER.user_id, SENDER.device_id, SENDER.locale, application_id=OTHER)
    assert endpoint.refuses(sent(launch(other))) == Reason.APPLICATION
    assert amazon.fetched == []


@pytest.mark.parametrize("where", ["session", "context"])
def test_amazon_check_application_is_this_skill_wherever_it_says_so(endpoint: Endpoint, where: str) -> None:
    event = launch()
    described = event["session"] if where == "session" else event["context"]["System"]
    described["application"] = {"applicationId": OTHER}
    assert endpoint.refuses(sent(event)) == Reason.APPLICATION


def test_amazon_check_application_of_a_request_without_a_session(endpoint: Endpoint) -> None:
    event = launch()
    del event["session"]
    assert endpoint.post(sent(event)).status_code == 200


@pytest.mark.parametrize(
    "context", [None, {}, {"System": None}, {"System": {"application": "x"}}, []], ids=repr
)
def test_amazon_check_application_has_to_be_told(endpoint: Endpoint, context: object) -> None:
    event = launch() | {"context": context}
    assert endpoint.refuses(sent(event)) == Reason.APPLICATION


def test_amazon_check_other_skills_signed_requests_are_not_answered_as_this_ones(endpoint: Endpoint) -> None:
    """Whoever makes a skill of their own can have Alexa sign for it, and send it here."""
    ended = requests.session_ended(
        Sender(SENDER.user_id, SENDER.device_id, SENDER.locale, application_id=OTHER),
        Session("amzn1.echo-api.session.1", new=False),
        "request.2",
        MONDAY,
        reason="USER_INITIATED",
    )
    assert endpoint.refuses(sent(ended)) == Reason.APPLICATION
