"""Alexa requests translated into commands.

A translator reads what the request itself says and nothing else: no words of ours, no storage, no state of
the workout. What a "yes" means is decided in `coaching`.
"""

from ask_sdk_model import IntentRequest, LaunchRequest, SessionEndedRequest
from ask_sdk_model import Request as AlexaRequest
from ask_sdk_model.interfaces.connections import ConnectionsResponse

from coach.coaching.commands import Command, Launch, NotUnderstood, SessionEnded
from coach.intents import (
    asking,
    builtins,
    household,
    load,
    looking_back,
    onboarding,
    plan,
    preferences,
    privacy,
    reminding,
    screen,
    week,
    workout,
)
from coach.intents.translation import Translators
from coach.screen.view import USER_EVENT

DECLARED: Translators = {
    **onboarding.TRANSLATORS,
    **workout.TRANSLATORS,
    **week.TRANSLATORS,
    **looking_back.TRANSLATORS,
    **plan.TRANSLATORS,
    **reminding.TRANSLATORS,
    **load.TRANSLATORS,
    **preferences.TRANSLATORS,
    **asking.TRANSLATORS,
    **privacy.TRANSLATORS,
    **household.TRANSLATORS,
    **builtins.TRANSLATORS,
}


def translated(request: AlexaRequest) -> Command | None:
    """What the request means; None for one that nobody waits to hear an answer to."""
    match request:
        case LaunchRequest():
            return Launch()
        case ConnectionsResponse():
            return reminding.come_back(request)
        case SessionEndedRequest():
            return SessionEnded()
        case IntentRequest(intent=intent) if intent is not None and intent.name:
            translator = DECLARED.get(intent.name) or builtins.UNDECLARED.get(intent.name)
            return translator(intent) if translator else NotUnderstood()
        case IntentRequest():
            return NotUnderstood()
        case _ if request.object_type == USER_EVENT:
            # By its name: the classes of APL are many, and take long to load where no screen has sent any.
            return screen.sent(request.arguments)
        case _ if request.object_type == privacy.SKILL_DISABLED:
            return privacy.disabled(request)
        case _:
            return None
