"""What to do of one exercise next time, and why."""

from dataclasses import dataclass
from enum import StrEnum

FEWEST_SETS = 2  # R9
FEWEST_REPS = 8  # R9
MOST_REPS = 12  # R9
MOST_SETS = 4  # S2


class Effort(StrEnum):
    """The answer to "how were the last two": S3's three grades of repetitions in reserve."""

    EASY = "easy"
    RIGHT = "right"
    TOO_HARD = "too_hard"


class Reason(StrEnum):
    """Why a prescription is as it is; stored with it, so that it can be spoken (architecture, rule 7)."""

    START = "start"
    ONE_MORE = "one_more"
    TWO_MORE = "two_more"
    TOP_OF_RANGE = "top_of_range"
    NOTHING_HARDER = "nothing_harder"
    SAME_TOO_HARD = "same_too_hard"
    REPS_MISSED = "reps_missed"
    SAME_NOT_JUDGED = "same_not_judged"
    HARDER_VARIATION = "harder_variation"
    EASIER_VARIATION = "easier_variation"
    FEWER_SETS = "fewer_sets"
    LOAD_UP = "load_up"
    SMALLEST_STEP_UP = "smallest_step_up"
    LOAD_DOWN = "load_down"
    SMALLEST_STEP_DOWN = "smallest_step_down"
    MORE_SETS = "more_sets"
    AFTER_GAP = "after_gap"
    LIGHTER_WEEK = "lighter_week"
    SWAPPED = "swapped"
    AS_STATED = "as_stated"


RISES = frozenset(
    {
        Reason.ONE_MORE,
        Reason.TWO_MORE,
        Reason.HARDER_VARIATION,
        Reason.LOAD_UP,
        Reason.SMALLEST_STEP_UP,
    }
)
"""What makes a week one of progress (S6)."""

FALLS = frozenset({Reason.EASIER_VARIATION, Reason.FEWER_SETS, Reason.LOAD_DOWN, Reason.SMALLEST_STEP_DOWN})
"""A target that fell (S6)."""


@dataclass(frozen=True, slots=True)
class Prescription:
    """Sets, repetitions and load of one exercise; its tempo and rest are the catalogue's (S7, S8).

    Attributes:
        exercise: Its id.
        sets: Two to four (R9, S2).
        reps: Repetitions a set, a side where sides are counted apart; eight to twelve (R9).
        reason: Why.
        at_top: Workouts running with every set at the top of the range (S3).
        too_hard: Workouts running that were too hard (S4).
        load: Grams of one implement, one that the person owns; None where no load is moved or known.
    """

    exercise: str
    sets: int
    reps: int
    reason: Reason = Reason.START
    at_top: int = 0
    too_hard: int = 0
    load: int | None = None
