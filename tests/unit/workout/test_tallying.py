"""How many, and what is left: told at every point, and on from the same place."""

from coach.training.prescription import Effort
from coach.workout.block import BeatKind, Place, Side
from coach.workout.outcomes import (
    Counting,
    EffortDue,
    FinishDue,
    Held,
    NextSetDue,
    Outcome,
    ReadyDue,
    ResumeDue,
    Tallied,
    ToCome,
    WarmingUp,
)
from coach.workout.transitions import Event
from tests.unit.workout.session import Session


def begins_at(outcomes: tuple[Outcome, ...]) -> Place:
    """Where the count goes on."""
    (start,) = (outcome.block.start for outcome in outcomes if isinstance(outcome, Counting))
    return start


def test_how_many_in_a_set_tells_and_counts_on(session: Session) -> None:
    """Seven of the first set."""
    session.count()
    outcomes = session.say(Event.HOW_MANY, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == Tallied(0, (), Place(1, Side.BOTH, 7))
    assert begins_at(outcomes) == Place(1, Side.BOTH, 7)


def test_how_many_in_the_rest_tells_the_sets_and_rests_on(session: Session) -> None:
    session.count()
    outcomes = session.say(Event.HOW_MANY, after=session.until(BeatKind.REST, 60) + 20)
    resting = Place(2, Side.BOTH, rest=40)
    assert outcomes[0] == Tallied(0, (10,), resting)
    assert begins_at(outcomes) == resting


def test_how_many_where_nothing_is_counted_asks_what_was_asked_before(session: Session) -> None:
    """At the announcement, in a pause, between two sets and after the last."""
    session.say(Event.SKIP)
    assert session.say(Event.HOW_MANY) == (Tallied(0, (), None), ReadyDue())
    session.say(Event.READY)
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    place = Place(1, Side.BOTH, 7)
    assert session.say(Event.HOW_MANY) == (Tallied(0, (), place), ResumeDue(place))
    session.say(Event.DONE)
    assert session.say(Event.HOW_MANY) == (Tallied(0, (7,), None), NextSetDue(2))
    session.say(Event.DONE)
    assert session.say(Event.HOW_MANY) == (Tallied(0, (7,), None), EffortDue())


def test_how_many_in_the_warm_up_goes_on_with_its_move(session: Session) -> None:
    assert session.say(Event.HOW_MANY, after=40) == (Tallied(0, (), None), WarmingUp(1))
    session.say(Event.PAUSE)
    assert session.say(Event.HOW_MANY) == (Tallied(0, (), None), Held())


def test_how_many_while_a_set_is_in_doubt_asks_whether_it_is_over(session: Session) -> None:
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 9))
    assert session.say(Event.HOW_MANY) == (Tallied(0, (), Place(1, Side.BOTH, 9)), FinishDue(1))


def test_what_is_left_of_a_set_that_is_begun(session: Session) -> None:
    """Three of this one, one more after it, and lunges."""
    session.count()
    outcomes = session.say(Event.WHATS_LEFT, after=session.until(BeatKind.COUNT, 7))
    assert outcomes[0] == ToCome(3, 1, ("lunge",))
    assert begins_at(outcomes) == Place(1, Side.BOTH, 7)


def test_what_is_left_before_a_set_is_the_whole_set(session: Session) -> None:
    """At the announcement two, in the rest between them one, and after the last none."""
    session.say(Event.SKIP)
    assert session.say(Event.WHATS_LEFT)[0] == ToCome(0, 2, ("lunge",))
    session.say(Event.READY)
    assert session.say(Event.WHATS_LEFT, after=session.until(BeatKind.REST, 60))[0] == ToCome(
        0, 1, ("lunge",)
    )
    assert session.say(Event.WHATS_LEFT, after=240)[0] == ToCome(0, 0, ("lunge",))


def test_what_is_left_of_a_set_on_the_left_is_as_many_as_the_right_had(session: Session) -> None:
    """Six on the right, two of them on the left."""
    session.count_lunges()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 6, Side.RIGHT))
    assert session.say(Event.WHATS_LEFT)[0] == ToCome(6, 1, ())
    session.say(Event.READY)
    outcomes = session.say(Event.WHATS_LEFT, after=session.until(BeatKind.COUNT, 2, Side.LEFT))
    assert outcomes[0] == ToCome(4, 1, ())


def test_what_is_left_is_nothing_that_was_skipped_or_done(session: Session) -> None:
    """Back at the bridges, the lunges are over."""
    session.say(Event.SKIP)
    session.say(Event.SKIP)
    session.say(Event.DONE)
    session.say(Event.PREVIOUS)
    assert session.say(Event.WHATS_LEFT) == (ToCome(0, 2, ()), ReadyDue())


def test_an_exercise_that_was_ended_early_has_nothing_left(session: Session) -> None:
    """One set was enough."""
    session.count()
    session.say(Event.EFFORT, after=session.until(BeatKind.COUNT, 7), effort=Effort.TOO_HARD)
    assert session.say(Event.TAKE_BACK)[-1] == EffortDue()
    assert session.say(Event.WHATS_LEFT) == (ToCome(0, 0, ("lunge",)), EffortDue())
