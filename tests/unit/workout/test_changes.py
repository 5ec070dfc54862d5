"""What a running workout becomes when exercises change, and when a set done is corrected or taken back."""

import pytest

from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme
from coach.workout.block import BeatKind, Place, Side
from coach.workout.changes import last_done
from coach.workout.outcomes import (
    Announced,
    Corrected,
    EffortDue,
    EffortTakenBack,
    Finished,
    Held,
    NextSetDue,
    Refusal,
    Refused,
    TakenBack,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session

HINGE = Prescription("hip_hinge", 2, 10)
SQUAT = Prescription("squat", 2, 10)
ONE_SET, FOUR_SETS = Prescription("glute_bridge", 1, 10), Prescription("glute_bridge", 4, 12)


def bridges_done(session: Session) -> None:
    """Both sets of bridges, and how hard they were."""
    session.say(Event.SKIP)
    session.say(Event.DONE)
    session.say(Event.EFFORT, effort=Effort.EASY)


def exercises(session: Session) -> list[tuple[str, tuple[int, ...], int]]:
    """Each station's exercise, what was done of it and its sets."""
    return [(item.exercise, item.done, item.sets) for item in session.running.stations]


def test_another_exercise_is_announced_in_the_place_of_the_one_announced(session: Session) -> None:
    session.say(Event.SKIP)
    assert session.change(glute_bridge=HINGE) == (Announced(0, again=True),)
    assert exercises(session)[0] == ("hip_hinge", (), 2)


def test_another_exercise_in_a_set_keeps_what_was_counted(session: Session) -> None:
    """The station splits: five bridges stay bridges, and one set is left for the hinge."""
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 5), glute_bridge=HINGE)
    assert outcomes == (Announced(1, again=True),)
    assert exercises(session) == [("glute_bridge", (5,), 1), ("hip_hinge", (), 1), ("lunge", (), 2)]


def test_another_exercise_after_every_set_leaves_it_as_it_is(session: Session) -> None:
    session.count()
    assert session.change(after=240, glute_bridge=HINGE) == (EffortDue(),)
    assert exercises(session)[0] == ("glute_bridge", (10, 10), 2)


def test_another_exercise_in_the_warm_up_waits_for_its_end(session: Session) -> None:
    assert session.change(glute_bridge=HINGE) == (Held(),)
    assert session.say(Event.SKIP) == (Announced(0),)
    assert session.running.station.exercise == "hip_hinge"


def test_nothing_in_its_place_leads_to_the_next(session: Session) -> None:
    session.say(Event.SKIP)
    assert session.change(glute_bridge=None) == (Announced(1),)


def test_nothing_in_its_place_in_the_warm_up_leads_to_the_next_after_it(session: Session) -> None:
    assert session.change(glute_bridge=None) == (Held(),)
    assert session.running.phase is Phase.WARM_UP
    assert session.say(Event.SKIP) == (Announced(1),)


@pytest.mark.parametrize("warmed", [False, True])
def test_nothing_in_the_place_of_anything_ends_the_workout(session: Session, *, warmed: bool) -> None:
    if warmed:
        session.say(Event.SKIP)
    assert session.change(glute_bridge=None, lunge=None) == (Finished(),)
    assert session.running.phase is Phase.DONE


def test_an_exercise_to_come_is_left_without_a_word_about_the_present_one(session: Session) -> None:
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 5), lunge=None)
    assert outcomes == (Held(Place(1, Side.BOTH, 5)),)
    assert session.running.next_open() is None


def test_an_exercise_to_come_becomes_another(session: Session) -> None:
    session.change(lunge=SQUAT)
    assert exercises(session)[1] == ("squat", (), 2)


def test_an_exercise_that_is_over_stays_what_it_was(session: Session) -> None:
    bridges_done(session)
    session.change(glute_bridge=HINGE, lunge=SQUAT)
    assert [item.exercise for item in session.running.stations] == ["glute_bridge", "squat"]


def test_an_exercise_begun_and_left_for_another_keeps_its_name(session: Session) -> None:
    """Gone back from the lunges after one set of them, these stay lunges."""
    bridges_done(session)
    session.say(Event.READY)
    session.say(Event.PREVIOUS, after=session.until(BeatKind.COUNT, 4, Side.LEFT))
    session.change(lunge=SQUAT)
    assert exercises(session)[1] == ("lunge", (4,), 2)


def test_more_repetitions_of_the_same_keep_the_place_in_the_count(session: Session) -> None:
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 5), glute_bridge=FOUR_SETS)
    assert outcomes == (Held(Place(1, Side.BOTH, 5)),)
    assert session.running.station.prescription == FOUR_SETS


def test_fewer_sets_than_are_done_end_the_exercise_there(session: Session) -> None:
    session.count()
    outcomes = session.change(after=session.until(BeatKind.REST, 60) + 5, glute_bridge=ONE_SET)
    assert outcomes == (EffortDue(),)
    assert exercises(session)[0] == ("glute_bridge", (10,), 1)


