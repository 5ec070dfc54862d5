"""A day that a person names is the one that Alexa sends, by the clock of the device."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from infra.echo.dates import ANY_DAY, date_phrases, date_value
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.language import LANGUAGES, language

MODEL = Path(__file__).resolve().parents[2] / "interaction_models" / "en-US.json"
WEDNESDAY = date(2026, 11, 25)
NEW_YEAR = date(2027, 1, 1)
PHRASES = date_phrases(language("en").dates)


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
        ("november", "2026-11"),
        ("october", "2027-10"),
        ("last october", "2026-10"),
        ("last november", "2025-11"),
        ("this year", "2026"),
        ("last year", "2025"),
        ("this decade", "202X"),
        ("this winter", "2026-WI"),
        ("last winter", "2025-WI"),
        ("last summer", "2025-SU"),
        ("this fall", "2026-FA"),
        ("the ninth of november", "2027-11-09"),
        ("november twenty fifth", "2026-11-25"),
        ("right now", "PRESENT_REF"),
    ],
)
def test_a_date_is_what_alexa_sends(phrase: str, value: str) -> None:
    assert date_value(PHRASES[phrase], WEDNESDAY) == value


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("yesterday", "2026-12-31"),
        ("last month", "2026-12"),
        ("this month", "2027-01"),
        ("this week", "2026-W53"),
        ("next week", "2027-W01"),
        ("this winter", "2026-WI"),
        ("last winter", "2025-WI"),
        ("last december", "2026-12"),
    ],
)
def test_the_turn_of_the_year_is_crossed(phrase: str, value: str) -> None:
    assert date_value(PHRASES[phrase], NEW_YEAR) == value


def test_what_names_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="fortnight"):
        date_value("fortnight 1", WEDNESDAY)


@pytest.mark.parametrize("phrase", [phrase for phrase, named in PHRASES.items() if "date" not in named])
def test_every_phrase_has_a_value_and_is_heard(hearing: Hearing, phrase: str) -> None:
    asked: Any = hearing.hear(f"log a run from {phrase}")
    assert asked.slots["day"].value == date_value(PHRASES[phrase], ANY_DAY)


@pytest.mark.parametrize("code", sorted(file.stem for file in LANGUAGES.iterdir()))
def test_in_every_language_each_day_of_the_year_has_its_phrase(code: str) -> None:
    named = {date_value(names, NEW_YEAR) for names in date_phrases(language(code).dates).values()}
    assert {(NEW_YEAR + timedelta(days=days)).isoformat() for days in range(365)} <= named


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
