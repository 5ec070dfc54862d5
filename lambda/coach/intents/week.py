"""Today, the week's progress, and the cardio log."""

from ask_sdk_model import Intent

from coach.coaching.commands import AskProgress, AskToday, LogCardio, StateMinutes
from coach.intents.slots import member, minutes
from coach.intents.translation import Translators
from coach.training.cardio import Activity


def _log_cardio(intent: Intent) -> LogCardio:
    return LogCardio(minutes(intent, "duration"), member(intent, "activity", Activity))


TRANSLATORS: Translators = {
    "TodayIntent": lambda _: AskToday(),
    "ProgressIntent": lambda _: AskProgress(),
    "LogCardioIntent": _log_cardio,
    "DurationIntent": lambda intent: StateMinutes(minutes(intent, "duration")),
    "NumberIntent": lambda intent: StateMinutes(minutes(intent, "number")),
}
