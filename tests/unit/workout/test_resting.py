"""More rest, and none: what becomes of a rest, and of what waits where there is none."""

from coach.training.exercise import SLOWEST
from coach.training.prescription import Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.manner import Manner
from coach.workout.outcomes import (
    Announced,
    EffortDue,
    FinishDue,
    Held,
    NextSetDue,
    RestLonger,
    RestTaken,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session, counted

AFTER_SEVEN = Place(1, Side.BOTH, 7)


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
