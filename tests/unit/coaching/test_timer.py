"""The screen's timer: it takes on whoever is counted to the end, once, and otherwise nothing comes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskHelp,
    ChooseKeepGoing,
    CountReps,
    SessionEnded,
    StartCardio,
    StartStrength,
    Stop,
    TimeUp,
    Yes,
)
from coach.coaching.decision import Decision
from coach.coaching.questions import AskEffort, AskNextLeg, AskNextSet
from coach.coaching.timer import EARLIEST, HELD_OPEN, Timer, timer
from coach.workout.cardio import CardioPhase
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation
from tests.unit.coaching.situations import announced, counting, on_day, told


def between_answers(person: Conversation) -> Conversation:
    """In the first set of an exercise whose second one takes another answer."""
    announced(person)
    person.event(Event.SKIP)
    person.event(Event.READY)
    return person


def in_last_set(person: Conversation) -> Conversation:
    """In the only answer that counts the first exercise, in keep going mode."""
    person.say(ChooseKeepGoing(on=True))
    return counting(person)


def at_last_exercise(person: Conversation) -> Conversation:
    """In the last sets of a workout, in keep going mode."""
    in_last_set(person)
    while person.running.next_open() is not None:
        person.event(Event.SKIP)
    return person


def in_first_leg(person: Conversation) -> Conversation:
    """In the first of a walk's legs."""
    person.say(StartCardio())
    return person


GOING_ON = (between_answers, in_last_set, in_first_leg)


def nothing_came(person: Conversation, act: Callable[[], Decision]) -> bool:
    """Whether the turn left everything as it was, and said nothing."""
    before = person.trainee
    decision = act()
    return decision == Decision(before, quiet=True) and person.trainee == before


def test_the_next_set_is_counted(beginner: Conversation) -> None:
    """As if the person had said that they are ready."""
    asked = between_answers(beginner).trainee.asked
    assert asked == AskNextSet(2)
    decision = beginner.time_up()
    assert told(decision, cues.Count).block.start.set_number == 2
    assert decision.question == AskEffort()
    assert beginner.running.station.done == (10,)
    assert beginner.running.since == beginner.now


def test_keeping_going_does_without_an_answer(beginner: Conversation) -> None:
    """The next exercise is announced and counted, and nothing is made of an effort that nobody told."""
    plan = in_last_set(beginner).plan
    decision = beginner.time_up(late=13)
    assert [type(cue) for cue in decision.cues] == [cues.Announce, cues.Count]
    assert beginner.running.index == 1
    assert beginner.running.stations[0].effort is None
    assert beginner.plan == plan


def test_keeping_going_ends_the_workout(beginner: Conversation) -> None:
    """After the last exercise it is logged, and the cool-down follows."""
    decision = at_last_exercise(beginner).time_up(late=13)
    assert told(decision, cues.WorkoutDone).exercises == 1
    assert len(decision.log) == 1
    assert decision.question is None


def test_who_is_waited_for_is_asked_how_hard_it_was(beginner: Conversation) -> None:
    """Without keep going mode an effort is worth the wait."""
    counting(beginner)
    assert timer(beginner.trainee) is None
    assert nothing_came(beginner, lambda: beginner.time_up(late=13))


def test_the_next_leg_is_called_out(beginner: Conversation) -> None:
    """Leg by leg, to the last one, after which the person says that they are done."""
    in_first_leg(beginner)
    legs = 1
    while timer(beginner.trainee) is not None:
        assert isinstance(told(beginner.time_up(), cues.CardioLeg), cues.CardioLeg)
        legs += 1
    assert legs > 1
    assert beginner.trainee.asked == AskNextLeg(last=True)
    assert nothing_came(beginner, beginner.time_up)


def test_a_set_by_itself_is_followed_by_nothing(beginner: Conversation) -> None:
    """Another one is only offered, in keep going mode too."""
    beginner.say(ChooseKeepGoing(on=True))
    beginner.say(CountReps("squat", 10))
    assert timer(beginner.trainee) is None
    assert nothing_came(beginner, beginner.time_up)


@pytest.mark.parametrize("situation", GOING_ON)
def test_a_second_event_is_of_what_is_over(
    beginner: Conversation, situation: Callable[[Conversation], Conversation]
) -> None:
    """At once, and when what is counted now would be over too."""
    situation(beginner)
    first = timer(beginner.trainee)
    assert first is not None
    assert not beginner.time_up().quiet
    again = TimeUp(first.begun)
    assert nothing_came(beginner, lambda: beginner.say(again, after=0.5))
    assert nothing_came(beginner, lambda: beginner.say(again, after=LONG))


@pytest.mark.parametrize("situation", GOING_ON)
@pytest.mark.parametrize("late", [-EARLIEST.total_seconds(), -3, 0, 5, HELD_OPEN.total_seconds()])
def test_a_little_early_or_late_is_in_time(
    beginner: Conversation, situation: Callable[[Conversation], Conversation], late: float
) -> None:
    """A clock may be off, and an answer may begin late."""
    assert not situation(beginner).time_up(late=late).quiet


