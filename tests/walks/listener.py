"""Somebody who only listens, and complains of what nobody should hear.

The listener knows what was said when, by the audio of each answer; when it was broken into; and, after each
turn, which sets the trainee has done. How the coach finds a place is not known here.

Tolerances: where words fall between the time that was heard and the time that the requests' timestamps tell
(a clock that is off, an answer that came late), any moment between these two will do, give or take one
repetition. Once the coach has told a place, it is that place and no other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coach.coaching.questions import AskForget
from coach.speech.phrasebook import Phrasebook
from infra.echo.exchange import Exchange
from tests.walks import meaning
from tests.walks.counted import Complaint, Counted, Spot, begins_count, counted, listed, spots_told
from tests.walks.heard import Ear, Heard
from tests.walks.ledger import Due, Kept, check_doubt, check_sets

NEAR_THE_END = 5.0
"""Seconds before a set's end within which a person may have finished it."""


@dataclass(frozen=True, slots=True)
class Live:
    """A count that is being heard, until it is broken into or its device falls silent.

    Attributes:
        kept: How many of its sets are stored already.
        silent: When its device fell silent without a word to the skill.
    """

    exchange: Exchange
    count: Counted
    kept: int = 0
    silent: datetime | None = None


class Listener:
    """Hears one account's devices, exchange by exchange."""

    def __init__(self, book: Phrasebook, holds: Mapping[str, int]) -> None:
        """Hears that language; of an exercise that is one long hold, `holds` tells the seconds of a count."""
        self._ear = Ear(book)
        self._holds = holds
        self._live: Live | None = None
        self._due: tuple[Spot, ...] = ()
        self._anew = False  # whether the set under way may begin anew as well
        self._exercise: str | None = None
        self._held: dict[str, set[Spot]] = {}  # every place that was once due, which an undo may bring back
        self._kept = Kept(None, ())

    def silenced(self, device: str, at: datetime) -> None:
        """A device falls silent, and nobody tells the skill."""
        if self._live is not None and self._live.exchange.device == device and self._live.silent is None:
            self._live = replace(self._live, silent=at)

    def hears(self, exchange: Exchange, kept: Kept) -> None:
        """One request and its answer, and what is stored after it.

        Raises:
            Complaint: nobody should hear that.
        """
        heard = self._ear.hear(exchange.played)
        if kept.here:
            heard = [item.in_counts_of(self._holds.get(kept.here[0], 0)) for item in heard]
        if any(item.kind == "apology" for item in heard):
            raise Complaint("the coach apologises for an error")
        intent = meaning.intent_of(exchange.request)
        question = self._kept.trainee.asked if self._kept.trainee else None
        if self._kept.trainee is not None and kept.trainee is None:
            self._forget(kept, intent, question)
            return
        ends = meaning.may_end_set(intent, question)
        due = self._broken_off(exchange, intent)
        # In doubt nothing of what was heard is taken for done.
        self._due = due.since_start if kept.in_doubt > self._kept.in_doubt else due.spots
        self._held.setdefault(self._exercise or "", set()).update(self._due)
        new = bool((exchange.request.get("session") or {}).get("new"))
        check_doubt(self._kept, kept, due, fresh=new)
        if new and self._kept.workout not in (None, kept.workout):
            # A stop sign, for one, ends the workout in the words that would have led to the question.
            due = replace(due, over=(), maybe=(*due.over, *due.maybe))
        if intent not in meaning.MENDING:
            check_sets(self._kept, kept, self._exercise, due, intent, may_end=ends, unbegun=self._anew)
        if self._live is not None:
            added = (kept.sets - self._kept.sets).total()
            self._live = replace(self._live, kept=self._live.kept + added)
        self._move_on(heard, kept, intent, ends=ends)
        self._check_told(heard, kept, ends=ends, taken_back=intent == "UndoIntent")
        if begins_count(heard):
            self._begin(exchange, heard, kept)
        self._kept = kept

    def _forget(self, kept: Kept, intent: str, question: object) -> None:
        """Nothing is kept any more, and nothing is due."""
        if kept.log or intent != "AMAZON.YesIntent" or not isinstance(question, AskForget):
            raise Complaint(f"forgotten by {intent}, with {len(kept.log)} entries left")
        self._live, self._due, self._anew, self._exercise = None, (), False, None
        self._held.clear()
        self._kept = kept

    def _broken_off(self, exchange: Exchange, intent: str) -> Due:
        """Where the count has come to, where this is what ends the hearing of it."""
        live = self._live
        if live is None:
            return Due(self._due)
        due = _broken_off(live, exchange)
        elsewhere = intent == "SessionEndedRequest" and exchange.device != live.exchange.device
        nothing_came = intent != "SessionEndedRequest" and not exchange.played
        if elsewhere or nothing_came:
            # The count goes on; its sets that are over may be stored on this occasion.
            return Due(self._due, maybe=(*due.over, *due.maybe))
        self._live = None
        return due

    def _move_on(self, heard: Sequence[Heard], kept: Kept, intent: str, *, ends: bool) -> None:
        """What these words and this answer leave of what was due."""
        done = kept.here[1] if kept.here else -1
        # Which of the sets that may be over is over, the stored sets tell.
        self._due = tuple(spot for spot in self._due if spot.set_number == done + 1)
        self._anew = self._anew or ends or intent in meaning.BEGINNING_ANEW
        if kept.workout != self._kept.workout:
            self._exercise, self._due = None, ()
        if intent != "WhyIntent":
            self._follow(heard)

    def _follow(self, heard: Sequence[Heard]) -> None:
        """The exercise that the person is at, by what was announced."""
        for item in heard:
            told = item.kind in ("announced", "where", "finished")
            if told and item.exercise not in (None, self._exercise):
                self._exercise, self._due, self._anew = item.exercise, (), False

    def _check_told(self, heard: Sequence[Heard], kept: Kept, *, ends: bool, taken_back: bool) -> None:
        """A place that is told is the one that was heard, and from now on no other."""
        if kept.here is None:
            return
        exercise, done, _ = kept.here
        if self._exercise != exercise:
            if self._exercise is not None and not ends:
                raise Complaint(f"the workout is at {exercise}; the last one announced is {self._exercise}")
            self._exercise, self._due = exercise, ()
        if taken_back:
            held = self._held.get(exercise, ())
            self._due, self._anew = tuple(spot for spot in held if spot.set_number == done + 1), True
        for told in spots_told(heard, done):
            fitting = tuple(spot for spot in self._due if spot.told_as(told))
            if self._due and not fitting and not self._anew:
                raise Complaint(f"told: {told}; heard and due: {listed(self._due)}")
            if told.set_number != done + 1:
                raise Complaint(f"told: {told}; {done} sets are done")
            self._due, self._anew = fitting or (told,), False
        for item in heard:
            if item.kind == "right_done":
                self._due, self._anew = (Spot(done + 1, "left", right=item.number),), False

    def _begin(self, exchange: Exchange, heard: Sequence[Heard], kept: Kept) -> None:
        """A count begins where it is due, and ends where it should."""
        _, done, asked = kept.here or ("", 0, 0)
        count = counted(heard, self._due, done)
        start = count.start
        for mark in count.marks:  # the side of a set's beginning is told after the set
            if mark.spot.reps or mark.spot.set_number != start.set_number:
                break
            start = mark.spot
        if start.set_number != done + 1:
            raise Complaint(f"counted from {start}; {done} sets are done")
        fresh = start.reps == 0 and start.side != "left"
        fits = any(start.same_place(spot) or (fresh and spot.fresh) for spot in self._due)
        if not fits and not (fresh and (self._anew or not self._due)):
            raise Complaint(f"counted from {start}; due: {listed(self._due)}")
        for ending in count.endings:
            known = start.right if ending.set_number == start.set_number else None
            if asked and ending.reps != (known or asked):
                raise Complaint(f"set {ending.set_number} ends at {ending.reps} of {known or asked}")
        self._live = Live(exchange, count)
        self._due, self._anew = (), False


def _broken_off(live: Live, exchange: Exchange) -> Due:
    """Where a count may have come to when the next request came."""
    heard = (min(exchange.at, live.silent or exchange.at) - live.exchange.began).total_seconds()
    told = (_stamp(exchange) - _stamp(live.exchange)).total_seconds()
    count = live.count
    earliest, latest = min(heard, told) - count.repetition, max(heard, told) + count.repetition
    over, maybe = count.endings_by(earliest), count.endings_by(latest)
    return Due(
        count.between(earliest, latest),
        over[live.kept :],
        maybe[max(live.kept, len(over)) :],
        soon=count.endings_by(latest + NEAR_THE_END)[max(live.kept, len(maybe)) :],
        since_start=count.between(0, latest),
    )


def _stamp(exchange: Exchange) -> datetime:
    return datetime.fromisoformat(exchange.request["request"]["timestamp"])
