"""Sets, repetitions and loads as they are read at a glance: in digits."""

from coach.coaching.cues import Item
from coach.speech.phrasebook import Phrasebook
from coach.training.load import Unit, halves


def sets_by_reps(item: Item, book: Phrasebook) -> str:
    """Sets and repetitions: "2 × 10"; of a hold its seconds, "2 × 30 s"."""
    said = str(item.reps * (item.hold or 1))
    reps = book.say("screen", "seconds", seconds=said) if item.hold else said
    return book.say("screen", "sets_by_reps", sets=str(item.sets), reps=reps)


def load(item: Item, book: Phrasebook) -> str | None:
    """The load: "6 kg", "2 × 6 kg" with one in each hand; None where none is moved or known."""
    if item.load is None:
        return None
    weight = book.say("screen", item.unit, figure=_figure(item.load, item.unit, book))
    return book.say("screen", "weights", count=item.implements, load=weight)


def _figure(grams: int, unit: Unit, book: Phrasebook) -> str:
    whole, half = divmod(halves(grams, unit), 2)
    return book.say("screen", "figure_and_a_half", whole=str(whole)) if half else str(whole)
