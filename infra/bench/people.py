"""What simulated people say: one conversation, recorded once, so that it costs next to nothing to say it.

What a request holds depends on what is said, by whom and when, and not on the answers. So one conversation
is recorded, with a device that understands words, and everybody says its bytes with ids of their own.
"""

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, Final

from infra.bench.workout import whole_workout
from infra.echo.hearing import Hearing

RECORDED_USER: Final = "amzn1.ask.account.RECORDED"
PATH: Final = "/alexa"
PATIENCE_SECONDS: Final = 10.0
"""Alexa waits some eight seconds; an answer after that is an error, and so is one that never comes."""

_HEADERS: Final = {"Content-Type": "application/json"}
_ID: Final = "amzn1.echo-api."
_MODEL: Final = Path(__file__).parents[2] / "interaction_models" / "en-US.json"

Json = dict[str, Any]


class WentWrong(Exception):  # noqa: N818 - named for what happened
    """A turn was not answered as recorded; the text says which, and how."""


@dataclass(frozen=True, slots=True)
class Words:
    """One recorded request and its answer, to the byte, and the ids in it that are somebody's own."""

    request: str
    answer: bytes
    session: str
    id: str

    def of(self, person: str) -> bytes:
        """The request as somebody else sends it, whose ids are as long."""
        own = sha256(f"{self.session} {person}".encode()).hexdigest()[:36]
        one = sha256(f"{self.id} {person}".encode()).hexdigest()[:36]
        return (
            self.request.replace(RECORDED_USER, account_of(person))
            .replace(self.session, f"{_ID}session.{own}")
            .replace(self.id, f"{_ID}request.{one}")
            .encode()
        )


@dataclass(frozen=True, slots=True)
class Conversation:
    """A recorded conversation, and the seconds that a real one takes, with everything heard out."""

    words: tuple[Words, ...]
    seconds: float

    @property
    def seconds_a_turn(self) -> float:
        """How long a real person takes from one turn to the next."""
        return self.seconds / (len(self.words) - 1)

    def of(self, person: str) -> tuple[bytes, ...]:
        """The requests of somebody else."""
        return tuple(words.of(person) for words in self.words)

    def answered(self, answer: bytes) -> "Conversation":
        """The same requests, each to be answered with that."""
        return replace(self, words=tuple(replace(words, answer=answer) for words in self.words))


def account_of(name: str) -> str:
    """The account of somebody of that name."""
    return f"amzn1.ask.account.{name}"


def english() -> Hearing:
    """What an English device understands."""
    return Hearing(json.loads(_MODEL.read_text(encoding="utf-8")))


def recorded(address: str, hearing: Hearing) -> Conversation:
    """The conversation as the skill at that address has it with a device.

    Raises:
        NotFinished: the workout was not done.
        WentWrong: it does not answer, or not with an Alexa response.
    """
    words = list[Words]()

    def answer(event: Json) -> Json:
        body = json.dumps(event).encode()
        connection = HTTPConnection(address, timeout=PATIENCE_SECONDS)
        try:
            came = said(connection, body)
        finally:
            connection.close()
        words.append(Words(body.decode(), came, event["session"]["sessionId"], event["request"]["requestId"]))
        response: Json = json.loads(came)
        return response

    exchanges = list(whole_workout(answer, hearing, RECORDED_USER))
    seconds = (exchanges[-1].at - exchanges[0].at).total_seconds()
    return Conversation(tuple(words), seconds)


def said(connection: HTTPConnection, body: bytes) -> bytes:
    """The answer to one request on a connection that is kept.

    Raises:
        WentWrong: there is none, or it is not status 200.
    """
    try:
        connection.request("POST", PATH, body, _HEADERS)
        response = connection.getresponse()
        came = response.read()
    except (OSError, HTTPException) as error:
        raise WentWrong(f"no answer: {type(error).__name__} {error}") from error
    if response.status != 200:
        raise WentWrong(f"status {response.status}: {came[:200]!r}")
    return came
