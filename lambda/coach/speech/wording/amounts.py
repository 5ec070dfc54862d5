"""Sets, repetitions and loads in words."""

from coach.coaching import cues
from coach.speech.phrasebook import Phrasebook
from coach.training.load import Unit, halves


def amount(item: cues.Item, book: Phrasebook, *, each_side: bool = False) -> str:
    """Sets, repetitions and load of an exercise: "two sets of ten with six kilos"."""
    key = "sets_of_each_side" if each_side else "sets_of"
    sets = book.say("amounts", key, count=item.sets, reps=item.reps)
    if item.load is None:
        return sets
    return book.say(
        "amounts", "with_load", amount=sets, load=load(item.load, item.unit, item.implements, book)
    )


def load(grams: int, unit: Unit, implements: int, book: Phrasebook) -> str:
    """A load: "six kilos", "two and a half kilos in each hand"."""
    weight = _weight(grams, unit, book)
    return book.say("amounts", "in_each_hand", load=weight) if implements > 1 else weight


def weights(loads: tuple[int, ...], unit: Unit, book: Phrasebook) -> str:
    """Several loads with their unit said once: "four, six and eight kilos"."""
    *before, last = loads
    figures = [_figure(grams, unit, book) for grams in before]
    return book.listed([*figures, _weight(last, unit, book)])


def _weight(grams: int, unit: Unit, book: Phrasebook) -> str:
    whole, half = divmod(halves(grams, unit), 2)
    one = (whole, half) in {(1, 0), (0, 1)}
    return book.say("units", unit, count=1 if one else 2, figure=_figure(grams, unit, book))


def _figure(grams: int, unit: Unit, book: Phrasebook) -> str:
    whole, half = divmod(halves(grams, unit), 2)
    if not half:
        return book.number(whole)
    return book.say("units", "and_a_half", figure=whole) if whole else book.say("units", "half")
