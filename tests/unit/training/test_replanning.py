"""A week under way, planned again: what is done stands, and what is left keeps the rules."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.profile import ActivityLevel
from coach.training.programme import WorkoutKind
from coach.training.replanning import (
    after_missed_day,
    bring_forward,
    moved_day_off,
    with_days_off,
    with_strength_days,
)
from coach.training.week import WeekReason, next_plan
from tests.unit.training.week_begun import (
    FULL,
    HIP,
    KNEE,
    MONDAY,
    NOTHING,
    OFTEN,
    PROGRAMME,
    RARELY,
    begun,
    chosen_days,
    done,
    levels,
    off,
    on,
    strength,
)


def test_a_wish_for_today_moves_the_later_sessions() -> None:
    """S1: after Wednesday's session on Tuesday the next ones keep their 48 hours from it."""
    plan, history = begun(RARELY, on(1))
    brought = bring_forward(PROGRAMME, plan, history, on(1))
    assert brought is not None
    days = sorted(strength(brought))
    assert days[0] == 1
    assert all(later - earlier >= 2 for earlier, later in pairwise(days))


def test_a_wish_for_today_is_declined_before_48_hours_are_over() -> None:
    """S1: the day after a full session has none."""
    plan, history = begun(RARELY)
    history = replace(history, trained={FULL: MONDAY})
    assert bring_forward(PROGRAMME, plan, history, on(1)) is None


def test_a_wish_for_today_is_declined_once_today_has_its_session() -> None:
    """One strength session a day."""
    plan, history = begun(RARELY)
    history = replace(history, week=history.week.with_strength(MONDAY, {}, counts=True))
    assert bring_forward(PROGRAMME, plan, history, MONDAY) is None


def test_a_wish_for_today_is_declined_when_it_would_cost_a_day_off() -> None:
    """R5: on Sunday, after five active days, there is no session to be had."""
    plan, history = begun(RARELY)
    assert len(off(plan)) == 2
    sunday = on(6)
    assert bring_forward(PROGRAMME, plan, history, sunday) is not None, (
        "days on which nothing was done were off"
    )
    week = history.week
    for index in (0, 1, 2, 4, 5):
        week = week.with_cardio(on(index), 10)
    assert bring_forward(PROGRAMME, plan, replace(history, week=week), sunday) is None


def test_a_missed_session_brought_forward_does_not_raise_what_the_week_asks_for() -> None:
    """R6, S12: three a week stay three, though Monday's was missed and Tuesday has one now."""
    plan, history = begun(RARELY)
    brought = bring_forward(PROGRAMME, plan, history, on(1))
    assert brought is not None
    assert brought.totals().strength_planned <= 3


@pytest.mark.parametrize(
    ("level", "done", "today"),
    [
        (RARELY, {0: FULL, 2: FULL, 4: FULL}, 6),
        (OFTEN, {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}, 5),
    ],
)
def test_a_complete_week_has_no_further_session_to_bring_forward(
    level: ActivityLevel, done: dict[int, WorkoutKind], today: int
) -> None:
    """R6: three to four a week; once the week's sessions are done, a wish adds none."""
    plan, history = begun(level)
    for index, kind in done.items():
        day = on(index)
        week = history.week.with_strength(day, {}, counts=True)
        history = replace(history, week=week, trained={**history.trained, kind: day})
    brought = bring_forward(PROGRAMME, plan, history, on(today))
    assert brought is None or len(strength(brought)) <= plan.strength_days


def test_a_wish_for_today_may_use_a_chosen_day_off() -> None:
    """S1: asked for on that very day; the days after it and the weeks after it keep the wish."""
    plan, history = begun(RARELY)
    plan = with_days_off(PROGRAMME, plan, history, frozenset({1, 6}), MONDAY)
    assert off(plan) == {1, 6}
    brought = bring_forward(PROGRAMME, plan, history, on(1))
    assert brought is not None
    assert brought.days[1].strength is FULL
    assert brought.reason is WeekReason.BROUGHT_FORWARD
    assert len(off(brought)) >= 2
    assert 6 in off(brought)
    assert off(next_plan(PROGRAMME, brought, history, on(7))) == {1, 6}


def test_a_wish_for_today_asks_for_no_more_than_the_plan_since_it_was_changed() -> None:
    """R6: three a week, though the week began with four; one is done, one is today, and one is left."""
    plan, history = begun(OFTEN)
    history = done(history, {0: HIP})
    plan = with_strength_days(PROGRAMME, plan, history, NOTHING, 3, on(1))
    brought = bring_forward(PROGRAMME, plan, history, on(3))
    assert brought is not None
    assert len(strength(brought)) <= 3


