"""What a screen shows for a visual document (APL), and the event that the document sends of itself.

Followed is as much of Amazon's "Alexa Presentation Language Reference" as a document needs that waits and
then sends: data bound by ``${payload...}``, and the commands of its ``onMount``, one after another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

INTERFACE: Final = "Alexa.Presentation.APL"
DIRECTIVE: Final = f"{INTERFACE}.RenderDocument"
USER_EVENT: Final = f"{INTERFACE}.UserEvent"

_REFERENCE: Final = re.compile(r"\$\{payload\.([\w.]+)\}")

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """What a document sends, and how many seconds after it was first shown."""

    wait: float
    arguments: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A document as it is shown: its token, the texts on it, and its event, if it sends one."""

    token: str
    texts: tuple[str, ...]
    event: Event | None


def rendered(body: Json) -> Screen | None:
    """What a response puts on the screen; None where it leaves the screen as it is.

    Raises:
        ValueError: it cannot be shown, or not followed.
    """
    shown = [item for item in body.get("directives") or () if item.get("type") == DIRECTIVE]
    return screen(shown[-1]) if shown else None


def screen(directive: Json) -> Screen:
    """What the directive shows.

    Raises:
        ValueError: it cannot be shown, or not followed.
    """
    document, data = directive["document"], directive.get("datasources") or {}
    texts = tuple(
        str(_bound(item.get("text", ""), data)) for item in components(document) if item["type"] == "Text"
    )
    events = list(_sent(_listed(document.get("onMount", ())), data))
    if len(events) > 1:
        raise ValueError(f"{len(events)} events are sent; one at most is followed")
    return Screen(directive["token"], texts, events[0] if events else None)


def components(document: Json) -> Iterator[Json]:
    """Every component of a document, each before those in it.

    Raises:
        ValueError: one of them has no type.
    """
    waiting = [*_items(document["mainTemplate"])]
    while waiting:
        component = waiting.pop(0)
        if not component.get("type"):
            raise ValueError("a component without a type")
        yield component
        waiting = [*_items(component), *waiting]


def _items(component: Json) -> Sequence[Json]:
    return _listed(component.get("items", component.get("item", ())))


def _listed(items: Json | Sequence[Json]) -> Sequence[Json]:
    return (items,) if isinstance(items, Mapping) else tuple(items)


def _sent(commands: Sequence[Json], data: Json, wait: float = 0.0) -> Iterator[Event]:
    """The events of commands that run one after another; an array of them runs in that order too."""
    for command in _in_turn(commands):
        wait += float(_bound(command.get("delay", 0), data)) / 1000
        match command:
            case {"type": "Idle"}:
                pass
            case {"type": "SendEvent"}:
                yield Event(wait, tuple(_bound(item, data) for item in command.get("arguments", ())))
            case _:
                raise ValueError(f"a command that is not followed: {command.get('type')!r}")


def _in_turn(commands: Sequence[Json]) -> Iterator[Json]:
    for command in commands:
        if command.get("type") == "Sequential":
            yield from _in_turn(_listed(command.get("commands", ())))
        else:
            yield command


def _bound(value: object, data: Json) -> Any:  # noqa: ANN401 - whatever the data holds
    """The value with the data in the place of its references; one that is nothing else keeps its type."""
    if not isinstance(value, str):
        return value
    whole = _REFERENCE.fullmatch(value)
    if whole:
        return _found(whole[1], data)
    return _REFERENCE.sub(lambda reference: str(_found(reference[1], data)), value)


def _found(path: str, data: Json) -> object:
    found: object = data
    for name in path.split("."):
        if not isinstance(found, Mapping) or name not in found:
            raise ValueError(f"no such data: {path}")
        found = found[name]
    return found
