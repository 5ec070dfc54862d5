"""The last set was another number of repetitions: corrected wherever the person is, and judged again."""

from collections.abc import Callable

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    Correct,
    LeaveOut,
    ReportPain,
    StateEffort,
    StateNumber,
    Swap,
    Undo,
    Yes,
)
from coach.coaching.cues import Thing
from coach.coaching.questions import AskEffort, AskNextSet, AskReady, AskResume
from coach.training.log import ExerciseLog, StrengthLog, shell
from coach.training.prescription import Effort, Reason
from coach.workout.outcomes import Refusal
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation, exercise_done, workout_done
from tests.unit.coaching.situations import (
    FIRST_REPS,
    SECOND_SET,
    announced,
    asked_how_hard,
    at_last_exercise,
    between_sets,
    counting,
    finished,
    prescribed,
    station,
    told,
    warming_up,
)


def logged_reps(person: Conversation) -> tuple[int, ...]:
    """The sets of the last exercise of the last entry that was logged."""
    entry = person.log[-1]
    assert isinstance(entry, StrengthLog)
    return entry.exercises[-1].reps


def test_a_set_is_corrected_while_its_effort_is_asked(beginner: Conversation) -> None:
    """Eight, and the question stands."""
    decision = asked_how_hard(beginner).say(Correct(8))
    assert decision.cues == (cues.CorrectedSet(None, 8),)
    assert decision.question == AskEffort()
    assert station(beginner, "glute_bridge").done == (10, 8)


def test_a_corrected_set_is_what_the_answer_is_judged_by(beginner: Conversation) -> None:
    """S3: two were missing, however right it felt."""
    asked_how_hard(beginner).say(Correct(8))
    next_time = told(beginner.say(StateEffort(Effort.RIGHT)), cues.NextTime)
    assert (next_time.item.reps, next_time.reason) == (10, Reason.REPS_MISSED)


def test_a_set_is_corrected_between_two(beginner: Conversation) -> None:
    decision = between_sets(beginner).say(Correct(8))
    assert decision.question == AskNextSet(2)
    assert station(beginner, "glute_bridge").done == (8,)


def test_a_set_is_corrected_in_the_next_one_and_the_place_is_kept(beginner: Conversation) -> None:
    decision = counting(beginner).say(Correct(8), after=SECOND_SET)
    assert decision.cues[0] == cues.CorrectedSet(None, 8)
    assert decision.question == AskResume(in_set=True)
    place = beginner.running.place
    assert place is not None
    assert (place.set_number, station(beginner, "glute_bridge").done) == (2, (8,))


def test_a_correction_after_the_answer_judges_again(beginner: Conversation) -> None:
    """The step that was told is told anew."""
    announced(beginner)
    exercise_done(beginner, Effort.EASY)
    decision = beginner.say(Correct(8))
    assert [type(cue) for cue in decision.cues] == [cues.CorrectedSet, cues.NextTime]
    assert decision.question == AskReady(first=False)
    assert prescribed(beginner, "glute_bridge").reason is Reason.REPS_MISSED
    assert not beginner.history.week.rose


def test_a_correction_that_changes_no_step_tells_the_same_one(beginner: Conversation) -> None:
    """More than was asked for is as good as that."""
    announced(beginner)
    exercise_done(beginner, Effort.RIGHT)
    assert told(beginner.say(Correct(12)), cues.NextTime).item.reps == 11


def test_a_correction_of_what_the_plan_no_longer_asks_for_tells_no_step(beginner: Conversation) -> None:
    """Swapped after it was done, the bridges are not planned any more."""
    announced(beginner)
    exercise_done(beginner, Effort.RIGHT)
    beginner.say(Swap("glute_bridge"))
    assert beginner.say(Correct(8)).cues == (cues.CorrectedSet("glute_bridge", 8),)


@pytest.mark.parametrize("situation", [warming_up, announced, counting])
def test_before_the_first_set_there_is_nothing_to_correct(
    beginner: Conversation, situation: Callable[[Conversation], Conversation]
) -> None:
    decision = situation(beginner).say(Correct(8))
    assert decision.cues[0] == cues.Refused(Refusal.NOTHING_DONE_YET)
    assert decision.question is not None


def test_after_the_workout_the_entry_is_written_again(beginner: Conversation) -> None:
    """The old one is retracted in the same turn, and the next target follows."""
    (old,) = finished(beginner).log
    decision = beginner.say(Correct(8))
    assert decision.cues[0] == cues.CorrectedSet(None, 8)
    assert told(decision, cues.NextTime).reason is Reason.REPS_MISSED
    assert decision.retracted == (shell(old),)
    assert logged_reps(beginner) == (10, 8)
    assert beginner.trainee.running is None
    assert prescribed(beginner, "squat").reps == 10


def test_a_corrected_workout_counts_once(beginner: Conversation) -> None:
    """The week and the exercises' own counts are as with one workout, and its best set is the true one."""
    workout_done(beginner)
    beginner.say(Correct(8))
    beginner.say(Correct(14))
    assert beginner.history.week.strength_done == 1
    assert set(beginner.history.met.values()) == {1}
    assert beginner.history.week.best["squat"] == 14


def test_a_corrected_workout_can_be_undone(beginner: Conversation) -> None:
    """Undo opens it again, and the entry of the correction is retracted."""
    workout_done(beginner)
    corrected = beginner.say(Correct(8))
    undone = beginner.say(Undo())
    assert undone.retracted == tuple(shell(entry) for entry in corrected.log)
    assert undone.question == AskEffort()


