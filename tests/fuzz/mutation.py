"""One change to a request's JSON, as a value: it can be put aside, done again, and left out.

Where what it would change is not there (any more), it changes nothing.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

Json = dict[str, Any]
Path = tuple[str | int, ...]
"""Names of members and places in lists, from the request's root inwards."""


@dataclass(frozen=True, slots=True)
class Delete:
    """Takes away what stands there."""

    path: Path


@dataclass(frozen=True, slots=True)
class Put:
    """Puts a value there, in the place of another or as a new member."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives a member another name; what had that name is gone."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Swap:
    """Exchanges two values, of which neither is within the other."""

    path: Path
    other: Path


@dataclass(frozen=True, slots=True)
class Double:
    """A list has everything in it twice."""

    path: Path


@dataclass(frozen=True, slots=True)
class Wrap:
    """A value becomes a list of just it."""

    path: Path


Mutation = Delete | Put | Rename | Swap | Double | Wrap


def mutated(event: Json, mutations: Sequence[Mutation]) -> Json:
    """The request after one change upon the other; the one given is left as it was."""
    changed = copy(event)
    for mutation in mutations:
        try:
            _change(changed, mutation)
        except (KeyError, IndexError, TypeError):
            continue
    return changed


def copy(value: Any) -> Any:  # noqa: ANN401 - JSON
    """The same JSON once more, sharing nothing."""
    return json.loads(json.dumps(value))


def paths(value: object, within: Path = ()) -> Iterator[Path]:
    """Where something stands in the JSON, without the root."""
    if within:
        yield within
    items: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        items = iter(value.items())
    elif isinstance(value, list):
        items = iter(enumerate(value))
    for name, item in items:
        yield from paths(item, (*within, name))


def at(value: Any, path: Path) -> Any:  # noqa: ANN401 - JSON
    """What stands there.

    Raises:
        KeyError, IndexError, TypeError: nothing does.
    """
    for name in path:
        value = value[name]
    return value


def _change(event: Json, mutation: Mutation) -> None:
    *outer, last = mutation.path
    holder = at(event, tuple(outer))
    match mutation:
        case Delete():
            del holder[last]
        case Put(_, value):
            holder[last] = copy(value)
        case Rename(_, name):
            holder[name] = holder.pop(last)
        case Swap(path, other):
            if path == other[: len(path)] or other == path[: len(other)]:
                return
            value, another = at(event, path), at(event, other)
            at(event, other[:-1])[other[-1]] = value
            holder[last] = another
        case Double():
            if isinstance(holder[last], list):
                holder[last] = copy(holder[last] * 2)
        case Wrap():
            holder[last] = [holder[last]]
        case _:
            assert_never(mutation)
