"""The beat: asked for once, remembered, and asked of whatever is counted."""

from collections.abc import Callable

import pytest

from coach.coaching import cues
from coach.coaching.commands import ChooseBeat, Undo
from coach.coaching.questions import AskResume
from coach.skill import read_programme
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation
from tests.unit.coaching.situations import FIRST_REPS, announced, counting, paused, told

PROGRAMME = read_programme()


@pytest.fixture
def person() -> Conversation:
    """Somebody with a plan."""
    return Conversation(PROGRAMME).introduced()


def test_nothing_ticks_until_it_is_asked_for(person: Conversation) -> None:
    """A count without a beat is the usual one."""
    assert not told(announced(person).event(Event.READY), cues.Count).beat


def test_it_is_asked_of_every_count_from_then_on(person: Conversation) -> None:
    """This workout's and the next."""
    person.say(ChooseBeat(on=True))
    assert told(announced(person).event(Event.READY), cues.Count).beat
    person.event(Event.DONE, after=FIRST_REPS)
    assert told(person.event(Event.READY, after=LONG), cues.Count).beat


def test_in_a_set_the_count_waits_and_goes_on_with_it(person: Conversation) -> None:
    """What is being counted cannot be changed while it plays."""
    answer = counting(person).say(ChooseBeat(on=True), after=FIRST_REPS)
    assert cues.BeatNow(on=True) in answer.cues
    assert isinstance(answer.question, AskResume)
    assert told(person.event(Event.RESUME), cues.Count).beat


@pytest.mark.parametrize("situation", [announced, paused])
def test_turning_it_on_is_taken_back(
    person: Conversation, situation: Callable[[Conversation], Conversation]
) -> None:
    """As any other change is."""
    situation(person).say(ChooseBeat(on=True))
    assert cues.Undone(cues.Thing.BEAT) in person.say(Undo()).cues
    assert not person.trainee.profile.beat


def test_turning_it_on_twice_is_one_change(person: Conversation) -> None:
    """It is said again all the same."""
    person.say(ChooseBeat(on=True))
    assert person.say(ChooseBeat(on=True)).cues == (cues.BeatNow(on=True),)
    person.say(Undo())
    assert not person.trainee.profile.beat
