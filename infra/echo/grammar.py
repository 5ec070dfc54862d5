"""Words of a language in plain forms, so that those that mean the same are the same."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"\{[\w.]+\}|-?\d+(?:[.,:]\d+)*|'s\b|[^\W\d_](?:(?!'s\b)[\w'])*")
"""A slot, a figure, or a word; "'s" is a word, since a name may stand before it: "my back's sore"."""

SHORTEST: Final = 3
"""Letters that have to be left of a word without its ending."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of a language.

    Attributes:
        short: Short forms by how a word ends, each with what it stands for.
        endings: Ends of words that make no difference, the longest first, each with what takes its place.
        same: Words that mean the same as others.
        denials: Words that turn the meaning round, in plain form.
        clauses: Words that a clause begins with, as they are said.
    """

    short: Mapping[str, str]
    endings: Mapping[str, str]
    same: Mapping[str, str]
    denials: Collection[str]
    clauses: Collection[str]

    def spoken(self, text: str) -> list[str]:
        """The words of a text as they were said."""
        return _WORD.findall(text)

    def plain(self, words: str) -> list[str]:
        """The words of a text in plain forms; what stands in braces stays as it is."""
        found = (word if word.startswith("{") else word.lower() for word in _WORD.findall(words))
        return [plain for word in found for plain in self._written_out(word)]

    def denies(self, words: Sequence[str]) -> bool:
        """Whether plain words turn the meaning round, by an odd number of denials."""
        return sum(word in self.denials for word in words) % 2 == 1

    def in_two(self, text: str) -> Iterator[tuple[str, str]]:
        """The ways to take a text for two clauses, the second beginning with a word that one begins with."""
        words = self.spoken(text)
        for place in range(1, len(words)):
            if words[place] in self.clauses:
                yield " ".join(words[:place]), " ".join(words[place:])

    def _written_out(self, word: str) -> list[str]:
        if word.startswith("{"):
            return [word]
        for ending, long in self.short.items():
            if word.endswith(ending):
                return [self._plain(part) for part in f"{word.removesuffix(ending)}{long}".split()]
        return [self._plain(word)]

    def _plain(self, word: str) -> str:
        word = self.same.get(word, word)
        for ending, instead in self.endings.items():
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                word = word.removesuffix(ending) + instead
                break
        # "skipping" and "skip", "pausing" and "pause"
        if len(word) > SHORTEST and word[-1] == word[-2]:
            word = word[:-1]
        return word.removesuffix("e") if len(word) > SHORTEST else word
