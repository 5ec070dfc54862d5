"""What each transition does to a running workout, and what came of it.

Every move takes a settled workout (`running.settled`), so that a count under way has its place filled in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from coach.training.prescription import Effort
from coach.training.programme import Programme
from coach.workout.outcomes import (
    Announced,
    Counting,
    EffortDue,
    EffortGiven,
    Finished,
    Held,
    NextSetDue,
    OtherSideDue,
    Outcome,
    Refusal,
    Refused,
    SetsLogged,
    Skipped,
    StartedOver,
    WarmingUp,
)
from coach.workout.running import Phase, RunningWorkout, Station, block_from, warm_up_move
from coach.workout.timeline import Place, Side

Moved = tuple[RunningWorkout, tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a move may know beside the workout.

    Attributes:
        effort: The answer that was given.
        changed: Stations by index, as they are to become.
        reps: Repetitions that the last set really had.
    """

    programme: Programme
    now: datetime
    effort: Effort | None = None
    changed: Mapping[int, Station] = field(default_factory=dict)
    reps: int = 0


Move = Callable[[RunningWorkout, Moment], Moved]


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


def hold(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001 - the shape of a move
    """Wait: at the place in the count, or where nothing was being counted."""
    if running.place is None:
        return running, (Held(),)
    return replace(running, phase=Phase.PAUSED, block=None), (Held(running.place),)


def announce(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Announce the exercise the person has come to."""
    return at_phase(running, Phase.ANNOUNCED), (Announced(running.index),)


def announce_again(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Announce the present exercise once more."""
    return at_phase(running, Phase.ANNOUNCED), (Announced(running.index, again=True),)


def count(running: RunningWorkout, moment: Moment) -> Moved:
    """Count from the place where the person is, or the next set from its beginning."""
    return _counting(running, moment)


def count_set_again(running: RunningWorkout, moment: Moment) -> Moved:
    """Count the present set from its first repetition."""
    return _counting(replace(running, place=None), moment)


def end_set(running: RunningWorkout, moment: Moment) -> Moved:
    """The person ends the set at the place where they are: it is logged as counted so far.

    On the first of two sides that ends the side; the other one waits for "ready".
    """
    place = running.place
    if place is not None and place.side is Side.RIGHT and place.reps:
        left = Place(place.set_number, Side.LEFT, right=place.reps)
        return replace(running, phase=Phase.PAUSED, block=None, place=left), (OtherSideDue(place.reps),)
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


def ask_effort(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Ask how hard it was, once more."""
    return at_phase(running, Phase.EFFORT), (EffortDue(),)


def due_again(running: RunningWorkout, moment: Moment) -> Moved:  # noqa: ARG001
    """Say once more that the next set waits."""
    return running, (NextSetDue(running.station.next_set),)


def take_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """Take the answer and go on to the next exercise."""
    rated = running.with_station(replace(running.station, effort=moment.effort))
    return _onward(rated, moment, (EffortGiven(running.index, moment.effort),))


def without_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """Go on to the next exercise without an answer."""
    return _onward(running, moment, (EffortGiven(running.index, None),))


def effort_early(running: RunningWorkout, moment: Moment) -> Moved:
    """An effort named before the question.

    "Too hard" ends the exercise here. So does any answer in the last set, whose question the person
    foresaw. Otherwise the sets that are left come first.
    """
    place = running.place
    last = place is not None and place.reps > 0 and place.set_number >= running.station.sets
    if moment.effort is Effort.TOO_HARD or last:
        ended = as_far_as_counted(running)
        closed = ended.with_station(replace(ended.station, sets=len(ended.station.done)))
        return take_effort(closed, moment) if closed.station.done else skip(closed, moment)
    return refused(running, moment, Refusal.NOT_FINISHED)


def refuse_effort(running: RunningWorkout, moment: Moment) -> Moved:
    """There is nothing yet to have found easy or hard."""
    return refused(running, moment, Refusal.NOTHING_DONE_YET)


def skip(running: RunningWorkout, moment: Moment) -> Moved:
    """Leave the exercise; what was done of it stays logged."""
    left = as_far_as_counted(running)
    left = left.with_station(replace(left.station, skipped=True))
    return _onward(left, moment, (Skipped(running.index),))


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


def refused(running: RunningWorkout, moment: Moment, why: Refusal) -> Moved:
    """Nothing changes but that a warm-up or a count, broken off by the words, is held; then what waits."""
    held, outcomes = wait(running, moment)
    return held, (Refused(why), *outcomes)


def wait(running: RunningWorkout, moment: Moment) -> Moved:
    """A warm-up or a count, broken off by the words, is held; then what waits."""
    match running.phase:
        case Phase.WARM_UP:
            waiting = hold_warm_up
        case Phase.ANNOUNCED:
            waiting = announce_again
        case Phase.BETWEEN_SETS:
            waiting = due_again
        case Phase.EFFORT:
            waiting = ask_effort
        case _:
            waiting = hold
    return waiting(running, moment)


def _onward(running: RunningWorkout, moment: Moment, before: tuple[Outcome, ...]) -> Moved:
    index = running.next_open()
    if index is None:
        return at_phase(running, Phase.DONE), (*before, Finished())
    moved, outcomes = announce(replace(running, index=index), moment)
    return moved, (*before, *outcomes)


def _warming(running: RunningWorkout, moment: Moment, move: int) -> Moved:
    return replace(running, phase=Phase.WARM_UP, warm_up_move=move, since=moment.now), (WarmingUp(move),)


def _counting(running: RunningWorkout, moment: Moment) -> Moved:
    exercise = moment.programme.catalogue[running.station.exercise]
    block = block_from(exercise, running.station, running.place)
    counting = replace(running, phase=Phase.COUNTING, block=block, place=None, since=moment.now)
    return counting, (Counting(block),)


def as_far_as_counted(running: RunningWorkout) -> RunningWorkout:
    """The workout with the set that was broken off logged as far as it was counted.

    A set that is counted on each side is as long as its shorter side; one side alone is none.
    """
    if running.place is None:
        return replace(running, block=None)
    station = running.station.with_set(running.place.in_both)
    return replace(running.with_station(station), block=None, place=None)


def at_phase(running: RunningWorkout, phase: Phase) -> RunningWorkout:
    """The workout in that phase, with nothing being counted."""
    return replace(running, phase=phase, block=None, place=None)