def test_other_days_off_move_the_week_around_them() -> None:
    """S1: Wednesday instead of Thursday, from Monday on."""
    plan, history = begun(RARELY)
    moved = with_days_off(PROGRAMME, plan, history, frozenset({2, 6}), MONDAY)
    assert moved.days_off == frozenset({2, 6})
    assert off(moved) == {2, 6}
    assert strength(moved) == {0: FULL, 3: FULL, 5: FULL}
    assert moved.reason is WeekReason.DAYS_OFF
    assert moved.workouts == plan.workouts


def test_the_usual_days_off_come_back() -> None:
    """S1: None leaves them to the default again."""
    plan, history = begun(RARELY)
    moved = with_days_off(PROGRAMME, plan, history, frozenset({2, 6}), MONDAY)
    back = with_days_off(PROGRAMME, moved, history, None, MONDAY)
    assert (back.days_off, back.days) == (None, plan.days)


def test_days_that_are_done_stay_when_the_days_off_move() -> None:
    """S1: Monday's session and Tuesday's walk stand; Monday's walk was missed."""
    plan, history = begun(RARELY)
    history = done(history, {0: FULL}, cardio=(1,))
    moved = with_days_off(PROGRAMME, plan, history, frozenset({2, 4}), on(2))
    assert (moved.days[0].strength, moved.days[0].cardio_minutes) == (FULL, 0)
    assert moved.days[1] == plan.days[1]
    assert {2, 4} <= off(moved)
    assert strength(moved) == {0: FULL, 3: FULL, 5: FULL}


def test_a_day_off_today_frees_today_as_long_as_nothing_is_done() -> None:
    """S1: Monday becomes a day off in the morning; after the walk it stays as planned."""
    plan, history = begun(RARELY)
    assert 0 in off(with_days_off(PROGRAMME, plan, history, frozenset({0, 6}), MONDAY))
    walked = done(history, {}, cardio=(0,))
    moved = with_days_off(PROGRAMME, plan, walked, frozenset({0, 6}), MONDAY)
    assert moved.days[0] == plan.days[0]
    assert len(strength(moved)) == 3, "today's session is still to come, and counts as one of the week's"


def test_a_week_of_many_days_off_gets_its_sessions_back_with_fewer() -> None:
    """R6: the week began with one session; on Tuesday there is room for two again."""
    plan, history = begun(RARELY)
    plan = replace(plan, days_off=frozenset({0, 1, 2, 3, 4, 6}))
    plan = next_plan(PROGRAMME, plan, history, on(7))
    assert strength(plan) == {5: FULL}
    back = with_days_off(PROGRAMME, plan, history.turned(plan.totals()), None, on(8))
    assert strength(back) == {2: FULL, 4: FULL}


def test_a_day_off_changed_on_a_done_sunday_changes_nothing_else() -> None:
    """S1: there is no day left to arrange."""
    plan, history = begun(RARELY)
    history = done(history, {0: FULL, 2: FULL}, cardio=(0, 1, 2, 4, 6))
    moved = with_days_off(PROGRAMME, plan, history, frozenset({0, 1}), on(6))
    assert len(moved.days) == 7
    assert moved.days[6] == plan.days[6]
    assert moved.days_off == frozenset({0, 1})


@pytest.mark.parametrize(
    ("chosen", "to", "from_", "moved"),
    [
        (None, 2, None, {2, 6}),
        (None, 5, None, {3, 5}),
        (None, 2, 6, {2, 3}),
        (None, 3, 6, {3, 6}),
        (None, 2, 0, {2, 6}),
        ({1, 3}, 2, None, {2, 3}),
        ({1, 3, 5}, 6, None, {1, 3, 6}),
        ({5}, 4, 6, {4, 5}),
    ],
)
def test_a_moved_day_off_leaves_the_named_one_or_the_nearest(
    chosen: set[int] | None, to: int, from_: int | None, moved: set[int]
) -> None:
    """S1: "move my day off to Wednesday" is Thursday's; of two as near, the earlier."""
    plan = replace(begun(RARELY)[0], days_off=None if chosen is None else frozenset(chosen))
    assert moved_day_off(plan, to, from_) == moved


