"""What DynamoDB charges for a call, by AWS's documented rules and from the call itself.

The pages are those of the Amazon DynamoDB Developer Guide:

- "DynamoDB item sizes and formats": bytes of an item;
- "DynamoDB read and write operations": units of a read and of a write;
- "Amazon DynamoDB Transactions: How it works", under capacity management: twice the units.

What a local DynamoDB reports as consumed is not asked: moto reports one unit for any call, however large.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

READ_BYTES: Final = 4 * 1024
"""A read unit covers so much of an item, read consistently."""
WRITE_BYTES: Final = 1024
"""A write unit covers so much of an item."""
INDEX_BYTES: Final = 100
"""Charged as storage for each item beside its own bytes."""

Json = dict[str, Any]
Item = Mapping[str, Mapping[str, Any]]


class UnknownCall(ValueError):  # noqa: N818 - named for what is wrong
    """A call whose charge is not known here; the text names it."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it passed: what was asked, and what DynamoDB answered; `ok` where it did as asked."""

    operation: str
    asked: Json
    answered: Json
    ok: bool = True


@dataclass(frozen=True, slots=True)
class Charge:
    """Read and write units."""

    reads: float = 0.0
    writes: float = 0.0

    def __add__(self, other: "Charge") -> "Charge":
        return Charge(self.reads + other.reads, self.writes + other.writes)


def item_bytes(item: Item) -> int:
    """Bytes of an item: the names of its attributes and their values ("DynamoDB item sizes and formats").

    Raises:
        UnknownCall: an attribute of a kind that the coach does not store.
    """
    return sum(len(name.encode()) + _value_bytes(value) for name, value in item.items())


def _value_bytes(value: Mapping[str, Any]) -> int:
    match value:
        case {"S": str(text)}:
            return len(text.encode())
        case {"N": str(number)}:
            # A byte for each two significant digits, and one more; zeroes at either end are none.
            digits = number.lstrip("-").replace(".", "").strip("0")
            return (len(digits) + 1) // 2 + 1
        case {"BOOL": _} | {"NULL": _}:
            return 1
        case _:
            raise UnknownCall(f"an attribute of another kind: {sorted(value)}")


def read_units(size: int, *, consistent: bool) -> float:
    """Units of reading an item of so many bytes; one that is not there (0 bytes) costs as the smallest."""
    units = max(1, -(-size // READ_BYTES))
    return units if consistent else units / 2


def write_units(size: int) -> int:
    """Units of writing an item of so many bytes, the larger of the old and the new one."""
    return max(1, -(-size // WRITE_BYTES))


@dataclass
class Meter:
    """Adds up what calls are charged; it sees every write, so that it knows what is written over.

    Attributes:
        sizes: Bytes of each item written so far, by its key.
    """

    sizes: dict[tuple[str, str], int] = field(default_factory=dict)

    def charge(self, call: Call) -> Charge:
        """What one call is charged.

        A condition that fails is charged as the write it kept from happening, in a transaction twice.

        Raises:
            UnknownCall: an operation that a turn of the coach has no use for.
        """
        match call:
            case Call("GetItem", {"Key": _, **asked}, answered):
                size = item_bytes(answered.get("Item", {}))
                return Charge(reads=read_units(size, consistent=bool(asked.get("ConsistentRead"))))
            case Call("Query", query, {"Items": items}):
                # All that one answers is rounded up together.
                size = sum(map(item_bytes, items))
                return Charge(reads=read_units(size, consistent=bool(query.get("ConsistentRead"))))
            case Call("PutItem", {"Item": item}):
                return Charge(writes=self._put(item, ok=call.ok))
            case Call("DeleteItem", {"Key": key}):
                return Charge(writes=self._delete(key, ok=call.ok))
            case Call("TransactWriteItems", {"TransactItems": actions}):
                return Charge(writes=2 * sum(self._action(action, ok=call.ok) for action in actions))
            case _:
                raise UnknownCall(call.operation)

    def _action(self, action: Json, *, ok: bool) -> int:
        match action:
            case {"Put": {"Item": item}}:
                return self._put(item, ok=ok)
            case {"Delete": {"Key": key}}:
                return self._delete(key, ok=ok)
            case _:
                raise UnknownCall(f"in a transaction: {sorted(action)}")

    def _put(self, item: Item, *, ok: bool) -> int:
        key, size = _key(item), item_bytes(item)
        units = write_units(max(size, self.sizes.get(key, 0)))
        if ok:
            self.sizes[key] = size
        return units

    def _delete(self, key: Item, *, ok: bool) -> int:
        units = write_units(self.sizes.get(_key(key), 0))
        if ok:
            self.sizes.pop(_key(key), None)
        return units


def _key(item: Item) -> tuple[str, str]:
    return item["who"]["S"], item["what"]["S"]
