"""A cardio session coached by voice, leg by leg, and what becomes of it (S10, S11)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.coaching import cardio_session, cues
from coach.coaching.commands import (
    AskProgress,
    AskToday,
    ChooseActivity,
    Command,
    Launch,
    LogCardio,
    No,
    NotUnderstood,
    ReportPain,
    ReportStopSign,
    SessionEnded,
    StartCardio,
    StartStrength,
    StateEffort,
    Stop,
    Undo,
    Yes,
)
from coach.coaching.questions import (
    AskCardioOn,
    AskMinutes,
    AskNextLeg,
    AskResume,
    AskWish,
    OfferEnd,
    OfferResume,
)
from coach.training.cardio import Activity, Pace
from coach.training.log import CardioLog
from coach.training.prescription import Effort
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import on_day, paused, told

WALK, RUN = Activity.SPEED_WALKING, Activity.RUNNING
LEG = 240  # seconds: the leg that was begun is over


def day(index: int) -> date:
    """That day of the first week, or of one before or after it."""
    return (MONDAY + timedelta(days=index)).date()


def walking(person: Conversation) -> Conversation:
    """Two minutes into today's walk."""
    person.say(StartCardio())
    person.event(Event.PAUSE, after=115)
    return person


def walked(person: Conversation) -> Conversation:
    """The last leg of today's walk is begun."""
    person.say(StartCardio())
    while person.event(Event.NEXT, after=LEG).question != AskNextLeg(last=True):
        pass
    return person


def with_runs(person: Conversation, minutes: int = 30) -> None:
    """The plan asks for so many minutes, and for running."""
    days = tuple(replace(planned, cardio_minutes=minutes) for planned in person.plan.days)
    plan = replace(person.plan, days=days, cardio_minutes=minutes, activity=RUN)
    person.trainee = replace(person.trainee, plan=plan)


def test_today_s_walk_is_begun_with_its_length_and_first_leg(beginner: Conversation) -> None:
    decision = beginner.say(StartCardio())
    assert decision.cues[0] == cues.CardioBegins(WALK, 10)
    assert isinstance(decision.cues[1], cues.CardioLeg)
    assert decision.question == AskNextLeg(last=False)


@pytest.mark.parametrize("onward", [Event.NEXT, Event.READY, Event.RESUME])
def test_next_leads_from_leg_to_leg(beginner: Conversation, onward: Event) -> None:
    """After the last one, "done" is asked for."""
    beginner.say(StartCardio())
    questions = [beginner.event(onward, after=LEG).question for _ in range(2)]
    assert questions == [AskNextLeg(last=False), AskNextLeg(last=True)]


def test_a_session_is_logged_when_it_is_done(beginner: Conversation) -> None:
    decision = walked(beginner).event(Event.DONE, after=LEG)
    assert decision.cues == (cues.CardioLogged(10, WALK, 1, 5),)


def test_a_session_ended_early_is_logged_as_far_as_it_went(beginner: Conversation) -> None:
    decision = walking(beginner).event(Event.DONE)
    assert decision.cues == (cues.CardioLogged(2, WALK, 1, 5),)
    assert decision.question is None
    assert beginner.trainee.cardio is None
    assert beginner.log == [CardioLog(beginner.now, day(0), WALK, 2, beginner.log[0].number)]


def test_a_session_ended_at_once_is_not_logged(beginner: Conversation) -> None:
    beginner.say(StartCardio())
    assert beginner.event(Event.DONE).cues == (cues.NothingLogged(),)
    assert not beginner.log


def test_a_pause_keeps_the_place(beginner: Conversation) -> None:
    """And what is ahead is said."""
    beginner.say(StartCardio())
    decision = beginner.event(Event.PAUSE, after=120)
    assert decision.cues == (cues.CardioPaused(2, Pace.BRISK_WALK, 420),)
    assert decision.question == AskCardioOn(begun=True)
    leg = told(beginner.event(Event.RESUME, after=600), cues.CardioLeg).leg
    assert leg.start == 120_000


