"""Coming back after a gap, and lighter weeks: S6."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.easing import (
    after_gap,
    due,
    fortnights_away,
    lightened,
    lighter_on,
    resumed,
)
from coach.training.exercise import Equipment
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.profile import ActivityLevel
from coach.training.week import Lighter, LighterReason, WeekPlan
from tests.unit.training.careers import CATALOGUE, means_of_a_person, prescriptions
from tests.unit.training.week_begun import FULL, HIP, KNEE, MONDAY, NOTHING, begun

DAY = timedelta(days=1)
DUMBBELL = Equipment.DUMBBELL
RACK = Means(frozenset({DUMBBELL}), {DUMBBELL: (4000, 14_000, 16_000, 18_000, 20_000, 22_000)})
GOBLET = Prescription("goblet_squat", 3, 11, Reason.ONE_MORE, at_top=1, too_hard=1, load=20_000)


def away(days: int) -> tuple[WeekPlan, History, date]:
    """Somebody with a loaded squat who trained on a Monday, and the day so many days later."""
    plan, history = begun(ActivityLevel.RARELY)
    plan = plan.prescribe("squat", GOBLET)
    return plan, replace(history, trained={FULL: MONDAY}), MONDAY + days * DAY


def back(plan: WeekPlan, history: History, today: date) -> WeekPlan:
    """The plan of somebody who trains again that day."""
    return resumed(plan, history, today, CATALOGUE, RACK)


def load_of(plan: WeekPlan) -> int | None:
    """The load of the squat that was raised."""
    return plan.workouts[FULL][3].load


@pytest.mark.parametrize(
    ("days", "load"), [(14, 18_000), (27, 18_000), (28, 16_000), (41, 16_000), (42, 14_000), (400, 14_000)]
)
def test_a_gap_of_two_weeks_or_more_begins_lower(days: int, load: int) -> None:
    """S6: ten per cent less for each full fortnight, at most thirty; two sets; counters at zero (S5)."""
    plan, history, today = away(days)
    eased = back(plan, history, today)
    assert eased.workouts[FULL][3] == Prescription("goblet_squat", 2, 11, Reason.AFTER_GAP, load=load)
    assert {item.sets for item in eased.workouts[FULL]} == {2}
    assert eased.lighter == Lighter(LighterReason.AFTER_GAP, today + 6 * DAY)


@pytest.mark.parametrize("days", [0, 1, 13])
def test_a_shorter_gap_changes_nothing(days: int) -> None:
    """S6: fourteen days or more."""
    plan, history, today = away(days)
    assert back(plan, history, today) == plan


def test_somebody_who_has_not_trained_yet_comes_back_from_nowhere() -> None:
    """S6: before the first session there is no gap."""
    plan, history = begun(ActivityLevel.RARELY)
    assert fortnights_away(history, MONDAY + 60 * DAY) == 0
    assert back(plan, history, MONDAY + 60 * DAY) == plan


def test_the_last_session_of_any_kind_ends_a_gap() -> None:
    """S6: away is away from all strength training."""
    _, history, today = away(20)
    history = replace(history, trained={HIP: MONDAY, KNEE: today - 3 * DAY})
    assert fortnights_away(history, today) == 0


def test_a_workout_begun_after_a_gap_and_not_done_eases_only_once() -> None:
    """S5: the next one of the same fortnight asks for the same."""
    plan, history, today = away(30)
    eased = back(plan, history, today)
    for later in range(14):
        assert back(eased, history, today + later * DAY) == eased


@pytest.mark.parametrize(("first", "second", "load"), [(14, 28, 16_000), (30, 60, 14_000), (50, 70, 14_000)])
def test_a_second_gap_after_a_workout_not_done_eases_for_what_was_added(
    first: int, second: int, load: int
) -> None:
    """S6: thirty per cent at most over both, and one lighter week anew."""
    plan, history, today = away(first)
    eased = back(back(plan, history, today), history, MONDAY + second * DAY)
    assert load_of(eased) == load
    assert eased.lighter == Lighter(LighterReason.AFTER_GAP, MONDAY + (second + 6) * DAY)


def test_a_session_done_after_a_gap_makes_room_for_the_next_gap() -> None:
    """S6: each gap counts from the last session."""
    plan, history, today = away(14)
    eased = back(plan, history, today)
    again = back(eased, replace(history, trained={FULL: today}), today + 14 * DAY)
    assert load_of(again) == 16_000


@given(st.data())
def test_a_gap_begins_anew_with_two_sets_and_no_more_than_thirty_per_cent_less(data: st.DataObject) -> None:
    """S6, S5: nothing is counted over it; the repetitions and the exercise stay; the load is owned."""
    means = data.draw(means_of_a_person())
    item = data.draw(prescriptions(means))
    item = replace(item, at_top=data.draw(st.integers(0, 2)), too_hard=data.draw(st.integers(0, 2)))
    loads = means.loads(CATALOGUE[item.exercise])
    new = after_gap(item, data.draw(st.integers(1, 3)), CATALOGUE, means)
    assert new == Prescription(item.exercise, 2, item.reps, Reason.AFTER_GAP, load=new.load)
    if item.load is not None:
        lighter = [load for load in loads if load < item.load]
        assert new.load in (*lighter, *(() if lighter else (item.load,)))
        assert new.load == max(lighter, default=item.load) or 10 * (new.load or 0) >= 7 * item.load


@pytest.mark.parametrize(("sets", "fewer"), [(4, 3), (3, 2)])
@pytest.mark.parametrize("why", LighterReason)
def test_a_lighter_week_asks_for_two_thirds_of_the_sets(why: LighterReason, sets: int, fewer: int) -> None:
    """S6: the same exercises, repetitions and loads."""
    item = replace(GOBLET, sets=sets)
    assert lightened(item, why, CATALOGUE, RACK) == replace(item, sets=fewer, reason=Reason.LIGHTER_WEEK)


@pytest.mark.parametrize("why", [LighterReason.TARGETS_FELL, LighterReason.SIX_WEEKS])
def test_at_two_sets_a_lighter_week_goes_one_step_down_instead(why: LighterReason) -> None:
    """S6, R9: in load, or in the variation; where there is neither it stays."""
    lighter = lightened(replace(GOBLET, sets=2), why, CATALOGUE, RACK)
    assert (lighter.sets, lighter.load, lighter.reason) == (2, 18_000, Reason.LIGHTER_WEEK)
    easier = lightened(Prescription("squat", 2, 10), why, CATALOGUE, NOTHING)
    assert easier == Prescription("half_squat", 2, 10, Reason.LIGHTER_WEEK)
    easiest = Prescription("half_squat", 2, 10, Reason.ONE_MORE)
    assert lightened(easiest, why, CATALOGUE, NOTHING) == easiest


def test_after_a_gap_a_load_does_not_come_down_twice() -> None:
    """S6: what has no load, or has the lightest there is, goes to the easier variation for the week."""
    why = LighterReason.AFTER_GAP
    eased = replace(GOBLET, sets=2, load=18_000, reason=Reason.AFTER_GAP)
    assert lightened(eased, why, CATALOGUE, RACK) == eased
    assert lightened(Prescription("squat", 2, 10), why, CATALOGUE, NOTHING).exercise == "half_squat"
    lightest = lightened(replace(eased, load=4000), why, CATALOGUE, RACK)
    assert lightest == Prescription("squat", 2, 11, Reason.LIGHTER_WEEK)


@given(st.data())
def test_a_lighter_week_is_never_harder_and_never_below_two_sets(data: st.DataObject) -> None:
    """S6, R9: less in one thing, more in none."""
    means = data.draw(means_of_a_person())
    item = data.draw(prescriptions(means))
    light = lightened(item, data.draw(st.sampled_from(LighterReason)), CATALOGUE, means)
    assert 2 <= light.sets <= item.sets
    assert light.reps == item.reps
    if light.exercise == item.exercise:
        assert (light.load or 0) <= (item.load or 0)
    else:
        assert item.exercise in CATALOGUE[light.exercise].harder


def test_a_lighter_week_ends_with_its_last_day() -> None:
    """S6: one week."""
    plan, _ = begun(ActivityLevel.RARELY)
    assert lighter_on(plan, MONDAY) is None
    plan = replace(plan, lighter=Lighter(LighterReason.SIX_WEEKS, MONDAY + 6 * DAY))
    assert lighter_on(plan, MONDAY + 6 * DAY) is LighterReason.SIX_WEEKS
    assert lighter_on(plan, MONDAY + 7 * DAY) is None


@pytest.mark.parametrize(
    ("fell", "rose", "weeks", "why"),
    [
        ("", "", 0, None),
        ("ab", "", 0, None),
        ("abc", "", 0, LighterReason.TARGETS_FELL),
        ("abc", "d", 5, LighterReason.TARGETS_FELL),
        ("", "a", 4, None),
        ("", "a", 5, LighterReason.SIX_WEEKS),
        ("", "", 5, None),
        ("", "", 6, LighterReason.SIX_WEEKS),
    ],
)
def test_a_lighter_week_is_due_after_three_falls_or_six_weeks_of_progress(
    fell: str, rose: str, weeks: int, why: LighterReason | None
) -> None:
    """S6."""
    _, history = begun(ActivityLevel.RARELY)
    week = replace(history.week, fell=frozenset(fell), rose=frozenset(rose))
    assert due(replace(history, week=week, weeks_of_progress=weeks)) is why
