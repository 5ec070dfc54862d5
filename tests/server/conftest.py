"""What the endpoint's tests share: certificates where Amazon's would be, and an endpoint that trusts them."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings
from werkzeug.test import TestResponse

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill
from infra.echo.requests import SKILL_ID
from infra.server.app import create_app
from infra.server.certificates import Certificates
from infra.server.verification import from_alexa
from tests.server.authority import ADDRESS, MONDAY, NOT_ALEXA, Chain, chain, sent
from tests.storage.memory_store import MemoryStore

settings.register_profile("long", print_blob=False)

Json = dict[str, Any]


class Amazon:
    """Certificates by their address, and what has been fetched."""

    def __init__(self) -> None:
        self.chain = chain()
        self.at: Mapping[str, bytes] = {ADDRESS: self.chain.pem}
        self.fetched = list[str]()
        self.now = MONDAY

    def fetch(self, address: str) -> bytes:
        """What is there; a test that has it fetch anything else has found a hole."""
        self.fetched.append(address)
        return self.at[address]

    def clock(self) -> datetime:
        """When requests are received."""
        return self.now

    def endpoint(self, asked: Callable[[Json], Json], *, trusting: Chain | None = None) -> Flask:
        """The endpoint as it is served, but for whom it trusts."""
        certificates = Certificates(self.fetch, (trusting or self.chain).roots)
        return create_app(asked, from_alexa(SKILL_ID, certificates.signer, self.clock))


@pytest.fixture
def amazon() -> Amazon:
    return Amazon()


def mirror(event: Json) -> Json:
    """Says the request's type; a whole skill answers in its own tests."""
    return {
        "version": "1.0",
        "response": {"outputSpeech": {"type": "PlainText", "text": event["request"]["type"]}},
    }


class Endpoint:
    """The endpoint as somebody on the network has it."""

    def __init__(self, amazon: Amazon, log: pytest.LogCaptureFixture) -> None:
        self._amazon = amazon
        self._log = log
        self.client: FlaskClient = amazon.endpoint(mirror).test_client()

    def post(self, body: bytes, sent_with: dict[str, str] | None = None) -> TestResponse:
        """The answer to a body, signed by Alexa unless it is sent with something else."""
        signed = self._amazon.chain.signed(body) if sent_with is None else sent_with
        return self.client.post("/alexa", data=body, headers=signed)

    def refuses(self, body: bytes, sent_with: dict[str, str] | None = None) -> str:
        """The one word in the log for why; the sender learns nothing."""
        self._log.clear()
        with self._log.at_level(logging.WARNING):
            answer = self.post(body, sent_with)
        assert (answer.status_code, answer.json, answer.mimetype) == (400, NOT_ALEXA, "application/json")
        (line,) = [record.getMessage() for record in self._log.records]
        return line.removeprefix("refused: ")


def whole_skill() -> Callable[[Json], Json]:
    """The skill that is served, with its memory in this process."""
    skill = build_skill(MemoryStore(), lambda: MONDAY, AlexaApiClient(), skill_id=SKILL_ID)
    return lambda event: answer(skill, event)


@pytest.fixture
def say(amazon: Amazon) -> Callable[[Json], Json]:
    """What the served skill answers to a request of Alexa's."""
    client: FlaskClient = amazon.endpoint(whole_skill()).test_client()

    def answered(event: Json) -> Json:
        body = sent(event)
        came = client.post("/alexa", data=body, headers=amazon.chain.signed(body))
        assert came.status_code == 200
        response = came.json
        assert isinstance(response, dict)
        return response

    return answered


@pytest.fixture
def endpoint(amazon: Amazon, caplog: pytest.LogCaptureFixture) -> Endpoint:
    return Endpoint(amazon, caplog)
