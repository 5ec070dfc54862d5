"""What DynamoDB charges: AWS's rules, and a whole workout by them."""

from collections import Counter

import pytest

from infra.bench.capacity import (
    READ_BYTES,
    WRITE_BYTES,
    Call,
    Charge,
    Meter,
    UnknownCall,
    item_bytes,
    read_units,
    write_units,
)
from infra.bench.people import RECORDED_USER, english
from infra.bench.units import measure
from infra.bench.weeks import in_process
from infra.bench.wire import recorded
from infra.bench.workout import TURNS, whole_workout


@pytest.mark.parametrize(
    ("item", "size"),
    [
        ({"who": {"S": "abc"}}, 3 + 3),
        ({"é": {"S": "é"}}, 2 + 2),
        ({"n": {"N": "1"}}, 1 + 1 + 1),
        ({"n": {"N": "1234"}}, 1 + 2 + 1),
        ({"n": {"N": "-12345"}}, 1 + 3 + 1),
        ({"n": {"N": "1000"}}, 1 + 1 + 1),
        ({"n": {"N": "0"}}, 1 + 1),
        ({"t": {"BOOL": True}, "z": {"NULL": True}}, 2 + 2),
        ({}, 0),
    ],
)
def test_an_item_is_as_large_as_its_names_and_values(item: dict[str, dict[str, object]], size: int) -> None:
    assert item_bytes(item) == size


def test_an_attribute_of_another_kind_is_not_guessed_at() -> None:
    with pytest.raises(UnknownCall, match="L"):
        item_bytes({"several": {"L": []}})


@pytest.mark.parametrize(
    ("size", "units"), [(0, 1), (1, 1), (READ_BYTES, 1), (READ_BYTES + 1, 2), (10 * 1024, 3)]
)
def test_a_read_is_rounded_up_to_four_kilobytes(size: int, units: int) -> None:
    assert read_units(size, consistent=True) == units
    assert read_units(size, consistent=False) == units / 2


@pytest.mark.parametrize(("size", "units"), [(0, 1), (1, 1), (WRITE_BYTES, 1), (WRITE_BYTES + 1, 2)])
def test_a_write_is_rounded_up_to_a_kilobyte(size: int, units: int) -> None:
    assert write_units(size) == units


def an_item(size: int, what: str = "TRAINEE") -> dict[str, dict[str, str]]:
    """One of just that many bytes."""
    key = {"who": {"S": "ann"}, "what": {"S": what}}
    return key | {"state": {"S": "x" * (size - item_bytes(key) - len("state"))}}


def put(size: int, *, ok: bool = True) -> Call:
    return Call("PutItem", {"Item": an_item(size)}, {}, ok)


def test_what_is_written_over_counts_where_it_is_larger() -> None:
    meter = Meter()
    assert [meter.charge(put(size)).writes for size in (3000, 1000, 1000, 2000)] == [3, 3, 1, 2]


def test_a_condition_that_fails_is_charged_and_changes_nothing() -> None:
    meter = Meter()
    meter.charge(put(1000))
    assert meter.charge(put(3000, ok=False)).writes == 3
    assert meter.charge(put(1000)).writes == 1


def test_a_transaction_costs_twice_as_much_for_each_of_its_items() -> None:
    meter = Meter()
    actions = [{"Put": {"Item": an_item(2000)}}, {"Put": {"Item": an_item(500, "LOG#1")}}]
    assert meter.charge(Call("TransactWriteItems", {"TransactItems": actions}, {})) == Charge(writes=6)
    gone = {"Delete": {"Key": {name: an_item(500, "LOG#1")[name] for name in ("who", "what")}}}
    assert meter.charge(Call("TransactWriteItems", {"TransactItems": [gone]}, {})).writes == 2
    assert {what for _, what in meter.sizes} == {"TRAINEE"}


def test_a_read_is_charged_by_what_came() -> None:
    key = {name: an_item(100)[name] for name in ("who", "what")}
    asked = {"Key": key, "ConsistentRead": True}
    meter = Meter()
    assert meter.charge(Call("GetItem", asked, {"Item": an_item(5000)})).reads == 2
    assert meter.charge(Call("GetItem", asked, {})).reads == 1
    assert meter.charge(Call("GetItem", {"Key": key}, {})).reads == 0.5


def test_a_query_is_charged_by_all_that_came_together() -> None:
    meter = Meter()
    entries = [an_item(500, f"LOG#{number}") for number in range(20)]
    assert meter.charge(Call("Query", {"ConsistentRead": True}, {"Items": entries})).reads == 3
    assert meter.charge(Call("Query", {"ConsistentRead": True}, {"Items": []})).reads == 1
    assert meter.charge(Call("Query", {}, {"Items": entries})).reads == 1.5


@pytest.mark.parametrize("operation", ["Query", "Scan", "BatchGetItem"])
def test_what_a_turn_has_no_use_for_is_told(operation: str) -> None:
    with pytest.raises(UnknownCall, match=operation):
        Meter().charge(Call(operation, {}, {}))


def test_a_whole_workout_is_one_read_and_one_write_a_turn() -> None:
    units = measure(english())
    assert units.turns == TURNS
    assert units.operations == Counter(GetItem=TURNS, PutItem=TURNS - 1, TransactWriteItems=1)
    # The item of somebody new is read in one unit, and the answers stay far below what Alexa takes.
    assert units.charge.reads == TURNS
    assert TURNS < units.charge.writes < 4 * TURNS
    assert units.item_mean < units.item_largest < 4 * 1024
    assert units.response_largest < 24 * 1024
    assert measure(english()) == units


def test_what_moto_says_was_consumed_is_not_what_aws_charges() -> None:
    """Why it is computed here. Should this fail, moto has learnt it."""
    with recorded() as database:
        answering, _ = in_process()
        list(whole_workout(answering, english(), RECORDED_USER))
        told = {
            call.answered["ConsumedCapacity"]["CapacityUnits"]
            for call in database.calls
            if call.operation == "PutItem"
        }
        meter = Meter()
        charged = {meter.charge(call).writes for call in database.calls if call.operation == "PutItem"}
    assert told == {1.0}
    assert charged == {1, 2, 3}
