"""The stored plan of a week: what each day holds and what each workout asks for (architecture, rule 7)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.training.cardio import WINDOW_DAYS, next_session_minutes
from coach.training.exercise import Equipment
from coach.training.history import WEEK, History, WeekTotals
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from coach.training.schedule import DEFAULT_STRENGTH, Arrangement, Wish, arrange, may_train


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: a strength session or none, minutes of cardio or none."""

    strength: WorkoutKind | None = None
    cardio_minutes: int = 0

    @property
    def off(self) -> bool:
        """Whether it is a day fully off (R5)."""
        return self.strength is None and self.cardio_minutes == 0


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """Seven days from `start`, and the prescriptions of each kind of workout.

    Attributes:
        start: The week's first day, a Monday (S15).
        days: The seven days in order.
        strength_days: Strength sessions a week aimed for (R6).
        cardio_minutes: Minutes of one cardio session this week (S10).
        workouts: For each kind its exercises in order.
    """

    start: date
    days: tuple[DayPlan, ...]
    strength_days: int
    cardio_minutes: int
    workouts: Mapping[WorkoutKind, tuple[Prescription, ...]]

    def on(self, day: date) -> DayPlan:
        """The plan of that day; a day outside the week is off."""
        index = (day - self.start).days
        return self.days[index] if 0 <= index < len(self.days) else DayPlan()

    def prescribe(self, old: str, new: Prescription) -> "WeekPlan":
        """The plan with the prescription of the exercise `old` replaced wherever it stands."""
        workouts = {
            kind: tuple(new if item.exercise == old else item for item in items)
            for kind, items in self.workouts.items()
        }
        return replace(self, workouts=workouts)

    def totals(self) -> WeekTotals:
        """The week's totals before anything is done, with what it plans."""
        cardio = sum(day.cardio_minutes > 0 for day in self.days)
        return WeekTotals(
            start=self.start,
            strength_planned=sum(day.strength is not None for day in self.days),
            cardio_planned=cardio,
            cardio_target=cardio * self.cardio_minutes,
        )


def week_start(day: date) -> date:
    """The Monday of the week of that day (S15)."""
    return day - timedelta(days=day.weekday())


def first_plan(
    programme: Programme, level: ActivityLevel, equipment: frozenset[Equipment], today: date
) -> WeekPlan:
    """The plan of the week in which somebody begins: what is left of S1's week from today on."""
    begin = programme.starts[level]
    kinds = programme.kinds(begin.strength_days)
    start = week_start(today)
    left = sum(day >= today.weekday() for day in DEFAULT_STRENGTH[begin.strength_days])
    wish = Wish(kinds[:left], begin.strength_days, first=today.weekday())
    return WeekPlan(
        start=start,
        days=_days(arrange(wish), begin.cardio_minutes, ()),
        strength_days=begin.strength_days,
        cardio_minutes=begin.cardio_minutes,
        workouts={kind: programme.first_prescriptions(kind, equipment) for kind in dict.fromkeys(kinds)},
    )


def next_plan(programme: Programme, plan: WeekPlan, history: History, today: date) -> WeekPlan:
    """The plan of the week of `today`, carried over from an earlier week's.

    Prescriptions stay as the last workouts left them (S5). The days are arranged anew around the last
    strength sessions (S1), and cardio ramps (S10) when the week just before this one met its minutes.
    """
    start = week_start(today)
    kinds = _in_turn(programme.kinds(plan.strength_days), history)
    trained = _days_from(start, history)
    last = history.week
    met = start - last.start == WEEK and last.cardio_minutes >= last.cardio_target > 0
    longest = history.longest_cardio(start - timedelta(days=WINDOW_DAYS))
    minutes = next_session_minutes(plan.cardio_minutes, longest, week_met=met)
    arrangement = arrange(Wish(kinds, plan.strength_days, trained=trained))
    return replace(plan, start=start, days=_days(arrangement, minutes, ()), cardio_minutes=minutes)


def bring_forward(programme: Programme, plan: WeekPlan, history: History, today: date) -> WeekPlan | None:
    """The plan with a strength session today, the days after it arranged anew (S1).

    What was missed on earlier days is no longer planned there. None when today or the week has its sessions
    (R6), when today's muscles worked less than 48 hours ago, or when two days off could no longer be kept
    (R5); a day on which nothing was done was one.
    """
    done = history.week.strength_days
    if today in done or len(done) >= plan.strength_days or tired(programme, plan, history, today):
        return None
    first = (today - plan.start).days
    trained = _days_from(plan.start, history)
    kinds = _in_turn(programme.kinds(plan.strength_days), history)
    before = _as_done(plan.days[:first], plan.start, history.week)
    left = max(1, history.week.strength_planned - len(done))
    active_before = sum(not day.off for day in before)
    wish = Wish(kinds[:left], plan.strength_days, first, active_before, trained, on_first=True)
    try:
        arrangement = arrange(wish)
    except ValueError:
        return None
    return replace(plan, days=_days(arrangement, plan.cardio_minutes, before))


def _as_done(days: tuple[DayPlan, ...], start: date, week: WeekTotals) -> tuple[DayPlan, ...]:
    """The days with only what was done on them."""
    return tuple(
        DayPlan(
            day.strength if start + timedelta(index) in week.strength_days else None,
            day.cardio_minutes if start + timedelta(index) in week.cardio_days else 0,
        )
        for index, day in enumerate(days)
    )


def tired(programme: Programme, plan: WeekPlan, history: History, today: date) -> bool:
    """Whether the muscles whose turn it is worked less than 48 hours ago (S1)."""
    kind = _in_turn(programme.kinds(plan.strength_days), history)[0]
    return not may_train(kind, (today - plan.start).days, _days_from(plan.start, history))


def next_strength_day(plan: WeekPlan, after: date) -> date | None:
    """The next day of this week after that one with a strength session, or None."""
    days = (plan.start + timedelta(days=index) for index, day in enumerate(plan.days) if day.strength)
    return next((day for day in days if day > after), None)


def _days(arrangement: Arrangement, minutes: int, before: tuple[DayPlan, ...]) -> tuple[DayPlan, ...]:
    after = (
        DayPlan(arrangement.strength.get(index), minutes if index in arrangement.active else 0)
        for index in range(len(before), 7)
    )
    return (*before, *after)


def _in_turn(kinds: tuple[WorkoutKind, ...], history: History) -> tuple[WorkoutKind, ...]:
    """The week's kinds, beginning with the one that was trained longest ago."""
    oldest = min(kinds, key=lambda kind: history.trained.get(kind, date.min))
    turn = kinds.index(oldest)
    return kinds[turn:] + kinds[:turn]


def _days_from(start: date, history: History) -> Mapping[WorkoutKind, int]:
    return {kind: (day - start).days for kind, day in history.trained.items()}
