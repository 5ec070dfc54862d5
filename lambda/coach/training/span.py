"""Spans of days that a person names, and which of them they mean when they look back."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from coach.training.history import WEEK

LOOK_BACK = timedelta(days=365)
"""How long ago a span may have ended that is still looked back on: with today a year, a leap day included.

It bounds what one question reads: nothing that is looked at is longer than that.
"""

MONTHS = 12
SEASON_MONTHS = 3
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season begins, as the northern weather goes; a winter ends in the year after."""


class SpanKind(StrEnum):
    """What a span is called by."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RECENT = "recent"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from the first to the last."""

    first: date
    last: date
    kind: SpanKind

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Now:
    """The present, as somebody names it: today, whichever day that is where they are."""


Named = Span | Now
"""What somebody names."""


def a_day(day: date) -> Span:
    """That day."""
    return Span(day, day, SpanKind.DAY)


def a_week(monday: date) -> Span:
    """The week that begins on that Monday."""
    return Span(monday, monday + timedelta(days=6), SpanKind.WEEK)


def a_weekend(monday: date) -> Span:
    """The Saturday and the Sunday of the week that begins on that Monday."""
    return Span(monday + timedelta(days=5), monday + timedelta(days=6), SpanKind.WEEKEND)


def a_month(year: int, month: int) -> Span:
    """That month of the year, January being 1."""
    return _months(year, month, 1, SpanKind.MONTH)


def a_season(year: int, season: str) -> Span:
    """The season, by its two letters, that begins in the year."""
    return _months(year, SEASONS[season], SEASON_MONTHS, SpanKind.SEASON)


def years(first: int, count: int, kind: SpanKind) -> Span:
    """So many whole years from that one on."""
    return Span(date(first, 1, 1), date(first + count - 1, 12, 31), kind)


def _months(year: int, month: int, count: int, kind: SpanKind) -> Span:
    following = year * MONTHS + month - 1 + count
    after = date(following // MONTHS, following % MONTHS + 1, 1)
    return Span(date(year, month, 1), after - timedelta(days=1), kind)


def meant(named: Named, today: date) -> Span | None:
    """The span that somebody means who looks back; None for one that is still to come.

    Of a day, a month or a season without its year Alexa takes the coming one, and so it does of a weekend.
    """
    if isinstance(named, Now):
        return a_day(today)
    if named.first <= today:
        return named
    ahead = named.first - today
    match named.kind:
        case SpanKind.DAY if ahead < WEEK:
            return a_day(named.first - WEEK)  # a day of the week
        case SpanKind.DAY if ahead < 2 * WEEK:
            return None  # "next Friday": nobody says a date that near without meaning it
        case SpanKind.DAY | SpanKind.MONTH | SpanKind.SEASON:
            return _begun(_a_year_before(named), today)
        case SpanKind.WEEKEND if named.last - timedelta(days=named.last.weekday()) <= today:
            return a_weekend(today - timedelta(days=today.weekday()) - WEEK)
        case _:
            return None


def _begun(span: Span | None, today: date) -> Span | None:
    return span if span is not None and span.first <= today else None


def _a_year_before(span: Span) -> Span | None:
    """The same a year before; None for a day that year did not have."""
    year, month = span.first.year - 1, span.first.month
    try:
        if span.kind is SpanKind.MONTH:
            return a_month(year, month)
        if span.kind is SpanKind.SEASON:
            return _months(year, month, SEASON_MONTHS, SpanKind.SEASON)
        return a_day(span.first.replace(year=year))
    except ValueError:
        return None


def at_night(named: Named, today: date) -> Named:
    """What somebody names after midnight, whose own day is still `today` though the calendar is one ahead.

    Its today is then theirs, and so are a week, a month and a year that its day begins.
    """
    if isinstance(named, Now) or named.first != today + timedelta(days=1):
        return named
    match named.kind:
        case SpanKind.DAY:
            return a_day(today)
        case SpanKind.WEEK:
            return a_week(today - timedelta(days=today.weekday()))
        case SpanKind.MONTH:
            return a_month(today.year, today.month)
        case SpanKind.YEAR:
            return years(today.year, 1, SpanKind.YEAR)
        case _:
            return named


def recent(today: date) -> Span:
    """All that is looked back on when nothing is named."""
    return Span(today - LOOK_BACK, today, SpanKind.RECENT)


def looked_at(span: Span, today: date) -> Span | None:
    """What is looked at of a span that has begun, up to today; None where it ended too long ago.

    What is longer than a year is not looked at whole.
    """
    if span.last < today - LOOK_BACK:
        return None
    if span.last - span.first <= LOOK_BACK:
        return replace(span, last=min(span.last, today))
    if span.last >= today:
        return recent(today)
    return years(span.last.year, 1, SpanKind.YEAR)