def test_the_last_set_is_corrected_in_the_rest(session: Session) -> None:
    session.count()
    outcomes = session.say(Event.CORRECT, after=session.until(BeatKind.REST, 60) + 5, reps=8)
    assert outcomes == (Corrected(0, (10,)), Held(Place(2, Side.BOTH)))
    assert session.done()[0] == (8,)


def test_the_last_set_of_the_exercise_before_is_corrected_at_the_next(session: Session) -> None:
    bridges_done(session)
    assert session.say(Event.CORRECT, reps=8) == (Corrected(0, (10, 10)), Announced(1, again=True))
    assert session.done()[0] == (10, 8)


def test_a_hold_is_corrected_in_seconds(programme: Programme) -> None:
    """Twenty seconds are seven repetitions of three."""
    session = Session(programme, Prescription("bridge_hold", 2, 10))
    session.say(Event.SKIP)
    session.say(Event.DONE)
    assert session.say(Event.CORRECT, reps=20) == (Corrected(0, (10, 10)), EffortDue())
    assert session.done() == [(10, 7)]


@pytest.mark.parametrize("events", [(), (Event.SKIP,), (Event.SKIP, Event.READY)])
def test_before_the_first_set_there_is_none_to_correct(session: Session, events: tuple[Event, ...]) -> None:
    for event in events:
        session.say(event)
    assert session.say(Event.CORRECT, reps=8)[0] == Refused(Refusal.NOTHING_DONE_YET)


def test_the_last_set_is_taken_back_and_waits_to_be_done_again(session: Session) -> None:
    session.count()
    assert session.say(Event.TAKE_BACK, after=240) == (TakenBack(0, 10), NextSetDue(2))
    assert session.say(Event.TAKE_BACK) == (TakenBack(0, 10), Announced(0, again=True))
    assert session.done()[0] == ()


def test_a_set_taken_back_leaves_as_many_as_were_asked_for(session: Session) -> None:
    """R9: "done" after one set was a slip; both are there again."""
    session.count()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 5))
    session.say(Event.DONE)
    session.say(Event.TAKE_BACK)
    assert exercises(session)[0] == ("glute_bridge", (), 2)


def test_at_the_next_exercise_the_answer_is_taken_back(session: Session) -> None:
    """It is asked for again."""
    bridges_done(session)
    assert session.say(Event.TAKE_BACK) == (EffortTakenBack(0, Effort.EASY), EffortDue())
    assert session.running.stations[0].effort is None
    assert session.done()[0] == (10, 10)


def test_before_another_round_the_answer_is_taken_back(session: Session) -> None:
    """No set of another round was done yet, so the answer came last."""
    bridges_done(session)
    session.say(Event.PREVIOUS)
    assert session.say(Event.TAKE_BACK) == (EffortTakenBack(0, Effort.EASY), EffortDue())
    assert exercises(session)[0] == ("glute_bridge", (10, 10), 2)


@pytest.mark.parametrize("events", [(), (Event.SKIP,), (Event.SKIP, Event.DONE, Event.SKIP)])
def test_where_nothing_was_answered_there_is_nothing_to_take_back(
    session: Session, events: tuple[Event, ...]
) -> None:
    """Nor after an exercise that was left without an answer."""
    for event in events:
        session.say(event)
    assert session.say(Event.TAKE_BACK)[0] == Refused(Refusal.NOTHING_TO_TAKE_BACK)


def test_after_going_back_the_last_set_done_may_be_a_later_one_s(programme: Programme) -> None:
    """Bridges left out, lunges done, and back again: the lunges are what was done last."""
    session = Session(programme, Prescription("glute_bridge", 2, 10), Prescription("lunge", 2, 10), SQUAT)
    for event in (Event.SKIP, Event.SKIP, Event.DONE):
        session.say(event)
    session.say(Event.EFFORT, effort=Effort.RIGHT)
    session.say(Event.PREVIOUS)
    session.say(Event.PREVIOUS)
    assert (session.running.index, last_done(session.running)) == (0, 1)


def test_back_from_an_answer_taken_back_leads_to_the_exercise_that_is_still_open(
    programme: Programme,
) -> None:
    """Nothing is added to it: it was not begun."""
    session = Session(programme, Prescription("glute_bridge", 2, 10), Prescription("lunge", 2, 10), SQUAT)
    for event in (Event.SKIP, Event.SKIP, Event.DONE):
        session.say(event)
    session.say(Event.EFFORT, effort=Effort.RIGHT)
    for event in (Event.PREVIOUS, Event.PREVIOUS, Event.TAKE_BACK):
        session.say(event)
    assert (session.running.index, session.running.phase) == (1, Phase.EFFORT)
    assert session.say(Event.PREVIOUS) == (Announced(0, again=True),)
    assert exercises(session)[0] == ("glute_bridge", (), 2)
