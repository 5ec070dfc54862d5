"""Every transition of a workout, as one table.

A workout is always in one phase (`running.Phase`). An event either stands in the table for that phase, with
the move that carries it out and the phases it may lead to, or it is illegal there and changes nothing.

    WARM_UP --ready--> COUNTING --(time)--> EFFORT --effort--> ANNOUNCED --ready--> COUNTING ... DONE

Time is not an event: before an event is looked up, `settling.settled` moves the workout to where it has
come by itself (a warm-up that is over, sets that were counted to their end). Nor is a new session, which may
find a count that nobody has closed (`settling.unheard`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.workout import cadence, changes, doubt, ending, moves, onward, tallying, waiting, warming
from coach.workout.moves import Moment, Move, Moved
from coach.workout.running import Phase, RunningWorkout
from coach.workout.settling import settled


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
    SLOWER = "slower"
    FASTER = "faster"
    HOW_MANY = "how_many"
    WHATS_LEFT = "whats_left"
    MORE_REST = "more_rest"
    SKIP_REST = "skip_rest"
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


_ONWARD = (Phase.ANNOUNCED, Phase.COUNTING, Phase.DONE)
_HELD = (Phase.PAUSED, Phase.UNSURE)
_SET_TAKEN_BACK = (Phase.ANNOUNCED, Phase.BETWEEN_SETS)
_TAKEN_BACK = (*_SET_TAKEN_BACK, Phase.EFFORT)
_SET_ENDED = (Phase.ANNOUNCED, Phase.PAUSED, Phase.BETWEEN_SETS, Phase.EFFORT)


def _on_the_way(phase: Phase, *resting: Phase) -> Mapping[Event, Transition]:
    """What is told or set on the way and leaves the person where they are."""
    return {
        Event.SLOWER: _to(cadence.slower, phase),
        Event.FASTER: _to(cadence.faster, phase),
        Event.HOW_MANY: _to(tallying.how_many, phase),
        Event.WHATS_LEFT: _to(tallying.whats_left, phase),
        Event.MORE_REST: _to(cadence.more_rest, *(resting or (phase,))),
    }


TRANSITIONS: Mapping[Phase, Mapping[Event, Transition]] = {
    Phase.WARM_UP: {
        Event.READY: _to(onward.announce, Phase.ANNOUNCED),
        Event.DONE: _to(onward.announce, Phase.ANNOUNCED),
        Event.SKIP: _to(onward.announce, Phase.ANNOUNCED),
        Event.NEXT: _to(onward.announce, Phase.ANNOUNCED),
        Event.PREVIOUS: _to(warming.warm_up, Phase.WARM_UP),
        Event.REPEAT: _to(warming.warm_up, Phase.WARM_UP),
        Event.PAUSE: _to(warming.hold_warm_up, Phase.WARM_UP),
        Event.RESUME: _to(warming.go_on_warming, Phase.WARM_UP),
        Event.START_OVER: _to(warming.warm_up, Phase.WARM_UP),
        Event.EFFORT: _to(onward.refuse_effort, Phase.WARM_UP),
        Event.CHANGE: _to(changes.change, Phase.WARM_UP, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.WARM_UP),
        Event.TAKE_BACK: _to(changes.take_back, Phase.WARM_UP),
        Event.INTERRUPT: _to(warming.hold_warm_up, Phase.WARM_UP),
        Event.SKIP_REST: _to(onward.announce, Phase.ANNOUNCED),
        **_on_the_way(Phase.WARM_UP),
    },
    Phase.ANNOUNCED: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(ending.done_alone, Phase.EFFORT),
        Event.SKIP: _to(onward.skip, *_ONWARD),
        Event.NEXT: _to(onward.skip, *_ONWARD),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED),
        Event.REPEAT: _to(waiting.announce_again, Phase.ANNOUNCED),
        Event.PAUSE: _to(waiting.hold, Phase.ANNOUNCED),
        Event.RESUME: _to(waiting.announce_again, Phase.ANNOUNCED),
        Event.START_OVER: _to(onward.start_over, Phase.DONE),
        Event.EFFORT: _to(onward.refuse_effort, Phase.ANNOUNCED),
        Event.CHANGE: _to(changes.change, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.ANNOUNCED),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK),
        Event.INTERRUPT: _to(waiting.hold, Phase.ANNOUNCED),
        Event.SKIP_REST: _to(moves.count, Phase.COUNTING),
        **_on_the_way(Phase.ANNOUNCED),
    },
    Phase.COUNTING: {
        Event.READY: _to(moves.count_now, Phase.COUNTING),
        Event.DONE: _to(ending.end_set, *_SET_ENDED),
        Event.SKIP: _to(onward.skip, *_ONWARD),
        Event.NEXT: _to(onward.skip, *_ONWARD),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED, *_HELD),
        Event.REPEAT: _to(moves.count_set_again, Phase.COUNTING),
        Event.PAUSE: _to(waiting.hold_or_ask, *_HELD),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.count_set_again, Phase.COUNTING),
        Event.EFFORT: _to(onward.effort_early, *_HELD, *_ONWARD),
        Event.CHANGE: _to(changes.change, *_HELD, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, *_HELD),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK, *_HELD),
        Event.INTERRUPT: _to(waiting.hold_or_ask, *_HELD),
        Event.SKIP_REST: _to(cadence.skip_rest, Phase.COUNTING, *_HELD),
        **_on_the_way(Phase.COUNTING, Phase.COUNTING, *_HELD),
    },
    Phase.PAUSED: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(ending.end_set, *_SET_ENDED),
        Event.SKIP: _to(onward.skip, *_ONWARD),
        Event.NEXT: _to(onward.skip, *_ONWARD),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED, Phase.PAUSED),
        Event.REPEAT: _to(waiting.hold, Phase.PAUSED),
        Event.PAUSE: _to(waiting.hold, Phase.PAUSED),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.count_set_again, Phase.COUNTING),
        Event.EFFORT: _to(onward.effort_early, Phase.PAUSED, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.PAUSED, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.PAUSED),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK, Phase.PAUSED),
        Event.INTERRUPT: _to(waiting.hold, Phase.PAUSED),
        Event.SKIP_REST: _to(cadence.skip_rest, Phase.COUNTING, Phase.PAUSED),
        **_on_the_way(Phase.PAUSED, Phase.COUNTING, Phase.PAUSED),
    },
    Phase.UNSURE: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(doubt.finished, Phase.BETWEEN_SETS, Phase.EFFORT),
        Event.SKIP: _to(onward.skip, *_ONWARD),
        Event.NEXT: _to(onward.skip, *_ONWARD),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED, Phase.UNSURE),
        Event.REPEAT: _to(waiting.ask_finished, Phase.UNSURE),
        Event.PAUSE: _to(waiting.hold, Phase.PAUSED),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(moves.count_set_again, Phase.COUNTING),
        Event.EFFORT: _to(doubt.effort, Phase.UNSURE, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.UNSURE, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(doubt.counted_alone, Phase.BETWEEN_SETS, Phase.EFFORT),
        Event.TAKE_BACK: _to(changes.take_back, *_TAKEN_BACK, Phase.UNSURE),
        Event.INTERRUPT: _to(waiting.ask_finished, Phase.UNSURE),
        Event.SKIP_REST: _to(waiting.ask_finished, Phase.UNSURE),
        **_on_the_way(Phase.UNSURE),
    },
    Phase.BETWEEN_SETS: {
        Event.READY: _to(moves.count, Phase.COUNTING),
        Event.DONE: _to(ending.enough_sets, Phase.EFFORT),
        Event.SKIP: _to(onward.skip, *_ONWARD),
        Event.NEXT: _to(moves.count, Phase.COUNTING),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED, Phase.BETWEEN_SETS),
        Event.REPEAT: _to(waiting.due_again, Phase.BETWEEN_SETS),
        Event.PAUSE: _to(waiting.hold, Phase.BETWEEN_SETS),
        Event.RESUME: _to(moves.count, Phase.COUNTING),
        Event.START_OVER: _to(onward.start_over, Phase.DONE),
        Event.EFFORT: _to(onward.effort_early, Phase.BETWEEN_SETS, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.BETWEEN_SETS, Phase.ANNOUNCED, Phase.EFFORT, Phase.DONE),
        Event.CORRECT: _to(changes.correct, Phase.BETWEEN_SETS),
        Event.TAKE_BACK: _to(changes.take_back, *_SET_TAKEN_BACK),
        Event.INTERRUPT: _to(waiting.hold, Phase.BETWEEN_SETS),
        Event.SKIP_REST: _to(moves.count, Phase.COUNTING),
        **_on_the_way(Phase.BETWEEN_SETS, Phase.COUNTING, Phase.BETWEEN_SETS),
    },
    Phase.EFFORT: {
        Event.READY: _to(onward.without_effort, *_ONWARD),
        Event.DONE: _to(waiting.ask_effort, Phase.EFFORT),
        Event.SKIP: _to(onward.without_effort, *_ONWARD),
        Event.NEXT: _to(onward.without_effort, *_ONWARD),
        Event.PREVIOUS: _to(onward.back, Phase.ANNOUNCED, Phase.EFFORT),
        Event.REPEAT: _to(waiting.ask_effort, Phase.EFFORT),
        Event.PAUSE: _to(waiting.hold, Phase.EFFORT),
        Event.RESUME: _to(waiting.ask_effort, Phase.EFFORT),
        Event.START_OVER: _to(onward.start_over, Phase.DONE),
        Event.EFFORT: _to(onward.take_effort, *_ONWARD),
        Event.CHANGE: _to(changes.change, Phase.EFFORT),
        Event.CORRECT: _to(changes.correct, Phase.EFFORT),
        Event.TAKE_BACK: _to(changes.take_back, *_SET_TAKEN_BACK),
        Event.INTERRUPT: _to(waiting.hold, Phase.EFFORT),
        Event.SKIP_REST: _to(waiting.ask_effort, Phase.EFFORT),
        **_on_the_way(Phase.EFFORT),
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
