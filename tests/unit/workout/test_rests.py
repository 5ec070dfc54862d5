"""Rests, and the time to get into place: as long as asked for, up to the next first repetition."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.exercise import Sides
from coach.workout.block import Beat, BeatKind, Block, Place, Side
from coach.workout.timeline import fitted, timeline
from tests.unit.workout.blocks import WAITING, blocks, instants, until_moving, whole

SHORTEST = 3_000  # milliseconds in which a rest can be told


@settings(max_examples=150)
@given(blocks())
def test_from_a_sets_end_to_the_next_first_repetition_it_is_the_rest_asked_for(block: Block) -> None:
    """R9, S7: the words before the next set are a part of it; where none follows it is the rest alone."""
    for counted in (block, fitted(block), replace(block, last_set=block.start.set_number)):
        beats = timeline(counted).beats
        for index, beat in enumerate(beats):
            if beat.kind is BeatKind.END and beat.side is not Side.RIGHT and beat.set_number < counted.sets:
                rested = until_moving(beats[index + 1 :])
                if counted.rest * 1000 >= SHORTEST + _words(counted):
                    assert rested == counted.rest * 1000


@settings(max_examples=150)
@given(blocks())
def test_there_is_a_rest_after_every_set_but_the_exercises_last(block: Block) -> None:
    """R9, S7: also where the answer ends before the exercise does, and none where none was asked for."""
    for counted in (block, replace(block, last_set=block.start.set_number), replace(block, rest=0)):
        beats = timeline(replace(counted, start=replace(counted.start, rest=0), get_ready=0)).beats
        rested = {beat.set_number for beat in beats if beat.kind in (BeatKind.REST, BeatKind.REST_LEFT)}
        due = range(counted.start.set_number, min(counted.last_set + 1, counted.sets))
        assert rested == (set(due) if counted.rest else set())


@settings(max_examples=150)
@given(blocks())
def test_a_rest_calls_out_the_time_that_is_left(block: Block) -> None:
    """What a beat of waiting says is what remains until the next first repetition, or the answer's end."""
    beats = timeline(block).beats
    for index, beat in enumerate(beats):
        if beat.kind in WAITING:
            assert until_moving(beats[index:]) == beat.number * 1000


@settings(max_examples=150)
@given(blocks())
def test_what_is_left_of_a_rest_is_called_out_at_half_a_minute_and_at_ten_seconds(block: Block) -> None:
    """And each time is long enough to be told."""
    beats = timeline(block).beats
    for beat, following in pairwise(beats):
        if beat.kind in WAITING:
            assert beat.length >= SHORTEST
            assert following.kind is BeatKind.REST_LEFT or following.kind not in WAITING
    called = [beat.number for beat in beats if beat.kind is BeatKind.REST_LEFT]
    assert set(called) <= {30, 10}


@settings(max_examples=150)
@given(blocks())
def test_a_count_begins_with_what_is_left_of_a_rest_or_the_time_to_get_into_place(block: Block) -> None:
    """So long until the first repetition; less than can be told is left out, the words before the set not.

    Before the first set nobody has anything to rest from.
    """
    beats = timeline(block).beats
    waits = block.get_ready or block.start.rest
    told = waits * 1000 >= SHORTEST + _words(block)
    assert until_moving(beats) == (waits * 1000 if told else _words(block))
    first = beats[0].kind if told else None
    in_place = block.get_ready or block.start.set_number == 1
    assert (first is BeatKind.GET_READY) == bool(told and in_place)
    assert (first is BeatKind.REST) == bool(told and not in_place)


def _words(block: Block) -> int:
    """Milliseconds of the words before the first repetition of the block."""
    without = replace(block, start=replace(block.start, rest=0), get_ready=0)
    return until_moving(timeline(without).beats)


