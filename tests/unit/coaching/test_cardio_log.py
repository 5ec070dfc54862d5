"""Cardio logged by voice, for today or a day that is over (S10, S12, S15)."""

from datetime import date, timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskToday,
    LogCardio,
    No,
    StartCardio,
    StateMinutes,
    StateNumber,
)
from coach.coaching.questions import AskMinutes, AskNextLeg
from coach.training.cardio import Activity
from coach.training.log import CardioLog
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import on_day, told

RUN = Activity.RUNNING


def day(index: int) -> date:
    """That day of the first week, or of one before or after it."""
    return (MONDAY + timedelta(days=index)).date()


def test_a_session_beyond_the_guard_is_logged_in_full_with_a_word(beginner: Conversation) -> None:
    """S10: what was done was done; the next one is said."""
    beginner.say(LogCardio(10, None))
    decision = beginner.say(LogCardio(60, RUN))
    assert decision.cues[0] == cues.CardioLogged(60, RUN, 2, 5)
    assert told(decision, cues.BeyondGuard).minutes == 10
    assert beginner.history.week.cardio_minutes == 70


def test_a_session_of_yesterday_counts_for_yesterday(beginner: Conversation) -> None:
    decision = on_day(beginner, 1).say(LogCardio(10, None, day(0)), fresh=True)
    assert decision.cues[-1] == cues.CardioLogged(10, None, 1, 5, days_ago=1, weekday=0)
    assert beginner.history.week.cardio_days == (day(0),)
    assert told(beginner.say(AskToday()), cues.Today).cardio_minutes == 10


def test_a_session_of_a_past_week_counts_there(beginner: Conversation) -> None:
    """Nothing is said of this week's count."""
    decision = on_day(beginner, 9).say(LogCardio(20, RUN, day(2)), fresh=True)
    assert cues.CardioLogged(20, RUN, 0, 5, days_ago=7, weekday=2) in decision.cues
    assert beginner.history.past[0].cardio_minutes == 20
    assert beginner.history.week.cardio_minutes == 0


def test_a_late_session_repairs_the_streak(beginner: Conversation) -> None:
    """S15: the week was met after all."""
    for _ in range(3):
        workout_done(beginner)
        on_day(beginner, 2)
    on_day(beginner, 1)
    beginner.say(LogCardio(40, None, day(5)), fresh=True)
    assert beginner.history.streak == 0
    beginner.say(LogCardio(10, None, day(5)))
    assert beginner.history.streak == 1


def test_a_day_to_come_is_not_logged(beginner: Conversation) -> None:
    assert beginner.say(LogCardio(20, None, day(1))).cues == (cues.DayToCome(),)
    assert not beginner.log


@pytest.mark.parametrize("ahead", range(2, 7))
def test_a_day_of_the_week_is_the_one_that_is_over(beginner: Conversation, ahead: int) -> None:
    """Alexa takes the coming one for "on Sunday"; what is logged was done on the last."""
    on_day(beginner, 7).say(LogCardio(20, None, day(7 + ahead)), fresh=True)
    (entry,) = beginner.log
    assert isinstance(entry, CardioLog)
    assert entry.day == day(ahead)


@pytest.mark.parametrize("index", [-1, -40])
def test_a_day_before_the_first_week_is_not_logged(beginner: Conversation, index: int) -> None:
    assert beginner.say(LogCardio(20, None, day(index))).cues == (cues.DayTooEarly(30),)


def test_a_day_more_than_thirty_days_ago_is_not_logged(beginner: Conversation) -> None:
    """S10's window; the week is remembered all the same."""
    for _ in range(5):
        on_day(beginner, 7).say(AskToday(), fresh=True)
    assert beginner.say(LogCardio(20, None, day(0))).cues == (cues.DayTooEarly(30),)


def test_more_than_one_day_is_not_logged(beginner: Conversation) -> None:
    decision = beginner.say(LogCardio(20, None, understood=False))
    assert decision.cues == (cues.OneDayOnly(yesterday=False),)
    assert decision.question is not None


def test_minutes_asked_for_are_logged_for_the_day_that_was_named(beginner: Conversation) -> None:
    on_day(beginner, 1)
    assert beginner.say(LogCardio(None, RUN, day(0)), fresh=True).question == AskMinutes(RUN, day(0))
    assert told(beginner.say(StateNumber(20)), cues.CardioLogged).days_ago == 1


def test_minutes_out_of_range_are_asked_for_again_for_that_day(beginner: Conversation) -> None:
    on_day(beginner, 1)
    assert beginner.say(LogCardio(0, RUN, day(0)), fresh=True).question == AskMinutes(RUN, day(0))


def test_no_to_the_minutes_logs_nothing(beginner: Conversation) -> None:
    beginner.say(LogCardio(None, RUN))
    assert beginner.say(No()).cues == (cues.NothingLogged(),)
    assert isinstance(beginner.say(StateMinutes(20)).cues[0], cues.Misheard)


@pytest.mark.parametrize("activity", [None, Activity.SPEED_WALKING])
def test_a_walk_that_has_just_logged_itself_is_not_logged_again(
    beginner: Conversation, activity: Activity | None
) -> None:
    """The last leg ran out, and the person says what they did: they hear that it is logged."""
    beginner.say(StartCardio())
    while beginner.event(Event.NEXT, after=240).question != AskNextLeg(last=True):
        pass
    decision = beginner.say(LogCardio(10, activity), after=240)
    assert decision.cues == (cues.CardioLogged(10, Activity.SPEED_WALKING, 1, 5),)
    assert beginner.history.week.cardio_sessions == 1


def test_another_activity_beside_a_walk_that_logged_itself_is_logged_too(beginner: Conversation) -> None:
    """Two things were done, and both count."""
    beginner.say(StartCardio())
    while beginner.event(Event.NEXT, after=240).question != AskNextLeg(last=True):
        pass
    beginner.say(LogCardio(10, Activity.JUMP_ROPE), after=240)
    assert beginner.history.week.cardio_sessions == 2


def test_five_hours_are_logged_and_a_minute_more_is_asked_about(beginner: Conversation) -> None:
    """More than that in one session is a slip of the tongue."""
    assert beginner.say(LogCardio(301, RUN)).question == AskMinutes(RUN)
    assert told(beginner.say(LogCardio(300, RUN)), cues.CardioLogged).minutes == 300
