"""One answer in words: the cues, then the question, and what is said when nobody replies."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.coaching.cues import Cue
from coach.coaching.questions import AskGoOn, AskNextLeg, AskNextSet, AskOtherSide, AskReady, Question
from coach.speech.phrasebook import Phrasebook
from coach.speech.ssml import Part, Silence, Text, ssml
from coach.speech.wording import worded
from coach.speech.wording.questions import asked

TIME_TO_GET_READY = 8_000  # milliseconds; getting down on a mat takes longer than the microphone stays open


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer.

    Attributes:
        ssml: What is said.
        reprompt: What is said when the microphone heard nothing; None closes the session.
    """

    ssml: str
    reprompt: str | None


def spoken(cues: Sequence[Cue], question: Question | None, book: Phrasebook) -> Spoken:
    """The answer in words."""
    parts: list[Part] = [part for cue in cues for part in worded(cue, book)]
    if question is None:
        return Spoken(ssml(parts), None)
    words = Text(asked(question, book))
    return Spoken(ssml([*parts, words]), ssml([*_patience(question), words]))


def _patience(question: Question) -> tuple[Part, ...]:
    match question:
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide() | AskNextLeg():
            return (Silence(TIME_TO_GET_READY),)
        case _:
            return ()


def apology(book: Phrasebook) -> Spoken:
    """What is said when a turn failed."""
    return Spoken(ssml([Text(book.sentence("listening", "apology"))]), None)
