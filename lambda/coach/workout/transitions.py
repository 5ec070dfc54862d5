"""Every transition of a workout, as one table.

A workout is always in one phase (`running.Phase`). An event either stands in the table for that phase, with
the move that carries it out and the phases it may lead to, or it is illegal there and changes nothing.

    WARM_UP --ready--> COUNTING --(time)--> EFFORT --effort--> ANNOUNCED --ready--> COUNTING ... DONE

Time is not an event: before an event is looked up, `running.settled` moves the workout to where it has come
by itself (a warm-up that is over, sets that were counted to their end).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.workout import changes, moves
from coach.workout.moves import Moment, Move, Moved
from coach.workout.running import Phase, RunningWorkout, settled


class Event(StrEnum):
    """What a person's turn means to a running workout."""

    READY = "ready"
    DONE = "done"
    SKIP = "skip"
    NEXT = "next"
    PREVIOUS = "previous"
    REPEAT = "repeat"
    PAUSE = "pause"
    RESUME = "resume"
    START_OVER = "start_over"
    EFFORT = "effort"
    CHANGE = "change"  # other exercises, fewer sets, another load
    CORRECT = "correct"
    TAKE_BACK = "take_back"
    INTERRUPT = "interrupt"  # a question, or words not understood: the count cannot go on by itself


@dataclass(frozen=True, slots=True)
class Transition:
    """The move of one event in one phase and the phases that it may lead to."""

    move: Move
    to: frozenset[Phase]


class IllegalEventError(Exception):
    """An event that is not in the table for the workout's phase."""


def _to(move: Move, *phases: Phase) -> Transition:
    return Transition(move, frozenset(phases))


_ONWARD = (Phase.ANNOUNCED, Phase.DONE)
_SET_TAKEN_BACK = (Phase.ANNOUNCED, Phase.BETWEEN_SETS)
_TAKEN_BACK = (*_SET_TAKEN_BACK, Phase.EFFORT)
_SET_ENDED = (Phase.ANNOUNCED, Phase.PAUSED, Phase.BETWEEN_SETS, Phase.EFFORT)

