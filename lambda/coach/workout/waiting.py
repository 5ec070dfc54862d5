"""Moves that wait for the person: what was spoken is held, and what is asked is asked again.

Some go on by themselves, where the words only broke in.
"""

from dataclasses import replace

from coach.workout import moves, warming
from coach.workout.moves import Moment, Moved, at_phase
from coach.workout.outcomes import (
    Announced,
    EffortDue,
    FinishDue,
    Held,
    NextSetDue,
    ReadyDue,
    Refusal,
    Refused,
    ResumeDue,
)
from coach.workout.running import Phase, RunningWorkout
from coach.workout.settling import nearly_over


def hold(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001 - the shape of a move
    """Wait: at the place in the count, or where nothing was being counted."""
    if running.place is None:
        return replace(running, since=None), (Held(),)
    place = replace(running.place, rest=0)
    return replace(running, phase=Phase.PAUSED, block=None, place=place, since=None, claim=0), (Held(place),)


def hold_or_ask(running: RunningWorkout, moment: Moment) -> Moved:
    """Wait at the place in the count; so near a set's end it is asked whether the set is over."""
    if running.place is None or not nearly_over(running, moment.now):
        return hold(running, moment)
    unsure = replace(running, phase=Phase.UNSURE, block=None, since=None, claim=running.place.set_number)
    return unsure, (Held(running.place), FinishDue(1))


def ask_finished(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Something else was said; whether the sets in doubt are over is still to be answered."""
    return running, (FinishDue(running.claim - len(running.station.done)),)


def announce_again(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Announce the present exercise once more."""
    return at_phase(running, Phase.ANNOUNCED), (Announced(running.index, again=True),)


def due_again(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Say once more that the next set waits."""
    return running, (NextSetDue(running.station.next_set),)


def ask_effort(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Ask how hard it was, once more."""
    return at_phase(running, Phase.EFFORT), (EffortDue(),)


def wait(running: RunningWorkout, moment: Moment) -> Moved:
    """A warm-up or a count, broken off by the words, is held; then what waits."""
    match running.phase:
        case Phase.WARM_UP:
            waiting = warming.hold_warm_up
        case Phase.ANNOUNCED:
            waiting = announce_again
        case Phase.BETWEEN_SETS:
            waiting = due_again
        case Phase.EFFORT:
            waiting = ask_effort
        case Phase.COUNTING:
            waiting = hold_or_ask
        case Phase.UNSURE:
            waiting = ask_finished
        case _:
            waiting = hold
    return waiting(running, moment)


def refused(running: RunningWorkout, moment: Moment, why: Refusal) -> Moved:
    """Nothing changes but that a warm-up or a count, broken off by the words, is held; then what waits."""
    held, outcomes = wait(running, moment)
    return held, (Refused(why), *outcomes)


def go_on(running: RunningWorkout, moment: Moment) -> Moved:
    """Go on in the same answer with what the words broke in on; where nothing was, what waits."""
    match running.phase:
        case Phase.COUNTING:
            return moves.count(running, moment)
        case Phase.WARM_UP if running.since is not None:
            return warming.go_on_heard(running, moment)
        case Phase.ANNOUNCED:
            return running, (ReadyDue(),)
        case Phase.PAUSED:
            return running, (ResumeDue(running.place),)
        case _:
            return wait(running, moment)
