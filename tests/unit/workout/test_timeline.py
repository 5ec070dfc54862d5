"""The timeline of a counted block: no gap, no number twice or left out, and a place at every moment."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Sides
from coach.workout.timeline import (
    BLOCK_LIMIT,
    Beat,
    BeatKind,
    Block,
    Place,
    Side,
    first_side,
    fitted,
    timeline,
)

CATALOGUE = read_programme().catalogue
ORDER = {Side.BOTH: 0, Side.RIGHT: 0, Side.LEFT: 1}
SPOKEN_NUMBERS = (BeatKind.COUNT, BeatKind.END)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """All that is left of any exercise, from any place in it."""
    exercise = draw(st.sampled_from(list(CATALOGUE.exercises.values())))
    reps, sets = draw(st.integers(8, 12)), draw(st.integers(2, 4))
    sides = (Side.BOTH,) if exercise.sides is Sides.BOTH else (Side.RIGHT, Side.LEFT)
    start = Place(draw(st.integers(1, sets)), draw(st.sampled_from(sides)), draw(st.integers(0, reps - 1)))
    rest = draw(st.just(exercise.rest) | st.integers(45, 180))  # S7: its own, or any that can be set
    return Block(exercise.id, exercise.tempo.seconds, exercise.sides, reps, sets, start, sets, rest)


Counted = tuple[int, Side, int]


def numbers(beats: Iterable[Beat]) -> list[Counted]:
    """The repetitions said, in order: set, side and number of each."""
    return [(beat.set_number, beat.side, beat.number) for beat in beats if beat.kind in SPOKEN_NUMBERS]


def expected(block: Block, start: Place) -> list[Counted]:
    """The repetitions from a place to the end of the block."""
    sides = (Side.BOTH,) if block.sides is Sides.BOTH else (Side.RIGHT, Side.LEFT)
    every = [
        (set_number, side, number)
        for set_number in range(1, block.last_set + 1)
        for side in sides
        for number in range(1, block.reps + 1)
    ]
    return [item for item in every if ordered(item) > ordered((start.set_number, start.side, start.reps))]


def ordered(counted: Counted) -> tuple[int, int, int]:
    """A key that puts the right side before the left."""
    return counted[0], ORDER[counted[1]], counted[2]


@settings(max_examples=150)
@given(blocks())
def test_the_beats_follow_each_other_without_gaps(block: Block) -> None:
    """Rule 4: from zero to the length, every beat of some length."""
    line = timeline(block)
    assert line.beats[0].start == 0
    for beat, following in pairwise(line.beats):
        assert following.start == beat.start + beat.length
    assert all(beat.length > 0 for beat in line.beats)
    assert line.length == sum(beat.length for beat in line.beats)


@settings(max_examples=150)
@given(blocks())
def test_every_repetition_is_said_once_and_in_order(block: Block) -> None:
    """Every number of every side and set from the start on; none twice, none left out."""
    assert numbers(timeline(block).beats) == expected(block, block.start)


@settings(max_examples=150)
@given(blocks())
def test_a_repetition_lasts_as_long_as_its_tempo(block: Block) -> None:
    """S8: from one number to the next of the same side."""
    beats = timeline(block).beats
    for beat, following in pairwise(beats):
        if beat.kind in (BeatKind.GO, BeatKind.COUNT):
            assert following.kind in SPOKEN_NUMBERS
            assert following.start - beat.start == block.tempo * 1000


@settings(max_examples=150)
@given(blocks())
def test_two_more_is_said_two_before_the_end(block: Block) -> None:
    """R10: on the number that leaves two, on every side and set that is counted so far."""
    for beat in timeline(block).beats:
        assert beat.last_two == (beat.kind is BeatKind.COUNT and beat.number == block.reps - 2)
        assert beat.halfway == (beat.kind is BeatKind.COUNT and beat.number == block.reps // 2)


@settings(max_examples=150)
@given(blocks())
def test_there_is_a_rest_after_every_set_but_the_exercises_last(block: Block) -> None:
    """R9, S7: as long as asked for, also where the answer ends before the exercise does."""
    for counted in (block, fitted(block), replace(block, last_set=block.start.set_number)):
        lengths: dict[int, int] = {}
        for beat in timeline(counted).beats:
            if beat.kind in (BeatKind.REST, BeatKind.REST_LEFT):
                lengths[beat.set_number] = lengths.get(beat.set_number, 0) + beat.length
        rested = range(counted.start.set_number, min(counted.last_set + 1, counted.sets))
        assert lengths == (dict.fromkeys(rested, counted.rest * 1000) if counted.rest else {})


@settings(max_examples=150)
@given(blocks())
def test_a_rest_calls_out_the_time_that_is_left(block: Block) -> None:
    """What a beat of rest says is what remains until the next set."""
    beats = timeline(block).beats
    for beat in beats:
        if beat.kind in (BeatKind.REST, BeatKind.REST_LEFT):
            after = (item for item in beats if item.kind is BeatKind.SET and item.start > beat.start)
            following = next(after, None)
            if following:
                assert following.start - beat.start == beat.number * 1000


@settings(max_examples=150)
@given(blocks())
def test_each_side_is_counted_whole_before_the_other(block: Block) -> None:
    """Right first, then the switch, then left; nothing to switch where both work at once."""
    line = timeline(block)
    switches = [beat for beat in line.beats if beat.kind is BeatKind.SWITCH]
    if block.sides is Sides.BOTH:
        assert not switches
        return
    assert len(switches) == sum(beat.kind is BeatKind.END and beat.side is Side.RIGHT for beat in line.beats)
    for switch in switches:
        before, after = numbers(b for b in line.beats if b.set_number == switch.set_number), block.reps
        right = [number for _, side, number in before if side is Side.RIGHT]
        left = [number for _, side, number in before if side is Side.LEFT]
        assert right[-1] == after
        assert left == list(range(1, block.reps + 1))


@settings(max_examples=100)
@given(blocks(), st.lists(st.integers(0, 700_000), min_size=2, max_size=8))
def test_the_place_only_goes_forward(block: Block, moments: list[int]) -> None:
    """Rule 4: later is never earlier in the exercise."""
    line = timeline(block)
    places = [line.place_at(moment) for moment in sorted(moments)]
    keys = [ordered((place.set_number, place.side, place.reps)) for place in places]
    assert keys == sorted(keys)


@settings(max_examples=100)
@given(blocks(), st.integers(0, 700_000))
def test_the_place_is_what_was_counted_so_far(block: Block, elapsed: int) -> None:
    """Rule 4: the numbers said up to a moment, and those that the place leaves, are all there are."""
    line = timeline(block)
    said = numbers(beat for beat in line.beats if beat.start <= elapsed)
    place = line.place_at(elapsed)
    assert said + expected(block, place) == expected(block, block.start)


@settings(max_examples=100)
@given(blocks(), st.integers(0, 700_000))
def test_resuming_says_exactly_what_was_left(block: Block, elapsed: int) -> None:
    """Paused at any moment and resumed there: no number twice, none left out."""
    line = timeline(block)
    place = line.place_at(elapsed)
    if place.set_number > block.last_set:
        return
    before = numbers(beat for beat in line.beats if beat.start <= elapsed)
    assert before + numbers(timeline(replace(block, start=place)).beats) == numbers(line.beats)


@settings(max_examples=60)
@given(blocks(), st.lists(st.integers(0, 60_000), max_size=5))
def test_an_exercise_broken_off_again_and_again_is_still_counted_once(
    block: Block, pauses: list[int]
) -> None:
    """Block after block, each cut short where somebody broke in: every repetition once and in order."""
    said: list[Counted] = []
    place = block.start
    for pause in [*pauses, *[BLOCK_LIMIT] * (4 * block.sets)]:
        if place.set_number > block.sets:
            break
        line = timeline(fitted(replace(block, start=place)))
        said += numbers(beat for beat in line.beats if beat.start <= pause)
        place = line.place_at(pause)
    assert said == expected(block, block.start)


@settings(max_examples=150)
@given(blocks())
def test_a_block_never_lasts_longer_than_its_limit(block: Block) -> None:
    """An answer may last 240 seconds; a block leaves room for the question after it."""
    fit = fitted(block)
    assert timeline(fit).length <= 225_000 == BLOCK_LIMIT
    assert fit.start == block.start
    assert block.start.set_number <= fit.last_set <= block.sets


@settings(max_examples=150)
@given(blocks())
def test_a_block_holds_as_many_sets_as_fit(block: Block) -> None:
    """One set more would not fit, and a rest is cut only where a single set leaves no room for it."""
    fit = fitted(block)
    if fit.last_set < block.sets:
        assert timeline(replace(block, last_set=fit.last_set + 1)).length > BLOCK_LIMIT
    if fit.rest < block.rest:
        assert fit.last_set == block.start.set_number


def both(reps: int, tempo: int, sets: int = 2) -> Block:
    """A whole exercise for both legs at once with a minute's rest."""
    start = Place(1, first_side(Sides.BOTH))
    return Block("squat", tempo, Sides.BOTH, reps, sets, start, sets, 60)


