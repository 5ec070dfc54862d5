"""The stored plan of a week: what each day holds and what each workout asks for (architecture, rule 7)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from coach.training.cardio import WINDOW_DAYS, Activity, next_session_minutes, run_days
from coach.training.history import WEEK, History, WeekTotals
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from coach.training.schedule import DAYS, DEFAULT_STRENGTH, Arrangement, Wish, arrange


class WeekReason(StrEnum):
    """Why the days of a week lie as they do; stored with them, so that it can be spoken."""

    USUAL = "usual"
    BROUGHT_FORWARD = "brought_forward"
    MISSED_DAY = "missed_day"
    DAYS_OFF = "days_off"
    STRENGTH_DAYS = "strength_days"


class LighterReason(StrEnum):
    """Why a week is lighter (S6)."""

    AFTER_GAP = "after_gap"
    TARGETS_FELL = "targets_fell"
    SIX_WEEKS = "six_weeks"


@dataclass(frozen=True, slots=True)
class Lighter:
    """A lighter week (S6): why, and its last day."""

    reason: LighterReason
    until: date


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
        days_off: Days that the person chose to be off, from Monday, 0; None leaves them to S1.
        minutes: The longest that the person wants a session to be; None for no limit.
        activity: What their cardio is (R2).
        runs: Walk-run sessions of S11's table done.
        reason: Why the days lie as they do.
        lighter: The lighter week under way or last over (S6).
    """

    start: date
    days: tuple[DayPlan, ...]
    strength_days: int
    cardio_minutes: int
    workouts: Mapping[WorkoutKind, tuple[Prescription, ...]]
    days_off: frozenset[int] | None = None
    minutes: int | None = None
    activity: Activity = Activity.SPEED_WALKING
    runs: int = 0
    reason: WeekReason = WeekReason.USUAL
    lighter: Lighter | None = None

    def on(self, day: date) -> DayPlan:
        """The plan of that day; a day outside the week is off."""
        index = (day - self.start).days
        return self.days[index] if 0 <= index < len(self.days) else DayPlan()

    def place_of(self, day: date) -> int:
        """The day's place in the week, counted from 0.

        On a day before a week that was begun beyond the date line all of it is ahead, as on its first.
        """
        return max(0, (day - self.start).days)

    @property
    def session_minutes(self) -> int:
        """Minutes of one cardio session as it is planned: this week's, in the time the person has."""
        return self.cardio_minutes if self.minutes is None else min(self.cardio_minutes, self.minutes)

    def activity_on(self, day: date) -> Activity:
        """What that day's cardio is; somebody who chose running walks on the days between (S10)."""
        active = [index for index, planned in enumerate(self.days) if planned.cardio_minutes]
        between = self.activity is Activity.RUNNING and (day - self.start).days not in run_days(active)
        return Activity.SPEED_WALKING if between else self.activity

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
            cardio_target=cardio * self.session_minutes,
        )


def week_start(day: date) -> date:
    """The Monday of the week of that day (S15)."""
    return day - timedelta(days=day.weekday())


def first_plan(programme: Programme, level: ActivityLevel, means: Means, today: date) -> WeekPlan:
    """The plan of the week in which somebody begins: what is left of S1's week from today on."""
    begin = programme.starts[level]
    kinds = programme.kinds(begin.strength_days)
    start = week_start(today)
    left = sum(day >= today.weekday() for day in DEFAULT_STRENGTH[begin.strength_days])
    wish = Wish(kinds[:left], begin.strength_days, first=today.weekday())
    return WeekPlan(
        start=start,
        days=laid_out(arrange(wish), begin.cardio_minutes),
        strength_days=begin.strength_days,
        cardio_minutes=begin.cardio_minutes,
        workouts={kind: programme.first_prescriptions(kind, means) for kind in dict.fromkeys(kinds)},
    )


def next_plan(programme: Programme, plan: WeekPlan, history: History, today: date) -> WeekPlan:
    """The plan of the week of `today`, carried over from an earlier week's.

    Prescriptions stay as the last workouts left them (S5). The days are arranged anew around the chosen days
    off and the last strength sessions (S1), and cardio ramps (S10) when the week just before this one met its
    minutes.
    """
    start = week_start(today)
    kinds = in_turn(programme.kinds(plan.strength_days), history.trained)
    trained = counted_from(start, history.trained)
    last = history.week
    met = start - last.start == WEEK and last.cardio_minutes >= last.cardio_target > 0
    longest = history.longest_cardio(start - timedelta(days=WINDOW_DAYS))
    minutes = next_session_minutes(plan.cardio_minutes, longest, week_met=met)
    wish = Wish(kinds, plan.strength_days, trained=trained, days_off=plan.days_off)
    renewed = replace(plan, start=start, cardio_minutes=minutes, reason=WeekReason.USUAL)
    return replace(renewed, days=laid_out(arrange(wish), renewed.session_minutes))


def next_strength_day(plan: WeekPlan, after: date) -> date | None:
    """The next day of this week after that one with a strength session, or None."""
    days = (plan.start + timedelta(days=index) for index, day in enumerate(plan.days) if day.strength)
    return next((day for day in days if day > after), None)


def laid_out(arrangement: Arrangement, minutes: int, before: tuple[DayPlan, ...] = ()) -> tuple[DayPlan, ...]:
    """The days of a week: those before, then as arranged, with cardio on every active one (R4)."""
    after = (
        DayPlan(arrangement.strength.get(index), minutes if index in arrangement.active else 0)
        for index in range(len(before), len(DAYS))
    )
    return (*before, *after)


def in_turn(kinds: tuple[WorkoutKind, ...], trained: Mapping[WorkoutKind, date]) -> tuple[WorkoutKind, ...]:
    """The week's kinds, beginning with the one that was trained longest ago."""
    oldest = min(kinds, key=lambda kind: trained.get(kind, date.min))
    turn = kinds.index(oldest)
    return kinds[turn:] + kinds[:turn]


def counted_from(start: date, trained: Mapping[WorkoutKind, date]) -> Mapping[WorkoutKind, int]:
    """The days of the last sessions, counted from the week's first."""
    return {kind: (day - start).days for kind, day in trained.items()}
