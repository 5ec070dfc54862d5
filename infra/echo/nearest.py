"""The samples that have the most in common with what was said.

What may stand in a slot is found first and stands for its type. Then words and pairs of neighbouring words
are compared with those of every sample that has room for just those slots, each weighed by how few intents
it occurs in. A word that stands in no sample may be the name of something that the model does not know, and
is tried in slots too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log
from typing import Final

from infra.echo.grammar import Grammar
from infra.echo.spans import Span

PAIR: Final = 0.3
"""What a pair of neighbouring words weighs, beside a word that occurs in as few intents."""

UNKNOWN: Final = 1.0
"""What a word weighs that stands in no sample, beside one that stands in those of a single intent."""

INSTEAD: Final = 0.5
"""What a word weighs further that stands in no sample, where it is said in the place of a sample's words."""

OPPOSITE: Final = 0.6
"""What is left of the likeness where one of the two denies something and the other does not."""

READINGS: Final = 24
"""Ways to find slots in the same words that are looked at."""

_SLOT: Final = re.compile(r"\{(\w+)\}")

Feature = str | tuple[str, str]
Types = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A sample with what was said in its slots.

    Attributes:
        near: How near it is to what was said, from 0, nothing in common, to 1, the same words.
        intent: Its intent.
        words: Its text.
        known: Whether what was said in its slots is known to the model.
    """

    near: float
    intent: str
    words: str
    known: bool


@dataclass(frozen=True, slots=True)
class _Sample:
    """A sample and what it is compared by; `slots` and their `types` in the order in which it has them."""

    intent: str
    text: str
    slots: tuple[str, ...]
    types: tuple[str, ...]
    features: frozenset[Feature]
    denies: bool


class Samples:
    """All samples of a model, to be compared with what is said.

    Attributes:
        grammar: Of their language.
        owners: By word or pair of words in how many samples it stands, by intent.
    """

    def __init__(
        self,
        samples: Mapping[str, Iterable[str]],
        slot_types: Mapping[str, Mapping[str, str]],
        spans: Callable[[Sequence[str]], Iterable[Span]],
        grammar: Grammar,
    ) -> None:
        """Take the samples by intent, the types of slots by intent and slot, and what finds them in words."""
        self._spans, self.grammar = spans, grammar
        self._samples = [
            self._read(intent, text, slot_types[intent]) for intent, own in samples.items() for text in own
        ]
        self._with: dict[tuple[Types, Feature], list[int]] = defaultdict(list)
        self.owners: dict[Feature, Counter[str]] = defaultdict(Counter)
        for number, sample in enumerate(self._samples):
            for feature in sample.features:
                self._with[_sorted(sample.types), feature].append(number)
                self.owners[feature][sample.intent] += 1
        self._weights = {
            feature: log(1 + len(samples) / len(intents)) * (PAIR if isinstance(feature, tuple) else 1)
            for feature, intents in self.owners.items()
        }
        self._types = sorted({type_ for sample in self._samples for type_ in sample.types})
        self._rooms = {_sorted(sample.types) for sample in self._samples}
        self._begun = {
            some for room in self._rooms for n in range(len(room) + 1) for some in combinations(room, n)
        }
        self._unknown = log(1 + len(samples)) * UNKNOWN
        self._whole = [self._weight(sample.features) for sample in self._samples]

    def ranked(self, text: str) -> list[Near]:
        """The nearest sample of each intent that has anything in common with the text, the nearest first."""
        spoken = self.grammar.spoken(text)
        best: dict[str, tuple[float, int, tuple[Span, ...]]] = {}
        known = list(self._spans(spoken))
        for spans in self._readings([*known, *self._unknown_things(spoken, known)]):
            words = self.grammar.plain(" ".join(_typed(spoken, spans)))
            for number, near in self._compared(words, _sorted(span.type for span in spans)):
                intent = self._samples[number].intent
                if intent not in best or near > best[intent][0]:
                    best[intent] = near, number, spans
        found = (
            Near(
                near,
                intent,
                _filled(self._samples[number], spans, spoken),
                known=all(span.known for span in spans),
            )
            for intent, (near, number, spans) in best.items()
        )
        return sorted(found, key=lambda near: (-near.near, near.intent))

    def _readings(self, spans: Iterable[Span]) -> list[tuple[Span, ...]]:
        """Ways to take some of the spans that do not overlap, those first that leave the fewest words."""
        readings: list[tuple[Span, ...]] = [()]
        for span in sorted(spans, key=lambda span: (span.first, -span.last)):
            longer = ((*taken, span) for taken in readings if not taken or taken[-1].last <= span.first)
            readings += [taken for taken in longer if _sorted(span.type for span in taken) in self._begun]
        readings = [taken for taken in readings if _sorted(span.type for span in taken) in self._rooms]
        return sorted(readings, key=lambda taken: -sum(span.last - span.first for span in taken))[:READINGS]

    def _unknown_things(self, spoken: Sequence[str], known: Sequence[Span]) -> Iterator[Span]:
        """Words of no sample where a slot may follow the word before: something that the model does not know.

        Not within something that it does know, nor just before it, as in "a lovely run".
        """
        begins = {span.first for span in known}
        within = {place for span in known for place in range(span.first, span.last)}
        for place, word in enumerate(spoken):
            before = self.grammar.plain(spoken[place - 1]) if place else []
            new = not any(plain in self._weights for plain in self.grammar.plain(word))
            if before and new and place not in within and place + 1 not in begins:
                yield from (
                    Span(place, place + 1, type_, known=False)
                    for type_ in self._types
                    if (before[-1], f"{{{type_}}}") in self._weights
                )

    def _read(self, intent: str, text: str, types: Mapping[str, str]) -> _Sample:
        slots = tuple(_SLOT.findall(text))
        typed = _SLOT.sub(lambda slot: f"{{{types[slot[1]]}}}", text.replace("-", " "))
        words = self.grammar.plain(typed)
        return _Sample(
            intent,
            text,
            slots,
            tuple(types[slot] for slot in slots),
            frozenset(_features(words)),
            self.grammar.denies(words),
        )

    def _compared(self, words: Sequence[str], types: Types) -> Iterator[tuple[int, float]]:
        """How near each sample is that has room for just those types."""
        features = frozenset(_features(words))
        whole, denies = self._weight(features), self.grammar.denies(words)
        unknown = sum(
            self._unknown for feature in features if isinstance(feature, str) and feature not in self._weights
        )
        common: dict[int, float] = defaultdict(float)
        for feature in features:
            for number in self._with.get((types, feature), ()):
                common[number] += self._weights[feature]
        for number, weight in common.items():
            instead = min(unknown, self._whole[number] - weight)
            near = 2 * weight / (whole + self._whole[number] + INSTEAD * instead)
            yield number, near if self._samples[number].denies == denies else near * OPPOSITE

    def _weight(self, features: Iterable[Feature]) -> float:
        """Of all of them; a pair that stands in no sample tells nothing, a word that does not tells much."""
        return sum(
            self._weights.get(feature, 0.0 if isinstance(feature, tuple) else self._unknown)
            for feature in features
        )


def _features(words: Sequence[str]) -> Iterator[Feature]:
    yield from words
    yield from pairwise(words)


def _sorted(types: Iterable[str]) -> Types:
    return tuple(sorted(types))


def _typed(words: Sequence[str], spans: Iterable[Span]) -> list[str]:
    """The words with the types of the spans in their places."""
    typed = list(words)
    for span in spans:
        typed[span.first : span.last] = [f"{{{span.type}}}"] + [""] * (span.last - span.first - 1)
    return typed


def _filled(sample: _Sample, spans: Iterable[Span], words: Sequence[str]) -> str:
    """The sample's text with what was said in its slots, those of the same type in the order as said."""
    said: dict[str, list[str]] = defaultdict(list)
    for span in spans:
        said[span.type].append(" ".join(words[span.first : span.last]))
    text = sample.text
    for slot, type_ in zip(sample.slots, sample.types, strict=True):
        text = text.replace(f"{{{slot}}}", said[type_].pop(0))
    return text