def test_two_sets_of_twelve_at_four_seconds_and_their_rest_fit_one_answer() -> None:
    """Set, rest and set when they fit."""
    block = both(12, 4)
    assert fitted(block) == block


def test_a_set_of_twelve_for_each_side_at_four_seconds_fits_one_answer() -> None:
    """The longest usual set, with its rest."""
    block = Block("lunge", 4, Sides.EACH, 12, 2, Place(1, Side.RIGHT), 2, 60)
    assert (fitted(block).last_set, fitted(block).rest) == (1, 60)


def test_a_set_at_the_slowest_tempo_fits_one_answer() -> None:
    """S8: eight seconds a repetition, twelve on each side, the rest cut to what is left."""
    block = Block("lunge", 8, Sides.EACH, 12, 2, Place(1, Side.RIGHT), 2, 90)
    assert timeline(fitted(block)).length <= BLOCK_LIMIT
    assert numbers(timeline(fitted(block)).beats) == numbers(
        beat for beat in timeline(block).beats if beat.set_number == 1
    )


def test_a_set_is_announced_then_counted_then_ended() -> None:
    """The beats of a set of eight, as they are heard."""
    kinds = [beat.kind for beat in timeline(both(8, 4, sets=1)).beats]
    assert kinds == [BeatKind.SET, BeatKind.GO, *[BeatKind.COUNT] * 7, BeatKind.END]


