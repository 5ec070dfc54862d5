"""AMAZON.DATE: every form in which Alexa writes a date is the span of days that it names."""

from datetime import date

import pytest
from ask_sdk_model import Intent, Slot
from hypothesis import given
from hypothesis import strategies as st

from coach.coaching.commands import AskDone
from coach.intents import DECLARED
from coach.training.span import Named, Now, Span, SpanKind, a_day, a_month, a_week, a_weekend


def asked(value: str | None) -> AskDone:
    """What was done then, as it is asked with that in the slot."""
    command = DECLARED["WhatIDidIntent"](Intent("WhatIDidIntent", {"date": Slot(value=value)}))
    assert isinstance(command, AskDone)
    return command


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("2026-11-22", a_day(date(2026, 11, 22))),
        ("2026-W47", a_week(date(2026, 11, 16))),
        ("2026-W53", a_week(date(2026, 12, 28))),
        ("2026-W47-WE", a_weekend(date(2026, 11, 16))),
        ("2026-11", a_month(2026, 11)),
        ("2026-WI", Span(date(2026, 12, 1), date(2027, 2, 28), SpanKind.SEASON)),
        ("2027-WI", Span(date(2027, 12, 1), date(2028, 2, 29), SpanKind.SEASON)),
        ("2026-SP", Span(date(2026, 3, 1), date(2026, 5, 31), SpanKind.SEASON)),
        ("2026-SU", Span(date(2026, 6, 1), date(2026, 8, 31), SpanKind.SEASON)),
        ("2026-FA", Span(date(2026, 9, 1), date(2026, 11, 30), SpanKind.SEASON)),
        ("2026", Span(date(2026, 1, 1), date(2026, 12, 31), SpanKind.YEAR)),
        ("202X", Span(date(2020, 1, 1), date(2029, 12, 31), SpanKind.DECADE)),
        ("20XX", Span(date(2000, 1, 1), date(2099, 12, 31), SpanKind.CENTURY)),
        ("PRESENT_REF", Now()),
        (None, None),
        ("", None),
        ("?", None),
    ],
)
def test_a_date_of_every_form_is_a_span(value: str | None, named: Named | None) -> None:
    assert asked(value) == AskDone(named)


@pytest.mark.parametrize(
    "value",
    [
        *("XXXX-12-25", "2026-02-30", "2026-13", "2026-00", "2026-W54", "2026-W00", "2027-W53", "2026-W47-1"),
        *("2026-WE", "2026-XX", "202", "20X", "2XXX", "000X", "0000", "00XX", "9999-WI", "9999-12-32"),
        *("2026-11-22TMO", "20261122", "yesterday", "-2026", "2026 ", "\N{ARABIC-INDIC DIGIT TWO}026"),
    ],
)
def test_what_names_no_days_is_not_understood(value: str) -> None:
    assert asked(value) == AskDone(None, understood=False)


@given(st.dates(date(1, 1, 4), date(9998, 12, 31)))
def test_every_form_of_a_day_names_a_span_that_holds_it(day: date) -> None:
    """What Alexa may write of a day, the day itself and what it lies in, and each ends after it begins."""
    year, week, _ = day.isocalendar()
    season = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    begun = day.year - (season == "WI" and day.month < 3)
    forms = [day.isoformat(), f"{year:04}-W{week:02}", f"{day.year:04}-{day.month:02}", f"{day.year:04}"]
    forms += [f"{begun:04}-{season}"] if begun else []
    forms += [f"{year:04}-W{week:02}-WE"] if day.isoweekday() > 5 else []
    forms += [f"{day.year // 10:03}X"] if day.year >= 10 else []
    forms += [f"{day.year // 100:02}XX"] if day.year >= 100 else []
    for form in forms:
        named = asked(form).named
        assert isinstance(named, Span), form
        assert day in named, form


@given(
    st.text(max_size=12)
    | st.from_regex(r"[0-9X]{2,4}(-(W?[0-9]{2}|WI|SP|SU|FA)(-(WE|[0-9]{2}))?)?", fullmatch=True)
)
def test_no_text_in_the_slot_is_too_much(value: str) -> None:
    """Whatever it is: a span, or nothing that was understood."""
    done = asked(value)
    assert done.named is None or done.understood
    if isinstance(done.named, Span):
        assert done.named.first <= done.named.last
