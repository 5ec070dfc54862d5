"""Moves that tell where the person is, and go on from there."""

from coach.workout import waiting
from coach.workout.moves import Moment, Moved
from coach.workout.outcomes import Outcome, Tallied, ToCome
from coach.workout.running import RunningWorkout


def how_many(running: RunningWorkout, moment: Moment) -> Moved:
    """What is done of this exercise, and on from the same place."""
    return _told(running, moment, Tallied(running.index, running.station.done, running.place))


def whats_left(running: RunningWorkout, moment: Moment) -> Moved:
    """What is still to do of this exercise and after it, and on from the same place."""
    return _told(running, moment, ToCome(_reps_left(running), _sets_after(running), _later(running)))


def _told(running: RunningWorkout, moment: Moment, told: Outcome) -> Moved:
    moved, outcomes = waiting.go_on(running, moment)
    return moved, (told, *outcomes)


def _reps_left(running: RunningWorkout) -> int:
    """Repetitions left of the set that is begun, on the side that is counted."""
    place = running.place
    if place is None or not place.begun:
        return 0
    asked = running.station.prescription.reps if place.right is None else place.right
    return asked - place.reps


def _sets_after(running: RunningWorkout) -> int:
    """Sets left of this exercise, without one that is begun."""
    station, place = running.station, running.place
    begun = place is not None and place.begun
    return max(0, station.sets - len(station.done) - begun)


def _later(running: RunningWorkout) -> tuple[str, ...]:
    """The exercises still to come after this one."""
    return tuple(item.exercise for item in running.stations[running.index + 1 :] if item.open)
