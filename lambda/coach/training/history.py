"""What a trainee has done, in totals that stay small however long they train."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from coach.training.prescription import FALLS, RISES, Reason
from coach.training.programme import WorkoutKind

WEEK = timedelta(days=7)
WEEKS_KEPT = 7
"""Weeks before the running one that are remembered.

With it they are the eight that are shown together. S10 looks back thirty days, into a fifth week at most.
"""


@dataclass(frozen=True, slots=True)
class WeekTotals:
    """One week of the trainee's own, planned and done.

    Attributes:
        start: Its first day.
        strength_planned: Strength sessions planned (S12).
        strength_days: The days on which a strength session was done, in order; one session a day counts.
        sessions_done: As many of an earlier week, whose days are no longer kept.
        cardio_planned: Cardio sessions planned.
        cardio_target: Minutes of cardio planned in all (S12).
        cardio_days: The days on which cardio was logged.
        cardio_sessions: Cardio sessions logged.
        cardio_minutes: Minutes of cardio logged.
        longest_cardio: Minutes of the longest (S10).
        best: For each exercise the most repetitions in one set.
        rose: Exercises whose target rose (S6).
        fell: Exercises whose target fell (S6).
    """

    start: date
    strength_planned: int
    cardio_planned: int
    cardio_target: int
    strength_days: tuple[date, ...] = ()
    cardio_days: tuple[date, ...] = ()
    cardio_sessions: int = 0
    cardio_minutes: int = 0
    longest_cardio: int = 0
    best: Mapping[str, int] = field(default_factory=dict)
    rose: frozenset[str] = frozenset()
    fell: frozenset[str] = frozenset()
    sessions_done: int = 0

    @property
    def strength_done(self) -> int:
        """Strength sessions done."""
        return self.sessions_done or len(self.strength_days)

    @property
    def strength_left(self) -> int:
        """Strength sessions still to be done."""
        return max(0, self.strength_planned - self.strength_done)

    @property
    def cardio_left(self) -> int:
        """Cardio sessions of the planned length that the minutes still to go make up."""
        if not self.cardio_planned:
            return 0
        session = self.cardio_target // self.cardio_planned
        return -(-max(0, self.cardio_target - self.cardio_minutes) // session)

    @property
    def planned(self) -> bool:
        """Whether anything was planned at all."""
        return self.strength_planned + self.cardio_planned > 0

    @property
    def met(self) -> bool:
        """Whether the plan's sessions were met (S15)."""
        return self.strength_left == 0 and self.cardio_minutes >= self.cardio_target

    @property
    def good(self) -> bool:
        """Whether all strength sessions were done and no target fell (S2)."""
        return self.strength_planned > 0 and self.strength_left == 0 and not self.fell

    def with_judged(self, exercise: str, reason: Reason) -> "WeekTotals":
        """The totals once an exercise's next target is known, and why it is what it is (S6)."""
        rose = self.rose | {exercise} if reason in RISES else self.rose
        fell = self.fell | {exercise} if reason in FALLS else self.fell
        return replace(self, rose=rose, fell=fell)

    def with_strength(self, day: date, best: Mapping[str, int], *, counts: bool) -> "WeekTotals":
        """The totals after a strength workout on that day.

        Args:
            day: The trainee's own day.
            best: The most repetitions in one set for each exercise done.
            counts: Whether enough of it was done to count as a session.
        """
        days = self.strength_days if day in self.strength_days or not counts else (*self.strength_days, day)
        merged = {**self.best, **{id_: max(reps, self.best.get(id_, 0)) for id_, reps in best.items()}}
        return replace(self, strength_days=days, best=merged)

    def with_cardio(self, day: date, minutes: int) -> "WeekTotals":
        """The totals after a cardio session of so many minutes on that day."""
        return replace(
            self,
            cardio_days=self.cardio_days if day in self.cardio_days else (*self.cardio_days, day),
            cardio_sessions=self.cardio_sessions + 1,
            cardio_minutes=self.cardio_minutes + minutes,
            longest_cardio=max(self.longest_cardio, minutes),
        )


