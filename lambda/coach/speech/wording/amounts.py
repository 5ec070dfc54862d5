"""Sets, repetitions and loads in words."""

from coach.coaching import cues
from coach.speech.phrasebook import Phrasebook
from coach.training.load import Unit, halves


def repetitions(reps: int, hold: int, book: Phrasebook) -> str:
    """So many repetitions: "ten"; of a hold the seconds that they are: "thirty seconds"."""
    return book.say("durations", "seconds", count=reps * hold) if hold else book.number(reps)


def wording(room: str, key: str, hold: int, book: Phrasebook) -> str:
    """The key of that phrase; about a hold, that of its own form where it has one."""
    own = f"{key}_held"
    return own if hold and own in book.phrases[room] else key


def amount(item: cues.Item, book: Phrasebook, *, each_side: bool = False) -> str:
    """Sets, repetitions and load: "two sets of ten with six kilos", "two sets of thirty seconds"."""
    key = "sets_of_each_side" if each_side else "sets_of"
    sets = book.say("amounts", key, count=item.sets, reps=repetitions(item.reps, item.hold, book))
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
    if not whole:
        return book.say("units", f"half_{unit}")
    one = whole == 1 and not half
    return book.say("units", unit, count=1 if one else 2, figure=_figure(grams, unit, book))


def _figure(grams: int, unit: Unit, book: Phrasebook) -> str:
    whole, half = divmod(halves(grams, unit), 2)
    if not half:
        return book.number(whole)
    return book.say("units", "and_a_half", count=whole) if whole else book.say("units", "half")


def counted_exercise(exercise: str, reps: int, hold: int, book: Phrasebook) -> str:
    """Repetitions with the exercise's name: "twelve squats", "one squat", "wall sit, thirty seconds"."""
    words = book.exercises[exercise]
    name = words.one if hold or reps == 1 else words.many
    key = wording("amounts", "counted", hold, book)
    return book.say("amounts", key, count=reps, reps=repetitions(reps, hold, book), exercise=name)
