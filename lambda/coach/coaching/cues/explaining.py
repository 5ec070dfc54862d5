"""Reasons, honest answers, and what is corrected or taken back."""

from dataclasses import dataclass
from enum import StrEnum

from coach.coaching.commands import Topic
from coach.coaching.cues.agenda import Item
from coach.training.cardio import Activity
from coach.training.prescription import Effort, Reason
from coach.training.week import LighterReason, WeekReason


@dataclass(frozen=True, slots=True)
class WhyTarget:
    """Why an exercise asks for what it asks for, from the stored reason."""

    item: Item
    reason: Reason


@dataclass(frozen=True, slots=True)
class WhyWeek:
    """Why the week is as it is: its days, and its weight where it is a lighter one."""

    reason: WeekReason
    strength: tuple[int, ...]
    lighter: LighterReason | None = None


@dataclass(frozen=True, slots=True)
class Honest:
    """An honest answer about training (R12)."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class CorrectedSet:
    """The last set had so many repetitions; its exercise where it is not the one that the person is at."""

    exercise: str | None
    reps: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class NothingToCorrect:
    """No set was done that could be corrected."""


@dataclass(frozen=True, slots=True)
class RepsOutOfRange:
    """No set has so many repetitions; the most that is logged."""

    most: int
    hold: int = 0


class Thing(StrEnum):
    """What can be taken back."""

    SET = "set"
    EFFORT = "effort"
    SKIP = "skip"
    WORKOUT = "workout"
    CARDIO = "cardio"
    SWAP = "swap"
    LEFT_OUT = "left_out"
    BROUGHT_BACK = "brought_back"
    WITHOUT = "without"
    SHORTER = "shorter"
    LOAD = "load"
    DAYS_OFF = "days_off"
    STRENGTH_DAYS = "strength_days"
    LIMIT = "limit"
    WEIGHTS = "weights"
    EQUIPMENT = "equipment"
    UNIT = "unit"
    BEAT = "beat"
    PACE = "pace"
    REST = "rest"
    KEEP_GOING = "keep_going"
    TALK = "talk"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back; an exercise, repetitions, minutes or an answer where it had one."""

    thing: Thing
    exercise: str | None = None
    amount: int = 0
    activity: Activity | None = None
    effort: Effort | None = None
    hold: int = 0


@dataclass(frozen=True, slots=True)
class NothingToTakeBack:
    """Nothing was logged or changed that could be taken back now."""


ExplainingCue = (
    WhyTarget
    | WhyWeek
    | Honest
    | CorrectedSet
    | NothingToCorrect
    | RepsOutOfRange
    | Undone
    | NothingToTakeBack
)
