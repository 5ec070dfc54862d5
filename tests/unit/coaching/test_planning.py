"""The week's shape by voice: days off, three days or four, and what cardio is (S1, R2, R5, R6)."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskProgress,
    AskToday,
    AskWhy,
    ChooseActivity,
    ChooseDaysOff,
    ChooseStrengthDays,
    LimitMinutes,
    MoveDayOff,
    StartCardio,
)
from coach.coaching.questions import AskResume, AskSayAgain
from coach.training.cardio import Activity
from coach.training.prescription import Effort
from coach.training.programme import WorkoutKind
from coach.training.week import WeekReason
from tests.unit.coaching.conversation import Conversation, workout_done
from tests.unit.coaching.situations import counting, on_day, told


def off(person: Conversation) -> set[int]:
    """The days off of this week."""
    return {index for index, day in enumerate(person.plan.days) if day.off}


def strength(person: Conversation) -> tuple[int, ...]:
    """The strength days of this week."""
    return tuple(index for index, day in enumerate(person.plan.days) if day.strength)


def test_a_day_off_is_moved_and_the_week_lies_around_it(beginner: Conversation) -> None:
    """S1: Wednesday off, with 48 hours between what is left."""
    decision = beginner.say(MoveDayOff(2))
    assert decision.cues == (cues.DaysOffNow((2, 6), (0, 3, 5)),)
    assert (off(beginner), strength(beginner)) == ({2, 6}, (0, 3, 5))
    assert beginner.plan.reason is WeekReason.DAYS_OFF


def test_the_day_off_that_was_named_is_the_one_that_moves(beginner: Conversation) -> None:
    """From Sunday to Monday, and Thursday stays."""
    assert told(beginner.say(MoveDayOff(0, 6)), cues.DaysOffNow).off == (0, 3)


def test_a_day_that_is_off_already_stays_off(beginner: Conversation) -> None:
    assert told(beginner.say(MoveDayOff(6)), cues.DaysOffNow).off == (3, 6)


@pytest.mark.parametrize("wish", [MoveDayOff(None), ChooseDaysOff(frozenset())])
def test_a_day_that_was_not_understood_is_asked_for(
    beginner: Conversation, wish: MoveDayOff | ChooseDaysOff
) -> None:
    """And the example can be said at once."""
    decision = beginner.say(wish)
    assert decision.cues == (cues.WhichDay(),)
    assert decision.question == AskSayAgain()


def test_one_chosen_day_off_is_joined_by_another(beginner: Conversation) -> None:
    """R5: never below two."""
    assert len(told(beginner.say(ChooseDaysOff(frozenset({5}))), cues.DaysOffNow).off) == 2


def test_three_days_off_leave_room_for_three_strength_days(beginner: Conversation) -> None:
    decision = beginner.say(ChooseDaysOff(frozenset({0, 2, 4})))
    assert decision.cues == (cues.DaysOffNow((0, 2, 4), (1, 3, 5)),)
    assert off(beginner) == {0, 2, 4}


@pytest.mark.parametrize(("days", "room"), [({0, 1, 2, 3}, 2), ({0, 1, 2, 3, 4, 5}, 1), (set(range(7)), 0)])
def test_days_off_that_leave_too_little_room_are_taken_with_a_word_about_it(
    beginner: Conversation, days: set[int], room: int
) -> None:
    """R6: it is the person's own week, and three are what it takes."""
    decision = beginner.say(ChooseDaysOff(frozenset(days)))
    assert decision.cues[1:] == (cues.RoomForFewer(room),)
    assert off(beginner) == days


def test_days_off_hold_from_one_week_to_the_next(beginner: Conversation) -> None:
    beginner.say(MoveDayOff(2))
    on_day(beginner, 7).say(AskToday(), fresh=True)
    assert off(beginner) == {2, 6}


def test_the_week_asks_for_what_the_chosen_days_hold(beginner: Conversation) -> None:
    """S12: five days are three now, and the minutes with them."""
    beginner.say(ChooseDaysOff(frozenset({1, 3, 4, 6})))
    week = beginner.history.week
    assert (week.strength_planned, week.cardio_planned, week.cardio_target) == (3, 3, 30)


