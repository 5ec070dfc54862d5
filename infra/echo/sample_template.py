"""Samples of an interaction model as sentence templates of hassil."""

import re
from collections.abc import Mapping
from typing import Final

_SLOT: Final = re.compile(r"\{(\w+)\}")
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
