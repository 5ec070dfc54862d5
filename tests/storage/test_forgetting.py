"""The contract of forgetting: nothing is left of the person, and whatever breaks in, it is gone on with."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse

from coach.coaching.trainee import NotReadError, NotWrittenError, Trainee, TraineeChangedError
from coach.storage import DynamoStore, dynamo
from coach.training.cardio import Activity
from coach.training.log import CardioLog, LogEntry
from coach.training.profile import Clearance, Profile
from coach.turn import TraineeStore

Json = dict[str, Any]
Items = Callable[[], list[Json]]

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANN, BEN = "a" * 64, "b" * 64
PAGE = 4  # entries that are deleted at once, here
NEW = Trainee(profile=Profile(clearance=Clearance(given=True, on=NOON.date())), launches=1)
PAGES = 3
LONG = (PAGES - 1) * PAGE + 2  # entries


@pytest.fixture(autouse=True)
def _short_pages(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moto copies a table for every transaction, and its server takes seconds for one of a hundred items."""
    if "whole_pages" not in request.node.name:
        monkeypatch.setattr(dynamo, "PAGE", PAGE)


class Killed(BaseException):
    """The process is gone."""


def run(number: int) -> CardioLog:
    at = NOON + timedelta(hours=number)
    return CardioLog(at, at.date(), Activity.RUNNING, 30)


def lived(store: TraineeStore, who: str, entries: int) -> Trainee:
    """A person with so many entries in their log, as loaded."""
    store.save(who, NEW, ())
    for first in range(0, entries, PAGE):
        store.save(who, known(store, who), [run(n) for n in range(first, min(first + PAGE, entries))])
    return known(store, who)


def known(store: TraineeStore, who: str) -> Trainee:
    trainee = store.load(who)
    assert trainee
    return trainee


def of(who: str, items: Items) -> list[Json]:
    return [item for item in items() if item["who"]["S"] == who]


@pytest.mark.parametrize("entries", [0, 1, PAGE - 1, PAGE, PAGE + 1, LONG])
def test_nothing_of_the_person_is_left_and_everything_of_others(
    store: TraineeStore, items: Items, entries: int
) -> None:
    lived(store, BEN, 3)
    others = items()
    ann = lived(store, ANN, entries)
    assert len(items()) == len(others) + 1 + entries
    assert store.forget(ANN, ann.version)
    assert items() == others


@pytest.mark.parametrize("place", ["in process", "dynoxide"], indirect=True)
def test_whole_pages_are_as_large_as_a_transaction_may_be(store: DynamoStore, items: Items) -> None:
    ann = lived(store, ANN, 2 * dynamo.PAGE + 1)
    assert store.forget(ANN, ann.version, seconds=60)
    assert items() == []


def test_who_is_forgotten_is_somebody_new(store: TraineeStore, items: Items) -> None:
    ann = lived(store, ANN, 3)
    assert store.forget(ANN, ann.version)
    assert store.load(ANN) is None
    store.save(ANN, NEW, [run(0)])
    assert known(store, ANN) == replace(NEW, version=1)
    assert len(items()) == 2


def test_a_person_who_has_changed_since_is_not_forgotten(store: TraineeStore, items: Items) -> None:
    """Another device's turn came between: what is wanted is decided anew."""
    stale = lived(store, ANN, LONG)
    store.save(ANN, replace(stale, launches=2), ())
    before = items()
    with pytest.raises(TraineeChangedError):
        store.forget(ANN, stale.version)
    assert items() == before


def test_nobody_is_brought_back_by_an_old_copy(store: TraineeStore, items: Items) -> None:
    ann = lived(store, ANN, 3)
    store.forget(ANN, ann.version)
    with pytest.raises(TraineeChangedError):
        store.save(ANN, ann, [run(9)])
    assert items() == []


def test_a_short_log_goes_together_with_the_trainee(store: TraineeStore, wire: list[Any]) -> None:
    """One transaction, so that there is nothing to go on with."""
    ann = lived(store, ANN, PAGE - 1)
    wire.clear()
    assert store.forget(ANN, ann.version)
    assert [call.operation for call in wire] == ["Query", "TransactWriteItems"]
    assert wire[0].body["ConsistentRead"]


def test_what_is_too_much_for_one_turn_is_gone_on_with(
    store: DynamoStore,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
) -> None:
    ann = lived(store, ANN, LONG)
    assert not store.forget(ANN, ann.version, seconds=0)
    assert len(of(ANN, items)) == 1 + LONG - PAGE
    half = known(store, ANN)
    assert half == Trainee(forgetting=True, version=ann.version + 1), "nothing else is told of them"
    with pytest.raises(TraineeChangedError):
        store.save(ANN, replace(ann, launches=9), [run(999)])
    turns = 1
    while (left := store.load(ANN)) is not None:
        store.forget(ANN, left.version, seconds=0)
        turns += 1
    assert turns == PAGES
    assert items() == []


@contextmanager
def before_call(store: DynamoStore, act: Callable[[int, str], object]) -> Iterator[None]:
    """Meanwhile something happens before each of the store's calls, by its number and its operation."""
    calls = 0

    def happen(request: AWSPreparedRequest, event_name: str, **_: object) -> object:  # noqa: ARG001
        nonlocal calls
        calls += 1
        return act(calls, event_name.rpartition(".")[2])

    events = store._connection.client.meta.events  # noqa: SLF001
    events.register_first("before-send.dynamodb", happen)
    yield
    events.unregister("before-send.dynamodb", happen)


# In process a call that is answered by the test reaches moto all the same.
REFUSING = pytest.mark.parametrize("place", ["server", "dynoxide"], indirect=True)


