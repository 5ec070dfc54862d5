"""The reminder on workout days, and what came of Alexa's own question whether it may be set."""

from collections.abc import Mapping

from ask_sdk_model.interfaces.connections import ConnectionsResponse

from coach.alexa_reminders import SCOPE
from coach.coaching.commands import AnswerPermission, AskReminder, Launch, Remind, StateTime, StopReminding
from coach.intents.slots import time
from coach.intents.translation import Translators

PERMISSION = "AskFor"
ANSWERS = {"ACCEPTED": True, "DENIED": False, "NOT_ANSWERED": False}


def come_back(response: ConnectionsResponse) -> AnswerPermission | Launch:
    """What is meant by coming back: from Alexa's question with an answer, or from anything else."""
    payload = response.payload if isinstance(response.payload, Mapping) else {}
    status = payload.get("status")
    about_reminders = payload.get("permissionScope", SCOPE) == SCOPE
    if response.name != PERMISSION or not about_reminders or not isinstance(status, str):
        return Launch()
    return AnswerPermission(ANSWERS.get(status, False))


TRANSLATORS: Translators = {
    "RemindIntent": lambda intent: Remind(*time(intent, "time")),
    "TimeIntent": lambda intent: StateTime(*time(intent, "time")),
    "RemoveReminderIntent": lambda _: StopReminding(),
    "WhenRemindedIntent": lambda _: AskReminder(),
}
