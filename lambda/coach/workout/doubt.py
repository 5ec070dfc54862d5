"""Moves for when it is not certain that a set is over, and the person was asked whether it is."""

from dataclasses import replace

from coach.workout import moves, onward
from coach.workout.moves import Moment, Moved
from coach.workout.outcomes import EffortDue, NextSetDue, SetsLogged
from coach.workout.running import Phase, RunningWorkout


def finished(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001 - the shape of a move
    """The sets that were in doubt are over: logged in full."""
    return _over(claimed(running), running)


def effort(running: RunningWorkout, moment: Moment) -> Moved:
    """How hard the last set was answers that it is over; before the last, the answer is early."""
    if running.claim < running.station.sets:
        return onward.effort_early(running, moment)
    return onward.take_effort(claimed(running), moment)


def counted_alone(running: RunningWorkout, moment: Moment) -> Moved:
    """How many it was answers that the set is over; of several, that is the last."""
    over = claimed(running)
    station = over.station
    reps = moment.programme.catalogue[station.exercise].repetitions(moment.number)
    corrected = replace(station, done=(*station.done[:-1], reps))
    return _over(over.with_station(corrected), running)


def _in_doubt(running: RunningWorkout) -> int:
    return running.claim - len(running.station.done)


def claimed(running: RunningWorkout) -> RunningWorkout:
    """The workout with the sets in doubt done; one begun on the left is as long as it was on the right."""
    place, station = running.place, running.station
    reps = station.prescription.reps
    first = reps if place is None or place.right is None else place.right
    for number in range(station.next_set, running.claim + 1):
        station = station.with_set(first if number == running.station.next_set else reps)
    station = replace(station, sets=max(station.sets, len(station.done)))  # asked for fewer in between
    return moves.at_phase(running.with_station(station), Phase.EFFORT)


def _over(ended: RunningWorkout, before: RunningWorkout) -> Moved:
    sets, reps = _in_doubt(before), ended.station.done[-1]
    logged = SetsLogged(sets, reps)
    if not ended.station.open:
        return ended, (logged, EffortDue())
    due = NextSetDue(ended.station.next_set)
    return moves.at_phase(ended, Phase.BETWEEN_SETS), (logged, due)
