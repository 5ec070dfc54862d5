"""One person, two devices: a session that ends on one of them does not stop what goes on at the other."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.coaching.commands import (
    Command,
    Launch,
    Say,
    SessionEnded,
    StartStrength,
    StateActivity,
    StateEquipment,
    Yes,
)
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.training.profile import ActivityLevel
from coach.turn import Request, Said, take
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.storage.memory_store import MemoryStore

PROGRAMME = read_programme()
WHO = "somebody"


class Person:
    """Somebody who talks to their devices, each with a session of its own."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.now = datetime(2026, 11, 23, 18, tzinfo=UTC)
        self.turns = 0

    def say(self, command: Command, session: str | None, *, after: int = 5) -> Said | None:
        """The command so many seconds later in that session."""
        self.now += timedelta(seconds=after)
        self.turns += 1
        request = Request(
            f"r{self.turns}",
            WHO,
            command,
            self.now,
            fresh=False,
            device_zone=lambda: None,
            usual_zone="UTC",
            session=session,
        )
        return take(request, self.store, PROGRAMME)

    @property
    def trainee(self) -> Trainee:
        """What is stored."""
        trainee = self.store.load(WHO)
        assert trainee is not None
        return trainee

    @property
    def phase(self) -> Phase:
        """What they are at."""
        assert self.trainee.running is not None
        return self.trainee.running.phase


@pytest.fixture
def counting() -> Person:
    """Somebody who opened the coach in the kitchen and is now counted in the living room."""
    person = Person()
    for command in (Launch(), Yes(), StateActivity(ActivityLevel.RARELY), StateEquipment(frozenset())):
        person.say(command, "kitchen")
    for command in (StartStrength(), Say(Event.SKIP), Say(Event.READY)):
        person.say(command, "living room")
    return person


def test_the_other_sessions_end_does_not_break_off_the_count(counting: Person) -> None:
    """Nothing is said, and nothing is written."""
    before = counting.trainee
    assert counting.say(SessionEnded(), "kitchen", after=12) is None
    assert counting.trainee == before
    assert counting.phase is Phase.COUNTING


@pytest.mark.parametrize("session", ["living room", None])
def test_the_own_sessions_end_holds_the_place(counting: Person, session: str | None) -> None:
    """As does one of which it is not known whose it is."""
    counting.say(SessionEnded(), session, after=34)
    assert counting.phase is Phase.PAUSED
