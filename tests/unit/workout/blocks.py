"""Blocks as any exercise, person and place may bring them about, and the numbers that they leave to say."""

from collections.abc import Iterable
from itertools import takewhile

from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import FASTEST, SLOWEST, Sides
from coach.workout.block import Beat, BeatKind, Block, Place, Side, first_side
from coach.workout.manner import IN_PLACE, LONGEST_REST, SHORTEST_REST
from coach.workout.timeline import Timeline

CATALOGUE = read_programme().catalogue
ORDER = {Side.BOTH: 0, Side.RIGHT: 0, Side.LEFT: 1}
SPOKEN_NUMBERS = (BeatKind.COUNT, BeatKind.END)
WAITING = (BeatKind.GET_READY, BeatKind.REST, BeatKind.REST_LEFT)
LEADING_IN = (BeatKind.SET, BeatKind.SIDE, BeatKind.FROM, BeatKind.COUNT_IN)

tempos = st.integers(FASTEST, SLOWEST)  # S8


@st.composite
def places(draw: st.DrawFn, sides: Sides, reps: int, sets: int) -> Place:
    """Any place in an exercise, also in the rest before one of its sets."""
    set_number = draw(st.integers(1, sets))
    side = draw(st.sampled_from(sides_of(sides)))
    right = draw(st.integers(1, reps)) if side is Side.LEFT else None
    done = draw(st.integers(0, (right or reps) - 1))
    resting = not done and right is None
    return Place(
        set_number, side, done, right, draw(st.just(0) | st.integers(0, LONGEST_REST)) if resting else 0
    )


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """All that is left of any exercise, from any place in it, at any pace and with any rest."""
    exercise = draw(st.sampled_from(list(CATALOGUE.exercises.values())))
    sides = draw(st.just(exercise.sides) | st.sampled_from(Sides))
    reps, sets = draw(st.integers(8, 12)), draw(st.integers(1, 4))
    start = draw(places(sides, reps, sets))
    at_the_beginning = not start.begun and not start.rest
    return Block(
        exercise=exercise.id,
        tempo=draw(st.just(exercise.tempo.seconds) | tempos),
        sides=sides,
        reps=reps,
        sets=sets,
        start=start,
        last_set=sets,
        rest=draw(st.just(exercise.rest) | st.integers(SHORTEST_REST, LONGEST_REST)),  # S7
        held=draw(st.booleans()),
        get_ready=draw(st.sampled_from((0, IN_PLACE))) if at_the_beginning else 0,
    )


@st.composite
def instants(draw: st.DrawFn, line: Timeline) -> int:
    """Any millisecond of a timeline and a little after it, those where something begins more than others."""
    turning = st.builds(
        lambda beat, beside: max(0, beat.start + beside), st.sampled_from(line.beats), st.integers(-1, 1)
    )
    return draw(turning | st.integers(0, line.length + 10_000))


Counted = tuple[int, Side, int]


def sides_of(sides: Sides) -> tuple[Side, ...]:
    """The sides of a set, in the order in which they are counted."""
    return (Side.RIGHT, Side.LEFT) if sides is Sides.EACH else (Side.BOTH,)


def numbers(beats: Iterable[Beat]) -> list[Counted]:
    """The repetitions said, in order: set, side and number of each."""
    return [(beat.set_number, beat.side, beat.number) for beat in beats if beat.kind in SPOKEN_NUMBERS]


def asked(block: Block, set_number: int, side: Side) -> int:
    """Repetitions of that side of that set: those that the right had, where the block begins on the left."""
    begun_with = (set_number, side) == (block.start.set_number, block.start.side)
    return block.reps_from(block.start) if begun_with else block.reps


def expected(block: Block, start: Place) -> list[Counted]:
    """The repetitions from a place to the end of the block."""
    every = [
        (set_number, side, number)
        for set_number in range(1, block.last_set + 1)
        for side in sides_of(block.sides)
        for number in range(1, asked(block, set_number, side) + 1)
    ]
    return [item for item in every if ordered(item) > in_order(start)]


def ordered(counted: Counted) -> tuple[int, int, int]:
    """A key that puts the right side before the left."""
    return counted[0], ORDER[counted[1]], counted[2]


def in_order(place: Place) -> tuple[int, int, int]:
    """A key that puts a place before those after it."""
    return ordered((place.set_number, place.side, place.reps))


def until_moving(beats: Iterable[Beat]) -> int:
    """Milliseconds until somebody moves: the lengths of the beats before the next repetition."""
    return sum(beat.length for beat in takewhile(lambda beat: beat.kind is not BeatKind.GO, beats))


def whole(sides: Sides, reps: int, tempo: int, sets: int = 2, rest: int = 60) -> Block:
    """A whole exercise, from its beginning."""
    exercise = "lunge" if sides is Sides.EACH else "squat"
    return Block(exercise, tempo, sides, reps, sets, Place(1, first_side(sides)), sets, rest)
