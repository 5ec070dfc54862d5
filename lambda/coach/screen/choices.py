"""What can be touched on a screen in answer to a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from coach.coaching import questions
from coach.screen.view import heading
from coach.speech.phrasebook import Phrasebook

CHOOSE = "choose"
"""The first argument of the event that a touch sends; the second is what was touched."""


class Touch(StrEnum):
    """Everything that can be touched, whatever the language of what is on it."""

    YES = "yes"
    NO = "no"
    NOT_NOW = "not_now"
    RARELY = "rarely"
    SOMETIMES = "sometimes"
    OFTEN = "often"
    NOTHING = "nothing"
    DUMBBELLS = "dumbbells"
    GYM = "gym"
    START = "start"
    READY = "ready"
    SKIP = "skip"
    PAUSE = "pause"
    RESUME = "resume"
    DONE = "done"
    NEXT = "next"
    EASY = "easy"
    RIGHT = "right"
    TOO_HARD = "too_hard"
    LEAVE_OUT = "leave_out"
    SWAP_IT = "swap_it"
    END_HERE = "end_here"
    TEN_MINUTES = "ten_minutes"
    TWENTY_MINUTES = "twenty_minutes"
    THIRTY_MINUTES = "thirty_minutes"
    THIS_WEEK = "this_week"
    LOG_CARDIO = "log_cardio"


SUGGESTED = frozenset(
    {
        *(Touch.RARELY, Touch.SOMETIMES, Touch.OFTEN),
        *(Touch.NOTHING, Touch.DUMBBELLS, Touch.GYM),
        *(Touch.READY, Touch.SKIP, Touch.PAUSE, Touch.RESUME, Touch.DONE, Touch.NEXT),
        *(Touch.EASY, Touch.RIGHT, Touch.TOO_HARD),
        *(Touch.SWAP_IT, Touch.END_HERE),
    }
)
"""What a question suggests to say, so that the same words are on it; others have words of their own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One touch target.

    Attributes:
        id: What its touch sends.
        label: What is on it.
    """

    id: Touch
    label: str

    def data(self) -> dict[str, str]:
        """The choice as a document reads it."""
        return {"id": self.id.value, "label": self.label}


def choices_of(question: questions.Question | None, book: Phrasebook) -> tuple[Choice, ...]:
    """What can be touched in answer to the question, at most three; nothing where it has no plain answer."""
    if question is None:
        return ()
    return tuple(Choice(touch, heading(_label(touch, book))) for touch in _plain_answers(question))


def pausing(book: Phrasebook) -> Choice:
    """What can be touched while something is counted."""
    return Choice(Touch.PAUSE, heading(_label(Touch.PAUSE, book)))


def _label(touch: Touch, book: Phrasebook) -> str:
    return book.suggestions[touch].words if touch in SUGGESTED else book.say("touch", touch)


def _plain_answers(question: questions.Question) -> Sequence[Touch]:
    match question:
        case questions.AskClearance() | questions.OfferProgramme() | questions.OfferResume():
            return Touch.YES, Touch.NO
        case questions.OfferEnd() | questions.AskFinished() | questions.AskAgain() | questions.AskRemind():
            return Touch.YES, Touch.NO
        case questions.AskForget(rest):
            return (Touch.YES,) if rest else (Touch.YES, Touch.NO)
        case questions.AskActivity():
            return Touch.RARELY, Touch.SOMETIMES, Touch.OFTEN
        case questions.AskEquipment():
            return Touch.NOTHING, Touch.DUMBBELLS, Touch.GYM
        case questions.OfferStart():
            return Touch.START, Touch.NOT_NOW
        case questions.AskStart():
            return (Touch.START,)
        case questions.AskReady() | questions.AskNextSet():
            return Touch.READY, Touch.SKIP
        case questions.AskGoOn() | questions.AskOtherSide():
            return (Touch.READY,)
        case questions.AskResume(in_set):
            return (Touch.RESUME, Touch.DONE) if in_set else (Touch.RESUME,)
        case questions.AskEffort():
            return Touch.EASY, Touch.RIGHT, Touch.TOO_HARD
        case questions.OfferLeaveOut():
            return Touch.LEAVE_OUT, Touch.SWAP_IT, Touch.END_HERE
        case questions.AskMinutes():
            return Touch.TEN_MINUTES, Touch.TWENTY_MINUTES, Touch.THIRTY_MINUTES
        case questions.AskNextLeg(last):
            return (Touch.DONE,) if last else (Touch.NEXT,)
        case questions.AskCardioOn(begun):
            return (Touch.RESUME, Touch.DONE) if begun else (Touch.RESUME,)
        case questions.AskWish(start):
            return (Touch.START if start else Touch.LOG_CARDIO), Touch.THIS_WEEK
        case questions.AskSayAgain() | questions.AskTime():
            return ()
        case _:
            assert_never(question)
