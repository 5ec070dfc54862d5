"""The moves of the warm-up."""

from dataclasses import replace

from coach.workout.moves import Moment, Moved
from coach.workout.outcomes import Held, WarmingUp
from coach.workout.running import Phase, RunningWorkout
from coach.workout.settling import warm_up_move


def warm_up(running: RunningWorkout, moment: Moment) -> Moved:
    """Begin the warm-up again, from its first move."""
    return _warming(running, moment, 0)


def go_on_warming(running: RunningWorkout, moment: Moment) -> Moved:
    """Go on with the warm-up at the move that was broken off."""
    return _warming(running, moment, running.warm_up_move)


def hold_warm_up(running: RunningWorkout, moment: Moment) -> Moved:
    """Wait, and remember the move of the warm-up."""
    move = warm_up_move(running, moment.programme, moment.now)
    return replace(running, warm_up_move=move, since=None), (Held(),)


def go_on_heard(running: RunningWorkout, moment: Moment) -> Moved:
    """Go on with the warm-up at the move that is heard just now."""
    return _warming(running, moment, warm_up_move(running, moment.programme, moment.now))


def _warming(running: RunningWorkout, moment: Moment, move: int) -> Moved:
    return replace(running, phase=Phase.WARM_UP, warm_up_move=move, since=moment.now), (WarmingUp(move),)
