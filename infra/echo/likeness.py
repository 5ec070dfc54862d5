"""Words that are no sample of the model, said again as the sample that they are nearest to.

A stand-in for what Alexa makes of such words. Hers is a statistical model trained on far more than one
skill's samples; this weighs the words that are in common (`nearest`). What it understands tells how broad the
samples are, and not what Alexa would understand.

A wrong command is worse than none. So the nearest sample has to be near, and well before the samples of all
other intents. Where it has a slot in the place of a word that the model does not know, nothing is meant that
could be done ("log ten minutes of knitting"). What ends or deletes something has to be nearer than the rest,
and words of pain never become anything else.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from infra.echo.grammar import Grammar
from infra.echo.nearest import Near, Samples
from infra.echo.spans import Span

NEAR: Final = 0.65
"""From 0, nothing in common, to 1, the same words."""

VERY_NEAR: Final = 0.8
"""For what ends or deletes something."""

HEEDED: Final = 0.35
"""For words of pain."""

MARGIN: Final = 0.05
"""By which the nearest intent is nearer than the next."""

CAREFUL: Final = frozenset(
    {
        *("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent", "AMAZON.StartOverIntent"),
        *("DeleteDataIntent", "RemoveReminderIntent"),
    }
)
"""Intents that end or delete something."""

PAINFUL: Final = frozenset({"PainIntent", "StopSignIntent"})
"""Intents whose own words are heeded before anything else."""

TELLING_WORDS: Final = 3
"""Words of a clause that tells by itself what is meant, whatever the other one is about."""

TELLING: Final = 6
"""Samples of those that a word has to occur in, and hardly any others, to be one of theirs."""


class Likeness:
    """Takes what was said for a sample, or for nothing."""

    def __init__(
        self,
        samples: Mapping[str, Iterable[str]],
        slot_types: Mapping[str, Mapping[str, str]],
        spans: Callable[[Sequence[str]], Iterable[Span]],
        grammar: Grammar,
    ) -> None:
        """Take the samples by intent, the types of slots by intent and slot, and what finds them in words."""
        self._grammar = grammar
        self._samples = Samples(samples, slot_types, spans, grammar)
        self._painful = {word for word, owners in self._samples.owners.items() if _is_painful(owners)}

    def as_sample(self, text: str) -> Near | None:
        """The nearest sample, if it is near enough to be meant; the text is lower case, without fillers."""
        ranked = self._samples.ranked(text)
        if not self._painful.isdisjoint(self._grammar.plain(text)):
            heeded = (near for near in ranked if near.intent in PAINFUL and near.near >= HEEDED)
            return next(heeded, None)
        return _meant(ranked) or self._by_clause(text)

    def _by_clause(self, text: str) -> Near | None:
        """The nearest sample of one of two clauses, where the other means nothing else: it gives a reason.

        What ends or deletes something has to be meant by both.
        """
        for clauses in self._grammar.in_two(text):
            found = [(_meant(self._samples.ranked(clause), VERY_NEAR), clause) for clause in clauses]
            meant = [near for near, clause in found if near is not None]
            if not meant or any(near.intent != meant[0].intent for near in meant):
                continue
            agreed = len(meant) == len(clauses)
            telling = any(near is not None and len(clause.split()) >= TELLING_WORDS for near, clause in found)
            if agreed or (telling and meant[0].intent not in CAREFUL):
                return meant[0]
        return None


def _meant(ranked: Sequence[Near], enough: float = NEAR) -> Near | None:
    """The nearest of them, if it is near enough and well before the next."""
    if not ranked:
        return None
    nearest = ranked[0]
    if nearest.intent in CAREFUL:
        enough = max(enough, VERY_NEAR)
    ahead = nearest.near - ranked[1].near if len(ranked) > 1 else nearest.near
    return nearest if nearest.known and nearest.near >= enough and ahead >= MARGIN else None


def _is_painful(samples: Mapping[str, int]) -> bool:
    painful = sum(samples.get(intent, 0) for intent in PAINFUL)
    return painful >= TELLING and painful >= 0.9 * sum(samples.values())
