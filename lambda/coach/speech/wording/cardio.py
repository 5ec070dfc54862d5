"""Words for a cardio session under way."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import OnBeat, Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.workout.pacing import Call, CallKind, Leg


def worded(cue: cues.CardioCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    match cue:
        case cues.CardioLeg(leg):
            yield from called(leg, book)
        case _:
            yield Text(_words(cue, book))


def called(leg: Leg, book: Phrasebook) -> Iterator[Part]:
    """The calls of a leg, each on its beat."""
    within = leg.calls[-2].kind is not CallKind.GET_READY and leg.calls[-2].pace is leg.calls[-1].pace
    for call in leg.calls:
        over = within and call.kind is CallKind.LEG_OVER
        duration = book.duration(call.seconds)
        words = book.sentence("cardio", "then_more", duration=duration) if over else call_words(call, book)
        yield OnBeat(words, call.length)


def call_words(call: Call, book: Phrasebook) -> str:
    """What is called out on a beat."""
    match call:
        case Call(CallKind.LEG_OVER, pace=None):
            return book.sentence("cardio", "over")
        case Call(CallKind.LEG_OVER, pace=pace):
            return book.sentence("cardio", f"then_{pace}", duration=book.duration(call.seconds))
        case Call(CallKind.GET_READY, pace=None):
            return book.sentence("cardio", "nearly_over")
        case Call(CallKind.GET_READY, pace=pace):
            return book.sentence("cardio", f"get_ready_{pace}")
        case Call(CallKind.BEGIN, pace=pace) | Call(CallKind.GO_ON, pace=pace):
            return book.sentence("cardio", f"{call.kind}_{pace}", duration=book.duration(call.seconds))
        case Call(CallKind.HALFWAY) if call.seconds % 30:
            return book.sentence("cardio", "halfway")
        case Call(CallKind.HALFWAY):
            return book.sentence("cardio", "halfway_with", duration=book.duration(call.seconds))
        case Call():
            return book.sentence("cardio", "steady", duration=book.duration(call.seconds))


def _words(cue: cues.CardioCue, book: Phrasebook) -> str:
    match cue:
        case cues.CardioBegins(activity, minutes):
            kind = book.say("planned_activities", activity)
            return book.sentence("cardio", "begins", minutes=book.minutes(minutes), activity=kind)
        case cues.CardioPaused(0, pace, seconds):
            return book.sentence(
                "cardio", "paused_at_once", duration=book.duration(seconds), pace=_pace(pace, book)
            )
        case cues.CardioPaused(minutes, pace, seconds):
            return book.sentence(
                "cardio",
                "paused",
                minutes=book.minutes(minutes),
                duration=book.duration(seconds),
                pace=_pace(pace, book),
            )
        case cues.CardioStopped(minutes):
            key = "stopped" if minutes else "stopped_at_once"
            return book.sentence("cardio", key, minutes=book.minutes(minutes))
        case cues.WhereCardio(activity, minutes):
            kind = book.say("activities", activity)
            key = "where" if minutes else "where_at_once"
            return book.sentence("cardio", key, minutes=book.minutes(minutes), activity=kind)
        case cues.StretchSkipped(pace):
            return book.sentence("cardio", "skipped", pace=_pace(pace, book))
        case cues.BeyondGuard(minutes, first):
            key = "beyond_guard_first" if first else "beyond_guard"
            return book.sentence("cardio", key, minutes=book.minutes(minutes))
        case cues.DayToCome():
            return book.sentence("cardio", "day_to_come")
        case cues.DayTooEarly(days):
            return book.sentence("cardio", "day_too_early", days=days)
        case cues.OneDayOnly(yesterday):
            return book.sentence("cardio", "one_day_only" if yesterday else "one_day_only_yet")
        case cues.CardioLeg():
            raise TypeError("a cue with silences has parts, not sentences")


def _pace(pace: str, book: Phrasebook) -> str:
    return book.say("cardio", f"pace_{pace}")
