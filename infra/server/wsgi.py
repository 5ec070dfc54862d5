"""The skill for any WSGI server, such as `gunicorn 'infra.server.wsgi:app()'`.

The table, its address and the skill are those of the environment: `COACH_TABLE`, `COACH_SKILL_ID` and AWS's
own variables. Only what Alexa sends to that skill is answered. With `COACH_UNVERIFIED=1`, for trying things
out, whoever is on this machine is answered, and nobody else.

A server that forks should call this in each of its workers, as gunicorn does unless it is told to preload:
then every worker has a skill, a DynamoDB client and certificates of its own. Called before the fork it does
no harm either, since only the first request opens a connection.
"""

import os
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from flask import Flask, abort, request

from coach.alexa_api import AlexaApiClient
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from infra.server.app import anybody, create_app
from infra.server.certificate_chain import trusted_roots
from infra.server.certificates import Certificates
from infra.server.download import download
from infra.server.loopback import is_loopback
from infra.server.verification import Received, Verify, check_application, from_alexa

UNVERIFIED: Final = "COACH_UNVERIFIED"
_FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "Via")


class NoSkill(Exception):  # noqa: N818 - named for what is missing
    """The environment does not say which skill requests have to be for; the text says what to do."""


def app(*, verified: bool | None = None) -> Flask:
    """The endpoint around a skill of its own.

    Args:
        verified: Whether it answers Alexa only, from anywhere; otherwise anybody, from this machine only.
            Left out, the environment says it.

    Raises:
        KeyError: the environment has no `COACH_TABLE`.
        NoSkill: it has no `COACH_SKILL_ID`, and requests are verified.
        botocore.exceptions.BotoCoreError: it does not say where DynamoDB is.
    """
    settings = read_settings()
    if verified is None:
        verified = os.environ.get(UNVERIFIED) != "1"
    verify = _alexa(settings.skill_id) if verified else _anybody(settings.skill_id)
    skill = build_skill(
        DynamoStore(settings.table),
        clock=_now,
        services=AlexaApiClient(),
        skill_id=settings.skill_id,
    )
    endpoint = create_app(lambda event: answer(skill, event), verify)
    return endpoint if verified else for_this_machine(endpoint)


def for_this_machine(endpoint: Flask) -> Flask:
    """The endpoint, closed to whoever is not on this machine, or came to it by a proxy that says so."""

    @endpoint.before_request
    def refuse_others() -> None:
        forwarded = any(header in request.headers for header in _FORWARDED)
        if forwarded or not is_loopback(request.remote_addr or ""):
            abort(HTTPStatus.FORBIDDEN)

    return endpoint


def _alexa(skill_id: str | None) -> Verify:
    if skill_id is None:
        raise NoSkill(
            "the environment has no COACH_SKILL_ID, the id of the skill to answer (amzn1.ask.skill....); "
            "python -m infra.server --unverified serves this machine without"
        )
    return from_alexa(skill_id, Certificates(download(), trusted_roots()).signer, _now)


def _anybody(skill_id: str | None) -> Verify:
    if skill_id is None:
        return anybody

    def verify(received: Received) -> None:
        check_application(received.event, skill_id)

    return verify


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - when a request is received is not for the request to say
