"""Clocks that differ: a device speaks a little late, and a request's time may be off by seconds.

Somebody hears the count up to one moment; the request says another, up to five seconds before or after it.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Sides
from coach.training.prescription import Prescription
from coach.workout.block import BeatKind, Place, Side, first_side
from coach.workout.manner import Manner
from coach.workout.running import Phase, RunningWorkout
from coach.workout.timeline import LATEST, Timeline, timeline
from coach.workout.transitions import Event
from tests.unit.workout.blocks import in_order, instants, tempos
from tests.unit.workout.session import Session

PROGRAMME = read_programme()
EXERCISES = ("glute_bridge", "lunge")

shifts = st.integers(-LATEST, LATEST) | st.sampled_from((-LATEST, -1, 0, 1, LATEST))


@st.composite
def counts(draw: st.DrawFn) -> tuple[Session, Timeline]:
    """A count of any exercise, from any place that a pause leaves, and its timeline."""
    exercise = draw(st.sampled_from(EXERCISES))
    session = Session(PROGRAMME, Prescription(exercise, draw(st.integers(1, 4)), draw(st.integers(8, 12))))
    session.manner = Manner(paces={exercise: draw(tempos)}, rest=draw(st.none() | st.integers(45, 180)))
    session.count()
    if draw(st.booleans()):
        session.say(Event.PAUSE, after=draw(st.integers(0, 25)))
        session.say(Event.RESUME)
    assert session.running.block is not None
    return session, timeline(session.running.block)


def furthest(running: RunningWorkout) -> Place:
    """The place if everything in doubt is done."""
    sides = PROGRAMME.catalogue[running.station.exercise].sides
    if running.phase is Phase.UNSURE:
        return Place(running.claim + 1, first_side(sides))
    return nearest(running)


def nearest(running: RunningWorkout) -> Place:
    """The place if nothing in doubt is done."""
    sides = PROGRAMME.catalogue[running.station.exercise].sides
    return running.place or Place(running.station.next_set, first_side(sides))


def broken_off(count: tuple[Session, Timeline], event: Event, heard: int, shift: int) -> RunningWorkout:
    """The workout after an event that was said at one moment of the count and is dated at another."""
    session, line = count
    session.say(event, after=max(0, min(heard, line.length) + shift) / 1000)
    return session.running


@settings(max_examples=200)
@given(counts(), st.data(), shifts)
def test_a_clock_that_is_off_by_seconds_is_never_off_by_more_in_the_count(
    count: tuple[Session, Timeline], data: st.DataObject, shift: int
) -> None:
    """What was over five seconds before is done or asked for, and nothing beyond five seconds after."""
    line = count[1]
    heard = data.draw(instants(line))
    after = broken_off(count, Event.PAUSE, heard, shift)
    heard = min(heard, line.length)
    assert in_order(furthest(after)) >= in_order(line.place_at(max(0, heard - LATEST)))
    assert in_order(nearest(after)) <= in_order(line.place_at(heard + LATEST))


@settings(max_examples=200)
@given(counts(), st.data(), shifts, st.sampled_from((Event.PAUSE, Event.INTERRUPT, Event.MORE_REST)))
def test_a_clock_that_is_off_by_seconds_loses_no_set_and_doubles_none(
    count: tuple[Session, Timeline], data: st.DataObject, shift: int, event: Event
) -> None:
    """A set heard to its end is done or asked for; one that is done ends five seconds later at most."""
    session, line = count
    before = session.running.station
    heard = data.draw(instants(line) | instants(line).map(lambda moment: max(0, moment - LATEST)))
    after = broken_off(count, event, heard, shift)
    heard = min(heard, line.length)
    over, soon = (line.place_at(moment).set_number - 1 for moment in (heard, heard + LATEST))
    done = len(after.station.done)
    assert max(done, after.claim) >= over
    assert len(before.done) <= done <= soon
    assert after.claim <= done + 1


@settings(max_examples=150)
@given(counts(), st.data(), shifts)
def test_done_at_a_sets_end_logs_it_whole_whatever_the_clock_says(
    count: tuple[Session, Timeline], data: st.DataObject, shift: int
) -> None:
    """Said within five seconds after the last number: the set in full, once."""
    line, block = count[1], count[1].block
    last = Side.LEFT if block.sides is Sides.EACH else Side.BOTH
    ends = [beat for beat in line.beats if beat.kind is BeatKind.END and beat.side is last]
    end = data.draw(st.sampled_from(ends))
    first = end.set_number == block.start.set_number
    after = broken_off(count, Event.DONE, end.start + max(0, -shift), shift)
    assert after.station.done[: end.set_number][-1] == (block.reps_from(block.start) if first else block.reps)
    assert len(after.station.done) == end.set_number
    assert after.phase in (Phase.BETWEEN_SETS, Phase.EFFORT)
