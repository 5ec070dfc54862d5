"""A workout by voice: its course, its pace, and what is changed in it."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskHowTo,
    BringBack,
    ChooseBeat,
    ChooseKeepGoing,
    ChooseRest,
    Command,
    Correct,
    CountReps,
    DoWithout,
    LeaveOut,
    ReportPain,
    ReportStopSign,
    Say,
    Shorten,
    StartCardio,
    StartStrength,
    StateEffort,
    Swap,
    Undo,
)
from coach.intents.slots import change, equipment, heard, matched, member, minutes, named, number, seconds
from coach.intents.translation import Translators
from coach.training.exercise import Equipment
from coach.training.prescription import Effort
from coach.workout.transitions import Event


def _start(intent: Intent) -> Command:
    return StartCardio() if matched(intent, "kind") == "cardio" else StartStrength()


def _effort(intent: Intent) -> StateEffort:
    return StateEffort(member(intent, "effort", Effort))


def _how_to(intent: Intent) -> AskHowTo:
    exercise, understood = named(intent, "exercise")
    return AskHowTo(exercise, understood)


def _bring_back(intent: Intent) -> BringBack:
    return BringBack(matched(intent, "exercise"))


def _leave_out(intent: Intent) -> LeaveOut:
    return LeaveOut(matched(intent, "exercise"))


def _swap(intent: Intent) -> Swap:
    exercise, known = named(intent, "exercise")
    replacement, replacement_known = named(intent, "replacement")
    return Swap(exercise, replacement, known and replacement_known)


def _do_without(intent: Intent) -> DoWithout:
    slots = ("equipment", "other")
    if all(heard(intent, slot) is None for slot in slots):
        # "No equipment today": what is not there has no name, so it is everything.
        return DoWithout(frozenset(Equipment))
    return DoWithout(equipment(intent, *slots))


def _more_rest(intent: Intent) -> Say:
    # "Twenty more seconds" holds no length of time as Alexa hears them, but a number.
    return Say(Event.MORE_REST, seconds(intent, "duration") or seconds(intent, "more") or 0)


def _rest_length(intent: Intent) -> ChooseRest:
    return ChooseRest(seconds(intent, "duration"), change(intent, "change"))


def _count(intent: Intent) -> CountReps:
    exercise, understood = named(intent, "exercise")
    length = seconds(intent, "duration")
    if length is not None:
        return CountReps(exercise, length, understood, timed=True)
    return CountReps(exercise, number(intent, "reps"), understood)


TRANSLATORS: Translators = {
    "StartWorkoutIntent": _start,
    "ReadyIntent": lambda _: Say(Event.READY),
    "DoneIntent": lambda _: Say(Event.DONE),
    "SkipIntent": lambda _: Say(Event.SKIP),
    "SlowerIntent": lambda _: Say(Event.SLOWER),
    "FasterIntent": lambda _: Say(Event.FASTER),
    "HowManyIntent": lambda _: Say(Event.HOW_MANY),
    "WhatsLeftIntent": lambda _: Say(Event.WHATS_LEFT),
    "MoreRestIntent": _more_rest,
    "SkipRestIntent": lambda _: Say(Event.SKIP_REST),
    "RestLengthIntent": _rest_length,
    "KeepGoingIntent": lambda _: ChooseKeepGoing(on=True),
    "WaitForMeIntent": lambda _: ChooseKeepGoing(on=False),
    "BeatOnIntent": lambda _: ChooseBeat(on=True),
    "BeatOffIntent": lambda _: ChooseBeat(on=False),
    "CountIntent": _count,
    "EffortIntent": _effort,
    "HowToIntent": _how_to,
    "PainIntent": lambda _: ReportPain(),
    "StopSignIntent": lambda _: ReportStopSign(),
    "BringBackIntent": _bring_back,
    "LeaveOutIntent": _leave_out,
    "SwapIntent": _swap,
    "WithoutEquipmentIntent": _do_without,
    "ShorterIntent": lambda intent: Shorten(minutes(intent, "duration")),
    "CorrectIntent": lambda intent: Correct(number(intent, "reps")),
    "UndoIntent": lambda _: Undo(),
    "AMAZON.NextIntent": lambda _: Say(Event.NEXT),
    "AMAZON.PreviousIntent": lambda _: Say(Event.PREVIOUS),
    "AMAZON.PauseIntent": lambda _: Say(Event.PAUSE),
    "AMAZON.ResumeIntent": lambda _: Say(Event.RESUME),
    "AMAZON.RepeatIntent": lambda _: Say(Event.REPEAT),
    "AMAZON.StartOverIntent": lambda _: Say(Event.START_OVER),
}
