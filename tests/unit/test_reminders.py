"""An errand in a turn: done once, kept with the trainee, and put back where nothing was written of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.coaching.commands import (
    Command,
    DeleteData,
    Launch,
    MoveDayOff,
    Remind,
    SkillDisabled,
    StateActivity,
    StateEquipment,
    StopReminding,
    Yes,
)
from coach.coaching.cues import Forgotten, ReminderNotSet, ReminderNow
from coach.coaching.errands import (
    Errand,
    NotDone,
    Outcome,
    ReminderRemoved,
    ReminderSet,
    RemoveReminder,
    SetReminder,
    Why,
)
from coach.coaching.reminder import Reminder
from coach.coaching.trainee import NotWrittenError, Trainee, TraineeChangedError
from coach.training.log import LogEntry
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.turn import Request, Said, take
from tests.storage.memory_store import MemoryStore

MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
WHO = "ann"
SEVEN = 7 * 60
WANTED = Reminder(SEVEN, (0, 2, 4), "Europe/Berlin")
INTRODUCED = (Launch(), Yes(), StateActivity(ActivityLevel.RARELY), StateEquipment(frozenset()))


@dataclass
class Alexa:
    """What she was asked for, and the reminders that she has by now."""

    asked: list[Errand] = field(default_factory=list)
    alerts: dict[str, Reminder] = field(default_factory=dict)

    def do(self, errand: Errand) -> Outcome:
        """What she is asked for."""
        self.asked.append(errand)
        match errand:
            case SetReminder(wanted, instead):
                id_ = (
                    instead.id if instead is not None and instead.id in self.alerts else f"{len(self.asked)}"
                )
                self.alerts[id_] = replace(wanted, id=id_)
                return ReminderSet(id_)
            case RemoveReminder(reminder):
                self.alerts.pop(reminder.id, None)
                return ReminderRemoved()


@dataclass
class Failing:
    """A store that does something else before its next writes, such as failing."""

    store: MemoryStore
    before: list[Callable[[], None]] = field(default_factory=list)

    def load(self, who: str) -> Trainee | None:
        """The trainee."""
        return self.store.load(who)

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """Write, once what comes before is done."""
        if self.before:
            self.before.pop(0)()
        self.store.save(who, trainee, log, retracted, account=account)

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """What was logged between two instants."""
        return self.store.entries(who, since, until, most)

    def voices(self, account: str) -> Sequence[str]:
        """The account's voices."""
        return self.store.voices(account)

    def forget(self, who: str, version: int, *, account: str | None = None) -> bool:
        """Delete."""
        return self.store.forget(who, version, account=account)


class Person:
    """Somebody in Berlin, whose turns these are."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.store = Failing(MemoryStore())
        self.alexa = Alexa()
        self.now = MONDAY
        self.turns = 0

    def say(self, *commands: Command, fresh: bool = False, id_: str | None = None) -> Said | None:
        """What is said to the last of it."""
        said = None
        for command in commands:
            self.now += timedelta(seconds=20)
            self.turns += 1
            said = take(
                self.request(command, id_ or str(self.turns), fresh=fresh), self.store, self.programme
            )
        return said

    def request(self, command: Command, id_: str, *, fresh: bool = False) -> Request:
        """The request with that id."""
        return Request(
            id_, WHO, command, self.now, fresh, lambda: "Europe/Berlin", "UTC", errands=self.alexa.do
        )

    @property
    def reminder(self) -> Reminder | None:
        """What is kept of it."""
        trainee = self.store.load(WHO)
        assert trainee is not None
        return trainee.reminder


@pytest.fixture
def person(programme: Programme) -> Person:
    """Somebody with a plan."""
    person = Person(programme)
    person.say(*INTRODUCED)
    return person


def another_turn(person: Person, command: Command) -> Callable[[], None]:
    """Another device of the person's writes in between."""

    def written() -> None:
        trainee = person.store.load(WHO)
        assert trainee is not None
        take(
            replace(person.request(command, "another"), errands=lambda _: NotDone(Why.REFUSED)),
            person.store.store,
            person.programme,
        )

    return written


def not_written() -> None:
    raise NotWrittenError("ThrottlingException")


