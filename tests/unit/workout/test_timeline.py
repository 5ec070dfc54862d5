"""The timeline of a counted block: no gap, no number twice or left out, and short enough for one answer."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from coach.training.exercise import Sides
from coach.workout.block import BeatKind, Block, Place, Side
from coach.workout.timeline import BLOCK_LIMIT, fitted, timeline
from tests.unit.workout.blocks import (
    LEADING_IN,
    SPOKEN_NUMBERS,
    asked,
    blocks,
    expected,
    numbers,
    whole,
)


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
    spoken = [beat for beat in timeline(block).beats if beat.kind in (BeatKind.GO, *SPOKEN_NUMBERS)]
    for beat, following in pairwise(spoken):
        if beat.kind is not BeatKind.END:
            assert following.kind in SPOKEN_NUMBERS
            assert following.start - beat.start == block.tempo * 1000


@settings(max_examples=150)
@given(blocks())
def test_the_sides_take_turns_within_each_repetition_and_nowhere_else(block: Block) -> None:
    """In the middle of every repetition that alternates, the other side's half of it."""
    beats = timeline(block).beats
    for beat, following in pairwise(beats):
        moving = beat.kind in (BeatKind.GO, BeatKind.COUNT)
        assert (following.kind is BeatKind.OTHER) == (moving and block.sides is Sides.ALTERNATE)
        if following.kind is BeatKind.OTHER:
            assert following.number == beat.number + 1
            assert (beat.length, following.length) == (block.tempo * 500, block.tempo * 500)
            assert (following.set_number, following.side) == (beat.set_number, beat.side)


