"""What is remembered of the past: totals of the week, the streak (S15), the best sets, and no more."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.history import WEEKS_KEPT, History, WeekTotals
from coach.training.prescription import Reason

MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def planned(start: date = MONDAY, strength: int = 3, cardio: int = 5, minutes: int = 10) -> WeekTotals:
    """A week before anything is done."""
    return WeekTotals(start, strength, cardio, cardio * minutes)


def met(week: WeekTotals) -> WeekTotals:
    """The week with everything done that it planned."""
    for index in range(week.strength_planned):
        week = week.with_strength(week.start + index * DAY, {}, counts=True)
    return week.with_cardio(week.start, week.cardio_target) if week.cardio_target else week


def test_a_met_week_adds_one_to_the_streak() -> None:
    """S15: and the next one another."""
    history = History(met(planned()))
    history = history.turned(planned(MONDAY + WEEK))
    assert history.streak == 1
    assert replace(history, week=met(history.week)).turned(planned(MONDAY + 2 * WEEK)).streak == 2


def test_a_missed_week_ends_the_streak() -> None:
    """S15: sessions or minutes that are missing alike."""
    no_cardio = replace(met(planned()), cardio_minutes=49)
    no_strength = replace(met(planned()), strength_days=(MONDAY,))
    for week in (planned(), no_cardio, no_strength):
        assert History(week, streak=4).turned(planned(MONDAY + WEEK)).streak == 0


def test_days_off_never_break_the_streak() -> None:
    """S15: what counts is the plan's sessions, on whatever days they were done."""
    week = planned()
    for day in (MONDAY, MONDAY + DAY, MONDAY + 2 * DAY):
        week = week.with_strength(day, {}, counts=True)
    week = week.with_cardio(MONDAY + 6 * DAY, 50)
    assert History(week, streak=4).turned(planned(MONDAY + WEEK)).streak == 5


def test_a_week_in_which_nothing_was_planned_leaves_the_streak_as_it_is() -> None:
    """S15: somebody who began on a Sunday has missed nothing."""
    assert History(planned(strength=0, cardio=0), streak=4).turned(planned(MONDAY + WEEK)).streak == 4


def test_a_week_that_was_never_opened_ends_the_streak() -> None:
    """S15: the plan of the week between was missed altogether."""
    assert History(met(planned()), streak=4).turned(planned(MONDAY + 2 * WEEK)).streak == 0


def test_one_strength_session_a_day_counts() -> None:
    """S12: a second workout of the day is no second session."""
    week = planned().with_strength(MONDAY, {}, counts=True).with_strength(MONDAY, {}, counts=True)
    assert (week.strength_done, week.strength_left) == (1, 2)


def test_a_workout_broken_off_early_is_no_session_and_keeps_its_best_sets() -> None:
    """S12: less than half of it does not count; what was done of it is remembered."""
    week = planned().with_strength(MONDAY, {"squat": 9}, counts=False)
    assert week.strength_done == 0
    assert week.best == {"squat": 9}


def test_more_sessions_than_planned_leave_none_to_do() -> None:
    """S12: never a negative number of sessions or walks."""
    week = met(planned(strength=1)).with_strength(MONDAY + 3 * DAY, {}, counts=True).with_cardio(MONDAY, 200)
    assert (week.strength_left, week.cardio_left) == (0, 0)


def test_the_walks_left_are_those_that_the_minutes_to_go_make_up() -> None:
    """S12: one long walk takes the place of several."""
    week = planned()
    assert week.cardio_left == 5
    assert week.with_cardio(MONDAY, 25).cardio_left == 3
    assert week.with_cardio(MONDAY, 10).with_cardio(MONDAY + DAY, 1).cardio_left == 4


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from(("squat", "lunge", "clamshell")), st.integers(1, 12))))
def test_the_best_set_of_each_exercise_is_the_best_of_all_workouts(workouts: list[dict[str, int]]) -> None:
    """A weaker day takes nothing back."""
    week = planned()
    for best in workouts:
        week = week.with_strength(MONDAY, best, counts=True)
    ids = {id_ for best in workouts for id_ in best}
    assert week.best == {id_: max(best.get(id_, 0) for best in workouts) for id_ in ids}


@settings(max_examples=30)
@given(st.lists(st.booleans(), min_size=1, max_size=80))
def test_the_past_is_bounded_however_long_somebody_trains(weeks_met: list[bool]) -> None:
    """Architecture, rule 5: seven weeks, of the last one its best sets and its days, of the others none."""
    history = History(planned())
    for index, is_met in enumerate(weeks_met, start=1):
        week = history.week.with_strength(history.week.start, {"squat": index}, counts=True)
        history = replace(history, week=met(week) if is_met else week)
        history = history.turned(planned(MONDAY + index * WEEK))
        assert len(history.past) == min(index, 7)
        assert history.past[0].best == {"squat": index}
        assert not any(past.best or past.cardio_days for past in history.past[1:])
        assert not any(past.strength_days or past.rose or past.fell for past in history.past)


