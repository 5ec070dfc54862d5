"""What a person makes of an answer: its sentences with their times, and what those that matter mean.

Nothing is known here but the audio and the words of the language. Times are seconds from where the answer
began to play.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import Failure
from infra.echo.playback import Part, Silence

NUMBERS = ("number", "reps", "sets", "count", "seconds")
"""Placeholders that are spoken as a number; where there are several, the first of these is the one meant."""

PHRASES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "set": (("count", "set_of"), ("count", "set"), ("count", "only_set")),
    "from_both": (("count", "from_both"),),
    "from_right": (("count", "from_right"),),
    "from_left": (("count", "from_left"),),
    "on_both": (("count", "on_both"),),
    "on_right": (("count", "on_right"),),
    "on_left": (("count", "on_left"),),
    "right_first": (("count", "right_first"),),
    "left": (("count", "left"), ("count", "switch")),
    "paused_at_both": (("workout", "paused_at_both"),),
    "paused_at_right": (("workout", "paused_at_right"),),
    "paused_at_left": (("workout", "paused_at_left"),),
    "paused_before_left": (("workout", "paused_before_left"),),
    "paused_before": (("workout", "paused_before"),),
    "right_done": (("workout", "right_done"),),
    "next_set": (("workout", "ask_next_set"),),
    "announced": (
        ("workout", "first_in_outline"),
        ("workout", "first"),
        ("workout", "next"),
        ("workout", "last"),
        ("workout", "again"),
    ),
    "where": (("workout", "where"), ("workout", "where_last"), ("workout", "where_alone")),
    "at_set": (("workout", "at_set"),),
    "at_both": (("workout", "at_both"),),
    "at_right": (("workout", "at_right"),),
    "at_left": (("workout", "at_left"),),
    "at_left_first": (("workout", "at_left_first"),),
    "finished": (("workout", "finished"),),
    "apology": tuple(("listening", failure.value) for failure in Failure),
}
"""What matters of what is said, by the phrases that say it; of each its first sentence.

Those that are named `at` stand within another phrase.
"""

SECONDS = frozenset({"count", "end", "right_done"}) | {
    f"{told}_{side}" for told in ("on", "paused_at") for side in ("both", "right", "left")
}
"""What is told in seconds where an exercise is one long hold."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_PLACEHOLDER = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class Heard:
    """Something heard `at` so many seconds: a count, the end of a side, or one of the phrases above.

    Attributes:
        number: The repetition, or the number of the phrase; 0 where it has none.
        reps: The repetitions that a phrase tells beside its number.
        exercise: The exercise that the phrase names.
    """

    kind: str
    at: float
    number: int = 0
    exercise: str | None = None
    reps: int = 0

    def in_counts_of(self, seconds: int) -> "Heard":
        """The same in counts, where what is told are seconds and each count is so many; 0 for no seconds."""
        if not seconds:
            return self
        if self.kind in SECONDS and self.number % seconds == 0:
            return replace(self, number=self.number // seconds)
        return replace(self, reps=self.reps // seconds)


@dataclass(frozen=True)
class Ear:
    """Hears one language."""

    book: Phrasebook
    _patterns: dict[str, list[re.Pattern[str]]] = field(init=False)
    _numbers: dict[str, int] = field(init=False)
    _exercises: dict[str, str] = field(init=False)
    _finishes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        patterns = {
            kind: [
                pattern for room, key in keys for pattern in _patterns(self.book.phrases[room].get(key, []))
            ]
            for kind, keys in PHRASES.items()
        }
        numbers = {self.book.number(value): value for value in range(101)}
        names = {words.many.casefold(): id_ for id_, words in self.book.exercises.items()}
        finishes = frozenset(f"{words.finish}." for words in self.book.exercises.values())
        for name, value in (
            ("_patterns", patterns),
            ("_numbers", numbers),
            ("_exercises", names),
            ("_finishes", finishes),
        ):
            object.__setattr__(self, name, value)

    def hear(self, played: Sequence[Part]) -> list[Heard]:
        """What is heard of an answer, in order."""
        sentences = list(self._sentences(played))
        heard = []
        for index, (text, at) in enumerate(sentences):
            number = self._numbers.get(text.removesuffix("."))
            if number is not None and text.endswith("."):
                after = sentences[index + 1][0] if index + 1 < len(sentences) else ""
                heard.append(Heard("end" if after in self._finishes else "count", at, number))
            else:
                heard.extend(self._meanings(text, at))
        return heard

    def _sentences(self, played: Sequence[Part]) -> Iterator[tuple[str, float]]:
        """Sentences with their times."""
        at, spoken = 0.0, self.book.voice.spoken_seconds
        for part in played:
            if isinstance(part, Silence):
                at += part.seconds
                continue
            for end in [*(match.start() for match in _SENTENCE_END.finditer(part.text)), len(part.text)]:
                before = part.text[:end]
                text = _SENTENCE_END.split(before)[-1]
                yield text, at + spoken(before) - spoken(text)
            at += spoken(part.text)

    def _meanings(self, text: str, at: float) -> Iterator[Heard]:
        for kind, patterns in self._patterns.items():
            for pattern in patterns:
                if match := pattern.fullmatch(text):
                    yield self._meaning(kind, at, match.groupdict())
                    yield from self._meanings(match.groupdict().get("at", ""), at)
                    break

    def _meaning(self, kind: str, at: float, groups: Mapping[str, str]) -> Heard:
        spoken = next((groups[name] for name in NUMBERS if groups.get(name)), "")
        number = self._numbers.get(spoken.lower(), 0)
        exercise = self._exercises.get(groups.get("exercise", "").casefold())
        reps = self._numbers.get(groups.get("reps", "").lower(), 0)
        return Heard(kind, at, number or (1 if kind == "set" else 0), exercise, reps)


def _patterns(phrase: Any) -> list[re.Pattern[str]]:  # noqa: ANN401 - a text, variants or plural forms
    texts = phrase.values() if isinstance(phrase, dict) else [phrase] if isinstance(phrase, str) else phrase
    return [_pattern(_SENTENCE_END.split(text)[0]) for text in texts]


def _pattern(sentence: str) -> re.Pattern[str]:
    # Splitting at a group gives text and names by turns.
    pieces = _PLACEHOLDER.split(sentence)
    parts = [re.escape(piece) if index % 2 == 0 else _slot(piece) for index, piece in enumerate(pieces)]
    return re.compile("".join(parts), re.IGNORECASE)


def _slot(name: str) -> str:
    if name in NUMBERS:
        return rf"(?P<{name}>[a-z]+(?:-[a-z]+)?)(?: [a-z]+)?"  # "ten", or "thirty seconds"
    if name.isidentifier():
        return rf"(?P<{name}>.+?)"
    return ".+?"
