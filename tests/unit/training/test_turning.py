"""From one week to the next: what is earned, what is eased, what begins anew (S2, S6)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.training.history import History, WeekTotals
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.turning import new_week
from coach.training.week import Lighter, LighterReason, WeekPlan
from tests.unit.training.week_begun import FULL, MONDAY, PROGRAMME, begun, on

DAY = timedelta(days=1)
SUNDAY = MONDAY + 6 * DAY


def good(week: WeekTotals) -> WeekTotals:
    """The week with all its strength sessions done, and one target that rose."""
    return replace(
        week, strength_days=(on(0), on(2), on(4))[: week.strength_planned], rose=frozenset({"squat"})
    )


def hard(week: WeekTotals) -> WeekTotals:
    """The week with all its strength sessions done, and three targets that fell."""
    return replace(good(week), rose=frozenset(), fell=frozenset({"squat", "lunge", "glute_bridge"}))


def poor(week: WeekTotals) -> WeekTotals:
    """The week with a session missed, though a target rose."""
    return replace(good(week), strength_days=(on(0), on(2)))


class Weeks:
    """Somebody's weeks, one after the other."""

    def __init__(self) -> None:
        self.plan, self.history = begun(ActivityLevel.RARELY)

    def end(self, week: WeekTotals, after: int = 1) -> "Weeks":
        """The week ends like that, and the next one begins so many weeks later."""
        history = replace(self.history, week=week)
        monday = self.plan.start + 7 * after * DAY
        self.plan, self.history = new_week(PROGRAMME, self.plan, history, monday)
        return self

    def good(self, times: int = 1) -> "Weeks":
        """So many good weeks."""
        for _ in range(times):
            self.end(good(self.history.week))
        return self

    @property
    def sets(self) -> set[int]:
        """The sets of all exercises."""
        return {item.sets for item in self.plan.workouts[FULL]}

    @property
    def counted(self) -> tuple[int, int]:
        """Good weeks running, and weeks of progress."""
        return self.history.good_weeks, self.history.weeks_of_progress


def test_two_good_weeks_running_earn_a_third_set() -> None:
    """S2: not one, and not two with a poor one between."""
    weeks = Weeks().good()
    assert (weeks.sets, weeks.counted) == ({2}, (1, 1))
    weeks.end(poor(weeks.history.week))
    assert (weeks.sets, weeks.counted) == ({2}, (0, 2))
    weeks.good()
    assert (weeks.sets, weeks.counted) == ({2}, (1, 3))
    assert weeks.good().sets == {3}


def test_a_week_in_which_a_target_fell_is_no_good_one() -> None:
    """S2: though all its sessions were done."""
    weeks = Weeks().good()
    weeks.end(replace(good(weeks.history.week), fell=frozenset({"squat"})))
    assert weeks.counted == (0, 2)


def test_a_week_that_ends_too_hard_is_no_good_one() -> None:
    """S2, S4: nobody for whom it is too hard is given more of it, though nothing easier is left."""
    weeks = Weeks()
    weeks.plan = weeks.plan.prescribe("squat", Prescription("half_squat", 2, 8, too_hard=2))
    assert weeks.good(3).sets == {2}
    weeks.plan = weeks.plan.prescribe("half_squat", Prescription("half_squat", 2, 9))
    assert weeks.good(2).sets == {3}


def test_three_targets_that_fell_bring_a_lighter_week() -> None:
    """S6: the whole of the next week, in which nothing is counted."""
    weeks = Weeks().good()
    weeks.end(hard(weeks.history.week))
    assert weeks.plan.lighter == Lighter(LighterReason.TARGETS_FELL, weeks.plan.start + 6 * DAY)
    assert weeks.counted == (0, 0)
    weeks.good()
    assert weeks.counted == (0, 0)
    assert weeks.good().counted == (1, 1)


def test_six_weeks_of_progress_bring_a_lighter_week_and_the_count_begins_anew() -> None:
    """S6: the seventh week is lighter, the fourteenth again."""
    weeks, light = Weeks(), []
    for number in range(1, 22):
        lighter = weeks.plan.lighter
        if lighter is not None and lighter.until == weeks.plan.start + 6 * DAY:
            light.append(number)
        weeks.good()
    assert light == [7, 14, 21]


def test_a_lighter_week_neither_adds_to_the_good_weeks_nor_ends_them() -> None:
    """S2, S6: whatever is done of it."""
    weeks = Weeks().good(6)
    assert weeks.counted == (6, 0)
    weeks.end(weeks.history.week)
    assert weeks.counted == (6, 0)


def test_sets_earned_just_before_a_lighter_week_come_after_it() -> None:
    """S2, S6: nothing increases in a lighter week, and nothing that was earned is lost over it."""
    weeks = Weeks()
    for _ in range(4):
        weeks.end(poor(weeks.history.week))
    weeks.good(2)
    assert (weeks.sets, weeks.counted) == ({2}, (2, 0))
    assert weeks.plan.lighter is not None
    assert weeks.good().sets == {3}


def test_a_week_that_was_missed_altogether_ends_what_was_running() -> None:
    """S2, S6: and is no lighter week, since it was one by itself."""
    weeks = Weeks().good()
    weeks.end(hard(weeks.history.week), after=2)
    assert weeks.counted == (0, 0)
    assert weeks.plan.lighter is None


@pytest.mark.parametrize(("until", "counted"), [(SUNDAY, (0, 0)), (on(3), (0, 0)), (on(2), (1, 1))])
def test_a_week_that_is_lighter_for_the_most_part_is_a_lighter_one(
    until: date, counted: tuple[int, int]
) -> None:
    """S6: a lighter week after a gap begins on any day."""
    weeks = Weeks()
    weeks.plan = replace(weeks.plan, lighter=Lighter(LighterReason.AFTER_GAP, until))
    assert weeks.good().counted == counted


def test_targets_stay_as_the_last_workouts_left_them() -> None:
    """S5: the calendar steps no repetition, no load and no variation."""
    plan, history = begun(ActivityLevel.OFTEN)

    def targets(plan: WeekPlan) -> list[tuple[str, int, int | None]]:
        return [(item.exercise, item.reps, item.load) for kind in plan.workouts.values() for item in kind]

    before: list[tuple[str, int, int | None]] = targets(plan)
    for after in (1, 1, 1, 5):
        full = replace(history, week=good(history.week))
        plan, history = new_week(PROGRAMME, plan, full, plan.start + 7 * after * DAY)
        assert targets(plan) == before


def test_the_history_keeps_seven_weeks() -> None:
    """Rule 5: bounded, however long."""
    weeks = Weeks().good(12)
    assert isinstance(weeks.history, History)
    assert len(weeks.history.past) == 7
