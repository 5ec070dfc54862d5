"""The day that a person thinks it is (S15: a week is the user's own, in the user's own time zone).

Whoever trains at half past midnight trains late today, not early tomorrow. So a day ends at three in the
morning on the clock on the wall where the person is, and every day that is made from an instant is made here.
It is the clock that counts and not the hours, so that a day on which the clocks change is an hour shorter or
longer, like everybody's.
"""

from datetime import date, datetime, time, timedelta

from coach.training.history import WEEK

DAY_BEGINS = time(3)
DAY = timedelta(days=1)
BY_WEEKDAY = range(2, 7)
"""Days ahead of the calendar's today that were named by their weekday; the first is named "tomorrow"."""


def own_day(local: datetime) -> date:
    """The person's own day at a time on their clock, which has its zone.

    A day begins when the clock shows three for the first time. Where the clocks change just then, it is begun
    all the same: it does not wait for a three that is left out, nor end when a clock goes back over it.
    """
    today = local.date()
    if local.timetz().replace(tzinfo=None) >= DAY_BEGINS:
        return today
    begins = datetime.combine(today, DAY_BEGINS, local.tzinfo)
    return today if local.timestamp() >= begins.timestamp() else today - DAY


def at_night(local: datetime) -> bool:
    """Whether it is after midnight, so that the calendar is a day ahead of the person."""
    return own_day(local) < local.date()


def day_meant(named: date, today: date, *, night: bool) -> date:
    """The person's own day that a day of the calendar stands for, of which they tell what they did.

    Alexa tells "today" and "yesterday" as days of the calendar, and no more. After midnight that calendar is
    a day ahead: its today is the evening that is not over yet, which is the person's own today. Any other day
    is the one of that date. "Yesterday" is then the day before midnight, since it cannot be told from that
    day's name; whoever hears an answer to a day named at night is told its weekday, and can take it back.

    A weekday is told as the coming one. What somebody has done on it was done on the last.

    Args:
        named: The day of the calendar.
        today: The person's own day.
        night: Whether it is after midnight (`at_night`).
    """
    calendar = today + DAY if night else today
    if (named - calendar).days in BY_WEEKDAY:
        return named - WEEK
    return today if named == calendar else named
