"""A person's year, lived turn by turn through the very pipeline that answers a device."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Final

from coach.coaching.commands import (
    ChooseDaysOff,
    Command,
    Launch,
    LogCardio,
    Say,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    StateWeights,
    Yes,
)
from coach.coaching.questions import AskEffort, AskNextSet, AskOtherSide, AskReady
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.training.cardio import Activity
from coach.training.easing import lighter_on
from coach.training.exercise import Muscle
from coach.training.history import History
from coach.training.load import Unit
from coach.training.log import CardioLog, LogEntry, StrengthLog
from coach.training.means import Means
from coach.training.prescription import Effort, Prescription
from coach.training.week import Lighter, WeekPlan
from coach.turn import Request, take
from coach.workout.transitions import Event
from infra.simulated_year.people import WEEKS, Demand, Person

PROGRAMME: Final = read_programme()
MONDAY: Final = date(2026, 11, 23)
EVENING: Final = 17  # o'clock
A_SET: Final = 240  # seconds: whatever is counted is over
TURNS: Final = 100  # no workout has as many
WEEKS_COUNTED: Final = 8  # later they do the sets by themselves, and say when they are done


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise judged: what had been asked for, how it was, and what the plan asks for then."""

    day: date
    asked: Prescription
    effort: Effort
    new: Prescription


@dataclass(frozen=True, slots=True)
class Week:
    """One week as it was lived.

    Attributes:
        plan: As it stood when the week was over.
        cores: What the plan asked for of the core four then (R7), in the order of the workouts.
        planned: Strength sessions that the week asked for.
        strength: Days on which one was done.
        cardio: Minutes of each session done, by its day.
        sets: Hard sets done, by the prime mover.
        lighter: The lighter week that its days belonged to for the most part or in part, or None.
    """

    number: int
    plan: WeekPlan
    cores: tuple[Prescription, ...]
    planned: int
    strength: tuple[date, ...]
    cardio: Mapping[date, int]
    sets: Mapping[Muscle, int]
    lighter: Lighter | None


@dataclass
class Year:
    """All that a year came to."""

    person: Person
    means: Means
    weeks: list[Week] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    log: list[LogEntry] = field(default_factory=list)


class _Kept:
    """A store for one person, in memory."""

    def __init__(self) -> None:
        self.trainee = Trainee()
        self.log = list[LogEntry]()

    def load(self, who: str) -> Trainee:  # noqa: ARG002 - there is one
        """The trainee."""
        return self.trainee

    def entries(
        self,
        who: str,  # noqa: ARG002 - there is one
        since: datetime,
        until: datetime,
        most: int,
    ) -> tuple[LogEntry, ...]:
        """What was logged then, the newest first."""
        return tuple([entry for entry in self.log if since <= entry.at < until][::-1][:most])

    def save(
        self,
        who: str,  # noqa: ARG002 - there is one
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,  # noqa: ARG002 - of which nobody else is
    ) -> None:
        """Keep the trainee and the entries."""
        self.trainee = replace(trainee, version=trainee.version + 1)
        for entry in retracted:
            self.log.remove(entry)
        self.log += log

    def voices(self, account: str) -> tuple[str, ...]:  # noqa: ARG002 - there is nobody else
        """None."""
        return ()

    def forget(self, who: str, version: int, *, account: str | None = None) -> bool:  # noqa: ARG002 - there is one
        """Forget the trainee and the entries."""
        self.trainee, self.log = Trainee(), []
        return True


