"""What a person can say now, for buttons: what the coach has just suggested, and what can always be said.

The locale's phrases name each suggestion (``{say.ready}``). A phrase that is found in an answer has made the
suggestions that it names, with the words they had in it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from string import Formatter
from typing import Any, Final

from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from infra.echo.exchange import Exchange
from infra.echo.language import language as heard
from infra.echo.playback import SHOWN_SILENCE, Silence, Words

TIMED: Final = 15.0
"""Seconds of silence from which on something is timed in an answer."""

COUNTED: Final = 6
"""Single words from which on something is counted in it."""

MOST: Final = 7

_SAY: Final = "say."


def suggestions(last: Exchange | None, *, in_session: bool, language: str = "en") -> tuple[str, ...]:
    """What can be said after that answer, the likeliest first."""
    said = " ".join(words(last))
    fitting = offered(said, language)
    always = heard(language).suggestions
    if not in_session:
        # Nobody listens, so that only what calls the skill by its name is left of them.
        calls = (each for each in fitting if "glute coach" in each)
        return tuple(dict.fromkeys((*calls, *always.to_begin_with)))
    if not fitting and said.endswith("?"):
        fitting = always.yes_or_no
    return (*fitting[: MOST - 1], always.any_time)


def meanwhile(last: Exchange | None, language: str = "en") -> tuple[str, ...]:
    """What can be said while that answer is heard; nothing where nothing is counted or timed in it."""
    if last is None:
        return ()
    silent = sum(part.seconds for part in last.played if isinstance(part, Silence))
    counted = sum(" " not in text for text in words(last)) >= COUNTED
    if not (counted or silent >= TIMED):
        return ()
    # What is suggested at its end is for then; what it begins with is for now.
    at_once = takewhile(lambda part: isinstance(part, Words) or part.seconds < SHOWN_SILENCE, last.played)
    fitting = offered(" ".join(part.text for part in at_once if isinstance(part, Words)), language)
    always = heard(language).suggestions
    these = always.while_counted if counted else always.while_timed
    return (*dict.fromkeys((*fitting, *these)), always.any_time)


def words(last: Exchange | None) -> tuple[str, ...]:
    """All that an answer says, stretch by stretch."""
    return tuple(part.text for part in last.played if isinstance(part, Words)) if last else ()


def offered(said: str, language: str = "en") -> tuple[str, ...]:
    """The suggestions that were made in an answer, in the order in which they were."""
    found = {
        match.start(group): match[group]
        for phrase in _phrases(language)
        for match in phrase.finditer(said)
        for group in range(1, phrase.groups + 1)
    }
    return tuple(dict.fromkeys(_as_said(found[place]) for place in sorted(found)))


def _as_said(words: str) -> str:
    """Without the capital letter that a sentence begins with."""
    return words if words.startswith(("I ", "I'")) else words[0].lower() + words[1:]


@cache
def _phrases(language: str) -> tuple[re.Pattern[str], ...]:
    """Every phrase that suggests something, as what it sounds like; each suggestion in it is a group."""
    book = phrasebook(language)
    return tuple(
        re.compile(_sound(text, book), re.IGNORECASE)
        for room in book.phrases.values()
        for phrase in room.values()
        for text in _texts(phrase)
        if "{" + _SAY in text
    )


def _texts(phrase: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a locale file holds
    match phrase:
        case str(text):
            yield text
        case list(variants):
            yield from (text for text in variants if isinstance(text, str))
        case dict(forms):
            yield from (text for text in forms.values() if isinstance(text, str))


def _sound(text: str, book: Phrasebook) -> str:
    pieces = []
    for literal, field, _, _ in Formatter().parse(text):
        pieces.append(re.escape(literal))
        if field is not None and field.startswith(_SAY):
            pieces.append(f"({_sound(book.suggestions[field.removeprefix(_SAY)].words, book)})")
        elif field is not None:
            pieces.append("[^.?!]+?")
    return "".join(pieces)
