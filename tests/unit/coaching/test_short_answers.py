"""Yes, no and other short answers, each to what was asked."""

import pytest

from coach.coaching import agenda, cues, outcome_cues
from coach.coaching.commands import (
    AskHelp,
    AskHowTo,
    ChooseUnit,
    DoWithout,
    Launch,
    No,
    NotUnderstood,
    ReportPain,
    Say,
    StateActivity,
    StateEffort,
    Stop,
    Undo,
    Yes,
)
from coach.coaching.decision import Decision
from coach.coaching.questions import (
    AskEffort,
    AskEquipment,
    AskOtherSide,
    AskReady,
    AskResume,
    AskStart,
    AskWish,
    OfferResume,
    OfferStart,
)
from coach.coaching.trainee import Trainee
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.workout.block import Side
from coach.workout.outcomes import WarmingUp
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation
from tests.unit.coaching.situations import (
    FIRST_REPS,
    announced,
    asked_how_hard,
    between_sets,
    counting,
    told,
    warming_up,
)


@pytest.fixture
def without_equipment_yet(newcomer: Conversation) -> Conversation:
    """Somebody who is asked what they have got to train with."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(Yes())
    assert newcomer.say(StateActivity(ActivityLevel.RARELY)).question == AskEquipment()
    return newcomer


@pytest.mark.parametrize("answer", [No(), DoWithout(frozenset({Equipment.DUMBBELL}))])
def test_no_to_what_there_is_to_train_with_is_nothing(
    without_equipment_yet: Conversation, answer: No | DoWithout
) -> None:
    decision = without_equipment_yet.say(answer)
    assert without_equipment_yet.trainee.profile.equipment == frozenset()
    assert told(decision, cues.WeekReady)


def test_yes_to_the_offer_begins_the_workout(beginner: Conversation) -> None:
    assert beginner.say(Launch(), fresh=True).question == OfferStart()
    assert isinstance(beginner.say(Yes()).cues[0], cues.WorkoutOutline)


@pytest.mark.parametrize("words", [Say(Event.RESUME), StateEffort(Effort.RIGHT)])
def test_go_on_and_perfect_take_what_is_offered(beginner: Conversation, words: Say | StateEffort) -> None:
    """There is nothing that they could be about."""
    assert beginner.say(Launch(), fresh=True).question == OfferStart()
    assert isinstance(beginner.say(words).cues[0], cues.WorkoutOutline)


def test_no_to_ready_waits(beginner: Conversation) -> None:
    """Nothing is lost by taking one's time."""
    decision = announced(beginner).say(No())
    assert decision.cues == (cues.PausedHere(),)
    assert beginner.running.phase is Phase.ANNOUNCED


def test_no_to_the_effort_is_asked_again(beginner: Conversation) -> None:
    assert asked_how_hard(beginner).say(No()).question == AskEffort()


def test_yes_after_pain_in_the_warm_up_ends_there(beginner: Conversation) -> None:
    warming_up(beginner).say(ReportPain())
    assert isinstance(beginner.say(Yes()).cues[0], cues.Stopped)


def test_skip_after_pain_leaves_the_exercise_out(beginner: Conversation) -> None:
    counting(beginner).say(ReportPain(), after=FIRST_REPS)
    assert beginner.event(Event.SKIP).cues[0] == cues.LeftOut("glute_bridge")


def test_done_on_the_right_waits_for_the_left(beginner: Conversation) -> None:
    """And yes goes on with it."""
    announced(beginner).event(Event.SKIP)
    beginner.event(Event.READY)
    decision = beginner.event(Event.DONE, after=FIRST_REPS)
    assert decision.question == AskOtherSide()
    count = told(beginner.say(Yes()), cues.Count)
    assert count.block.start.side is Side.LEFT


def test_done_before_the_first_repetition_announces_the_exercise_again(beginner: Conversation) -> None:
    assert told(counting(beginner).event(Event.DONE, after=1), cues.Announce).turn is cues.Turn.AGAIN


def test_the_warm_up_is_begun_again_on_repeat(beginner: Conversation) -> None:
    assert told(warming_up(beginner).event(Event.REPEAT, after=60), cues.WarmUp).begins


def test_repeat_as_the_first_word_asks_what_is_wished(beginner: Conversation) -> None:
    """Nothing was said yet in this session."""
    decision = beginner.say(Say(Event.REPEAT), fresh=True)
    assert (decision.cues, decision.question) == ((), AskWish(start=True))


@pytest.mark.parametrize("exercise", ["pull_up", None])
def test_how_to_do_what_is_not_known_is_not_told(beginner: Conversation, exercise: str | None) -> None:
    decision = beginner.say(AskHowTo(exercise))
    assert decision.cues == ((cues.NoSuchExercise() if exercise else cues.WhichExercise()),)
    assert decision.question is not None


def test_help_in_the_warm_up_is_about_the_warm_up(beginner: Conversation) -> None:
    assert told(warming_up(beginner).say(AskHelp()), cues.Help).moment is cues.Moment.WARM_UP


def test_help_between_sets_is_about_sets(beginner: Conversation) -> None:
    assert told(between_sets(beginner).say(AskHelp()), cues.Help).moment is cues.Moment.BETWEEN_SETS


def test_a_workout_left_in_the_warm_up_is_offered_from_there(beginner: Conversation) -> None:
    warming_up(beginner).say(Stop())
    decision = beginner.say(Launch(), after=600, fresh=True)
    assert decision.cues[-1] == cues.WhereWarmUp(4)
    assert decision.question == OfferResume()


def test_a_workout_left_before_the_answer_asks_for_it_first(beginner: Conversation) -> None:
    asked_how_hard(beginner).say(Stop())
    decision = beginner.say(Launch(), after=600, fresh=True)
    assert decision.cues[-1] == cues.Finished("glute_bridge")
    assert decision.question == AskEffort()


def test_an_answer_without_a_workout_says_there_is_none(beginner: Conversation) -> None:
    decision = beginner.say(StateEffort(Effort.EASY))
    assert decision.cues == (cues.NoWorkout(),)
    assert decision.question == AskStart()


def test_no_equipment_at_all_is_not_understood(beginner: Conversation) -> None:
    """Words that name nothing that is known."""
    assert isinstance(beginner.say(DoWithout(frozenset())).cues[0], cues.Misheard)


def test_undo_leaves_a_set_that_was_not_touched(beginner: Conversation) -> None:
    """A unit changed in a set and back again; the set waits."""
    counting(beginner).say(ChooseUnit(Unit.POUND), after=FIRST_REPS)
    assert beginner.say(Undo()).question == AskResume(in_set=True)
    assert beginner.trainee.profile.unit is Unit.KILOGRAM


def test_the_third_word_not_understood_is_forgotten_by_ready(beginner: Conversation) -> None:
    announced(beginner).say(NotUnderstood())
    beginner.event(Event.READY)
    assert beginner.trainee.misheard == 0


def test_nothing_is_told_of_a_workout_that_is_not_there(beginner: Conversation) -> None:
    """Whoever asks looks first."""
    with pytest.raises(ValueError, match="belongs to a running workout"):
        outcome_cues.spoken(Decision(beginner.trainee), WarmingUp(0), beginner.scene())
    with pytest.raises(ValueError, match="needs a plan"):
        agenda.standing(Trainee())


def test_the_first_exercise_is_announced_for_the_first_time_once(beginner: Conversation) -> None:
    assert announced(beginner).event(Event.REPEAT).question == AskReady(first=False)
