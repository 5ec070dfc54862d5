"""The HTTP endpoint: what it takes, what it refuses, where it may listen, and whom it answers unverified."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from infra.echo import requests
from infra.echo.embedded import database
from infra.echo.requests import Sender, Session
from infra.server.__main__ import main
from infra.server.app import MOST_BYTES, create_app
from infra.server.loopback import LOOPBACK, Refused, is_loopback, listen, listen_anywhere
from infra.server.wsgi import UNVERIFIED, NoSkill, app, for_this_machine

Json = dict[str, Any]
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
SENDER = Sender(user_id="amzn1.ask.account.ANN", device_id="amzn1.ask.device.ONE", locale="en-US")
NOT_ALEXA = {"error": "not an Alexa request"}
ANYWHERE = "0.0.0.0"  # noqa: S104 - what is reached from outside
LAUNCH = {"version": "1.0", "request": {"type": "LaunchRequest"}}


def mirror(event: Json) -> Json:
    """Says the request's type; a whole skill answers in its own tests."""
    spoken = {"type": "PlainText", "text": event["request"]["type"]}
    return {"version": "1.0", "response": {"outputSpeech": spoken}}


@pytest.fixture
def client() -> FlaskClient:
    return create_app(mirror).test_client()


def test_a_request_goes_to_the_skill_and_its_response_comes_back(client: FlaskClient) -> None:
    answer = client.post("/alexa", json=LAUNCH)
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
        b'{"request": {"type": "LaunchRequest"}, "number": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        json.dumps({"request": {"type": "LaunchRequest"}, "padding": "x" * MOST_BYTES}).encode(),
    ],
    ids=lambda body: repr(body[:30]),
)
def test_what_is_no_alexa_request_gets_one_and_the_same_answer(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/alexa", data=body, content_type="application/json")
    assert (answer.status_code, answer.json) == (400, NOT_ALEXA)


def test_a_body_of_another_length_than_it_says_is_refused_alike(client: FlaskClient) -> None:
    body = json.dumps(LAUNCH).encode()
    for length in ("100000000000", "10", "-1", "x", str(len(body) + 1)):
        answer = client.post("/alexa", data=body, environ_overrides={"CONTENT_LENGTH": length})
        assert (answer.status_code, answer.json) == (400, NOT_ALEXA), length


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_posts_are_taken(client: FlaskClient, method: str) -> None:
    answer = client.open("/alexa", method=method)
    assert (answer.status_code, answer.json) == (405, NOT_ALEXA)


@pytest.mark.parametrize(
    "path", ["/", "/static/echo.js", "/alexa/", "/alexa//", "/Alexa", "/\x00", "/openapi.json"]
)
def test_there_is_nothing_else(client: FlaskClient, path: str) -> None:
    for method in ("GET", "POST"):
        answer = client.open(method=method, environ_overrides={"PATH_INFO": path})
        assert (answer.status_code, answer.json) == (404, NOT_ALEXA)


def test_a_skill_that_breaks_tells_the_log_where_and_nobody_what(caplog: pytest.LogCaptureFixture) -> None:
    def broken(event: Json) -> Json:
        raise ValueError(event)

    answer = create_app(broken).test_client().post("/alexa", json=LAUNCH | {"secret": "my knee"})
    assert (answer.status_code, answer.json) == (500, NOT_ALEXA)
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("infra.server.app", logging.ERROR)
    assert record.getMessage().startswith("a request failed: ValueError at broken:")
    assert "knee" not in caplog.text


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        (ANYWHERE, False),
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
        listen(ANYWHERE, 0)


def test_an_address_that_others_reach_is_taken_where_requests_are_verified() -> None:
    with listen_anywhere(ANYWHERE, 0) as listening:
        assert listening.getsockname()[0] == ANYWHERE


def test_an_address_that_is_not_this_machines_is_named() -> None:
    with pytest.raises(Refused, match=r"no address 198\.51\.100\.1"):
        listen_anywhere("198.51.100.1", 0)


def test_a_taken_port_is_named() -> None:
    with listen(LOOPBACK, 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=f"port {port} is taken"):
            listen(LOOPBACK, port)


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refused, match="does not exist"):
        listen(LOOPBACK, 70_000)


