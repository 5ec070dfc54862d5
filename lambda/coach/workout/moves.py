"""What a move of a running workout is: the moves of the count itself, and what every other one needs.

Every move takes a settled workout (`settling.settled`), so that a count under way has its place filled in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from coach.training.prescription import Effort
from coach.training.programme import Programme
from coach.workout.counting import next_block
from coach.workout.manner import Manner
from coach.workout.outcomes import Counting, Outcome
from coach.workout.running import Phase, RunningWorkout, Station

Moved = tuple[RunningWorkout, tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a move may know beside the workout.

    Attributes:
        effort: The answer that was given.
        changed: Stations by index, as they are to become.
        number: The number that was said, 0 for none: what the last set really had, in repetitions or in
            seconds of a hold, or how many seconds of rest are wanted.
        manner: How the person likes to be counted.
        met: How often they have done each exercise.
    """

    programme: Programme
    now: datetime
    effort: Effort | None = None
    changed: Mapping[int, Station] = field(default_factory=dict)
    number: int = 0
    manner: Manner = field(default_factory=Manner)
    met: Mapping[str, int] = field(default_factory=dict)


Move = Callable[[RunningWorkout, Moment], Moved]


def count(running: RunningWorkout, moment: Moment) -> Moved:
    """Count from the place where the person is, or the next set from its beginning."""
    return counted(running, moment)


def count_now(running: RunningWorkout, moment: Moment) -> Moved:
    """The person is ready: count from the place where they are, without what is left of a rest."""
    place = None if running.place is None else replace(running.place, rest=0)
    return counted(replace(running, place=place), moment)


def count_set_again(running: RunningWorkout, moment: Moment) -> Moved:
    """Count the present set from its first repetition."""
    return counted(replace(running, place=None), moment)


def counted(running: RunningWorkout, moment: Moment, get_ready: int = 0) -> Moved:
    """Count from the place where the person is, after so many seconds to get into place."""
    exercise = moment.programme.catalogue[running.station.exercise]
    block = next_block(running, exercise, moment.manner, moment.met.get(exercise.id, 0), get_ready)
    counting = replace(
        running,
        phase=Phase.COUNTING,
        block=block,
        place=None,
        claim=0,
        since=moment.now,
    )
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
    return replace(running, phase=phase, block=None, place=None, since=None, claim=0)
