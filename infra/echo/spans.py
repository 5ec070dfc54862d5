"""Where in somebody's words something may stand in a slot: "ten minutes" is a duration, "ten" a number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hassil import Intents, recognize_all

LONGEST: Final = 8
"""Words of what stands in a slot: "two hours and twenty five minutes and ten seconds" goes on in vain."""

_TEMPLATE: Final = re.compile(r"[\[({|]")
_LIST: Final = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Span:
    """Words that may stand in a slot of that type, from the first to before the last.

    Attributes:
        known: Whether the type is known to hold them.
    """

    first: int
    last: int
    type: str
    known: bool = True


class Spans:
    """Finds them by the matcher's lists (`slot_lists`), of the types that are asked for."""

    def __init__(self, lists: Mapping[str, Mapping[str, Any]], types: frozenset[str], code: str) -> None:
        self._code = code
        self._plain: dict[str, set[str]] = defaultdict(set)
        self._vocabulary: set[str] = set()
        templated = set()
        for type_ in types:
            for value in lists[type_]["values"]:
                phrase = str(value["in"]).lower()
                if _TEMPLATE.search(phrase):
                    templated.add(type_)
                    self._vocabulary |= set(re.findall(r"\w+", _LIST.sub(" ", phrase)))
                else:
                    self._plain[phrase.replace("\\", "")].add(type_)
        self._matcher = Intents.from_dict(
            {
                "language": code,
                "intents": {
                    type_: {"data": [{"sentences": [f"{{{type_}:value}}"]}]} for type_ in sorted(templated)
                },
                "lists": dict(lists),
            }
        )

    def __call__(self, words: Sequence[str]) -> Iterator[Span]:
        """All of them, of whatever length, also those that overlap."""
        amount = [word in self._vocabulary or bool(self._matched(word)) for word in words]
        for first in range(len(words)):
            for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
                text = " ".join(words[first:last])
                types = self._plain.get(text, set())
                if all(amount[first:last]):
                    types = types | self._matched(text)
                yield from (Span(first, last, type_) for type_ in sorted(types))

    def _matched(self, text: str) -> set[str]:
        return {found.intent.name for found in recognize_all(text, self._matcher, language=self._code)}