def test_days_off_chosen_in_a_set_lead_back_to_the_set(beginner: Conversation) -> None:
    decision = counting(beginner).say(MoveDayOff(2), after=25)
    assert decision.question == AskResume(in_set=True)


def test_four_days_a_week_alternate_hip_and_knee(beginner: Conversation) -> None:
    """S1, R6."""
    decision = beginner.say(ChooseStrengthDays(4))
    assert decision.cues == (cues.StrengthDaysNow(4, (0, 1, 3, 4)),)
    assert [day.strength for day in beginner.plan.days if day.strength] == [
        WorkoutKind.HIP,
        WorkoutKind.KNEE,
    ] * 2


def test_four_days_and_back_keep_what_was_earned(beginner: Conversation) -> None:
    """Twelve bridges stay twelve bridges, in every workout that has them."""
    workout_done(beginner, Effort.EASY)
    beginner.say(ChooseStrengthDays(4))
    assert beginner.plan.workouts[WorkoutKind.HIP][0].reps == 12
    beginner.say(ChooseStrengthDays(3))
    assert {item.reps for item in beginner.plan.workouts[WorkoutKind.FULL]} == {12}


@pytest.mark.parametrize("days", [None, 0, 2, 5])
def test_three_or_four_days_are_what_there_is(beginner: Conversation, days: int | None) -> None:
    decision = beginner.say(ChooseStrengthDays(days))
    assert decision.cues == (cues.ThreeOrFour(),)
    assert decision.question is not None
    assert beginner.plan.strength_days == 3


def test_four_days_in_a_week_that_has_room_for_three_say_so(beginner: Conversation) -> None:
    beginner.say(ChooseDaysOff(frozenset({1, 3, 4, 6})))
    assert told(beginner.say(ChooseStrengthDays(4)), cues.RoomForFewer).strength < 4


def test_late_in_the_week_only_what_is_ahead_is_told(beginner: Conversation) -> None:
    """On a Sunday with nothing ahead, the change begins to show on Monday."""
    on_day(beginner, 6).say(AskToday(), fresh=True)
    decision = beginner.say(ChooseDaysOff(frozenset({5, 6})))
    assert told(decision, cues.DaysOffNow).strength == ()


def test_a_limit_holds_for_cardio_too(beginner: Conversation) -> None:
    """What is told, what is begun and what the week aims for agree."""
    on_day(beginner, 1).say(LimitMinutes(10), fresh=True)
    today = told(beginner.say(AskToday()), cues.Today)
    begun = told(beginner.say(StartCardio()), cues.CardioBegins)
    assert today.cardio_minutes == begun.minutes == 10


def test_running_is_on_three_days_with_walks_between(beginner: Conversation) -> None:
    """S10: today is one of them, tomorrow is not."""
    decision = beginner.say(ChooseActivity(Activity.RUNNING))
    runs = told(decision, cues.ActivityNow).runs
    assert len(runs) == 3
    for day in range(7):
        on_day(beginner, int(day > 0))
        activity = told(beginner.say(StartCardio(), fresh=True), cues.CardioBegins).activity
        assert activity is (Activity.RUNNING if day in runs else Activity.SPEED_WALKING)


def test_rope_is_on_every_day(beginner: Conversation) -> None:
    """R2: nothing is said of days then."""
    assert beginner.say(ChooseActivity(Activity.JUMP_ROPE)).cues == (
        cues.ActivityNow(Activity.JUMP_ROPE, ()),
    )
    assert told(beginner.say(StartCardio()), cues.CardioBegins).activity is Activity.JUMP_ROPE


def test_cardio_that_was_not_understood_stays_as_it_is(beginner: Conversation) -> None:
    assert beginner.say(ChooseActivity(None)).cues == (cues.NotForThis(),)
    assert beginner.plan.activity is Activity.SPEED_WALKING


def test_the_week_is_told_as_it_was_chosen(beginner: Conversation) -> None:
    beginner.say(ChooseStrengthDays(4))
    assert told(beginner.say(AskProgress()), cues.WeekStillOpen).strength == 4
    assert told(beginner.say(AskWhy()), cues.WhyWeek) == cues.WhyWeek(WeekReason.STRENGTH_DAYS, (0, 1, 3, 4))
