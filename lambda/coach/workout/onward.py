"""Moves from one exercise to another, and the answer to how hard the last one was."""

from dataclasses import replace

from coach.training.prescription import Effort
from coach.workout.counting import fits_after_words
from coach.workout.ending import in_full
from coach.workout.manner import IN_PLACE
from coach.workout.moves import Moment, Moved, as_far_as_counted, at_phase, counted
from coach.workout.outcomes import (
    Announced,
    Counting,
    EffortGiven,
    Finished,
    Outcome,
    Refusal,
    Skipped,
    StartedOver,
)
from coach.workout.running import Phase, RunningWorkout
from coach.workout.waiting import refused


def announce(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Announce the exercise the person has come to."""
    return at_phase(running, Phase.ANNOUNCED), (Announced(running.index),)


def onward(running: RunningWorkout, moment: Moment, before: tuple[Outcome, ...]) -> Moved:
    """On to the next exercise that is open; who wants to keep going is not waited for.

    A set so long that the words before it leave no room for it in one answer waits all the same.
    """
    index = running.next_open()
    if index is None:
        return at_phase(running, Phase.DONE), (*before, Finished())
    announced, outcomes = announce(replace(running, index=index), moment)
    if not moment.manner.keep_going:
        return announced, (*before, *outcomes)
    match counted(announced, moment, get_ready=IN_PLACE):
        case counting, (Counting(block),) if fits_after_words(block):
            return counting, (*before, *outcomes, Counting(block))
        case _:
            return announced, (*before, *outcomes)


def skip(running: RunningWorkout, moment: Moment) -> Moved:
    """Leave the exercise; what was done of it stays logged."""
    left = as_far_as_counted(running)
    left = left.with_station(replace(left.station, skipped=True))
    return onward(left, moment, (Skipped(running.index),))


def back(running: RunningWorkout, moment: Moment) -> Moved:
    """Go back to the exercise before; one that is finished opens for another round."""
    if running.index == 0:
        return refused(running, moment, Refusal.FIRST_EXERCISE)
    before = replace(as_far_as_counted(running), index=running.index - 1)
    if not before.station.open:
        station = before.station.again()
        if station is None:
            return refused(running, moment, Refusal.FOUR_SETS_DONE)
        before = before.with_station(station)
    return at_phase(before, Phase.ANNOUNCED), (Announced(before.index, again=True),)


def start_over(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """End this workout as it is and begin it again."""
    return at_phase(running, Phase.DONE), (StartedOver(),)


def take_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """Take the answer and go on to the next exercise."""
    rated = running.with_station(replace(running.station, effort=moment.effort))
    return onward(rated, moment, (EffortGiven(running.index, moment.effort),))


def without_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """Go on to the next exercise without an answer."""
    return onward(running, moment, (EffortGiven(running.index, None),))


def effort_early(running: RunningWorkout, moment: Moment) -> Moved:
    """An answer before the question ends the exercise in its last set, and "too hard" in any.

    The person foresaw the question then. Otherwise the sets that are left come first.
    """
    full = in_full(running, moment)
    place = full.place
    last = place is not None and place.reps > 0 and place.set_number >= running.station.sets
    if moment.effort is Effort.TOO_HARD or last:
        ended = as_far_as_counted(full)
        closed = ended.with_station(replace(ended.station, sets=len(ended.station.done)))
        return take_effort(closed, moment) if closed.station.done else skip(closed, moment)
    return refused(running, moment, Refusal.NOT_FINISHED)


def refuse_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """There is nothing yet to have found easy or hard."""
    return refused(running, moment, Refusal.NOTHING_DONE_YET)
