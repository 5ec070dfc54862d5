"""Slower, faster, more rest: said on the tenth squat, kept for the next workout, and taken back if wanted."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import ChooseRest, Say, StartStrength, Swap, Undo
from coach.coaching.questions import AskEffort, AskNextSet, AskReady, AskSayAgain
from coach.training.exercise import FASTEST, FASTEST_ON_BOTH, SLOWEST
from coach.training.prescription import Effort
from coach.workout.block import Block
from coach.workout.counting import BRIEF_FROM
from coach.workout.manner import LONGEST_REST, SHORTEST_REST
from coach.workout.outcomes import Refusal
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation, exercise_done


def counting(person: Conversation) -> Conversation:
    """The first exercise is being counted: glute bridges, four seconds each."""
    person.say(StartStrength())
    person.event(Event.SKIP)
    person.event(Event.READY)
    return person


def block(person: Conversation) -> Block:
    """What is being counted."""
    assert person.running.block is not None
    return person.running.block


def test_slower_is_said_and_goes_on_from_the_repetition(beginner: Conversation) -> None:
    """As in the dialogues: "Slower: five seconds a rep. From eight"."""
    decision = counting(beginner).event(Event.SLOWER, after=34)
    pace, count = decision.cues
    assert pace == cues.PaceNow(5, slower=True)
    assert isinstance(count, cues.Count)
    assert (count.block.tempo, count.block.start.reps) == (5, 7)
    assert decision.question == AskEffort()


def test_a_pace_is_remembered_for_its_exercise_and_no_other(beginner: Conversation) -> None:
    """S8: the next workout's bridges take five seconds, its lunges their own."""
    counting(beginner).event(Event.SLOWER, after=10)
    assert beginner.trainee.manner.paces == {"glute_bridge": 5}
    beginner.event(Event.SKIP, after=5)
    beginner.event(Event.READY)
    assert block(beginner).tempo == beginner.programme.catalogue["lunge"].tempo.seconds


def test_the_exercises_own_pace_needs_no_memory(beginner: Conversation) -> None:
    """Slower and then faster again is as it was."""
    counting(beginner).event(Event.SLOWER, after=10)
    decision = beginner.event(Event.FASTER, after=5)
    assert decision.cues[0] == cues.PaceNow(4, slower=False)
    assert beginner.trainee.manner.paces == {}


@pytest.mark.parametrize(
    ("event", "bound", "key"), [(Event.SLOWER, SLOWEST, "slowest"), (Event.FASTER, FASTEST, "fastest")]
)
def test_the_pace_stays_in_its_bounds(beginner: Conversation, event: Event, bound: int, key: str) -> None:
    """S8: never above eight seconds; said, and the count goes on."""
    counting(beginner)
    for _ in range(6):
        decision = beginner.event(event, after=2)
    assert beginner.trainee.manner.paces["glute_bridge"] == bound
    refused, count = decision.cues
    assert isinstance(refused, cues.Refused)
    assert refused.why == key
    assert isinstance(count, cues.Count)
    assert count.block.tempo == bound


def test_both_sides_in_turn_have_two_seconds_each_at_least(beginner: Conversation) -> None:
    """S8: a second or more each way, on either side."""
    beginner.say(Swap("glute_bridge", "marching_bridge"))
    counting(beginner)
    for _ in range(4):
        decision = beginner.event(Event.FASTER, after=2)
    assert beginner.trainee.manner.paces == {"marching_bridge": FASTEST_ON_BOTH}
    assert decision.cues[0] == cues.Refused(Refusal.FASTEST)


def test_a_pace_is_taken_back_without_the_sets_since(beginner: Conversation) -> None:
    """Undo after a set more: the pace is the old one, and the set is still done."""
    counting(beginner).event(Event.SLOWER, after=2)
    beginner.event(Event.WHATS_LEFT, after=70)
    decision = beginner.say(Undo(), after=2)
    assert decision.cues[0] == cues.Undone(cues.Thing.PACE)
    assert beginner.trainee.manner.paces == {}
    assert beginner.running.station.done == (10,)


def test_undo_after_a_refused_pace_takes_back_the_pace_before(beginner: Conversation) -> None:
    """What changed nothing is nothing to take back."""
    counting(beginner)
    for _ in range(5):
        beginner.event(Event.SLOWER, after=2)
    assert beginner.say(Undo(), after=2).cues[0] == cues.Undone(cues.Thing.PACE)
    assert beginner.trainee.manner.paces == {"glute_bridge": 7}


