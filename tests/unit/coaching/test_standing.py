"""How the weeks stand beside each other, the streak (S15), and when the next workout is."""

from dataclasses import replace
from datetime import timedelta

from coach.coaching import cues
from coach.coaching.commands import (
    AskNextWorkout,
    AskStreak,
    AskWeeksCompared,
    LeaveOut,
    LogCardio,
    ReportStopSign,
    StartCardio,
    StartStrength,
)
from coach.coaching.cues import Called, Chance
from coach.coaching.questions import AskStart
from coach.training.cardio import Activity
from coach.training.programme import Programme
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import announced, on_day, planned, told

WALKING = Activity.SPEED_WALKING
CORE = ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")


def compared(person: Conversation) -> cues.WeeksCompared:
    return told(person.say(AskWeeksCompared(), fresh=True), cues.WeeksCompared)


def streak(person: Conversation) -> cues.Streak:
    return told(person.say(AskStreak(), fresh=True), cues.Streak)


def next_workout(person: Conversation) -> cues.NextWorkout:
    return told(person.say(AskNextWorkout(), fresh=True), cues.NextWorkout)


def week_met(person: Conversation) -> Conversation:
    """From its Monday to its Friday, all that the week plans."""
    for _ in range(3):
        workout_done(person)
        on_day(person, 2)
    on_day(person, -2)
    person.say(LogCardio(person.history.week.cardio_target, WALKING), fresh=True)
    return person


def test_the_first_week_has_none_before_it(beginner: Conversation) -> None:
    workout_done(beginner)
    assert compared(beginner) == cues.WeeksCompared(1, 0, 0, 0, days=6, first=True)


def test_a_week_is_compared_with_the_whole_one_before(beginner: Conversation) -> None:
    workout_done(beginner)
    beginner.say(LogCardio(20, WALKING), fresh=True)
    on_day(beginner, 9)
    workout_done(beginner)
    assert compared(beginner) == cues.WeeksCompared(1, 0, 1, 20, days=4)


def test_a_week_that_was_missed_held_nothing(beginner: Conversation) -> None:
    workout_done(beginner)
    on_day(beginner, 14)
    assert compared(beginner) == cues.WeeksCompared(0, 0, 0, 0, days=6)


def test_a_streak_begins_with_a_week_that_can_still_be_met(beginner: Conversation) -> None:
    assert streak(beginner) == cues.Streak(0, Chance.OPEN, cues.WeekLeft(3, None, 5, 10, 1))


def test_a_week_that_is_met_counts_at_once(beginner: Conversation) -> None:
    assert streak(week_met(beginner)) == cues.Streak(1, Chance.DONE)


def test_a_running_week_can_add_to_it(beginner: Conversation) -> None:
    week_met(beginner)
    on_day(beginner, 3)
    workout_done(beginner)
    told_of = streak(beginner)
    assert (told_of.weeks, told_of.chance) == (1, Chance.OPEN)
    assert told_of.left is not None
    assert (told_of.left.strength, told_of.left.streak) == (2, 2)


def test_a_week_without_room_for_all_of_it_cannot(beginner: Conversation) -> None:
    """On its Sunday two sessions are missing, and one day is left."""
    week_met(beginner)
    on_day(beginner, 9)
    told_of = streak(beginner)
    assert told_of == cues.Streak(1, Chance.GONE)


def test_a_week_that_plans_nothing_leaves_it(programme: Programme) -> None:
    person = on_day(Conversation(programme), 6).introduced()
    assert streak(person) == cues.Streak(0, Chance.BESIDE)


def test_todays_workout_is_the_next_while_it_is_open(beginner: Conversation) -> None:
    decision = beginner.say(AskNextWorkout(), fresh=True)
    next_ = told(decision, cues.NextWorkout)
    assert next_ == cues.NextWorkout(cues.When(Called.TODAY, MONDAY.date()), CORE, 20)
    assert decision.question == AskStart()


