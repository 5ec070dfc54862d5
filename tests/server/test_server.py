"""The HTTP endpoint: what it takes, what it refuses, where it may listen."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from infra.echo import requests
from infra.echo.embedded import database
from infra.echo.requests import Sender, Session
from infra.server.app import MOST_BYTES, create_app
from infra.server.loopback import LOOPBACK, Refused, is_loopback, listen
from infra.server.wsgi import app, for_this_machine

Json = dict[str, Any]
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
SENDER = Sender(user_id="amzn1.ask.account.ANN", device_id="amzn1.ask.device.ONE", locale="en-US")
NOT_ALEXA = {"error": "not an Alexa request"}


def mirror(event: Json) -> Json:
    """Says the request's type; a whole skill answers in its own tests."""
    spoken = {"type": "PlainText", "text": event["request"]["type"]}
    return {"version": "1.0", "response": {"outputSpeech": spoken}}


@pytest.fixture
def client() -> FlaskClient:
    return create_app(mirror).test_client()


def test_a_request_goes_to_the_skill_and_its_response_comes_back(client: FlaskClient) -> None:
    answer = client.post("/alexa", json={"version": "1.0", "request": {"type": "LaunchRequest"}})
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    assert answer.json == mirror({"request": {"type": "LaunchRequest"}})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"hello",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"request"',
        b"{}",
        b'{"request": null}',
        b'{"request": {}}',
        b'{"request": {"type": 7}}',
        b"[" * 100_000,
        json.dumps({"request": {"type": "LaunchRequest"}, "padding": "x" * MOST_BYTES}).encode(),
    ],
    ids=lambda body: repr(body[:30]),
)
def test_what_is_no_alexa_request_gets_one_and_the_same_answer(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/alexa", data=body, content_type="application/json")
    assert (answer.status_code, answer.json) == (400, NOT_ALEXA)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_only_posts_are_taken(client: FlaskClient, method: str) -> None:
    assert client.open("/alexa", method=method).status_code == 405


def test_there_is_nothing_else(client: FlaskClient) -> None:
    assert client.get("/").status_code == 404
    assert client.get("/static/echo.js").status_code == 404


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 - that is what is refused
        ("::", False),
        ("", False),
        ("192.168.1.2", False),
        ("coach.example", False),
        ("127.0.0.1.example", False),
    ],
)
def test_only_this_machine_reaches_a_loopback_address(host: str, *, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_an_address_that_others_reach_is_refused() -> None:
    with pytest.raises(Refused, match="from outside"):
        listen("0.0.0.0", 0)  # noqa: S104 - that is what is refused


def test_a_taken_port_is_named() -> None:
    with listen(LOOPBACK, 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=f"port {port} is taken"):
            listen(LOOPBACK, port)


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refused, match="does not exist"):
        listen(LOOPBACK, 70_000)


def test_a_server_that_listens_anywhere_answers_this_machine_only() -> None:
    """Until requests are verified to come from Alexa: gunicorn binds what it is told to."""
    client = for_this_machine(create_app(mirror)).test_client()
    request = {"version": "1.0", "request": {"type": "LaunchRequest"}}
    for address, status in (("127.0.0.1", 200), ("::1", 200), ("192.168.1.2", 403), ("", 403)):
        answer = client.post("/alexa", json=request, environ_base={"REMOTE_ADDR": address})
        assert answer.status_code == status


def test_each_worker_has_a_skill_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is built when the module is imported, so that a server may fork before or after."""
    monkeypatch.delenv("COACH_TABLE", raising=False)
    with pytest.raises(KeyError, match="COACH_TABLE"):
        app()
    with database():
        first, second = app(), app()
        assert first is not second
        body = requests.launch(SENDER, Session("new", new=True), "one", MONDAY)
        assert first.test_client().post("/alexa", json=body).status_code == 200
