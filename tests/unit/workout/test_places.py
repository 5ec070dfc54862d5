"""Where a person is at any moment of a count, and that it goes on from there as if nothing had been."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.exercise import Sides
from coach.workout.block import Block, Place, Side
from coach.workout.timeline import BLOCK_LIMIT, LATEST, fitted, timeline
from tests.unit.workout.blocks import (
    Counted,
    blocks,
    expected,
    in_order,
    instants,
    numbers,
    tempos,
    whole,
)


@settings(max_examples=100)
@given(blocks(), st.data())
def test_the_place_only_goes_forward(block: Block, data: st.DataObject) -> None:
    """Rule 4: later is never earlier in the exercise."""
    line = timeline(block)
    moments = data.draw(st.lists(instants(line), min_size=2, max_size=8))
    places = [in_order(line.place_at(moment)) for moment in sorted(moments)]
    assert places == sorted(places)


@settings(max_examples=150)
@given(blocks(), st.data())
def test_the_place_is_what_was_counted_so_far(block: Block, data: st.DataObject) -> None:
    """Rule 4: the numbers said up to a moment, and those that the place leaves, are all there are."""
    line = timeline(block)
    elapsed = data.draw(instants(line))
    said = numbers(beat for beat in line.beats if beat.start <= elapsed)
    assert said + expected(block, line.place_at(elapsed)) == expected(block, block.start)


@settings(max_examples=250)
@given(blocks(), st.data(), tempos)
def test_broken_off_at_any_moment_it_goes_on_with_the_next_number_at_any_pace(
    block: Block, data: st.DataObject, tempo: int
) -> None:
    """No number twice, none left out, however fast it goes on."""
    line = timeline(block)
    elapsed = data.draw(instants(line))
    place = line.place_at(elapsed)
    said = numbers(beat for beat in line.beats if beat.start <= elapsed)
    if place.set_number > block.last_set:
        assert said == numbers(line.beats)
        return
    again = replace(block, start=place, tempo=tempo, get_ready=0)
    assert said + numbers(timeline(again).beats) == numbers(line.beats)


@settings(max_examples=60)
@given(blocks(), st.lists(st.tuples(st.integers(0, 60_000), tempos), max_size=5))
def test_an_exercise_broken_off_again_and_again_is_still_counted_once(
    block: Block, pauses: list[tuple[int, int]]
) -> None:
    """Block after block, each cut short where somebody broke in: every repetition once and in order."""
    said: list[Counted] = []
    place = block.start
    for pause, tempo in [*pauses, *[(BLOCK_LIMIT, block.tempo)] * (4 * block.sets)]:
        if place.set_number > block.sets:
            break
        line = timeline(fitted(replace(block, start=place, tempo=tempo, get_ready=0)))
        said += numbers(beat for beat in line.beats if beat.start <= pause)
        place = line.place_at(pause)
    assert said == expected(block, block.start)


@settings(max_examples=150)
@given(blocks(), st.data())
def test_a_place_on_the_left_knows_what_the_right_had(block: Block, data: st.DataObject) -> None:
    """The left is counted to as many, also when it is gone on with."""
    line = timeline(block)
    place = line.place_at(data.draw(instants(line)))
    if place.side is Side.LEFT:
        begun_there = place.set_number == block.start.set_number and block.start.side is Side.LEFT
        assert place.right == (block.start.right if begun_there else block.reps)
    else:
        assert place.right is None


@settings(max_examples=250)
@given(blocks(), st.data())
def test_a_set_is_near_its_end_for_the_last_five_seconds_of_its_last_side(
    block: Block, data: st.DataObject
) -> None:
    """At a moment whose place, five seconds later, is in a later set; the right side's end is none."""
    line = timeline(block)
    elapsed = data.draw(instants(line) | instants(line).map(lambda moment: max(0, moment - LATEST)))
    sets_end = line.place_at(elapsed + LATEST).set_number - line.place_at(elapsed).set_number
    assert line.ends_soon(elapsed) == (sets_end > 0)


def test_about_seven_bridges_into_a_set_the_place_is_seven() -> None:
    """The estimate of where a person broke in: the words before, the first lift, then a number a beat."""
    line = timeline(whole(Sides.BOTH, 10, 4))
    lifted = 5_000
    assert line.place_at(lifted + 7 * 4000 + 500) == Place(1, Side.BOTH, 7)
    assert line.place_at(lifted + 3_999) == Place(1, Side.BOTH, 0)
    assert line.place_at(line.length) == Place(3, Side.BOTH, 0)


def test_half_a_repetition_is_none() -> None:
    """The right foot has stepped and the left has not."""
    line = timeline(whole(Sides.ALTERNATE, 10, 4))
    assert line.place_at(5_000 + 7 * 4000 + 3_000) == Place(1, Side.BOTH, 7)


def test_a_set_ends_soon_only_where_its_last_side_does() -> None:
    """Lunges: the right side's last number is no end of a set, the left side's is."""
    line = timeline(whole(Sides.EACH, 10, 4))
    right = 7_000 + 40_000
    left = right + 9_000 + 40_000
    soon = [line.ends_soon(moment) for moment in (right - 1, left - 5_001, left - 5_000, left - 1, left)]
    assert soon == [False, False, True, True, False]
