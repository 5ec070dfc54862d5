"""Real requests: those that the simulated Echo sends while it plays the conversations of the tests."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from coach.skill import answer, build_skill
from infra.echo import audio, screen, script
from infra.echo.device import Echo
from infra.echo.models import hearing, usual_locale
from infra.echo.script_lines import ReminderRings
from tests.fuzz.services import Services
from tests.storage.memory_store import MemoryStore
from tests.walks.utterances import read_model

Json = dict[str, Any]

MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
TRANSCRIPTS = sorted((Path(__file__).parents[1] / "conversation").glob("*/*.txt"))
SERVICE = "https://api.invalid"

DEVICES: Sequence[Sequence[str]] = (
    (),
    (screen.INTERFACE,),
    (audio.INTERFACE,),
    (screen.INTERFACE, audio.INTERFACE),
)
"""What the devices announce on which each conversation is had."""


heard_in = cache(hearing)


@cache
def requests_of(transcript: Path, interfaces: Sequence[str]) -> tuple[Json, ...]:
    """The requests of one conversation, on a device that announces these; not to be changed."""
    skill = build_skill(MemoryStore(), clock=lambda: MONDAY, services=Services())
    locale = usual_locale(transcript.parent.name)
    echo = Echo(
        lambda event: answer(skill, event),
        heard_in(locale),
        now=MONDAY,
        locale=locale,
        interfaces=interfaces,
        api_endpoint=SERVICE if len(transcript.stem) % 2 else None,
    )
    for line in script.read(transcript.read_text(encoding="utf-8")):
        # Alexa's services do as little as they can here, so that there are no reminders that ring.
        if not isinstance(line, ReminderRings):
            script.perform(line, echo)
    return tuple(exchange.request for exchange in echo.history)


def declared() -> dict[str, dict[str, str]]:
    """All intents of the model by name, each with the types of its slots."""
    intents = read_model()["interactionModel"]["languageModel"]["intents"]
    return {
        intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())} for intent in intents
    }
