"""What a device plays for an answer: spoken words and silences, their length, and how they read.

Alexa's SSML uses the prefix ``amazon:`` without declaring it, which a namespace-aware XML parser refuses;
`document` therefore reads tags by their plain names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from infra.echo.figures import plain_figure

SHOWN_SILENCE: Final = 1.0
"""Seconds from which on a silence is shown in a transcript."""

_STRENGTHS: Final = {"none": 0.0, "x-weak": 0.0, "weak": 0.3, "medium": 0.3, "strong": 0.6, "x-strong": 0.9}
"""Seconds of ``<break strength>``, as after a comma, a sentence, a paragraph; none is long enough to show."""

_UNITS: Final = {"ms": 0.001, "s": 1.0}

_AFTER: Final = {"s": "strong", "p": "x-strong"}
"""The pause that a sentence and a paragraph end with."""

CLIP_SECONDS: Final = 5.0
"""An audio clip's length stands in its file, not in the response; sound effects are short."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of speech, as text."""

    text: str


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch without speech, or filled by a clip; in seconds."""

    seconds: float


Part = Words | Silence


def document(ssml: str) -> Element:
    """The SSML's element tree, tags by their plain names.

    Raises:
        ValueError: the text is not well-formed XML.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate()
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(ssml, True)  # noqa: FBT003 - expat's own signature: this is the last piece
    except expat.ExpatError as error:
        raise ValueError(f"not well-formed: {error}") from error
    return builder.close()


def pause(element: Element) -> float:
    """Seconds of a ``<break>``: ``time`` ("2.5s", "500ms") or else ``strength``.

    Raises:
        ValueError: Alexa could not read the time or the strength.
    """
    time = element.get("time")
    if time is None:
        strength = element.get("strength", "medium")
        if strength not in _STRENGTHS:
            raise ValueError(f"no such break strength: {strength}")
        return _STRENGTHS[strength]
    unit = "ms" if time.endswith("ms") else "s"
    if not time.endswith(unit):
        raise ValueError(f"no such break time: {time!r}")
    try:
        return plain_figure(time.removesuffix(unit)) * _UNITS[unit]
    except ValueError as error:
        raise ValueError(f"no such break time: {time!r}") from error


def parts(ssml: str) -> list[Part]:
    """The words and silences of an SSML document, in order.

    Raises:
        ValueError: the SSML cannot be read.
    """
    played: list[Part] = []
    # Neighbouring stretches are one: "<emphasis>Hips</emphasis>, not back" has no space before its comma.
    for silent, stretch in groupby(_pieces(document(ssml)), key=lambda piece: isinstance(piece, float)):
        if silent:
            played.append(Silence(sum(float(piece) for piece in stretch)))
        elif text := " ".join("".join(str(piece) for piece in stretch).split()):
            played.append(Words(text))
    return joined(played)


def joined(played: Iterable[Part]) -> list[Part]:
    """The parts with neighbours of a kind as one; silences to the millisecond."""
    together: list[Part] = []
    for part in played:
        match part, together[-1] if together else None:
            case Silence(seconds), Silence(before):
                together[-1] = Silence(round(before + seconds, 3))
            case Silence(seconds), _:
                together.append(Silence(round(seconds, 3)))
            case Words(text), Words(before):
                together[-1] = Words(f"{before} {text}")
            case _:
                together.append(part)
    return together


def spoken_parts(output_speech: Mapping[str, Any] | None) -> list[Part]:
    """What a response's `outputSpeech` plays; nothing where there is none.

    Raises:
        ValueError: its SSML cannot be read.
    """
    match output_speech:
        case {"type": "SSML", "ssml": str(ssml)}:
            return parts(ssml)
        case {"type": "PlainText", "text": str(text)} if text.strip():
            return [Words(" ".join(text.split()))]
        case _:
            return []


def duration(played: Sequence[Part], spoken_seconds: Callable[[str], float]) -> float:
    """Estimated seconds of audio; `spoken_seconds` says how long a text takes to speak."""
    return sum(part.seconds if isinstance(part, Silence) else spoken_seconds(part.text) for part in played)


def transcript(played: Sequence[Part]) -> str:
    """The words as a person would read them; silences of a second or more show as "...".

    Silences that follow each other count as one, since a long rest is several breaks in SSML.
    """
    shown: list[str] = []
    silent = 0.0
    for part in played:
        match part:
            case Silence(seconds):
                silent += seconds
            case Words(text):
                if shown and silent >= SHOWN_SILENCE:
                    shown.append("...")
                silent = 0.0
                shown.append(text)
    return " ".join(shown)


def _pieces(element: Element) -> Iterator[str | float]:
    """Texts as they stand, and seconds of silence."""
    match element.tag:
        case "break":
            yield pause(element)
        case "audio":
            yield CLIP_SECONDS
        case "sub":
            yield element.get("alias", "")
        case tag:
            if tag in _AFTER:
                yield " "
            yield element.text or ""
            for child in element:
                yield from _pieces(child)
                yield child.tail or ""
            if tag in _AFTER:
                yield _STRENGTHS[_AFTER[tag]]
