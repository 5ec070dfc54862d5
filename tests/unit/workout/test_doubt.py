"""Sets of which it is not certain that they are over: asked about, and answered in more than one way.

A count that is broken off near a set's end leaves that set in doubt.
"""

import pytest

from coach.skill import read_programme
from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.outcomes import (
    Announced,
    Counting,
    EffortDue,
    EffortGiven,
    FinishDue,
    Held,
    NextSetDue,
    Refusal,
    Refused,
    SetsLogged,
    Skipped,
    TakenBack,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session

PROGRAMME = read_programme()
NINE = Place(1, Side.BOTH, 9)


def near_the_end(session: Session, set_number: int = 1) -> None:
    """Broken off during the last bridge of a set."""
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 9, set_number=set_number))
    assert session.running.phase is Phase.UNSURE


def test_breaking_in_during_the_last_repetition_asks_whether_the_set_is_over(session: Session) -> None:
    """Nothing is logged yet."""
    session.count()
    outcomes = session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 9))
    assert outcomes == (Held(NINE), FinishDue(1))
    assert session.done() == [(), ()]


def test_more_than_five_seconds_before_the_end_it_is_not_asked(session: Session) -> None:
    """Nine are to come at eight seconds before the end."""
    session.count()
    assert session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 8)) == (Held(Place(1, Side.BOTH, 8)),)
    assert session.running.phase is Phase.PAUSED


@pytest.mark.parametrize("event", [Event.INTERRUPT, Event.CORRECT, Event.PREVIOUS, Event.MORE_REST])
def test_whatever_breaks_in_on_the_last_repetition_leaves_the_set_in_doubt(
    session: Session, event: Event
) -> None:
    """A question, a correction of the set before, a wish that cannot be met."""
    session.count()
    outcomes = session.say(event, after=session.until(BeatKind.COUNT, 9), reps=8)
    assert outcomes[-2:] == (Held(NINE), FinishDue(1))
    assert session.running.phase is Phase.UNSURE


def test_a_change_during_the_last_repetition_leaves_the_set_in_doubt(session: Session) -> None:
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 9), lunge=None)
    assert outcomes == (Held(NINE), FinishDue(1))


def test_yes_logs_the_set_in_full(session: Session) -> None:
    near_the_end(session)
    assert session.say(Event.DONE) == (SetsLogged(1, 10), NextSetDue(2))
    assert session.done() == [(10,), ()]
    assert session.running.phase is Phase.BETWEEN_SETS


def test_yes_to_the_last_set_leads_to_the_effort(session: Session) -> None:
    """R10."""
    near_the_end(session, set_number=2)
    assert session.say(Event.DONE) == (SetsLogged(1, 10), EffortDue())
    assert session.done() == [(10, 10), ()]


def test_no_waits_at_the_place(session: Session) -> None:
    """And goes on from it when the person is ready."""
    near_the_end(session)
    assert session.say(Event.PAUSE) == (Held(NINE),)
    assert (session.running.phase, session.running.claim) == (Phase.PAUSED, 0)
    (counting,) = session.say(Event.RESUME)
    assert isinstance(counting, Counting)
    assert counting.block.start == NINE


@pytest.mark.parametrize("event", [Event.RESUME, Event.READY])
def test_going_on_instead_of_an_answer_counts_what_is_left(session: Session, event: Event) -> None:
    """The tenth."""
    near_the_end(session)
    (counting,) = session.say(event)
    assert isinstance(counting, Counting)
    assert counting.block.start == NINE
    assert session.running.claim == 0


@pytest.mark.parametrize("effort", Effort)
def test_how_hard_the_last_set_was_says_that_it_is_over(session: Session, effort: Effort) -> None:
    near_the_end(session, set_number=2)
    outcomes = session.say(Event.EFFORT, effort=effort)
    assert outcomes == (EffortGiven(0, effort), Announced(1))
    assert session.done() == [(10, 10), ()]


def test_how_hard_an_earlier_set_was_does_not_cost_the_sets_that_are_left(session: Session) -> None:
    """The set in doubt is still asked about."""
    near_the_end(session)
    outcomes = session.say(Event.EFFORT, effort=Effort.RIGHT)
    assert outcomes == (Refused(Refusal.NOT_FINISHED), FinishDue(1))


def test_an_answer_during_the_last_repetition_of_an_earlier_set_leaves_it_in_doubt(session: Session) -> None:
    """The place is what was counted, so that "no" has something to go on with."""
    session.count()
    outcomes = session.say(Event.EFFORT, after=session.until(BeatKind.COUNT, 9), effort=Effort.RIGHT)
    assert outcomes == (Refused(Refusal.NOT_FINISHED), Held(NINE), FinishDue(1))


def test_too_hard_in_doubt_ends_the_exercise(session: Session) -> None:
    """S4: with as many as were counted."""
    near_the_end(session)
    outcomes = session.say(Event.EFFORT, effort=Effort.TOO_HARD)
    assert outcomes == (EffortGiven(0, Effort.TOO_HARD), Announced(1))
    assert session.done() == [(9,), ()]


def test_a_number_says_how_many_the_set_had(session: Session) -> None:
    near_the_end(session)
    assert session.say(Event.CORRECT, reps=8) == (SetsLogged(1, 8), NextSetDue(2))
    assert session.done() == [(8,), ()]


def test_a_number_for_the_last_set_leads_to_the_effort(session: Session) -> None:
    near_the_end(session, set_number=2)
    assert session.say(Event.CORRECT, reps=8) == (SetsLogged(1, 8), EffortDue())
    assert session.done() == [(10, 8), ()]


@pytest.mark.parametrize("event", [Event.REPEAT, Event.INTERRUPT])
def test_another_word_asks_again(session: Session, event: Event) -> None:
    near_the_end(session)
    before = session.running.stations
    assert session.say(event) == (FinishDue(1),)
    assert session.running.stations == before


def test_skipping_in_doubt_keeps_what_was_counted(session: Session) -> None:
    near_the_end(session)
    assert session.say(Event.SKIP) == (Skipped(0), Announced(1))
    assert session.done() == [(9,), ()]


def test_starting_over_in_doubt_counts_the_set_again(session: Session) -> None:
    near_the_end(session)
    (counting,) = session.say(Event.START_OVER)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(1, Side.BOTH)


def test_taking_back_in_doubt_takes_back_the_set_before(session: Session) -> None:
    near_the_end(session, set_number=2)
    assert session.say(Event.TAKE_BACK) == (TakenBack(0, 10), Announced(0, again=True))
    assert session.running.claim == 0


def test_a_set_begun_on_the_left_is_as_long_as_the_right_was(session: Session) -> None:
    """Six on the right, five of them counted on the left."""
    session.count_lunges()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 6, Side.RIGHT))
    session.say(Event.READY)
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 5, Side.LEFT))
    assert session.running.phase is Phase.UNSURE
    assert session.say(Event.DONE) == (SetsLogged(1, 6), NextSetDue(2))
    assert session.done()[1] == (6,)


def test_a_number_for_a_hold_is_its_seconds(programme: Programme) -> None:
    """A bridge is held for thirty; twenty are seven repetitions of three."""
    session = Session(programme, Prescription("bridge_hold", 2, 10))
    near_the_end(session)
    assert session.say(Event.CORRECT, reps=20) == (SetsLogged(1, 7), NextSetDue(2))
