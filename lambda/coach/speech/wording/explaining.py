"""Words for reasons, honest answers, and what is corrected or taken back."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.cues import Thing
from coach.speech.phrasebook import Phrasebook
from coach.speech.ssml import Part, Text
from coach.speech.wording.amounts import amount


def worded(cue: cues.ExplainingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(" ".join(_sentences(cue, book)))


def _sentences(cue: cues.ExplainingCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.WhyTarget(item, reason):
            name = book.many(item.exercise)
            yield book.sentence("why", "target", exercise=name, amount=amount(item, book))
            yield book.sentence("why", reason)
        case cues.WhyWeek(reason, strength, lighter):
            if strength:
                yield book.sentence("why", "week", strength=book.weekdays(strength))
            yield book.sentence("why", f"week_{reason}")
            if lighter is not None:
                yield book.sentence("why", f"lighter_{lighter}")
        case cues.Honest(topic):
            yield book.sentence("honest", topic)
        case cues.CorrectedSet(None, reps):
            yield book.sentence("taking_back", "corrected", reps=reps)
        case cues.CorrectedSet(exercise, reps):
            named = book.many(exercise or "")
            yield book.sentence("taking_back", "corrected_of", reps=reps, exercise=named)
        case cues.NothingToCorrect():
            yield book.sentence("taking_back", "nothing_to_correct")
        case cues.RepsOutOfRange(most):
            yield book.sentence("taking_back", "reps_out_of_range", most=most)
        case cues.Undone():
            yield book.sentence("taking_back", "undone", what=_what(cue, book))
        case cues.NothingToTakeBack():
            yield book.sentence("taking_back", "nothing_to_take_back")


def _what(cue: cues.Undone, book: Phrasebook) -> str:
    """What was taken back, as a part of the sentence that says so."""
    exercise = book.many(cue.exercise) if cue.exercise else ""
    match cue.thing:
        case Thing.EFFORT:
            effort = book.say("taking_back", f"effort_{cue.effort}")
            return book.say("taking_back", cue.thing, effort=effort, exercise=exercise)
        case Thing.CARDIO:
            activity = book.say("activities", cue.activity or "cardio")
            return book.say("taking_back", cue.thing, minutes=book.minutes(cue.amount), activity=activity)
        case Thing.SET:
            return book.say("taking_back", cue.thing, reps=cue.amount, exercise=exercise)
        case thing:
            return book.say("taking_back", thing, exercise=exercise)
