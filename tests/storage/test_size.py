"""A trainee stays small however long they train: a simulated year, measured as DynamoDB measures an item."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from coach.coaching.commands import (
    AskProgress,
    AskWhy,
    BringBack,
    ChooseActivity,
    ChooseBeat,
    ChooseDaysOff,
    ChooseKeepGoing,
    ChoosePace,
    ChooseRest,
    ChooseStrengthDays,
    ChooseTalk,
    Command,
    Correct,
    DoWithout,
    Launch,
    LeaveOut,
    LimitMinutes,
    LogCardio,
    LoseEquipment,
    MoveDayOff,
    Remind,
    Say,
    SessionEnded,
    Shorten,
    StartCardio,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    StateWeights,
    Swap,
    Undo,
    UseLoad,
    Yes,
)
from coach.coaching.cues import Thing, Undone
from coach.coaching.errands import Errand, Outcome, ReminderRemoved, ReminderSet, SetReminder
from coach.coaching.questions import AskEffort, AskResume
from coach.coaching.trainee import Trainee
from coach.storage import DynamoStore
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.log import CardioLog, LogEntry, StrengthLog
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.turn import Request, TraineeStore, take
from coach.workout.manner import Talk
from coach.workout.transitions import Event

Json = dict[str, Any]
Wire = list[Any]

MONDAY = date(2026, 11, 23)
WEEKS = 52
TWO_MONTHS = 9
MOST_BYTES = 8 * 1024
MOST_BYTES_OF_ALL = 9 * 1024
"""Of somebody who has met every exercise there is, and has a reminder: a ninth unit for a write, and a third
one for a read. DynamoDB counts each kilobyte that is written, and four that are read."""
MOST_GROWTH = 1.3
WHO = "f" * 64  # a key is a hash of 64 characters
ZONE = "America/Argentina/ComodRivadavia"  # no zone has a longer name

log = logging.getLogger(__name__)

# Four weeks of easy days, then four of hard ones: everything gets harder, and easier again.
EASY = (Effort.EASY, Effort.EASY, Effort.RIGHT, Effort.EASY)
HARD = (Effort.TOO_HARD, Effort.TOO_HARD, Effort.RIGHT, Effort.TOO_HARD)


@dataclass
class Kept:
    """A store in memory, for the weeks that are not measured."""

    trainee: Trainee | None = None
    log: list[LogEntry] = field(default_factory=list)

    def load(self, who: str) -> Trainee | None:  # noqa: ARG002 - there is one
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
        who: str,  # noqa: ARG002
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
    ) -> None:
        """Keep it."""
        self.trainee = replace(trainee, version=trainee.version + 1)
        self.log = [entry for entry in self.log if entry not in retracted] + list(log)


RESTLESS: tuple[tuple[Command, ...], ...] = (
    (StateWeights(Equipment.DUMBBELL, (2, 4, 6, 8, 10), Unit.KILOGRAM),),
    (ChooseDaysOff(frozenset({2, 6})),),
    (ChooseActivity(Activity.RUNNING), Undo(), ChooseActivity(Activity.JUMP_ROPE)),
    (LimitMinutes(60), Shorten(45)),
    (StateWeights(Equipment.KETTLEBELL, (15, 25, 35), Unit.POUND), Undo()),
    (DoWithout(frozenset({Equipment.CHAIR, Equipment.BAND})),),
    (LoseEquipment(frozenset({Equipment.CHAIR})), StateEquipment(frozenset({Equipment.CHAIR}))),
    (ChooseDaysOff(frozenset({3, 6})), AskWhy(), Undo()),
    (LeaveOut("squat"), BringBack("squat")),
    (ChooseStrengthDays(3), ChooseStrengthDays(4), LimitMinutes(None)),
    (ChooseActivity(Activity.SPEED_WALKING), MoveDayOff(2)),
    (),
)
"""What somebody changes before a day's training."""
WHIMS: Mapping[int, tuple[Command, ...]] = {
    2: (Swap(),),
    5: (UseLoad(7, Unit.KILOGRAM),),
    7: (Correct(9),),
    9: (Undo(), Shorten(30)),
    10: (Swap(None, "dumbbell_step_up"), UseLoad(20, Unit.POUND)),
    11: (
        ChooseRest(90),
        ChooseKeepGoing(on=True),
        ChooseKeepGoing(on=False),
        ChooseTalk(Talk.BRIEF),
        ChoosePace(1),
    ),
    12: (Say(Event.SLOWER), ChooseBeat(on=True), ChooseBeat(on=False)),
}
"""What they change in its course, by the workout's turns."""


