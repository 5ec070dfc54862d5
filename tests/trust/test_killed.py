"""The process is stopped at every call of the store in a whole workout, and the person goes on from there."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.training.log import LogEntry
from infra.echo.hearing import Hearing
from tests.storage.memory_store import MemoryStore
from tests.trust.person import Killed, Person

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
USER = "amzn1.ask.account.STEADY"
WHO = sha256(USER.encode()).hexdigest()


class When(Enum):
    """On which side of a call's effect the process ends."""

    BEFORE = "before"
    AFTER = "after"


class Deadly:
    """A store under which the process ends at its call of that number, counted from 0; None spares it."""

    def __init__(self, store: MemoryStore, call: int | None, when: When) -> None:
        self.store = store
        self.calls = 0
        self._call = call
        self._when = when

    def load(self, who: str) -> Trainee | None:
        """As the store does."""
        self._pass(When.BEFORE)
        trainee = self.store.load(who)
        self._pass(When.AFTER)
        return trainee

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """As the store does."""
        self._pass(When.BEFORE)
        entries = self.store.entries(who, since, until, most)
        self._pass(When.AFTER)
        return entries

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """As the store does."""
        self._pass(When.BEFORE)
        self.store.save(who, trainee, log, retracted, account=account)
        self._pass(When.AFTER)

    def _pass(self, moment: When) -> None:
        if self.calls == self._call and moment is self._when:
            self.calls += 1
            raise Killed
        self.calls += moment is When.AFTER


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


def trained(hearing: Hearing, call: int | None = None, when: When = When.BEFORE) -> tuple[Person, Deadly]:
    """Somebody who has trained, and the store that they trained on."""
    deadly = Deadly(MemoryStore(), call, when)
    skill = build_skill(deadly, lambda: MONDAY, AlexaApiClient())

    def exercise() -> str:
        trainee = deadly.store.load(WHO)
        assert trainee is not None
        assert trainee.running is not None
        return trainee.running.station.exercise

    person = Person(lambda event: answer(skill, event), exercise, hearing, MONDAY, USER)
    person.train()
    return person, deadly


def done(store: MemoryStore) -> list[LogEntry]:
    """What the log says was done; when it began may be a few seconds later."""
    return [replace(entry, at=MONDAY, number=0) for entry in store.log(WHO)]


def history(store: MemoryStore) -> object:
    trainee = store.load(WHO)
    assert trainee is not None
    assert trainee.history is not None
    return trainee.history.by_week()


@pytest.mark.parametrize("when", When)
def test_the_log_is_that_of_a_workout_that_was_not_disturbed(hearing: Hearing, when: When) -> None:
    undisturbed, spared = trained(hearing)
    assert undisturbed.failures == 0
    assert spared.calls == 2 * len(undisturbed.heard)
    assert len(done(spared.store)) == 1
    for call in range(spared.calls):
        person, deadly = trained(hearing, call, when)
        assert person.failures == 1, call
        assert done(deadly.store) == done(spared.store), call
        assert history(deadly.store) == history(spared.store), call
