"""A coached cardio session under way: where it is, and every transition as one table.

    GOING --(time)--> PAUSED --next--> GOING ... --(time)--> DONE

It is GOING while a leg of it is heard (`pacing.py`) and PAUSED while it waits, at the end of a leg or broken
off. Time is not an event: before an event is looked up, `settled` moves the session to where it has come by
itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from coach.training.cardio import Activity, CardioTables, Pace, Stretch, whole_run
from coach.workout.cardio_outcomes import (
    CardioEnded,
    CardioHeld,
    CardioOutcome,
    CardioRefused,
    LegBegun,
    StretchSkipped,
)
from coach.workout.pacing import Leg, Span, ahead, leg_between, leg_end, spans
from coach.workout.transitions import Event, IllegalEventError

JUST_BEGUN = 5_000  # milliseconds; "previous" this soon after a change means the stretch before


class CardioPhase(StrEnum):
    """What a session is at."""

    GOING = "going"
    PAUSED = "paused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RunningCardio:
    """A cardio session from its start to its end. A place in it is milliseconds of its stretches.

    Attributes:
        activity: What it is.
        day: The person's own day it belongs to.
        began: When it was started.
        stretches: All of it, in order.
        phase: What it is at.
        elapsed: The place where the present leg began, or where the session waits.
        until: The place where the present leg ends; the same where it waits.
        since: When the present leg began; None where it waits.
        touched: When something was last said to it.
        run: How many of S11's sessions were done before this one; None where it is no run.
        beside: Milliseconds moved beyond the place: what was gone over again, less what was skipped.
        left_run: The place of the first run that was skipped and not gone back to.
    """

    activity: Activity
    day: date
    began: datetime
    stretches: tuple[Stretch, ...]
    phase: CardioPhase
    elapsed: int
    until: int
    since: datetime | None
    touched: datetime
    run: int | None = None
    beside: int = 0
    left_run: int | None = None

    @property
    def length(self) -> int:
        """The place where it ends."""
        return sum(stretch.seconds for stretch in self.stretches) * 1000

    @property
    def span(self) -> Span:
        """The stretch the person is in, or comes to next, while the session is not over."""
        return ahead(self.stretches, self.elapsed)[0]


Moved = tuple[RunningCardio, tuple[CardioOutcome, ...]]
Move = Callable[[RunningCardio, datetime], Moved]


def begin(
    activity: Activity, stretches: tuple[Stretch, ...], day: date, now: datetime, run: int | None = None
) -> RunningCardio:
    """A session at its start, with the first leg under way."""
    until = leg_end(stretches, 0)
    return RunningCardio(activity, day, now, stretches, CardioPhase.GOING, 0, until, now, now, run)


def settled(running: RunningCardio, now: datetime) -> RunningCardio:
    """The session as it stands now: the leg that is heard has gone on, to its end at most."""
    if running.since is None:
        return running
    gone = max(0, (now - running.since) // timedelta(milliseconds=1))
    elapsed = min(running.elapsed + gone, running.until)
    if elapsed == running.length:
        return _at(running, elapsed, CardioPhase.DONE)
    if elapsed == running.until:
        return _at(running, elapsed, CardioPhase.PAUSED)
    return replace(running, elapsed=elapsed, since=running.since + timedelta(milliseconds=gone))


def leg(running: RunningCardio) -> Leg:
    """What is left of the leg that is heard."""
    return leg_between(running.stretches, running.elapsed, running.until)


def minutes_done(running: RunningCardio) -> int:
    """Minutes of moving, of a settled session, to the nearest; half a minute is not yet one."""
    return (running.elapsed + running.beside + 29_999) // 60_000


def ran_whole(running: RunningCardio, tables: CardioTables) -> bool:
    """Whether every run of S11's next session was done in this settled one, so that it counts."""
    if running.run is None or running.left_run is not None:
        return False
    left = any(span.pace is Pace.RUN for span in ahead(running.stretches, running.elapsed))
    return not left and whole_run(running.stretches, running.run, tables)


def go_on(running: RunningCardio, now: datetime) -> Moved:
    """Speak the next leg, from the place where the session is."""
    until = leg_end(running.stretches, running.elapsed)
    going = replace(running, phase=CardioPhase.GOING, until=until, since=now)
    return going, (LegBegun(leg(going)),)


def hold(running: RunningCardio, now: datetime) -> Moved:  # noqa: ARG001 - the shape of a move
    """Wait at the place where the session is."""
    held = _at(running, running.elapsed, CardioPhase.PAUSED)
    span = held.span
    return held, (CardioHeld(minutes_done(held), span.pace, span.left(held.elapsed)),)


def refuse(running: RunningCardio, now: datetime) -> Moved:
    """Wait, since the words broke the leg off; they change nothing else."""
    held, outcomes = hold(running, now)
    return held, (CardioRefused(), *outcomes)