def test_a_missed_monday_leaves_room_on_sunday() -> None:
    """S1: Monday's session was missed; Wednesday, Friday and Sunday hold three, with two days off."""
    plan, history = begun(RARELY)
    caught_up = after_missed_day(PROGRAMME, plan, history, on(1))
    assert caught_up is not None
    assert strength(caught_up) == {2: FULL, 4: FULL, 6: FULL}
    assert len(off(caught_up)) >= 2
    assert caught_up.reason is WeekReason.MISSED_DAY


def test_a_week_is_caught_up_once() -> None:
    """Rule 7: the day after, nothing was missed since."""
    plan, history = begun(RARELY)
    caught_up = after_missed_day(PROGRAMME, plan, history, on(1))
    assert caught_up is not None
    assert after_missed_day(PROGRAMME, caught_up, history, on(2)) is None


@pytest.mark.parametrize(
    ("level", "strength_done", "today", "days_off"),
    [
        (RARELY, {}, 0, None),  # nothing was planned before today
        (RARELY, {0: FULL}, 1, None),  # nothing was missed
        (
            RARELY,
            {0: FULL, 1: FULL},
            3,
            None,
        ),  # Wednesday's was done on Tuesday, and Friday's is all that is left
        (RARELY, {}, 1, {3, 6}),  # Saturday after Friday is too soon, and Sunday was chosen to be off
        (RARELY, {0: FULL, 2: FULL}, 6, {5, 6}),  # no day is left
    ],
)
def test_a_week_stays_when_nothing_was_missed_or_nothing_can_be_made_up_for(
    level: ActivityLevel, strength_done: dict[int, WorkoutKind], today: int, days_off: set[int] | None
) -> None:
    """S1: a missed session costs no 48 hours, no day off, and no week that has what it asks for its shape."""
    plan, history = begun(level)
    plan = replace(plan, days_off=None if days_off is None else frozenset(days_off))
    assert after_missed_day(PROGRAMME, plan, done(history, strength_done), on(today)) is None


@settings(max_examples=150)
@given(st.data(), levels, chosen_days, st.integers(0, 6))
def test_a_missed_day_never_costs_a_rule(
    data: st.DataObject, level: ActivityLevel, days_off: frozenset[int] | None, today: int
) -> None:
    """R5, S1: more sessions than before from today on, two days off, 48 hours, and no chosen day off used."""
    plan, history = begun(level)
    plan = with_days_off(PROGRAMME, plan, history, days_off, MONDAY)
    kept = data.draw(st.sets(st.sampled_from(range(7)))) & {day for day in strength(plan) if day < today}
    walked = data.draw(st.sets(st.sampled_from(range(7)))) & set(range(today + 1))
    history = done(history, {day: strength(plan)[day] for day in sorted(kept)}, tuple(sorted(walked)))
    caught_up = after_missed_day(PROGRAMME, plan, history, on(today))
    if caught_up is None:
        return
    before, after = strength(plan), strength(caught_up)
    assert sum(day >= today for day in after) > sum(day >= today for day in before)
    assert {day for day in after if day < today} == kept
    assert len(after) <= plan.strength_days
    assert len(off(caught_up)) >= 2
    assert not any(day in (days_off or ()) for day in after if day > today)
    for (day, kind), (other_day, other) in pairwise(sorted(after.items())):
        assert not kind.overlaps(other) or other_day - day >= 2


@settings(max_examples=150)
@given(levels, st.lists(st.tuples(st.integers(0, 6), chosen_days | st.sampled_from((3, 4))), max_size=4))
def test_a_week_that_is_planned_again_keeps_two_days_off_and_its_48_hours(
    level: ActivityLevel, changes: list[tuple[int, frozenset[int] | int | None]]
) -> None:
    """R5, R6, S1: whatever is wished for, on whatever day, when nothing was done yet."""
    plan, history = begun(level)
    for today, change in sorted(changes, key=lambda change: change[0]):
        plan = (
            with_strength_days(PROGRAMME, plan, history, NOTHING, change, on(today))
            if isinstance(change, int)
            else with_days_off(PROGRAMME, plan, history, change, on(today))
        )
        assert len(off(plan)) >= 2
        assert len(strength(plan)) <= plan.strength_days
        assert all(plan.days[day].off for day in plan.days_off or () if day >= today)
        assert all(day.cardio_minutes == plan.cardio_minutes for day in plan.days if not day.off)
        for (day, kind), (other_day, other) in pairwise(sorted(strength(plan).items())):
            assert not kind.overlaps(other) or other_day - day >= 2
