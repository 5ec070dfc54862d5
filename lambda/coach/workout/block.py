"""What one answer counts: a block of sets, the beats it is made of, and the places in it.

All lengths are milliseconds unless they say seconds.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from coach.training.exercise import Sides


class Side(StrEnum):
    """Whose repetitions are counted."""

    BOTH = "both"
    RIGHT = "right"
    LEFT = "left"


class BeatKind(StrEnum):
    """What happens on a beat."""

    GET_READY = "get_ready"
    SET = "set"
    FROM = "from"
    SIDE = "side"
    SWITCH = "switch"
    COUNT_IN = "count_in"
    GO = "go"
    OTHER = "other"
    COUNT = "count"
    END = "end"
    REST = "rest"
    REST_LEFT = "rest_left"


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat of the timeline, `start` and `length` in milliseconds.

    Attributes:
        set_number: The set it belongs to, from 1; a rest belongs to the set before it.
        number: The repetition completed as the beat starts (COUNT, END) or during it (OTHER), the next one to
            be counted (FROM), the seconds of a countdown that are left (COUNT_IN), or the seconds until the
            next set, or until the answer's end where none follows (GET_READY, REST, REST_LEFT).
        halfway: Whether half the repetitions are done (COUNT).
        last_two: Whether two are left (COUNT; R10).
    """

    kind: BeatKind
    start: int
    length: int
    set_number: int
    side: Side
    number: int = 0
    halfway: bool = False
    last_two: bool = False

    def at(self, start: int) -> "Beat":
        """The same beat at another time; a timeline has a hundred, and `dataclasses.replace` is slow."""
        return Beat(
            self.kind,
            start,
            self.length,
            self.set_number,
            self.side,
            self.number,
            self.halfway,
            self.last_two,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in an exercise: repetitions completed on one side of one set, from set 1.

    A set that is over is written as the next one with nothing done; the place after the last set has the
    number of sets plus one.

    Attributes:
        reps: Repetitions completed on that side of that set.
        right: Repetitions that were done on the right, once the left is due.
        rest: Seconds left of the rest before the set, or of the time to get into place.
    """

    set_number: int
    side: Side
    reps: int = 0
    right: int | None = None
    rest: int = 0

    @property
    def begun(self) -> bool:
        """Whether anything of the set is done."""
        return self.reps > 0 or self.right is not None

    @property
    def in_both(self) -> int:
        """Repetitions done on every side that is counted."""
        match self.side:
            case Side.BOTH:
                return self.reps
            case Side.RIGHT:
                return 0
            case Side.LEFT:
                return self.reps if self.right is None else min(self.reps, self.right)
            case _:
                assert_never(self.side)


@dataclass(frozen=True, slots=True)
class Block:
    """What one answer counts.

    Attributes:
        exercise: Id of the exercise.
        tempo: Seconds of one repetition (S8).
        sides: Whether each side is counted apart, or both in turn within a repetition.
        reps: Repetitions a set, a side where sides are counted apart.
        sets: Sets of the exercise in all, for "set one of two".
        start: Where the count begins.
        last_set: The last set counted in this block.
        rest: Seconds of rest after each set but the exercise's last (S7).
        held: Whether a repetition is so many seconds of one long hold.
        get_ready: Seconds to get into place before anything is counted.
        brief: Whether less is said between the numbers.
        ordinal: Sets counted in the workout before this block, so that what is said between numbers varies.
    """

    exercise: str
    tempo: int
    sides: Sides
    reps: int
    sets: int
    start: Place
    last_set: int
    rest: int
    held: bool = False
    get_ready: int = 0
    brief: bool = False
    ordinal: int = 0

    def reps_from(self, start: Place) -> int:
        """Repetitions to count on the side of that place: on the left as many as were done on the right."""
        return self.reps if start.right is None else start.right


def first_side(sides: Sides) -> Side:
    """The side that a set begins with."""
    return Side.RIGHT if sides is Sides.EACH else Side.BOTH
