"""What a slot says: the id of a value of ours, or a number, a length of time or a date as Alexa writes it."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ask_sdk_model import Intent
from ask_sdk_model.slu.entityresolution import StatusCode

from coach.coaching.reminder import PartOfDay
from coach.training.exercise import Equipment
from coach.training.span import (
    SEASONS,
    Named,
    Now,
    Span,
    SpanKind,
    a_day,
    a_month,
    a_season,
    a_week,
    a_weekend,
    years,
)

Member = TypeVar("Member", bound=StrEnum)

_FIGURE = r"([0-9]{1,6})"
_DURATION = re.compile(f"P(?:{_FIGURE}D)?(?:T(?:{_FIGURE}H)?(?:{_FIGURE}M)?(?:{_FIGURE}S)?)?")
_NOT_HEARD = ("", "?")
# A day, and not a week, a weekend, a month or a season, which Alexa writes in the same slot.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?")
_PARTS = {
    "MO": PartOfDay.MORNING,
    "AF": PartOfDay.AFTERNOON,
    "EV": PartOfDay.EVENING,
    "NI": PartOfDay.NIGHT,
}
_SPAN = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"|(?P<week_year>[0-9]{4})-W(?P<week>[0-9]{2})(?P<weekend>-WE)?"
    r"|(?P<month_year>[0-9]{4})-(?P<month>[0-9]{2})"
    rf"|(?P<season_year>[0-9]{{4}})-(?P<season>{'|'.join(SEASONS)})"
    r"|(?P<year>[0-9]{4})|(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX"
)
_NOW = "PRESENT_REF"
# What nobody lifts or counts to is not a number that was meant.
_NUMBER = re.compile(r"[0-9]{1,6}")
_EVERY_EQUIPMENT = "gym"

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The ids of the days of the week, in the order of their numbers from 0."""

CHANGES = {"longer": 1, "shorter": -1}
"""The ids of changes without a figure, each with its sign."""

AMOUNTS = {"more": 1, "less": -1}
"""The ids of steps to more and to less, each with its sign."""

PACES = {"slower": 1, "faster": -1, "usual": 0}
"""The ids of paces, each with what it does to the seconds of a repetition."""


def heard(intent: Intent, name: str) -> str | None:
    """The slot's words, or None when it is empty or was not made out."""
    slot = (intent.slots or {}).get(name)
    value = slot.value if slot else None
    return None if value in _NOT_HEARD else value


def matched(intent: Intent, name: str) -> str | None:
    """The id of the slot's value in our own list, or None when nothing in it matches."""
    slot = (intent.slots or {}).get(name)
    resolutions = slot.resolutions if slot else None
    for resolution in (resolutions.resolutions_per_authority if resolutions else None) or ():
        if resolution and resolution.status and resolution.status.code == StatusCode.ER_SUCCESS_MATCH:
            first = resolution.values[0] if resolution.values else None
            if first and first.value:
                id_: str | None = first.value.id
                return id_
    return None


def member(intent: Intent, name: str, kind: type[Member]) -> Member | None:
    """The slot's value as a member of one of our own vocabularies, or None."""
    id_ = matched(intent, name)
    return next((item for item in kind if item.value == id_), None)


def named(intent: Intent, name: str) -> tuple[str | None, bool]:
    """The id of the slot's value, and whether the slot is understood: False for words that match none."""
    id_ = matched(intent, name)
    return id_, id_ is not None or heard(intent, name) is None


def equipment(intent: Intent, *names: str) -> frozenset[Equipment]:
    """All that the slots name; a gym has everything."""
    if _EVERY_EQUIPMENT in {matched(intent, name) for name in names}:
        return frozenset(Equipment)
    return frozenset(item for name in names if (item := member(intent, name, Equipment)))


def weekday(intent: Intent, name: str) -> int | None:
    """The slot's day of the week, from Monday, 0."""
    id_ = matched(intent, name)
    return WEEKDAYS.index(id_) if id_ in WEEKDAYS else None


def change(intent: Intent, name: str) -> int:
    """The sign of the slot's change; 0 when it names none."""
    return CHANGES.get(matched(intent, name) or "", 0)


def more_or_less(intent: Intent, name: str) -> int:
    """The sign of the slot's step to more or less; 0 when it names none."""
    return AMOUNTS.get(matched(intent, name) or "", 0)


def number(intent: Intent, name: str) -> int | None:
    """The slot's whole number; None when it is none."""
    value = heard(intent, name)
    return int(value) if value is not None and _NUMBER.fullmatch(value) else None


def day(intent: Intent, name: str) -> tuple[date | None, bool]:
    """The slot's day, and whether the slot is understood: False for a week, a month or no date at all."""
    value = heard(intent, name)
    if value is None:
        return None, True
    try:
        return (date.fromisoformat(value), True) if _DAY.fullmatch(value) else (None, False)
    except ValueError:
        return None, False


def time(intent: Intent, name: str) -> tuple[int | None, PartOfDay | None]:
    """The slot's time of day in minutes after midnight, or the part of the day that is all it tells."""
    value = heard(intent, name) or ""
    match = _TIME.fullmatch(value)
    if match is None:
        return None, _PARTS.get(value)
    hour, minute = int(match[1]), int(match[2])
    return (hour * 60 + minute, None) if hour < 24 and minute < 60 else (None, None)


def span(intent: Intent, name: str) -> tuple[Named | None, bool]:
    """The slot's span of days, and whether the slot is understood: False for what names none."""
    value = heard(intent, name)
    if value is None:
        return None, True
    if value == _NOW:
        return Now(), True
    match = _SPAN.fullmatch(value)
    try:
        return (_span(match), True) if match else (None, False)
    except ValueError:
        return None, False  # a thirtieth of February, a week fifty-four


def _span(match: re.Match[str]) -> Span:
    """The days of one of the forms that Alexa writes, but for the present.

    Raises:
        ValueError: the calendar has no such days.
    """
    match match.groupdict():
        case {"day": str(day)}:
            return a_day(date.fromisoformat(day))
        case {"week": str(week), "week_year": year, "weekend": weekend}:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return a_weekend(monday) if weekend else a_week(monday)
        case {"month": str(month), "month_year": year}:
            return a_month(int(year), int(month))
        case {"season": str(season), "season_year": year}:
            return a_season(int(year), season)
        case {"year": str(year)}:
            return years(int(year), 1, SpanKind.YEAR)
        case {"decade": str(decade)}:
            return years(int(decade) * 10, 10, SpanKind.DECADE)
        case forms:
            return years(int(forms["century"] or 0) * 100, 100, SpanKind.CENTURY)


def minutes(intent: Intent, name: str) -> int | None:
    """The slot's length of time in whole minutes, or its bare number; None when it is neither."""
    value = heard(intent, name)
    if value is None:
        return None
    if _NUMBER.fullmatch(value):
        return int(value)
    length = _length(value)
    return None if length is None else length // 60


def seconds(intent: Intent, name: str) -> int | None:
    """The slot's length of time in seconds, or its bare number; None when it is neither."""
    value = heard(intent, name)
    if value is None:
        return None
    return int(value) if _NUMBER.fullmatch(value) else _length(value)


def _length(value: str) -> int | None:
    """The seconds of a length of time as Alexa writes it."""
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    days, hours, whole, rest = (int(group or 0) for group in match.groups())
    return ((days * 24 + hours) * 60 + whole) * 60 + rest
