"""What earlier versions of the code have written is read, and the conversation goes on from it.

In `written`, the numbers count versions from the first one on. Each has written, in its own form, a person
in the midst of a counted set and one paused there, one who has finished a workout, one who is at their
cardio, and one to whom much has happened, as far as it knew of it: weights told, a day off moved, an exercise
left out for pain.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.happening import Happening
from coach.skill import answer, build_skill
from coach.storage.codec import decode
from coach.storage.schema import carried_forward, read_trainee
from coach.training.log import LogEntry
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from tests.storage.memory_store import MemoryStore
from tests.walks.utterances import read_model

Json = dict[str, Any]

WRITTEN = sorted((Path(__file__).parent / "written").glob("*.json"))
ACCOUNT = "amzn1.ask.account.BEFORE"
WHO = sha256(ACCOUNT.encode()).hexdigest()
TAKEN_UP = ("open glute coach", "yes", "ready", "about right", "ready")
"""What leads from anywhere in a workout to a count."""

SOON, LATER = timedelta(minutes=5), timedelta(days=9)


@dataclass(frozen=True, slots=True)
class Written:
    """One person as an earlier version has stored them, and when."""

    at: datetime
    schema: int
    state: Json
    log: dict[str, Json]

    def trainee(self) -> Trainee:
        """The person as today's code reads them."""
        return read_trainee(self.state, self.schema)

    def stored(self) -> MemoryStore:
        """Where they are kept now."""
        state = json.dumps(carried_forward(self.state, self.schema))
        log = {key: json.dumps(entry) for key, entry in self.log.items()}
        return MemoryStore({WHO: (7, state)}, {WHO: log})


class TurnFailedError(AssertionError):
    """The person would have heard an apology."""


ALL = [pytest.param(path, id=path.stem) for path in WRITTEN]
WITH_WORKOUT = [param for param in ALL if "cardio" not in str(param.id)]


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    """The English model, listening."""
    return Hearing(read_model())


def read(path: Path) -> Written:
    """One of the files."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return Written(datetime.fromisoformat(told["at"]), told["schema"], told["state"], told["log"])


def device(store: MemoryStore, hearing: Hearing, now: datetime) -> Echo:
    """A device of the same account, at that time; a turn that fails is told at once."""

    def notice(happening: Happening) -> None:
        if happening is Happening.ERROR:
            failed.append(happening)

    def answered(event: Json) -> Json:
        response = answer(skill, event)
        if failed:
            raise TurnFailedError
        return response

    failed: list[Happening] = []
    skill = build_skill(store, lambda: now, AlexaApiClient(), notice=notice)
    return Echo(answered, hearing, now=now, user_id=ACCOUNT)


def test_there_are_five_versions_of_each() -> None:
    """Nothing was lost of the folder."""
    names = [path.stem.partition("-") for path in WRITTEN]
    assert {(number, what) for number, _, what in names} == {
        (number, what)
        for number in "12345"
        for what in ("counting", "paused", "finished_workout", "cardio", "eventful")
    }


@pytest.mark.parametrize("path", ALL)
def test_it_is_read(path: Path) -> None:
    """All that the person has told and done is there."""
    written = read(path)
    trainee = written.trainee()
    assert trainee.profile.cleared
    assert trainee.profile.equipment
    assert trainee.plan is not None
    assert trainee.history is not None
    assert (trainee.running is not None) == ("running" in written.state)
    assert (trainee.cardio is not None) == ("cardio" in written.state)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_its_log_is_read(path: Path) -> None:
    """Every entry, whatever else is read."""
    for entry in read(path).log.values():
        assert decode(entry, LogEntry)


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("after", [SOON, LATER], ids=["soon", "days later"])
def test_the_conversation_goes_on(path: Path, after: timedelta, hearing: Hearing) -> None:
    """The skill opens, knows the person and tells of their week; what was logged stays logged."""
    written = read(path)
    store = written.stored()
    echo = device(store, hearing, written.at + after)
    opened = echo.hear("open glute coach")
    assert "Welcome to Glute Coach" not in opened.transcript
    assert echo.hear("ask glute coach how am I doing this week").transcript
    assert written.log.keys() <= store.logs[WHO].keys()
    assert (store.load(WHO) or Trainee()).launches == written.state["launches"] + 1


@pytest.mark.parametrize("path", WITH_WORKOUT)
def test_a_workout_is_gone_on_with_or_counted(path: Path, hearing: Hearing) -> None:
    """A set under way is taken up again, and a workout that was finished counts for its week."""
    written = read(path)
    store = written.stored()
    echo = device(store, hearing, written.at + SOON)
    if "running" in written.state:
        told = [echo.hear(words).transcript for words in TAKEN_UP]
        assert any("Set " in words or "From " in words for words in told), told
    else:
        assert "Strength, one of " in echo.hear("ask glute coach how am I doing this week").transcript