def skip(running: RunningCardio, now: datetime) -> Moved:
    """Leave the present stretch for the next one; after the last one the session is over."""
    span = running.span
    first_left = span.pace is Pace.RUN and running.left_run is None
    left = replace(running, left_run=span.start) if first_left else running
    onward = end if span.end == running.length else go_on
    moved, outcomes = onward(_jumped(left, span.end), now)
    return moved, (StretchSkipped(span.pace), *outcomes)


def again(running: RunningCardio, now: datetime) -> Moved:
    """The present stretch from its beginning."""
    return _back_to(running, running.span.start, now)


def back(running: RunningCardio, now: datetime) -> Moved:
    """The present stretch from its beginning, or the one before where it has only just begun."""
    start = running.span.start
    if running.elapsed - start < JUST_BEGUN:
        start = max((span.start for span in spans(running.stretches) if span.end == start), default=0)
    return _back_to(running, start, now)


def start_over(running: RunningCardio, now: datetime) -> Moved:
    """The session from its beginning; what was done so far stays done."""
    return _back_to(running, 0, now)


def end(running: RunningCardio, now: datetime) -> Moved:  # noqa: ARG001
    """End the session where it is."""
    return _at(running, running.elapsed, CardioPhase.DONE), (CardioEnded(minutes_done(running)),)


@dataclass(frozen=True, slots=True)
class CardioTransition:
    """The move of one event in one phase and the phases that it may lead to."""

    move: Move
    to: frozenset[CardioPhase]


def _to(move: Move, *phases: CardioPhase) -> CardioTransition:
    return CardioTransition(move, frozenset(phases))


_ALIKE: Mapping[Event, CardioTransition] = {
    Event.READY: _to(go_on, CardioPhase.GOING),
    Event.DONE: _to(end, CardioPhase.DONE),
    Event.SKIP: _to(skip, CardioPhase.GOING, CardioPhase.DONE),
    Event.NEXT: _to(go_on, CardioPhase.GOING),
    Event.PREVIOUS: _to(back, CardioPhase.GOING),
    Event.PAUSE: _to(hold, CardioPhase.PAUSED),
    Event.RESUME: _to(go_on, CardioPhase.GOING),
    Event.START_OVER: _to(start_over, CardioPhase.GOING),
    Event.EFFORT: _to(refuse, CardioPhase.PAUSED),
    Event.CHANGE: _to(refuse, CardioPhase.PAUSED),
    Event.CORRECT: _to(refuse, CardioPhase.PAUSED),
    Event.TAKE_BACK: _to(refuse, CardioPhase.PAUSED),
    Event.INTERRUPT: _to(hold, CardioPhase.PAUSED),
    Event.SLOWER: _to(refuse, CardioPhase.PAUSED),
    Event.FASTER: _to(refuse, CardioPhase.PAUSED),
    Event.HOW_MANY: _to(hold, CardioPhase.PAUSED),
    Event.WHATS_LEFT: _to(hold, CardioPhase.PAUSED),
    Event.MORE_REST: _to(hold, CardioPhase.PAUSED),
    Event.SKIP_REST: _to(go_on, CardioPhase.GOING),
}

CARDIO_TRANSITIONS: Mapping[CardioPhase, Mapping[Event, CardioTransition]] = {
    CardioPhase.GOING: {**_ALIKE, Event.REPEAT: _to(again, CardioPhase.GOING)},
    # While it waits, "repeat" asks for what was said last: what is ahead.
    CardioPhase.PAUSED: {**_ALIKE, Event.REPEAT: _to(hold, CardioPhase.PAUSED)},
    CardioPhase.DONE: {},
}


def advance(running: RunningCardio, event: Event, now: datetime) -> Moved:
    """The session after the event, and what came of it.

    Where time has ended it since it was last spoken to, that is what comes of any event.

    Raises:
        IllegalEventError: the event is not in the table for the phase; nothing has changed.
    """
    transition = CARDIO_TRANSITIONS[running.phase].get(event)
    if transition is None:
        raise IllegalEventError(f"{event} in {running.phase}")
    here = settled(running, now)
    if here.phase is CardioPhase.DONE:
        moved, outcomes = end(here, now)
    else:
        moved, outcomes = CARDIO_TRANSITIONS[here.phase][event].move(here, now)
    return replace(moved, touched=now), outcomes


def _at(running: RunningCardio, place: int, phase: CardioPhase) -> RunningCardio:
    return replace(running, phase=phase, elapsed=place, until=place, since=None)


def _jumped(running: RunningCardio, place: int) -> RunningCardio:
    """The session at another place, with as much moving done as before."""
    return replace(running, elapsed=place, beside=running.beside + running.elapsed - place)


def _back_to(running: RunningCardio, place: int, now: datetime) -> Moved:
    cleared = running.left_run is not None and place <= running.left_run
    left_run = None if cleared else running.left_run
    return go_on(_jumped(replace(running, left_run=left_run), place), now)
