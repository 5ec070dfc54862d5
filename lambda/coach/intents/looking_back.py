"""What was done, and what comes next."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskBest,
    AskDone,
    AskHowManyDone,
    AskLongest,
    AskNextWorkout,
    AskStreak,
    AskStronger,
    AskWeeksCompared,
)
from coach.intents.slots import matched, member, span
from coach.intents.translation import Translators
from coach.training.cardio import Activity


def _how_many(intent: Intent) -> AskHowManyDone:
    return AskHowManyDone(matched(intent, "exercise"), *span(intent, "date"))


TRANSLATORS: Translators = {
    "WhatIDidIntent": lambda intent: AskDone(*span(intent, "date")),
    "HowManyDoneIntent": _how_many,
    "BestIntent": lambda intent: AskBest(matched(intent, "exercise")),
    "LongestIntent": lambda intent: AskLongest(member(intent, "activity", Activity)),
    "StrongerIntent": lambda _: AskStronger(),
    "CompareWeeksIntent": lambda _: AskWeeksCompared(),
    "StreakIntent": lambda _: AskStreak(),
    "NextWorkoutIntent": lambda _: AskNextWorkout(),
}
