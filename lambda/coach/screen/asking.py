"""What is shown with an answer that has no picture of its own: what is asked, and what can be touched."""

import re

from coach.coaching import questions
from coach.screen.choices import choices_of
from coach.screen.view import View
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import wording
from coach.speech.wording.questions import asked

DOCUMENT = "question"
MOST_CHARACTERS = 40
"""A sentence that is longer is heard, and not read from across a room."""

_SENTENCE_END = re.compile(r"(?<=[.?!]) ")


def asking(said: str, question: questions.Question | None, book: Phrasebook) -> View:
    """What shows the question in large letters, below what was said before it.

    Args:
        said: All that is said before the question; of it the first sentence is shown, where it is short.
        question: What is asked; without one, what was said takes its place.
        book: The words.
    """
    first = _SENTENCE_END.split(said.strip())[0]
    in_short = first if len(first) <= MOST_CHARACTERS else ""
    words = briefly(question, book) if question else in_short
    data = {
        "heading": in_short if question else "",
        "question": words,
        "characters": len(words),  # by which the letters are as large as fits
        "choices": [choice.data() for choice in choices_of(question, book)],
    }
    return View(DOCUMENT, data)


def briefly(question: questions.Question, book: Phrasebook) -> str:
    """The question without its answers, which are shown as what can be touched."""
    match question:
        case questions.AskClearance():
            return book.say("briefly", "clearance")
        case questions.AskActivity():
            return book.say("briefly", "activity")
        case questions.AskEquipment():
            return book.say("briefly", "equipment")
        case questions.OfferProgramme():
            return book.say("briefly", "programme")
        case questions.OfferStart() | questions.AskStart():
            return book.say("briefly", "start")
        case questions.OfferResume():
            return book.say("briefly", "resume")
        case questions.OfferEnd():
            return book.say("briefly", "end")
        case questions.AskReady():
            return book.say("briefly", "ready")
        case questions.AskGoOn() | questions.AskNextLeg(last=False):
            return book.say("briefly", "go_on")
        case questions.AskNextLeg():
            return book.say("briefly", "last_leg")
        case questions.AskNextSet(number):
            return book.say("briefly", "next_set", number=str(number))
        case questions.AskOtherSide():
            return book.say("briefly", "other_side")
        case questions.AskResume() | questions.AskCardioOn():
            return book.say("briefly", "resume")
        case questions.AskEffort(held=held):
            return book.say("briefly", wording("briefly", "effort", int(held), book))
        case questions.OfferLeaveOut(exercise):
            return book.say("briefly", "leave_out", exercise=book.many(exercise))
        case questions.AskTime():
            return book.say("briefly", "time")
        case questions.AskRemind(at):
            return book.sentence("briefly", "remind", at=book.time(at))
        case questions.AskMinutes():
            return book.say("briefly", "minutes")
        case questions.AskWish():
            return book.say("briefly", "wish")
        case questions.AskForget(rest):
            return book.say("briefly", "forget_rest" if rest else "forget")
        case questions.AskFinished() | questions.AskAgain() | questions.AskSayAgain():
            # These are as short as they are said.
            return asked(question, book)
