"""From one exercise to another: answers, skipping, going back and starting over."""

import pytest

from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.outcomes import (
    Announced,
    EffortGiven,
    Finished,
    Held,
    Refusal,
    Refused,
    Skipped,
    StartedOver,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session


def test_an_answer_in_the_last_set_is_taken(session: Session) -> None:
    """The person foresaw the question."""
    session.count()
    outcomes = session.say(
        Event.EFFORT, after=session.until(BeatKind.COUNT, 8, set_number=2), effort=Effort.RIGHT
    )
    assert outcomes == (EffortGiven(0, Effort.RIGHT), Announced(1))
    assert session.done() == [(10, 8), ()]


def test_an_answer_during_the_last_repetition_takes_the_set_as_done(session: Session) -> None:
    """So near its end it is over, or as good as over, for somebody who says how hard it was."""
    session.count()
    session.say(Event.EFFORT, after=session.until(BeatKind.COUNT, 9, set_number=2), effort=Effort.RIGHT)
    assert session.done() == [(10, 10), ()]


@pytest.mark.parametrize("effort", [Effort.EASY, Effort.RIGHT])
def test_an_answer_in_the_first_set_does_not_cost_the_second(session: Session, effort: Effort) -> None:
    """The sets that are left come first."""
    session.count()
    outcomes = session.say(Event.EFFORT, after=session.until(BeatKind.COUNT, 8), effort=effort)
    assert outcomes == (Refused(Refusal.NOT_FINISHED), Held(Place(1, Side.BOTH, 8)))


@pytest.mark.parametrize("effort", [Effort.EASY, Effort.RIGHT])
def test_an_answer_in_the_rest_before_the_last_set_does_not_cost_that_set(
    session: Session, effort: Effort
) -> None:
    """The sets that are left come first, as they do when the set waits for "ready"."""
    session.count()
    session.say(Event.EFFORT, after=session.until(BeatKind.REST, 60) + 5, effort=effort)
    assert session.running.index == 0
    assert session.running.station.open


def test_too_hard_ends_an_exercise_where_it_is(session: Session) -> None:
    """S4: what was done of it is logged, and the next one comes."""
    session.count()
    outcomes = session.say(Event.EFFORT, after=session.until(BeatKind.COUNT, 4), effort=Effort.TOO_HARD)
    assert outcomes == (EffortGiven(0, Effort.TOO_HARD), Announced(1))
    assert session.done() == [(4,), ()]


def test_an_answer_before_anything_was_done_is_refused(session: Session) -> None:
    """There is nothing yet to have found easy or hard."""
    session.say(Event.SKIP)
    outcomes = session.say(Event.EFFORT, effort=Effort.EASY)
    assert outcomes == (Refused(Refusal.NOTHING_DONE_YET), Announced(0, again=True))


def test_skipping_keeps_what_was_done_and_goes_on(session: Session) -> None:
    """Skipped after five repetitions, five are logged."""
    session.count()
    outcomes = session.say(Event.SKIP, after=session.until(BeatKind.COUNT, 5))
    assert outcomes == (Skipped(0), Announced(1))
    assert session.done() == [(5,), ()]


def test_skipping_the_last_exercise_ends_the_workout(session: Session) -> None:
    """Nothing is left to do."""
    session.say(Event.SKIP)
    session.say(Event.SKIP)
    assert session.say(Event.SKIP) == (Skipped(1), Finished())
    assert session.running.phase is Phase.DONE


def test_going_back_opens_the_exercise_before_for_another_round(session: Session) -> None:
    """S2: two sets more, and the two before are kept."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.EASY)
    assert session.say(Event.PREVIOUS) == (Announced(0, again=True),)
    assert session.running.station.sets == 4
    assert session.done() == [(10, 10), ()]


def test_going_back_to_an_exercise_of_four_sets_is_refused(programme: Programme) -> None:
    """S2: never more than four."""
    session = Session(programme, Prescription("glute_bridge", 4, 8), Prescription("lunge", 2, 10))
    session.say(Event.SKIP)
    session.say(Event.DONE)
    session.say(Event.EFFORT, effort=Effort.RIGHT)
    assert session.say(Event.PREVIOUS) == (Refused(Refusal.FOUR_SETS_DONE), Announced(1, again=True))


def test_there_is_nothing_before_the_first_exercise(session: Session) -> None:
    """It is announced again."""
    session.say(Event.SKIP)
    assert session.say(Event.PREVIOUS) == (Refused(Refusal.FIRST_EXERCISE), Announced(0, again=True))


def test_previous_in_a_set_of_the_first_exercise_does_not_end_the_set(session: Session) -> None:
    """What is refused changes nothing: the five repetitions are no set of their own."""
    session.count()
    outcomes = session.say(Event.PREVIOUS, after=session.until(BeatKind.COUNT, 5))
    assert outcomes[0] == Refused(Refusal.FIRST_EXERCISE)
    assert session.done() == [(), ()]


def test_an_answer_survives_going_back_and_on_again(session: Session) -> None:
    """What was found easy was found easy, though the person looked at it once more and left it."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.EASY)
    session.say(Event.PREVIOUS)
    session.say(Event.NEXT)
    assert session.running.stations[0].effort is Effort.EASY


def test_starting_over_between_exercises_ends_the_workout(session: Session) -> None:
    """What was done is kept in the one that ends."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.EASY)
    assert session.say(Event.START_OVER) == (StartedOver(),)
    assert session.done() == [(10, 10), ()]
