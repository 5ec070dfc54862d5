"""Keep going mode: the only question left is how it felt."""

from coach.coaching import cues
from coach.coaching.commands import ChooseKeepGoing, StartStrength, StateEffort, Undo
from coach.coaching.questions import AskEffort, AskReady, AskWish
from coach.training.prescription import Effort
from coach.workout.block import BeatKind
from coach.workout.manner import IN_PLACE
from coach.workout.running import Phase
from coach.workout.timeline import timeline
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation, exercise_done


def test_the_next_exercise_begins_without_ready(beginner: Conversation) -> None:
    """Announced, with time to get into place, and counted in the same answer."""
    beginner.say(ChooseKeepGoing(on=True))
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    decision = exercise_done(beginner, Effort.RIGHT)
    announced, count = decision.cues[-2:]
    assert isinstance(announced, cues.Announce)
    assert isinstance(count, cues.Count)
    first = timeline(count.block).beats[0]
    assert (first.kind, first.number) == (BeatKind.GET_READY, IN_PLACE)


def test_an_exercise_that_is_skipped_makes_way_for_the_next_at_once(beginner: Conversation) -> None:
    """As after an answer."""
    beginner.say(ChooseKeepGoing(on=True))
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.SKIP)
    assert beginner.running.phase is Phase.COUNTING
    assert beginner.running.index == 1


def test_waiting_again_asks_for_ready(beginner: Conversation) -> None:
    """Off as easily as on, and undone as every preference."""
    beginner.say(ChooseKeepGoing(on=True))
    decision = beginner.say(ChooseKeepGoing(on=False))
    assert decision.cues == (cues.KeepGoingNow(on=False),)
    assert decision.question == AskWish(start=True)
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    assert exercise_done(beginner, Effort.RIGHT).question == AskReady(first=False)


def test_keeping_going_can_be_taken_back(beginner: Conversation) -> None:
    """The words: "Undo that"."""
    beginner.say(ChooseKeepGoing(on=True))
    assert beginner.say(Undo()).cues == (cues.Undone(cues.Thing.KEEP_GOING),)
    assert not beginner.trainee.manner.keep_going


def test_a_preference_that_was_not_understood_changes_nothing(beginner: Conversation) -> None:
    """Neither on nor off."""
    assert beginner.say(ChooseKeepGoing(None)).cues == (cues.NotForThis(),)


def test_a_whole_workout_needs_no_other_word_than_how_it_felt(beginner: Conversation) -> None:
    """But "ready" where one answer cannot hold both sets."""
    beginner.say(ChooseKeepGoing(on=True))
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    decision = beginner.event(Event.READY)
    said = 0
    while beginner.trainee.running is not None:
        if decision.question == AskEffort():
            decision = beginner.say(StateEffort(Effort.RIGHT), after=LONG)
        else:
            decision = beginner.event(Event.READY, after=LONG)
            said += 1
    assert said == 2  # lunges and kneeling hip extensions, each side by itself
