"""Slower and faster, more rest and none: what becomes of a count and of what waits."""

import pytest

from coach.training.exercise import FASTEST, SLOWEST
from coach.training.prescription import Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Block, Place, Side
from coach.workout.manner import Manner
from coach.workout.outcomes import (
    Announced,
    Counting,
    EffortDue,
    FinishDue,
    Held,
    NextSetDue,
    Outcome,
    PaceChanged,
    ReadyDue,
    Refusal,
    Refused,
    RestLonger,
    RestTaken,
    ResumeDue,
    WarmingUp,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session

AFTER_SEVEN = Place(1, Side.BOTH, 7)


def counted(outcomes: tuple[Outcome, ...]) -> Block:
    """What is counted from now on."""
    (block,) = (outcome.block for outcome in outcomes if isinstance(outcome, Counting))
    return block


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


@pytest.mark.parametrize("event", [Event.SLOWER, Event.FASTER])
def test_every_exercise_of_the_catalogue_can_be_slowed_and_hurried(
    programme: Programme, event: Event
) -> None:
    """Or is at its bound already: none begins outside S8's bounds."""
    for exercise in programme.catalogue.exercises.values():
        assert FASTEST <= exercise.tempo.seconds <= SLOWEST
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


def test_more_rest_is_half_a_minute_more(session: Session) -> None:
    """Forty seconds are left; it becomes seventy, and the set follows by itself."""
    session.count()
    outcomes = session.say(Event.MORE_REST, after=session.until(BeatKind.REST, 60) + 20)
    assert outcomes[0] == RestLonger(30)
    assert counted(outcomes).start == Place(2, Side.BOTH, rest=70)
    assert session.done() == [(10,), ()]


def test_more_rest_between_sets_is_half_a_minute(session: Session) -> None:
    """Nothing was left of it."""
    session.count()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 7))
    outcomes = session.say(Event.MORE_REST)
    assert outcomes[0] == RestLonger(30)
    assert counted(outcomes).start == Place(2, Side.BOTH, rest=30)


def test_more_rest_before_a_set_begins_is_half_a_minute(session: Session) -> None:
    """It was counted in too soon, or waits in a pause."""
    session.count()
    assert counted(session.say(Event.MORE_REST, after=4)).start == Place(1, Side.BOTH, rest=30)
    session.say(Event.PAUSE, after=5)
    assert counted(session.say(Event.MORE_REST)).start == Place(1, Side.BOTH, rest=30)


def test_no_rest_becomes_longer_than_three_minutes(session: Session) -> None:
    """S7: what is asked for beyond that is all the time that the person wants."""
    session.manner = Manner(rest=170)
    session.count()
    outcomes = session.say(Event.MORE_REST, after=session.until(BeatKind.REST, 170))
    assert outcomes[0] == RestLonger(10)
    assert counted(outcomes).start.rest == 180
    assert session.say(Event.MORE_REST, after=0.5) == (RestTaken(), Held(Place(2, Side.BOTH)))
    assert session.running.phase is Phase.PAUSED


def test_a_rest_for_which_an_answer_has_no_room_is_all_the_time_that_the_person_wants(
    programme: Programme,
) -> None:
    """Twelve lunges on each side at eight seconds take an answer by themselves."""
    session = Session(programme, Prescription("lunge", 2, 12))
    session.manner = Manner(paces={"lunge": SLOWEST})
    session.count()
    session.say(Event.PAUSE, after=240)
    assert session.say(Event.MORE_REST) == (RestTaken(), NextSetDue(2))
    assert session.done() == [(12,)]


def test_more_rest_in_the_middle_of_a_set_waits(session: Session) -> None:
    """Out of breath after seven."""
    session.count()
    outcomes = session.say(Event.MORE_REST, after=session.until(BeatKind.COUNT, 7))
    assert outcomes == (RestTaken(), Held(AFTER_SEVEN))


