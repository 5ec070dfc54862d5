"""Said: "Count twelve squats": a counted set without a workout, logged."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskProgress,
    Command,
    Correct,
    CountReps,
    Launch,
    LeaveOut,
    No,
    ReportStopSign,
    Say,
    SessionEnded,
    StartCardio,
    StartStrength,
    StateEffort,
    Stop,
    Undo,
    Yes,
)
from coach.coaching.questions import AskAgain, AskFinished, AskSayAgain
from coach.training.log import ExerciseLog, StrengthLog
from coach.training.prescription import Effort
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, MONDAY, Conversation

TWELVE = CountReps("squat", 12)
HALFWAY = 45  # seconds into the answer: about five squats


def test_a_set_is_announced_and_counted_at_once(beginner: Conversation) -> None:
    """With its cue and time to get into place."""
    decision = beginner.say(TWELVE)
    told, count = decision.cues
    assert isinstance(told, cues.CountsAlone)
    assert told.item.reps == 12
    assert isinstance(count, cues.Count)
    assert (count.block.sets, count.block.reps) == (1, 12)
    assert decision.question == AskAgain("squat", 12)


def test_once_it_is_over_it_is_logged_whatever_is_said_next(beginner: Conversation) -> None:
    """It is no session of the week, and the exercise counts as met."""
    beginner.say(TWELVE)
    decision = beginner.say(AskProgress(), after=LONG)
    assert decision.cues[0] == cues.CountedAlone("squat", 12)
    (entry,) = beginner.log
    assert isinstance(entry, StrengthLog)
    assert (entry.kind, entry.day, entry.counts) == (None, MONDAY.date(), False)
    assert entry.exercises == (ExerciseLog("squat", (12,), None),)
    assert beginner.history.week.strength_done == 0
    assert beginner.history.times_met("squat") == 1


def test_another_set_is_counted_without_its_cue(beginner: Conversation) -> None:
    """Yes: the first is logged, the second begins."""
    beginner.say(TWELVE)
    decision = beginner.say(Yes(), after=LONG)
    assert [type(cue) for cue in decision.cues] == [cues.CountedAlone, cues.Count]
    beginner.say(No(), after=LONG)
    assert len(beginner.log) == 2
    assert beginner.trainee.running is None


@pytest.mark.parametrize("word", [Event.DONE, Event.READY, Event.NEXT])
def test_a_word_to_a_set_that_is_over_is_answered_by_its_log(beginner: Conversation, word: Event) -> None:
    """Said: "Done" after the last squat."""
    beginner.say(TWELVE)
    assert beginner.event(word, after=LONG).cues == (cues.CountedAlone("squat", 12),)


def test_stopped_in_the_middle_it_is_logged_as_far_as_it_was_counted(beginner: Conversation) -> None:
    """Five squats are five squats."""
    beginner.say(TWELVE)
    (told,) = beginner.say(Stop(), after=HALFWAY).cues
    assert isinstance(told, cues.CountedAlone)
    assert 0 < told.reps < 12


def test_stopped_before_the_first_nothing_is_logged(beginner: Conversation) -> None:
    """Said, and nothing else."""
    beginner.say(TWELVE)
    assert beginner.say(Stop(), after=5).cues == (cues.NothingCounted(),)
    assert beginner.log == []


@pytest.mark.parametrize("event", [Event.DONE, Event.SKIP])
def test_ended_early_it_is_logged_and_another_offered(beginner: Conversation, event: Event) -> None:
    """Said: "Done" at about five."""
    beginner.say(TWELVE)
    decision = beginner.event(event, after=HALFWAY)
    assert isinstance(decision.cues[-1], cues.CountedAlone)
    assert decision.question == AskAgain("squat", 12)


def test_it_is_paused_and_gone_on_with_like_any_set(beginner: Conversation) -> None:
    """The place is kept, also for another session."""
    beginner.say(TWELVE)
    beginner.event(Event.PAUSE, after=HALFWAY)
    where = beginner.say(Launch(), after=600, fresh=True).cues[-1]
    assert isinstance(where, cues.Where)
    assert where.alone
    (count,) = beginner.say(Yes()).cues
    assert isinstance(count, cues.Count)
    assert count.block.start.reps == where.reps


def test_how_many_it_really_was(beginner: Conversation) -> None:
    """Said: "That was ten": logged as ten."""
    beginner.say(TWELVE)
    beginner.say(Correct(10), after=LONG)
    (entry,) = beginner.log
    assert isinstance(entry, StrengthLog)
    assert entry.exercises[0].reps == (10,)


def test_it_is_taken_back(beginner: Conversation) -> None:
    """Said: "Undo that": the log and the count of times are as before."""
    beginner.say(TWELVE)
    beginner.event(Event.DONE, after=LONG)
    assert beginner.say(Undo()).cues == (cues.Undone(cues.Thing.SET, "squat", 12),)
    assert beginner.log == []
    assert beginner.history.times_met("squat") == 0


@pytest.mark.parametrize("ended", [Say(Event.DONE), Say(Event.SKIP), StateEffort(Effort.RIGHT)])
def test_it_is_taken_back_whatever_ended_it(beginner: Conversation, ended: Command) -> None:
    """It is over again, and nothing of it is logged."""
    beginner.say(TWELVE)
    beginner.say(ended, after=HALFWAY)
    taken_back = beginner.say(Undo())
    assert isinstance(taken_back.cues[0], cues.Undone)
    assert beginner.running.phase is Phase.EFFORT
    assert beginner.log == []


def test_it_begins_again_from_one(beginner: Conversation) -> None:
    """Said: "Start over" before the first repetition."""
    beginner.say(TWELVE)
    beginner.event(Event.DONE, after=5)
    assert beginner.running.phase is Phase.ANNOUNCED
    decision = beginner.event(Event.START_OVER)
    assert isinstance(decision.cues[-1], cues.Count)


def test_without_a_number_it_is_as_many_as_the_plan_asks_for(beginner: Conversation) -> None:
    """Said: "Count my squats": ten; an exercise that is not planned as many as a beginner does."""
    assert beginner.say(CountReps("squat")).question == AskAgain("squat", 10)
    reps = beginner.programme.catalogue["clamshell"].reps
    assert beginner.say(CountReps("clamshell")).question == AskAgain("clamshell", reps)


@pytest.mark.parametrize("reps", [0, 200])
def test_more_than_an_answer_holds_is_not_begun(beginner: Conversation, reps: int) -> None:
    """What can be counted is told."""
    decision = beginner.say(CountReps("squat", reps))
    assert isinstance(decision.cues[0], cues.CountOutOfRange)
    assert decision.question == AskSayAgain()


@pytest.mark.parametrize(
    ("wish", "cue"),
    [
        (CountReps(None, 12), cues.WhichToCount()),
        (CountReps(None, 12, understood=False), cues.NoSuchExercise()),
        (CountReps("flying", 12), cues.NoSuchExercise()),
    ],
)
def test_what_is_not_understood_is_asked_for(beginner: Conversation, wish: CountReps, cue: cues.Cue) -> None:
    """Kindly, with somebody listening."""
    decision = beginner.say(wish)
    assert (decision.cues, decision.question) == ((cue,), AskSayAgain())


def test_an_exercise_that_is_left_out_stays_out(beginner: Conversation) -> None:
    """S14: until it is brought back."""
    beginner.say(LeaveOut("squat"))
    assert beginner.say(TWELVE).cues == (cues.LeftOut("squat"),)


def test_nothing_is_counted_on_the_day_of_a_stop_sign(beginner: Conversation) -> None:
    """S13."""
    beginner.say(ReportStopSign())
    assert beginner.say(TWELVE).cues == (cues.RestToday(),)


def test_in_a_workout_its_own_exercise_is_counted(beginner: Conversation) -> None:
    """Said: "Just count" is "ready"."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    (count,) = beginner.say(CountReps()).cues
    assert isinstance(count, cues.Count)
    assert count.block.sets == 2


