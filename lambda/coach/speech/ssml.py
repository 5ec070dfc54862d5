"""Spoken text and silences, and their SSML."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

LONGEST_BREAK = 10_000  # milliseconds; the platform refuses a longer one


@dataclass(frozen=True, slots=True)
class Text:
    """Words to be spoken."""

    words: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing, for so many milliseconds."""

    length: int


Part = Text | Silence


def ssml(parts: Iterable[Part]) -> str:
    """The parts as one SSML document."""
    return "<speak>" + " ".join(_markup(part) for part in parts) + "</speak>"


def _markup(part: Part) -> str:
    match part:
        case Text(words):
            return escape(words)
        case Silence(length):
            whole, left = divmod(length, LONGEST_BREAK)
            lengths = [LONGEST_BREAK] * whole + ([left] if left else [])
            return "".join(f'<break time="{piece}ms"/>' for piece in lengths)
