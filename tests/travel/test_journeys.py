"""What somebody does on a journey is logged on their own days, counted once, in their own weeks (S15).

Ten weeks each, over the changes of the clocks in two halves of the world, over the date line both ways, and
late at night.
"""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from coach.training.history import History
from coach.training.log import CardioLog, StrengthLog
from tests.storage.memory_store import MemoryStore
from tests.travel.conftest import WHO
from tests.travel.traveller import DAY, WEEK, Traveller, diary_day, monday

NEW_YORK, BERLIN, SYDNEY = "America/New_York", "Europe/Berlin", "Australia/Sydney"
AUCKLAND, LOS_ANGELES, KOLKATA = "Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata"

Stay = tuple[str, str, str]
"""From that day on, in that zone, training then on the wall; before three that is the night after it."""

AUTUMN = (
    ("2026-10-05", NEW_YORK, "18:30"),
    ("2026-10-15", NEW_YORK, "23:40"),  # over midnight
    ("2026-10-19", BERLIN, "19:00"),
    ("2026-10-23", BERLIN, "02:30"),  # a time that the night after 24 October has twice
    ("2026-10-25", BERLIN, "23:50"),
    ("2026-10-30", NEW_YORK, "01:15"),  # and there the night after 31 October has that one twice
    ("2026-11-09", LOS_ANGELES, "06:30"),
    ("2026-11-14", SYDNEY, "19:00"),  # there is no 13 November
    ("2026-11-24", AUCKLAND, "07:15"),
    ("2026-11-30", LOS_ANGELES, "21:00"),  # from a Monday morning to the evening of the same day
    ("2026-12-04", BERLIN, "22:00"),
)
SPRING = (
    ("2027-03-01", SYDNEY, "21:30"),
    ("2027-03-10", LOS_ANGELES, "12:00"),  # the clocks of New York and Los Angeles go on on 14 March
    ("2027-03-13", NEW_YORK, "23:50"),
    ("2027-03-16", NEW_YORK, "08:00"),
    ("2027-03-26", BERLIN, "01:40"),  # and those of Berlin on 28 March, from two to three
    ("2027-04-02", SYDNEY, "02:20"),  # and back in Sydney on 4 April
    ("2027-04-05", SYDNEY, "22:00"),
    ("2027-04-12", KOLKATA, "06:45"),
    ("2027-04-21", AUCKLAND, "18:00"),
    ("2027-05-01", KOLKATA, "05:30"),
)


def days(first: str, last: str) -> Iterable[date]:
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        yield day
        day += DAY


def on(wall: str, zone: str) -> datetime:
    """The moment at which the clock there shows it."""
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))


def history_of(traveller: Traveller) -> History:
    history = traveller.kept().history
    assert history is not None
    return history


def check_log(traveller: Traveller, store: MemoryStore) -> None:
    """Every entry is on the ledger, and everything on the ledger is an entry."""
    log = store.log(WHO)
    assert sorted(entry.day for entry in log if isinstance(entry, StrengthLog)) == sorted(
        traveller.ledger.workouts
    )
    assert sorted((entry.day, entry.minutes) for entry in log if isinstance(entry, CardioLog)) == sorted(
        traveller.ledger.walks
    )


def check_weeks(traveller: Traveller) -> None:
    """The totals of every week that is remembered are the ledger's, and so is the streak."""
    history, ledger = history_of(traveller), traveller.ledger
    for week in (history.week, *history.past):
        assert week.strength_done == ledger.sessions(week.start), week.start
        assert week.cardio_minutes == ledger.minutes(week.start), week.start
        assert week.met == ledger.met(week.start), week.start
    assert history.streak == ledger.streak(history.week.start)


