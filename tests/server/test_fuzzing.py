"""The endpoint under whatever can be sent to it: by its OpenAPI description, and as mere bytes.

`python -m pytest tests/server/test_fuzzing.py --hypothesis-profile long` goes on for some minutes.
"""

import json
import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.config import GenerationConfig
from schemathesis.specs.openapi.checks import response_schema_conformance
from werkzeug.test import TestResponse

from infra.echo.requests import SKILL_ID
from infra.server import app
from infra.server.loopback import serving
from tests.server.authority import MONDAY, NOT_ALEXA, launch, sent
from tests.server.conftest import Amazon, whole_skill

Json = dict[str, Any]

AMAZON = Amazon()
ENDPOINT = AMAZON.endpoint(whole_skill())
CLIENT = ENDPOINT.test_client()
DESCRIPTION = schemathesis.openapi.from_path(Path(app.__file__).with_name("openapi.json"))
DESCRIPTION.app = ENDPOINT
ANSWER = DESCRIPTION["/alexa"]["POST"]

REQUESTS = ANSWER.as_strategy(generation_mode=GenerationMode.POSITIVE)
NO_REQUESTS = ANSWER.as_strategy(generation_mode=GenerationMode.NEGATIVE)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["request", "type"]), inner),
)

LONG = settings.get_current_profile_name() == "long"
fuzzed = settings(
    max_examples=3_000 if LONG else 15,
    deadline=None,
    derandomize=not LONG,
    # What fails is not made smaller, which takes minutes with documents of such a size.
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(autouse=True)
def _quietly(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)


def test_the_description_is_one() -> None:
    DESCRIPTION.validate()


def test_each_way_to_differ_from_the_description_is_refused_in_the_same_words() -> None:
    """Each member left out, of another type, at its limits and beyond; each method; each header."""
    ways = DESCRIPTION.iter_coverage_cases(
        ANSWER, generation_modes=[*GenerationMode], generation_config=GenerationConfig()
    )
    tried = 0
    for case in ways:
        _refused(case)
        tried += 1
    assert tried > 100


@fuzzed
@given(REQUESTS)
def test_what_has_the_form_of_a_request_is_answered_as_described_if_it_is_signed(case: Case[Any]) -> None:
    _refused(case)
    answer = _signed(_for_the_skill(case.body))
    assert answer.status_code == 200
    case.validate_response(answer, checks=[response_schema_conformance])


@fuzzed
@given(NO_REQUESTS)
def test_what_has_not_the_form_of_a_request_is_no_failure_even_if_it_is_signed(case: Case[Any]) -> None:
    """Alexa would not sign it. What has something of a request may be answered with an apology."""
    _refused(case)
    answer = _signed(_for_the_skill(case.body))
    assert answer.status_code in {200, 400}


@fuzzed
@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_signed_bytes_that_are_no_request_are_refused_in_the_same_words(body: bytes) -> None:
    answer = _signed(body)
    assert (answer.status_code, answer.json) == (400, NOT_ALEXA)


@pytest.mark.parametrize("depth", [10, 100, 300, 500, 700, 900, 1_000, 20_000])
def test_a_signed_request_may_be_nested_to_any_depth(depth: int) -> None:
    deep = sent(launch()).replace(b'"version"', b'"deep": ' + b"[" * depth + b"]" * depth + b', "version"')
    assert _signed(deep).status_code in {200, 400}


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    with serving(ENDPOINT) as served:
        host, _, port = served.partition(":")
        yield host, int(port)


@pytest.mark.parametrize(
    "sent_bytes",
    [
        b"",
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"POST\r\n\r\n",
        b"POST /alexa\r\n\r\n",
        b"POST /alexa HTTP/9.9\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nContent-Length: -5\r\n\r\n{}",
        b"POST /alexa HTTP/1.1\r\nContent-Length: many\r\n\r\n{}",
        b"POST /alexa HTTP/1.1\r\nContent-Length: 50\r\n\r\n{}",
        b"POST /alexa HTTP/1.1\r\nContent-Length: 99999999999999\r\n\r\n{}",
        b"POST /alexa HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}",
        b"POST /alexa HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}",
        b"POST /alexa HTTP/1.1\r\nno header\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\n" + b"X: x\r\n" * 200 + b"\r\n",
        b"POST /alexa?" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"POST http://[ HTTP/1.1\r\n\r\n",
        b"POST /%ff%fe/\x80 HTTP/1.1\r\nHost: \xff\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nHost: a:b:c\r\nContent-Length: 2\r\n\r\n{}",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
    ids=lambda sent_bytes: repr(sent_bytes[:60]),
)
def test_malformed_http_is_refused_or_cut_off(address: tuple[str, int], sent_bytes: bytes) -> None:
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(sent_bytes)
        connection.shutdown(socket.SHUT_WR)
        came = b""
        try:
            while piece := connection.recv(65_536):
                came += piece
        except ConnectionResetError:
            pass
    status = came.split(b" ", 2)[1:2]
    assert came == b"" or b"Error code: 4" in came or b"Error code: 505" in came or status[0][:1] == b"4"
    assert b"Traceback" not in came


def _refused(case: Case[Any]) -> None:
    answer = case.call()
    assert answer.status_code == (400 if case.method == "POST" else 405)
    assert answer.headers["content-type"] == ["application/json"]
    assert case.method == "HEAD" or answer.json() == NOT_ALEXA


def _for_the_skill(event: object) -> bytes:
    """What it is, as far as it can be said of it, and for this skill and sent now."""
    match event:
        case {"context": {"System": dict() as system}}:
            system["application"] = {"applicationId": SKILL_ID}
    match event:
        case {"session": dict() as session}:
            session["application"] = {"applicationId": SKILL_ID}
    match event:
        case {"request": dict() as request}:
            request["timestamp"] = MONDAY.isoformat()
    return event if isinstance(event, bytes) else json.dumps(event, default=str).encode()


def _signed(body: bytes) -> TestResponse:
    return CLIENT.post("/alexa", data=body, headers=AMAZON.chain.signed(body))
