"""What an operator counts: workouts begun and finished, conflicts and apologies, each once."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee, TraineeChangedError
from coach.happening import Happening
from coach.skill import answer, build_skill
from coach.training.log import LogEntry
from coach.turn import TraineeStore
from embedded_metrics import Counting
from infra.bench.workout import MONDAY, TURNS, whole_workout
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from tests.storage.memory_store import MemoryStore

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"


class Contended:
    """A store whose next `conflicts` saves meet another's."""

    def __init__(self, conflicts: int) -> None:
        self._conflicts = conflicts
        self._store = MemoryStore()

    def load(self, who: str) -> Trainee | None:
        """As the store does."""
        return self._store.load(who)

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """As the store does."""
        return self._store.entries(who, since, until, most)

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """As the store does, once the conflicts are over."""
        if self._conflicts:
            self._conflicts -= 1
            raise TraineeChangedError
        self._store.save(who, trainee, log, retracted, account=account)


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


def counted(store: TraineeStore, seen: Counter[Happening]) -> Any:  # noqa: ANN401 - the SDK's
    def notice(happening: Happening) -> None:
        seen[happening] += 1

    skill = build_skill(store, lambda: MONDAY, AlexaApiClient(), notice=notice)
    return lambda event: answer(skill, event)


def test_a_workout_is_begun_once_and_finished_once(hearing: Hearing) -> None:
    seen: Counter[Happening] = Counter()
    exchanges = list(whole_workout(counted(MemoryStore(), seen), hearing, "amzn1.ask.account.ONE"))
    assert len(exchanges) == TURNS
    assert seen == {Happening.WORKOUT_STARTED: 1, Happening.WORKOUT_FINISHED: 1}


def test_one_that_is_left_early_is_not_finished(hearing: Hearing) -> None:
    seen: Counter[Happening] = Counter()
    echo = Echo(counted(MemoryStore(), seen), hearing, now=MONDAY)
    for words in ("open glute coach", "yes", "rarely", "dumbbells", "start my workout", "stop"):
        echo.hear(words)
    assert seen == {Happening.WORKOUT_STARTED: 1}


def test_a_conflict_that_is_settled_is_no_error(hearing: Hearing) -> None:
    seen: Counter[Happening] = Counter()
    Echo(counted(Contended(1), seen), hearing, now=MONDAY).hear("open glute coach")
    assert seen == {Happening.CONFLICT: 1}


def test_one_that_is_not_ends_in_an_apology(hearing: Hearing) -> None:
    seen: Counter[Happening] = Counter()
    Echo(counted(Contended(2), seen), hearing, now=MONDAY).hear("open glute coach")
    assert seen == {Happening.CONFLICT: 1, Happening.ERROR: 1}


def test_a_turn_leaves_one_line_that_cloudwatch_makes_metrics_of() -> None:
    counting = Counting("live")
    counting.notice(Happening.TURN)
    counting.notice(Happening.WORKOUT_STARTED)
    line = counting.told(12.5, datetime(2026, 11, 23, tzinfo=UTC))
    assert "\n" not in line
    assert json.loads(line) == {
        "_aws": {
            "Timestamp": 1_795_392_000_000,
            "CloudWatchMetrics": [
                {
                    "Namespace": "GluteCoach",
                    "Dimensions": [["Stage"]],
                    "Metrics": [
                        {"Name": "Turns", "Unit": "Count"},
                        {"Name": "WorkoutsStarted", "Unit": "Count"},
                        {"Name": "TurnTime", "Unit": "Milliseconds"},
                    ],
                }
            ],
        },
        "Stage": "live",
        "Turns": 1,
        "WorkoutsStarted": 1,
        "TurnTime": 12.5,
    }


def test_the_next_turn_begins_at_nothing() -> None:
    counting = Counting("live")
    counting.notice(Happening.CONFLICT)
    counting.told(1, MONDAY)
    assert "Conflicts" not in counting.told(1, MONDAY)
