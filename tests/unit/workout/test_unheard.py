"""A count that a new session finds: nobody has told how far it was heard, so its sets are asked about."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.outcomes import (
    Counting,
    EffortDue,
    FinishDue,
    Held,
    SetsLogged,
)
from coach.workout.running import Phase
from coach.workout.settling import settled, unheard
from coach.workout.transitions import Event
from tests.unit.workout.session import Session

PROGRAMME = read_programme()
NINE = Place(1, Side.BOTH, 9)


def test_a_new_session_asks_about_every_set_that_would_be_over(session: Session) -> None:
    """Both sets of bridges; twenty minutes later nobody knows whether they were done."""
    session.count()
    session.come_back(after=1200)
    assert session.running.phase is Phase.UNSURE
    assert session.done() == [(), ()]
    assert session.say(Event.REPEAT) == (FinishDue(2),)
    assert session.say(Event.DONE) == (SetsLogged(2, 10), EffortDue())
    assert session.done() == [(10, 10), ()]


def test_no_to_sets_that_nobody_heard_goes_on_where_their_count_began(session: Session) -> None:
    """From eight of the first set, where it was resumed."""
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    session.say(Event.RESUME)
    session.come_back(after=1200)
    session.say(Event.PAUSE)
    (counting,) = session.say(Event.RESUME)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(1, Side.BOTH, 7)
    assert session.done() == [(), ()]


def test_a_rest_that_nobody_heard_is_not_rested_again(session: Session) -> None:
    """Slower in the rest, and twenty minutes later: the second set is asked about, and begins at once."""
    session.count()
    session.say(Event.SLOWER, after=session.until(BeatKind.REST, 60) + 20)
    session.come_back(after=1200)
    (counting,) = session.say(Event.RESUME)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(2, Side.BOTH)


def test_a_number_for_several_sets_is_the_last_ones(session: Session) -> None:
    """The first was as long as asked for."""
    session.count()
    session.come_back(after=1200)
    assert session.say(Event.CORRECT, reps=8) == (SetsLogged(2, 8), EffortDue())
    assert session.done() == [(10, 8), ()]


def test_how_hard_it_was_answers_for_several_sets(session: Session) -> None:
    session.count()
    session.come_back(after=1200)
    session.say(Event.EFFORT, effort=Effort.EASY)
    assert session.done() == [(10, 10), ()]


def test_sets_done_before_the_count_are_not_in_doubt(programme: Programme) -> None:
    """Three sets: one was told to be over, of two nobody knows."""
    session = Session(programme, Prescription("glute_bridge", 3, 10))
    session.count()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 7))
    session.say(Event.READY)
    session.come_back(after=1200)
    assert session.say(Event.REPEAT) == (FinishDue(2),)
    assert session.say(Event.DONE) == (SetsLogged(2, 10), EffortDue())
    assert session.done() == [(7, 10, 10)]


def test_a_set_that_nobody_heard_from_its_left_side_is_as_long_as_the_right_was(session: Session) -> None:
    session.count_lunges()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 6, Side.RIGHT))
    session.say(Event.READY)
    session.come_back(after=1200)
    session.say(Event.DONE)
    assert session.done()[1][0] == 6


def test_sets_in_doubt_stay_done_though_fewer_were_asked_for_in_between(session: Session) -> None:
    """What was done was done: two sets, and no more are left."""
    session.count()
    session.come_back(after=1200)
    session.change(glute_bridge=Prescription("glute_bridge", 1, 10))
    assert session.say(Event.DONE) == (SetsLogged(2, 10), EffortDue())
    assert (session.done()[0], session.running.station.sets) == ((10, 10), 2)


def test_within_the_first_set_nothing_is_in_doubt(session: Session) -> None:
    """A new session finds it where its count has come to."""
    session.count()
    within = session.until(BeatKind.COUNT, 7)
    session.come_back(after=within)
    assert session.running.phase is Phase.COUNTING
    assert session.say(Event.PAUSE, after=0) == (Held(Place(1, Side.BOTH, 7)),)


@pytest.mark.parametrize("events", [(), (Event.SKIP,), (Event.SKIP, Event.DONE)])
def test_where_nothing_is_counted_a_new_session_finds_what_was_left(
    session: Session, events: tuple[Event, ...]
) -> None:
    """In the warm-up, at the announcement and after the last set."""
    for event in events:
        session.say(event)
    before = session.running
    session.come_back(after=1200)
    assert session.running == before


@settings(max_examples=100)
@given(st.integers(8, 12), st.integers(1, 4), st.lists(st.integers(1, 150), max_size=3), st.integers(0, 900))
def test_a_new_session_invents_no_set_and_yes_logs_those_that_were_counted(
    reps: int, sets: int, pauses: list[int], seconds: int
) -> None:
    """However often the count was broken off before: no set more than was counted, and none less."""
    for exercise in ("glute_bridge", "lunge"):
        session = Session(PROGRAMME, Prescription(exercise, sets, reps))
        session.count()
        for pause in pauses:
            session.say(Event.RESUME if session.running.station.open else Event.REPEAT, after=pause)
        before, now = session.running, session.now + timedelta(seconds=seconds)
        found, after = unheard(before, PROGRAMME, now), settled(before, PROGRAMME, now)
        assert found.stations == before.stations
        assert (found.phase is Phase.UNSURE) == (after.stations != before.stations)
        if found.phase is Phase.UNSURE:
            assert found.claim == len(after.station.done)
            session.come_back(after=seconds)
            session.say(Event.DONE, after=0)
            assert session.running.station.done == after.station.done
        else:
            assert found == before