TRANSITIONS: Mapping[Phase, Mapping[Event, Transition]] = {
    Phase.WARM_UP: {
        Event.READY: _to(moves.announce, Phase.ANNOUNCED),
        Event.DONE: _to(moves.announce, Phase.ANNOUNCED),
        Event.SKIP: _to(moves.announce, Phase.ANNOUNCED),
        Event.NEXT: _to(moves.announce, Phase.ANNOUNCED),
        Event.PREVIOUS: _to(moves.warm_up, Phase.WARM_UP),
        Event.REPEAT: _to(moves.warm_up, Phase.WARM_UP),
        Event.PAUSE: _to(moves.hold_warm_up, Phase.WARM_UP),
        Event.RESUME: _to(moves.go_on_warming, Phase.WARM_UP),
        Event.START_OVER: _to(moves.warm_up, Phase.WARM_UP),
        Event.EFFORT: _to(moves.refuse_effort, Phase.WARM_UP),
        Event.CHANGE: _to(changes.change, Phase.WARM_UP, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.WARM_UP),
        Event.TAKE_BACK: _to(changes.take_back, Phase.WARM_UP),
        Event.INTERRUPT: _to(moves.hold_warm_up, Phase.WARM_UP),
    },
    Phase.ANNOUNCED: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(moves.done_alone, Phase.EFFORT),
        Event.SKIP: _to(moves.skip, *_ONWARD),
        Event.NEXT: _to(moves.skip, *_ONWARD),
        Event.PREVIOUS: _to(moves.back, Phase.ANNOUNCED),
        Event.REPEAT: _to(moves.announce_again, Phase.ANNOUNCED),
        Event.PAUSE: _to(moves.hold, Phase.ANNOUNCED),
        Event.RESUME: _to(moves.announce_again, Phase.ANNOUNCED),
        Event.START_OVER: _to(moves.start_over, Phase.DONE),
        Event.EFFORT: _to(moves.refuse_effort, Phase.ANNOUNCED),
        Event.CHANGE: _to(changes.change, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.ANNOUNCED),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK),
        Event.INTERRUPT: _to(moves.hold, Phase.ANNOUNCED),
    },
    Phase.COUNTING: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(moves.end_set, *_SET_ENDED),
        Event.SKIP: _to(moves.skip, *_ONWARD),
        Event.NEXT: _to(moves.skip, *_ONWARD),
        Event.PREVIOUS: _to(moves.back, Phase.ANNOUNCED, Phase.PAUSED),
        Event.REPEAT: _to(moves.count_set_again, Phase.COUNTING),
        Event.PAUSE: _to(moves.hold, Phase.PAUSED),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.count_set_again, Phase.COUNTING),
        Event.EFFORT: _to(moves.effort_early, Phase.PAUSED, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.PAUSED, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.PAUSED),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK, Phase.PAUSED),
        Event.INTERRUPT: _to(moves.hold, Phase.PAUSED),
    },
    Phase.PAUSED: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(moves.end_set, *_SET_ENDED),
        Event.SKIP: _to(moves.skip, *_ONWARD),
        Event.NEXT: _to(moves.skip, *_ONWARD),
        Event.PREVIOUS: _to(moves.back, Phase.ANNOUNCED, Phase.PAUSED),
        Event.REPEAT: _to(moves.hold, Phase.PAUSED),
        Event.PAUSE: _to(moves.hold, Phase.PAUSED),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.count_set_again, Phase.COUNTING),
        Event.EFFORT: _to(moves.effort_early, Phase.PAUSED, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.PAUSED, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.PAUSED),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK, Phase.PAUSED),
        Event.INTERRUPT: _to(moves.hold, Phase.PAUSED),
    },
    Phase.BETWEEN_SETS: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(moves.enough_sets, Phase.EFFORT),
        Event.SKIP: _to(moves.skip, *_ONWARD),
        Event.NEXT: _to(moves.count, Phase.COUNTING),
        Event.PREVIOUS: _to(moves.back, Phase.ANNOUNCED, Phase.BETWEEN_SETS),
        Event.REPEAT: _to(moves.due_again, Phase.BETWEEN_SETS),
        Event.PAUSE: _to(moves.hold, Phase.BETWEEN_SETS),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.start_over, Phase.DONE),
        Event.EFFORT: _to(moves.effort_early, Phase.BETWEEN_SETS, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.BETWEEN_SETS, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.BETWEEN_SETS),
        Event.TAKE_BACK: _to(changes.take_back, *_SET_TAKEN_BACK),
        Event.INTERRUPT: _to(moves.hold, Phase.BETWEEN_SETS),
    },
    Phase.EFFORT: {
        Event.READY: _to(moves.without_effort, *_ONWARD),
        Event.DONE: _to(moves.ask_effort, Phase.EFFORT),
        Event.SKIP: _to(moves.without_effort, *_ONWARD),
        Event.NEXT: _to(moves.without_effort, *_ONWARD),
        Event.PREVIOUS: _to(moves.back, Phase.ANNOUNCED, Phase.EFFORT),
        Event.REPEAT: _to(moves.ask_effort, Phase.EFFORT),
        Event.PAUSE: _to(moves.hold, Phase.EFFORT),
        Event.RESUME: _to(moves.ask_effort, Phase.EFFORT),
        Event.START_OVER: _to(moves.start_over, Phase.DONE),
        Event.EFFORT: _to(moves.take_effort, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.EFFORT),
        Event.CORRECT: _to(changes.correct, Phase.EFFORT),
        Event.TAKE_BACK: _to(changes.take_back, *_SET_TAKEN_BACK),
        Event.INTERRUPT: _to(moves.hold, Phase.EFFORT),
    },
    Phase.DONE: {},
}


def advance(running: RunningWorkout, event: Event, moment: Moment) -> Moved:
    """The workout after the event, and what came of it.

    Raises:
        IllegalEventError: the event is not in the table for the phase; nothing has changed.
    """
    here = settled(running, moment.programme, moment.now)
    transition = TRANSITIONS[here.phase].get(event)
    if transition is None:
        raise IllegalEventError(f"{event} in {here.phase}")
    moved, outcomes = transition.move(here, moment)
    return replace(moved, touched=moment.now), outcomes