def test_more_rest_between_the_sides_waits(session: Session) -> None:
    """The set is begun, though its left side is not."""
    session.count_lunges()
    outcomes = session.say(Event.MORE_REST, after=session.until(BeatKind.END, 10, Side.RIGHT))
    assert outcomes == (RestTaken(), Held(Place(1, Side.LEFT, right=10)))


def test_more_rest_near_the_end_of_a_set_asks_whether_it_is_over(session: Session) -> None:
    """They may be in the rest that they mean."""
    session.count()
    outcomes = session.say(Event.MORE_REST, after=session.until(BeatKind.COUNT, 9))
    assert outcomes == (RestTaken(), Held(Place(1, Side.BOTH, 9)), FinishDue(1))


def test_more_rest_where_no_set_is_due_leaves_it_waiting(session: Session) -> None:
    """In the warm-up, at the announcement and after the last set."""
    assert session.say(Event.MORE_REST) == (RestTaken(), Held())
    session.say(Event.SKIP)
    assert session.say(Event.MORE_REST) == (RestTaken(), Announced(0, again=True))
    session.say(Event.DONE)
    assert session.say(Event.MORE_REST) == (RestTaken(), EffortDue())


def test_more_rest_while_sets_are_in_doubt_asks_about_them_again(session: Session) -> None:
    """Also where the count had only begun: a rest would leave the sets out of the log."""
    session.count()
    session.come_back(after=1200)
    assert session.say(Event.MORE_REST) == (RestTaken(), FinishDue(2))


def test_skipping_the_rest_begins_the_set(session: Session) -> None:
    """Twenty seconds are enough."""
    session.count()
    block = counted(session.say(Event.SKIP_REST, after=session.until(BeatKind.REST, 60) + 20))
    assert block.start == Place(2, Side.BOTH)


def test_skipping_the_rest_between_sets_begins_the_next(session: Session) -> None:
    """As "ready" does."""
    session.count()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 7))
    assert counted(session.say(Event.SKIP_REST)).start == Place(2, Side.BOTH)


def test_skipping_a_rest_that_waits_begins_the_set(session: Session) -> None:
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.REST, 60) + 20)
    assert counted(session.say(Event.SKIP_REST)).start == Place(2, Side.BOTH)


def test_skipping_the_rest_in_the_middle_of_a_set_waits_and_loses_nothing(session: Session) -> None:
    """It cannot be what was meant."""
    session.count()
    outcomes = session.say(Event.SKIP_REST, after=session.until(BeatKind.COUNT, 7))
    assert outcomes == (Held(AFTER_SEVEN),)
    assert session.say(Event.SKIP_REST) == (Held(AFTER_SEVEN),)


def test_skipping_the_rest_near_the_end_of_a_set_asks_whether_it_is_over(session: Session) -> None:
    """They may be in the rest that they mean."""
    session.count()
    session.say(Event.SKIP_REST, after=session.until(BeatKind.COUNT, 9))
    assert session.running.phase is Phase.UNSURE
    assert session.say(Event.SKIP_REST) == (FinishDue(1),)


def test_skipping_the_rest_before_the_first_set_begins_it(session: Session) -> None:
    """Out of the warm-up it leads to the exercise, and from there to its count."""
    assert session.say(Event.SKIP_REST) == (Announced(0),)
    assert counted(session.say(Event.SKIP_REST)).start == Place(1, Side.BOTH)


def test_skipping_the_rest_after_the_last_set_asks_how_hard_it_was(session: Session) -> None:
    session.count()
    assert session.say(Event.SKIP_REST, after=240) == (EffortDue(),)


def test_the_rest_that_somebody_set_is_the_rest_of_every_exercise(session: Session) -> None:
    """S7: ninety seconds, whatever each has of its own."""
    session.manner = Manner(rest=90)
    session.say(Event.SKIP)
    assert counted(session.say(Event.READY)).rest == 90
    session.say(Event.SKIP)
    assert counted(session.say(Event.READY)).rest == 90
