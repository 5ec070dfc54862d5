"""Breaking in: what a workout makes of it at the places that people know (dialogues, "Breaking in")."""

from coach.training.prescription import Effort, Prescription
from coach.workout.block import BeatKind, Place, Side
from coach.workout.outcomes import (
    Announced,
    Corrected,
    Counting,
    EffortDue,
    EffortTakenBack,
    Finished,
    Held,
    NextSetDue,
    OtherSideDue,
    Refusal,
    Refused,
    SetsLogged,
    TakenBack,
)
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.workout.session import Session

STEP_UPS = Prescription("step_up", 2, 10)


def test_pausing_after_seven_and_resuming_goes_on_with_eight(session: Session) -> None:
    """Paused at about seven, the set goes on from eight, however much later."""
    session.count()
    outcomes = session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    assert outcomes == (Held(Place(1, Side.BOTH, 7)),)
    (counting,) = session.say(Event.RESUME, after=3600)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(1, Side.BOTH, 7)
    assert session.done() == [(), ()]


def test_done_after_seven_logs_seven_and_waits_for_the_next_set(session: Session) -> None:
    """Whoever says done in a set has done what was counted so far."""
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    assert session.say(Event.DONE) == (SetsLogged(1, 7), NextSetDue(2))
    assert session.running.phase is Phase.BETWEEN_SETS
    assert session.done() == [(7,), ()]


def test_both_sets_counted_to_their_end_lead_to_the_effort(session: Session) -> None:
    """R10: after the last set it is asked how hard it was."""
    session.count()
    assert session.say(Event.DONE, after=240) == (EffortDue(),)
    assert session.done() == [(10, 10), ()]


def test_done_during_the_last_repetition_is_the_whole_set(session: Session) -> None:
    """Said a little early, or heard a little late: nobody stops a second before the end."""
    session.count()
    outcomes = session.say(Event.DONE, after=session.until(BeatKind.COUNT, 9))
    assert outcomes == (SetsLogged(1, 10), NextSetDue(2))
    assert session.done() == [(10,), ()]


def test_done_during_the_last_repetition_of_the_right_side_is_what_was_counted(session: Session) -> None:
    """The set is not near its end: its left side is still to come, and as long as the right."""
    session.count_lunges()
    outcomes = session.say(Event.DONE, after=session.until(BeatKind.COUNT, 9, Side.RIGHT))
    assert outcomes == (OtherSideDue(9),)


def test_done_during_the_last_repetition_of_the_left_side_is_as_long_as_the_right(session: Session) -> None:
    """Six on the right, six on the left."""
    session.count_lunges()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 6, Side.RIGHT))
    session.say(Event.READY)
    outcomes = session.say(Event.DONE, after=session.until(BeatKind.COUNT, 5, Side.LEFT))
    assert outcomes == (SetsLogged(1, 6), NextSetDue(2))


def test_ready_in_the_rest_begins_the_set(session: Session) -> None:
    """Whoever is ready has rested enough."""
    session.count()
    (counting,) = session.say(Event.READY, after=session.until(BeatKind.REST, 60) + 5)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(2, Side.BOTH)


def test_resume_in_the_rest_goes_on_with_the_rest(session: Session) -> None:
    """Nothing had been paused: what is left of it is rested on."""
    session.count()
    (counting,) = session.say(Event.RESUME, after=session.until(BeatKind.REST, 60) + 5)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(2, Side.BOTH, rest=55)


def test_ready_before_the_first_repetition_counts_the_set_in_again(session: Session) -> None:
    """There is no rest to leave out."""
    session.count()
    (counting,) = session.say(Event.READY, after=3)
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(1, Side.BOTH)


def test_breaking_in_during_the_rest_keeps_the_set_before_it(session: Session) -> None:
    """The first set is logged; resume begins with the second."""
    session.count()
    outcomes = session.say(Event.PAUSE, after=session.until(BeatKind.REST, 60) + 5)
    assert outcomes == (Held(Place(2, Side.BOTH)),)
    assert session.done() == [(10,), ()]


def test_a_pause_after_a_count_that_is_over_holds_nothing(session: Session) -> None:
    """How hard it was is still asked; no count is under way any more."""
    session.count()
    assert session.say(Event.PAUSE, after=240) == (Held(),)
    assert (session.running.phase, session.running.since) == (Phase.EFFORT, None)


def test_repeat_in_a_set_counts_it_again_from_one(session: Session) -> None:
    """Nothing of it is logged yet."""
    session.count()
    (counting,) = session.say(Event.REPEAT, after=session.until(BeatKind.COUNT, 5))
    assert isinstance(counting, Counting)
    assert counting.block.start == Place(1, Side.BOTH)
    assert session.done() == [(), ()]


def test_done_at_the_announcement_logs_what_was_asked_for(session: Session) -> None:
    """Whoever does not want to be counted does the sets alone."""
    session.say(Event.SKIP)
    assert session.say(Event.DONE, after=180) == (SetsLogged(2, 10), EffortDue())
    assert session.done() == [(10, 10), ()]


