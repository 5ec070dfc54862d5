"""What is kept is told, and deleted for good by one yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskWhatIsKept,
    Command,
    DeleteData,
    Launch,
    LogCardio,
    No,
    NotUnderstood,
    SessionEnded,
    SkillDisabled,
    StartCardio,
    StateActivity,
    Yes,
)
from coach.coaching.decision import Decision
from coach.coaching.questions import (
    AskActivity,
    AskClearance,
    AskForget,
    AskMinutes,
    AskResume,
    AskWish,
    OfferStart,
)
from coach.coaching.trainee import Trainee
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import FIRST_REPS, counting, told

FORGOTTEN = Decision(Trainee(), (cues.Forgotten(),), forget=True)


@pytest.fixture
def newcomer(programme: Programme) -> Conversation:
    """Somebody who has never said a word."""
    return Conversation(programme)


@pytest.mark.parametrize("command", [AskWhatIsKept(), DeleteData()])
def test_of_somebody_new_nothing_is_kept_and_it_stays_so(newcomer: Conversation, command: Command) -> None:
    decision = newcomer.say(command, fresh=True)
    assert (decision.cues, decision.question) == ((cues.NothingKept(),), None)
    assert decision.forget


def test_what_is_known_grows_with_what_is_told(newcomer: Conversation) -> None:
    """Step by step through the first questions, each of which is still open afterwards."""
    newcomer.say(Launch(), fresh=True)
    first = newcomer.say(AskWhatIsKept())
    assert (first.cues, first.question) == ((cues.WhatIsKept(),), AskClearance())
    newcomer.say(Yes())
    second = newcomer.say(AskWhatIsKept())
    assert (second.cues, second.question) == ((cues.WhatIsKept(cleared=True),), AskActivity())
    newcomer.say(StateActivity(ActivityLevel.OFTEN))
    third = told(newcomer.say(AskWhatIsKept()), cues.WhatIsKept)
    assert third == cues.WhatIsKept(cleared=True, activity=ActivityLevel.OFTEN)


def test_a_refused_clearance_is_told(newcomer: Conversation) -> None:
    newcomer.say(Launch(), fresh=True)
    newcomer.say(No())
    assert told(newcomer.say(AskWhatIsKept()), cues.WhatIsKept) == cues.WhatIsKept(cleared=False)


def test_what_was_done_in_the_weeks_remembered_is_told(programme: Programme) -> None:
    person = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.BAND, Equipment.DUMBBELL)
    workout_done(person)
    person.say(LogCardio(20, Activity.RUNNING))
    person.say(LogCardio(15, Activity.RUNNING), after=timedelta(days=7).total_seconds(), fresh=True)
    decision = person.say(AskWhatIsKept(), fresh=True)
    assert told(decision, cues.WhatIsKept) == cues.WhatIsKept(
        cleared=True,
        activity=ActivityLevel.RARELY,
        equipment=(Equipment.DUMBBELL, Equipment.BAND),
        planned=True,
        weeks=2,
        workouts=1,
        cardio_minutes=35,
    )
    assert isinstance(decision.question, AskWish)


@pytest.mark.parametrize("command", [AskWhatIsKept(), DeleteData()])
def test_a_count_waits_at_its_place(beginner: Conversation, command: Command) -> None:
    counting(beginner).say(command, after=FIRST_REPS)
    assert beginner.running.phase is Phase.PAUSED
    assert beginner.running.place is not None


def test_what_is_kept_leads_back_to_what_was_open(beginner: Conversation) -> None:
    assert beginner.say(AskWhatIsKept()).question == OfferStart()
    counting(beginner)
    assert beginner.say(AskWhatIsKept(), after=FIRST_REPS).question == AskResume(in_set=True)


def test_a_session_that_waits_for_its_minutes_is_asked_about_again(beginner: Conversation) -> None:
    asked = beginner.say(LogCardio(None, None)).question
    assert beginner.say(AskWhatIsKept()).question == asked == AskMinutes(None)


def test_one_question_is_asked_and_a_yes_is_enough(beginner: Conversation) -> None:
    asked = beginner.say(DeleteData())
    assert (asked.cues, asked.question, asked.forget) == ((), AskForget(), False)
    assert beginner.say(Yes()) == FORGOTTEN


def test_a_no_keeps_everything_and_leads_back(beginner: Conversation) -> None:
    before = counting(beginner).trainee.plan
    beginner.say(DeleteData(), after=FIRST_REPS)
    decision = beginner.say(No())
    assert (decision.cues, decision.question) == ((cues.AllKept(),), AskResume(in_set=True))
    assert beginner.trainee.plan == before
    assert beginner.event(Event.RESUME).cues


def test_a_no_in_the_first_questions_leads_back_to_them(newcomer: Conversation) -> None:
    newcomer.say(Launch(), fresh=True)
    newcomer.say(DeleteData())
    assert newcomer.say(No()).question == AskClearance()


def test_words_that_were_not_understood_leave_the_question_open(beginner: Conversation) -> None:
    beginner.say(DeleteData())
    assert beginner.say(NotUnderstood()).question == AskForget()
    assert beginner.event(Event.REPEAT).question == AskForget()


def test_a_yes_of_a_new_session_is_to_nothing(beginner: Conversation) -> None:
    beginner.say(DeleteData())
    assert not beginner.say(Yes(), fresh=True).forget


def test_what_the_calendar_brings_meanwhile_is_not_told(beginner: Conversation) -> None:
    """A yes after midnight, in another week."""
    workout_done(beginner)
    sunday = beginner.now.replace(hour=23, minute=59, second=50) + timedelta(days=20)
    beginner.now = sunday
    beginner.say(DeleteData())
    assert beginner.say(Yes(), after=60) == FORGOTTEN


@pytest.mark.parametrize(
    "command", [Launch(), Yes(), No(), DeleteData(), SessionEnded(), SkillDisabled(None), StartCardio()]
)
def test_whoever_is_being_forgotten_is_forgotten_further_whatever_they_say(
    newcomer: Conversation, command: Command
) -> None:
    newcomer.trainee = Trainee(forgetting=True, version=9)
    assert newcomer.say(command) == FORGOTTEN


def test_a_disabled_skill_forgets(beginner: Conversation) -> None:
    assert beginner.say(SkillDisabled(beginner.now)) == Decision(Trainee(), forget=True)


def test_a_disabled_skill_without_its_time_is_disabled_now(beginner: Conversation) -> None:
    assert beginner.say(SkillDisabled(None)).forget


def test_whoever_has_spoken_since_is_not_forgotten(beginner: Conversation) -> None:
    decision = beginner.say(SkillDisabled(beginner.now - timedelta(seconds=1)))
    assert decision == Decision(beginner.trainee, quiet=True)


def test_a_trainee_of_before_the_time_was_kept_is_forgotten(beginner: Conversation) -> None:
    assert beginner.trainee.answer
    beginner.trainee = replace(beginner.trainee, answer=replace(beginner.trainee.answer, at=0))
    assert beginner.say(SkillDisabled(MONDAY)).forget
