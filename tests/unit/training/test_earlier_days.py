"""Days that are past, told of later, and the smaller facts that the plan is read with (S9, S10, S12, S15)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.training.cardio import Activity
from coach.training.history import History
from coach.training.profile import ActivityLevel, Clearance, Profile
from coach.training.replanning import bring_forward
from coach.training.week import next_plan
from tests.unit.training.week_begun import FULL, MONDAY, PROGRAMME, begun, done, on

DAY = timedelta(days=1)


def weeks_lived(cardio: tuple[tuple[int, ...], ...]) -> History:
    """The history after weeks of three strength days each, with walks of ten minutes on these days."""
    plan, history = begun(ActivityLevel.RARELY)
    for number, days in enumerate(cardio):
        week = replace(history.week, strength_days=tuple(on(7 * number + day) for day in (0, 2, 4)))
        history = replace(history, week=week)
        for day in days:
            history = history.with_cardio(on(7 * number + day), 10)
        plan = replace(next_plan(PROGRAMME, plan, history, on(7 * number + 7)), cardio_minutes=10)
        history = history.turned(plan.totals())
    return history


ALL = (0, 1, 2, 4, 5)


def test_a_walk_of_an_earlier_day_counts_in_its_own_week() -> None:
    """S12: this week's or an earlier one's; the day is kept with it."""
    history = weeks_lived((ALL[:4],)).with_cardio(on(3), 20)
    assert (history.past[0].cardio_minutes, history.past[0].longest_cardio) == (60, 20)
    assert on(3) in history.past[0].cardio_days
    assert history.week.cardio_minutes == 0
    assert history.with_cardio(on(8), 15).week.cardio_minutes == 15


def test_an_earlier_week_that_a_walk_completes_counts_for_the_streak_after_all() -> None:
    """S15: and joins the weeks before it."""
    history = weeks_lived((ALL, ALL[:4], ALL))
    assert history.streak == 1
    assert history.with_cardio(on(10), 10).streak == 3


def test_a_walk_that_completes_nothing_leaves_the_streak() -> None:
    """S15."""
    history = weeks_lived((ALL, ALL[:3], ALL))
    assert history.with_cardio(on(10), 10).streak == 1


def test_a_week_that_was_never_opened_stands_between() -> None:
    """S15: weeks before it are not joined."""
    plan, history = begun(ActivityLevel.RARELY)
    history = done(history, dict.fromkeys((0, 2, 4), FULL), ALL)
    later = next_plan(PROGRAMME, plan, history, on(14))
    history = history.turned(later.totals())
    assert history.streak == 0
    assert history.with_cardio(on(0), 10).streak == 0


def test_a_day_of_a_week_that_is_not_kept_is_refused() -> None:
    """Rule 5: eight past weeks are kept."""
    history = weeks_lived((ALL,))
    assert history.remembers(on(0))
    assert not history.remembers(MONDAY - DAY)
    with pytest.raises(ValueError, match="not kept"):
        history.with_cardio(MONDAY - DAY, 10)


def test_a_week_without_cardio_has_none_left() -> None:
    """S12: every day was chosen off."""
    _, history = begun(ActivityLevel.RARELY)
    assert replace(history.week, cardio_planned=0, cardio_target=0).cardio_left == 0


def test_a_short_routine_is_a_part_of_the_whole_one() -> None:
    """S9: when time is short, what is short of the warm-up and the cool-down."""
    short, whole = PROGRAMME.routine(short=True), PROGRAMME.routine(short=False)
    assert 0 < short.seconds < whole.seconds
    assert set(short.warm_up) < set(whole.warm_up)
    assert set(short.cool_down) < set(whole.cool_down)


def test_a_runner_walks_on_the_days_between() -> None:
    """S10: three runs a week; any other activity is the same on every day."""
    plan, _ = begun(ActivityLevel.RARELY)
    running = replace(plan, activity=Activity.RUNNING)
    week = [running.activity_on(on(index)) for index, day in enumerate(running.days) if day.cardio_minutes]
    assert week.count(Activity.RUNNING) <= 3
    assert set(week) == {Activity.RUNNING, Activity.SPEED_WALKING}
    assert {plan.activity_on(on(index)) for index in range(7)} == {Activity.SPEED_WALKING}


def test_only_a_yes_is_a_clearance() -> None:
    """R1."""
    assert not Profile().cleared
    assert not Profile(clearance=Clearance(given=False, on=MONDAY)).cleared
    assert Profile(clearance=Clearance(given=True, on=MONDAY)).cleared


def test_the_catalogue_knows_its_exercises() -> None:
    """By id."""
    assert "squat" in PROGRAMME.catalogue
    assert "handstand" not in PROGRAMME.catalogue


def test_a_walk_on_a_day_off_makes_it_an_active_day_all_the_same() -> None:
    """R5: after walks from Monday to Friday, two of them on days off, Saturday has no session to be had."""
    plan, history = begun(ActivityLevel.RARELY)
    assert bring_forward(PROGRAMME, plan, done(history, {}, (0, 1, 2, 4)), on(5)) is not None
    assert bring_forward(PROGRAMME, plan, done(history, {}, (0, 1, 2, 3, 4)), on(5)) is None
