"""Which days somebody means who looks back, and how far back is looked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.span import (
    LOOK_BACK,
    SEASONS,
    WEEK,
    Named,
    Now,
    Span,
    SpanKind,
    a_day,
    a_month,
    a_season,
    a_week,
    a_weekend,
    at_night,
    looked_at,
    meant,
    recent,
    years,
)

THURSDAY = date(2026, 11, 26)
MONDAY = date(2026, 11, 23)

days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
mondays = days.map(lambda day: day - timedelta(days=day.weekday()))
spans = st.one_of(
    days.map(a_day),
    mondays.map(a_week),
    mondays.map(a_weekend),
    st.builds(a_month, st.integers(2024, 2032), st.integers(1, 12)),
    st.builds(a_season, st.integers(2024, 2032), st.sampled_from([*SEASONS])),
    st.integers(2024, 2032).map(lambda year: years(year, 1, SpanKind.YEAR)),
    st.sampled_from((2010, 2020, 2030)).map(lambda year: years(year, 10, SpanKind.DECADE)),
    st.sampled_from((1900, 2000, 2100)).map(lambda year: years(year, 100, SpanKind.CENTURY)),
)


@pytest.mark.parametrize(
    ("named", "what"),
    [
        (Now(), a_day(THURSDAY)),
        (a_day(THURSDAY), a_day(THURSDAY)),
        (a_day(date(2026, 11, 25)), a_day(date(2026, 11, 25))),
        # A day of the week, of which Alexa takes the coming one.
        (a_day(date(2026, 11, 27)), a_day(date(2026, 11, 20))),
        (a_day(date(2026, 11, 30)), a_day(MONDAY)),
        (a_day(date(2026, 12, 2)), a_day(date(2026, 11, 25))),
        # Next Thursday, and the one after.
        (a_day(date(2026, 12, 3)), None),
        (a_day(date(2026, 12, 9)), None),
        # A date without its year.
        (a_day(date(2026, 12, 10)), a_day(date(2025, 12, 10))),
        (a_day(date(2027, 11, 9)), a_day(date(2026, 11, 9))),
        (a_day(date(2027, 11, 26)), a_day(THURSDAY)),
        (a_day(date(2028, 1, 1)), None),
        (a_day(date(2028, 2, 29)), None),
        # Weeks and weekends.
        (a_week(MONDAY), a_week(MONDAY)),
        (a_week(MONDAY - WEEK), a_week(MONDAY - WEEK)),
        (a_week(MONDAY + WEEK), None),
        (a_weekend(MONDAY), a_weekend(MONDAY - WEEK)),
        (a_weekend(MONDAY - WEEK), a_weekend(MONDAY - WEEK)),
        (a_weekend(MONDAY + WEEK), None),
        # Longer ones.
        (a_month(2026, 11), a_month(2026, 11)),
        (a_month(2026, 12), a_month(2025, 12)),
        (a_month(2027, 10), a_month(2026, 10)),
        (a_month(2028, 1), None),
        (a_season(2026, "FA"), a_season(2026, "FA")),
        (a_season(2026, "WI"), a_season(2025, "WI")),
        (a_season(2027, "SP"), a_season(2026, "SP")),
        (a_season(2027, "WI"), None),
        (years(2026, 1, SpanKind.YEAR), years(2026, 1, SpanKind.YEAR)),
        (years(2027, 1, SpanKind.YEAR), None),
        (years(2030, 10, SpanKind.DECADE), None),
        (years(2100, 100, SpanKind.CENTURY), None),
    ],
)
def test_who_looks_back_means_what_has_begun(named: Named, what: Span | None) -> None:
    assert meant(named, THURSDAY) == what


@pytest.mark.parametrize("today", [MONDAY + timedelta(days=day) for day in range(7)])
@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_is_the_last_one_and_todays_is_today(today: date, weekday: int) -> None:
    coming = today + timedelta(days=(weekday - today.weekday()) % 7)
    what = meant(a_day(coming), today)
    assert what is not None
    assert what.first.weekday() == weekday
    assert timedelta() <= today - what.first < WEEK


def test_the_weekend_on_a_saturday_is_this_one() -> None:
    saturday = MONDAY + timedelta(days=5)
    assert meant(a_weekend(MONDAY), saturday) == a_weekend(MONDAY)
    assert meant(a_weekend(MONDAY + WEEK), saturday) is None


@pytest.mark.parametrize(
    ("named", "today", "what"),
    [
        (a_day(date(2026, 11, 27)), THURSDAY, a_day(THURSDAY)),
        (a_day(THURSDAY), THURSDAY, a_day(THURSDAY)),
        (Now(), THURSDAY, Now()),
        (a_week(MONDAY), MONDAY - timedelta(days=1), a_week(MONDAY - WEEK)),
        (a_month(2026, 12), date(2026, 11, 30), a_month(2026, 11)),
        (years(2027, 1, SpanKind.YEAR), date(2026, 12, 31), years(2026, 1, SpanKind.YEAR)),
        (a_season(2026, "WI"), date(2026, 11, 30), a_season(2026, "WI")),
    ],
)
def test_after_midnight_it_is_still_the_persons_own_day(named: Named, today: date, what: Named) -> None:
    assert at_night(named, today) == what


@given(spans, days)
def test_what_is_meant_has_begun_or_is_still_to_come(named: Span, today: date) -> None:
    """Never is a span looked back on that lies wholly in the future, nor one of another kind."""
    what = meant(named, today)
    if what is None:
        assert named.first > today
    else:
        assert what.first <= today
        assert what.kind is named.kind
        assert what == named or named.first > today


@pytest.mark.parametrize(
    ("span", "what"),
    [
        (a_day(THURSDAY), a_day(THURSDAY)),
        (a_week(MONDAY), Span(MONDAY, THURSDAY, SpanKind.WEEK)),
        (a_month(2026, 10), a_month(2026, 10)),
        (a_day(THURSDAY - LOOK_BACK), a_day(THURSDAY - LOOK_BACK)),
        (a_day(THURSDAY - LOOK_BACK - timedelta(days=1)), None),
        (a_month(2025, 11), a_month(2025, 11)),
        (a_month(2025, 10), None),
        (years(2026, 1, SpanKind.YEAR), Span(date(2026, 1, 1), THURSDAY, SpanKind.YEAR)),
        (years(2025, 1, SpanKind.YEAR), years(2025, 1, SpanKind.YEAR)),
        (years(2024, 1, SpanKind.YEAR), None),
        (years(2020, 10, SpanKind.DECADE), recent(THURSDAY)),
        (years(2010, 10, SpanKind.DECADE), None),
        (years(2000, 100, SpanKind.CENTURY), recent(THURSDAY)),
    ],
)
def test_what_ended_within_a_year_is_looked_at(span: Span, what: Span | None) -> None:
    assert looked_at(span, THURSDAY) == what


def test_of_a_decade_just_over_its_last_year_is_looked_at() -> None:
    last = looked_at(years(2020, 10, SpanKind.DECADE), date(2030, 3, 1))
    assert last == years(2029, 1, SpanKind.YEAR)


@given(spans, days)
def test_what_is_looked_at_is_bounded_and_over(named: Span, today: date) -> None:
    """At most a year and a day, none of it in the future, and all of it in what was named."""
    what = meant(named, today)
    seen = what and looked_at(what, today)
    if what is None or seen is None:
        return
    assert seen.first <= seen.last <= today
    assert seen.last - seen.first <= LOOK_BACK
    assert today - seen.last <= LOOK_BACK
    assert seen.last in what
    assert seen.first in what or seen == recent(today)
