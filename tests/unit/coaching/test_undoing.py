"""Undo: what was done or changed last is taken back, and the person is where they were."""

from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.changing import put_back
from coach.coaching.commands import (
    AskHelp,
    Command,
    LogCardio,
    MoveDayOff,
    ReportPain,
    ReportStopSign,
    StartCardio,
    StartStrength,
    StateEffort,
    Stop,
    Swap,
    Undo,
    Yes,
)
from coach.coaching.cues import Thing
from coach.coaching.questions import AskEffort, AskReady, AskResume
from coach.training.log import CardioLog, shell
from coach.training.prescription import Effort
from coach.training.programme import Programme
from coach.workout.block import Place, Side
from coach.workout.outcomes import Refusal
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation, exercise_done, workout_done
from tests.unit.coaching.situations import (
    FIRST_REPS,
    announced,
    between_sets,
    counting,
    finished,
    on_day,
    prescribed,
    told,
)


def test_a_change_undone_in_a_set_leads_back_to_the_set(beginner: Conversation) -> None:
    """To the repetition."""
    counting(beginner).say(Swap("squat"), after=FIRST_REPS)
    assert beginner.say(Undo()).question == AskResume(in_set=True)
    assert beginner.running.place == Place(1, Side.BOTH, 5)


def test_a_swap_undone_is_at_the_old_exercise_again(beginner: Conversation) -> None:
    announced(beginner).say(Swap())
    assert beginner.say(Undo()).question == AskReady(first=False)
    assert beginner.running.station.exercise == "glute_bridge"


def test_a_finished_workout_is_opened_again(beginner: Conversation) -> None:
    """The log entry is retracted, the week does not count it, and the answer is asked for again."""
    (entry,) = workout_done(beginner).log
    undone = beginner.say(Undo())
    assert undone.retracted == (shell(entry),)
    assert undone.question == AskEffort()
    assert beginner.running.phase is Phase.EFFORT
    assert beginner.history.week.strength_done == 0
    assert not beginner.history.met
    assert prescribed(beginner, "squat").reps == 10


def test_a_workout_opened_again_can_be_ended_again(beginner: Conversation) -> None:
    workout_done(beginner)
    beginner.say(Undo())
    decision = beginner.say(StateEffort(Effort.TOO_HARD))
    assert told(decision, cues.WorkoutDone).exercises == 4
    assert beginner.history.week.strength_done == 1
    assert prescribed(beginner, "squat").reps == 10


def test_in_a_workout_a_set_and_then_an_answer_are_undone(beginner: Conversation) -> None:
    """The last thing first: the answer, then one set after the other."""
    announced(beginner)
    exercise_done(beginner, Effort.EASY)
    things = [told(beginner.say(Undo()), cues.Undone) for _ in range(3)]
    assert things == [
        cues.Undone(Thing.EFFORT, "glute_bridge", effort=Effort.EASY),
        cues.Undone(Thing.SET, "glute_bridge", 10),
        cues.Undone(Thing.SET, "glute_bridge", 10),
    ]
    assert beginner.say(Undo()).cues[0] == cues.Refused(Refusal.NOTHING_TO_TAKE_BACK)


def test_an_answer_undone_takes_its_step_back_too(beginner: Conversation) -> None:
    """S5: and the other answer is judged afresh."""
    announced(beginner)
    exercise_done(beginner, Effort.EASY)
    assert prescribed(beginner, "glute_bridge").reps == 12
    assert beginner.say(Undo()).question == AskEffort()
    assert prescribed(beginner, "glute_bridge").reps == 10
    assert not beginner.history.week.rose
    beginner.say(StateEffort(Effort.RIGHT))
    assert prescribed(beginner, "glute_bridge").reps == 11


def test_going_on_ends_what_can_be_undone(beginner: Conversation) -> None:
    """After the next set "undo" is about that set, not about the swap before it."""
    announced(beginner).say(Swap("squat"))
    beginner.event(Event.DONE)
    assert told(beginner.say(Undo()), cues.Undone).thing is Thing.SET


def test_a_question_between_does_not_end_what_can_be_undone(beginner: Conversation) -> None:
    beginner.say(MoveDayOff(2))
    beginner.say(AskHelp())
    assert told(beginner.say(Undo()), cues.Undone).thing is Thing.DAYS_OFF


