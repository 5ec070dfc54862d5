"""What a span is called on the day on which it is told."""

from datetime import date
from typing import assert_never

from coach.coaching.cues import Called, When
from coach.training.history import WEEK
from coach.training.span import LOOK_BACK, MONTHS, Span, SpanKind, a_day
from coach.training.week import week_start


def on(day: date, today: date) -> When:
    """A day: of the last seven or the next ones by its weekday, any other by its date."""
    return when(a_day(day), today)


def when(span: Span, today: date, *, by_name: bool = False) -> When:
    """A span that was looked at, or a day to come.

    One of an earlier year is of the last, since nothing longer ago is looked back on. `by_name` calls today
    and yesterday by their weekdays, after midnight when it cannot be told which of them was meant.
    """
    called = _called(span, today)
    if by_name and called in (Called.TODAY, Called.YESTERDAY):
        called = Called.WEEKDAY
    return When(called, span.first, over=span.last < today)


def _called(span: Span, today: date) -> Called:
    weeks = (week_start(today) - week_start(span.first)) // WEEK
    earlier = span.first.year < today.year
    match span.kind:
        case SpanKind.DAY:
            return _day(span.first, today, weeks)
        case SpanKind.WEEK:
            named = {0: Called.THIS_WEEK, 1: Called.LAST_WEEK}
            return named.get(weeks, Called.WEEK_OF_LAST_YEAR if earlier else Called.WEEK_OF)
        case SpanKind.WEEKEND:
            named = {0: Called.THIS_WEEKEND, 1: Called.LAST_WEEKEND}
            return named.get(weeks, Called.WEEKEND_OF_LAST_YEAR if earlier else Called.WEEKEND_OF)
        case SpanKind.MONTH:
            months = (today.year - span.first.year) * MONTHS + today.month - span.first.month
            named = {0: Called.THIS_MONTH, 1: Called.LAST_MONTH}
            return named.get(months, Called.MONTH_LAST_YEAR if earlier else Called.MONTH)
        case SpanKind.SEASON:
            # "This summer" it is all through the year.
            return Called.THIS_SEASON if today <= span.last or not earlier else Called.LAST_SEASON
        case SpanKind.YEAR | SpanKind.DECADE | SpanKind.CENTURY:
            return Called.LAST_YEAR if earlier else Called.THIS_YEAR
        case SpanKind.RECENT if span.first == today - LOOK_BACK:
            return Called.TWELVE_MONTHS
        case SpanKind.RECENT:
            return Called.SINCE_LAST_YEAR if earlier else Called.SINCE
        case _:
            assert_never(span.kind)


def _day(day: date, today: date, weeks: int) -> Called:
    ago = today - day
    named = {0: Called.TODAY, 1: Called.YESTERDAY, -1: Called.TOMORROW}
    if ago.days in named:
        return named[ago.days]
    if -WEEK < ago < WEEK:
        return Called.WEEKDAY
    if weeks in (1, -1):
        return Called.WEEKDAY_LAST_WEEK if weeks == 1 else Called.WEEKDAY_NEXT_WEEK
    return Called.DATE_LAST_YEAR if day.year < today.year else Called.DATE