def test_done_on_the_right_side_leaves_the_left(session: Session) -> None:
    """Ended after six on the right, the set comes to six even when the left is counted to its end."""
    session.count_lunges()
    outcomes = session.say(Event.DONE, after=session.until(BeatKind.COUNT, 6, Side.RIGHT))
    assert outcomes == (OtherSideDue(6),)
    assert (session.running.phase, session.running.since) == (Phase.PAUSED, None)
    (counting,) = session.say(Event.READY)
    assert isinstance(counting, Counting)
    assert (counting.block.start.side, counting.block.start.reps) == (Side.LEFT, 0)
    session.say(Event.PAUSE, after=70)
    assert session.done()[1] == (6,)


def test_a_pause_on_the_left_side_keeps_the_right(session: Session) -> None:
    """Resumed there, only the left is counted."""
    session.count_lunges()
    outcomes = session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 3, Side.LEFT))
    assert outcomes == (Held(Place(1, Side.LEFT, 3, right=10)),)


def test_another_exercise_before_the_first_set_is_announced_in_its_place(session: Session) -> None:
    """Nothing was done of the old one, so nothing is left of it."""
    session.say(Event.SKIP)
    assert session.change(glute_bridge=STEP_UPS) == (Announced(0, again=True),)
    assert [station.exercise for station in session.running.stations] == ["step_up", "lunge"]


def test_another_exercise_in_a_set_keeps_what_was_counted_of_the_old_one(session: Session) -> None:
    """Five bridges stay five bridges; the set that is left is the new exercise's."""
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 5), glute_bridge=STEP_UPS)
    assert outcomes == (Announced(1, again=True),)
    assert session.done() == [(5,), (), ()]
    old, new, _ = session.running.stations
    assert (old.exercise, old.open, new.exercise, new.sets) == ("glute_bridge", False, "step_up", 1)


def test_another_exercise_later_leaves_the_count_where_it_is(session: Session) -> None:
    """Broken in on, the set waits at five."""
    session.count()
    outcomes = session.change(after=session.until(BeatKind.COUNT, 5), lunge=STEP_UPS)
    assert outcomes == (Held(Place(1, Side.BOTH, 5)),)
    assert session.running.stations[1].exercise == "step_up"


def test_the_last_exercise_left_ends_the_workout(session: Session) -> None:
    """Nothing is left to do."""
    session.say(Event.SKIP)
    session.say(Event.SKIP)
    assert session.change(lunge=None) == (Finished(),)
    assert session.running.phase is Phase.DONE


def test_fewer_sets_than_are_done_end_the_exercise(session: Session) -> None:
    """R10: how hard it was is asked as ever."""
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.REST, 60) + 5)
    assert session.change(glute_bridge=Prescription("glute_bridge", 1, 10)) == (EffortDue(),)
    assert session.done() == [(10,), ()]


def test_what_is_done_is_not_changed(session: Session) -> None:
    """Another exercise cannot take the place of sets that are over."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.RIGHT)
    assert session.change(glute_bridge=STEP_UPS) == (Announced(1, again=True),)
    assert session.running.stations[0].exercise == "glute_bridge"


def test_a_correction_is_of_the_last_set(session: Session) -> None:
    """The second set had eight; the first stays as it was counted."""
    session.count()
    session.say(Event.PAUSE, after=240)
    assert session.say(Event.CORRECT, reps=8) == (Corrected(0, (10, 10)), EffortDue())
    assert session.done() == [(10, 8), ()]


def test_a_correction_before_the_next_exercise_is_of_the_one_before(session: Session) -> None:
    """The lunges are announced, and the last set was a bridge's."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.RIGHT)
    assert session.say(Event.CORRECT, reps=8) == (Corrected(0, (10, 10)), Announced(1, again=True))
    assert session.running.stations[0].effort is Effort.RIGHT


def test_there_is_nothing_to_correct_or_take_back_before_the_first_set(session: Session) -> None:
    """It is announced again."""
    session.say(Event.SKIP)
    announced = Announced(0, again=True)
    assert session.say(Event.CORRECT, reps=8) == (Refused(Refusal.NOTHING_DONE_YET), announced)
    assert session.say(Event.TAKE_BACK) == (Refused(Refusal.NOTHING_TO_TAKE_BACK), announced)


def test_a_set_that_is_taken_back_waits_again(session: Session) -> None:
    """The second, then the first."""
    session.count()
    session.say(Event.PAUSE, after=240)
    assert session.say(Event.TAKE_BACK) == (TakenBack(0, 10), NextSetDue(2))
    assert session.say(Event.TAKE_BACK) == (TakenBack(0, 10), Announced(0, again=True))
    assert session.done() == [(), ()]


def test_an_answer_that_is_taken_back_is_asked_for_again(session: Session) -> None:
    """Before the first set of the next exercise."""
    session.count()
    session.say(Event.EFFORT, after=240, effort=Effort.EASY)
    assert session.say(Event.TAKE_BACK) == (EffortTakenBack(0, Effort.EASY), EffortDue())
    assert session.running.index == 0
    assert session.running.station.effort is None
