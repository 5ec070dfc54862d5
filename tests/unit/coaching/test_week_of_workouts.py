"""Workouts in their week: brought forward, missed, or done over midnight."""

from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import AskToday, LimitMinutes, LogCardio, StartStrength
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done


def test_a_workout_planned_for_later_is_brought_forward(programme: Programme) -> None:
    """S1: asked for on a Saturday without a session, it is today's, and that is said."""
    person = Conversation(programme, MONDAY + timedelta(days=5)).introduced(ActivityLevel.RARELY)
    decision = person.say(StartStrength())
    assert decision.cues[0] == cues.BroughtForward()
    assert person.running.kind is WorkoutKind.FULL


def test_a_missed_session_brought_forward_completes_the_week(beginner: Conversation) -> None:
    """S12, S15: nothing on Monday, then three sessions from Tuesday on: three of three."""
    for day in (1, 3, 5):
        beginner.now = MONDAY + timedelta(days=day)
        workout_done(beginner)
    assert beginner.history.week.strength_done == 3
    assert beginner.history.week.strength_left == 0


def test_one_session_in_place_of_three_missed_does_not_make_the_week(beginner: Conversation) -> None:
    """S12, S15: on Saturday, after nothing, a session brought forward is one of three."""
    beginner.now = MONDAY + timedelta(days=5)
    workout_done(beginner)
    beginner.say(LogCardio(60, None))
    assert (beginner.history.week.strength_done, beginner.history.week.strength_planned) == (1, 3)
    assert not beginner.history.week.met


@pytest.fixture
def sunday_night(programme: Programme) -> Conversation:
    """Somebody who began on Friday, missed Friday's session and does it on Sunday from ten to twelve on."""
    person = Conversation(programme, MONDAY + timedelta(days=4)).introduced()
    person.now = (MONDAY + timedelta(days=6)).replace(hour=23, minute=50)
    workout_done(person)
    person.say(AskToday())
    return person


def test_a_workout_over_sundays_midnight_counts_for_the_week_it_was_begun_in(
    sunday_night: Conversation,
) -> None:
    """S15: a week is the user's own; Sunday's session belongs to the week that it ends."""
    (before,) = sunday_night.history.past
    assert before.strength_done == 1
    assert sunday_night.history.week.strength_done == 0


def test_a_workout_over_sundays_midnight_leaves_monday_to_rest(sunday_night: Conversation) -> None:
    """S1: the plan of the new week knows of the session, though it was made before its end."""
    monday = MONDAY.date() + timedelta(days=7)
    assert sunday_night.history.trained == {WorkoutKind.FULL: monday - timedelta(days=1)}
    assert sunday_night.plan.on(monday).strength is None


def test_a_shorter_session_is_no_fewer_of_them(beginner: Conversation) -> None:
    """S12: a limit chosen late in the week forgives nothing that was missed before."""
    beginner.now = MONDAY + timedelta(days=5)
    beginner.say(LimitMinutes(30))
    week = beginner.history.week
    assert (week.strength_planned, week.cardio_planned) == (3, 5)
