"""What is kept of a person: asked about, and to be gone, be it because the skill was disabled."""

from datetime import UTC, datetime

from ask_sdk_model import Request as AlexaRequest

from coach.coaching.commands import AskWhatIsKept, DeleteData, SkillDisabled
from coach.intents.translation import Translators

SKILL_DISABLED = "AlexaSkillEvent.SkillDisabled"
"""The type of the request; its class would take long to load where nobody disables anything."""


def disabled(request: AlexaRequest) -> SkillDisabled:
    """When the skill was disabled: the event tells it, and its own timestamp is that of its being sent."""
    at = request.event_creation_time
    if not isinstance(at, datetime):
        return SkillDisabled(None)
    return SkillDisabled(at if at.tzinfo else at.replace(tzinfo=UTC))


TRANSLATORS: Translators = {
    "WhatIsKeptIntent": lambda _: AskWhatIsKept(),
    "DeleteDataIntent": lambda _: DeleteData(),
}