def test_an_unverified_server_that_listens_anywhere_answers_this_machine_only() -> None:
    """The server around it, such as gunicorn, binds what it is told to."""
    client = for_this_machine(create_app(mirror)).test_client()
    for address, status in (("127.0.0.1", 200), ("::1", 200), ("192.168.1.2", 403), ("", 403)):
        answer = client.post("/alexa", json=LAUNCH, environ_base={"REMOTE_ADDR": address})
        assert answer.status_code == status
        assert status == 200 or answer.json == NOT_ALEXA


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via"])
def test_an_unverified_server_answers_nobody_behind_a_proxy_on_this_machine(header: str) -> None:
    client = for_this_machine(create_app(mirror)).test_client()
    assert client.post("/alexa", json=LAUNCH, headers={header: "for=192.0.2.1"}).status_code == 403


def test_each_worker_has_a_skill_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is built when the module is imported, so that a server may fork before or after."""
    monkeypatch.delenv("COACH_TABLE", raising=False)
    with pytest.raises(KeyError, match="COACH_TABLE"):
        app()
    with database():
        monkeypatch.setenv(UNVERIFIED, "1")
        first, second = app(), app()
        assert first is not second
        body = requests.launch(SENDER, Session("new", new=True), "one", MONDAY)
        assert first.test_client().post("/alexa", json=body).status_code == 200


@pytest.fixture
def deployed(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that nothing is asked in."""
    monkeypatch.setenv("COACH_TABLE", "nowhere")
    monkeypatch.setenv("COACH_SKILL_ID", requests.SKILL_ID)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv(UNVERIFIED, raising=False)
    return monkeypatch


@pytest.mark.parametrize("set_to", [None, "", "0", "true"])
def test_requests_are_verified_unless_the_environment_says_otherwise(
    deployed: pytest.MonkeyPatch, set_to: str | None
) -> None:
    if set_to is not None:
        deployed.setenv(UNVERIFIED, set_to)
    body = requests.launch(SENDER, Session("new", new=True), "one", MONDAY)
    answer = app().test_client().post("/alexa", json=body)
    assert (answer.status_code, answer.json) == (400, NOT_ALEXA)


def test_without_the_skills_id_nothing_is_verified_and_so_nothing_served(
    deployed: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deployed.setenv("COACH_SKILL_ID", "")
    with pytest.raises(NoSkill, match="no COACH_SKILL_ID"):
        app()
    assert main(["--port", "0"]) == 1
    assert capsys.readouterr().err.startswith("Not served: the environment has no COACH_SKILL_ID")


def test_unverified_requests_are_still_for_this_skill(deployed: pytest.MonkeyPatch) -> None:
    deployed.setenv("COACH_SKILL_ID", "amzn1.ask.skill.11111111-1111-1111-1111-111111111111")
    body = requests.launch(SENDER, Session("new", new=True), "one", MONDAY)
    client = app(verified=False).test_client()
    answer = client.post("/alexa", json=body)
    assert (answer.status_code, answer.json) == (400, NOT_ALEXA)
    answer = client.post("/alexa", json=body, environ_base={"REMOTE_ADDR": "192.0.2.1"})
    assert (answer.status_code, answer.json) == (403, NOT_ALEXA)


def test_what_is_unverified_is_not_served_to_others(
    deployed: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deployed
    assert main(["--unverified", "--host", ANYWHERE, "--port", "0"]) == 1
    assert "can be reached from outside" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("missing", "said"), [("COACH_TABLE", "no COACH_TABLE"), ("AWS_DEFAULT_REGION", "region")]
)
def test_what_the_environment_lacks_is_told_in_a_line(
    deployed: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str, said: str
) -> None:
    deployed.delenv(missing)
    # Nor does a file of this machine's say which region it is in.
    deployed.setenv("AWS_CONFIG_FILE", "/nowhere")
    assert main(["--port", "0"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Not served: ")
    assert said in told
    assert told.count("\n") == 1
