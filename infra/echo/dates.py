"""AMAZON.DATE: days and longer times that people name by today, and what Alexa sends for them.

Alexa has no way to tell which Monday is meant and takes the coming one, today included; "last Monday" is the
one before today.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

DATE: Final = "AMAZON.DATE"

ANY_DAY: Final = date(2026, 11, 23)
"""Today for who understands words without asking when they are said; a Monday."""

_DAYS: Final[Mapping[str, int]] = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LAST: Final = "last "
_SPANS: Final[Mapping[str, int]] = {"last": -1, "this": 0, "next": 1}

DATE_PHRASES: Final = (
    *_DAYS,
    *_WEEKDAYS,
    *(f"{_LAST}{weekday}" for weekday in _WEEKDAYS),
    *(f"{which} {span}" for span in ("week", "weekend", "month") for which in _SPANS),
)
"""What can be said of a date."""


def date_value(phrase: str, today: date) -> str:
    """Return what Alexa sends for one of the phrases: a day, a week, a weekend or a month in ISO 8601."""
    if phrase in _DAYS:
        return (today + timedelta(days=_DAYS[phrase])).isoformat()
    weekday = phrase.removeprefix(_LAST)
    if weekday in _WEEKDAYS:
        ahead = (_WEEKDAYS.index(weekday) - today.weekday()) % 7
        return (today + timedelta(days=ahead - 7 if phrase.startswith(_LAST) else ahead)).isoformat()
    which, span = phrase.split()
    if span == "month":
        months = today.year * 12 + today.month - 1 + _SPANS[which]
        return f"{months // 12}-{months % 12 + 1:02}"
    year, week, _ = (today + timedelta(weeks=_SPANS[which])).isocalendar()
    return f"{year}-W{week:02}" + ("-WE" if span == "weekend" else "")