def test_leaving_out_what_hurt_is_undone_with_the_place(beginner: Conversation) -> None:
    """Who said yes too soon is back at the exercise."""
    counting(beginner).say(ReportPain(), after=FIRST_REPS)
    beginner.say(Yes())
    assert told(beginner.say(Undo()), cues.Undone).thing is Thing.LEFT_OUT
    assert not beginner.trainee.left_out
    assert beginner.running.place == Place(1, Side.BOTH, 5)


@pytest.mark.parametrize("ending", [(ReportPain(), Stop()), (ReportStopSign(),)], ids=["pain", "stop sign"])
def test_a_workout_that_ended_for_the_body_s_sake_is_not_brought_back(
    beginner: Conversation, ending: tuple[Command, ...]
) -> None:
    """S13, S14: "undo" is not about the swap before it, and nothing is logged twice."""
    counting(beginner).say(Swap("squat"), after=FIRST_REPS)
    for command in ending:
        beginner.say(command)
    assert len(beginner.log) == 1
    assert beginner.say(Undo(), fresh=True).cues[-1] == cues.NothingToTakeBack()
    assert beginner.trainee.running is None


def test_the_end_of_a_walk_is_undone_and_the_workout_begun_with_it_goes_on(beginner: Conversation) -> None:
    """Starting to lift ended the walk; taking back its minutes does not end the lifting."""
    beginner.say(StartCardio())
    (entry,) = beginner.say(StartStrength(), after=200).log
    assert isinstance(entry, CardioLog)
    undone = beginner.say(Undo())
    assert told(undone, cues.Undone).thing is Thing.CARDIO
    assert undone.retracted == (shell(entry),)
    assert undone.question == AskResume(in_set=False)
    assert beginner.running.phase is Phase.WARM_UP


def test_a_late_session_undone_takes_the_streak_it_repaired_back(beginner: Conversation) -> None:
    """S15: last week was met for a moment."""
    for _ in range(3):
        workout_done(beginner)
        on_day(beginner, 2)
    on_day(beginner, 1)
    yesterday = (beginner.now - timedelta(days=1)).date()
    beginner.say(LogCardio(50, None, yesterday), fresh=True)
    assert beginner.history.streak == 1
    beginner.say(Undo())
    assert beginner.history.streak == 0
    assert beginner.history.past[0].cardio_minutes == 0


def test_nothing_is_undone_of_a_week_that_is_over(beginner: Conversation) -> None:
    beginner.say(MoveDayOff(2))
    assert on_day(beginner, 7).say(Undo(), fresh=True).cues[-1] == cues.NothingToTakeBack()
    assert beginner.plan.days_off is not None


def test_nothing_is_undone_of_days_that_were_moved_since(beginner: Conversation) -> None:
    """The day that was missed has moved the week already; the swap before it stands."""
    new = told(beginner.say(Swap("squat")), cues.Swapped).new
    undone = on_day(beginner, 1).say(Undo(), fresh=True)
    assert isinstance(undone.cues[0], cues.MissedDay)
    assert undone.cues[1:] == (cues.NothingToTakeBack(),)
    assert prescribed(beginner, new)


def test_nothing_was_said_that_could_be_undone(beginner: Conversation) -> None:
    assert beginner.say(Undo()).cues == (cues.NothingToTakeBack(),)


def test_putting_back_nothing_is_a_mistake(programme: Programme) -> None:
    """Whoever asks looks first whether there is something."""
    with pytest.raises(ValueError, match="nothing was changed"):
        put_back(Conversation(programme).trainee)


def test_a_set_undone_at_the_first_exercise_is_done_again(beginner: Conversation) -> None:
    """All of it is announced again."""
    undone = between_sets(beginner).say(Undo())
    assert told(undone, cues.Undone) == cues.Undone(Thing.SET, "glute_bridge", 5)
    assert told(undone, cues.Announce).item.sets == 2
    assert undone.question == AskReady(first=False)


def test_a_finished_workout_of_one_exercise_undone_forgets_that_it_was_met(beginner: Conversation) -> None:
    """Its full cue is said again, as often as before."""
    finished(beginner)
    assert beginner.history.met == {"squat": 1}
    beginner.say(Undo())
    assert beginner.history.met == {}