def done(errand: Errand) -> Outcome:
    """Alexa does what she is asked for, under an id of the length of hers."""
    return (
        ReminderSet("00000000-0000-4000-8000-000000000000")
        if isinstance(errand, SetReminder)
        else ReminderRemoved()
    )


class Life:
    """One person who trains by the plan, turn by turn, in whatever store they are given.

    All are reminded of their workout days. A restless one also changes the plan, weights, exercises and days
    off, takes things back, and is coached through their cardio.
    """

    def __init__(self, programme: Programme, level: ActivityLevel, *, restless: bool = False) -> None:
        self._programme = programme
        self._level = level
        self._restless = restless
        self._ids = count()
        self._now = datetime(2026, 11, 23, 17, tzinfo=UTC)

    def week(self, number: int, store: TraineeStore) -> Iterator[None]:
        """Week `number`, counted from 1; a step for every turn."""
        for weekday in range(7):
            day = MONDAY + timedelta(weeks=number - 1, days=weekday)
            self._now = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
            yield from self._day(number, day, store)

    def _day(self, number: int, day: date, store: TraineeStore) -> Iterator[None]:
        yield from self._turns(store, Launch())
        if self._standing(store).plan is None:
            answers = (Yes(), StateActivity(self._level), StateEquipment(frozenset(Equipment)))
            yield from self._turns(store, *answers, Remind(7 * 60 + 30), Yes())
        if self._restless:
            yield from self._turns(store, *RESTLESS[day.toordinal() % len(RESTLESS)], seconds=20)
        plan = self._standing(store).plan
        assert plan
        if plan.on(day).strength:
            yield from self._workout(number, store)
        if self._restless and plan.on(day).cardio_minutes:
            yield from self._cardio(store)
        elif minutes := plan.on(day).cardio_minutes:
            activity = tuple(Activity)[day.toordinal() % len(Activity)]
            yield from self._turns(store, LogCardio(minutes + number % 3, activity))
        yield from self._turns(store, AskProgress(), SessionEnded())

    def _workout(self, number: int, store: TraineeStore) -> Iterator[None]:
        efforts = HARD if number // 4 % 2 else EASY
        yield from self._turns(store, StartStrength())
        for step in range(100):
            trainee = self._standing(store)
            if trainee.running is None:
                return
            # Once a workout the session dies in a count, and is picked up.
            if step == 3:
                yield from self._turns(store, SessionEnded(), Launch(), seconds=20)
                continue
            if self._restless and step in WHIMS:
                yield from self._turns(store, *WHIMS[step], seconds=20)
                continue
            match trainee.asked:
                case AskEffort():
                    effort = efforts[(number + trainee.running.index) % len(efforts)]
                    yield from self._turns(store, StateEffort(effort))
                case AskResume():
                    yield from self._turns(store, Say(Event.RESUME))
                case _:
                    yield from self._turns(store, Say(Event.READY))
        pytest.fail("a workout without an end")

    def _cardio(self, store: TraineeStore) -> Iterator[None]:
        yield from self._turns(store, StartCardio(), Say(Event.PAUSE))
        for _ in range(30):
            if self._standing(store).cardio is None:
                return
            yield from self._turns(store, Say(Event.NEXT), seconds=200)
        pytest.fail("a session without an end")

    def _turns(self, store: TraineeStore, *commands: Command, seconds: int = 240) -> Iterator[None]:
        for command in commands:
            self._now += timedelta(seconds=seconds)
            # As long as the ids of Alexa's own requests.
            request_id = f"amzn1.echo-api.request.00000000-0000-4000-8000-{next(self._ids):012}"
            fresh = isinstance(command, Launch)
            request = Request(
                request_id,
                WHO,
                command,
                self._now,
                fresh,
                lambda: ZONE,
                "UTC",
                device="a1b2c3",
                errands=done,
            )
            take(request, store, self._programme)
            yield

    @staticmethod
    def _standing(store: TraineeStore) -> Trainee:
        trainee = store.load(WHO)
        assert trainee
        return trainee


def item_size(item: Json) -> int:
    """Bytes of an item as DynamoDB counts them: the names and the values of its attributes.

    A number takes a byte for each two significant digits and one more.
    """
    return sum(len(name.encode()) + _value_size(value) for name, value in item.items())


def _value_size(value: dict[str, Any]) -> int:
    match value:
        case {"S": str(text)}:
            return len(text.encode())
        case {"N": str(number)}:
            return (len(number.strip("-").replace(".", "")) + 1) // 2 + 1
        case _:
            raise AssertionError(f"an attribute of another type: {value}")


@dataclass
class Year:
    """What a year came to: the largest item of the weeks that were measured, and all that was done."""

    largest: dict[int, int]
    trainee: Trainee
    log: list[LogEntry]


