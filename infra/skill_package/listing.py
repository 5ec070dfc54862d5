"""What the store shows of the skill, one file for each locale, held to Amazon's limits.

A file that begins with `like = "en-US"` says only what it says otherwise than that locale's file.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from infra.skill_package.refused import Refused

FOLDER: Final = Path(__file__).parent / "listing"

LIMITS: Final = {
    "name": (2, 50),
    "summary": (1, 160),
    "description": (1, 4000),
    "example_phrases": (1, 3),
    "keywords": (0, 30),
    "whats_new": (0, 4000),
}
"""The least and the most of each: characters of a text, entries of a list.

They are the developer console's for its fields "Public Name", "One Sentence Description", "Detailed
Description", "Example Phrases" and "Keywords", which are explained on
https://developer.amazon.com/docs/alexa/devconsole/launch-your-skill.html. Of "What's new" none is known;
it is held to the description's.
"""


@dataclass(frozen=True, slots=True)
class Listing:
    """The words of one locale.

    Attributes:
        name: The skill's.
        summary: One sentence.
        description: What it does and needs, with the disclaimer at its end.
        disclaimer: That it is no medical advice, and whom to ask and to call.
        example_phrases: What to say to it, the plain opening first.
        keywords: What it is found by.
        whats_new: What has changed; empty for the first version.
    """

    name: str
    summary: str
    description: str
    disclaimer: str
    example_phrases: Sequence[str]
    keywords: Sequence[str]
    whats_new: str = ""


def read_listing(file: Path) -> Listing:
    """Read one locale's words.

    Raises:
        Refused: one is missing, unknown, of the wrong kind, too short or too long, or the file is like none.
    """
    return listing(_words(file), file.name)


def _words(file: Path) -> dict[str, Any]:
    """The file's words, and those of the file that it is like where it has none of its own."""
    try:
        own = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise Refused(f"{file.name} is no TOML: {fault}") from fault
    if "like" not in own:
        return own
    like = file.with_name(f"{own.pop('like')}.toml")
    if not like.is_file() or like == file:
        raise Refused(f"{file.name} is like {like.name}, which is no other listing")
    return _words(like) | own


def listing(words: Mapping[str, Any], source: str) -> Listing:
    """Make a listing of its words; the disclaimer becomes the end of the description.

    Args:
        words: By the names of `Listing`.
        source: Where they come from, for the message.

    Raises:
        Refused: as `read_listing`.
    """
    known = {field.name for field in fields(Listing)}
    if unknown := sorted(set(words) - known):
        raise Refused(f"{source}: nothing is known as {', '.join(unknown)}")
    if missing := sorted(known - {"whats_new"} - set(words)):
        raise Refused(f"{source}: {', '.join(missing)} is missing")
    clean = {name: _clean(value, f"{source}: {name}") for name, value in words.items()}
    if not clean["disclaimer"]:
        raise Refused(f"{source}: disclaimer is empty")
    clean["description"] = f"{clean['description']}\n\n{clean['disclaimer']}"
    for name, (least, most) in LIMITS.items():
        amount = len(clean.get(name, ""))
        if not least <= amount <= most:
            unit = "entries" if isinstance(clean[name], tuple) else "characters"
            raise Refused(f"{source}: {name} has {amount} {unit}; Amazon takes {least} to {most}")
    return Listing(**clean)


def _clean(value: object, what: str) -> Any:  # noqa: ANN401 - a text, or several
    """The value without space around it."""
    if what.endswith(("example_phrases", "keywords")):
        if isinstance(value, list) and all(isinstance(entry, str) and entry.strip() for entry in value):
            return tuple(entry.strip() for entry in value)
        raise Refused(f"{what} is no list of words")
    if isinstance(value, str):
        return value.strip()
    raise Refused(f"{what} is no text")
