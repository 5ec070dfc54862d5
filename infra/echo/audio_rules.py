"""What Alexa would refuse in an audio document (APLA), by the "APL for Audio Reference"."""

from collections.abc import Mapping
from typing import Any, Final

from infra.echo import audio

VERSIONS: Final = frozenset({"0.8", "0.9", "0.91"})
MOST_SOUNDS: Final = 15
SOURCES: Final = ("soundbank://soundlibrary/", "https://")

_MEMBERS: Final = frozenset({"type", "version", "mainTemplate", "description", "compositions", "resources"})
_OF_ALL: Final = frozenset(
    {"type", "description", "duration", "filter", "filters", "id", "when", "bind"} | {"item", "items", "data"}
)
_OF: Final = {"Speech": frozenset({"content", "contentType"}), "Audio": frozenset({"source"})}

Json = Mapping[str, Any]


def check(document: Json) -> None:
    """Hold a document to every rule but those of what is heard.

    Raises:
        ValueError: on the first rule broken.
    """
    document_shape(document)
    known_components(document)
    sounds(document)


def document_shape(document: Json) -> None:
    """An audio document of a version there is, with a template in it."""
    match document:
        case {"type": "APLA", "version": version, "mainTemplate": Mapping()} if version in VERSIONS:
            if unknown := document.keys() - _MEMBERS:
                raise ValueError(f"unknown members of the document: {sorted(unknown)}")
        case _:
            raise ValueError("an audio document of a known version, with a template, expected")


def known_components(document: Json) -> None:
    """Only components that there are, with members that they have, and words in those that speak."""
    for component in audio.components(document):
        kind = component.get("type")
        if kind not in audio.COMPONENTS:
            raise ValueError(f"no such component: {kind!r}")
        if unknown := component.keys() - _OF_ALL - _OF.get(kind, frozenset()):
            raise ValueError(f"unknown members of a {kind}: {sorted(unknown)}")
        if kind == "Speech" and not str(component.get("content", "")).strip():
            raise ValueError("speech without words")
        if kind == "Silence" and not (isinstance(length := component.get("duration"), int) and length > 0):
            raise ValueError(f"a silence of {component.get('duration')!r} ms")


def sounds(document: Json) -> None:
    """At most fifteen sounds, each from Amazon's library or fetched over HTTPS."""
    sources = [str(item.get("source")) for item in audio.components(document) if item.get("type") == "Audio"]
    if len(sources) > MOST_SOUNDS:
        raise ValueError(f"{len(sources)} sounds; at most {MOST_SOUNDS}")
    if strange := [source for source in sources if not source.startswith(SOURCES)]:
        raise ValueError(f"sounds from nowhere: {strange}")
