"""Where time alone has brought a running workout: what was being spoken has gone on since it began."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.training.programme import Move, Programme
from coach.workout.running import Phase, RunningWorkout, routine_of
from coach.workout.timeline import timeline


def settled(running: RunningWorkout, programme: Programme, now: datetime) -> RunningWorkout:
    """The workout as it stands now: what was being spoken has gone on since it began.

    A count that is over has its sets logged; one under way has those of its sets logged that are over, and
    its place filled in.
    """
    if running.since is None:
        return running
    elapsed = _elapsed(running.since, now)
    warm_up = routine_of(running, programme).warm_up
    if running.phase is Phase.WARM_UP and _move_at(running, warm_up, elapsed) >= len(warm_up):
        return replace(running, phase=Phase.ANNOUNCED)
    if running.phase is not Phase.COUNTING or running.block is None:
        return running
    line = timeline(running.block)
    place = line.place_at(elapsed)
    station = running.station
    for number in range(station.next_set, place.set_number):
        block = running.block
        begun = number == block.start.set_number
        station = station.with_set(block.reps_from(block.start) if begun else block.reps)
    running = running.with_station(station)
    if not station.open:
        return replace(running, phase=Phase.EFFORT, block=None)
    if elapsed >= line.length:
        return replace(running, phase=Phase.BETWEEN_SETS, block=None)
    return replace(running, place=place)


def unheard(running: RunningWorkout, programme: Programme, now: datetime) -> RunningWorkout:
    """The workout as a new session finds it: nobody has told how far a count was heard.

    Sets of it that would be over by now may have been done or not (UNSURE); everything else is as it is.
    """
    if running.phase is not Phase.COUNTING or running.block is None or running.since is None:
        return running
    after = settled(running, programme, now)
    if after.station.done == running.station.done:
        return running
    claim = len(after.station.done)
    start = replace(running.block.start, rest=0)
    return replace(running, phase=Phase.UNSURE, block=None, since=None, place=start, claim=claim)


def nearly_over(running: RunningWorkout, now: datetime) -> bool:
    """Whether the set that is counted is so near its end that the person may have finished it."""
    if running.block is None or running.since is None:
        return False
    return timeline(running.block).ends_soon(_elapsed(running.since, now))


def warm_up_move(running: RunningWorkout, programme: Programme, now: datetime) -> int:
    """Index of the warm-up's move that the person is at."""
    warm_up = routine_of(running, programme).warm_up
    if running.since is None:
        return running.warm_up_move
    elapsed = _elapsed(running.since, now)
    return min(_move_at(running, warm_up, elapsed), len(warm_up) - 1)


def _elapsed(since: datetime, now: datetime) -> int:
    """Milliseconds since then; none where it is still to come."""
    return max(0, (now - since) // timedelta(milliseconds=1))


def _move_at(running: RunningWorkout, warm_up: tuple[Move, ...], elapsed: int) -> int:
    left = elapsed
    index = running.warm_up_move
    while index < len(warm_up) and left >= warm_up[index].seconds * 1000:
        left -= warm_up[index].seconds * 1000
        index += 1
    return index
