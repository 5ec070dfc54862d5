"""Words for exercises, loads and lengths that a person changes."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import amount, load


def worded(cue: cues.AdjustingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(" ".join(_sentences(cue, book)))


def _sentences(cue: cues.AdjustingCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.Swapped(old, new, cues.Item() as item):
            asked = amount(item, book)
            yield book.sentence(
                "adjusting", "swapped_for", old=book.many(old), new=book.many(new), amount=asked
            )
        case cues.Swapped(old, new):
            yield book.sentence("adjusting", "swapped", old=book.many(old), new=book.many(new))
        case cues.NothingInstead(exercise):
            yield book.sentence("adjusting", "nothing_instead", exercise=book.many(exercise))
        case cues.NotInPlan(exercise):
            yield book.sentence("adjusting", "not_in_plan", exercise=book.many(exercise))
        case cues.CannotDo(exercise):
            yield book.sentence("adjusting", "cannot_do", exercise=book.many(exercise))
        case cues.WhichToSwap(exercise):
            yield book.sentence("adjusting", "which_to_swap", exercise=book.many(exercise))
        case cues.DoingWithout():
            yield from _without(cue, book)
        case cues.Shortened(minutes, items):
            yield _shortened(minutes, items, book)
        case cues.FitsAlready(minutes):
            yield book.sentence("adjusting", "fits_already", minutes=book.minutes(minutes))
        case cues.NothingToShorten():
            yield book.sentence("adjusting", "nothing_to_shorten")
        case cues.LoadNoted(exercise, grams, unit, implements):
            spoken = load(grams, unit, implements, book)
            yield book.sentence("adjusting", "load_noted", exercise=book.many(exercise), load=spoken)
        case cues.NoLoadHere(exercise):
            yield book.sentence("adjusting", "no_load_here", exercise=book.many(exercise))
        case cues.TooHeavyHere(exercise, most, unit):
            heaviest = load(most, unit, 1, book)
            yield book.sentence("adjusting", "too_heavy_here", exercise=book.many(exercise), load=heaviest)
        case cues.WhichLoad():
            yield book.sentence("adjusting", "which_load")


def _without(cue: cues.DoingWithout, book: Phrasebook) -> Iterator[str]:
    things = book.listed(book.say("equipment", item) for item in cue.equipment)
    if not cue.swaps and not cue.dropped:
        yield book.sentence("adjusting", "none_needed", equipment=things)
        return
    if cue.swaps:
        swaps = book.listed(
            book.say("adjusting", "one_for_another", old=book.many(old), new=book.many(new))
            for old, new in cue.swaps
        )
        yield book.sentence("adjusting", "without", equipment=things, swaps=swaps)
    if cue.dropped:
        dropped = book.listed(book.many(exercise) for exercise in cue.dropped)
        yield book.sentence("adjusting", "dropped_today", exercises=dropped)


def _shortened(minutes: int, items: tuple[cues.Item, ...], book: Phrasebook) -> str:
    length = book.minutes(minutes)
    names = book.listed(book.many(item.exercise) for item in items)
    sets = {item.sets for item in items}
    if len(items) > 1 and len(sets) == 1:
        each = book.say("amounts", "sets", count=items[0].sets)
        return book.sentence("adjusting", "shortened_alike", minutes=length, exercises=names, sets=each)
    listed = (
        book.say("amounts", "item", exercise=book.many(item.exercise), amount=amount(item, book))
        for item in items
    )
    return book.sentence("adjusting", "shortened", minutes=length, items="; ".join(listed))
