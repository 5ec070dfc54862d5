"""Words for questions and prompts: the last thing said, and its reprompt."""

from coach.coaching import questions
from coach.speech.phrasebook import Phrasebook


def asked(question: questions.Question, book: Phrasebook) -> str:
    """The question."""
    match question:
        case questions.AskClearance():
            return book.sentence("arrival", "ask_clearance")
        case questions.AskActivity():
            return book.sentence("arrival", "ask_activity")
        case questions.AskEquipment():
            return book.sentence("arrival", "ask_equipment")
        case questions.OfferProgramme():
            return book.sentence("arrival", "offer_programme")
        case questions.OfferStart():
            return book.sentence("agenda", "offer_start")
        case questions.AskStart():
            return book.sentence("agenda", "ask_start")
        case questions.AskWish(start):
            return book.sentence("agenda", "ask_wish_start" if start else "ask_wish")
        case questions.OfferResume():
            return book.sentence("workout", "offer_resume")
        case questions.OfferEnd():
            return book.sentence("listening", "offer_end")
        case questions.AskReady(first, ordinal):
            return book.sentence("workout", "ask_ready_first" if first else "ask_ready", ordinal=ordinal)
        case questions.AskGoOn():
            return book.sentence("workout", "ask_go_on")
        case questions.AskNextSet(number, ordinal):
            return book.sentence("workout", "ask_next_set", ordinal=ordinal, number=number)
        case questions.AskOtherSide():
            return book.sentence("workout", "ask_other_side")
        case questions.AskResume(in_set):
            return book.sentence("workout", "ask_resume_set" if in_set else "ask_resume")
        case questions.AskFinished(_, 1):
            return book.sentence("workout", "ask_finished_one")
        case questions.AskFinished(exercise, sets):
            many = book.say("amounts", "sets_of_exercise", count=sets, exercise=book.many(exercise))
            return book.sentence("workout", "ask_finished", sets=many)
        case questions.AskAgain():
            return book.sentence("workout", "ask_again")
        case questions.AskEffort(ordinal, held):
            return book.sentence("workout", "ask_effort_held" if held else "ask_effort", ordinal=ordinal)
        case questions.OfferLeaveOut(exercise, None):
            return book.sentence("pain", "offer_leave_out_last", exercise=book.many(exercise))
        case questions.OfferLeaveOut(exercise, following):
            return book.sentence(
                "pain",
                "offer_leave_out",
                exercise=book.many(exercise),
                following=book.many(following or exercise),
            )
        case questions.AskForget(rest):
            return book.sentence("privacy", "ask_rest" if rest else "ask")
        case questions.AskSayAgain():
            return book.sentence("agenda", "ask_say_again")
        case questions.AskNextLeg(last):
            return book.sentence("cardio", "ask_done" if last else "ask_next")
        case questions.AskCardioOn(begun):
            return book.sentence("cardio", "ask_resume_or_done" if begun else "ask_resume")
        case questions.AskTime(None):
            return book.sentence("reminding", "ask_time")
        case questions.AskTime(part):
            return book.sentence("reminding", "ask_time_in", part=book.say("times", f"{part}"))
        case questions.AskRemind(at, days):
            return book.sentence("reminding", "ask", at=book.time(at), days=book.weekdays(days))
        case questions.AskMinutes():
            return book.sentence("week", "ask_minutes")
