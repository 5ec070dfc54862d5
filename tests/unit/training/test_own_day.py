"""A person's own day begins at three on the clock on their wall, whatever that clock does."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.own_day import at_night, day_meant, own_day

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TUESDAY = date(2026, 11, 24)
TROLL = "Antarctica/Troll"  # the only place whose clocks go on and back by two hours
# Some that change at three itself, or do not at all, or by half an hour, or at midnight.
TELLING = ("Pacific/Chatham", "Europe/Helsinki", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Cairo")

zones = st.sampled_from(sorted({*available_timezones()} - {TROLL, "localtime", "Factory"})) | st.sampled_from(
    TELLING
)
# Seconds since 1970: from 2020 to 2037.
instants = st.integers(1_577_836_800, 2_145_830_400).map(partial(datetime.fromtimestamp, tz=UTC))


def begins(day: date, zone: ZoneInfo) -> datetime:
    """The instant from which on it is that own day, to the minute, found by looking."""
    early = datetime(day.year, day.month, day.day, tzinfo=UTC) - 2 * DAY
    low, high = 0, 5 * 24 * 60
    while low < high:
        middle = (low + high) // 2
        if own_day((early + middle * timedelta(minutes=1)).astimezone(zone)) >= day:
            high = middle
        else:
            low = middle + 1
    return early + low * timedelta(minutes=1)


@given(instants, zones)
def test_an_instant_belongs_to_the_calendar_s_day_or_at_night_to_the_one_before(
    at: datetime, name: str
) -> None:
    local = at.astimezone(ZoneInfo(name))
    day = own_day(local)
    assert day in {local.date(), local.date() - DAY}
    assert at_night(local) is (day < local.date())
    if local.hour >= 3:
        assert day == local.date()
    if day < local.date():
        assert local.hour < 3


@given(instants, st.timedeltas(timedelta(0), timedelta(days=3)), zones)
def test_days_never_go_back_where_somebody_stays(at: datetime, later: timedelta, name: str) -> None:
    zone = ZoneInfo(name)
    assert own_day(at.astimezone(zone)) <= own_day((at + later).astimezone(zone))


@given(instants, zones)
def test_a_day_has_from_23_to_25_hours_and_the_next_begins_where_it_ends(at: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    day = own_day(at.astimezone(zone))
    first, end = begins(day, zone), begins(day + DAY, zone)
    assert first <= at + timedelta(minutes=1)
    assert at < end
    assert 23 * HOUR <= end - first <= 25 * HOUR


def hours(name: str, day: date) -> float:
    zone = ZoneInfo(name)
    return (begins(day + DAY, zone) - begins(day, zone)) / HOUR


@pytest.mark.parametrize(
    ("zone", "day", "length"),
    [
        ("America/New_York", date(2026, 10, 31), 25),
        ("America/New_York", date(2027, 3, 13), 23),
        ("Europe/Berlin", date(2026, 10, 24), 25),
        ("Europe/Berlin", date(2027, 3, 27), 23),
        ("Australia/Sydney", date(2027, 4, 3), 25),
        ("Australia/Sydney", date(2027, 10, 2), 23),
        ("Europe/Helsinki", date(2027, 3, 27), 24),
        ("Europe/Helsinki", date(2027, 3, 28), 23),
        ("Asia/Kolkata", date(2027, 3, 28), 24),
    ],
)
def test_the_night_on_which_the_clocks_change_is_longer_or_shorter(zone: str, day: date, length: int) -> None:
    """It is the evening's day that is; in Helsinki, where no clock shows three then, the one that begins."""
    assert hours(zone, day) == length


def on_the_wall(zone: str, *moment: int, fold: int = 0) -> datetime:
    return datetime(*moment, tzinfo=ZoneInfo(zone), fold=fold)


@pytest.mark.parametrize("fold", [0, 1])
def test_half_past_two_is_night_both_times_that_it_comes(fold: int) -> None:
    assert own_day(on_the_wall("Europe/Berlin", 2026, 10, 25, 2, 30, fold=fold)) == date(2026, 10, 24)


def test_a_day_that_is_begun_does_not_end_when_the_clock_goes_back_over_three() -> None:
    """On the Chatham Islands it does, from a quarter to four to a quarter to three."""
    before = own_day(on_the_wall("Pacific/Chatham", 2027, 4, 4, 3, 30))
    after = own_day(on_the_wall("Pacific/Chatham", 2027, 4, 4, 2, 50, fold=1))
    assert before == after == date(2027, 4, 4)
    assert own_day(on_the_wall("Pacific/Chatham", 2027, 4, 4, 2, 50)) == date(2027, 4, 3)


SO_FAR = [TUESDAY + index * DAY for index in range(-5, 2)]


@pytest.mark.parametrize("named", SO_FAR)
def test_a_day_that_is_named_by_day_is_that_day(named: date) -> None:
    assert day_meant(named, TUESDAY, night=False) == named


@pytest.mark.parametrize("named", SO_FAR)
def test_at_night_the_calendar_s_today_is_the_evening_that_is_not_over(named: date) -> None:
    """And every other day is the one of that name."""
    meant = day_meant(named, TUESDAY, night=True)
    assert meant == (TUESDAY if named == TUESDAY + DAY else named)


@pytest.mark.parametrize("night", [False, True])
def test_a_weekday_to_come_is_the_last_one(*, night: bool) -> None:
    """Alexa sends the coming one; tomorrow is said as tomorrow, and stays to come."""
    calendar = TUESDAY + DAY if night else TUESDAY
    ahead = [day_meant(calendar + index * DAY, TUESDAY, night=night) - calendar for index in range(1, 8)]
    assert [gap.days for gap in ahead] == [1, -5, -4, -3, -2, -1, 7]


def test_the_days_follow_each_other() -> None:
    zone = ZoneInfo("America/New_York")
    firsts = [begins(TUESDAY + index * DAY, zone) for index in range(5)]
    assert all(later - earlier == DAY for earlier, later in pairwise(firsts))
