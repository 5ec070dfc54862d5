"""Words for what a day holds."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import amount


def worded(cue: cues.AgendaCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    for sentence in _sentences(cue, book):
        yield Text(sentence)


def _sentences(cue: cues.AgendaCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.TodayBriefly(0, 0):
            yield book.sentence("agenda", "off")
        case cues.TodayBriefly(0, cardio, activity):
            kind = book.say("planned_activities", activity)
            yield book.sentence("agenda", "cardio_briefly", minutes=book.minutes(cardio), activity=kind)
        case cues.TodayBriefly(strength, _):
            yield book.sentence("agenda", "strength_briefly", minutes=book.minutes(strength))
        case cues.Today((), _, cardio, activity):
            yield from _sentences(cues.TodayBriefly(0, cardio, activity), book)
        case cues.Today(items, strength, cardio, activity):
            yield _strength(items, strength, book)
            if cardio:
                kind = book.say("planned_activities", activity)
                yield book.sentence("agenda", "then_cardio", minutes=book.minutes(cardio), activity=kind)
        case cues.TodayDone(0):
            yield book.sentence("agenda", "done")
        case cues.TodayDone(cardio):
            yield book.sentence("agenda", "done_but_cardio", minutes=book.minutes(cardio))
        case cues.Tomorrow(strength=True):
            yield book.sentence("agenda", "tomorrow_strength")
        case cues.Tomorrow(_, 0):
            yield book.sentence("agenda", "tomorrow_off")
        case cues.Tomorrow(_, cardio, activity):
            kind = book.say("activities", activity)
            yield book.sentence("agenda", "tomorrow_cardio", minutes=book.minutes(cardio), activity=kind)
        case cues.BroughtForward():
            yield book.sentence("agenda", "brought_forward")
        case cues.MusclesNeedRest(None):
            yield book.sentence("agenda", "muscles_need_rest_this_week")
        case cues.MusclesNeedRest(day):
            yield book.sentence("agenda", "muscles_need_rest", day=book.weekday(day or 0))
        case cues.StrengthComplete():
            yield book.sentence("agenda", "strength_complete")
        case cues.DaysOffKept():
            yield book.sentence("agenda", "days_off_kept")
        case cues.CardioPlan(minutes):
            yield book.sentence("agenda", "cardio_plan", minutes=minutes)
        case cues.NothingPossible():
            yield book.sentence("agenda", "nothing_possible")
        case cues.Later():
            yield book.sentence("agenda", "later")


def _strength(items: tuple[cues.Item, ...], minutes: int, book: Phrasebook) -> str:
    length = book.minutes(minutes)
    alike = len({(item.sets, item.reps, item.hold) for item in items}) == 1
    if alike and not any(item.load for item in items):
        names = book.listed(book.many(item.exercise) for item in items)
        return book.sentence(
            "agenda", "strength_alike", exercises=names, amount=amount(items[0], book), minutes=length
        )
    listed = (
        book.say("amounts", "item", exercise=book.many(item.exercise), amount=amount(item, book))
        for item in items
    )
    return book.sentence("agenda", "strength_mixed", items="; ".join(listed), minutes=length)
