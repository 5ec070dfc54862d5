"""Samples of an interaction model as sentence templates of hassil."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any, Final

_SLOT: Final = re.compile(r"\{(\w+)\}")
_LIST: Final = re.compile(r"\{[^}]*\}")
_SPECIAL: Final = re.compile(r"[\\()\[\]{}<>|;@]")


def escaped(text: str) -> str:
    """Return the text as a template that stands for itself, hyphens as the spaces that they sound like."""
    return _SPECIAL.sub(r"\\\g<0>", text.replace("-", " "))


def template(sample: str, slot_types: Mapping[str, str]) -> str:
    """Return the template of a sample: a slot takes its type's list, and apostrophes may be left out.

    Raises:
        KeyError: the sample names a slot that its intent does not declare.
    """
    # Splitting at a group gives text and slot names by turns.
    pieces = _SLOT.split(sample)
    texts = [escaped(text).replace("'", "[']") for text in pieces[::2]]
    slots = [f"{{{slot_types[slot]}:{slot}}}" for slot in pieces[1::2]]
    return "".join(text + slot for text, slot in zip(texts, [*slots, ""], strict=True))


def by_word(templates: Iterable[str], skipped: Container[str]) -> list[dict[str, Any]]:
    """Return the templates as the matcher's data, those together that have a word in common.

    The matcher passes over all of them at once when the word was not said, and there are thousands. A word of
    `skipped` does not tell, since the matcher leaves it out of what was said.
    """
    found: dict[str | None, list[str]] = {}
    for text in templates:
        words = [word for word in _LIST.sub("{}", text).lower().split() if word.isalpha()]
        telling = max((word for word in words if word not in skipped), key=len, default=None)
        found.setdefault(telling, []).append(text)
    return [
        {"sentences": together, **({"required_keywords": [word]} if word else {})}
        for word, together in found.items()
    ]