def test_a_pause_before_half_a_minute_offers_no_end(beginner: Conversation) -> None:
    beginner.say(StartCardio())
    assert beginner.event(Event.PAUSE).question == AskCardioOn(begun=False)


@pytest.mark.parametrize("command", [AskToday(), AskProgress(), NotUnderstood(), LogCardio(None, None)])
def test_anything_else_holds_the_session(beginner: Conversation, command: Command) -> None:
    """Nobody walks on without a voice."""
    beginner.say(StartCardio())
    decision = beginner.say(command, after=100)
    assert decision.question in (AskCardioOn(begun=True), AskMinutes(None))
    assert beginner.trainee.cardio is not None
    assert beginner.trainee.cardio.since is None


def test_a_stretch_is_skipped(beginner: Conversation) -> None:
    decision = walking(beginner).event(Event.SKIP)
    assert decision.cues[0] == cues.StretchSkipped(Pace.BRISK_WALK)
    assert decision.question == AskNextLeg(last=True)


def test_the_last_stretch_skipped_ends_the_session(beginner: Conversation) -> None:
    walking(beginner).event(Event.SKIP)
    decision = beginner.event(Event.SKIP)
    assert [type(cue) for cue in decision.cues] == [cues.StretchSkipped, cues.CardioLogged]


def test_how_hard_it_was_is_no_question_of_a_walk(beginner: Conversation) -> None:
    decision = walking(beginner).say(StateEffort(Effort.EASY))
    assert isinstance(decision.cues[0], cues.NotForThis)
    assert decision.question == AskCardioOn(begun=True)


def test_yes_goes_on_and_no_waits(beginner: Conversation) -> None:
    walking(beginner)
    assert beginner.say(Yes()).question == AskNextLeg(last=False)
    assert beginner.say(No()).question == AskCardioOn(begun=True)


@pytest.mark.parametrize("command", [Yes(), No(), NotUnderstood(), StateEffort(Effort.EASY)], ids=repr)
def test_a_session_that_time_has_ended_is_logged_at_the_next_word_and_not_asked_about(
    beginner: Conversation, command: Command
) -> None:
    """Whatever comes in place of "done", it is logged once."""
    decision = walked(beginner).say(command, after=LEG)
    assert decision.cues == (cues.CardioLogged(10, WALK, 1, 5),)
    assert decision.question in (None, AskWish(start=True))
    assert not beginner.say(AskToday(), fresh=True).log
    assert beginner.history.week.cardio_minutes == 10


def test_done_before_the_last_leg_is_quite_over_is_done(beginner: Conversation) -> None:
    assert told(walked(beginner).say(Yes(), after=170), cues.CardioLogged).minutes in (9, 10)


def test_a_session_left_for_later_is_offered_again(beginner: Conversation) -> None:
    decision = walking(beginner).say(Stop())
    assert decision.cues == (cues.CardioStopped(2),)
    assert decision.question is None
    back = beginner.say(Launch(), after=3600, fresh=True)
    assert back.cues[-1] == cues.WhereCardio(WALK, 2)
    assert back.question == OfferResume()
    assert isinstance(beginner.say(Yes()).cues[0], cues.CardioLeg)


def test_a_session_whose_voice_died_waits_where_it_was(beginner: Conversation) -> None:
    beginner.say(StartCardio())
    beginner.say(SessionEnded(), after=120)
    assert beginner.say(StartCardio(), after=600, fresh=True).question == AskNextLeg(last=False)
    assert cardio_session.over(beginner.trainee, beginner.scene()) is False


def test_a_session_left_lying_is_logged_the_next_day_for_its_own(beginner: Conversation) -> None:
    walking(beginner).say(Stop())
    decision = on_day(beginner, 1).say(Launch(), fresh=True)
    assert cues.CardioLogged(2, WALK, 1, 5, days_ago=1, weekday=0) in decision.cues
    assert beginner.history.week.cardio_days == (day(0),)


