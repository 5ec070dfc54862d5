"""Weeks as somebody lives them: sessions kept, missed or brought forward, the days of the week changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Pattern
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import MOST_REPS, Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import WorkoutKind
from coach.training.replanning import (
    after_missed_day,
    bring_forward,
    moved_day_off,
    with_days_off,
    with_strength_days,
)
from coach.training.week import WeekPlan, first_plan, next_plan

PROGRAMME = read_programme()
NOTHING = Means()
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class DaysOff:
    """These days are to be off from now on."""

    days: frozenset[int] | None


@dataclass(frozen=True)
class MovedDayOff:
    """A day off is to lie there from now on."""

    to: int
    from_: int | None


@dataclass(frozen=True)
class StrengthDays:
    """So many strength days a week from now on."""

    days: int


Change = DaysOff | MovedDayOff | StrengthDays


@dataclass(frozen=True)
class Doing:
    """What one day brings.

    Attributes:
        strength: As planned, even when it is not planned ("now"), or none.
        cardio: Minutes of each session.
        before: What is changed in the morning.
        after: What is changed at night.
    """

    strength: str
    cardio: tuple[int, ...]
    before: Change | None = None
    after: Change | None = None


@dataclass
class Life:
    """One person's weeks, lived day by day through the functions that a turn uses."""

    plan: WeekPlan
    history: History
    sessions: list[tuple[date, WorkoutKind]] = field(default_factory=list)
    cardio: list[tuple[date, int]] = field(default_factory=list)
    earned: dict[Pattern, Prescription] = field(default_factory=dict)

    def live(self, today: date, doing: Doing) -> None:
        """One day."""
        if today >= self.plan.start + 7 * DAY:
            self.plan = next_plan(PROGRAMME, self.plan, self.history, today)
            self.history = self.history.turned(self.plan.totals())
        self.replan(after_missed_day(PROGRAMME, self.plan, self.history, today))
        self.change(doing.before, today)
        if doing.strength == "now" and not self.plan.on(today).strength:
            self.replan(bring_forward(PROGRAMME, self.plan, self.history, today))
        kind = self.plan.on(today).strength
        if kind and doing.strength != "none":
            self.train(today, kind)
        for minutes in doing.cardio:
            self.history = replace(self.history, week=self.history.week.with_cardio(today, minutes))
            self.cardio.append((today, minutes))
        self.change(doing.after, today)

    def train(self, today: date, kind: WorkoutKind) -> None:
        """A session, after which every exercise of it goes up."""
        week = self.history.week.with_strength(today, {}, counts=True)
        self.history = replace(self.history, week=week, trained={**self.history.trained, kind: today})
        self.sessions.append((today, kind))
        for item in self.plan.workouts[kind]:
            new = replace(item, reps=item.reps + 1)
            if item.reps == MOST_REPS:
                harder = PROGRAMME.catalogue.harder(item.exercise, NOTHING)
                new = Prescription(harder or item.exercise, item.sets, 8)
            self.plan = self.plan.prescribe(item.exercise, new)
            self.earned[PROGRAMME.catalogue[new.exercise].pattern] = new

    def change(self, change: Change | None, today: date) -> None:
        """The plan as the person wishes for."""
        match change:
            case None:
                return
            case DaysOff(days):
                self.replan(with_days_off(PROGRAMME, self.plan, self.history, days, today))
            case MovedDayOff(to, from_):
                days = moved_day_off(self.plan, to, from_)
                self.replan(with_days_off(PROGRAMME, self.plan, self.history, days, today))
            case StrengthDays(days):
                self.replan(with_strength_days(PROGRAMME, self.plan, self.history, NOTHING, days, today))

    def replan(self, plan: WeekPlan | None) -> None:
        """The plan, if it is another, and what the week asks for with it; what was missed stays asked for."""
        if plan is None:
            return
        self.plan = plan
        asked = max(self.history.week.strength_planned, plan.totals().strength_planned)
        self.history = replace(self.history, week=replace(self.history.week, strength_planned=asked))

    def longest_cardio(self, since: date) -> int:
        """Minutes of the longest session on that day or later."""
        return max((minutes for day, minutes in self.cardio if day >= since), default=0)


def born(level: ActivityLevel, today: date) -> Life:
    """A life on its first day."""
    plan = first_plan(PROGRAMME, level, NOTHING, today)
    return Life(plan, History(plan.totals()))


days = st.integers(0, 6)
changes = st.none() | st.one_of(
    st.builds(DaysOff, st.none() | st.frozensets(days)),
    st.builds(MovedDayOff, days, st.none() | days),
    st.builds(StrengthDays, st.sampled_from((3, 4))),
)
doings = st.builds(
    Doing,
    st.sampled_from(("planned", "now", "none")),
    st.just(()) | st.lists(st.sampled_from((5, 10, 11, 15, 30, 45)), max_size=3).map(tuple),
    changes,
    changes,
)
lives = st.tuples(
    st.sampled_from(ActivityLevel), st.integers(0, 6), st.lists(doings, min_size=3, max_size=28)
)


LifeStory = tuple[ActivityLevel, int, list[Doing]]


