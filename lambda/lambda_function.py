"""The Lambda entry: the skill is built once for an execution environment, and every event is handed to it."""

# ruff: noqa: E402 - the first import prepares the others
from dataclass_methods import use_compiled

use_compiled()

from datetime import UTC, datetime
from functools import cache
from typing import Any

from ask_sdk_core.skill import CustomSkill

from coach.alexa_api import AlexaApiClient
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore


@cache
def _skill() -> CustomSkill:
    settings = read_settings()
    return build_skill(
        DynamoStore(settings.table),
        clock=lambda: datetime.now(UTC),
        services=AlexaApiClient(),
        skill_id=settings.skill_id,
    )


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001 - Lambda's signature
    """Answer one request of Alexa's."""
    return answer(_skill(), event)
