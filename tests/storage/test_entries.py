"""The log as it is read: a bounded stretch of one person's, the newest first, by every store alike."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.session import Session

from coach.coaching.looking_back import MOST_ENTRIES
from coach.coaching.trainee import NotReadError, Trainee
from coach.storage import DynamoStore
from coach.training.cardio import Activity
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog
from coach.training.prescription import Effort
from coach.training.programme import WorkoutKind
from coach.turn import TraineeStore
from infra.bench.capacity import item_bytes
from tests.storage.conftest import Memory, Place
from tests.storage.test_forgetting import REFUSING, answered, before_call

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANN, BEN = "a" * 64, "b" * 64
RUN = CardioLog(NOON, NOON.date(), Activity.RUNNING, 30)
LIFT = StrengthLog(
    NOON - timedelta(days=1),
    NOON.date() - timedelta(days=1),
    WorkoutKind.FULL,
    (ExerciseLog("squat", (10, 9), Effort.TOO_HARD, 6000), ExerciseLog("lunge", (8,), None)),
    counts=True,
)
DAY = timedelta(days=1)
MEGABYTE = 1024 * 1024

Items = Callable[[], list[dict[str, Any]]]


def logged(store: TraineeStore, who: str, *log: LogEntry) -> None:
    store.save(who, store.load(who) or Trainee(), log)


def read(store: TraineeStore, who: str = ANN, *, back: int = 10, most: int = 100) -> tuple[LogEntry, ...]:
    return store.entries(who, NOON - back * DAY, NOON + 10 * DAY, most)


def test_what_was_logged_is_read_the_newest_first(store: TraineeStore) -> None:
    logged(store, ANN, LIFT, RUN)
    assert read(store) == (RUN, LIFT)


def test_of_somebody_unknown_there_is_nothing(store: TraineeStore) -> None:
    assert read(store) == ()


def test_the_log_of_another_person_is_never_read(store: TraineeStore) -> None:
    logged(store, ANN, LIFT)
    logged(store, BEN, RUN)
    assert (read(store, ANN), read(store, BEN)) == ((LIFT,), (RUN,))
    assert read(store, "a" * 63) == ()


def test_the_trainee_is_no_entry(store: TraineeStore) -> None:
    logged(store, ANN)
    assert store.entries(ANN, datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC), 10) == ()


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (NOON, NOON + DAY, True),
        (NOON - DAY, NOON, False),
        (NOON, NOON, False),
        (NOON - timedelta(microseconds=1), NOON + timedelta(microseconds=1), True),
        (NOON + timedelta(microseconds=1), NOON + DAY, False),
        (NOON.astimezone(timezone(timedelta(hours=-8))), NOON + timedelta(seconds=1), True),
        (NOON - DAY, NOON.astimezone(timezone(timedelta(hours=13))), False),
    ],
)
def test_what_was_made_from_one_instant_to_before_another_is_read(
    store: TraineeStore, since: datetime, until: datetime, *, found: bool
) -> None:
    logged(store, ANN, RUN)
    assert store.entries(ANN, since, until, 10) == ((RUN,) if found else ())


def test_parts_of_a_second_keep_their_order(store: TraineeStore) -> None:
    moments = [NOON + timedelta(seconds=seconds) for seconds in (0, 0.25, 1, 59.5, 60)]
    logged(store, ANN, *(replace(RUN, at=at) for at in moments))
    assert [entry.at for entry in read(store)] == moments[::-1]
    half = store.entries(ANN, moments[1], moments[3], 10)
    assert [entry.at for entry in half] == [moments[2], moments[1]]


def test_at_most_so_many_are_read_the_newest_of_all(store: TraineeStore) -> None:
    entries = [replace(RUN, at=NOON + timedelta(minutes=minute), minutes=minute) for minute in range(1, 13)]
    logged(store, ANN, *entries)
    assert read(store, most=5) == tuple(entries[::-1][:5])


def test_a_retracted_entry_is_not_read(store: TraineeStore) -> None:
    logged(store, ANN, LIFT, RUN)
    store.save(ANN, store.load(ANN) or Trainee(), (), (RUN,))
    assert read(store) == (LIFT,)


def test_an_entry_is_read_on_the_day_that_it_belongs_to(store: TraineeStore) -> None:
    """It was made later; by when is all that the store knows."""
    late = replace(RUN, day=date(2026, 10, 30))
    logged(store, ANN, late)
    assert read(store) == (late,)


UNREADABLE = [
    {"entry": "{}"},
    {"entry": "[]"},
    {"entry": "null"},
    {"entry": json.dumps({"is": "SwimmingLog", "minutes": 20})},
    {"entry": json.dumps({"is": "CardioLog", "minutes": "many"})},
    {"entry": json.dumps({"is": ["CardioLog"]})},
    {"entry": json.dumps({"is": "StrengthLog", "at": "yesterday", "day": "2026-11-23"})},
]


@pytest.mark.parametrize("written", UNREADABLE, ids=lambda written: written["entry"][:30])
def test_what_cannot_be_read_is_passed_over(
    store: TraineeStore, place: Place | Memory, written: dict[str, str]
) -> None:
    logged(store, ANN, LIFT, RUN)
    key = f"LOG#{(NOON - timedelta(hours=1)).isoformat()}#cardio#9"
    place.put({"who": {"S": ANN}, "what": {"S": key}, "schema": {"N": "1"}, "entry": {"S": written["entry"]}})
    assert read(store) == (RUN, LIFT)


RUNNING = json.dumps(
    {"is": "CardioLog", "at": NOON.isoformat(), "day": "2026-11-23", "activity": "running", "minutes": 30}
)
FOREIGN: list[dict[str, dict[str, str]]] = [
    {"schema": {"N": "2"}, "entry": {"S": RUNNING}},
    {"entry": {"S": RUNNING}},
    {"schema": {"N": "1"}},
    {"schema": {"S": "one"}, "entry": {"S": RUNNING}},
    {"schema": {"N": "1"}, "entry": {"S": "no JSON"}},
    {"schema": {"N": "1"}, "entry": {"N": "7"}},
]


@pytest.mark.parametrize("item", FOREIGN, ids=repr)
def test_an_item_of_another_form_is_passed_over(
    table: str,
    place: Place,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
    item: dict[str, dict[str, str]],
) -> None:
    """What a later version may write, and what something else has written."""
    store = DynamoStore(table)
    logged(store, ANN, LIFT)
    place.put({"who": {"S": ANN}, "what": {"S": f"LOG#{NOON.isoformat()}#cardio#9"}, **item})
    assert read(store) == (LIFT,)


def test_the_log_is_read_by_one_consistent_query(store: TraineeStore, wire: list[Any]) -> None:
    logged(store, ANN, LIFT, RUN)
    wire.clear()
    read(store, most=50)
    (call,) = wire
    assert call.operation == "Query"
    assert (call.body["ConsistentRead"], call.body["Limit"], call.body["ScanIndexForward"]) == (
        True,
        50,
        False,
    )


def test_a_year_of_it_is_one_page(store: TraineeStore, items: Items) -> None:
    """As many as one question reads, were they all of the largest, in less than the megabyte of a page."""
    largest = ExerciseLog("dumbbell_single_leg_deadlift", (12, 12, 12, 12), Effort.TOO_HARD, 12_500)
    logged(store, ANN, replace(LIFT, exercises=(largest,) * 10, number=100_000))
    (entry,) = (item for item in items() if "entry" in item)
    assert item_bytes(entry) * MOST_ENTRIES < MEGABYTE


def test_one_client_is_enough_for_everything(
    table: str,
    wire: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A second one would make some later turn wait."""
    made = []
    create = Session.create_client

    def counted(session: Session, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - botocore's
        made.append(arguments)
        return create(session, *arguments, **named)

    monkeypatch.setattr(Session, "create_client", counted)
    store = DynamoStore(table)
    logged(store, ANN, LIFT, RUN)
    assert read(store) == (RUN, LIFT)
    assert store.forget(ANN, 1)
    assert "Query" in [call.operation for call in wire]
    assert len(made) == 1


@REFUSING
def test_a_table_that_refuses_is_told_of(
    table: str,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
) -> None:
    store = DynamoStore(table)
    logged(store, ANN, RUN)

    def refuse(_: int, called: str) -> AWSResponse | None:
        return answered({"__type": "AccessDeniedException"}) if called == "Query" else None

    with before_call(store, refuse), pytest.raises(NotReadError, match="AccessDenied"):
        read(store)


def test_a_table_that_is_not_there_is_told_of(table: str) -> None:
    with pytest.raises(NotReadError, match="ResourceNotFoundException"):
        read(DynamoStore(f"no-{table}"))
