"""A journey across the date line: what the calendar skips is not missed, what it has twice counts once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.history import WEEK, History
from coach.training.replanning import after_missed_day, bring_forward, with_days_off
from coach.training.travel import day_not_there, days_skipped, retold, without_day
from coach.training.week import DayPlan
from tests.unit.training.week_begun import (
    FULL,
    MONDAY,
    PROGRAMME,
    RARELY,
    begun,
    chosen_days,
    levels,
    on,
    strength,
)

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)

PLACES = ("America/Los_Angeles", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo")


@pytest.mark.parametrize(
    ("left", "reached", "skipped"),
    [
        ("America/Los_Angeles", "Pacific/Auckland", 1),
        ("Pacific/Auckland", "America/Los_Angeles", -1),
        ("Australia/Sydney", "Pacific/Honolulu", -1),
        ("Pacific/Pago_Pago", "Pacific/Tongatapu", 1),
        ("Pacific/Tongatapu", "Pacific/Pago_Pago", -1),
        ("America/New_York", "Europe/Berlin", 0),
        ("Europe/Berlin", "Australia/Sydney", 0),
        ("Asia/Tokyo", "Asia/Tokyo", 0),
    ],
)
def test_a_day_is_skipped_westward_over_the_line_and_had_twice_eastward(
    left: str, reached: str, skipped: int
) -> None:
    assert days_skipped(ZoneInfo(left), ZoneInfo(reached), NOON) == skipped


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_there_and_back_skips_nothing(here: str, there: str) -> None:
    way, back = (ZoneInfo(here), ZoneInfo(there)), (ZoneInfo(there), ZoneInfo(here))
    assert days_skipped(*way, NOON) + days_skipped(*back, NOON) == 0


def test_a_day_on_which_they_were_heard_was_there() -> None:
    landed = datetime(2026, 11, 27, 8, tzinfo=ZoneInfo("Pacific/Auckland"))
    wednesday = datetime(2026, 11, 25, 20, tzinfo=ZoneInfo("America/Los_Angeles"))
    thursday = datetime(2026, 11, 26, 7, tzinfo=ZoneInfo("America/Los_Angeles"))
    assert day_not_there(wednesday, landed) == date(2026, 11, 26)
    assert day_not_there(thursday, landed) is None


@pytest.mark.parametrize("skipped", [1, -1])
def test_the_last_sessions_are_told_by_the_calendar_of_where_they_are(skipped: int) -> None:
    _, history = begun(RARELY)
    told = retold(replace(history, trained={FULL: MONDAY}), skipped)
    assert told.trained == {FULL: MONDAY + skipped * DAY}


def test_the_walk_of_a_day_that_was_not_there_is_not_asked_for() -> None:
    plan, history = begun(RARELY)
    left, after = without_day(PROGRAMME, plan, history, on(1))
    assert left.on(on(1)) == DayPlan()
    assert after.week.cardio_planned == history.week.cardio_planned - 1
    assert after.week.cardio_target == history.week.cardio_target - plan.cardio_minutes
    assert after.week.strength_planned == history.week.strength_planned


def test_its_workout_moves_where_there_is_room_for_it() -> None:
    plan, history = begun(RARELY)
    left, after = without_day(PROGRAMME, plan, history, MONDAY)
    assert after.week.strength_planned == 3
    moved = after_missed_day(PROGRAMME, left, after, on(1))
    assert moved is not None
    assert len(strength(moved)) == 3


def test_its_workout_is_not_asked_for_where_there_is_none() -> None:
    """On the Sunday after a Friday that was not there, and a Saturday on which something was done."""
    plan, history = begun(RARELY)
    week = history.week
    for index in (0, 2):
        week = week.with_strength(on(index), {}, counts=True)
    for index in (0, 1, 2, 3, 5):
        week = week.with_cardio(on(index), 10)
    history = replace(history, week=week, trained={FULL: on(2)})
    _, after = without_day(PROGRAMME, plan, history, on(4))
    assert after.week.strength_planned == 2


def test_a_day_off_that_was_not_there_changes_nothing() -> None:
    plan, history = begun(RARELY)
    assert without_day(PROGRAMME, plan, history, on(3)) == (plan, history)
    assert without_day(PROGRAMME, plan, history, MONDAY - DAY) == (plan, history)


@given(levels, chosen_days, st.integers(-2, 8))
def test_any_day_may_not_be_there(level: object, chosen: frozenset[int], index: int) -> None:
    """And never is more asked for than before."""
    plan, history = begun(level)  # type: ignore[arg-type]
    plan = with_days_off(PROGRAMME, plan, history, chosen, MONDAY)
    _, after = without_day(PROGRAMME, plan, history, on(index))
    assert 0 <= after.week.strength_planned <= history.week.strength_planned
    assert 0 <= after.week.cardio_target <= history.week.cardio_target


def test_a_session_that_a_flight_has_brought_too_near_moves() -> None:
    """S1: Monday's was on Tuesday by the calendar of where they are, and Wednesday's would be too soon."""
    plan, history = begun(RARELY)
    week = history.week.with_strength(MONDAY, {}, counts=True)
    history = replace(history, week=week, trained={FULL: on(1)})
    moved = after_missed_day(PROGRAMME, plan, history, on(2))
    assert moved is not None
    assert len(strength(moved)) == 3
    assert min(day for day in strength(moved) if day > 0) >= 3


def test_on_a_day_before_the_week_nothing_is_brought_forward_and_nothing_is_missed() -> None:
    """A week once begun stays begun."""
    plan, history = begun(RARELY)
    sunday = MONDAY - DAY
    assert bring_forward(PROGRAMME, plan, history, sunday) is None
    assert after_missed_day(PROGRAMME, plan, history, sunday) is None
    assert plan.on(sunday).off


@given(chosen_days)
def test_on_a_day_before_the_week_it_is_planned_as_on_its_first(chosen: frozenset[int]) -> None:
    plan, history = begun(RARELY)
    assert with_days_off(PROGRAMME, plan, history, chosen, MONDAY - DAY) == with_days_off(
        PROGRAMME, plan, history, chosen, MONDAY
    )


def test_what_was_done_on_a_later_day_stays_when_the_week_is_planned_again() -> None:
    """Tuesday's session, on the Monday that comes again."""
    plan, history = begun(RARELY)
    week = history.week.with_strength(on(1), {}, counts=True)
    history = replace(history, week=week, trained={FULL: on(0)})
    plan = replace(plan, days=(plan.days[1], plan.days[0], *plan.days[2:]))
    changed = with_days_off(PROGRAMME, plan, history, frozenset({3, 6}), MONDAY)
    assert changed.days[1].strength is FULL
    assert len(strength(changed)) == 3


def test_a_workout_on_a_day_of_the_week_before_counts_there() -> None:
    """And ends no streak that it would have saved."""
    _, history = begun(RARELY)
    week = history.week
    for index in (0, 2):
        week = week.with_strength(on(index), {"squat": 10}, counts=True)
    week = week.with_cardio(MONDAY, week.cardio_target)
    turned = replace(history, week=week, streak=9).turned(replace(history.week, start=MONDAY + WEEK))
    assert turned.streak == 0
    after = turned.with_strength(on(6), {"squat": 12}, counts=True)
    assert after.past[0].strength_done == 3
    assert after.week == turned.week
    assert after.streak == 10
    assert turned.with_strength(on(6), {"squat": 12}, counts=False) == turned


def test_a_workout_of_no_week_that_is_kept_is_the_running_one_s() -> None:
    _, history = begun(RARELY)
    counted: History = history.with_strength(MONDAY - 9 * WEEK, {}, counts=True)
    assert counted.week.strength_done == 1