class Life:
    """One person who opens the skill on every day that has something planned."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.store = _Kept()
        self.steps = list[Step]()
        self._ids = count()
        self._now = datetime.combine(MONDAY, datetime.min.time(), UTC)
        self._trained = 0.0

    @property
    def standing(self) -> tuple[WeekPlan, History]:
        """The plan and the history."""
        plan, history = self.store.trainee.plan, self.store.trainee.history
        if plan is None or history is None:
            raise ValueError("the first questions are answered on the first day")
        return plan, history

    def week(self, number: int) -> None:
        """Week `number`, counted from 1."""
        away = number in self.person.away
        self._trained = max(0.0, self._trained - 0.5) if away else self._trained + 1
        if away:
            return
        for weekday in range(7):
            day = MONDAY + timedelta(weeks=number - 1, days=weekday)
            self._now = datetime(day.year, day.month, day.day, EVENING, tzinfo=UTC)
            if number == 1 and weekday == 0:
                self._introduced()
            elif weekday == 0 or self.standing[0].on(day).off is False:
                self._say(Launch())
            if weekday == 0 and number in self.person.days_off:
                self._say(ChooseDaysOff(self.person.days_off[number]))
            plan, _ = self.standing
            last = all(not later.strength for later in plan.days[weekday + 1 :])
            if plan.on(day).strength and not (last and number in self.person.missed):
                self._workout(number, day)
            if minutes := plan.on(day).cardio_minutes:
                self._say(LogCardio(minutes, Activity.SPEED_WALKING))

    def _introduced(self) -> None:
        person = self.person
        self._say(Launch(), Yes(), StateActivity(person.level), StateEquipment(person.equipment))
        for kind, kilograms in person.weights.items():
            self._say(StateWeights(kind, kilograms, Unit.KILOGRAM))

    def _workout(self, number: int, day: date) -> None:
        self._say(StartStrength())  # the warm-up is over by the next turn
        for _ in range(TURNS):
            running = self.store.trainee.running
            if running is None:
                return
            match self.store.trainee.asked:
                case AskEffort():
                    asked = running.station.prescription
                    demand = Demand(asked, number, self._trained, PROGRAMME)
                    self._judged(day, asked, self.person.answer(demand))
                case AskReady() if number > WEEKS_COUNTED:
                    self._say(Say(Event.DONE))
                case AskReady() | AskNextSet() | AskOtherSide():
                    self._say(Say(Event.READY))
                case question:
                    raise ValueError(f"nobody expects {question} here")
        raise ValueError("a workout without an end")

    def _judged(self, day: date, asked: Prescription, effort: Effort) -> None:
        """The answer, and what becomes of the exercise's place; in a lighter week nothing does (S6)."""
        kind = self.standing[0].on(day).strength
        before = self.standing[0].workouts[kind] if kind else ()
        self._say(StateEffort(effort))
        after = self.standing[0].workouts[kind] if kind else ()
        new = {old.exercise: now for old, now in zip(before, after, strict=True)}
        if asked in before and lighter_on(self.standing[0], day) is None:
            self.steps.append(Step(day, asked, effort, new[asked.exercise]))

    def _say(self, *commands: Command) -> None:
        for command in commands:
            self._now += timedelta(seconds=A_SET)
            fresh = isinstance(command, Launch)
            request = Request(
                str(next(self._ids)), "somebody", command, self._now, fresh, lambda: None, "UTC"
            )
            take(request, self.store, PROGRAMME)


def lived(person: Person) -> Year:
    """The person's year."""
    life = Life(person)
    life.week(1)
    year = Year(person, PROGRAMME.means(life.store.trainee.profile), [_lived_week(life, 1)], life.steps)
    for number in range(2, WEEKS + 1):
        life.week(number)
        year.weeks.append(_lived_week(life, number))
    year.log = life.store.log
    return year


def _lived_week(life: Life, number: int) -> Week:
    start = MONDAY + timedelta(weeks=number - 1)
    days = [start + timedelta(days=index) for index in range(7)]
    plan, history = life.standing
    workouts = [entry for entry in life.store.log if isinstance(entry, StrengthLog) and entry.day in days]
    walks = [entry for entry in life.store.log if isinstance(entry, CardioLog) and entry.day in days]
    sets = Counter[Muscle]()
    for done in (done for entry in workouts for done in entry.exercises):
        sets[PROGRAMME.catalogue[done.exercise].muscles[0]] += len(done.reps)
    begun = plan.start == start
    light = begun and plan.lighter is not None and plan.lighter.until >= start
    return Week(
        number=number,
        plan=plan,
        cores=tuple(_cores(plan)),
        planned=history.week.strength_planned if begun else 0,
        strength=tuple(entry.day for entry in workouts if entry.counts),
        cardio={entry.day: entry.minutes for entry in walks},
        sets=sets,
        lighter=plan.lighter if light else None,
    )


def _cores(plan: WeekPlan) -> Iterator[Prescription]:
    """What the plan asks for in the four patterns of R7, in the programme's order."""
    catalogue = PROGRAMME.catalogue
    patterns = [catalogue[place[0]].pattern for place in PROGRAMME.places[PROGRAMME.kinds(3)[0]]]
    items = [item for kind in PROGRAMME.kinds(plan.strength_days) for item in plan.workouts[kind]]
    for pattern in patterns:
        yield next(item for item in items if catalogue[item.exercise].pattern is pattern)