def lived(life: Life, store: DynamoStore, wire: Wire, met: dict[str, int], weeks: tuple[int, ...]) -> Year:
    """A year in memory, `weeks` of it in DynamoDB, where the item is measured whenever it is written."""
    kept, largest = Kept(), {}
    for number in range(1, WEEKS + 1):
        if number not in weeks:
            for _ in life.week(number, kept):
                pass
            continue
        assert kept.trainee
        assert kept.trainee.history
        history = replace(kept.trainee.history, met={**met, **kept.trainee.history.met})
        before = store.load(WHO)
        version = before.version if before else 0
        wire.clear()
        store.save(WHO, replace(kept.trainee, history=history, version=version), ())
        for _ in life.week(number, store):
            pass
        largest[number] = max(item_size(item) for call in wire for item in _trainees(call))
        kept.trainee = store.load(WHO)
    assert kept.trainee
    return Year(largest, kept.trainee, kept.log)


def _trainees(call: Any) -> Iterator[Json]:  # noqa: ANN401 - of the conftest
    """The trainee's item where the request writes it, alone or together with log entries."""
    together = [action["Put"] for action in call.body.get("TransactItems", ()) if "Put" in action]
    for put in [call.body] if call.operation == "PutItem" else together:
        if put["Item"]["what"]["S"] == "TRAINEE":
            yield put["Item"]


@pytest.mark.parametrize("place", ["in process"], indirect=True)
@pytest.mark.parametrize(
    ("level", "manner"),
    [*((level, "by the plan") for level in ActivityLevel), (ActivityLevel.OFTEN, "restless")],
)
def test_a_year_of_training_fits_eight_kilobytes_and_hardly_grows(
    programme: Programme, store: DynamoStore, wire: Wire, level: ActivityLevel, manner: str
) -> None:
    life = Life(programme, level, restless=manner == "restless")
    year = lived(life, store, wire, {}, (TWO_MONTHS, WEEKS))
    history = year.trainee.history
    assert history
    log.info("%s, %s: bytes %s, exercises met %s", level, manner, year.largest, len(history.met))
    assert year.largest[WEEKS] < MOST_BYTES
    assert year.largest[WEEKS] <= MOST_GROWTH * year.largest[TWO_MONTHS]


@pytest.mark.parametrize("place", ["in process"], indirect=True)
@pytest.mark.parametrize("level", [ActivityLevel.OFTEN])  # four days a week hold the most exercises
def test_it_fits_even_with_every_exercise_met(
    programme: Programme, store: DynamoStore, wire: Wire, level: ActivityLevel
) -> None:
    every = dict.fromkeys(programme.catalogue.exercises, 199)
    year = lived(Life(programme, level), store, wire, every, (WEEKS,))
    log.info("%s: bytes %s with every exercise met", level, year.largest)
    assert year.trainee.history
    assert year.trainee.history.met.keys() == every.keys()
    assert year.trainee.reminder
    assert year.largest[WEEKS] < MOST_BYTES_OF_ALL


def test_the_restless_change_what_they_set_out_to(programme: Programme) -> None:
    kept, life, changed = Kept(), Life(programme, ActivityLevel.OFTEN, restless=True), set[Thing]()
    undone = 0
    for number in range(1, TWO_MONTHS):
        for _ in life.week(number, kept):
            assert kept.trainee
            if kept.trainee.before:
                changed.add(kept.trainee.before.what.thing)
            said = kept.trainee.answer.cues if kept.trainee.answer else ()
            undone += any(isinstance(cue, Undone) for cue in said)
    assert changed == set(Thing) - {Thing.SET, Thing.EFFORT, Thing.UNIT, Thing.SKIP}
    assert undone > TWO_MONTHS
    assert any(isinstance(entry, StrengthLog) for entry in kept.log)
    assert any(isinstance(entry, CardioLog) for entry in kept.log)


def test_the_year_is_a_year_of_training(programme: Programme) -> None:
    kept, life = Kept(), Life(programme, ActivityLevel.OFTEN)
    for number in range(1, WEEKS + 1):
        for _ in life.week(number, kept):
            pass
    workouts = [entry for entry in kept.log if isinstance(entry, StrengthLog)]
    cardio = [entry for entry in kept.log if not isinstance(entry, StrengthLog)]
    assert all(len(workout.exercises) == 4 for workout in workouts)
    assert all(workout.counts for workout in workouts)
    assert {effort.effort for workout in workouts for effort in workout.exercises} == set(Effort)
    assert len(workouts) == 4 * WEEKS
    assert len(cardio) == 5 * WEEKS
    assert kept.trainee
    assert kept.trainee.history
    assert kept.trainee.history.streak == WEEKS - 1
