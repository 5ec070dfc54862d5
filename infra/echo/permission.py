"""Alexa's own question whether a skill may have a permission, asked where the skill has its answer do so.

See "Set Up Voice Permissions for Reminders": Alexa asks, the person answers Alexa, and the skill gets a
``Connections.Response`` with what came of it, in the session that the question interrupted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from infra.echo.language import Permission
from infra.echo.requests import Session

DIRECTIVE: Final = "Connections.SendRequest"
NAME: Final = "AskFor"
REMINDERS: Final = "alexa::alerts:reminders:skill:readwrite"
CONSENT: Final = {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": REMINDERS}
"""The payload, as Amazon's example has it."""


class Status(StrEnum):
    """What came of the question."""

    ACCEPTED = "ACCEPTED"
    DENIED = "DENIED"
    NOT_ANSWERED = "NOT_ANSWERED"


@dataclass(frozen=True, slots=True)
class Pending:
    """The question while it is open.

    Attributes:
        token: What the skill gave along, and gets back.
        session: The session that it interrupted.
        until: When it stays unanswered.
    """

    token: str
    session: Session
    until: datetime


def token_of(body: Mapping[str, Any]) -> str | None:
    """What the answer gave along where it has Alexa ask; None where it does not."""
    for directive in body.get("directives") or ():
        if directive.get("type") == DIRECTIVE:
            return str(directive.get("token") or "")
    return None


def status_of(words: str, answers: Permission) -> Status:
    """What somebody's words are in answer to Alexa; any that she does not wait for are none."""
    said = words.strip().lower().rstrip(".!")
    if said in answers.granted:
        return Status.ACCEPTED
    return Status.DENIED if said in answers.refused else Status.NOT_ANSWERED


def check(directive: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """The directive as Amazon takes it, and nothing beside it that would be a question of the skill's own.

    Raises:
        ValueError: it is another; the text says how.
    """
    if directive.get("name") != NAME or directive.get("payload") != CONSENT:
        raise ValueError("a request that is not known here")
    if directive.get("token") is None:
        raise ValueError("a token expected, empty or not")
    if body.get("shouldEndSession") is False or body.get("reprompt") is not None:
        raise ValueError("Alexa asks, and the skill asks as well")
    if len(body.get("directives") or ()) > 1:
        raise ValueError("another directive beside the request")
