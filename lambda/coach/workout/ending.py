"""Moves by which the person ends a set, or the exercise, before the count does."""

from dataclasses import replace

from coach.workout.block import Place, Side
from coach.workout.moves import Moment, Moved, as_far_as_counted, at_phase
from coach.workout.outcomes import EffortDue, NextSetDue, OtherSideDue, SetsLogged
from coach.workout.running import Phase, RunningWorkout
from coach.workout.settling import nearly_over
from coach.workout.waiting import announce_again


def end_set(running: RunningWorkout, moment: Moment) -> Moved:
    """The person ends the set at the place where they are: it is logged as counted so far.

    On the first of two sides that ends the side; the other one waits for "ready".
    """
    running = in_full(running, moment)
    place = running.place
    if place is not None and place.side is Side.RIGHT and place.reps:
        left = Place(place.set_number, Side.LEFT, right=place.reps)
        waiting = replace(running, phase=Phase.PAUSED, block=None, place=left, since=None)
        return waiting, (OtherSideDue(place.reps),)
    reps = place.in_both if place else 0
    ended = as_far_as_counted(running)
    logged = (SetsLogged(1, reps),) if reps else ()
    if not ended.station.open:
        return at_phase(ended, Phase.EFFORT), (*logged, EffortDue())
    if not ended.station.done:
        return announce_again(ended, moment)
    return at_phase(ended, Phase.BETWEEN_SETS), (*logged, NextSetDue(ended.station.next_set))


def done_alone(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """The person did the remaining sets without the count: they are logged as prescribed."""
    station = running.station
    left, reps = station.sets - len(station.done), station.prescription.reps
    for _ in range(left):
        station = station.with_set(reps)
    return at_phase(running.with_station(station), Phase.EFFORT), (SetsLogged(left, reps), EffortDue())


def enough_sets(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """The person is done with the exercise though sets are left."""
    closed = running.with_station(replace(running.station, sets=len(running.station.done)))
    return at_phase(closed, Phase.EFFORT), (EffortDue(),)


def in_full(running: RunningWorkout, moment: Moment) -> RunningWorkout:
    """The workout with a set that is nearly over taken as over: the person says so, a little early."""
    if running.place is None or running.block is None or not nearly_over(running, moment.now):
        return running
    return replace(running, place=replace(running.place, reps=running.block.reps_from(running.place)))