def test_a_session_left_lying_at_once_is_forgotten_without_a_word(beginner: Conversation) -> None:
    """Nobody wonders the next day what was not logged."""
    beginner.say(StartCardio())
    beginner.say(Stop())
    decision = on_day(beginner, 1).say(Launch(), fresh=True)
    assert not any(isinstance(cue, cues.NothingLogged) for cue in decision.cues)
    assert beginner.trainee.cardio is None


def test_a_walk_over_midnight_is_still_under_way(beginner: Conversation) -> None:
    beginner.now = beginner.now.replace(hour=23, minute=55)
    walking(beginner)
    assert beginner.event(Event.RESUME, after=600).question == AskNextLeg(last=False)


def test_cardio_waits_for_a_workout_that_is_under_way(beginner: Conversation) -> None:
    """What it will be is told."""
    decision = paused(beginner).say(StartCardio())
    assert told(decision, cues.TodayBriefly).cardio_minutes == 10
    assert decision.question == AskResume(in_set=True)
    assert beginner.trainee.cardio is None


def test_a_workout_begun_in_a_walk_ends_and_logs_the_walk(beginner: Conversation) -> None:
    decision = walking(beginner).say(StartStrength())
    assert isinstance(decision.cues[0], cues.CardioLogged)
    assert isinstance(decision.cues[1], cues.WorkoutOutline)
    assert len(decision.log) == 1


def test_pain_in_a_walk_offers_to_end_it(beginner: Conversation) -> None:
    """R11."""
    assert walking(beginner).say(ReportPain()).question == OfferEnd()


def test_a_stop_sign_ends_and_logs_the_walk_and_the_day(beginner: Conversation) -> None:
    """S13."""
    decision = walking(beginner).say(ReportStopSign())
    assert decision.cues == (cues.StopSign(workout=True),)
    assert len(decision.log) == 1
    assert beginner.say(StartCardio(), fresh=True).cues[-1] == cues.RestToday()


def test_another_activity_is_for_this_session_only(beginner: Conversation) -> None:
    """R2: it may vary."""
    begun = told(beginner.say(StartCardio(Activity.JUMP_ROPE)), cues.CardioBegins)
    assert begun.activity is Activity.JUMP_ROPE
    assert beginner.plan.activity is WALK


def test_a_whole_run_leads_to_the_next_of_the_table(beginner: Conversation) -> None:
    """S11: every run of the session was done."""
    with_runs(beginner)
    beginner.say(StartCardio())
    while beginner.trainee.cardio is not None:
        beginner.event(Event.NEXT, after=LEG)
    assert beginner.plan.runs == 1
    beginner.say(Undo())
    assert beginner.plan.runs == 0


def test_a_run_cut_short_stays_the_next_of_the_table(beginner: Conversation) -> None:
    with_runs(beginner)
    beginner.say(StartCardio())
    beginner.event(Event.DONE, after=LEG)
    assert beginner.plan.runs == 0


def test_runs_are_walked_on_the_days_between(beginner: Conversation) -> None:
    """S10: three a week."""
    workout_done(beginner)
    runs = told(beginner.say(ChooseActivity(RUN)), cues.ActivityNow).runs
    between = next(index for index in (1, 2, 4, 5) if index not in runs)
    on_day(beginner, between)
    assert told(beginner.say(StartCardio(), fresh=True), cues.CardioBegins).activity is WALK
    beginner.event(Event.DONE)
    assert told(beginner.say(StartCardio(RUN)), cues.CardioBegins).activity is RUN


def test_moving_without_a_session_is_a_mistake(beginner: Conversation) -> None:
    """Whoever asks looks first whether one is under way."""
    with pytest.raises(ValueError, match="no cardio session"):
        cardio_session.moved(beginner.trainee, beginner.scene(), Event.NEXT)
    assert not cardio_session.closed(beginner.trainee, beginner.scene()).cues
