"""Today, the week's progress, and cardio."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskProgress,
    AskToday,
    ChooseActivity,
    LogCardio,
    StartCardio,
    StateMinutes,
    StateNumber,
)
from coach.intents.slots import day, member, minutes, number, seconds
from coach.intents.translation import Translators
from coach.training.cardio import Activity


def _log_cardio(intent: Intent) -> LogCardio:
    on, understood = day(intent, "day")
    return LogCardio(minutes(intent, "duration"), member(intent, "activity", Activity), on, understood)


def _length(intent: Intent) -> StateMinutes:
    return StateMinutes(minutes(intent, "duration"), seconds(intent, "duration"))


TRANSLATORS: Translators = {
    "TodayIntent": lambda _: AskToday(),
    "ProgressIntent": lambda _: AskProgress(),
    "LogCardioIntent": _log_cardio,
    "StartCardioIntent": lambda intent: StartCardio(member(intent, "activity", Activity)),
    "CardioChoiceIntent": lambda intent: ChooseActivity(member(intent, "activity", Activity)),
    "DurationIntent": _length,
    "NumberIntent": lambda intent: StateNumber(number(intent, "number")),
}
