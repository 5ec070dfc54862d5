"""Words for words that did not fit the moment, for help and for goodbye."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook


def worded(cue: cues.ListeningCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(_words(cue, book))


def _words(cue: cues.ListeningCue, book: Phrasebook) -> str:
    match cue:
        case cues.Misheard(1, _):
            return book.sentence("listening", "misheard")
        case cues.Misheard(_, moment):
            return book.sentence("listening", f"misheard_{moment}")
        case cues.MisheardAgain():
            return book.sentence("listening", "misheard_again")
        case cues.Help(moment):
            return book.sentence("listening", f"help_{moment}")
        case cues.NotForThis():
            return book.sentence("listening", "not_for_this")
        case cues.Goodbye(ordinal):
            return book.sentence("listening", "goodbye", ordinal=ordinal)