def test_it_is_set_in_the_device_s_zone_and_kept(person: Person) -> None:
    said = person.say(Remind(SEVEN), Yes())
    assert said is not None
    assert said.answer.cues == (ReminderNow(SEVEN),)
    assert person.alexa.asked == [SetReminder(WANTED)]
    assert person.reminder == replace(WANTED, id="1") == person.alexa.alerts["1"]


def test_the_same_request_once_more_is_answered_the_same_and_does_no_errand(person: Person) -> None:
    person.say(Remind(SEVEN))
    once, again = person.say(Yes(), id_="yes"), person.say(Yes(), id_="yes")
    assert once == again
    assert len(person.alexa.asked) == 1


def test_a_turn_that_is_decided_twice_does_its_errand_once(person: Person) -> None:
    person.say(Remind(SEVEN))
    person.store.before = [lambda: touched(person)]
    person.say(Yes())
    assert len(person.alexa.asked) == 1
    assert person.reminder == person.alexa.alerts["1"]


def touched(person: Person) -> None:
    """The trainee is written as it is, by another turn."""
    trainee = person.store.load(WHO)
    assert trainee is not None
    person.store.store.save(WHO, trainee, ())


def test_an_errand_that_was_decided_on_before_another_turn_is_put_back(person: Person) -> None:
    person.say(Remind(SEVEN))
    person.store.before = [another_turn(person, Launch())]
    said = person.say(Yes())
    assert said is not None
    assert ReminderNow(SEVEN) not in said.answer.cues
    assert [type(errand) for errand in person.alexa.asked] == [SetReminder, RemoveReminder]
    assert (person.alexa.alerts, person.reminder) == ({}, None)


def test_one_that_nothing_was_written_of_is_put_back(person: Person) -> None:
    person.say(Remind(SEVEN))
    person.store.before = [not_written]
    with pytest.raises(NotWrittenError):
        person.say(Yes())
    assert (person.alexa.alerts, person.reminder) == ({}, None)
    person.say(Yes())
    assert person.reminder == person.alexa.alerts["3"]


def test_one_that_lost_twice_is_put_back(person: Person) -> None:
    person.say(Remind(SEVEN))
    person.store.before = [lambda: touched(person), lambda: touched(person)]
    with pytest.raises(TraineeChangedError):
        person.say(Yes())
    assert (person.alexa.alerts, person.reminder) == ({}, None)


def test_a_move_that_nothing_was_written_of_is_moved_back(person: Person) -> None:
    person.say(Remind(SEVEN), Yes())
    person.store.before = [not_written]
    with pytest.raises(NotWrittenError):
        person.say(MoveDayOff(2))
    assert person.reminder == person.alexa.alerts["1"] == replace(WANTED, id="1")
    person.say(MoveDayOff(2))
    assert person.reminder == person.alexa.alerts["1"] != replace(WANTED, id="1")


def test_a_removal_that_nothing_was_written_of_is_asked_for_once_more(person: Person) -> None:
    person.say(Remind(SEVEN), Yes())
    person.store.before = [not_written]
    with pytest.raises(NotWrittenError):
        person.say(StopReminding())
    assert person.reminder is not None
    person.say(StopReminding())
    assert (person.alexa.alerts, person.reminder) == ({}, None)


def test_with_everything_the_reminder_is_gone(person: Person) -> None:
    person.say(Remind(SEVEN), Yes())
    said = person.say(DeleteData(), Yes())
    assert said is not None
    assert said.answer.cues == (Forgotten(),)
    assert (person.alexa.alerts, person.store.load(WHO)) == ({}, None)


def test_a_disabled_skill_leaves_it_to_alexa(person: Person) -> None:
    person.say(Remind(SEVEN), Yes(), SkillDisabled(MONDAY + timedelta(hours=1)))
    assert person.store.load(WHO) is None
    assert len(person.alexa.asked) == 1


def test_where_nobody_does_errands_none_is_set(person: Person) -> None:
    person.say(Remind(SEVEN))
    request = person.request(Yes(), "yes")
    said = take(
        replace(request, errands=Request.__dataclass_fields__["errands"].default),
        person.store,
        person.programme,
    )
    assert said is not None
    assert said.answer.cues == (ReminderNotSet(Why.REFUSED),)