@settings(max_examples=250)
@given(blocks(), st.data())
def test_a_place_in_a_rest_keeps_the_seconds_that_are_left_of_it(block: Block, data: st.DataObject) -> None:
    """Until the next first repetition, rounded up, also of the time to get into place; else none."""
    line = timeline(block)
    waits = [beat for beat in line.beats if beat.kind in WAITING] or line.beats
    of_waiting = st.sampled_from(waits).flatmap(
        lambda beat: st.integers(0, beat.length).map(beat.start.__add__)
    )
    elapsed = data.draw((of_waiting | instants(line)).filter(lambda moment: moment < line.length))
    index, beat = _beat_at(line.beats, elapsed)
    left = until_moving(line.beats[index:]) - (elapsed - beat.start)
    assert line.place_at(elapsed).rest == (-(-left // 1000) if beat.kind in WAITING else 0)


def _beat_at(beats: tuple[Beat, ...], elapsed: int) -> tuple[int, Beat]:
    return max((index, beat) for index, beat in enumerate(beats) if beat.start <= elapsed)


@pytest.mark.parametrize("sides", Sides)
def test_a_minute_of_rest_is_called_out_three_times(sides: Sides) -> None:
    """The last ten seconds hold the words before the set."""
    beats = timeline(whole(sides, 10, 4)).beats
    called = [(beat.kind, beat.number, beat.length) for beat in beats if beat.kind in WAITING]
    words = 7_000 if sides is Sides.EACH else 5_000
    assert called == [
        (BeatKind.REST, 60, 30_000),
        (BeatKind.REST_LEFT, 30, 20_000),
        (BeatKind.REST_LEFT, 10, 10_000 - words),
    ]


@pytest.mark.parametrize("left", [31, 32, 11, 12])
def test_a_rest_just_above_a_mark_is_not_called_out_twice_at_once(left: int) -> None:
    """Thirty-one seconds, and then thirty, could not both be said in time."""
    block = replace(whole(Sides.BOTH, 10, 4), start=Place(2, Side.BOTH, rest=left))
    called = [beat.number for beat in timeline(block).beats if beat.kind in WAITING]
    assert called == ([left, 10] if left > 30 else [left])


@pytest.mark.parametrize(("left", "told"), [(4, False), (7, False), (8, True)])
def test_a_rest_that_is_almost_over_is_left_out(left: int, *, told: bool) -> None:
    """The words before the set take five seconds of it; three more are needed to tell of it."""
    block = replace(whole(Sides.BOTH, 10, 4), start=Place(2, Side.BOTH, rest=left))
    assert (timeline(block).beats[0].kind is BeatKind.REST) is told
    assert until_moving(timeline(block).beats) == (left * 1000 if told else 5_000)


def test_a_rest_of_no_length_is_not_spoken() -> None:
    """Sets one after the other, for whoever wants none."""
    line = timeline(whole(Sides.BOTH, 10, 4, rest=0))
    assert {beat.kind for beat in line.beats}.isdisjoint(WAITING)


def test_the_rest_before_a_set_belongs_to_the_set_before() -> None:
    """Gone on with in the rest after the first set: twenty seconds, and then the second."""
    beats = timeline(replace(whole(Sides.BOTH, 10, 4), start=Place(2, Side.BOTH, rest=20))).beats
    assert [(beat.kind, beat.set_number, beat.number) for beat in beats[:3]] == [
        (BeatKind.REST, 1, 20),
        (BeatKind.REST_LEFT, 1, 10),
        (BeatKind.SET, 2, 0),
    ]


def test_the_time_to_get_into_place_comes_before_the_first_set() -> None:
    """Fifteen seconds, of which the words before the set are the last five."""
    beats = timeline(replace(whole(Sides.BOTH, 10, 4), get_ready=15)).beats
    assert [(beat.kind, beat.set_number, beat.number, beat.length) for beat in beats[:3]] == [
        (BeatKind.GET_READY, 1, 15, 5_000),
        (BeatKind.REST_LEFT, 1, 10, 5_000),
        (BeatKind.SET, 1, 0, 2_000),
    ]
