"""How much is said: names and numbers, the usual amount, or every cue in full, from any moment on."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskHowTo,
    ChooseTalk,
    CountReps,
    StartStrength,
    StateEffort,
    StateWeights,
    Swap,
    Undo,
)
from coach.coaching.cues import CueLength
from coach.coaching.decision import Decision
from coach.coaching.questions import AskReady, AskResume, AskSayAgain, AskWish
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.counting import BRIEF_FROM
from coach.workout.manner import Talk
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation, exercise_done, workout_done

FULL, SHORT, REMINDER, NONE = CueLength.FULL, CueLength.SHORT, CueLength.REMINDER, CueLength.NONE


def has_done(person: Conversation, exercise: str, times: int) -> Conversation:
    """The same person, who has done the exercise so many times."""
    history = replace(person.history, met={**person.history.met, exercise: times})
    person.trainee = replace(person.trainee, history=history)
    return person


def first_up(person: Conversation) -> Decision:
    """The first exercise, glute bridges, once the warm-up is over."""
    person.say(StartStrength())
    return person.event(Event.SKIP)


def length(decision: Decision) -> CueLength:
    """How much of a cue is said of the exercise that is announced."""
    [cue] = [cue for cue in decision.cues if isinstance(cue, cues.Announce | cues.CountsAlone)]
    return cue.length


@pytest.mark.parametrize(
    ("talk", "times", "first", "again"),
    [
        (Talk.BRIEF, 0, FULL, FULL),
        (Talk.BRIEF, 1, NONE, NONE),
        (Talk.BRIEF, 40, NONE, NONE),
        (Talk.USUAL, 0, FULL, FULL),
        (Talk.USUAL, 1, FULL, FULL),
        (Talk.USUAL, 2, REMINDER, SHORT),
        (Talk.FULL, 0, FULL, FULL),
        (Talk.FULL, 40, FULL, FULL),
    ],
)
def test_a_cue_is_as_long_as_somebody_wishes(
    beginner: Conversation, talk: Talk, times: int, first: CueLength, again: CueLength
) -> None:
    """Of what was never done everybody hears how it goes: nobody is to guess at a movement."""
    beginner.say(ChooseTalk(talk))
    assert length(first_up(has_done(beginner, "glute_bridge", times))) is first
    assert length(beginner.event(Event.REPEAT)) is again


@pytest.mark.parametrize(("times", "heard"), [(0, FULL), (1, NONE)])
def test_a_set_by_itself_keeps_to_it(beginner: Conversation, times: int, heard: CueLength) -> None:
    beginner.say(ChooseTalk(Talk.BRIEF))
    assert length(has_done(beginner, "squat", times).say(CountReps("squat", 8))) is heard
    block = beginner.running.block
    assert block
    assert block.brief


def test_who_hears_less_can_still_ask_how_it_is_done(beginner: Conversation) -> None:
    beginner.say(ChooseTalk(Talk.BRIEF))
    first_up(has_done(beginner, "glute_bridge", 9))
    assert beginner.say(AskHowTo(None)).cues == (cues.HowTo("glute_bridge"),)


@pytest.mark.parametrize(
    ("talk", "times", "brief"),
    [
        (Talk.BRIEF, 0, True),
        (Talk.USUAL, 0, False),
        (Talk.USUAL, BRIEF_FROM, True),
        (Talk.FULL, BRIEF_FROM, False),
    ],
)
def test_remarks_between_the_numbers_keep_to_it(
    beginner: Conversation, talk: Talk, times: int, *, brief: bool
) -> None:
    beginner.say(ChooseTalk(talk))
    first_up(has_done(beginner, "glute_bridge", times))
    [count] = beginner.event(Event.READY).cues
    assert isinstance(count, cues.Count)
    assert count.block.brief is brief


def test_who_hears_less_is_not_praised(beginner: Conversation) -> None:
    """What changes for next time is told; how it felt is taken without a word, and the end is just said."""
    beginner.say(ChooseTalk(Talk.BRIEF))
    first_up(beginner)
    told = exercise_done(beginner, Effort.RIGHT).cues
    assert [type(cue) for cue in told] == [cues.NextTime, cues.Announce]
    for _ in range(2):
        beginner.event(Event.DONE)
        beginner.say(StateEffort(Effort.RIGHT))
    beginner.event(Event.DONE)
    *_, cool_down = beginner.say(StateEffort(Effort.RIGHT)).cues
    assert isinstance(cool_down, cues.CoolDown)
    assert not cool_down.praised


@pytest.mark.parametrize("talk", [Talk.USUAL, Talk.FULL])
def test_others_are(beginner: Conversation, talk: Talk) -> None:
    beginner.say(ChooseTalk(talk))
    *_, cool_down = workout_done(beginner).cues
    assert isinstance(cool_down, cues.CoolDown)
    assert cool_down.praised


@pytest.mark.parametrize(("talk", "heard"), [(Talk.BRIEF, NONE), (Talk.USUAL, REMINDER)])
def test_a_load_that_changes_before_a_set_is_told_without_a_cue(
    programme: Programme, talk: Talk, heard: CueLength
) -> None:
    lifter = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL)
    lifter.say(Swap("glute_bridge", "dumbbell_bridge"))
    lifter.say(ChooseTalk(talk))
    first_up(lifter)
    assert length(lifter.say(StateWeights(Equipment.DUMBBELL, (4, 6), Unit.KILOGRAM))) is heard


@pytest.mark.parametrize(
    ("present", "change", "then"),
    [
        (Talk.BRIEF, -1, Talk.BRIEF),
        (Talk.BRIEF, 1, Talk.USUAL),
        (Talk.USUAL, -1, Talk.BRIEF),
        (Talk.USUAL, 1, Talk.FULL),
        (Talk.FULL, -1, Talk.USUAL),
        (Talk.FULL, 1, Talk.FULL),
    ],
)
def test_less_and_more_are_a_step_from_now(
    beginner: Conversation, present: Talk, change: int, then: Talk
) -> None:
    beginner.say(ChooseTalk(present))
    decision = beginner.say(ChooseTalk(None, change))
    assert (decision.cues, decision.question) == ((cues.TalkNow(then),), AskWish(start=True))
    assert beginner.trainee.manner.talk is then


def test_words_that_name_no_amount_are_answered_with_an_example(beginner: Conversation) -> None:
    decision = beginner.say(ChooseTalk())
    assert (decision.cues, decision.question) == ((cues.WhichTalk(),), AskSayAgain())


def test_in_a_set_it_holds_from_where_it_goes_on(beginner: Conversation) -> None:
    first_up(beginner)
    beginner.event(Event.READY)
    decision = beginner.say(ChooseTalk(Talk.BRIEF), after=20)
    assert (decision.cues, decision.question) == ((cues.TalkNow(Talk.BRIEF),), AskResume(in_set=True))
    [count] = beginner.event(Event.RESUME).cues
    assert isinstance(count, cues.Count)
    assert count.block.brief
    assert count.block.start.reps > 0


def test_it_can_be_taken_back(beginner: Conversation) -> None:
    first_up(beginner)
    beginner.say(ChooseTalk(Talk.FULL))
    decision = beginner.say(Undo(), after=LONG)
    assert decision.cues == (cues.Undone(cues.Thing.TALK),)
    assert decision.question == AskReady(first=False)
    assert beginner.trainee.manner.talk is Talk.USUAL
