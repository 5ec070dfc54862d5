"""The skill as an HTTP endpoint: one address, JSON in and out.

Until requests are verified to come from Alexa, this is for the machine's own use: `infra.server` serves it on
the loopback address and nowhere else.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

MOST_BYTES: Final = 128 * 1024
"""Alexa's requests are a few kilobytes; those with a large visual context, some tens."""

Json = dict[str, Any]


def create_app(answer: Callable[[Json], Json]) -> Flask:
    """The endpoint `POST /alexa` around a skill, which turns a request's JSON into a response's.

    What is not an Alexa request gets status 400 and always the same body, which does not tell what was wrong.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES

    @app.post("/alexa")
    def alexa() -> ResponseReturnValue:
        event = _event()
        if event is None:
            return jsonify(error="not an Alexa request"), HTTPStatus.BAD_REQUEST
        return jsonify(answer(event))

    return app


def _event() -> Json | None:
    """The body as an Alexa request: an object with a typed request in it; None where it is not."""
    try:
        body: Json | None = request.get_json(force=True, silent=True)
    # Too large, or nested deeper than Python reads.
    except (RequestEntityTooLarge, RecursionError):
        return None
    match body:
        case {"request": {"type": str()}} as event:
            return event
        case _:
            return None
