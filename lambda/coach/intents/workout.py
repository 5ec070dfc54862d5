"""A workout by voice."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskHowTo,
    BringBack,
    Command,
    Correct,
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
from coach.intents.slots import equipment, heard, matched, member, minutes, named, number
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


TRANSLATORS: Translators = {
    "StartWorkoutIntent": _start,
    "ReadyIntent": lambda _: Say(Event.READY),
    "DoneIntent": lambda _: Say(Event.DONE),
    "SkipIntent": lambda _: Say(Event.SKIP),
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
