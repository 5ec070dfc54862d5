"""The screen's timer: what it is set for while something is counted, and what follows when its time is up.

It is named by the instant at which the count, or the leg of a cardio session, began. Each has its own, which
is gone once anything was said to it, so that a timer that runs out twice, or of a count that is no longer
heard, is known for what it is.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coach.coaching.cues import CardioLeg, Count
from coach.coaching.decision import Scene
from coach.coaching.questions import AskEffort, AskNextLeg, AskNextSet
from coach.coaching.trainee import Trainee
from coach.workout import cardio, settling
from coach.workout.cardio import CardioPhase, RunningCardio
from coach.workout.running import Phase, RunningWorkout
from coach.workout.timeline import LATEST, timeline
from coach.workout.transitions import Event

EARLIEST = timedelta(milliseconds=LATEST)
"""How long before its end what is counted may as well be over."""

HELD_OPEN = timedelta(seconds=30)
"""How long after its end a session is still open; whoever has not been counted on by then has left."""


@dataclass(frozen=True, slots=True)
class Timer:
    """What a screen can go on from by itself once an answer is over.

    Attributes:
        begun: When what the answer counts began.
        asks: Whether what the answer asks is to be asked all the same, and waited for; otherwise going on is
            all that was asked for.
    """

    begun: datetime
    asks: bool


def timer(trainee: Trainee) -> Timer | None:
    """What a screen is to be set for with the last answer; None where nothing follows by itself."""
    answer = trainee.answer
    if answer is None or not any(isinstance(cue, Count | CardioLeg) for cue in answer.cues):
        return None
    match answer.question:
        case AskNextSet() if trainee.running is not None and trainee.running.since is not None:
            return Timer(trainee.running.since, asks=False)
        case AskEffort() if trainee.manner.keep_going and trainee.running and trainee.running.since:
            return Timer(trainee.running.since, asks=True)
        case AskNextLeg(last=False) if trainee.cardio is not None and trainee.cardio.since is not None:
            return Timer(trainee.cardio.since, asks=False)
        case _:
            return None


def ran_out(trainee: Trainee, begun: datetime, scene: Scene) -> tuple[Trainee, Event] | None:
    """The trainee at the end of what began then, and what follows; None where the timer says nothing new."""
    running, going = trainee.running, trainee.cardio
    if running is not None:
        return _workout_over(trainee, running, begun, scene)
    if going is not None:
        return _leg_over(trainee, going, begun, scene)
    return None


def _workout_over(
    trainee: Trainee, running: RunningWorkout, begun: datetime, scene: Scene
) -> tuple[Trainee, Event] | None:
    if running.phase is not Phase.COUNTING or running.block is None or running.since != begun:
        return None
    over = _over(running.since, timeline(running.block).length, scene.now)
    if over is None:
        return None
    here = settling.settled(running, scene.programme, over)
    at_end = replace(trainee, running=here)
    match here.phase:
        case Phase.BETWEEN_SETS:
            return at_end, Event.READY
        case Phase.EFFORT if trainee.manner.keep_going and running.kind is not None:
            return at_end, Event.NEXT
        case _:
            return None


def _leg_over(
    trainee: Trainee, going: RunningCardio, begun: datetime, scene: Scene
) -> tuple[Trainee, Event] | None:
    if going.phase is not CardioPhase.GOING or going.since != begun:
        return None
    over = _over(going.since, going.until - going.elapsed, scene.now)
    if over is None:
        return None
    here = cardio.settled(going, over)
    if here.phase is not CardioPhase.PAUSED:
        return None
    return replace(trainee, cardio=here), Event.NEXT


def _over(since: datetime, length: int, now: datetime) -> datetime | None:
    """The moment by which what lasts so many milliseconds is over; None before it, and long after it."""
    end = since + timedelta(milliseconds=length)
    return max(now, end) if end - EARLIEST <= now <= end + HELD_OPEN else None
