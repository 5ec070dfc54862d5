"""Undo: whatever was changed, wherever the person was, all is as it was before."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coaching import cues
from coach.coaching.commands import (
    BringBack,
    ChooseActivity,
    ChooseBeat,
    ChooseDaysOff,
    ChooseStrengthDays,
    ChooseUnit,
    Command,
    DoWithout,
    LeaveOut,
    LimitMinutes,
    LogCardio,
    MoveDayOff,
    Shorten,
    StateEffort,
    StateWeights,
    Swap,
    Undo,
    UseLoad,
)
from coach.coaching.cues import Thing
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from tests.unit.coaching.conversation import MONDAY, Conversation
from tests.unit.coaching.situations import (
    announced,
    asked_how_hard,
    at_last_exercise,
    between_sets,
    paused,
    with_goblet_squats,
)

PROGRAMME = read_programme()
PLANNED = ("glute_bridge", "lunge", "kneeling_hip_extension", "goblet_squat")
OTHERS = ("hip_hinge", "half_squat", "dumbbell_bridge", "step_up", "clamshell")
LEFT_OUT = "clamshell"
WEIGHTS = st.lists(st.integers(1, 30), min_size=1, max_size=4).map(tuple)
WEEKDAYS = st.integers(0, 6)

changes: st.SearchStrategy[Command] = st.one_of(
    st.builds(LogCardio, st.integers(1, 90), st.none() | st.sampled_from(Activity)),
    st.builds(Swap, st.sampled_from(PLANNED), st.none() | st.sampled_from(OTHERS)),
    st.builds(LeaveOut, st.sampled_from(PLANNED)),
    st.builds(BringBack, st.just(LEFT_OUT)),
    st.just(DoWithout(frozenset({Equipment.DUMBBELL}))),
    st.builds(Shorten, st.none() | st.integers(1, 60)),
    st.builds(LimitMinutes, st.none() | st.integers(10, 60)),
    st.builds(ChooseStrengthDays, st.sampled_from((3, 4))),
    st.builds(ChooseDaysOff, st.frozensets(WEEKDAYS, min_size=1)),
    st.builds(MoveDayOff, WEEKDAYS, st.none() | WEEKDAYS),
    st.builds(StateWeights, st.just(Equipment.DUMBBELL), WEIGHTS, st.none() | st.sampled_from(Unit)),
    st.builds(UseLoad, st.integers(1, 40), st.none() | st.sampled_from(Unit)),
    st.builds(ChooseUnit, st.sampled_from(Unit)),
    st.builds(ChooseBeat, st.booleans()),
    st.builds(ChooseActivity, st.sampled_from(Activity)),
)


def idle(person: Conversation) -> Conversation:
    """Nothing is under way."""
    return person


def at_goblet_squats(person: Conversation) -> Conversation:
    """At the last exercise, which moves a weight, before its first set."""
    return at_last_exercise(person, sets=False)


def goblet_squats_done(person: Conversation) -> Conversation:
    """After the last set of the last exercise."""
    return at_last_exercise(person, sets=True)


SITUATIONS = (idle, announced, paused, between_sets, asked_how_hard, at_goblet_squats, goblet_squats_done)


def lifter() -> Conversation:
    """Somebody with dumbbells, goblet squats in the plan and one exercise left out."""
    person = with_goblet_squats(Conversation(PROGRAMME).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL))
    person.trainee = replace(person.trainee, before=None, left_out=frozenset({LEFT_OUT}))
    return person


def as_it_was(trainee: Trainee) -> Trainee:
    """The trainee without what every turn changes: the answer, and when the workout was spoken to."""
    running = trainee.running and replace(trainee.running, touched=MONDAY, since=None)
    return replace(trainee, answer=None, before=None, misheard=0, version=0, running=running)


@settings(max_examples=200)
@given(situation=st.sampled_from(SITUATIONS), change=changes)
def test_what_is_undone_is_as_it_was(
    situation: Callable[[Conversation], Conversation], change: Command
) -> None:
    """Whatever was changed, wherever the person was; and what it logged is retracted."""
    person = situation(lifter())
    person.trainee = before = replace(person.trainee, before=None)
    changed = person.say(change)
    if person.trainee.before is None:
        assert as_it_was(person.trainee) == as_it_was(before)
        return
    undone = person.say(Undo())
    assert isinstance(undone.cues[0], cues.Undone)
    assert as_it_was(person.trainee) == as_it_was(before)
    assert undone.retracted == changed.log


@settings(max_examples=60)
@given(first=changes, second=changes)
def test_only_the_last_change_is_undone_and_only_once(first: Command, second: Command) -> None:
    """What came before it stays; a second undo has nothing to take back."""
    person = lifter()
    person.say(first)
    between, kept = person.trainee, person.trainee.before
    person.say(second)
    if person.trainee.before == kept:
        return
    person.say(Undo())
    assert as_it_was(person.trainee) == as_it_was(between)
    assert person.say(Undo()).cues == (cues.NothingToTakeBack(),)


NAMED: list[tuple[Command, cues.Undone]] = [
    (LogCardio(20, Activity.RUNNING), cues.Undone(Thing.CARDIO, amount=20, activity=Activity.RUNNING)),
    (Swap("lunge"), cues.Undone(Thing.SWAP, "lunge")),
    (LeaveOut("lunge"), cues.Undone(Thing.LEFT_OUT, "lunge")),
    (BringBack(LEFT_OUT), cues.Undone(Thing.BROUGHT_BACK, LEFT_OUT)),
    (DoWithout(frozenset({Equipment.DUMBBELL})), cues.Undone(Thing.WITHOUT)),
    (Shorten(10), cues.Undone(Thing.SHORTER)),
    (LimitMinutes(20), cues.Undone(Thing.LIMIT)),
    (ChooseStrengthDays(4), cues.Undone(Thing.STRENGTH_DAYS)),
    (MoveDayOff(2), cues.Undone(Thing.DAYS_OFF)),
    (StateWeights(Equipment.DUMBBELL, (4,), None), cues.Undone(Thing.WEIGHTS)),
    (UseLoad(8, None), cues.Undone(Thing.LOAD, "goblet_squat")),
    (ChooseUnit(Unit.POUND), cues.Undone(Thing.UNIT)),
    (ChooseBeat(on=True), cues.Undone(Thing.BEAT)),
    (ChooseActivity(Activity.JUMP_ROPE), cues.Undone(Thing.ACTIVITY)),
    (StateEffort(Effort.RIGHT), cues.Undone(Thing.WORKOUT, effort=Effort.RIGHT)),
]


@pytest.mark.parametrize(("change", "what"), NAMED, ids=[what.thing for _, what in NAMED])
def test_what_was_taken_back_is_said(change: Command, what: cues.Undone) -> None:
    """So that the person knows which of the things they said is gone."""
    person = lifter() if isinstance(change, Shorten) else goblet_squats_done(lifter())
    person.say(change)
    assert person.say(Undo()).cues == (what,)