@pytest.mark.parametrize("begun", [StartStrength(), StartCardio()])
def test_what_is_under_way_comes_first(beginner: Conversation, begun: StartStrength | StartCardio) -> None:
    """Another exercise is not counted beside it, and nothing of it is lost."""
    beginner.say(begun)
    decision = beginner.say(TWELVE, after=20)
    assert decision.cues == (cues.WorkoutFirst(),)
    assert decision.question is not None


def test_a_workout_makes_an_end_of_it(beginner: Conversation) -> None:
    """Logged as far as it was counted, then the warm-up."""
    beginner.say(TWELVE)
    decision = beginner.say(StartStrength(), after=HALFWAY)
    assert isinstance(decision.cues[0], cues.CountedAlone)
    assert beginner.running.phase is Phase.WARM_UP


def test_a_session_that_ended_at_its_end_has_it_logged_at_the_next_launch(beginner: Conversation) -> None:
    """Nothing is lost in silence."""
    beginner.say(TWELVE)
    beginner.say(SessionEnded(), after=LONG)
    decision = beginner.say(Launch(), after=3600, fresh=True)
    assert cues.CountedAlone("squat", 12) in decision.cues


def test_where_no_session_ended_it_is_asked_about(beginner: Conversation) -> None:
    """And logged by a yes."""
    beginner.say(TWELVE)
    assert beginner.say(Launch(), after=3600, fresh=True).question == AskFinished("squat", 1)
    decision = beginner.say(Yes())
    assert decision.cues == (cues.CountedAlone("squat", 12),)
    assert decision.question == AskAgain("squat", 12)


def test_how_it_felt_is_not_asked_and_harmless(beginner: Conversation) -> None:
    """Said: "Easy" to a set that is over: it is logged."""
    beginner.say(TWELVE)
    decision = beginner.say(StateEffort(Effort.EASY), after=LONG)
    assert decision.cues == (cues.CountedAlone("squat", 12),)