@dataclass(frozen=True, slots=True)
class History:
    """Everything the coach remembers of the past without reading the log.

    Attributes:
        week: The running week.
        past: Earlier weeks, the latest first, at most `WEEKS_KEPT`.
        streak: Weeks running in which the plan's sessions were met (S15).
        trained: The day of the last session of each kind (S1).
        met: How often each exercise has been done.
        good_weeks: Good weeks running (S2); a lighter week neither adds to them nor ends them.
        weeks_of_progress: Weeks in which a target rose, since the last lighter week (S6).
        broken: The streak that the last week ended; it goes on once that week is met after all, by what is
            logged later or on a day that comes again beyond the date line.
    """

    week: WeekTotals
    past: tuple[WeekTotals, ...] = ()
    streak: int = 0
    trained: Mapping[WorkoutKind, date] = field(default_factory=dict)
    met: Mapping[str, int] = field(default_factory=dict)
    good_weeks: int = 0
    weeks_of_progress: int = 0
    broken: int = 0

    def times_met(self, exercise: str) -> int:
        """How often the trainee has done that exercise."""
        return self.met.get(exercise, 0)

    def longest_cardio(self, since: date) -> int:
        """Minutes of the longest cardio session in the weeks begun since that day (S10); 0 for none.

        A week that began before it is left out whole, since its longest session may be too old.
        """
        weeks = (self.week, *self.past)
        return max((week.longest_cardio for week in weeks if week.start >= since), default=0)

    def by_week(self) -> tuple[WeekTotals | None, ...]:
        """Week by week to the running one, which is the last, from the first that is remembered.

        They are at most `WEEKS_KEPT` and it. None stands for one in which the trainee was away altogether.
        """
        kept = {week.start: week for week in (*self.past, self.week)}
        weeks = (self.week.start - min(kept)) // WEEK
        first = self.week.start - min(weeks, WEEKS_KEPT) * WEEK
        return tuple(kept.get(first + place * WEEK) for place in range(min(weeks, WEEKS_KEPT) + 1))

    def remembers(self, day: date) -> bool:
        """Whether the week of that day is kept."""
        return self._week_of(day) is not None

    def with_strength(self, day: date, best: Mapping[str, int], *, counts: bool) -> "History":
        """The history after a strength workout on that day, in its own week (`WeekTotals.with_strength`).

        An earlier week has one only where somebody has crossed the date line back into it; its days are no
        longer kept, so that every session counts. One of no week that is kept is the running one's.
        """
        place = self._week_of(day)
        if not place:
            return replace(self, week=self.week.with_strength(day, best, counts=counts))
        week = self.past[place - 1]
        done = replace(week, sessions_done=week.strength_done + counts)
        return self._with_past(place, done)

    def with_cardio(self, day: date, minutes: int) -> "History":
        """The history after a cardio session of so many minutes on that day, in its own week.

        An earlier week that it completes counts for the streak after all (S15).

        Raises:
            ValueError: the week of that day is not kept.
        """
        place = self._week_of(day)
        if place is None:
            raise ValueError("the week of that day is not kept")
        if place == 0:
            return replace(self, week=self.week.with_cardio(day, minutes))
        return self._with_past(place, self.past[place - 1].with_cardio(day, minutes))

    def _with_past(self, place: int, week: WeekTotals) -> "History":
        """The history with that earlier week's totals."""
        past = (*self.past[: place - 1], week, *self.past[place:])
        running = _met_running(self.week, past)
        if running and place == 1:
            running = max(running, self.broken + week.planned)
        return replace(self, past=past, streak=max(self.streak, running))

    def _week_of(self, day: date) -> int | None:
        """The place of the day's week: 0 for the running one, then backwards; None when it is not kept."""
        weeks = enumerate((self.week, *self.past))
        return next((place for place, week in weeks if week.start <= day < week.start + WEEK), None)

    def turned(self, new: WeekTotals) -> "History":
        """The history once a new week has begun.

        A week that was not met ends the streak; so does one that was missed altogether between the running
        one and the new. A week in which nothing was planned leaves it as it is.
        """
        streak = self.streak + self.week.planned if self.week.met else 0
        broken = 0 if self.week.met else self.streak
        if new.start - self.week.start > WEEK:
            streak = broken = 0
        past = (_without_detail(self.week, keep_best=True), *map(_without_detail, self.past))
        return replace(self, week=new, past=past[:WEEKS_KEPT], streak=streak, broken=broken)


def _met_running(week: WeekTotals, past: Sequence[WeekTotals]) -> int:
    """How many weeks before this one were met without a break."""
    count, start = 0, week.start
    for earlier in past:
        if not earlier.met or start - earlier.start != WEEK:
            break
        count, start = count + earlier.planned, earlier.start
    return count


def _without_detail(week: WeekTotals, *, keep_best: bool = False) -> WeekTotals:
    """A past week's totals; the best sets are kept of the last one only, to compare this week's with."""
    return replace(
        week,
        best=week.best if keep_best else {},
        strength_days=(),
        sessions_done=week.strength_done,
        cardio_days=week.cardio_days if keep_best else (),
        rose=frozenset(),
        fell=frozenset(),
    )
