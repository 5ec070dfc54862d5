"""Words for the week's shape and what it is made with."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import weights
from coach.speech.wording.equipment import owned, with_
from coach.training.exercise import Equipment


def worded(cue: cues.PlanningCue, book: Phrasebook, *, plays_audio: bool) -> Iterator[Part]:
    """The parts that say the cue, on a device that plays audio documents or not."""
    yield Text(" ".join(_sentences(cue, book, plays_audio=plays_audio)))


def _sentences(cue: cues.PlanningCue, book: Phrasebook, *, plays_audio: bool) -> Iterator[str]:
    match cue:
        case cues.DaysOffNow(off, strength):
            yield book.sentence("planning", "days_off", off=book.weekdays(off))
            yield _strength_ahead(strength, book)
        case cues.WhichDay():
            yield book.sentence("planning", "which_day")
        case cues.StrengthDaysNow(days, strength):
            yield book.sentence("planning", "strength_days", days=days)
            yield _strength_ahead(strength, book)
        case cues.RoomForFewer(strength):
            key = "room_for_fewer" if strength else "room_for_none"
            yield book.sentence("planning", key, count=strength)
            if strength < 3:
                yield book.sentence("planning", "three_are_needed")
        case cues.ThreeOrFour():
            yield book.sentence("planning", "three_or_four")
        case cues.LimitNow(None):
            yield book.sentence("planning", "no_limit")
        case cues.LimitNow(minutes):
            yield book.sentence("planning", "limit", minutes=book.minutes(minutes or 0))
        case cues.LimitOutOfRange(least, most):
            yield book.sentence("planning", "limit_out_of_range", least=least, most=book.minutes(most))
        case cues.EquipmentNow():
            yield from _equipment(cue, book)
        case cues.WeightsNow(equipment, loads, unit):
            things = book.say("equipment", equipment)
            yield book.sentence("planning", "weights", equipment=things, loads=weights(loads, unit, book))
        case cues.WhichWeights(unit):
            yield book.sentence("planning", f"which_weights_{unit}")
        case cues.UnitNow(unit):
            yield book.sentence("planning", f"unit_{unit}")
        case cues.BeatNow(on=True) if not plays_audio:
            yield book.sentence("planning", "beat_on_elsewhere")
        case cues.BeatNow(on):
            yield book.sentence("planning", "beat_on" if on else "beat_off")
        case cues.ActivityNow(activity, ()):
            yield book.sentence("planning", "activity", activity=book.say("activities", activity))
        case cues.ActivityNow(_, runs):
            yield book.sentence("planning", "activity_running", runs=book.weekdays(runs))
        case cues.MissedDay(strength):
            yield book.sentence("planning", "missed_day", strength=book.weekdays(strength))
        case cues.LighterWeek(reason):
            yield book.sentence("planning", f"lighter_{reason}")
        case cues.MoreSets(sets):
            yield book.sentence("planning", "more_sets", sets=sets)


def _equipment(cue: cues.EquipmentNow, book: Phrasebook) -> Iterator[str]:
    things = owned(cue.equipment, book)
    if not cue.added and not cue.gone:
        yield book.sentence("planning", with_("equipment_same", cue.equipment), equipment=things)
        return
    if cue.added and len(cue.equipment) < len(Equipment):
        yield book.sentence("planning", "equipment_added", equipment=owned(cue.added, book))
    if cue.gone or len(cue.equipment) == len(Equipment):
        # Much that is gone at once is heard best as what is left.
        few = 0 < len(cue.gone) <= 2 and cue.equipment
        key = "equipment_gone" if few else with_("equipment_now", cue.equipment)
        gone = book.listed(book.say("equipment", item) for item in cue.gone) if few else ""
        yield book.sentence("planning", key, equipment=gone or things)
    yield from _changed(cue, book)


def _changed(cue: cues.EquipmentNow, book: Phrasebook) -> Iterator[str]:
    """What other equipment does to the exercises."""
    if cue.swaps:
        swaps = book.listed(
            book.say("adjusting", "one_for_another", old=book.many(old), new=book.many(new))
            for old, new in cue.swaps
        )
        yield book.sentence("planning", "equipment_swaps", swaps=swaps)
    if cue.dropped:
        dropped = book.listed(book.many(exercise) for exercise in cue.dropped)
        yield book.sentence("planning", "equipment_drops", exercises=dropped)
    if not cue.swaps and not cue.dropped:
        yield book.sentence("planning", "equipment_comes_in" if cue.added else "equipment_not_needed")


def _strength_ahead(strength: tuple[int, ...], book: Phrasebook) -> str:
    if not strength:
        return book.sentence("planning", "no_strength_ahead")
    return book.sentence("planning", "strength_ahead", strength=book.weekdays(strength))
