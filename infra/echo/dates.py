"""AMAZON.DATE: days and longer times that people name by today, and what Alexa sends for them.

Alexa has no way to tell which Monday or November is meant and takes the coming one, the present one included;
"last Monday" is the one before today. Which words name what is the language's (`languages`).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

DATE: Final = "AMAZON.DATE"

ANY_DAY: Final = date(2026, 11, 23)
"""Today for who understands words without asking when they are said; a Monday."""

_WEEK: Final = 7
_MONTHS: Final = 12
_SPRING: Final = 3


def date_phrases(told: Mapping[str, Any]) -> dict[str, str]:
    """Every phrase that can be said of a date, with what it names ("weekday 0"), from the language's file."""
    found: dict[str, str] = {}
    for phrase, names in told["phrases"].items():
        for said, *indices in _run_through(phrase, told["weekdays"], told["months"], told["ordinals"]):
            found.setdefault(said, " ".join([names, *map(str, indices)]))
    return found


def date_value(named: str, today: date) -> str:
    """What Alexa sends for it: a day, a week, a weekend, a month, a season, a year or a decade."""
    kind, *arguments = named.split()
    match kind, *arguments:
        case ["now"]:
            return "PRESENT_REF"
        case ["day", days]:
            return (today + timedelta(days=int(days))).isoformat()
        case ["weekday", weekday]:
            return (today + timedelta(days=(int(weekday) - today.weekday()) % _WEEK)).isoformat()
        case ["weekday_before", weekday]:
            ahead = (int(weekday) - today.weekday()) % _WEEK
            return (today + timedelta(days=ahead - _WEEK)).isoformat()
        case ["week" | "weekend", weeks]:
            year, week, _ = (today + timedelta(weeks=int(weeks))).isocalendar()
            return f"{year}-W{week:02}" + ("-WE" if kind == "weekend" else "")
        case ["month", months]:
            return _month(today.year * _MONTHS + today.month - 1 + int(months))
        case ["named_month", month]:
            return _month((today.year + (int(month) < today.month)) * _MONTHS + int(month) - 1)
        case ["named_month_before", month]:
            return _month((today.year - (int(month) >= today.month)) * _MONTHS + int(month) - 1)
        case ["year", years]:
            return str(today.year + int(years))
        case ["decade", decades]:
            return f"{today.year // 10 + int(decades)}X"
        case ["season", season, years]:
            # A season is of the year in which it begins; the winter of January began in the year before.
            begun = today.year - (season == "WI" and today.month < _SPRING)
            return f"{begun + int(years)}-{season}"
        case ["date", month, day]:
            return _coming(int(month), int(day), today)
        case _:
            raise ValueError(f"{named} names no date")


def _run_through(
    phrase: str, weekdays: Sequence[str], months: Sequence[str], ordinals: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """The phrase with each name in its places, and the numbers of the names: Monday is 0, January 1."""
    if "{weekday}" in phrase:
        yield from ((phrase.format(weekday=name), index) for index, name in enumerate(weekdays))
    elif "{ordinal}" in phrase:
        for month, name in enumerate(months, start=1):
            for day, ordinal in enumerate(ordinals, start=1):
                if day <= _days(month):
                    yield phrase.format(month=name, ordinal=ordinal), month, day
    elif "{month}" in phrase:
        yield from ((phrase.format(month=name), index) for index, name in enumerate(months, start=1))
    else:
        yield (phrase,)


def _days(month: int) -> int:
    """The days of the month; those of February but its twenty-ninth."""
    leap_free = 2027
    following = date(leap_free + month // _MONTHS, month % _MONTHS + 1, 1)
    return (following - timedelta(days=1)).day


def _month(months: int) -> str:
    return f"{months // _MONTHS}-{months % _MONTHS + 1:02}"


def _coming(month: int, day: int, today: date) -> str:
    this_year = date(today.year, month, day)
    return (this_year if this_year >= today else date(today.year + 1, month, day)).isoformat()
