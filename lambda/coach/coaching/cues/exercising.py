"""A workout under way, from its outline to its cool-down."""

from dataclasses import dataclass
from enum import StrEnum

from coach.coaching.cues.agenda import Item
from coach.training.prescription import Effort, Reason
from coach.workout.block import Block, Side
from coach.workout.outcomes import Refusal


class CueLength(StrEnum):
    """How much of an exercise's cue is said."""

    FULL = "full"
    SHORT = "short"
    REMINDER = "reminder"
    NONE = "none"


class Turn(StrEnum):
    """Where an announced exercise stands in the workout."""

    FIRST = "first"
    NEXT = "next"
    LAST = "last"
    AGAIN = "again"
    INSTEAD = "instead"


@dataclass(frozen=True, slots=True)
class WorkoutOutline:
    """How many exercises; sets and repetitions where they are the same for all, else 0."""

    exercises: int
    sets: int
    reps: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class WarmUp:
    """The warm-up from one of its moves on: ids and seconds.

    Attributes:
        begins: Whether it is the warm-up's first move.
    """

    moves: tuple[tuple[str, int], ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class Announce:
    """An exercise is up.

    Attributes:
        in_outline: Whether its sets and repetitions were just said, for all exercises alike.
        pick_weight: Whether it moves a weight and none is known, so that the person picks one.
    """

    item: Item
    turn: Turn
    length: CueLength
    each_side: bool
    in_outline: bool = False
    pick_weight: bool = False


@dataclass(frozen=True, slots=True)
class HowTo:
    """The full cue of an exercise."""

    exercise: str


@dataclass(frozen=True, slots=True)
class NoSuchExercise:
    """The exercise that was named is not in the catalogue."""


@dataclass(frozen=True, slots=True)
class WhichExercise:
    """How an exercise is done was asked, with none named and none running."""


@dataclass(frozen=True, slots=True)
class Count:
    """A counted block; `beat` asks for a clock that ticks under its repetitions."""

    block: Block
    beat: bool = False


@dataclass(frozen=True, slots=True)
class PausedAt:
    """Paused in a set after about so many repetitions of a side, or before its first."""

    reps: int
    set_number: int
    side: Side
    hold: int = 0


@dataclass(frozen=True, slots=True)
class PausedHere:
    """Paused where nothing was being counted."""


@dataclass(frozen=True, slots=True)
class Logged:
    """So many sets of so many repetitions are logged."""

    sets: int
    reps: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class RightDone:
    """The right side ended after so many repetitions."""

    reps: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """An exercise is left out."""

    exercise: str


@dataclass(frozen=True, slots=True)
class EffortTaken:
    """The answer to the effort question; whether repetitions were missed, whatever it felt like (S3)."""

    effort: Effort
    ordinal: int
    missed: bool = False


@dataclass(frozen=True, slots=True)
class NextTime:
    """What the exercise asks for next time, and why."""

    item: Item
    reason: Reason


@dataclass(frozen=True, slots=True)
class Refused:
    """What was said cannot be done now, and why."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class NoWorkout:
    """There is no workout running."""


ExercisingCue = (
    WorkoutOutline
    | WarmUp
    | Announce
    | HowTo
    | NoSuchExercise
    | WhichExercise
    | Count
    | PausedAt
    | PausedHere
    | Logged
    | RightDone
    | Skipped
    | EffortTaken
    | NextTime
    | Refused
    | NoWorkout
)