@pytest.mark.parametrize("call", range(1, PAGES + 2))
def test_killed_before_any_call_it_is_all_there_or_gone_on_with(
    table: str,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
    call: int,
) -> None:
    """A query, then a page after the other."""
    store = DynamoStore(table)
    ann = lived(store, ANN, LONG)

    def kill(number: int, _: str) -> None:
        if number == call:
            raise Killed

    with before_call(store, kill), pytest.raises(Killed):
        store.forget(ANN, ann.version)
    found = known(DynamoStore(table), ANN)
    assert found == ann if call <= 2 else found.forgetting
    assert len(of(ANN, items)) == 1 + LONG - PAGE * max(0, call - 2)
    assert DynamoStore(table).forget(ANN, found.version)
    assert items() == []


@REFUSING
@pytest.mark.parametrize("call", [2, 3])
@pytest.mark.parametrize("code", ["ThrottlingError", "ProvisionedThroughputExceeded"])
def test_a_table_that_asks_for_patience_is_given_it(
    table: str,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
    code: str,
    call: int,
) -> None:
    """What was too fast for it is for the next turn."""
    store = DynamoStore(table)
    ann = lived(store, ANN, LONG)
    reasons = [{"Code": "None"}, {"Code": code, "Message": "Slow down"}]
    refusal = {"__type": "TransactionCanceledException", "Message": "…", "CancellationReasons": reasons}

    def refuse(number: int, _: str) -> AWSResponse | None:
        return answered(refusal) if number == call else None

    with before_call(store, refuse):
        assert not store.forget(ANN, ann.version)
    left = known(store, ANN)
    assert left == ann if call == 2 else left.forgetting
    assert store.forget(ANN, left.version)
    assert items() == []


class _Body:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, **_: object) -> Iterator[bytes]:
        yield self._content


def answered(refusal: Json) -> AWSResponse:
    headers = {"content-type": "application/x-amz-json-1.0"}
    return AWSResponse("https://dynamodb", 400, headers, _Body(json.dumps(refusal).encode()))


def test_of_somebody_new_nothing_is_deleted_by_a_turn_that_was_overtaken(
    table: str,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
) -> None:
    """While one turn deletes, another finishes it, and the person begins anew and logs something."""
    store, other = DynamoStore(table), DynamoStore(table)
    ann = lived(store, ANN, LONG)
    entry: LogEntry = run(0)

    def overtake(number: int, _: str) -> None:
        if number == 3:
            assert other.forget(ANN, known(other, ANN).version)
            other.save(ANN, NEW, [entry])

    with before_call(store, overtake), pytest.raises(TraineeChangedError):
        store.forget(ANN, ann.version)
    assert known(store, ANN) == replace(NEW, version=1)
    assert len(items()) == 2


@REFUSING
def test_what_was_begun_is_gone_on_with_whatever_goes_wrong_then(
    table: str,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
) -> None:
    """It is not all gone, and nothing else could be said of it."""
    store = DynamoStore(table)
    ann = lived(store, ANN, LONG)

    def refuse(number: int, _: str) -> AWSResponse | None:
        return answered({"__type": "AccessDeniedException"}) if number == 4 else None

    with before_call(store, refuse):
        assert not store.forget(ANN, ann.version)
    assert store.forget(ANN, known(store, ANN).version)
    assert items() == []


@REFUSING
@pytest.mark.parametrize(
    ("operation", "error"), [("Query", NotReadError), ("TransactWriteItems", NotWrittenError)]
)
def test_a_table_that_refuses_is_told_of(
    table: str,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
    operation: str,
    error: type[Exception],
) -> None:
    store = DynamoStore(table)
    ann = lived(store, ANN, 3)

    def refuse(_: int, called: str) -> AWSResponse | None:
        return answered({"__type": "AccessDeniedException"}) if called == operation else None

    with before_call(store, refuse), pytest.raises(error, match="AccessDenied"):
        store.forget(ANN, ann.version)
    assert known(store, ANN) == ann


@pytest.mark.parametrize("entries", [0, PAGE, LONG])
def test_an_account_that_is_forgotten_still_knows_its_voices(
    store: TraineeStore, items: Items, entries: int
) -> None:
    """Their data are theirs, and could not be found without."""
    store.save(BEN, NEW, (run(0),), account=ANN)
    others = items()
    ann = lived(store, ANN, entries)
    assert store.forget(ANN, ann.version)
    assert items() == others
    assert list(store.voices(ANN)) == [BEN]


@pytest.mark.parametrize("entries", [0, PAGE - 1, PAGE, LONG])
def test_a_voice_s_name_goes_with_the_last_of_its_data(
    store: TraineeStore, items: Items, entries: int
) -> None:
    lived(store, ANN, 1)
    others = items()
    store.save(BEN, NEW, (), account=ANN)
    for number in range(entries):
        store.save(BEN, known(store, BEN), [run(number)])
    assert store.forget(BEN, known(store, BEN).version, account=ANN)
    assert items() == others


def test_a_voice_s_name_stays_until_then(
    store: DynamoStore,
    items: Items,
    wire: list[Any],  # noqa: ARG001 - of DynamoDB's own
) -> None:
    store.save(BEN, NEW, (), account=ANN)
    for number in range(LONG):
        store.save(BEN, known(store, BEN), [run(number)])
    assert not store.forget(BEN, known(store, BEN).version, account=ANN, seconds=0)
    assert list(store.voices(ANN)) == [BEN]
    assert store.forget(BEN, known(store, BEN).version, account=ANN)
    assert items() == []


def test_a_name_of_whom_nothing_is_kept_goes_as_well(store: TraineeStore, items: Items) -> None:
    store.save(BEN, NEW, (), account=ANN)
    store.forget(BEN, 1)
    assert list(store.voices(ANN)) == [BEN]
    assert store.forget(BEN, 0, account=ANN)
    assert items() == []
