"""An answer's parts as SSML, where a beat is its words and silence for what is left of it by the voice."""

from collections.abc import Iterable
from typing import assert_never
from xml.sax.saxutils import escape

from coach.speech.parts import OnBeat, Part, Silence, Text
from coach.speech.voice import Voice

LONGEST_BREAK = 10_000  # milliseconds; the platform refuses a longer one


def ssml(parts: Iterable[Part], voice: Voice) -> str:
    """The parts as one SSML document."""
    return "<speak>" + " ".join(_markup(part, voice) for part in parts) + "</speak>"


def _markup(part: Part, voice: Voice) -> str:
    match part:
        case Text(words):
            return escape(words)
        case Silence(length) | OnBeat("", length):
            return _breaks(length)
        case OnBeat(words):
            left = part.left(voice)
            return f"{escape(words)} {_breaks(left)}" if left else escape(words)
        case _:
            assert_never(part)


def _breaks(length: int) -> str:
    whole, left = divmod(length, LONGEST_BREAK)
    lengths = [LONGEST_BREAK] * whole + ([left] if left else [])
    return "".join(f'<break time="{piece}ms"/>' for piece in lengths)
