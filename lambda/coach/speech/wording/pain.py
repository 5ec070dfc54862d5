"""Words for pain and for the signs on which a workout ends."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook


def worded(cue: cues.PainCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(_words(cue, book))


def _words(cue: cues.PainCue, book: Phrasebook) -> str:
    match cue:
        case cues.PainStop():
            return book.sentence("pain", "stop")
        case cues.PainEnd():
            return book.sentence("pain", "end")
        case cues.LeftOut(exercise):
            return book.sentence("pain", "left_out", exercise=book.many(exercise))
        case cues.StopSign(workout):
            return book.sentence("pain", "stop_sign_in_workout" if workout else "stop_sign")
        case cues.RestToday():
            return book.sentence("pain", "rest_today")
        case cues.AllLeftOut(exercise):
            return book.sentence("pain", "all_left_out", exercise=book.many(exercise))
        case cues.BroughtBack(exercise, None):
            return book.sentence("pain", "brought_back", exercise=book.many(exercise))
        case cues.BroughtBack(exercise, instead_of):
            old = book.many(instead_of or exercise)
            return book.sentence("pain", "may_come_back", exercise=book.many(exercise), old=old)
        case cues.NothingToBringBack(()):
            return book.sentence("pain", "nothing_left_out")
        case cues.NothingToBringBack(left_out):
            names = book.listed(book.many(exercise) for exercise in left_out)
            return book.sentence("pain", "others_left_out", exercises=names)