@pytest.mark.parametrize(
    ("stays", "last", "idle"),
    [(AUTUMN, "2026-12-13", "2026-11-03"), (SPRING, "2027-05-09", "2027-03-23")],
    ids=["autumn", "spring"],
)
def test_ten_weeks_of_a_journey_are_as_the_traveller_counts_them(
    traveller: Traveller, store: MemoryStore, stays: tuple[Stay, ...], last: str, idle: str
) -> None:
    """Whatever the day asks for is done, but for one week that goes missing from some day on."""
    streaks = []
    for day in days(stays[0][0], last):
        _, zone, time = next(stay for stay in reversed(stays) if stay[0] <= day.isoformat())
        wall = f"{day + DAY if time < '03' else day} {time}"
        if traveller.echo.history and on(wall, zone) <= traveller.echo.now:
            continue  # that day they are over the ocean
        traveller.at(wall, zone)
        assert diary_day(traveller.echo.now) == day
        if date.fromisoformat(idle) <= day < monday(date.fromisoformat(idle)) + WEEK:
            continue
        traveller.all_of_today()
        check_weeks(traveller)
        streaks.append(history_of(traveller).streak)
    check_log(traveller, store)
    assert len(traveller.ledger.aims) == 10
    assert len(traveller.ledger.workouts) >= 24
    assert max(streaks) >= 4
    assert 0 in streaks[20:]
    assert streaks[-1] >= 4


def week_in(traveller: Traveller, zone: str, first: str) -> None:
    """A week in which everything is done at six in the evening."""
    for day in range(7):
        traveller.at(f"{date.fromisoformat(first) + day * DAY} 18:00", zone)
        traveller.all_of_today()


def test_a_sunday_that_comes_again_after_a_monday_still_counts_for_its_week(
    traveller: Traveller, store: MemoryStore
) -> None:
    """From Auckland to Los Angeles: what last week lacked is walked on its Sunday, after Monday's walk."""
    week_in(traveller, AUCKLAND, "2026-11-09")
    for day in ("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-20"):
        traveller.at(f"{day} 18:00", AUCKLAND)
        traveller.all_of_today()
    traveller.at("2026-11-23 08:00", AUCKLAND)
    traveller.all_of_today()
    assert history_of(traveller).streak == 0
    traveller.at("2026-11-22 22:30", LOS_ANGELES)
    assert not traveller.train()
    assert not traveller.walk()
    check_weeks(traveller)
    missing = traveller.ledger.aims[date(2026, 11, 16)][1] - traveller.ledger.minutes(date(2026, 11, 16))
    traveller.walk(missing)
    check_weeks(traveller)
    assert history_of(traveller).streak == 2
    traveller.at("2026-11-23 18:00", LOS_ANGELES)
    assert "Today's work is done" in traveller.echo.hear("open glute coach").transcript
    for day in ("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"):
        traveller.at(f"{day} 18:00", LOS_ANGELES)
        traveller.all_of_today()
        check_weeks(traveller)
    traveller.at("2026-11-30 18:00", LOS_ANGELES)
    traveller.all_of_today()
    check_weeks(traveller)
    check_log(traveller, store)
    assert history_of(traveller).streak == 3


@pytest.mark.parametrize(
    ("left", "reached", "aims"),
    [
        ("2026-11-12", "2026-11-14", (3, 60)),
        ("2026-11-10", "2026-11-12", (3, 60)),
        ("2026-11-11", "2026-11-13", (3, 75)),
    ],
    ids=["no Friday", "no Wednesday", "no Thursday, which is off"],
)
def test_a_day_that_is_not_there_is_not_missed(
    traveller: Traveller, store: MemoryStore, left: str, reached: str, aims: tuple[int, int]
) -> None:
    """From Los Angeles to Auckland: its walk is not asked for, and its workout moves."""
    for day in days("2026-11-09", left):
        traveller.at(f"{day} 18:00", LOS_ANGELES)
        traveller.all_of_today()
    for day in days(reached, "2026-11-15"):
        traveller.at(f"{day} 10:00", AUCKLAND)
        traveller.all_of_today()
        check_weeks(traveller)
    assert traveller.ledger.aims[date(2026, 11, 9)] == aims
    traveller.at("2026-11-16 10:00", AUCKLAND)
    traveller.all_of_today()
    check_weeks(traveller)
    check_log(traveller, store)
    assert history_of(traveller).streak == 1


def test_hours_lie_between_two_workouts_and_not_days_of_a_calendar(traveller: Traveller) -> None:
    """S1: from Monday evening in Los Angeles to Wednesday morning in Auckland it is fourteen hours."""
    traveller.at("2026-11-09 20:00", LOS_ANGELES)
    assert traveller.train()
    traveller.at("2026-11-11 08:00", AUCKLAND)
    assert not traveller.train()
    traveller.at("2026-11-13 08:00", AUCKLAND)
    assert traveller.train()
