"""Words to be read on a screen while something is counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.coaching.cues import CardioLeg, Count, Cue
from coach.speech.phrasebook import Phrasebook
from coach.workout.block import Block


@dataclass(frozen=True, slots=True)
class Shown:
    """What is done, and how much of it."""

    title: str
    line: str


def shown(cues: Sequence[Cue], book: Phrasebook) -> Shown:
    """The words for what these cues count.

    Raises:
        ValueError: they count nothing.
    """
    for cue in reversed(cues):
        match cue:
            case Count(block):
                return Shown(_headed(book.many(block.exercise)), _headed(_sets(block, book)))
            case CardioLeg(leg):
                duration = book.duration(leg.length // 1000)
                line = book.say("screen", "leg", duration=duration)
                return Shown(_headed(book.say("screen", "cardio")), _headed(line))
            case _:
                pass
    raise ValueError("nothing is counted")


def _sets(block: Block, book: Phrasebook) -> str:
    first, last = block.start.set_number, block.last_set
    if last - first + 1 == block.sets:
        return book.say("amounts", "sets", count=block.sets)
    if first == last:
        return book.say("screen", "set_of", number=first, sets=block.sets)
    return book.say("screen", "sets_to", first=first, last=last, sets=block.sets)


def _headed(words: str) -> str:
    """The words as a heading: with a capital letter, and without a full stop."""
    return words[:1].upper() + words[1:]