@settings(max_examples=150)
@given(blocks())
def test_two_more_is_said_two_before_the_end(block: Block) -> None:
    """R10: on the number that leaves two, on every side and set that is counted so far."""
    for beat in timeline(block).beats:
        reps = asked(block, beat.set_number, beat.side)
        assert beat.last_two == (beat.kind is BeatKind.COUNT and beat.number == reps - 2)
        assert beat.halfway == (beat.kind is BeatKind.COUNT and beat.number == reps // 2)


@settings(max_examples=150)
@given(blocks())
def test_nobody_begins_a_side_before_three_two_one(block: Block) -> None:
    """The first lift of every side is counted in; a set that is gone on with says from which number."""
    beats = timeline(block).beats
    for index, beat in enumerate(beats):
        if beat.kind is BeatKind.GO and beat.number:
            assert (beats[index - 1].kind, beats[index - 1].number) == (BeatKind.FROM, beat.number + 1)
        elif beat.kind is BeatKind.GO:
            before = [(item.kind, item.number, item.length) for item in beats[index - 3 : index]]
            assert before == [(BeatKind.COUNT_IN, number, 1000) for number in (3, 2, 1)]
    lifts = [beat for beat in beats if beat.kind is BeatKind.GO and not beat.number]
    assert sum(beat.kind is BeatKind.COUNT_IN for beat in beats) == 3 * len(lifts)


@settings(max_examples=150)
@given(blocks())
def test_a_set_is_announced_before_it_is_counted_in(block: Block) -> None:
    """Its number, and its side where sides are counted apart; both belong to what comes after them."""
    beats = timeline(block).beats
    for beat, following in pairwise(beats):
        if beat.kind in LEADING_IN:
            assert (following.set_number, following.side) == (beat.set_number, beat.side)
        if beat.kind is BeatKind.SET:
            sided = beat.side is not Side.BOTH
            assert following.kind is (BeatKind.SIDE if sided else BeatKind.COUNT_IN)


@settings(max_examples=150)
@given(blocks())
def test_each_side_is_counted_whole_before_the_other(block: Block) -> None:
    """Right first, then the switch, then left; nothing to switch where both work at once or in turn."""
    line = timeline(block)
    switches = [beat for beat in line.beats if beat.kind is BeatKind.SWITCH]
    assert len(switches) == sum(beat.kind is BeatKind.END and beat.side is Side.RIGHT for beat in line.beats)
    for switch in switches:
        said = numbers(beat for beat in line.beats if beat.set_number == switch.set_number)
        right = [number for _, side, number in said if side is Side.RIGHT]
        left = [number for _, side, number in said if side is Side.LEFT]
        assert right[-1] == block.reps
        assert left == list(range(1, block.reps + 1))


@settings(max_examples=150)
@given(blocks())
def test_a_block_never_lasts_longer_than_its_limit(block: Block) -> None:
    """An answer may last 240 seconds; a block leaves room for the question after it."""
    fit = fitted(block)
    assert timeline(fit).length <= 225_000 == BLOCK_LIMIT
    assert replace(fit.start, rest=block.start.rest) == block.start
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
    if fit.start.rest < block.start.rest:
        assert fit.last_set == block.sets or fit.rest == 0


def test_two_sets_of_twelve_at_four_seconds_and_their_rest_fit_one_answer() -> None:
    """Set, rest and set when they fit."""
    block = whole(Sides.BOTH, 12, 4)
    assert fitted(block) == block


def test_a_set_of_twelve_for_each_side_at_four_seconds_fits_one_answer() -> None:
    """The longest usual set, with its rest."""
    block = whole(Sides.EACH, 12, 4)
    assert (fitted(block).last_set, fitted(block).rest) == (1, 60)


def test_a_set_at_the_slowest_tempo_fits_one_answer() -> None:
    """S8: eight seconds a repetition, twelve on each side, the rest cut to what is left."""
    block = whole(Sides.EACH, 12, 8, rest=90)
    assert timeline(fitted(block)).length <= BLOCK_LIMIT
    assert 0 < fitted(block).rest < 90
    assert numbers(timeline(fitted(block)).beats) == numbers(
        beat for beat in timeline(block).beats if beat.set_number == 1
    )


def test_a_long_rest_before_a_long_set_leaves_room_for_the_set() -> None:
    """Three minutes and twelve slow lunges on each side do not fit one answer; the set does."""
    block = replace(whole(Sides.EACH, 12, 6), start=Place(2, Side.RIGHT, rest=180))
    fit = fitted(block)
    assert timeline(fit).length <= BLOCK_LIMIT
    assert (fit.last_set, 45 < fit.start.rest < 180) == (2, True)


def test_a_set_is_announced_then_counted_in_then_counted_then_ended() -> None:
    """The beats of a set of eight, as they are heard."""
    kinds = [beat.kind for beat in timeline(whole(Sides.BOTH, 8, 4, sets=1)).beats]
    counted_in = [BeatKind.SET, *[BeatKind.COUNT_IN] * 3]
    assert kinds == [*counted_in, BeatKind.GO, *[BeatKind.COUNT] * 7, BeatKind.END]


def test_a_set_in_turn_says_the_other_side_in_the_middle_of_each_repetition() -> None:
    """Step right, and left, one."""
    beats = timeline(whole(Sides.ALTERNATE, 8, 5, sets=1)).beats[4:8]
    assert [(beat.kind, beat.number, beat.length) for beat in beats] == [
        (BeatKind.GO, 0, 2500),
        (BeatKind.OTHER, 1, 2500),
        (BeatKind.COUNT, 1, 2500),
        (BeatKind.OTHER, 2, 2500),
    ]


def test_a_resumed_set_says_from_which_number() -> None:
    """Seven are done: from eight, the first lift, and on to ten."""
    block = replace(whole(Sides.BOTH, 10, 4, sets=1), start=Place(1, Side.BOTH, 7))
    beats = timeline(block).beats
    assert [(beat.kind, beat.number) for beat in beats if beat.kind is not BeatKind.GO] == [
        (BeatKind.FROM, 8),
        (BeatKind.COUNT, 8),
        (BeatKind.COUNT, 9),
        (BeatKind.END, 10),
    ]


@pytest.mark.parametrize("sides", Sides)
def test_a_hold_is_counted_on_the_same_beats(sides: Sides) -> None:
    """A repetition of it is so many seconds; only what is said on a beat is another."""
    block = whole(sides, 6, 5)
    assert timeline(replace(block, held=True)).beats == timeline(block).beats
