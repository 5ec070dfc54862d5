"""The same request again: one after the other, at once, and after a crash between store and answer."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from coach.training.log import LogEntry
from coach.turn import TraineeStore
from infra.echo import requests
from tests.trust.conftest import MONDAY
from tests.trust.person import Killed
from tests.trust.test_at_once import FIRST, SENDER, SESSION, WALKED, WHO, entries, said

Json = dict[str, Any]

LOGGED = said(7, "LogCardioIntent", **WALKED)


class CrashesOnce:
    """A store after whose next log entry the process ends, before anything is answered."""

    def __init__(self, store: DynamoStore) -> None:
        self._store = store
        self._armed = True

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
        """As the store does, and once no more than that."""
        self._store.save(who, trainee, log, retracted, account=account)
        if log and self._armed:
            self._armed = False
            raise Killed


def skill_on(store: TraineeStore) -> Any:  # noqa: ANN401 - the SDK's
    """A skill on that store, before a person with a plan."""
    skill = build_skill(store, lambda: MONDAY, AlexaApiClient())
    answer(skill, requests.launch(SENDER, SESSION, "open", MONDAY))
    for number, (intent, slots) in enumerate(FIRST):
        answer(skill, said(-1 - number, intent, **slots))
    return skill


def minutes(table: str) -> int:
    trainee = DynamoStore(table).load(WHO)
    assert trainee is not None
    assert trainee.history is not None
    return trainee.history.week.cardio_minutes


def test_one_after_the_other_it_is_answered_the_same_and_done_once(table: str) -> None:
    skill = skill_on(DynamoStore(table))
    assert answer(skill, LOGGED) == answer(skill, LOGGED)
    assert (entries(table), minutes(table)) == (1, 1)


@pytest.mark.parametrize("again", [2, 3])
def test_at_once_it_is_done_once(table: str, again: int) -> None:
    skill = skill_on(DynamoStore(table))
    with ThreadPoolExecutor(again) as pool:
        answers = list(pool.map(lambda _: answer(skill, LOGGED), range(again)))
    assert all(told == answers[0] for told in answers)
    assert (entries(table), minutes(table)) == (1, 1)


def test_after_a_crash_before_the_answer_it_is_answered_and_done_once(table: str) -> None:
    skill = skill_on(CrashesOnce(DynamoStore(table)))
    with pytest.raises(Killed):
        answer(skill, LOGGED)
    assert "ogged" in answer(skill, LOGGED)["response"]["outputSpeech"]["ssml"]
    assert (entries(table), minutes(table)) == (1, 1)
