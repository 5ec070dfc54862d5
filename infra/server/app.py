"""The skill as an HTTP endpoint: one address, JSON in and out.

Who may ask is for `verify` to say. Whatever is refused is refused in the same words, which do not tell why;
the log has the reason, and nothing of the request.
"""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from traceback import extract_tb
from typing import Any, Final

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from infra.server.not_from_alexa import NotFromAlexa, Reason
from infra.server.verification import ADDRESS_HEADER, SIGNATURE_HEADER, Received, Verify

MOST_BYTES: Final = 128 * 1024
"""Alexa's requests are a few kilobytes; those with a large visual context, some tens."""

Json = dict[str, Any]

log = logging.getLogger(__name__)


def anybody(_: Received) -> None:
    """Lets every request pass."""


def create_app(answer: Callable[[Json], Json], verify: Verify = anybody) -> Flask:
    """The endpoint `POST /alexa` around a skill, which turns a request's JSON into a response's.

    Args:
        answer: The skill.
        verify: Raises `NotFromAlexa` for a request that is not to be answered. It gets status 400 and always
            the same body, as what is no Alexa request does.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES

    @app.post("/alexa", provide_automatic_options=False)
    def alexa() -> ResponseReturnValue:
        received = _received()
        verify(received)
        return jsonify(answer(dict(received.event)))

    @app.errorhandler(NotFromAlexa)
    def refuse(refused: NotFromAlexa) -> ResponseReturnValue:
        log.warning("refused: %s", refused.reason)
        return _nothing(HTTPStatus.BAD_REQUEST)

    @app.errorhandler(HTTPException)
    def elsewhere(wrong: HTTPException) -> ResponseReturnValue:
        # With its headers: a method that is not taken is answered with those that are.
        body, status = _nothing(HTTPStatus(wrong.code or HTTPStatus.BAD_REQUEST))
        kept = [(name, value) for name, value in wrong.get_headers() if name != "Content-Type"]
        return body, status, kept

    @app.errorhandler(Exception)
    def failed(failure: Exception) -> ResponseReturnValue:
        # Without its message, which may quote the request.
        where = " < ".join(
            f"{frame.name}:{frame.lineno}" for frame in reversed(extract_tb(failure.__traceback__))
        )
        log.error("a request failed: %s at %s", type(failure).__name__, where)
        return _nothing(HTTPStatus.INTERNAL_SERVER_ERROR)

    return app


def _nothing(status: HTTPStatus) -> tuple[Any, HTTPStatus]:
    return jsonify(error="not an Alexa request"), status


def _received() -> Received:
    """The request, with an object in its body that has a typed request in it.

    Raises:
        NotFromAlexa: it has not.
    """
    try:
        body = request.get_data()
        event = json.loads(body)
    # Too large, no JSON, or nested deeper than Python reads.
    except (RequestEntityTooLarge, ValueError, RecursionError) as wrong:
        raise NotFromAlexa(Reason.BODY) from wrong
    match event:
        case {"request": {"type": str()}}:
            headers = request.headers
            return Received(headers.get(ADDRESS_HEADER), headers.get(SIGNATURE_HEADER), body, event)
        case _:
            raise NotFromAlexa(Reason.BODY)
