"""The simulated Echo as a page for this machine's browser."""

import logging
import math
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any, Final

from flask import Flask, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from infra.echo import viewhost
from infra.echo.conversation import Conversation
from infra.echo.device import Echo
from infra.echo.hearing import NothingSaid
from infra.echo.hubs import HUBS, NONE, USUAL
from infra.echo.platform_rules import InvalidResponse
from infra.echo.script import LONGEST_WAIT

_MOST_BYTES: Final = 16_384
_POLICY: Final = (
    "default-src 'self';"
    # Amazon's renderer compiles its engine (WebAssembly) and makes functions of strings.
    " script-src 'self' 'unsafe-eval';"
    # It also adds a style sheet, which is empty (`viewhost`): the hash is that of no text.
    " style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';"
    " connect-src 'self'; img-src 'self' data:;"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)

_log = logging.getLogger(__name__)

Json = dict[str, Any]


def create_app(echo: Echo, clock: Callable[[], datetime], *, renderer: Path = viewhost.INSTALLED) -> Flask:
    """The page around one device; `clock` tells the real time, which the device catches up with.

    Without a `renderer` of visual documents the device begins as one without a screen.
    """
    app = Flask(__name__)
    # Names other than these come from a page elsewhere that has been pointed at this machine.
    app.config["TRUSTED_HOSTS"] = ["127.0.0.1", "localhost", "[::1]"]
    app.config["MAX_CONTENT_LENGTH"] = _MOST_BYTES
    shows = renderer.exists()
    conversation = Conversation(echo, clock, USUAL if shows else NONE)
    one_at_a_time = Lock()

    @app.get("/")
    def page() -> str:
        return render_template("index.html", hubs=HUBS, usual=USUAL, shows=shows, locale=echo.locale)

    @app.get("/screen")
    def alone() -> str:
        return render_template("screen.html")

    @app.get("/viewhost.js")
    def script() -> Response:
        if not shows:
            raise NotFound
        return Response(viewhost.script(renderer), content_type="text/javascript; charset=utf-8")

    @app.get(f"/{viewhost.ENGINE}")
    def engine() -> Response:
        if not shows:
            raise NotFound
        return Response(viewhost.engine(renderer), content_type="application/wasm")

    @app.get("/conversation")
    def so_far() -> ResponseReturnValue:
        with one_at_a_time:
            hubs = {name: asdict(hub) for name, hub in HUBS.items()}
            return jsonify(turns=conversation.turns, device=conversation.device(), hubs=hubs)

    @app.post("/hear")
    def hear() -> ResponseReturnValue:
        message = _message()
        text = message.get("text")
        if not isinstance(text, str) or not text.strip():
            return _sorry("Say something first, for example: open glute coach.", HTTPStatus.BAD_REQUEST)
        after = _after(message)
        return done(lambda: conversation.hear(text, after))

    @app.post("/event")
    def event() -> ResponseReturnValue:
        message = _message()
        match message:
            case {"token": str(), "arguments": list(), "source": dict(), "components": dict()}:
                after = _after(message) or 0.0
                return done(lambda: conversation.send(message, after))
        return _sorry("An event has a token, arguments, a source and components.", HTTPStatus.BAD_REQUEST)

    @app.post("/listen")
    def listen() -> ResponseReturnValue:
        after = _after(_message()) or 0.0
        return done(lambda: conversation.listen(after))

    @app.post("/hub")
    def hub() -> ResponseReturnValue:
        name = _message().get("hub")
        if name not in {*HUBS, NONE} or (name != NONE and not shows):
            return _sorry("There is no such device.", HTTPStatus.BAD_REQUEST)
        return done(lambda: conversation.become(str(name)))

    def done(what: Callable[[], None]) -> ResponseReturnValue:
        """Do it; what has come of it, as the turns since, and what the device is doing now."""
        with one_at_a_time:
            before = len(conversation.turns)
            sorry = _tried(what)
            turns, device = conversation.turns[before:], conversation.device()
        if sorry is None:
            return jsonify(turns=turns, device=device)
        sentence, status = sorry
        return jsonify(error=sentence, turns=turns, device=device), status

    @app.after_request
    def guarded(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["Cache-Control"] = "no-store"
        return response

    @app.errorhandler(HTTPException)
    def unknown(error: HTTPException) -> ResponseReturnValue:
        return _sorry(f"{error.name}. The page is at /.", HTTPStatus(error.code or 500))

    return app


def _tried(what: Callable[[], None]) -> tuple[str, HTTPStatus] | None:
    """Do it; None, or what went wrong as a sentence for a person."""
    try:
        what()
    except NothingSaid as error:
        return f"{str(error).capitalize()}.", HTTPStatus.BAD_REQUEST
    except InvalidResponse as error:
        return f"A real device would refuse this answer: {error}.", HTTPStatus.BAD_GATEWAY
    except ValueError as error:
        return f"That cannot be done: {error}.", HTTPStatus.BAD_REQUEST
    except Exception:  # noqa: BLE001 - whatever it is, the person at the page gets a sentence
        _log.exception("the skill failed")
        return "The skill failed; the window it was started in says why.", HTTPStatus.BAD_GATEWAY
    return None


def _message() -> Json:
    """What the page has sent; nothing where it is no object."""
    # Only what says it is JSON: a form of another site cannot, without asking the browser first.
    message = request.get_json(silent=True) if request.is_json else None
    return message if isinstance(message, dict) else {}


def _after(message: Json) -> float | None:
    """Seconds from where the last answer began, where the page has measured them.

    Raises:
        BadRequest: they are no such number.
    """
    after = message.get("after")
    if after is None:
        return None
    if isinstance(after, bool) or not isinstance(after, int | float) or not math.isfinite(after):
        raise BadRequest
    return min(max(float(after), 0.0), LONGEST_WAIT)


def _sorry(sentence: str, status: HTTPStatus) -> ResponseReturnValue:
    return jsonify(error=sentence), status
