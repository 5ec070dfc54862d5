"""Words for what a person has chosen, read back to them."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.commands.preferences import Preference
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import weights
from coach.speech.wording.equipment import owned, with_


def worded(cue: cues.PreferencesCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(" ".join(_sentences(cue, book)))


def _sentences(cue: cues.PreferencesCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.UnitIs(unit):
            yield book.sentence("preferences", f"unit_{unit}")
        case cues.RestIs():
            yield _rest(cue, book)
        case cues.DaysOffAre(off, ahead):
            yield book.sentence("preferences", "days_off", off=book.weekdays(off))
            if ahead is not None:
                yield _off_ahead(ahead, book)
        case cues.StrengthDaysAre(days, ()):
            yield book.sentence("preferences", "strength_days", days=days)
        case cues.StrengthDaysAre(days, this_week):
            on = book.weekdays(this_week)
            yield book.sentence("preferences", "strength_days_on", days=days, on=on)
        case cues.EquipmentIs(equipment):
            yield book.sentence(
                "preferences", with_("equipment", equipment), equipment=owned(equipment, book)
            )
        case cues.WeightsAre():
            yield from _weights(cue, book)
        case cues.PaceIs((), slower):
            yield book.sentence("preferences", "pace_of_all", how=_how_slow(slower, book))
        case cues.PaceIs(paces, slower):
            each = (
                book.say("preferences", "pace_of", exercise=book.many(id_), duration=book.duration(seconds))
                for id_, seconds in paces
            )
            how = _how_slow(slower, book)
            yield book.sentence("preferences", "pace", each=book.listed(each), how=how)
        case cues.BeatIs(on):
            yield book.sentence("preferences", "beat_on" if on else "beat_off")
        case cues.TalkIs(talk):
            yield book.sentence("preferences", f"talk_{talk}")
        case cues.KeepGoingIs(on):
            yield book.sentence("preferences", "goes_on" if on else "waits")
        case cues.LimitIs(None):
            yield book.sentence("preferences", "no_limit")
        case cues.LimitIs(minutes):
            yield book.sentence("preferences", "limit", minutes=book.minutes(minutes or 0))
        case cues.CardioIs(activity, ()):
            yield book.sentence("preferences", "cardio", activity=book.say("activities", activity))
        case cues.CardioIs(_, runs):
            yield book.sentence("preferences", "cardio_running", runs=book.weekdays(runs))
        case cues.SettingsAre():
            yield from _settings(cue, book)
        case cues.ToChange(Preference.WEIGHTS, unit):
            yield book.sentence("preferences", f"change_weights_{unit}")
        case cues.ToChange(preference):
            yield book.sentence("preferences", f"change_{preference}")
        case cues.WhichPreference():
            yield book.sentence("preferences", "which")


def _rest(cue: cues.RestIs, book: Phrasebook) -> str:
    if not cue.others:
        return book.sentence("preferences", "rest", duration=book.duration(cue.seconds))
    by_length: dict[int, list[str]] = {}
    for id_, seconds in cue.others:
        by_length.setdefault(seconds, []).append(book.many(id_))
    others = (
        book.say("preferences", "rest_of", duration=book.duration(seconds), exercises=book.listed(names))
        for seconds, names in by_length.items()
    )
    return book.sentence(
        "preferences", "rest_but", duration=book.duration(cue.seconds), others=book.listed(others)
    )


def _how_slow(slower: int, book: Phrasebook) -> str:
    """How all exercises go that nothing else was asked of: "two seconds slower than usual"."""
    if not slower:
        return book.say("preferences", "at_its_usual_pace")
    return book.say("preferences", "slower" if slower > 0 else "faster", duration=book.duration(abs(slower)))


def _off_ahead(ahead: tuple[int, ...], book: Phrasebook) -> str:
    if not ahead:
        return book.sentence("preferences", "no_day_off_ahead")
    return book.sentence("preferences", "days_off_ahead", off=book.weekdays(ahead))


def _weights(cue: cues.WeightsAre, book: Phrasebook) -> Iterator[str]:
    if cue.weights:
        kinds = (
            book.say(
                "preferences",
                "weights_of",
                equipment=book.say("equipment", kind),
                loads=weights(loads, cue.unit, book),
            )
            for kind, loads in cue.weights
        )
        yield book.sentence("preferences", "weights", kinds=book.listed(kinds))
    if cue.unknown:
        things = book.listed(book.say("equipment", kind) for kind in cue.unknown)
        yield book.sentence("preferences", "weights_unknown", equipment=things)
    if cue.gym:
        yield book.sentence("preferences", "weights_gym")
    if not (cue.weights or cue.unknown or cue.gym):
        yield book.sentence("preferences", "no_weights")


def _settings(cue: cues.SettingsAre, book: Phrasebook) -> Iterator[str]:
    limit = book.minutes(cue.limit) if cue.limit is not None else ""
    week = "settings_week_limited" if limit else "settings_week"
    yield book.sentence("preferences", week, days=cue.days, off=book.weekdays(cue.off), minutes=limit)
    key, unit = with_("settings_equipment", cue.equipment), book.say("preferences", f"in_{cue.unit}")
    yield book.sentence("preferences", key, equipment=owned(cue.equipment, book), unit=unit)
    yield book.sentence("preferences", "settings_manner", manner=book.listed(_manner(cue, book)))


def _manner(cue: cues.SettingsAre, book: Phrasebook) -> Iterator[str]:
    """How somebody is counted, each as a part of the sentence; what was never changed is not told."""
    lengths = sorted({cue.rest.seconds, *(seconds for _, seconds in cue.rest.others)})
    least, most = book.duration(lengths[0]), book.duration(lengths[-1])
    yield book.say(
        "preferences", "part_rest" if len(lengths) == 1 else "part_rests", duration=least, most=most
    )
    yield book.say("preferences", f"part_talk_{cue.talk}")
    if cue.own_pace:
        yield book.say("preferences", "part_pace")
    if cue.beat:
        yield book.say("preferences", "part_beat")
    if cue.keep_going:
        yield book.say("preferences", "part_keep_going")
