"""Slower and faster: what becomes of a count and of what waits."""

import pytest

from coach.training.exercise import FASTEST, SLOWEST
from coach.training.prescription import Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.manner import Manner
from coach.workout.outcomes import (
    EffortDue,
    FinishDue,
    Held,
    NextSetDue,
    PaceChanged,
    ReadyDue,
    Refusal,
    Refused,
    ResumeDue,
    WarmingUp,
)
from coach.workout.transitions import Event
from tests.unit.workout.session import Session, counted

AFTER_SEVEN = Place(1, Side.BOTH, 7)


@pytest.mark.parametrize(("event", "seconds"), [(Event.SLOWER, 5), (Event.FASTER, 3)])
def test_the_count_goes_on_from_the_same_place_at_another_pace(
    session: Session, event: Event, seconds: int
) -> None:
    """Slower after seven: five seconds a repetition, from eight, in the same answer."""
    session.count()
    outcomes = session.say(event, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == PaceChanged(0, seconds)
    block = counted(outcomes)
    assert (block.start, block.tempo) == (AFTER_SEVEN, seconds)
    assert session.done() == [(), ()]


def test_a_pace_that_is_remembered_is_the_exercises_own(session: Session) -> None:
    """Bridges at six seconds, and lunges as ever."""
    session.manner = Manner(paces={"glute_bridge": 6})
    session.say(Event.SKIP)
    assert counted(session.say(Event.READY)).tempo == 6
    session.say(Event.SKIP)
    assert counted(session.say(Event.READY)).tempo == 4


@pytest.mark.parametrize(
    ("event", "bound", "why"),
    [(Event.SLOWER, SLOWEST, Refusal.SLOWEST), (Event.FASTER, FASTEST, Refusal.FASTEST)],
)
def test_a_pace_at_its_bound_stays_and_the_count_goes_on(
    session: Session, event: Event, bound: int, why: Refusal
) -> None:
    """S8."""
    session.manner = Manner(paces={"glute_bridge": bound})
    session.count()
    outcomes = session.say(event, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == Refused(why)
    assert (counted(outcomes).start, counted(outcomes).tempo) == (AFTER_SEVEN, bound)


@pytest.mark.parametrize(("event", "bound"), [(Event.SLOWER, SLOWEST), (Event.FASTER, FASTEST)])
def test_a_pace_a_second_from_its_bound_reaches_it(session: Session, event: Event, bound: int) -> None:
    """S8."""
    session.manner = Manner(paces={"glute_bridge": bound + (1 if event is Event.FASTER else -1)})
    session.say(Event.SKIP)
    assert session.say(event)[0] == PaceChanged(0, bound)


def test_sides_that_take_turns_are_not_hurried_to_half_the_time_of_others(programme: Programme) -> None:
    """S8: a repetition for both legs, one after the other, has its own bound."""
    session = Session(programme, Prescription("marching_bridge", 2, 10))
    bound = programme.catalogue["marching_bridge"].fastest
    assert bound > FASTEST
    session.manner = Manner(paces={"marching_bridge": bound})
    session.count()
    outcomes = session.say(Event.FASTER, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == Refused(Refusal.FASTEST)


@pytest.mark.parametrize("event", [Event.SLOWER, Event.FASTER])
def test_every_exercise_of_the_catalogue_can_be_slowed_and_hurried(
    programme: Programme, event: Event
) -> None:
    """Or is at its bound already: none begins outside S8's bounds."""
    for exercise in programme.catalogue.exercises.values():
        assert exercise.fastest <= exercise.tempo.seconds <= SLOWEST
        session = Session(programme, Prescription(exercise.id, 2, 10))
        session.count()
        told = session.say(event, after=20)[0]
        assert isinstance(told, PaceChanged | Refused)


@pytest.mark.parametrize("event", [Event.SLOWER, Event.FASTER])
def test_a_hold_has_no_pace(programme: Programme, event: Event) -> None:
    """A second is a second; the count goes on."""
    session = Session(programme, Prescription("bridge_hold", 2, 10))
    session.count()
    outcomes = session.say(event, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == Refused(Refusal.HELD)
    block = counted(outcomes)
    assert (block.start, block.tempo, block.held) == (AFTER_SEVEN, 3, True)


def test_slower_in_a_rest_leaves_the_rest_as_long_as_it_was(session: Session) -> None:
    session.count()
    block = counted(session.say(Event.SLOWER, after=session.until(BeatKind.REST, 60) + 20))
    assert (block.start, block.tempo) == (Place(2, Side.BOTH, rest=40), 5)


def test_slower_while_somebody_gets_into_place_leaves_them_the_time(session: Session) -> None:
    """Fifteen seconds, of which four are over."""
    session.manner = Manner(keep_going=True)
    session.say(Event.SKIP)
    session.say(Event.SKIP)
    block = counted(session.say(Event.SLOWER, after=4))
    assert (block.start, block.tempo) == (Place(1, Side.RIGHT, rest=11), 5)


def test_slower_in_the_warm_up_goes_on_with_its_move(session: Session) -> None:
    """The pace is of the exercise that comes first."""
    assert session.say(Event.SLOWER, after=40) == (PaceChanged(0, 5), WarmingUp(1))


def test_slower_in_a_warm_up_that_waits_leaves_it_waiting(session: Session) -> None:
    session.say(Event.PAUSE, after=40)
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), Held())


def test_slower_where_nothing_is_counted_asks_what_was_asked_before(session: Session) -> None:
    """At the announcement, in a pause, between two sets and after the last."""
    session.say(Event.SKIP)
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), ReadyDue())
    session.say(Event.READY)
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), ResumeDue(AFTER_SEVEN))
    session.say(Event.DONE)
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), NextSetDue(2))
    session.say(Event.DONE)
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), EffortDue())


def test_slower_while_it_is_asked_whether_the_set_is_over_asks_again(session: Session) -> None:
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 9))
    assert session.say(Event.SLOWER) == (PaceChanged(0, 5), FinishDue(1))
