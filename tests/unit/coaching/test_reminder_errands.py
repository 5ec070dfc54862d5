"""The reminder follows the plan: moved with its days and its zone, and left where nothing has changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskToday,
    ChooseDaysOff,
    ChooseStrengthDays,
    Launch,
    MoveDayOff,
    Remind,
    StartStrength,
    Undo,
    Yes,
)
from coach.coaching.decision import Decision
from coach.coaching.errands import (
    Errand,
    NotDone,
    Outcome,
    ReminderRemoved,
    ReminderSet,
    RemoveReminder,
    SetReminder,
    Why,
    undoing,
)
from coach.coaching.reminder import Reminder
from coach.coaching.reminder_errands import settled
from coach.coaching.reminding import days_ahead
from coach.coaching.trainee import Trainee
from coach.training.programme import Programme
from tests.unit.coaching.conversation import Conversation, workout_done
from tests.unit.coaching.situations import told

SEVEN = 7 * 60
DAYS = (0, 2, 4)
SET = Reminder(SEVEN, DAYS, "UTC", "alert 1")
DAY = 86_400


def but(why: Why) -> Callable[[Errand], Outcome]:
    """Alexa does no errand, and says why."""
    return lambda _: NotDone(why)


@pytest.fixture
def reminded(programme: Programme) -> Conversation:
    """Somebody with a reminder at seven on Monday, Wednesday and Friday; it is Monday."""
    person = Conversation(programme).introduced()
    person.say(Remind(SEVEN))
    person.say(Yes())
    person.errands.clear()
    return person


def said_of_it(decision: Decision) -> list[object]:
    """What is said of the reminder."""
    kinds = cues.ReminderMoved | cues.ReminderNotMoved | cues.ReminderNow | cues.ReminderGone
    return [cue for cue in decision.cues if isinstance(cue, kinds)]


def test_days_off_that_are_moved_move_it_and_it_is_said(reminded: Conversation) -> None:
    moved = reminded.say(MoveDayOff(2))
    days = days_ahead(reminded.trainee, reminded.scene())
    assert days != DAYS
    assert reminded.errands == [SetReminder(Reminder(SEVEN, days, "UTC"), SET, moving=True)]
    assert moved.cues[-1] == cues.ReminderMoved()
    assert reminded.trainee.reminder == replace(SET, days=days)


def test_four_days_move_it(reminded: Conversation) -> None:
    assert reminded.say(ChooseStrengthDays(4)).cues[-1] == cues.ReminderMoved()
    assert reminded.trainee.reminder is not None
    assert len(reminded.trainee.reminder.days) == 4


def test_what_is_taken_back_moves_it_back(reminded: Conversation) -> None:
    reminded.say(ChooseDaysOff(frozenset({2, 6})))
    assert reminded.say(Undo()).cues[-1] == cues.ReminderMoved()
    assert reminded.trainee.reminder == SET


def test_days_off_that_change_no_workout_do_nothing(reminded: Conversation) -> None:
    reminded.say(ChooseDaysOff(frozenset({3, 6})))
    assert reminded.errands == []


def test_a_missed_day_moves_it_silently(reminded: Conversation) -> None:
    opened = reminded.say(Launch(), after=DAY, fresh=True)
    assert told(opened, cues.MissedDay)
    assert [type(errand) for errand in reminded.errands] == [SetReminder]
    assert said_of_it(opened) == []
    assert reminded.trainee.reminder == replace(SET, days=days_ahead(reminded.trainee, reminded.scene()))


def test_another_zone_moves_it_silently(reminded: Conversation) -> None:
    reminded.zone = "Asia/Tokyo"
    opened = reminded.say(Launch(), fresh=True)
    assert reminded.errands == [SetReminder(Reminder(SEVEN, DAYS, "Asia/Tokyo"), SET, moving=True)]
    assert said_of_it(opened) == []


def test_where_nothing_has_changed_nothing_is_asked_of_alexa(reminded: Conversation) -> None:
    reminded.say(Launch(), fresh=True)
    reminded.say(AskToday())
    assert reminded.errands == []


def test_whoever_has_no_reminder_costs_nothing(programme: Programme) -> None:
    person = Conversation(programme).introduced()
    person.say(MoveDayOff(2))
    assert person.errands == []


def test_it_is_right_in_every_session_of_a_month(reminded: Conversation) -> None:
    """Trained as planned, but for a day that is missed now and then: it is set for the next seven days."""
    for day in range(28):
        reminded.say(Launch(), after=DAY if day else 60, fresh=True)
        today = reminded.now.date()
        if reminded.plan.on(today).strength and today not in reminded.history.week.strength_days and day % 5:
            workout_done(reminded)
            reminded.now = reminded.now.replace(hour=18, minute=0, second=0)
        reminder = reminded.trainee.reminder
        assert reminder is not None
        reminded.say(Launch(), after=60, fresh=True)
        assert reminded.trainee.reminder is not None
        assert reminded.trainee.reminder.days == days_ahead(reminded.trainee, reminded.scene())


def test_the_days_ahead_are_those_that_come(reminded: Conversation) -> None:
    """As they come, day by day, when everything goes as planned."""
    expected = days_ahead(reminded.trainee, reminded.scene())
    trained: set[date] = set()
    for day in range(7):
        reminded.say(Launch(), after=DAY if day else 60, fresh=True)
        if reminded.plan.on(reminded.now.date()).strength:
            trained.add(reminded.now.date())
            workout_done(reminded)
            reminded.now = reminded.now.replace(hour=18, minute=0, second=0)
    assert tuple(sorted(day.weekday() for day in trained)) == expected


# With no days to be set for it is taken away, and comes back with them.


def without_days(reminded: Conversation) -> None:
    days = tuple(replace(day, strength=None) for day in reminded.plan.days)
    plan = replace(reminded.plan, days=days, days_off=frozenset(range(7)))
    reminded.trainee = replace(reminded.trainee, plan=plan)
    reminded.say(Launch(), fresh=True)


def test_it_is_removed_silently_and_remembered(reminded: Conversation) -> None:
    without_days(reminded)
    assert reminded.errands == [RemoveReminder(SET, moving=True)]
    assert reminded.trainee.reminder == Reminder(SEVEN, (), "UTC")


def test_it_is_not_removed_twice(reminded: Conversation) -> None:
    without_days(reminded)
    reminded.zone = "Asia/Tokyo"
    reminded.say(Launch(), fresh=True)
    assert len(reminded.errands) == 1


def test_it_is_set_again_with_the_next_days(reminded: Conversation) -> None:
    without_days(reminded)
    reminded.say(ChooseDaysOff(frozenset({3, 6})))
    assert isinstance(reminded.errands[-1], SetReminder)
    assert reminded.trainee.reminder is not None
    assert reminded.trainee.reminder.days


def test_what_alexa_did_not_do_is_tried_again(reminded: Conversation) -> None:
    reminded.alexa = but(Why.REFUSED)
    without_days(reminded)
    assert reminded.trainee.reminder == SET
    reminded.alexa = reminded.done
    reminded.say(Launch(), fresh=True)
    assert reminded.trainee.reminder == Reminder(SEVEN, (), "UTC")


# A reminder that cannot be moved is moved later; who has moved the days hears of it.


@pytest.mark.parametrize("why", [Why.REFUSED, Why.NOT_ALLOWED, Why.TOO_MANY, Why.NOT_HERE])
def test_it_stays_as_it_was(reminded: Conversation, why: Why) -> None:
    reminded.alexa = but(why)
    assert reminded.say(MoveDayOff(2)).cues[-1] == cues.ReminderNotMoved()
    assert reminded.trainee.reminder == SET


def test_where_nobody_knows_it_has_no_days(reminded: Conversation) -> None:
    reminded.alexa = but(Why.UNANSWERED)
    reminded.say(MoveDayOff(2))
    assert reminded.trainee.reminder == replace(SET, days=())


def test_it_is_tried_again_in_the_next_session_and_not_before(reminded: Conversation) -> None:
    reminded.alexa = but(Why.REFUSED)
    reminded.say(MoveDayOff(2))
    reminded.say(AskToday())
    assert len(reminded.errands) == 1
    reminded.alexa = reminded.done
    opened = reminded.say(Launch(), fresh=True)
    assert len(reminded.errands) == 2
    assert said_of_it(opened) == []
    assert reminded.trainee.reminder == replace(SET, days=days_ahead(reminded.trainee, reminded.scene()))


def test_in_a_workout_nothing_is_said_of_it(reminded: Conversation) -> None:
    reminded.say(StartStrength())
    reminded.alexa = but(Why.REFUSED)
    assert said_of_it(reminded.say(MoveDayOff(2))) == []


def test_one_that_was_deleted_in_the_app_is_forgotten_silently(reminded: Conversation) -> None:
    reminded.alexa = but(Why.GONE)
    assert said_of_it(reminded.say(MoveDayOff(2))) == []
    assert reminded.trainee.reminder is None


# What nothing was written of is put back, as far as it can be.

WANTED = Reminder(SEVEN, DAYS, "UTC")


def test_one_that_was_made_is_removed() -> None:
    made = ReminderSet("alert 9")
    assert undoing(SetReminder(WANTED), made) == RemoveReminder(replace(WANTED, id="alert 9"))


def test_one_that_was_made_in_the_place_of_one_that_was_gone_is_removed() -> None:
    made = ReminderSet("alert 9")
    assert undoing(SetReminder(WANTED, SET), made) == RemoveReminder(replace(WANTED, id="alert 9"))


def test_one_that_was_changed_is_changed_back() -> None:
    evening = replace(WANTED, at=19 * 60)
    assert undoing(SetReminder(evening, SET), ReminderSet(SET.id)) == SetReminder(SET, SET, moving=True)


def test_one_of_which_nobody_knew_how_it_was_stays() -> None:
    unknown = replace(SET, days=())
    assert undoing(SetReminder(WANTED, unknown), ReminderSet(SET.id)) is None


@pytest.mark.parametrize(
    ("errand", "outcome"),
    [
        (RemoveReminder(SET), ReminderRemoved()),
        (SetReminder(WANTED), NotDone(Why.UNANSWERED)),
        (SetReminder(WANTED), NotDone(Why.REFUSED)),
    ],
)
def test_there_is_nothing_else_to_put_back(errand: Errand, outcome: Outcome) -> None:
    assert undoing(errand, outcome) is None


def test_without_an_errand_a_decision_is_settled(reminded: Conversation) -> None:
    decision = Decision(Trainee())
    assert settled(decision, NotDone(Why.REFUSED), reminded.scene()) is decision


def test_the_reminder_outlives_the_session(reminded: Conversation) -> None:
    reminded.say(Launch(), after=timedelta(weeks=3).total_seconds(), fresh=True)
    assert reminded.trainee.reminder is not None
    assert reminded.trainee.reminder.id == SET.id
