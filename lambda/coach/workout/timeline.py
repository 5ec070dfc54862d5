"""The one timeline of a counted block: who says what when, and where a person was at any moment.

A block is what one answer counts: a set, or several with the rests between them. The voice, the counter on
a screen and the estimate of where a person broke in all read the same beats (architecture, rule 4). All
lengths are milliseconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import assert_never

from coach.training.exercise import Sides

BLOCK_LIMIT = 225_000  # an answer may last 240 s; this leaves room for the question after the count
SET_INTRO = 2_500
SIDE_INTRO = 2_500
SWITCH = 5_000
SET_END = 3_000
REST_MARKS = (30_000, 10_000)  # time left when a rest is called out again


class Side(StrEnum):
    """Whose repetitions are counted."""

    BOTH = "both"
    RIGHT = "right"
    LEFT = "left"


class BeatKind(StrEnum):
    """What happens on a beat."""

    SET = "set"
    FROM = "from"
    SIDE = "side"
    SWITCH = "switch"
    GO = "go"
    COUNT = "count"
    END = "end"
    REST = "rest"
    REST_LEFT = "rest_left"


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat of the timeline, `start` and `length` in milliseconds.

    Attributes:
        set_number: The set it belongs to, from 1; a rest belongs to the set before it.
        number: The repetition completed as the beat starts (COUNT, END), the next one to be counted
            (FROM), or the seconds of rest left (REST, REST_LEFT).
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in an exercise: repetitions completed on one side of one set, from set 1.

    A set that is over is written as the next one with nothing done; the place after the last set has the
    number of sets plus one.

    Attributes:
        reps: Repetitions completed on that side of that set.
        right: Repetitions that were done on the right, once the left is due.
    """

    set_number: int
    side: Side
    reps: int = 0
    right: int | None = None

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
        sides: Whether each side is counted apart.
        reps: Repetitions a set, a side where sides are counted apart.
        sets: Sets of the exercise in all, for "set one of two".
        start: Where the count begins.
        last_set: The last set counted in this block.
        rest: Seconds of rest after each set but the exercise's last (S7).
    """

    exercise: str
    tempo: int
    sides: Sides
    reps: int
    sets: int
    start: Place
    last_set: int
    rest: int

    def reps_from(self, start: Place) -> int:
        """Repetitions to count on the side of that place: on the left as many as were done on the right."""
        return self.reps if start.right is None else start.right


@dataclass(frozen=True, slots=True)
class Timeline:
    """The beats of a block, in order and without gaps."""

    block: Block
    beats: tuple[Beat, ...]

    @property
    def length(self) -> int:
        """Milliseconds from the first beat to the end of the last."""
        last = self.beats[-1]
        return last.start + last.length

    def place_at(self, elapsed: int) -> Place:
        """Where the person is so many milliseconds after the first beat began."""
        place = self.block.start
        for beat in self.beats:
            if beat.start > elapsed:
                break
            place = _place_on(beat, place, self.block)
        return place


def first_side(sides: Sides) -> Side:
    """The side that a set begins with."""
    return Side.RIGHT if sides is Sides.EACH else Side.BOTH


def timeline(block: Block) -> Timeline:
    """The timeline of a block."""
    beats = tuple(_beats(block))
    starts = accumulate((beat.length for beat in beats), initial=0)
    placed = (replace(beat, start=start) for beat, start in zip(beats, starts, strict=False))
    return Timeline(block, tuple(placed))


def fitted(whole: Block, limit: int = BLOCK_LIMIT) -> Block:
    """The longest block from the same start, up to `whole`, that lasts at most `limit` milliseconds.

    It holds at least the set it begins with; when not even the rest after that set fits, the rest is cut
    short.
    """
    for last_set in range(whole.last_set, whole.start.set_number - 1, -1):
        block = replace(whole, last_set=last_set)
        if timeline(block).length <= limit:
            return block
    one = replace(whole, last_set=whole.start.set_number)
    over = timeline(one).length - limit
    return replace(one, rest=max(0, one.rest - -(-over // 1000)))


def _beats(block: Block) -> Iterator[Beat]:
    place = block.start
    for number in range(block.start.set_number, block.last_set + 1):
        yield from _set(block, replace(place, set_number=number))
        place = Place(number + 1, first_side(block.sides))
        if number < block.sets:
            yield from _rest(block, number)


def _set(block: Block, start: Place) -> Iterator[Beat]:
    set_number, side, done = start.set_number, start.side, start.reps
    if done:
        yield Beat(BeatKind.FROM, 0, SET_INTRO, set_number, side, done + 1)
    else:
        yield Beat(BeatKind.SET, 0, SET_INTRO, set_number, side)
    if side is not Side.BOTH and not done:
        yield Beat(BeatKind.SIDE, 0, SIDE_INTRO, set_number, side)
    yield from _count(block, start)
    if side is Side.RIGHT:
        left = Place(set_number, Side.LEFT, right=block.reps)
        yield Beat(BeatKind.SWITCH, 0, SWITCH, set_number, Side.LEFT)
        yield from _count(block, left)


def _count(block: Block, start: Place) -> Iterator[Beat]:
    rep = block.tempo * 1000
    reps = block.reps_from(start)
    yield Beat(BeatKind.GO, 0, rep, start.set_number, start.side, start.reps)
    for number in range(start.reps + 1, reps):
        halfway, last_two = number == reps // 2, number == reps - 2
        yield Beat(BeatKind.COUNT, 0, rep, start.set_number, start.side, number, halfway, last_two)
    yield Beat(BeatKind.END, 0, SET_END, start.set_number, start.side, reps)


def _rest(block: Block, set_number: int) -> Iterator[Beat]:
    left = block.rest * 1000
    if not left:
        return
    kind = BeatKind.REST
    for mark in (*(mark for mark in REST_MARKS if mark < left), 0):
        yield Beat(kind, 0, left - mark, set_number, Side.BOTH, left // 1000)
        kind, left = BeatKind.REST_LEFT, mark


def _place_on(beat: Beat, before: Place, block: Block) -> Place:
    """The place while a beat lasts, given the place before it."""
    match beat.kind:
        case BeatKind.SET | BeatKind.FROM | BeatKind.SIDE | BeatKind.GO | BeatKind.SWITCH:
            return before
        case BeatKind.COUNT:
            return replace(before, reps=beat.number)
        case BeatKind.END if beat.side is Side.RIGHT:
            return Place(beat.set_number, Side.LEFT, right=beat.number)
        case BeatKind.END:
            return Place(beat.set_number + 1, first_side(block.sides))
        case BeatKind.REST | BeatKind.REST_LEFT:
            return before
        case _:
            assert_never(beat.kind)
