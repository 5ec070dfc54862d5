"""The one timeline of a counted block: who says what when, and where a person was at any moment.

The voice, the counter on a screen and the estimate of where a person broke in all read the same beats
(architecture, rule 4). All lengths are milliseconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import assert_never

from coach.training.exercise import Sides
from coach.workout.block import Beat, BeatKind, Block, Place, Side, first_side

BLOCK_LIMIT = 225_000  # an answer may last 240 s; this leaves room for the question after the count
SET_INTRO = 2_000
FROM_INTRO = 2_500
SIDE_INTRO = 2_000
SWITCH = 3_000
COUNT_IN = (3, 2, 1)  # a second each
SET_END = 3_000
REST_MARKS = (30, 10)  # seconds left when a rest is called out again
SHORTEST_WAIT = 3  # seconds; less than this is over before it is told
LATEST = 5_000  # how late an answer may begin, or a request's time be off


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
            place = _place_on(beat, place, self.block, elapsed - beat.start)
        return place

    def ends_soon(self, elapsed: int) -> bool:
        """Whether a set comes to its end so soon after that moment that it may well be over already."""
        last_side = Side.LEFT if self.block.sides is Sides.EACH else Side.BOTH
        return any(
            beat.kind is BeatKind.END and beat.side is last_side and elapsed < beat.start <= elapsed + LATEST
            for beat in self.beats
        )


@lru_cache(maxsize=32)  # the words, the screen and the length of one answer all ask for the same
def timeline(block: Block) -> Timeline:
    """The timeline of a block."""
    beats = tuple(_beats(block))
    starts = accumulate((beat.length for beat in beats), initial=0)
    return Timeline(block, tuple(beat.at(start) for beat, start in zip(beats, starts, strict=False)))


def fitted(whole: Block, limit: int = BLOCK_LIMIT) -> Block:
    """The longest block from the same start, up to `whole`, that lasts at most `limit` milliseconds.

    It holds at least the set it begins with; when not even the rest after that set fits, the rest is cut
    short, and then the one before it.
    """
    for last_set in range(whole.last_set, whole.start.set_number - 1, -1):
        block = replace(whole, last_set=last_set)
        if timeline(block).length <= limit:
            return block
    one = replace(whole, last_set=whole.start.set_number)
    one = replace(one, rest=max(0, one.rest - _over(one, limit)))
    return replace(one, start=replace(one.start, rest=max(0, one.start.rest - max(0, _over(one, limit)))))


def _over(block: Block, limit: int) -> int:
    """Seconds by which a block is longer than the limit, rounded up."""
    return -(-(timeline(block).length - limit) // 1000)


def _beats(block: Block) -> Iterator[Beat]:
    start = block.start
    if block.get_ready or start.set_number == 1:
        # Before the first set nobody rests: they get into place.
        ready = block.get_ready or start.rest
        yield from _waiting(BeatKind.GET_READY, ready, _lead_in(start), start.set_number)
    else:
        yield from _waiting(BeatKind.REST, start.rest, _lead_in(start), start.set_number - 1)
    place = start
    for number in range(start.set_number, block.last_set + 1):
        yield from _set(block, replace(place, set_number=number))
        place = Place(number + 1, first_side(block.sides))
        if number < block.sets:
            following = _lead_in(place) if number < block.last_set else 0
            yield from _waiting(BeatKind.REST, block.rest, following, number)


def _set(block: Block, start: Place) -> Iterator[Beat]:
    set_number, side = start.set_number, start.side
    yield from _announced(start)
    yield from _count(block, start)
    if side is Side.RIGHT:
        left = Place(set_number, Side.LEFT, right=block.reps)
        yield Beat(BeatKind.SWITCH, 0, SWITCH, set_number, Side.LEFT)
        yield from _counted_in(set_number, Side.LEFT)
        yield from _count(block, left)


def _announced(start: Place) -> Iterator[Beat]:
    """What is said before a set is begun, or gone on with."""
    set_number, side = start.set_number, start.side
    if start.reps:
        yield Beat(BeatKind.FROM, 0, FROM_INTRO, set_number, side, start.reps + 1)
        return
    yield Beat(BeatKind.SET, 0, SET_INTRO, set_number, side)
    if side is not Side.BOTH:
        yield Beat(BeatKind.SIDE, 0, SIDE_INTRO, set_number, side)
    yield from _counted_in(set_number, side)


def _counted_in(set_number: int, side: Side) -> Iterator[Beat]:
    return (Beat(BeatKind.COUNT_IN, 0, 1000, set_number, side, number) for number in COUNT_IN)


def _lead_in(start: Place) -> int:
    """Milliseconds of the words before a set; they belong to the rest before it."""
    return sum(beat.length for beat in _announced(start))


def _count(block: Block, start: Place) -> Iterator[Beat]:
    set_number, side, reps, rep = start.set_number, start.side, block.reps_from(start), block.tempo * 1000
    yield from _repetition(block, Beat(BeatKind.GO, 0, rep, set_number, side, start.reps))
    for number in range(start.reps + 1, reps):
        halfway, last_two = number == reps // 2, number == reps - 2
        counted = Beat(BeatKind.COUNT, 0, rep, set_number, side, number, halfway, last_two)
        yield from _repetition(block, counted)
    yield Beat(BeatKind.END, 0, SET_END, set_number, side, reps)


def _repetition(block: Block, first: Beat) -> Iterator[Beat]:
    """One repetition: that beat, or two halves of it where the sides take turns within it."""
    if block.sides is not Sides.ALTERNATE:
        yield first
        return
    half = first.length // 2
    yield replace(first, length=half)
    yield Beat(BeatKind.OTHER, 0, first.length - half, first.set_number, first.side, first.number + 1)


def _waiting(kind: BeatKind, seconds: int, following: int, set_number: int) -> Iterator[Beat]:
    """A time of waiting that ends with the first repetition of the set after it.

    The words before that set, `following` milliseconds long, are part of it.
    """
    left = seconds
    if seconds * 1000 - following < SHORTEST_WAIT * 1000:
        return
    for mark in (*(mark for mark in REST_MARKS if left - mark >= SHORTEST_WAIT), 0):
        length = (left - mark) * 1000 - (0 if mark else following)
        yield Beat(kind, 0, length, set_number, Side.BOTH, left)
        kind, left = BeatKind.REST_LEFT, mark


def _place_on(beat: Beat, before: Place, block: Block, into: int) -> Place:
    """The place so many milliseconds into a beat, given the place before it."""
    match beat.kind:
        case BeatKind.SET | BeatKind.FROM | BeatKind.SIDE | BeatKind.SWITCH | BeatKind.COUNT_IN | BeatKind.GO:
            return replace(before, rest=0) if before.rest else before
        case BeatKind.OTHER:
            return before
        case BeatKind.COUNT:
            return replace(before, reps=beat.number)
        case BeatKind.END if beat.side is Side.RIGHT:
            return Place(beat.set_number, Side.LEFT, right=beat.number)
        case BeatKind.END:
            return Place(beat.set_number + 1, first_side(block.sides))
        case BeatKind.GET_READY | BeatKind.REST | BeatKind.REST_LEFT:
            return replace(before, rest=max(0, beat.number - min(into, beat.length) // 1000))
        case _:
            assert_never(beat.kind)
