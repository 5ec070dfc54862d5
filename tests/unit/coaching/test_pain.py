"""Hard is fine, pain is not (R11, S13, S14)."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskProgress,
    AskToday,
    BringBack,
    Command,
    Launch,
    No,
    ReportPain,
    ReportStopSign,
    StartCardio,
    StartStrength,
    Stop,
    Swap,
    Undo,
    Yes,
)
from coach.coaching.questions import OfferEnd, OfferLeaveOut, OfferStart
from coach.training.log import StrengthLog
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation


@pytest.fixture
def counting(beginner: Conversation) -> Conversation:
    """The first set of glute bridges, just begun."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    return beginner


def test_pain_in_a_count_offers_to_leave_the_exercise_out(counting: Conversation) -> None:
    decision = counting.say(ReportPain(), after=25)
    assert decision.cues == (cues.PainStop(),)
    assert decision.question == OfferLeaveOut("glute_bridge", "lunge")


def test_pain_in_the_warm_up_is_no_exercise_s_fault(beginner: Conversation) -> None:
    """Nothing has been trained yet that could be left out; the person is asked whether to end."""
    beginner.say(StartStrength())
    decision = beginner.say(ReportPain(), after=20)
    assert decision.question == OfferEnd()
    assert beginner.trainee.left_out == frozenset()


def test_what_is_left_out_is_not_announced_and_not_planned(counting: Conversation) -> None:
    """S14: it stays out until it is brought back, the minutes of the day with it."""
    counting.say(ReportPain(), after=25)
    decision = counting.say(Yes())
    announced = [cue.item.exercise for cue in decision.cues if isinstance(cue, cues.Announce)]
    assert announced == ["lunge"]
    counting.say(ReportStopSign())
    counting.trainee = replace(counting.trainee, resting_on=None)
    (today, *_) = counting.say(AskToday(), fresh=True).cues
    assert isinstance(today, cues.Today)
    assert "glute_bridge" not in [item.exercise for item in today.items]
    counting.say(BringBack("glute_bridge"), fresh=True)
    (again, *_) = counting.say(AskToday(), fresh=True).cues
    assert isinstance(again, cues.Today)
    assert again.items[0].exercise == "glute_bridge"


@pytest.mark.parametrize("answer", [No(), Stop()])
def test_ending_after_pain_logs_what_was_done_and_does_not_wait_there(
    counting: Conversation, answer: Command
) -> None:
    """Nobody is asked to go on at the exercise that hurt."""
    counting.say(ReportPain(), after=25)
    decision = counting.say(answer)
    assert decision.cues == (cues.PainEnd(),)
    assert decision.question is None
    assert counting.trainee.running is None
    (entry,) = counting.log
    assert isinstance(entry, StrengthLog)
    assert entry.exercises[0].reps == (5,)


@pytest.mark.parametrize("command", [StartStrength(), StartCardio(), AskToday(), Launch()])
def test_after_a_stop_sign_nothing_more_is_offered_that_day(counting: Conversation, command: Command) -> None:
    """S13: the workout is over, with what was done saved, and so is the day."""
    sign = counting.say(ReportStopSign(), after=25)
    assert sign.cues == (cues.StopSign(workout=True),)
    assert sign.question is None
    assert len(counting.log) == 1
    later = counting.say(command, after=3600, fresh=True)
    assert cues.RestToday() in later.cues
    assert later.question is None
    assert counting.trainee.running is None


def test_the_week_does_not_offer_a_start_on_the_day_of_a_stop_sign(beginner: Conversation) -> None:
    assert beginner.say(AskProgress(), fresh=True).question == OfferStart()
    beginner.say(ReportStopSign(), fresh=True)
    assert beginner.say(AskProgress(), fresh=True).question is None


def test_a_workout_with_everything_left_out_says_how_to_have_one_back(beginner: Conversation) -> None:
    everything = frozenset(beginner.programme.catalogue.exercises)
    beginner.trainee = replace(beginner.trainee, left_out=everything)
    for command in (AskToday(), StartStrength()):
        (told, *_) = beginner.say(command, fresh=True).cues
        assert isinstance(told, cues.AllLeftOut)


def test_no_workout_is_brought_back_over_a_stop_sign(counting: Conversation) -> None:
    """S13: what was changed in the workout before can no longer be taken back, and its log stays its own."""
    counting.say(Swap("squat"), after=25)
    counting.say(ReportStopSign())
    assert counting.say(Undo(), fresh=True).cues == (cues.NothingToTakeBack(),)
    assert counting.trainee.running is None
    assert len(counting.log) == 1
