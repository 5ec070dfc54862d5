"""What Alexa would refuse in a visual document (APL), or leave out, by its reference."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from infra.echo import screen

VERSIONS: Final = frozenset({"1.0", "1.1", "1.2", "1.3", "1.4"})
"""Those that every device with a screen shows."""

_MEMBERS: Final = frozenset(
    {"type", "version", "mainTemplate", "description", "background", "commands", "extensions", "graphics"}
    | {"handleKeyDown", "handleKeyUp", "handleTick", "import", "layouts", "onConfigChange", "onMount"}
    | {"resources", "settings", "styles", "theme"}
)

Json = Mapping[str, Any]


def check(directive: Json) -> None:
    """Hold a directive to every rule.

    Raises:
        ValueError: on the first rule broken.
    """
    token(directive)
    document = directive.get("document") or {}
    document_shape(document)
    nothing_sent_by_ticks(document)
    shown = screen.screen(directive)
    something_shown(document, shown)
    stays_until_its_event(document, shown)


def token(directive: Json) -> None:
    """A name of its own, by which later requests tell which document is meant."""
    if not (isinstance(directive.get("token"), str) and directive["token"]):
        raise ValueError("a document without a token")


def document_shape(document: Json) -> None:
    """A visual document of a version that every screen shows, with a template in it."""
    match document:
        case {"type": "APL", "version": version, "mainTemplate": Mapping()} if version in VERSIONS:
            if unknown := document.keys() - _MEMBERS:
                raise ValueError(f"unknown members of the document: {sorted(unknown)}")
        case _:
            raise ValueError("a visual document of a known version, with a template, expected")


def nothing_sent_by_ticks(document: Json) -> None:
    """Commands of a tick run at once, and those that send are left out there."""
    if any('"SendEvent"' in json.dumps(handler) for handler in _named("handleTick", document)):
        raise ValueError("an event that is sent by a tick is never sent")


def something_shown(document: Json, shown: screen.Screen) -> None:
    """There is a text in it, and none of its data's has a placeholder left in it."""
    if not any(_named("text", document)):
        raise ValueError("nothing is shown")
    for text in _texts(shown.data):
        if any(leak in text for leak in "{}"):
            raise ValueError(f"not to be shown: {text[:80]!r}")


def stays_until_its_event(document: Json, shown: screen.Screen) -> None:
    """A document that waits longer than a screen that nobody touches is kept for says so."""
    if shown.event is None:
        return
    kept = float((document.get("settings") or {}).get("idleTimeout", 30_000)) / 1000
    locked = any(command.get("screenLock") is True for command in _commands(document.get("onMount")))
    if shown.event.wait > kept and not locked:
        raise ValueError(f"it is gone after {kept:g} s, and waits {shown.event.wait:g} s")


def _commands(found: object) -> Iterator[Json]:
    """Every command, each before those in it."""
    for command in [found] if isinstance(found, Mapping) else found if isinstance(found, list) else []:
        yield command
        yield from _commands(command.get("commands"))


def _named(name: str, found: object) -> Iterator[object]:
    """Every member of that name, however deep it lies."""
    match found:
        case Mapping():
            yield from (value for key, value in found.items() if key == name)
            for value in found.values():
                yield from _named(name, value)
        case list():
            for value in found:
                yield from _named(name, value)


def _texts(found: object) -> Iterator[str]:
    """Every text in the data."""
    match found:
        case str():
            yield found
        case Mapping():
            for value in found.values():
                yield from _texts(value)
        case list():
            for value in found:
                yield from _texts(value)
