"""A person's week at a device: what every turn of it asks of DynamoDB, and how long it takes.

The person is one of the simulated year, who has trained for as many weeks as wanted before; what they have
done stands in the table's log.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from time import perf_counter
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from coach.alexa_api import AlexaApiClient
from coach.coaching.questions import AskEffort
from coach.coaching.trainee import Trainee
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from coach.storage.items import LOG, TRAINEE
from coach.training.log import LogEntry
from infra.bench.capacity import Call, Charge, Meter
from infra.bench.workout import AFTERWARDS, FIRST_VISIT
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.simulated_year.life import MONDAY, Life
from infra.simulated_year.people import Person

ZONE: Final = ZoneInfo("America/New_York")
NOON: Final = time(12, tzinfo=ZONE)
CARDIO: Final = "log twenty minutes of speed walking"
TRANSACTION: Final = 99
"""Log entries that go into one transaction beside their person."""
LONGEST: Final = 60
"""No workout has as many turns."""

Json = dict[str, Any]
Answering = Callable[[Json], Json]


@dataclass(frozen=True, slots=True)
class Past:
    """Somebody who has trained for so many weeks: what the coach keeps of them, and their log.

    Without any weeks they are new, and have their first visit before them.
    """

    weeks: int
    trainee: Trainee | None = None
    log: tuple[LogEntry, ...] = ()

    @property
    def account(self) -> str:
        """Their account."""
        return f"amzn1.ask.account.AFTER.{self.weeks:04}"

    @property
    def who(self) -> str:
        """Their key in the table."""
        return sha256(self.account.encode()).hexdigest()

    @property
    def monday(self) -> date:
        """The first day that is still before them."""
        return MONDAY + timedelta(weeks=self.weeks)


def pasts(person: Person, *weeks: int) -> Iterator[Past]:
    """The same person after so many weeks each, in rising order; they are lived turn by turn."""
    life = Life(person)
    for number in range(1, weeks[-1] + 1):
        if number - 1 in weeks:
            yield _past(life, number - 1)
        life.week(number)
    yield _past(life, weeks[-1])


def _past(life: Life, weeks: int) -> Past:
    return Past(weeks, life.store.trainee, tuple(life.store.log)) if weeks else Past(0)


def keep(store: DynamoStore, past: Past) -> None:
    """Put the person and all of their log into the table, by the very writes of the coach."""
    if past.trainee is None:
        return
    parts = range(0, len(past.log), TRANSACTION)
    for version, first in enumerate(parts):
        entries = past.log[first : first + TRANSACTION]
        store.save(past.who, replace(past.trainee, version=version), entries)


def in_process() -> tuple[Answering, DynamoStore]:
    """The skill on the table of the environment, within this process, and its store."""
    store = DynamoStore(read_settings().table)
    skill = build_skill(store, clock=lambda: datetime.combine(MONDAY, NOON), services=AlexaApiClient())
    return (lambda event: answer(skill, event)), store


class Calls(Protocol):
    """A DynamoDB that keeps the calls that were made of it."""

    calls: list[Call]


@dataclass
class Week:
    """What the turns of a week came to, one entry for each.

    Attributes:
        charges: Units.
        calls: The operations.
        sizes: Bytes of the person's item once it was answered.
        responses: Bytes of the answer.
        seconds: How long the skill took, DynamoDB included.
        workouts: How many workouts were done, in all.
        cardio: How many cardio sessions were logged, in all.
        log_bytes: Bytes that the log has grown by, in all.
    """

    charges: list[Charge] = field(default_factory=list)
    calls: list[tuple[str, ...]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    responses: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    workouts: int = 0
    cardio: int = 0
    log_bytes: int = 0

    @property
    def turns(self) -> int:
        """How many turns."""
        return len(self.seconds)

    @property
    def operations(self) -> Counter[str]:
        """The calls by operation."""
        return Counter(operation for turn in self.calls for operation in turn)

    @property
    def charge(self) -> Charge:
        """Units of the whole week."""
        return sum(self.charges, Charge())


class AtDevice:
    """A person at a device with the skill behind it.

    Args:
        answering: the skill.
        store: where it keeps people, to see from what it will ask next.
        past: the person.
        database: where the calls are kept; without one only the time is measured.
    """

    def __init__(
        self,
        answering: Answering,
        hearing: Hearing,
        store: DynamoStore,
        past: Past,
        database: Calls | None = None,
    ) -> None:
        self.week = Week()
        self._answering = answering
        self._store = store
        self._past = past
        self._database = database
        self._meter = Meter()
        if database:
            for call in database.calls:
                self._meter.charge(call)
        self._logged_before = self._log_bytes()
        now = datetime.combine(past.monday, NOON)
        self._echo = Echo(self._answer, hearing, now=now, user_id=past.account)

    def live(self) -> Iterator[None]:
        """The week, a step for each turn; every day is opened, trained as planned, and asked about."""
        for weekday in range(7):
            day = self._past.monday + timedelta(days=weekday)
            self._echo.wait_until(datetime.combine(day, NOON))
            yield from self._said(*(FIRST_VISIT if self._new else FIRST_VISIT[:1]))
            plan = self._trainee.plan
            if plan is None:
                raise ValueError("the first questions are answered on the first day")
            if plan.on(day).strength:
                yield from self._workout()
            if plan.on(day).cardio_minutes:
                yield from self._said(CARDIO)
                self.week.cardio += 1
            yield from self._said(AFTERWARDS)

    @property
    def _new(self) -> bool:
        return self._past.trainee is None and not self.week.turns

    @property
    def _trainee(self) -> Trainee:
        trainee = self._store.load(self._past.who)
        if trainee is None:
            raise ValueError("the person is not in the table")
        return trainee

    def _workout(self) -> Iterator[None]:
        yield from self._said("start my glute workout")
        for _ in range(LONGEST):
            trainee = self._trainee
            if trainee.running is None:
                self.week.workouts += 1
                return
            yield from self._said("about right" if isinstance(trainee.asked, AskEffort) else "ready")
        raise ValueError("a workout without an end")

    def _said(self, *words: str) -> Iterator[None]:
        for said in words:
            self._echo.hear(said)
            yield

    def _answer(self, event: Json) -> Json:
        before = len(self._database.calls) if self._database else 0
        began = perf_counter()
        response = self._answering(event)
        self.week.seconds.append(perf_counter() - began)
        self.week.responses.append(len(json.dumps(response).encode()))
        if self._database:
            self._note(self._database.calls[before:])
        return response

    def _note(self, calls: Sequence[Call]) -> None:
        self.week.calls.append(tuple(call.operation for call in calls))
        self.week.charges.append(sum(map(self._meter.charge, calls), Charge()))
        self.week.sizes.append(self._meter.sizes[self._past.who, TRAINEE])
        self.week.log_bytes = self._log_bytes() - self._logged_before

    def _log_bytes(self) -> int:
        who = self._past.who
        return sum(
            size for (whose, what), size in self._meter.sizes.items() if whose == who and what.startswith(LOG)
        )


def in_turn(people: Iterable[AtDevice]) -> None:
    """Their weeks, turn about, so that a machine whose speed drifts is no faster for one of them."""
    waiting = [person.live() for person in people]
    while waiting:
        waiting = [life for life in waiting if next(life, StopIteration) is not StopIteration]
