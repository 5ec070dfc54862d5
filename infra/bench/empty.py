"""The floor of the load: the self-hosted endpoint as it is, around a skill that does nothing."""

from typing import Any, Final

from flask import Flask

from infra.server.app import create_app
from infra.server.wsgi import for_this_machine

ANSWER: Final[dict[str, Any]] = {"version": "1.0", "response": {}}


def app() -> Flask:
    """The endpoint that answers every request the same."""
    return for_this_machine(create_app(lambda _: ANSWER))
