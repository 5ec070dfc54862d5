"""Words for reasons, honest answers, and what is corrected or taken back."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.cues import Thing
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import amount, counted_exercise, repetitions, wording
from coach.training.prescription import FEWEST_REPS, MOST_REPS, Reason


def worded(cue: cues.ExplainingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(" ".join(_sentences(cue, book)))


def _sentences(cue: cues.ExplainingCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.WhyTarget(item, reason):
            name = book.many(item.exercise)
            yield book.sentence("why", "target", exercise=name, amount=amount(item, book))
            yield _why(item, reason, book)
        case cues.WhyWeek(reason, strength, lighter):
            if strength:
                yield book.sentence("why", "week", strength=book.weekdays(strength))
            yield book.sentence("why", f"week_{reason}")
            if lighter is not None:
                yield book.sentence("why", f"lighter_{lighter}")
        case cues.Honest(topic):
            yield book.sentence("honest", topic)
        case cues.CorrectedSet(None, reps, hold):
            yield book.sentence("taking_back", "corrected", what=repetitions(reps, hold, book))
        case cues.CorrectedSet(exercise, reps, hold):
            named = counted_exercise(exercise or "", reps, hold, book)
            yield book.sentence("taking_back", "corrected", what=named)
        case cues.NothingToCorrect():
            yield book.sentence("taking_back", "nothing_to_correct")
        case cues.RepsOutOfRange(most, 0):
            yield book.sentence("taking_back", "reps_out_of_range", most=most)
        case cues.RepsOutOfRange(most, hold):
            yield book.sentence("taking_back", "seconds_out_of_range", most=book.duration(most * hold))
        case cues.Undone():
            yield book.sentence("taking_back", "undone", what=_what(cue, book))
        case cues.NothingToTakeBack():
            yield book.sentence("taking_back", "nothing_to_take_back")


def _why(item: cues.Item, reason: Reason, book: Phrasebook) -> str:
    """The reason; of a hold in seconds, where it tells of repetitions."""
    return book.sentence(
        "why",
        wording("why", reason, item.hold, book),
        one=repetitions(1, item.hold, book),
        two=repetitions(2, item.hold, book),
        fewest=repetitions(FEWEST_REPS, item.hold, book),
        most=repetitions(MOST_REPS, item.hold, book),
    )


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
            counted = counted_exercise(cue.exercise or "", cue.amount, cue.hold, book)
            return book.say("taking_back", cue.thing, counted=counted)
        case thing:
            return book.say("taking_back", thing, exercise=exercise)
