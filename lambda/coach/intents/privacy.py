"""What is kept of a person: asked about, and to be gone, be it because the skill was disabled."""

from ask_sdk_model import Request as AlexaRequest

from coach.coaching.commands import AskWhatIsKept, DeleteData, SkillDisabled
from coach.intents.envelope import instant
from coach.intents.translation import Translators

SKILL_DISABLED = "AlexaSkillEvent.SkillDisabled"
"""The type of the request; its class would take long to load where nobody disables anything."""


def disabled(request: AlexaRequest) -> SkillDisabled:
    """When the skill was disabled: the event tells it, and its own timestamp is that of its being sent."""
    return SkillDisabled(instant(request.event_creation_time))


TRANSLATORS: Translators = {
    "WhatIsKeptIntent": lambda _: AskWhatIsKept(),
    "DeleteDataIntent": lambda _: DeleteData(),
}
