"""A workout by voice."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskHowTo,
    BringBack,
    Command,
    ReportPain,
    ReportStopSign,
    Say,
    StartCardio,
    StartStrength,
    StateEffort,
)
from coach.intents.slots import heard, matched, member
from coach.intents.translation import Translators
from coach.training.prescription import Effort
from coach.workout.transitions import Event


def _start(intent: Intent) -> Command:
    return StartCardio() if matched(intent, "kind") == "cardio" else StartStrength()


def _effort(intent: Intent) -> StateEffort:
    return StateEffort(member(intent, "effort", Effort))


def _how_to(intent: Intent) -> AskHowTo:
    exercise = matched(intent, "exercise")
    return AskHowTo(exercise, understood=exercise is not None or heard(intent, "exercise") is None)


def _bring_back(intent: Intent) -> BringBack:
    return BringBack(matched(intent, "exercise"))


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
    "AMAZON.NextIntent": lambda _: Say(Event.NEXT),
    "AMAZON.PreviousIntent": lambda _: Say(Event.PREVIOUS),
    "AMAZON.PauseIntent": lambda _: Say(Event.PAUSE),
    "AMAZON.ResumeIntent": lambda _: Say(Event.RESUME),
    "AMAZON.RepeatIntent": lambda _: Say(Event.REPEAT),
    "AMAZON.StartOverIntent": lambda _: Say(Event.START_OVER),
}
