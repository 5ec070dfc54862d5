"""Alexa's settings service slow, refusing, talking nonsense or gone: the turn goes on without it."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import pytest
from werkzeug.wrappers import Request, Response

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill
from infra.echo import requests
from infra.echo.requests import Sender
from infra.server.loopback import LOOPBACK, serving
from tests.storage.memory_store import MemoryStore
from tests.trust.conftest import MONDAY
from tests.trust.test_at_once import SESSION, USER, WHO

DEADLINE = 7.0
"""Seconds; Lambda ends a turn then (template.yaml)."""

TOLD = {
    "refused": (HTTPStatus.FORBIDDEN, '{"code":"ACCESS_DENIED","message":"no"}'),
    "not found": (HTTPStatus.NOT_FOUND, ""),
    "busy": (HTTPStatus.TOO_MANY_REQUESTS, "{}"),
    "failing": (HTTPStatus.INTERNAL_SERVER_ERROR, "<html>"),
    "empty": (HTTPStatus.OK, ""),
    "no JSON": (HTTPStatus.OK, "Europe/Ber"),
    "another kind": (HTTPStatus.OK, '{"zone": ["Europe/Berlin"]}'),
    "no zone": (HTTPStatus.OK, '"Mars/Olympus_Mons"'),
    "a path": (HTTPStatus.OK, '"../../etc/passwd"'),
    "nothing": (HTTPStatus.OK, "null"),
}
"""What the service says, by what is wrong with it."""


@contextmanager
def service(status: HTTPStatus, body: str, seconds: float = 0.0) -> Iterator[str]:
    """The service at an address of its own."""

    @Request.application
    def settings(_: Request) -> Response:
        time.sleep(seconds)
        return Response(body, status, content_type="application/json")

    with serving(settings) as address:
        yield f"http://{address}"


def opened(endpoint: str) -> str | None:
    """Somebody new opens the skill on a device that names this service; the zone that is kept of them."""
    store = MemoryStore()
    skill = build_skill(store, lambda: MONDAY, AlexaApiClient())
    sender = Sender(user_id=USER, device_id="amzn1.ask.device.ONE", locale="en-US", api_endpoint=endpoint)
    began = time.monotonic()
    response = answer(skill, requests.launch(sender, SESSION, "open", MONDAY))
    assert time.monotonic() - began < DEADLINE
    assert "Welcome to Glute Coach." in response["response"]["outputSpeech"]["ssml"]
    trainee = store.load(WHO)
    assert trainee is not None
    return trainee.profile.time_zone


def test_what_it_tells_is_kept() -> None:
    with service(HTTPStatus.OK, '"Europe/Berlin"') as endpoint:
        assert opened(endpoint) == "Europe/Berlin"


@pytest.mark.parametrize("wrong", TOLD)
def test_whatever_it_says_instead_the_turn_goes_on(wrong: str) -> None:
    with service(*TOLD[wrong]) as endpoint:
        assert opened(endpoint) is None


def test_one_that_is_slow_is_not_waited_for() -> None:
    with service(HTTPStatus.OK, '"Europe/Berlin"', seconds=1.5) as endpoint:
        assert opened(endpoint) is None


def test_one_that_is_gone() -> None:
    with socket.socket() as taken:
        # Bound, so that nobody else gets it, and not listening.
        taken.bind((LOOPBACK, 0))
        assert opened(f"http://{LOOPBACK}:{taken.getsockname()[1]}") is None
