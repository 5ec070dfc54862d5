"""What a screen shows for a visual document (APL), and the event that the document sends of itself.

Followed is as much of Amazon's "Alexa Presentation Language Reference" as a document needs that waits and
then sends: data bound by ``${payload...}``, and the commands of its ``onMount``, one after another. How it
looks is left to Amazon's own engine, which the page has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

INTERFACE: Final = "Alexa.Presentation.APL"
DIRECTIVE: Final = f"{INTERFACE}.RenderDocument"
USER_EVENT: Final = f"{INTERFACE}.UserEvent"

_REFERENCE: Final = re.compile(r"\$\{payload\.([\w.]+)\}")
_GIVEN: Final = re.compile(r"\$\{payload\.([\w.]+)\.(\w+) != null\}")

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """What a document sends, and how many seconds after it was first shown."""

    wait: float
    arguments: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A document as it is shown: its token, the data that it shows, and its event, if it sends one."""

    token: str
    data: Json
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
    events = list(_sent(_listed(document.get("onMount", ())), data))
    if len(events) > 1:
        raise ValueError(f"{len(events)} events are sent; one at most is followed")
    return Screen(directive["token"], data, events[0] if events else None)


def _listed(items: Json | Sequence[Json]) -> Sequence[Json]:
    return (items,) if isinstance(items, Mapping) else tuple(items)


def _sent(commands: Sequence[Json], data: Json, wait: float = 0.0) -> Iterator[Event]:
    """The events of commands that run one after another; an array of them runs in that order too."""
    for command in _in_turn(commands, data):
        wait += float(_bound(command.get("delay", 0), data)) / 1000
        match command:
            case {"type": "Idle"}:
                pass
            case {"type": "SendEvent"}:
                yield Event(wait, tuple(_bound(item, data) for item in command.get("arguments", ())))
            case _:
                raise ValueError(f"a command that is not followed: {command.get('type')!r}")


def _in_turn(commands: Sequence[Json], data: Json) -> Iterator[Json]:
    for command in commands:
        if not _wanted(command.get("when"), data):
            continue
        if command.get("type") == "Sequential":
            yield from _in_turn(_listed(command.get("commands", ())), data)
        else:
            yield command


def _wanted(when: object, data: Json) -> bool:
    """Whether a command is carried out: always, or where some data is given."""
    if when is None:
        return True
    given = _GIVEN.fullmatch(str(when))
    if given is None:
        raise ValueError(f"a condition that is not followed: {when!r}")
    found = _found(given[1], data)
    return isinstance(found, Mapping) and found.get(given[2]) is not None


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
