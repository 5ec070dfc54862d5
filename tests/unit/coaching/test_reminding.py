"""A reminder on workout days: asked for, put right, agreed to, set, told and given up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AnswerPermission,
    AskReminder,
    AskToday,
    AskWhatIsKept,
    Command,
    DeleteData,
    Launch,
    No,
    NotUnderstood,
    Remind,
    SkillDisabled,
    StartStrength,
    StateNumber,
    StateTime,
    StopReminding,
    Yes,
)
from coach.coaching.errands import NotDone, Outcome, ReminderSet, RemoveReminder, SetReminder, Why
from coach.coaching.questions import AskClearance, AskReady, AskRemind, AskTime, Question
from coach.coaching.reminder import PartOfDay, Reminder, at_hour, in_part
from coach.coaching.trainee import Trainee
from coach.training.programme import Programme
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation
from tests.unit.coaching.situations import announced, counting, told

SEVEN, EVENING = 7 * 60, 19 * 60
DAYS = (0, 2, 4)
SET = Reminder(SEVEN, DAYS, "UTC", "alert 1")

Answer = Callable[[object], Outcome]


def but(why: Why) -> Answer:
    """Alexa does no errand, and says why."""
    return lambda _: NotDone(why)


@pytest.fixture
def person(programme: Programme) -> Conversation:
    """Somebody with strength on Monday, Wednesday and Friday, in the evening of a Monday."""
    return Conversation(programme).introduced()


@pytest.fixture
def reminded(person: Conversation) -> Conversation:
    """The same with a reminder at seven."""
    person.say(Remind(SEVEN))
    person.say(Yes())
    assert person.trainee.reminder == SET
    return person


def asked(person: Conversation, *said: Command) -> Question | None:
    """What is asked after the last of it."""
    return [person.say(command).question for command in said][-1]


def test_a_reminder_is_agreed_to_before_it_is_set(person: Conversation) -> None:
    assert asked(person, Remind(SEVEN)) == AskRemind(SEVEN, DAYS)
    assert person.errands == []
    done = person.say(Yes())
    assert person.errands == [SetReminder(Reminder(SEVEN, DAYS, "UTC"))]
    assert (done.cues, done.question) == ((cues.ReminderNow(SEVEN),), None)
    assert person.trainee.reminder == SET


def test_a_no_sets_none(person: Conversation) -> None:
    person.say(Remind(SEVEN))
    assert person.say(No()).cues == (cues.NotReminded(kept=False),)
    assert (person.trainee.reminder, person.errands) == (None, [])


def test_a_no_to_another_time_leaves_the_one_that_there_is(reminded: Conversation) -> None:
    reminded.say(Remind(EVENING))
    assert reminded.say(No()).cues == (cues.NotReminded(kept=True),)
    assert reminded.trainee.reminder == SET


def test_without_a_time_it_is_asked_for(person: Conversation) -> None:
    assert asked(person, Remind()) == AskTime()
    assert asked(person, StateTime(SEVEN)) == AskRemind(SEVEN, DAYS)
    assert asked(person, Remind(), No()) is None


def test_a_part_of_the_day_is_asked_into(person: Conversation) -> None:
    assert asked(person, Remind(part=PartOfDay.EVENING)) == AskTime(PartOfDay.EVENING)
    assert asked(person, StateNumber(7)) == AskRemind(EVENING, DAYS)
    assert asked(person, Remind(part=PartOfDay.EVENING), StateTime(7 * 60 + 30)) == AskRemind(1170, DAYS)
    assert asked(person, Remind(part=PartOfDay.MORNING), StateTime(EVENING)) == AskRemind(EVENING, DAYS)
    assert asked(person, Remind(), StateTime(None, PartOfDay.NIGHT)) == AskTime(PartOfDay.NIGHT)


@pytest.mark.parametrize(
    ("first", "said", "then"),
    [
        (SEVEN, StateTime(EVENING), EVENING),
        (SEVEN, StateTime(None, PartOfDay.EVENING), EVENING),
        (EVENING, StateTime(None, PartOfDay.MORNING), SEVEN),
        (EVENING, StateNumber(8), 20 * 60),
        (SEVEN, StateNumber(8), 8 * 60),
        (SEVEN, StateNumber(20), 20 * 60),
        (SEVEN, Remind(EVENING), EVENING),
    ],
)
def test_the_time_is_put_right_while_it_is_open(
    person: Conversation, first: int, said: Command, then: int
) -> None:
    assert asked(person, Remind(first), said) == AskRemind(then, DAYS)
    person.say(Yes())
    assert person.trainee.reminder == replace(SET, at=then)


@pytest.mark.parametrize("said", [StateTime(None), StateNumber(None), StateNumber(44), NotUnderstood()])
@pytest.mark.parametrize(
    ("open_", "question"), [(Remind(), AskTime()), (Remind(SEVEN), AskRemind(SEVEN, DAYS))]
)
def test_what_is_no_time_leaves_the_question_open(
    person: Conversation, open_: Command, question: Question, said: Command
) -> None:
    person.say(open_)
    misheard = person.say(said)
    assert told(misheard, cues.Misheard)
    assert misheard.question == question


def test_a_bare_time_out_of_the_blue_is_not_understood(person: Conversation) -> None:
    assert told(person.say(StateTime(SEVEN)), cues.Misheard)


def test_another_time_takes_the_place_of_the_one_before(reminded: Conversation) -> None:
    reminded.say(Remind(EVENING))
    reminded.say(Yes())
    assert reminded.errands[-1] == SetReminder(Reminder(EVENING, DAYS, "UTC"), SET)
    assert reminded.trainee.reminder == replace(SET, at=EVENING)


def test_it_is_set_in_the_zone_of_the_person(person: Conversation) -> None:
    person.zone = "Europe/Berlin"
    person.say(Remind(SEVEN))
    person.say(Yes())
    assert person.trainee.reminder == replace(SET, zone="Europe/Berlin")


def test_it_is_told(reminded: Conversation) -> None:
    assert reminded.say(AskReminder()).cues == (cues.ReminderTold(SEVEN, DAYS),)
    assert told(reminded.say(AskWhatIsKept()), cues.WhatIsKept).reminded_at == SEVEN


def test_it_is_told_that_there_is_none(person: Conversation) -> None:
    assert person.say(AskReminder()).cues == (cues.NoReminder(),)
    assert person.say(StopReminding()).cues == (cues.NoReminder(),)
    assert told(person.say(AskWhatIsKept()), cues.WhatIsKept).reminded_at is None
    assert person.errands == []


def test_it_is_removed(reminded: Conversation) -> None:
    assert reminded.say(StopReminding()).cues == (cues.ReminderGone(),)
    assert reminded.errands[-1] == RemoveReminder(SET)
    assert reminded.trainee.reminder is None


def test_one_that_is_gone_already_is_removed_all_the_same(reminded: Conversation) -> None:
    reminded.alexa = but(Why.GONE)
    assert reminded.say(StopReminding()).cues == (cues.ReminderGone(),)
    assert reminded.trainee.reminder is None


@pytest.mark.parametrize(
    ("why", "allowed"), [(Why.UNANSWERED, True), (Why.REFUSED, True), (Why.NOT_ALLOWED, False)]
)
def test_one_that_cannot_be_removed_stays(reminded: Conversation, why: Why, *, allowed: bool) -> None:
    reminded.alexa = but(why)
    assert reminded.say(StopReminding()).cues == (cues.ReminderStays(allowed=allowed),)
    assert reminded.trainee.reminder == SET


@pytest.mark.parametrize("why", [Why.TOO_MANY, Why.NOT_HERE, Why.REFUSED])
def test_why_it_is_not_set_is_said(person: Conversation, why: Why) -> None:
    person.alexa = but(why)
    person.say(Remind(SEVEN))
    assert person.say(Yes()).cues == (cues.ReminderNotSet(why),)
    assert person.trainee.reminder is None


def test_an_outcome_of_another_errand_sets_none(person: Conversation) -> None:
    person.alexa = lambda _: person.done(RemoveReminder(SET))
    person.say(Remind(SEVEN))
    assert person.say(Yes()).cues == (cues.ReminderNotSet(Why.REFUSED),)


def test_without_strength_in_the_coming_week_there_is_nothing_to_be_reminded_of(person: Conversation) -> None:
    nothing = Conversation(person.programme).introduced()
    nothing.trainee = without_strength(nothing)
    assert nothing.say(Remind(SEVEN)).cues == (cues.NoDaysToRemind(),)
    person.say(Remind(SEVEN))
    person.trainee = without_strength(person)
    assert person.say(Yes()).cues == (cues.NoDaysToRemind(),)


def without_strength(person: Conversation) -> Trainee:
    """The trainee with so many days off that no strength fits, this week and later."""
    plan = replace(
        person.plan, days=tuple(replace(day, strength=None) for day in person.plan.days), days_off=ALL
    )
    return replace(person.trainee, plan=plan)


ALL = frozenset(range(7))


# Alexa asks for it herself; what was agreed to is waited with.


def needed(person: Conversation) -> cues.PermissionNeeded:
    person.alexa = but(Why.NOT_ALLOWED)
    person.say(Remind(SEVEN))
    decision = person.say(Yes())
    assert decision.question is None
    assert person.trainee.reminder is None
    person.alexa = person.done
    return told(decision, cues.PermissionNeeded)


@pytest.mark.parametrize("fresh", [True, False])
def test_once_it_is_given_the_reminder_is_set(person: Conversation, *, fresh: bool) -> None:
    assert needed(person) == cues.PermissionNeeded(SEVEN)
    done = person.say(AnswerPermission(granted=True), fresh=fresh)
    assert done.cues == (cues.ReminderNow(SEVEN),)
    assert person.trainee.reminder == replace(SET, id="alert 2")


def test_where_it_is_refused_none_is_set(person: Conversation) -> None:
    needed(person)
    refused = person.say(AnswerPermission(granted=False))
    assert (refused.cues, refused.question) == ((cues.PermissionRefused(),), None)
    assert person.trainee.reminder is None


def test_one_that_was_given_while_nothing_was_agreed_to_asks_for_the_time(person: Conversation) -> None:
    assert asked(person, AnswerPermission(granted=True)) == AskTime()


def test_one_that_was_refused_while_nothing_was_agreed_to_is_coming_back(person: Conversation) -> None:
    assert told(person.say(AnswerPermission(granted=False)), cues.WelcomeBack)


@pytest.mark.parametrize("granted", [True, False])
def test_to_somebody_new_it_is_the_first_visit(programme: Programme, *, granted: bool) -> None:
    newcomer = Conversation(programme)
    assert asked(newcomer, AnswerPermission(granted=granted)) == AskClearance()


def test_what_is_agreed_to_in_a_workout_leads_back_to_it(person: Conversation) -> None:
    announced(person)
    needed(person)
    done = person.say(AnswerPermission(granted=True))
    assert told(done, cues.ReminderNow).briefly
    assert isinstance(done.question, AskReady)


# Everything about it holds the count, and leads back to what waits.


def test_a_count_is_held_while_it_is_set(person: Conversation) -> None:
    counting(person)
    assert asked(person, Remind(SEVEN)) == AskRemind(SEVEN, DAYS)
    held = person.running.since
    done = person.say(Yes())
    assert told(done, cues.ReminderNow).briefly
    assert done.question is not None
    assert held is None


@pytest.mark.parametrize("said", [Remind(), AskReminder(), StopReminding()])
def test_the_workout_goes_on_afterwards(reminded: Conversation, said: Command) -> None:
    announced(reminded)
    reminded.say(said)
    if isinstance(said, Remind):
        reminded.say(No())
    assert told(reminded.event(Event.READY), cues.Count)


def test_what_is_not_understood_leaves_the_question_open(person: Conversation) -> None:
    announced(person)
    assert asked(person, Remind(SEVEN), NotUnderstood()) == AskRemind(SEVEN, DAYS)


# Alexa did not say whether it is set: nobody knows, and it is seen to in the next session.


def lost(person: Conversation) -> Reminder:
    person.alexa = but(Why.UNANSWERED)
    person.say(Remind(SEVEN))
    assert person.say(Yes()).cues == (cues.ReminderAwaited(),)
    assert person.trainee.reminder is not None
    return person.trainee.reminder


def test_it_is_set_in_the_next_session_and_said(person: Conversation) -> None:
    reminder = lost(person)
    assert reminder == Reminder(SEVEN, (), "UTC", lost=int(person.now.timestamp()))
    person.alexa = person.done
    opened = person.say(Launch(), fresh=True)
    assert person.errands[-1] == SetReminder(Reminder(SEVEN, DAYS, "UTC"), reminder, moving=True)
    assert told(opened, cues.ReminderNow) == cues.ReminderNow(SEVEN)
    assert person.trainee.reminder == replace(SET, id="alert 2")


def test_it_is_not_asked_for_at_every_turn(person: Conversation) -> None:
    lost(person)
    person.say(AskToday())
    assert len(person.errands) == 1
    assert person.say(AskReminder()).cues == (cues.ReminderAwaited(),)


def test_one_that_is_lost_again_is_looked_for_where_it_was_lost_first(person: Conversation) -> None:
    reminder = lost(person)
    again = person.say(Launch(), fresh=True)
    assert not any(isinstance(cue, cues.ReminderNotMoved) for cue in again.cues)
    assert person.trainee.reminder == reminder
    person.say(Remind(EVENING))
    person.say(Yes())
    assert person.trainee.reminder == replace(reminder, at=EVENING)


def test_a_change_that_was_lost_keeps_the_id(reminded: Conversation) -> None:
    reminded.alexa = but(Why.UNANSWERED)
    reminded.say(Remind(EVENING))
    reminded.say(Yes())
    lost = int(reminded.now.timestamp())
    assert reminded.trainee.reminder == Reminder(EVENING, (), "UTC", "alert 1", lost)


def test_it_is_looked_for_when_it_shall_be_removed(person: Conversation) -> None:
    reminder = lost(person)
    person.alexa = person.done
    person.say(StopReminding())
    assert person.errands[-1] == RemoveReminder(reminder)
    assert person.trainee.reminder is None


def test_who_is_forgotten_is_not_reminded_any_more(reminded: Conversation) -> None:
    reminded.say(DeleteData())
    forgotten = reminded.say(Yes())
    assert reminded.errands[-1] == RemoveReminder(SET)
    assert forgotten.forget
    assert forgotten.cues == (cues.Forgotten(),)


def test_who_is_forgotten_is_forgotten_whatever_alexa_says(reminded: Conversation) -> None:
    reminded.alexa = but(Why.UNANSWERED)
    reminded.say(DeleteData())
    assert reminded.say(Yes()).cues == (cues.Forgotten(),)


def test_alexa_removes_the_reminders_of_a_skill_that_is_disabled(reminded: Conversation) -> None:
    assert reminded.say(SkillDisabled(reminded.now + timedelta(hours=1))).errand is None


@pytest.mark.parametrize("said", [Remind(SEVEN), StopReminding(), AskReminder()])
def test_who_has_no_plan_yet_is_asked_the_first_questions(programme: Programme, said: Command) -> None:
    assert asked(Conversation(programme), said) == AskClearance()


@pytest.mark.parametrize(
    ("at", "part", "meant"),
    [
        (SEVEN, None, SEVEN),
        (SEVEN, PartOfDay.MORNING, SEVEN),
        (EVENING, PartOfDay.MORNING, SEVEN),
        (SEVEN, PartOfDay.EVENING, EVENING),
        (3 * 60, PartOfDay.AFTERNOON, 15 * 60),
        (12 * 60, PartOfDay.AFTERNOON, 12 * 60),
        (10 * 60, PartOfDay.NIGHT, 22 * 60),
        (2 * 60, PartOfDay.NIGHT, 2 * 60),
        (14 * 60, PartOfDay.NIGHT, 2 * 60),
    ],
)
def test_a_time_in_a_part_of_the_day(at: int, part: PartOfDay | None, meant: int) -> None:
    assert in_part(at, part) == meant


@pytest.mark.parametrize(
    ("hour", "part", "instead_of", "meant"),
    [
        (7, None, None, SEVEN),
        (3, None, None, 15 * 60),
        (12, None, None, 12 * 60),
        (0, PartOfDay.EVENING, None, 0),
        (19, PartOfDay.MORNING, None, EVENING),
        (7, PartOfDay.EVENING, None, EVENING),
        (8, None, EVENING, 20 * 60),
        (8, None, SEVEN, 8 * 60),
        (24, None, None, None),
        (-1, None, None, None),
    ],
)
def test_what_a_bare_hour_means(
    hour: int, part: PartOfDay | None, instead_of: int | None, meant: int | None
) -> None:
    assert at_hour(hour, part, instead_of) == meant


def test_a_workout_begun_in_between_ends_the_question(person: Conversation) -> None:
    person.say(Remind(SEVEN))
    person.say(StartStrength())
    person.say(Yes())
    assert (person.trainee.reminder, person.errands) == (None, [])
    assert person.now > MONDAY


def test_an_outcome_with_an_id_is_the_reminders(person: Conversation) -> None:
    person.alexa = lambda _: ReminderSet("another")
    person.say(Remind(SEVEN))
    person.say(Yes())
    assert person.trainee.reminder == replace(SET, id="another")