def lived(life: LifeStory) -> Iterator[tuple[Life, date]]:
    """The life after each of its days."""
    level, first, days = life
    born_on = MONDAY + first * DAY
    living = born(level, born_on)
    for index, doing in enumerate(days):
        living.live(born_on + index * DAY, doing)
        yield living, born_on + index * DAY


@settings(max_examples=80)
@given(lives)
def test_no_pattern_is_ever_trained_twice_within_48_hours(life: LifeStory) -> None:
    """S1: whatever is missed or brought forward, within a week and from one to the next."""
    sessions = [living.sessions for living, _ in lived(life)][-1]
    for (day, kind), (other_day, other) in combinations(sessions, 2):
        assert not kind.overlaps(other) or abs(day - other_day) >= 2 * DAY


@settings(max_examples=80)
@given(lives)
def test_every_plan_that_is_ever_stored_has_two_days_off(life: LifeStory) -> None:
    """R5: missed sessions and wishes for today included."""
    for living, _ in lived(life):
        assert sum(day.off for day in living.plan.days) >= 2


@settings(max_examples=80)
@given(lives)
def test_sessions_done_and_still_planned_are_never_more_than_four(life: LifeStory) -> None:
    """R6: three to four times a week, missed sessions not counted."""
    for living, today in lived(life):
        done = [day for day, _ in living.sessions if day >= living.plan.start]
        ahead = [
            index
            for index, day in enumerate(living.plan.days)
            if day.strength and living.plan.start + index * DAY > today
        ]
        assert len(done) + len(ahead) <= 4


@settings(max_examples=80)
@given(lives)
def test_a_chosen_day_off_that_is_still_to_come_is_off(life: LifeStory) -> None:
    """S1: whatever was missed, brought forward or changed; today itself may have been asked for."""
    for living, today in lived(life):
        for index in living.plan.days_off or ():
            assert living.plan.start + index * DAY <= today or living.plan.days[index].off


@settings(max_examples=80)
@given(lives)
def test_what_was_earned_stands_wherever_its_pattern_is_trained(life: LifeStory) -> None:
    """S5, R9: however often the days change; no pattern twice, two sets of eight to twelve at least."""
    for living, _ in lived(life):
        for kind in PROGRAMME.kinds(living.plan.strength_days):
            items = living.plan.workouts[kind]
            patterns = [PROGRAMME.catalogue[item.exercise].pattern for item in items]
            assert len(set(patterns)) == len(patterns) == len(PROGRAMME.places[kind])
            for pattern, item in zip(patterns, items, strict=True):
                assert item == living.earned.get(pattern, item)
                assert item.sets >= 2
                assert 8 <= item.reps <= 12


@settings(max_examples=80)
@given(lives)
def test_cardio_rises_only_after_a_week_that_met_its_minutes(life: LifeStory) -> None:
    """R3, S10: no week met, no rise; no fall but to what S10 allows, and never beyond thirty minutes (R4)."""
    before: tuple[WeekPlan, History] | None = None
    for living, _ in lived(life):
        if before and living.plan.start > before[0].start:
            week = before[1].week
            met = living.plan.start - week.start == 7 * DAY and 0 < week.cardio_target <= week.cardio_minutes
            assert living.plan.cardio_minutes <= 30
            assert met or living.plan.cardio_minutes <= before[0].cardio_minutes
            longest = before[1].longest_cardio(living.plan.start - 30 * DAY)
            assert living.plan.cardio_minutes >= min(before[0].cardio_minutes, max(15, longest * 11 // 10))
        before = living.plan, living.history


@settings(max_examples=80)
@given(lives)
def test_cardio_rises_by_at_most_a_tenth_beyond_the_longest_session(life: LifeStory) -> None:
    """S10: the longest of the past thirty days."""
    minutes = born(life[0], MONDAY).plan.cardio_minutes
    for living, _ in lived(life):
        if living.plan.cardio_minutes > minutes:
            longest = living.longest_cardio(living.plan.start - 30 * DAY)
            assert living.plan.cardio_minutes <= longest * 1.1
        minutes = living.plan.cardio_minutes


def test_a_session_of_more_than_thirty_days_ago_raises_nothing() -> None:
    """S10: half an hour on the first Monday, short walks in the fifth week; the sixth stays as it was."""
    life = born(ActivityLevel.RARELY, MONDAY)
    life.live(MONDAY, Doing("none", (30,)))
    for index in range(1, 35):
        life.live(MONDAY + index * DAY, Doing("none", () if index < 28 else (5, 5)))
    before = life.plan.cardio_minutes
    life.live(MONDAY + 35 * DAY, Doing("none", ()))
    assert life.longest_cardio(MONDAY + 5 * DAY) == 5
    assert life.plan.cardio_minutes == before


def test_fifteen_met_weeks_bring_ten_minutes_to_thirty() -> None:
    """R3, R4: the ramp arrives, and stays there."""
    life = born(ActivityLevel.RARELY, MONDAY)
    asked = []
    for index in range(7 * 20):
        today = MONDAY + index * DAY
        life.live(today, Doing("planned", ()))
        minutes = life.plan.on(today).cardio_minutes
        life.live(today, Doing("none", (minutes,) if minutes else ()))
        asked.append(life.plan.cardio_minutes)
    assert asked[0] == 10
    assert asked == sorted(asked)
    assert asked[7 * 15] == asked[-1] == 30
