"""The sets that a trainee has done, logged or under way: none is lost, none there that was not done."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.coaching.trainee import Trainee
from coach.training.log import LogEntry, StrengthLog
from tests.walks.counted import Complaint, Ending, Spot, listed
from tests.walks.meaning import CLOSING

Sets = Counter[tuple[str, int]]
"""How often each exercise has a set of so many repetitions."""


def sets_done(trainee: Trainee | None, log: Sequence[LogEntry]) -> Sets:
    """Every set that is kept of the person."""
    logged = [
        (exercise.exercise, reps)
        for entry in log
        if isinstance(entry, StrengthLog)
        for exercise in entry.exercises
        for reps in exercise.reps
    ]
    stations = trainee.running.stations if trainee and trainee.running else ()
    running = [(station.exercise, reps) for station in stations for reps in station.done]
    return Counter([*logged, *running])


def said_in_words(sets: Sets) -> str:
    """The sets for a message: "squat 10, squat 8"."""
    return ", ".join(f"{exercise} {reps}" for exercise, reps in sorted(sets.elements())) or "none"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored after a request."""

    trainee: Trainee | None
    log: tuple[LogEntry, ...]

    @property
    def sets(self) -> Sets:
        """Every set done."""
        return sets_done(self.trainee, self.log)

    @property
    def here(self) -> tuple[str, int, int] | None:
        """The exercise of the workout under way, its sets done, and the repetitions asked for."""
        running = self.trainee.running if self.trainee else None
        if running is None:
            return None
        return running.station.exercise, len(running.station.done), running.station.prescription.reps

    @property
    def workout(self) -> datetime | None:
        """When the workout under way was begun, which tells one from another."""
        return self.trainee.running.began if self.trainee and self.trainee.running else None

    @property
    def in_doubt(self) -> int:
        """How many sets it is asked about whether they are over."""
        running = self.trainee.running if self.trainee else None
        return max(0, running.claim - len(running.station.done)) if running else 0


@dataclass(frozen=True, slots=True)
class Due:
    """Where the coach may be after a count was broken off.

    Attributes:
        spots: The places that agree with what was heard and told.
        over: Sets that were surely heard to their end.
        maybe: Sets that may have been.
        soon: Sets that were about to be, so that a person may well be done with them.
        since_start: All places since the count began.
    """

    spots: tuple[Spot, ...] = ()
    over: tuple[Ending, ...] = ()
    maybe: tuple[Ending, ...] = ()
    soon: tuple[Ending, ...] = ()
    since_start: tuple[Spot, ...] = ()


def check_doubt(before: Kept, after: Kept, due: Due, *, fresh: bool) -> None:
    """Whether sets are over is asked only where nobody can know: near a set's end, and in a new session.

    Raises:
        Complaint: it is asked in the middle of a set.
    """
    if after.in_doubt and not before.in_doubt and not fresh and not (due.over or due.maybe or due.soon):
        raise Complaint(f"asked whether a set is over; heard up to {listed(due.spots)}")


def check_sets(  # noqa: PLR0913 - the moment between what was stored before and after
    before: Kept,
    after: Kept,
    exercise: str | None,
    due: Due,
    intent: str,
    *,
    may_end: bool,
    unbegun: bool,
) -> None:
    """What a turn did to the stored sets agrees with what was heard and said.

    Args:
        before: What was stored before the turn.
        after: What was stored after it.
        exercise: The one that the person was at.
        due: What was heard of it.
        intent: What the words were heard as.
        may_end: Whether they may have ended the set under way.
        unbegun: Whether no set may be under way, so that "done" is said of all that are left.

    Raises:
        Complaint: a set was lost, or is there that was neither heard nor claimed.
    """
    added, gone = after.sets - before.sets, before.sets - after.sets
    if gone:
        raise Complaint(f"lost: {said_in_words(gone)}")
    name = exercise or ""
    surely: Sets = Sets((name, ending.reps) for ending in due.over)
    possible = (*due.maybe, *(due.soon if may_end else ()))
    maybe: Sets = Sets((name, ending.reps) for ending in possible)
    if not after.in_doubt and (missing := surely - added):
        raise Complaint(f"heard to the end and not kept: {said_in_words(missing)}")
    closed = before.workout not in (None, after.workout)
    begun = due.spots and all(spot.logged for spot in due.spots) and not unbegun
    if intent in CLOSING and begun and not added:
        raise Complaint(f"ended and not kept: heard up to {listed(due.spots)}")
    unheard = added - surely - maybe
    if not 0 < unheard.total() <= before.in_doubt:
        unbegun = unbegun or not due.spots or any(spot.fresh for spot in due.spots)
        alone = intent == "DoneIntent" and unbegun
        _check_unheard(unheard, due.spots, may_end=may_end or closed, alone=alone)


def _check_unheard(sets: Sets, due: Sequence[Spot], *, may_end: bool, alone: bool) -> None:
    """Sets that were not heard to their end: the one under way as far as it was counted, or done alone."""
    if not sets:
        return
    if not may_end:
        raise Complaint(f"kept and never heard to the end: {said_in_words(sets)}")
    if alone:
        return
    if sets.total() > 1:
        raise Complaint(f"more than the set under way is kept: {said_in_words(sets)}")
    if due and not any(reps == spot.logged for _, reps in sets for spot in due):
        raise Complaint(f"kept: {said_in_words(sets)}; heard up to {listed(due)}")