def test_slower_before_the_exercise_waits_for_ready(beginner: Conversation) -> None:
    """Nothing is being counted, so nothing begins."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    decision = beginner.event(Event.SLOWER)
    assert (decision.cues, decision.question) == ((cues.PaceNow(5, slower=True),), AskReady(first=False))


def test_a_rest_by_voice_is_every_exercises_rest(beginner: Conversation) -> None:
    """S7: ninety seconds, from the next set on."""
    decision = beginner.say(ChooseRest(90))
    assert decision.cues == (cues.RestNow(90),)
    assert block(counting(beginner)).rest == 90


@pytest.mark.parametrize("seconds", [SHORTEST_REST - 1, LONGEST_REST + 1, 0])
def test_a_rest_outside_s7_is_not_taken(beginner: Conversation, seconds: int) -> None:
    """The bounds are told instead."""
    decision = beginner.say(ChooseRest(seconds))
    assert decision.cues == (cues.RestOutOfRange(SHORTEST_REST, LONGEST_REST),)
    assert beginner.trainee.manner.rest is None


def test_longer_rests_are_longer_than_those_of_the_exercise_at_hand(beginner: Conversation) -> None:
    """A quarter of a minute at a time, and back."""
    assert beginner.say(ChooseRest(None, 1)).cues == (cues.RestNow(75),)
    counting(beginner)
    assert beginner.say(ChooseRest(None, -1)).cues == (cues.RestNow(60),)
    assert beginner.say(ChooseRest()).cues == (cues.WhichRest(),)


def test_a_rest_nobody_could_make_out_is_asked_again(beginner: Conversation) -> None:
    """With an example, and somebody listening."""
    decision = beginner.say(ChooseRest())
    assert (decision.cues, decision.question) == ((cues.WhichRest(),), AskSayAgain())


def test_a_rest_can_be_taken_back(beginner: Conversation) -> None:
    """As every preference."""
    beginner.say(ChooseRest(90))
    assert beginner.say(Undo()).cues == (cues.Undone(cues.Thing.REST),)
    assert beginner.trainee.manner.rest is None


def test_more_rest_is_added_to_what_is_left(beginner: Conversation) -> None:
    """Half a minute more, then the set begins by itself."""
    decision = counting(beginner).event(Event.MORE_REST, after=60)
    more, count = decision.cues
    assert more == cues.MoreRest(30)
    assert isinstance(count, cues.Count)
    assert (count.block.start.set_number, count.block.start.rest) == (2, 78)


def test_more_rest_is_as_long_as_it_was_asked_for(beginner: Conversation) -> None:
    """Said: "another fifteen seconds"."""
    more, count = counting(beginner).say(Say(Event.MORE_REST, 15), after=60).cues
    assert more == cues.MoreRest(15)
    assert isinstance(count, cues.Count)
    assert count.block.start.rest == 63


def test_a_rest_gets_no_longer_than_the_longest(beginner: Conversation) -> None:
    """S7: said, and the rest goes on."""
    counting(beginner).event(Event.MORE_REST, after=50)
    for _ in range(4):
        decision = beginner.event(Event.MORE_REST, after=1)
    assert decision.cues[0] == cues.MoreRest(6)
    assert block(beginner).start.rest == LONGEST_REST


def test_more_rest_in_the_middle_of_a_set_waits(beginner: Conversation) -> None:
    """Who needs a breath gets it, and the place is kept."""
    decision = counting(beginner).event(Event.MORE_REST, after=25)
    assert decision.cues[0] == cues.TakeYourTime()
    assert beginner.running.phase is Phase.PAUSED


def test_the_rest_is_skipped_into_the_next_set(beginner: Conversation) -> None:
    """The set begins at once."""
    (count,) = counting(beginner).event(Event.SKIP_REST, after=60).cues
    assert isinstance(count, cues.Count)
    assert (count.block.start.set_number, count.block.start.rest) == (2, 0)


def test_a_skipped_rest_when_the_set_waits_is_ready(beginner: Conversation) -> None:
    """After an answer that ended with the rest."""
    counting(beginner).event(Event.DONE, after=25)
    assert beginner.running.phase is Phase.BETWEEN_SETS
    (count,) = beginner.event(Event.SKIP_REST).cues
    assert isinstance(count, cues.Count)


def test_a_counted_exercise_that_is_well_known_is_counted_briefly(beginner: Conversation) -> None:
    """dialogues, principle 2: from the seventh time on less is said between the numbers."""
    history = replace(beginner.history, met={"glute_bridge": BRIEF_FROM})
    beginner.trainee = replace(beginner.trainee, history=history)
    counting(beginner)
    assert block(beginner).brief


def test_the_next_set_is_asked_for_where_an_answer_ends_before_it(beginner: Conversation) -> None:
    """Lunges on each side take an answer for each set."""
    counting(beginner)
    exercise_done(beginner, Effort.RIGHT)
    decision = beginner.event(Event.READY, after=LONG)
    assert decision.question == AskNextSet(2)
