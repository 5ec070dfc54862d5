"""The contract of a `TraineeStore`, held by DynamoDB in every place where it runs here, and in memory."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from coach.coaching.trainee import NotReadError, NotWrittenError, Trainee, TraineeChangedError
from coach.storage import DynamoStore
from coach.training.cardio import Activity
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog
from coach.training.prescription import Effort
from coach.training.profile import Clearance, Profile
from coach.training.programme import WorkoutKind
from coach.turn import TraineeStore

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANN, BEN = "a" * 64, "b" * 64
NEW = Trainee(profile=Profile(clearance=Clearance(given=True, on=NOON.date())), launches=1)
RUN = CardioLog(NOON, NOON.date(), Activity.RUNNING, 30)
LIFT = StrengthLog(
    NOON - timedelta(days=1),
    NOON.date() - timedelta(days=1),
    WorkoutKind.FULL,
    (ExerciseLog("squat", (10, 9), Effort.TOO_HARD), ExerciseLog("lunge", (8,), None)),
    counts=True,
)

Items = Callable[[], list[dict[str, Any]]]


def saved(store: TraineeStore, who: str, trainee: Trainee = NEW, log: tuple[LogEntry, ...] = ()) -> Trainee:
    store.save(who, trainee, log)
    stored = store.load(who)
    assert stored
    return stored


def test_an_unknown_person_is_nobody(store: TraineeStore) -> None:
    assert store.load(ANN) is None


@pytest.mark.parametrize("log", [(), (RUN,), (LIFT, RUN)], ids=["plain", "one entry", "two entries"])
def test_what_was_saved_is_loaded_as_the_next_version(store: TraineeStore, log: tuple[LogEntry, ...]) -> None:
    first = saved(store, ANN, NEW, log)
    assert first == replace(NEW, version=1)
    assert type(first.version) is int
    later = [replace(entry, at=entry.at + timedelta(hours=1)) for entry in log]
    second = saved(store, ANN, replace(first, launches=2), tuple(later))
    assert second == replace(NEW, launches=2, version=2)


@pytest.mark.parametrize("log", [(), (RUN,)], ids=["plain", "with a log entry"])
def test_a_stale_trainee_is_refused_and_nothing_is_written(
    store: TraineeStore, items: Items, log: tuple[LogEntry, ...]
) -> None:
    stale = saved(store, ANN)
    saved(store, ANN, replace(stale, launches=2), (LIFT,))
    before = items()
    with pytest.raises(TraineeChangedError):
        store.save(ANN, replace(stale, launches=9), log)
    assert items() == before


@pytest.mark.parametrize("log", [(), (RUN,)], ids=["plain", "with a log entry"])
def test_of_two_first_saves_the_second_is_refused(
    store: TraineeStore, items: Items, log: tuple[LogEntry, ...]
) -> None:
    assert store.load(ANN) is None
    saved(store, ANN)
    before = items()
    with pytest.raises(TraineeChangedError):
        store.save(ANN, replace(NEW, launches=7), log)
    assert items() == before


def test_a_refused_trainee_is_saved_once_it_is_loaded_again(store: TraineeStore) -> None:
    stale = saved(store, ANN)
    newest = saved(store, ANN, replace(stale, launches=2))
    with pytest.raises(TraineeChangedError):
        store.save(ANN, stale, ())
    assert saved(store, ANN, replace(newest, launches=3)) == replace(NEW, launches=3, version=3)


def test_a_trainee_that_is_gone_is_not_brought_back_by_an_old_copy(store: TraineeStore, items: Items) -> None:
    with pytest.raises(TraineeChangedError):
        store.save(ANN, replace(NEW, version=3), (RUN,))
    assert items() == []


def test_a_load_is_one_consistent_read(store: TraineeStore, wire: list[Any]) -> None:
    store.load(ANN)
    (call,) = wire
    assert (call.operation, call.body["ConsistentRead"]) == ("GetItem", True)


def test_a_save_without_a_log_is_one_put(store: TraineeStore, wire: list[Any]) -> None:
    store.save(ANN, NEW, ())
    assert [call.operation for call in wire] == ["PutItem"]


@pytest.mark.parametrize("log", [(RUN,), (LIFT, RUN)], ids=["one entry", "two entries"])
def test_a_trainee_and_its_log_are_one_transaction(
    store: TraineeStore, wire: list[Any], items: Items, log: tuple[LogEntry, ...]
) -> None:
    store.save(ANN, NEW, log)
    (call,) = wire
    assert call.operation == "TransactWriteItems"
    assert [list(action) for action in call.body["TransactItems"]] == [["Put"]] * (1 + len(log))
    assert call.body["TransactItems"][0]["Put"]["ConditionExpression"]
    assert len(items()) == 1 + len(log)


def test_two_people_never_meet(store: TraineeStore, items: Items) -> None:
    ann = saved(store, ANN, NEW, (RUN,))
    assert store.load(BEN) is None
    ben = saved(store, BEN, Trainee(launches=5), (replace(RUN, minutes=10),))
    assert ben == Trainee(launches=5, version=1)
    assert store.load(ANN) == ann
    entries = {item["who"]["S"]: item["entry"]["S"] for item in items() if "entry" in item}
    minutes = {who: json.loads(entry)["minutes"] for who, entry in entries.items()}
    assert minutes == {ANN: 30, BEN: 10}


def test_two_stores_of_one_table_are_one_place(store: TraineeStore, table: str) -> None:
    store.save(ANN, NEW, ())
    assert DynamoStore(table).load(ANN) == replace(NEW, version=1)


@pytest.mark.parametrize(
    "moments",
    [
        [NOON + timedelta(days=days) for days in (0, 1, 9, 10, 40, 400)],
        [NOON + timedelta(seconds=seconds) for seconds in (0, 0.25, 1, 59.5, 60, 3600)],
        [NOON.replace(tzinfo=timezone(timedelta(hours=hours))) for hours in (13, 2, 1, 0, -5, -8)],
    ],
    ids=["days", "parts of a second", "zones"],
)
def test_the_log_is_kept_in_the_order_of_time(
    store: TraineeStore, items: Items, moments: list[datetime]
) -> None:
    trainee = saved(store, ANN)
    for minutes, at in reversed(list(enumerate(moments, 1))):
        trainee = saved(store, ANN, trainee, (CardioLog(at, date(2026, 11, 23), None, minutes),))
    kept = [item["entry"]["S"] for item in items() if item["what"]["S"].startswith("LOG#")]
    assert [json.loads(entry)["minutes"] for entry in kept] == list(range(1, len(moments) + 1))


def test_the_log_tells_what_kind_of_thing_was_done(store: TraineeStore, items: Items) -> None:
    store.save(ANN, NEW, (LIFT, RUN))
    lift, run, trainee = (item["what"]["S"] for item in items())
    assert lift.startswith("LOG#2026-11-22T12:00:00+00:00#strength")
    assert run.startswith("LOG#2026-11-23T12:00:00+00:00#cardio")
    assert trainee == "TRAINEE"


def test_two_sessions_logged_in_the_same_second_are_both_kept(store: TraineeStore, items: Items) -> None:
    trainee = saved(store, ANN, NEW, (RUN,))
    store.save(ANN, trainee, (replace(RUN, minutes=20, number=trainee.version),))
    kept = [item["entry"]["S"] for item in items() if item["what"]["S"] != "TRAINEE"]
    assert sorted(json.loads(entry)["minutes"] for entry in kept) == [20, 30]


def log_of(items: Items) -> list[Any]:
    """The minutes of every cardio entry, and the kind of every workout, in the order of the log."""
    entries = [json.loads(item["entry"]["S"]) for item in items() if item["what"]["S"] != "TRAINEE"]
    return [entry.get("minutes", entry.get("kind")) for entry in entries]


@pytest.mark.parametrize("gone", [(RUN,), (LIFT,), (LIFT, RUN)], ids=["cardio", "workout", "both"])
def test_what_is_retracted_is_gone_and_nothing_else(
    store: TraineeStore, items: Items, gone: tuple[LogEntry, ...]
) -> None:
    later = replace(RUN, at=NOON + timedelta(hours=1), minutes=12)
    trainee = saved(store, ANN, NEW, (LIFT, RUN, later))
    saved(store, BEN, NEW, (LIFT, RUN))
    store.save(ANN, replace(trainee, launches=2), (), gone)
    left = [entry for entry in (LIFT, RUN, later) if entry not in gone]
    ann, ben = ([item for item in items() if item["who"]["S"] == who] for who in (ANN, BEN))
    assert log_of(lambda: ann) == [getattr(entry, "minutes", WorkoutKind.FULL) for entry in left]
    assert log_of(lambda: ben) == [WorkoutKind.FULL, 30]
    assert store.load(ANN) == replace(NEW, launches=2, version=2)


def test_of_two_entries_of_the_same_second_the_right_one_is_retracted(
    store: TraineeStore, items: Items
) -> None:
    trainee = saved(store, ANN, NEW, (RUN,))
    again = replace(RUN, minutes=20, number=trainee.version)
    trainee = saved(store, ANN, trainee, (again,))
    store.save(ANN, trainee, (), (again,))
    assert log_of(items) == [30]


def test_an_entry_is_logged_in_the_place_of_one_that_is_retracted(store: TraineeStore, items: Items) -> None:
    trainee = saved(store, ANN, NEW, (LIFT,))
    better = replace(LIFT, exercises=LIFT.exercises[:1], number=trainee.version)
    store.save(ANN, trainee, (better,), (LIFT,))
    (entry,) = [json.loads(item["entry"]["S"]) for item in items() if item["what"]["S"] != "TRAINEE"]
    assert len(entry["exercises"]) == 1


def test_an_entry_that_takes_the_very_key_of_a_retracted_one_stays(store: TraineeStore, items: Items) -> None:
    """A transaction may touch an item once only: the new entry replaces the old."""
    trainee = saved(store, ANN, NEW, (RUN,))
    store.save(ANN, trainee, (replace(RUN, minutes=20),), (RUN,))
    assert log_of(items) == [20]


def test_what_was_retracted_can_be_logged_and_retracted_again(store: TraineeStore, items: Items) -> None:
    trainee = saved(store, ANN, NEW, (RUN,))
    store.save(ANN, trainee, (), (RUN,))
    trainee = saved(store, ANN, replace(trainee, version=2), (RUN,))
    assert log_of(items) == [30]
    store.save(ANN, trainee, (), (RUN,))
    assert log_of(items) == []


def test_retracting_what_is_not_there_is_no_conflict(store: TraineeStore, items: Items) -> None:
    """Two undos of one change, the second on what the first left."""
    trainee = saved(store, ANN, NEW)
    store.save(ANN, trainee, (), (RUN,))
    assert log_of(items) == []
    assert store.load(ANN) == replace(NEW, version=2)


@pytest.mark.parametrize("log", [(), (LIFT,)], ids=["alone", "with a log entry"])
def test_a_conflict_leaves_the_retracted_entry_and_the_trainee(
    store: TraineeStore, items: Items, log: tuple[LogEntry, ...]
) -> None:
    stale = saved(store, ANN, NEW, (RUN,))
    saved(store, ANN, replace(stale, launches=2))
    before = items()
    with pytest.raises(TraineeChangedError):
        store.save(ANN, replace(stale, launches=9), log, (RUN,))
    assert items() == before


@pytest.mark.parametrize(
    ("log", "actions"),
    [((), ["Put", "Delete"]), ((LIFT,), ["Put", "Put", "Delete"]), ((RUN,), ["Put", "Put"])],
    ids=["alone", "with a log entry", "with its own key logged"],
)
def test_a_retraction_is_one_transaction(
    store: TraineeStore, wire: list[Any], log: tuple[LogEntry, ...], actions: list[str]
) -> None:
    trainee = saved(store, ANN, NEW, (RUN,))
    wire.clear()
    store.save(ANN, trainee, log, (RUN,))
    (call,) = wire
    assert call.operation == "TransactWriteItems"
    asked = [(kind, item) for action in call.body["TransactItems"] for kind, item in action.items()]
    assert sorted(kind for kind, _ in asked) == sorted(actions)
    assert sum("ConditionExpression" in item for _, item in asked) == 1, "the person's version, and no other"


@pytest.mark.parametrize("log", [(), (RUN,)], ids=["plain", "with a log entry"])
def test_a_table_that_is_not_there_is_no_conflict(table: str, log: tuple[LogEntry, ...]) -> None:
    elsewhere = DynamoStore(f"no-{table}")
    with pytest.raises(NotReadError, match="ResourceNotFoundException"):
        elsewhere.load(ANN)
    with pytest.raises(NotWrittenError, match="ResourceNotFoundException"):
        elsewhere.save(ANN, NEW, log)


def test_an_account_knows_the_voices_it_was_saved_with_and_nothing_else_of_them(
    store: TraineeStore, items: Items
) -> None:
    assert not store.voices(ANN)
    saved(store, ANN, log=(RUN,))
    store.save(BEN, NEW, (RUN,), account=ANN)
    assert list(store.voices(ANN)) == [BEN]
    assert not store.voices(BEN)
    named = [item for item in items() if item["what"]["S"].startswith("VOICE")]
    assert named == [{"who": {"S": ANN}, "what": {"S": f"VOICE#{BEN}"}}]
    assert store.load(ANN) == replace(NEW, version=1)


def test_a_voice_that_is_not_saved_is_not_known(store: TraineeStore, items: Items) -> None:
    saved(store, BEN)
    before = items()
    with pytest.raises(TraineeChangedError):
        store.save(BEN, NEW, (), account=ANN)
    assert items() == before
    assert not store.voices(ANN)
