"""The skill for any WSGI server, such as `gunicorn 'infra.server.wsgi:app()'`.

The table, its address and the skill are those of the environment: `COACH_TABLE`, `COACH_SKILL_ID` and AWS's
own variables.

A server that forks should call this in each of its workers, as gunicorn does unless it is told to preload:
then every worker has a skill and a DynamoDB client of its own. Called before the fork it does no harm either,
since only the first request makes the client and opens its connections.
"""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Flask, abort, request

from coach.alexa_api import AlexaApiClient
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from infra.server.app import create_app
from infra.server.loopback import is_loopback


def app() -> Flask:
    """The endpoint around a skill of its own.

    Requests are not verified to come from Alexa yet, and the server that calls this may listen anywhere:
    whoever is not on this machine gets status 403.

    Raises:
        KeyError: the environment has no `COACH_TABLE`.
    """
    settings = read_settings()
    skill = build_skill(
        DynamoStore(settings.table),
        clock=lambda: datetime.now(UTC),  # noqa: TID251 - for requests that carry no time of their own
        services=AlexaApiClient(),
        skill_id=settings.skill_id,
    )
    return for_this_machine(create_app(lambda event: answer(skill, event)))


def for_this_machine(endpoint: Flask) -> Flask:
    """The endpoint, closed to whoever is not on this machine."""

    @endpoint.before_request
    def refuse_others() -> None:
        if not is_loopback(request.remote_addr or ""):
            abort(HTTPStatus.FORBIDDEN)

    return endpoint