@pytest.mark.parametrize("situation", GOING_ON)
@pytest.mark.parametrize("late", [-20, -5.1, 30.1, 600])
def test_far_too_early_or_late_is_out_of_time(
    beginner: Conversation, situation: Callable[[Conversation], Conversation], late: float
) -> None:
    """The count is not over, or its session is, and nobody may be there."""
    situation(beginner)
    assert nothing_came(beginner, lambda: beginner.time_up(late=late))


@pytest.mark.parametrize("situation", GOING_ON)
def test_a_timer_that_is_up_early_loses_nothing(
    beginner: Conversation, situation: Callable[[Conversation], Conversation]
) -> None:
    """What was nearly over counts as over."""
    situation(beginner).time_up(late=-3)
    running, session = beginner.trainee.running, beginner.trainee.cardio
    if running is not None:
        assert sum(bool(station.done) for station in running.stations) == 1
        assert running.since == beginner.now
    if session is not None:
        assert session.phase is CardioPhase.GOING
        assert session.since == beginner.now


@pytest.mark.parametrize("situation", GOING_ON)
@pytest.mark.parametrize(
    "command", [Stop(), SessionEnded(), AskHelp()], ids=lambda command: type(command).__name__
)
def test_what_was_broken_off_stays_so(
    beginner: Conversation, situation: Callable[[Conversation], Conversation], command: Stop
) -> None:
    """Its timer is of nothing any more, whenever it is up."""
    timed = timer(situation(beginner).trainee)
    assert timed is not None
    beginner.say(command, after=30)
    assert timer(beginner.trainee) is None
    assert nothing_came(beginner, lambda: beginner.say(TimeUp(timed.begun), after=LONG - 70))
    assert nothing_came(beginner, lambda: beginner.say(TimeUp(timed.begun), after=70))


def test_a_word_after_the_count_is_waited_for(beginner: Conversation) -> None:
    """What was asked between two sets has its own question; the timer of the set before is over."""
    timed = timer(between_answers(beginner).trainee)
    assert timed is not None
    beginner.event(Event.HOW_MANY, after=190)
    assert beginner.running.phase is Phase.BETWEEN_SETS
    assert nothing_came(beginner, lambda: beginner.say(TimeUp(timed.begun), after=1))


def test_the_next_day_is_another_workout(beginner: Conversation) -> None:
    """Left lying, it waits for words."""
    timed = timer(between_answers(beginner).trainee)
    assert timed is not None
    on_day(beginner, 1)
    assert nothing_came(beginner, lambda: beginner.say(TimeUp(timed.begun)))


def test_over_midnight_it_goes_on(beginner: Conversation) -> None:
    """A workout is of the day that it was begun on."""
    beginner.now = beginner.now.replace(hour=23, minute=58)
    day = between_answers(beginner).running.day
    assert not beginner.time_up().quiet
    assert beginner.now.date() == day + timedelta(days=1)
    assert beginner.running.day == day


def test_nothing_under_way_has_no_timer(newcomer: Conversation) -> None:
    """Nor has somebody whom nobody knows yet."""
    assert timer(newcomer.trainee) is None
    assert nothing_came(newcomer, newcomer.time_up)
    newcomer.introduced()
    newcomer.say(StartStrength())
    assert timer(newcomer.trainee) is None, "a warm-up ends with a question"


def test_a_timer_knows_its_count_and_whether_something_is_asked(beginner: Conversation) -> None:
    """It is set for what the answer begins to count."""
    assert timer(in_last_set(beginner).trainee) == Timer(beginner.now, asks=True)
    beginner.event(Event.SKIP)
    assert timer(beginner.trainee) == Timer(beginner.now, asks=False)


def test_words_still_mean_what_they_did(beginner: Conversation) -> None:
    """The question that a screen saves asking is open all the same."""
    between_answers(beginner)
    assert told(beginner.say(Yes(), after=190), cues.Count).block.start.set_number == 2


def test_a_session_that_opened_meanwhile_is_the_same(beginner: Conversation) -> None:
    """An event may come without its session; what was heard while the screen stood was heard."""
    between_answers(beginner)
    decision = beginner.time_up(fresh=True)
    assert told(decision, cues.Count).block.start.set_number == 2
    assert beginner.running.station.done == (10,)


def test_going_on_ends_what_could_be_taken_back(beginner: Conversation) -> None:
    """As the person's own word would."""
    between_answers(beginner).event(Event.SLOWER)
    assert beginner.trainee.before is not None
    assert not beginner.time_up().quiet
    assert beginner.trainee.before is None


def test_an_answer_without_its_count_sets_no_timer(beginner: Conversation) -> None:
    """Only what is said now is shown."""
    between_answers(beginner)
    answer = beginner.trainee.answer
    assert answer is not None
    assert timer(replace(beginner.trainee, answer=replace(answer, cues=()))) is None
    assert timer(replace(beginner.trainee, answer=None)) is None
