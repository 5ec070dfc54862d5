"""How the weeks are planned from now on: strength days, days off, the length of a workout."""

from ask_sdk_model import Intent

from coach.coaching.commands import ChooseDaysOff, ChooseStrengthDays, LimitMinutes, MoveDayOff
from coach.intents.slots import minutes, number, weekday
from coach.intents.translation import Translators


def _limit(intent: Intent) -> LimitMinutes:
    limit = minutes(intent, "duration")
    return LimitMinutes(limit, understood=limit is not None)


def _move_day_off(intent: Intent) -> MoveDayOff:
    return MoveDayOff(weekday(intent, "day"), weekday(intent, "from"))


def _days_off(intent: Intent) -> ChooseDaysOff:
    days = (weekday(intent, slot) for slot in ("day", "other", "third"))
    return ChooseDaysOff(frozenset(day for day in days if day is not None))


TRANSLATORS: Translators = {
    "StrengthDaysIntent": lambda intent: ChooseStrengthDays(number(intent, "count")),
    "DayOffIntent": _move_day_off,
    "DaysOffIntent": _days_off,
    "WorkoutLengthIntent": _limit,
    "NoLimitIntent": lambda _: LimitMinutes(None),
}