def test_a_workout_that_ended_without_an_answer_is_corrected_without_one(beginner: Conversation) -> None:
    """Nothing was judged, and nothing is."""
    at_last_exercise(beginner, sets=True)
    beginner.event(Event.SKIP)
    assert beginner.say(Correct(8)).cues == (cues.CorrectedSet(None, 8),)
    assert logged_reps(beginner) == (10, 8)
    assert prescribed(beginner, "squat").reason is Reason.START


def test_the_set_that_was_broken_off_last_is_the_one_corrected(beginner: Conversation) -> None:
    """Skipped in the second set, the first one stays ten."""
    at_last_exercise(beginner, sets=False)
    beginner.event(Event.READY)
    beginner.event(Event.SKIP, after=SECOND_SET)
    assert len(logged_reps(beginner)) == 2
    assert logged_reps(beginner)[1] < 7
    beginner.say(Correct(7))
    assert logged_reps(beginner) == (10, 7)


def test_the_exercise_before_one_that_was_skipped_is_the_one_corrected(beginner: Conversation) -> None:
    announced(beginner)
    exercise_done(beginner, Effort.RIGHT)
    for _ in range(3):
        beginner.event(Event.SKIP)
    decision = beginner.say(Correct(8))
    assert decision.cues[0] == cues.CorrectedSet("glute_bridge", 8)
    assert logged_reps(beginner) == (10, 8)
    assert prescribed(beginner, "glute_bridge").reason is Reason.REPS_MISSED


def test_what_was_too_hard_to_begin_leaves_the_exercise_before_to_be_corrected(
    beginner: Conversation,
) -> None:
    """The workout ended with the answer; the last set is one of the exercise before."""
    announced(beginner)
    exercise_done(beginner, Effort.EASY)
    for _ in range(2):
        beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    beginner.say(StateEffort(Effort.TOO_HARD), after=2)
    assert beginner.trainee.running is None
    decision = beginner.say(Correct(8))
    assert decision.cues[0] == cues.CorrectedSet("glute_bridge", 8)
    assert told(decision, cues.NextTime).reason is Reason.REPS_MISSED
    assert logged_reps(beginner) == (10, 8)


def test_an_answer_foreseen_in_the_last_set_is_kept_when_the_set_is_corrected(
    beginner: Conversation,
) -> None:
    """R10: it was about right, and the entry still says so."""
    at_last_exercise(beginner, sets=False)
    beginner.event(Event.READY)
    beginner.say(StateEffort(Effort.RIGHT), after=SECOND_SET)
    assert logged_reps(beginner) != (10, 10)
    beginner.say(Correct(10))
    entry = beginner.log[-1]
    assert isinstance(entry, StrengthLog)
    assert entry.exercises == (ExerciseLog("squat", (10, 10), Effort.RIGHT),)


def test_what_was_left_out_at_the_end_stays_out_when_a_set_is_corrected(beginner: Conversation) -> None:
    """S14: the last exercise hurt; correcting its set does not bring it back."""
    at_last_exercise(beginner, sets=False)
    beginner.event(Event.READY)
    beginner.say(ReportPain(), after=FIRST_REPS)
    beginner.say(Yes())
    beginner.say(Correct(4))
    assert beginner.trainee.left_out == {"squat"}
    assert logged_reps(beginner) == (4,)
    beginner.say(Undo())
    assert not beginner.trainee.left_out


def test_after_a_correction_undo_takes_back_that_set(beginner: Conversation) -> None:
    """Not the swap before it, with which the correction would be lost."""
    between_sets(beginner).say(Swap("squat"))
    beginner.say(Correct(8))
    assert told(beginner.say(Undo()), cues.Undone) == cues.Undone(Thing.SET, "glute_bridge", 8)


def test_without_a_workout_there_is_nothing_to_correct(beginner: Conversation) -> None:
    assert beginner.say(Correct(8)).cues == (cues.NothingToCorrect(),)


def test_after_another_change_the_workout_is_no_longer_corrected(beginner: Conversation) -> None:
    """It is clear no more what "that was eight" would be about."""
    finished(beginner)
    beginner.say(LeaveOut("lunge"))
    assert beginner.say(Correct(8)).cues == (cues.NothingToCorrect(),)


@pytest.mark.parametrize("reps", [None, -1, 0, 51])
def test_repetitions_that_no_set_has_are_declined(beginner: Conversation, reps: int | None) -> None:
    """A slip of the tongue; the question stands."""
    decision = asked_how_hard(beginner).say(Correct(reps))
    assert decision.cues == (cues.RepsOutOfRange(50),)
    assert decision.question == AskEffort()


@pytest.mark.parametrize("after", [5, LONG], ids=["asked again", "just counted"])
def test_a_bare_number_after_a_set_is_its_repetitions(beginner: Conversation, after: float) -> None:
    """Whether the count has just come to its end or the question was asked again since."""
    if after == LONG:
        counting(beginner)
    else:
        asked_how_hard(beginner)
    assert beginner.say(StateNumber(8), after=after).cues == (cues.CorrectedSet(None, 8),)


def test_a_bare_number_anywhere_else_is_not_understood(beginner: Conversation) -> None:
    """At an exercise that is announced it could be anything."""
    assert isinstance(announced(beginner).say(StateNumber(8)).cues[0], cues.Misheard)
    assert isinstance(beginner.say(StateNumber(None)).cues[0], cues.Misheard)
