"""Reminders in requests: times as Alexa writes them, and what came of her own question."""

import pytest
from ask_sdk_model import Intent, Slot
from ask_sdk_model.interfaces.connections import ConnectionsResponse

from coach.coaching.commands import (
    AnswerPermission,
    AskReminder,
    Command,
    Launch,
    Remind,
    StateTime,
    StopReminding,
)
from coach.coaching.reminder import PartOfDay
from coach.intents import DECLARED, translated

SCOPE = "alexa::alerts:reminders:skill:readwrite"


def said(name: str, time: str | None = None) -> Command:
    """The command of the intent with that time in its slot."""
    return DECLARED[name](Intent(name, {"time": Slot(name="time", value=time)}))


@pytest.mark.parametrize(
    ("value", "at", "part"),
    [
        ("07:00", 7 * 60, None),
        ("19:30", 19 * 60 + 30, None),
        ("00:00", 0, None),
        ("07:15:00", 7 * 60 + 15, None),
        ("MO", None, PartOfDay.MORNING),
        ("AF", None, PartOfDay.AFTERNOON),
        ("EV", None, PartOfDay.EVENING),
        ("NI", None, PartOfDay.NIGHT),
        *(
            (nothing, None, None)
            for nothing in (None, "", "?", "24:00", "07:60", "seven", "XX", "2026-11-23")
        ),
    ],
)
def test_a_time_is_read_as_alexa_writes_it(value: str | None, at: int | None, part: PartOfDay | None) -> None:
    assert said("RemindIntent", value) == Remind(at, part)
    assert said("TimeIntent", value) == StateTime(at, part)


def test_the_others_ask_and_give_up() -> None:
    assert said("RemoveReminderIntent") == StopReminding()
    assert said("WhenRemindedIntent") == AskReminder()


@pytest.mark.parametrize(
    ("name", "payload", "meant"),
    [
        ("AskFor", {"permissionScope": SCOPE, "status": "ACCEPTED"}, AnswerPermission(granted=True)),
        ("AskFor", {"status": "ACCEPTED"}, AnswerPermission(granted=True)),
        ("AskFor", {"permissionScope": SCOPE, "status": "DENIED"}, AnswerPermission(granted=False)),
        ("AskFor", {"permissionScope": SCOPE, "status": "NOT_ANSWERED"}, AnswerPermission(granted=False)),
        ("AskFor", {"permissionScope": SCOPE, "status": "OF_TOMORROW"}, AnswerPermission(granted=False)),
        ("AskFor", {"permissionScope": "alexa::another", "status": "ACCEPTED"}, Launch()),
        ("AskFor", {"permissionScope": SCOPE, "status": None}, Launch()),
        ("AskFor", {"permissionScope": SCOPE}, Launch()),
        ("AskFor", None, Launch()),
        ("Buy", {"status": "ACCEPTED"}, Launch()),
        (None, {"permissionScope": SCOPE, "status": "ACCEPTED"}, Launch()),
    ],
)
def test_what_came_of_alexa_s_question(name: str | None, payload: object, meant: Command) -> None:
    assert translated(ConnectionsResponse(name=name, payload=payload)) == meant
