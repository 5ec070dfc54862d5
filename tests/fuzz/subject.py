"""The skill as it is fuzzed: what is stored goes on from request to request, and is watched."""

import json
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import Any

from ask_sdk_core.exceptions import AskSdkException

from coach.coaching.trainee import Trainee
from coach.happening import Happening
from coach.skill import answer, build_skill
from coach.storage.codec import decode
from coach.training.log import LogEntry, StrengthLog
from tests.fuzz.judging import Complaint, Outcome, judged
from tests.fuzz.mutation import at, copy
from tests.fuzz.services import ANY_STATE, Services
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]
Answering = Callable[[Json], object]

MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
TAKES_BACK = ("UndoIntent", "AlexaSkillEvent.SkillDisabled")
"""What somebody says or does so that less is kept of what they did."""

FORGETTING = ("AskForget", "forgetting")
"""What is stored of somebody who is asked whether everything shall go, or of whom everything is going."""

MOST_STEPS = 5
"""How far back from where it went wrong two causes are told apart."""

_STEPS = " < "


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person has done.

    Attributes:
        entries: Those of their log: when and as what they were written.
        sets: The sets of those and of the workout under way.
        may_go: Whether the person may say something next that lets all of it go.
    """

    entries: frozenset[str] = frozenset()
    sets: int = 0
    may_go: bool = False


class Subject:
    """A skill and what it stores."""

    def __init__(self, skill_id: str | None = None, answering: Answering | None = None) -> None:
        """It answers requests for that skill only, or all; `answering` takes its place and stores nothing."""
        self._happened: list[Happening] = []
        self._skill_id = skill_id
        self._store, self._services = MemoryStore(), Services(ANY_STATE)
        skill = build_skill(self._store, lambda: MONDAY, self._services, skill_id, self._happened.append)
        self._answering = answering or partial(answer, skill)

    def forget(self) -> None:
        """Nobody has been met yet."""
        self._store.clear()
        self._services.asked = 0

    def stored(self) -> MemoryStore:
        """Everything that is stored now, to be put back later."""
        return MemoryStore(dict(self._store.trainees), dict(self._store.logs))

    def put_back(self, stored: MemoryStore) -> None:
        """What was stored is stored again, and nothing else."""
        self._store.clear()
        self._store.trainees.update(stored.trainees)
        self._store.logs.update(stored.logs)

    def answered(self, event: Json) -> object:
        """The answer itself, whatever it is."""
        return self._answering(copy(event))

    def hear(self, event: Json) -> Outcome:
        """What becomes of the request.

        Raises:
            Complaint: something that must not be.
        """
        before = self._kept()
        self._happened.clear()
        with _logged() as lines:
            outcome = self._heard(event)
        if Happening.ERROR in self._happened:
            raise Complaint(
                _STEPS.join(lines[-1].split(_STEPS)[:MOST_STEPS]) if lines else "a turn failed, unlogged"
            )
        self._check_kept(event, before)
        return outcome

    def _heard(self, event: Json) -> Outcome:
        try:
            given = self.answered(event)
        except AskSdkException as error:
            if self._skill_id is None or _application(event) == self._skill_id:
                raise Complaint(_where(error)) from error
            return Outcome.REFUSED
        except Exception as error:
            raise Complaint(_where(error)) from error
        if Happening.ERROR in self._happened:
            return Outcome.ANSWERED
        return judged(event, given)

    def _check_kept(self, event: Json, before: Mapping[str, Kept]) -> None:
        said, after = json.dumps(event), self._kept()
        for who, kept in before.items():
            now = after.get(who, Kept())
            if any(word in said for word in TAKES_BACK) or kept.may_go:
                continue
            if kept.entries - now.entries:
                raise Complaint("what was logged before is gone")
            if now.sets < kept.sets:
                raise Complaint("a set that was done before is not counted any more")

    def _kept(self) -> dict[str, Kept]:
        try:
            return {
                who: Kept(
                    # An entry that is put right is written anew, under its next number.
                    frozenset(key.rpartition("#")[0] for key in self._store.logs.get(who, {})),
                    _under_way(state) + sum(map(_sets, self._store.logs.get(who, {}).values())),
                    any(word in state for word in FORGETTING),
                )
                for who, (_, state) in self._store.trainees.items()
            }
        except ValueError as error:
            raise Complaint(f"what is stored cannot be read any more: {error}") from error


class _Lines(logging.Handler):
    """Keeps the errors that are logged."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _logged() -> Iterator[list[str]]:
    """The errors that the skill logs meanwhile, and nowhere else."""
    coach, handler = logging.getLogger("coach"), _Lines()
    propagated, coach.propagate = coach.propagate, False
    coach.addHandler(handler)
    try:
        yield handler.lines
    finally:
        coach.removeHandler(handler)
        coach.propagate = propagated


@lru_cache(maxsize=1_000)
def _under_way(state: str) -> int:
    trainee: Trainee = decode(json.loads(state), Trainee)
    return trainee.running.sets_done if trainee.running else 0


@lru_cache(maxsize=1_000)
def _sets(stored: str) -> int:
    entry: LogEntry = decode(json.loads(stored), LogEntry)
    return sum(len(exercise.reps) for exercise in entry.exercises) if isinstance(entry, StrengthLog) else 0


def _application(event: Json) -> object:
    try:
        return at(event, ("context", "System", "application", "applicationId"))
    except (KeyError, TypeError):
        return None


def _where(error: Exception) -> str:
    """What left the skill, and from where; the deepest steps first."""
    steps = reversed(traceback.extract_tb(error.__traceback__))
    where = [f"{step.name}:{step.lineno}" for step in steps if step.name not in ("_heard", "answered")]
    return f"{type(error).__name__} left the skill at {_STEPS.join(where[:MOST_STEPS])}"