def test_once_it_is_done_the_next_day_has_it_with_the_cardio_before(beginner: Conversation) -> None:
    workout_done(beginner)
    decision = beginner.say(AskNextWorkout(), fresh=True)
    next_ = told(decision, cues.NextWorkout)
    assert (next_.when.called, next_.when.first) == (Called.WEEKDAY, MONDAY.date() + timedelta(days=2))
    assert next_.cardio == cues.NextCardio(cues.When(Called.TODAY, MONDAY.date()), 10, WALKING)
    assert decision.question is None
    beginner.say(LogCardio(10, WALKING), fresh=True)
    tomorrow = next_workout(beginner).cardio
    assert tomorrow is not None
    assert tomorrow.when.called is Called.TOMORROW


def test_of_a_workout_under_way_the_one_after_is_the_next(beginner: Conversation) -> None:
    """And what is asked beside it leads back to it."""
    announced(beginner)
    decision = beginner.say(AskNextWorkout())
    assert told(decision, cues.NextWorkout).when.called is Called.WEEKDAY
    assert decision.question not in (None, AskStart())


def test_after_a_stop_sign_nothing_is_next_today(beginner: Conversation) -> None:
    """S13."""
    beginner.say(ReportStopSign(), fresh=True)
    next_ = next_workout(beginner)
    assert next_.when.called is Called.WEEKDAY
    assert next_.cardio is not None
    assert next_.cardio.when.called is Called.TOMORROW


def test_a_cardio_session_under_way_is_not_what_comes_next(beginner: Conversation) -> None:
    workout_done(beginner)
    beginner.say(StartCardio(), fresh=True)
    cardio = told(beginner.say(AskNextWorkout()), cues.NextWorkout).cardio
    assert cardio is not None
    assert cardio.when.called is Called.TOMORROW


def test_a_plan_that_begins_on_monday_has_its_first_workout_then(programme: Programme) -> None:
    person = on_day(Conversation(programme), 6).introduced()
    next_ = next_workout(person)
    assert (next_.when.called, next_.exercises) == (Called.TOMORROW, CORE)


def test_next_week_is_as_it_would_begin_now(beginner: Conversation) -> None:
    """All of this week is done by its Friday; the next begins on Monday with what was earned."""
    week_met(beginner)
    next_ = next_workout(beginner)
    assert (next_.when.called, next_.when.first) == (Called.WEEKDAY, MONDAY.date() + timedelta(days=7))
    assert next_.cardio is not None


def test_a_day_of_next_week_more_than_six_ahead_is_called_so(beginner: Conversation) -> None:
    beginner.say(StartStrength(), fresh=True)
    plan = beginner.plan
    days = tuple(replace(day, strength=None) for day in plan.days)
    beginner.trainee = replace(beginner.trainee, running=None, plan=replace(plan, days=days))
    assert next_workout(beginner).when.called is Called.WEEKDAY_NEXT_WEEK


def test_with_everything_left_out_cardio_is_next(beginner: Conversation) -> None:
    """S14."""
    for exercise in planned(beginner):
        beginner.say(LeaveOut(exercise), fresh=True)
    left = {item for item in planned(beginner) if item not in beginner.trainee.left_out}
    beginner.trainee = replace(beginner.trainee, left_out=beginner.trainee.left_out | left)
    told_of = told(beginner.say(AskNextWorkout(), fresh=True), cues.NextCardio)
    assert (told_of.when.called, told_of.minutes, told_of.activity) == (Called.TODAY, 10, WALKING)


def test_with_nothing_planned_nothing_is_next(beginner: Conversation) -> None:
    """No plan that the rules make is as empty; one that was stored may be."""
    plan = replace(beginner.plan, workouts=dict.fromkeys(beginner.plan.workouts, ()))
    days = tuple(replace(day, cardio_minutes=0) for day in plan.days)
    beginner.trainee = replace(beginner.trainee, plan=replace(plan, days=days, cardio_minutes=0))
    assert beginner.say(AskNextWorkout(), fresh=True).cues == (cues.NoNextWorkout(),)