def test_a_resumed_set_says_from_which_number() -> None:
    """Seven are done: from eight, the first lift, and on to ten."""
    block = Block("squat", 4, Sides.BOTH, 10, 1, Place(1, Side.BOTH, 7), 1, 60)
    beats = timeline(block).beats
    assert [(beat.kind, beat.number) for beat in beats if beat.kind is not BeatKind.GO] == [
        (BeatKind.FROM, 8),
        (BeatKind.COUNT, 8),
        (BeatKind.COUNT, 9),
        (BeatKind.END, 10),
    ]


def test_about_seven_bridges_into_a_set_the_place_is_seven() -> None:
    """The estimate of where a person broke in: the set's words, the first lift, then a number a beat."""
    line = timeline(both(10, 4))
    lifted = line.beats[1].start
    assert line.place_at(lifted + 7 * 4000 + 500) == Place(1, Side.BOTH, 7)
    assert line.place_at(lifted + 3_999) == Place(1, Side.BOTH, 0)
    assert line.place_at(line.length) == Place(3, Side.BOTH, 0)


def test_a_rest_of_no_length_is_not_spoken() -> None:
    """S7: sets one after the other, for whoever wants none."""
    line = timeline(Block("squat", 4, Sides.BOTH, 10, 2, Place(1, Side.BOTH), 2, 0))
    assert {beat.kind for beat in line.beats}.isdisjoint({BeatKind.REST, BeatKind.REST_LEFT})
