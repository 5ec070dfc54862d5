"""The simulated Echo as a page for this machine's browser."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus
from threading import Lock
from typing import Any, Final

from flask import Flask, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from infra.echo import script
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import NothingSaid
from infra.echo.platform_rules import InvalidResponse
from infra.echo.terminal import LONG_ANSWER, long

TO_BEGIN_WITH: Final = (
    "open glute coach",
    "ask glute coach what's my workout today",
    "ask glute coach how am I doing this week",
)
"""Three things to say to a skill that nobody has spoken to yet."""

AWAY: Final = timedelta(minutes=10)
"""How far the device's clock may fall behind the real one before the person counts as having been away."""

_MOST_BYTES: Final = 16_384
_POLICY: Final = "default-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'"

_log = logging.getLogger(__name__)


def create_app(echo: Echo, clock: Callable[[], datetime]) -> Flask:
    """The page around one device; `clock` tells the real time, which the device catches up with."""
    app = Flask(__name__)
    # Names other than these come from a page elsewhere that has been pointed at this machine.
    app.config["TRUSTED_HOSTS"] = ["127.0.0.1", "localhost", "[::1]"]
    app.config["MAX_CONTENT_LENGTH"] = _MOST_BYTES
    one_at_a_time = Lock()

    @app.get("/")
    def page() -> str:
        with one_at_a_time:
            turns = [shown(exchange, echo) for exchange in echo.history if exchange.said]
            return render_template(
                "index.html",
                turns=turns,
                status=_status(echo),
                listening=echo.in_session,
                suggestions=TO_BEGIN_WITH,
            )

    @app.post("/hear")
    def hear() -> ResponseReturnValue:
        # Only what says it is JSON: a form of another site cannot, without asking the browser first.
        message = request.get_json(silent=True) if request.is_json else None
        text = message.get("text") if isinstance(message, dict) else None
        if not isinstance(text, str) or not text.strip():
            return _sorry("Say something first, for example: open glute coach.", HTTPStatus.BAD_REQUEST)
        with one_at_a_time:
            return _heard(echo, text, clock())

    @app.after_request
    def guarded(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["Cache-Control"] = "no-store"
        return response

    @app.errorhandler(HTTPException)
    def unknown(error: HTTPException) -> ResponseReturnValue:
        return _sorry(f"{error.name}. The page is at /.", HTTPStatus(error.code or 500))

    return app


def shown(exchange: Exchange | None, echo: Echo, said: str = "") -> dict[str, Any]:
    """One turn as the page takes it; a stage direction has no request and no answer."""
    length = long(exchange.seconds) if exchange and exchange.seconds >= LONG_ANSWER else ""
    return {
        "said": exchange.said if exchange else said,
        "transcript": exchange.transcript if exchange else "",
        "seconds": exchange.seconds if exchange else 0.0,
        "length": length,
        "status": _status(echo),
        "listening": echo.in_session,
        "request": exchange.request if exchange else None,
        "response": exchange.response if exchange else None,
    }


def _heard(echo: Echo, text: str, real_time: datetime) -> ResponseReturnValue:
    if real_time - echo.now >= AWAY:
        echo.wait_until(real_time)
    turn = shown(None, echo, text)
    try:
        for line in script.read(text):
            turn = shown(script.perform(line, echo), echo, text)
    except NothingSaid as error:
        return _sorry(f"{str(error).capitalize()}.", HTTPStatus.BAD_REQUEST)
    except InvalidResponse as error:
        return _sorry(f"A real device would refuse this answer: {error}.", HTTPStatus.BAD_GATEWAY)
    except ValueError as error:
        return _sorry(f"That cannot be done: {error}.", HTTPStatus.BAD_REQUEST)
    except Exception:  # noqa: BLE001 - whatever it is, the person at the page gets a sentence
        _log.exception("the skill failed")
        return _sorry("The skill failed; the window it was started in says why.", HTTPStatus.BAD_GATEWAY)
    return jsonify(turn)


def _status(echo: Echo) -> str:
    state = "listening" if echo.in_session else 'asleep: begin with "open glute coach"'
    return f"{echo.now:%A %H:%M}, {state}"


def _sorry(sentence: str, status: HTTPStatus) -> ResponseReturnValue:
    return jsonify(error=sentence), status
