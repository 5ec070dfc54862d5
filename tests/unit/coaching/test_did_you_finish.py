"""What is uncertain is asked, once: a break-in just before a set's end, and a count that nobody closed."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskProgress,
    Command,
    CountReps,
    Launch,
    No,
    Say,
    SessionEnded,
    StartStrength,
    StateEffort,
    StateEquipment,
    StateNumber,
    Yes,
)
from coach.coaching.questions import AskEffort, AskFinished, AskNextSet, AskResume, Question
from coach.training.exercise import Equipment
from coach.training.prescription import Effort
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation

NEARLY = 42  # seconds from "ready" to three seconds before the tenth bridge


@pytest.fixture
def counted(beginner: Conversation) -> Conversation:
    """Somebody whose first set of ten bridges is being counted."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    return beginner


def test_a_pause_just_before_the_end_asks_whether_the_set_is_over(counted: Conversation) -> None:
    """The words came late, or the clock is off: nobody but the person knows."""
    decision = counted.event(Event.PAUSE, after=NEARLY)
    assert decision.question == AskFinished("glute_bridge", 1)
    assert counted.running.station.done == ()


def test_yes_logs_the_set_in_full(counted: Conversation) -> None:
    """Ten, and on to the second."""
    counted.event(Event.PAUSE, after=NEARLY)
    decision = counted.say(Yes())
    assert decision.cues == (cues.Logged(1, 10),)
    assert decision.question == AskNextSet(2)
    assert counted.running.station.done == (10,)


@pytest.mark.parametrize(
    ("owned", "asked"),
    [(frozenset(Equipment), AskNextSet(2)), (frozenset(), AskResume(in_set=True))],
)
def test_all_of_it_and_none_are_of_the_repetitions(
    counted: Conversation, owned: frozenset[Equipment], asked: Question
) -> None:
    """The same words name all that there is to train with, and nothing, when that is asked."""
    counted.event(Event.PAUSE, after=NEARLY)
    assert counted.say(StateEquipment(owned)).question == asked


def test_no_keeps_the_place_and_is_not_asked_again(counted: Conversation) -> None:
    """One repetition is left."""
    counted.event(Event.PAUSE, after=NEARLY)
    assert counted.say(No()).question == AskResume(in_set=True)
    (count,) = counted.event(Event.RESUME).cues
    assert isinstance(count, cues.Count)
    assert count.block.start.reps == 9


def test_a_number_answers_it_too(counted: Conversation) -> None:
    """The words: "Eight"."""
    counted.event(Event.PAUSE, after=NEARLY)
    counted.say(StateNumber(8))
    assert counted.running.station.done == (8,)


def test_done_just_before_the_end_is_done(counted: Conversation) -> None:
    """Who says so is done, and a second early."""
    decision = counted.event(Event.DONE, after=NEARLY)
    assert decision.cues == (cues.Logged(1, 10),)


def test_a_break_in_just_after_the_end_is_the_end(counted: Conversation) -> None:
    """The words: "Ten. And down" "Alexa, pause"."""
    decision = counted.event(Event.PAUSE, after=NEARLY + 6)
    assert decision.cues == (
        cues.PausedAt(0, 2, counted.running.place.side if counted.running.place else None),
    )
    assert counted.running.station.done == (10,)


def test_the_answer_to_how_it_was_says_that_it_is_over(counted: Conversation) -> None:
    """Two sets in doubt, and "about right": both were done."""
    decision = counted.say(StateEffort(Effort.RIGHT), after=LONG, fresh=True)
    assert isinstance(decision.cues[0], cues.EffortTaken)
    assert counted.running.stations[0].done == (10, 10)


def test_a_count_that_nobody_closed_is_asked_about_at_the_next_launch(counted: Conversation) -> None:
    """No session's end was told: "exit" on a screen device."""
    decision = counted.say(Launch(), after=1200, fresh=True)
    assert decision.question == AskFinished("glute_bridge", 2)
    assert decision.cues[-1] == cues.Where("glute_bridge", 1, ("lunge", "kneeling_hip_extension", "squat"))
    assert counted.running.station.done == ()


def test_sets_in_doubt_are_not_invented(counted: Conversation) -> None:
    """No: the count begins where it had begun."""
    counted.say(Launch(), after=1200, fresh=True)
    counted.say(No())
    (count,) = counted.event(Event.RESUME).cues
    assert isinstance(count, cues.Count)
    assert (count.block.start.set_number, count.block.start.reps) == (1, 0)


def test_sets_in_doubt_are_not_lost(counted: Conversation) -> None:
    """Yes: both are done."""
    counted.say(Launch(), after=1200, fresh=True)
    assert counted.say(Yes()).question == AskEffort()
    assert counted.running.station.done == (10, 10)


def test_another_wish_first_still_leads_back_to_the_question(counted: Conversation) -> None:
    """Said: "How am I doing" in a new session."""
    decision = counted.say(AskProgress(), after=1200, fresh=True)
    assert decision.question == AskFinished("glute_bridge", 2)


def test_a_session_that_ended_after_the_count_was_heard_leaves_no_doubt(counted: Conversation) -> None:
    """The microphone was open, and nobody spoke."""
    counted.say(SessionEnded(), after=LONG)
    decision = counted.say(Launch(), after=1200, fresh=True)
    assert decision.question == AskEffort()
    assert counted.running.station.done == (10, 10)


def test_a_new_session_in_the_first_set_doubts_nothing(counted: Conversation) -> None:
    """Said: "Alexa, open glute coach" in the middle of it: the exact place is offered."""
    decision = counted.say(Launch(), after=34, fresh=True)
    where = decision.cues[-1]
    assert isinstance(where, cues.Where)
    assert (where.set_number, where.reps) == (1, 7)
    assert counted.running.phase is Phase.PAUSED


@pytest.mark.parametrize(
    "word", [Say(Event.RESUME), Say(Event.READY), Say(Event.SKIP), StartStrength(), CountReps("squat", 12)]
)
def test_a_new_session_asks_before_it_goes_on(counted: Conversation, word: Command) -> None:
    """Said: "ask glute coach to continue", minutes into a count: no set is lost, and none invented."""
    decision = counted.say(word, after=LONG, fresh=True)
    assert decision.question == AskFinished("glute_bridge", 2)
    counted.say(Yes())
    assert counted.running.station.done == (10, 10)


def test_done_in_a_new_session_says_that_they_are_over(counted: Conversation) -> None:
    """No question is needed."""
    counted.say(Say(Event.DONE), after=LONG, fresh=True)
    assert counted.running.station.done == (10, 10)
