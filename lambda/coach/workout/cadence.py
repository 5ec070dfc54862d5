"""Moves for the pace of a count and the rest before a set."""

from dataclasses import replace

from coach.training.exercise import SLOWEST
from coach.workout import moves, waiting
from coach.workout.block import Place, first_side
from coach.workout.manner import LONGEST_REST
from coach.workout.moves import Moment, Moved
from coach.workout.outcomes import Counting, Outcome, PaceChanged, Refusal, Refused, RestLonger, RestTaken
from coach.workout.running import Phase, RunningWorkout

MORE_REST = 30  # seconds that "more rest" adds where it names no length


def slower(running: RunningWorkout, moment: Moment) -> Moved:
    """A second more for each repetition of this exercise, up to eight (S8), on from the same place."""
    return _paced(running, moment, 1)


def faster(running: RunningWorkout, moment: Moment) -> Moved:
    """A second less for each repetition of this exercise, while that is safe (S8), on from the same place."""
    return _paced(running, moment, -1)


def more_rest(running: RunningWorkout, moment: Moment) -> Moved:
    """More time before the set that is due; in the middle of one it waits.

    So does a set that an answer has no room for after such a rest.
    """
    if not _before_a_set(running):
        return take_your_time(running, moment)
    left = running.place.rest if running.place else 0
    rest = min(LONGEST_REST, left + (moment.number or MORE_REST))
    resting = replace(running, place=replace(_due(running, moment), rest=rest))
    match moves.count(resting, moment):
        case counting, (Counting(block),) if left < rest == block.start.rest:
            return counting, (RestLonger(rest - left), Counting(block))
        case _:
            return take_your_time(running, moment)


def take_your_time(running: RunningWorkout, moment: Moment) -> Moved:
    """There is no rest to make longer: everything waits."""
    return _then(waiting.wait(running, moment), RestTaken())


def skip_rest(running: RunningWorkout, moment: Moment) -> Moved:
    """The set that is due begins now; in the middle of one it waits, since that is not what was meant."""
    if not _before_a_set(running):
        return waiting.wait(running, moment)
    return moves.count_now(running, moment)


def _paced(running: RunningWorkout, moment: Moment, change: int) -> Moved:
    exercise = moment.programme.catalogue[running.station.exercise]
    seconds = moment.manner.pace(exercise) + change
    if exercise.held:
        return _then(waiting.go_on(running, moment), Refused(Refusal.HELD))
    if not exercise.fastest <= seconds <= SLOWEST:
        why = Refusal.SLOWEST if change > 0 else Refusal.FASTEST
        return _then(waiting.go_on(running, moment), Refused(why))
    manner = replace(moment.manner, paces={**moment.manner.paces, exercise.id: seconds})
    return _then(waiting.go_on(running, replace(moment, manner=manner)), PaceChanged(running.index, seconds))


def _before_a_set(running: RunningWorkout) -> bool:
    """Whether a set is due of which nothing is done, after a rest or in it."""
    if running.phase is Phase.UNSURE:
        return False
    return running.phase is Phase.BETWEEN_SETS or (running.place is not None and not running.place.begun)


def _due(running: RunningWorkout, moment: Moment) -> Place:
    """The beginning of the set that is due."""
    sides = moment.programme.catalogue[running.station.exercise].sides
    return Place(running.station.next_set, first_side(sides))


def _then(moved: Moved, first: Outcome) -> Moved:
    running, outcomes = moved
    return running, (first, *outcomes)