def test_thirty_days_lie_within_the_weeks_that_are_kept() -> None:
    """S10: whatever the day, the first of them is in a week that is kept, and so no session is forgotten."""
    assert timedelta(days=30 + 7) <= (WEEKS_KEPT + 1) * WEEK


def test_the_weeks_are_told_with_those_missed_in_their_places() -> None:
    """From the first that is remembered to the running one."""
    history = History(met(planned()))
    assert history.by_week() == (history.week,)
    history = history.turned(planned(MONDAY + 3 * WEEK))
    (first,) = history.past
    assert history.by_week() == (first, None, None, history.week)


def test_of_a_long_past_the_last_eight_weeks_are_told() -> None:
    """Also after a time away, of which most is longer ago."""
    history = History(planned())
    for index in range(1, 12):
        history = history.turned(planned(MONDAY + index * WEEK))
    assert history.by_week() == (*reversed(history.past), history.week)
    assert len(history.by_week()) == 8
    away = history.turned(planned(MONDAY + 16 * WEEK))
    assert away.by_week() == (*away.past[2::-1], *[None] * 4, away.week)
    gone = history.turned(planned(MONDAY + 60 * WEEK))
    assert gone.by_week() == (*[None] * 7, gone.week)


@settings(max_examples=30)
@given(st.lists(st.booleans(), max_size=40))
def test_the_streak_is_the_number_of_met_weeks_running(weeks_met: list[bool]) -> None:
    """S15."""
    history = History(planned())
    expected = 0
    for index, is_met in enumerate(weeks_met, start=1):
        expected = expected + 1 if is_met else 0
        week = met(history.week) if is_met else history.week
        history = replace(history, week=week).turned(planned(MONDAY + index * WEEK))
        assert history.streak == expected


def test_an_exercise_never_met_was_met_no_times() -> None:
    """The first full cue is for it."""
    assert History(planned(), met={"squat": 2}).times_met("lunge") == 0
    assert History(planned(), met={"squat": 2}).times_met("squat") == 2


def test_a_walk_logged_late_counts_in_its_own_week() -> None:
    """S12: and the running week is as it was."""
    history = History(planned()).turned(planned(MONDAY + WEEK)).with_cardio(MONDAY + DAY, 20)
    assert history.week == planned(MONDAY + WEEK)
    assert (history.past[0].cardio_minutes, history.past[0].longest_cardio) == (20, 20)


def test_a_walk_logged_late_may_complete_its_week_after_all() -> None:
    """S15: the streak is what it would have been."""
    nearly = replace(met(planned()), cardio_minutes=40)
    history = History(nearly, streak=4).turned(planned(MONDAY + WEEK))
    assert history.streak == 0
    assert history.with_cardio(MONDAY + DAY, 10).streak == 5
    assert history.with_cardio(MONDAY + DAY, 9).streak == 0


@pytest.mark.parametrize("day", [MONDAY - DAY, MONDAY + 2 * WEEK])
def test_a_walk_of_a_week_that_is_not_kept_is_not_logged(day: date) -> None:
    """Before the first week, or after the running one."""
    history = History(planned()).turned(planned(MONDAY + WEEK))
    assert not history.remembers(day)
    with pytest.raises(ValueError, match="not kept"):
        history.with_cardio(day, 10)


def test_the_longest_walk_is_that_of_the_weeks_begun_since() -> None:
    """S10: a week that began before the window is left out whole."""
    history = History(planned().with_cardio(MONDAY, 40)).turned(
        planned(MONDAY + WEEK).with_cardio(MONDAY, 20)
    )
    assert history.longest_cardio(MONDAY) == 40
    assert history.longest_cardio(MONDAY + DAY) == 20
    assert history.longest_cardio(MONDAY + WEEK + DAY) == 0


def test_a_good_week_has_its_sessions_and_no_target_that_fell() -> None:
    """S2; one without any session planned is none."""
    week = met(planned())
    assert week.good
    assert not week.with_judged("squat", Reason.LOAD_DOWN).good
    assert week.with_judged("squat", Reason.ONE_MORE).good
    assert not planned().good
    assert not planned(strength=0).good


def test_what_rose_and_fell_is_remembered_of_the_running_week_only() -> None:
    """S6; of earlier weeks it is counted."""
    week = planned().with_judged("squat", Reason.ONE_MORE).with_judged("lunge", Reason.FEWER_SETS)
    assert (week.rose, week.fell) == ({"squat"}, {"lunge"})
    assert week.with_judged("squat", Reason.SAME_TOO_HARD) == week
    (past,) = History(week).turned(planned(MONDAY + WEEK)).past
    assert not past.rose | past.fell
