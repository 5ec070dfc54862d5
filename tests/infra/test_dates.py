"""A day that a person names is the one that Alexa sends, by the clock of the device."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from infra.echo.dates import ANY_DAY, DATE_PHRASES, date_value
from infra.echo.device import Echo
from infra.echo.hearing import Hearing

MODEL = Path(__file__).resolve().parents[2] / "interaction_models" / "en-US.json"
WEDNESDAY = date(2026, 11, 25)
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text("utf-8")))


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("today", "2026-11-25"),
        ("yesterday", "2026-11-24"),
        ("the day before yesterday", "2026-11-23"),
        ("tomorrow", "2026-11-26"),
        ("wednesday", "2026-11-25"),
        ("friday", "2026-11-27"),
        ("monday", "2026-11-30"),
        ("last monday", "2026-11-23"),
        ("last wednesday", "2026-11-18"),
        ("this week", "2026-W48"),
        ("last week", "2026-W47"),
        ("last weekend", "2026-W47-WE"),
        ("this month", "2026-11"),
        ("next month", "2026-12"),
    ],
)
def test_a_date_is_what_alexa_sends(phrase: str, value: str) -> None:
    assert date_value(phrase, WEDNESDAY) == value


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("yesterday", "2026-12-31"),
        ("last month", "2026-12"),
        ("this month", "2027-01"),
        ("this week", "2026-W53"),
        ("next week", "2027-W01"),
    ],
)
def test_the_turn_of_the_year_is_crossed(phrase: str, value: str) -> None:
    assert date_value(phrase, NEW_YEAR) == value


@pytest.mark.parametrize("phrase", DATE_PHRASES)
def test_every_phrase_has_a_value_and_is_heard(hearing: Hearing, phrase: str) -> None:
    asked: Any = hearing.hear(f"log a run from {phrase}")
    assert asked.slots["day"].value == date_value(phrase, ANY_DAY)


@pytest.mark.parametrize(
    ("zone", "yesterday"), [("America/New_York", "2026-11-23"), ("Australia/Sydney", "2026-11-24")]
)
def test_a_device_goes_by_its_own_clock(hearing: Hearing, zone: str, yesterday: str) -> None:
    answer = {"version": "1.0", "response": {"shouldEndSession": True}}
    now = datetime(2026, 11, 25, 3, tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(zone))
    echo = Echo(lambda _: answer, hearing, now=now)
    slots = echo.hear("log a run from yesterday").request["request"]["intent"]["slots"]
    assert slots["day"]["value"] == yesterday
    assert "resolutions" not in slots["day"]
