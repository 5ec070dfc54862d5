"""The end of a workout, and picking up one that was left."""

from dataclasses import dataclass

from coach.workout.block import Side


@dataclass(frozen=True, slots=True)
class WorkoutDone:
    """The workout is over and logged."""

    exercises: int
    sets: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class CoolDown:
    """The cool-down: ids and seconds of its moves.

    Attributes:
        praised: Whether the work is praised at its end.
    """

    moves: tuple[tuple[str, int], ...]
    ordinal: int
    praised: bool = True


@dataclass(frozen=True, slots=True)
class NothingDone:
    """The workout is over and nothing of it was done."""


@dataclass(frozen=True, slots=True)
class StartingOver:
    """The workout begins again; whether anything was done before, which is logged."""

    logged: bool


@dataclass(frozen=True, slots=True)
class Where:
    """Where the person was: the exercise, its set, the repetition in it, what is still to go after it.

    Attributes:
        alone: Whether the set was counted by itself, outside a workout.
    """

    exercise: str
    set_number: int
    to_go: tuple[str, ...]
    reps: int = 0
    side: Side = Side.BOTH
    alone: bool = False
    hold: int = 0


@dataclass(frozen=True, slots=True)
class WhereWarmUp:
    """The person was warming up, with so many exercises to go."""

    exercises: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The sets of an exercise are done, its effort not yet told."""

    exercise: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The workout is kept: exercises done so far, and where it goes on."""

    exercises: int
    at: str


@dataclass(frozen=True, slots=True)
class Leftover:
    """A workout of an earlier day was closed and logged: sets done of each exercise.

    Attributes:
        days_ago: Days since it was begun.
    """

    done: tuple[tuple[str, int], ...]
    days_ago: int


LeavingCue = (
    WorkoutDone | CoolDown | NothingDone | StartingOver | Where | WhereWarmUp | Finished | Stopped | Leftover
)
