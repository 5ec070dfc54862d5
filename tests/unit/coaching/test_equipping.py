"""Equipment that comes is added; equipment that is gone takes its exercises and its weights with it."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    BringBack,
    DoWithout,
    LeaveOut,
    LoseEquipment,
    Preference,
    StartStrength,
    StateEffort,
    StateEquipment,
    StateWeights,
    Swap,
    Undo,
)
from coach.coaching.questions import AskReady, AskStart, AskWish
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation

BAND, CHAIR, DUMBBELL, KETTLEBELL = (
    *(Equipment.BAND, Equipment.CHAIR, Equipment.DUMBBELL, Equipment.KETTLEBELL),
)
ALL = tuple(Equipment)
DAY = 86_400  # seconds


@pytest.fixture
def lifter(programme: Programme) -> Conversation:
    """Somebody with dumbbells of four and eight kilos, who does lunges and squats with them."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, DUMBBELL)
    person.say(StateWeights(DUMBBELL, (4, 8), Unit.KILOGRAM))
    person.say(Swap("lunge", "dumbbell_lunge"))
    person.say(Swap("squat", "goblet_squat"))
    return person


def exercises(person: Conversation) -> list[str]:
    """What the plan asks for."""
    return [item.exercise for item in person.plan.workouts[WorkoutKind.FULL]]


def stations(person: Conversation) -> list[str]:
    """What the workout that runs asks for."""
    return [station.exercise for station in person.running.stations]


def test_what_comes_is_added_and_the_exercises_stay(lifter: Conversation) -> None:
    before = exercises(lifter)
    decision = lifter.say(StateEquipment(frozenset({CHAIR, BAND})))
    assert decision.cues == (cues.EquipmentNow((DUMBBELL, BAND, CHAIR), added=(BAND, CHAIR)),)
    assert decision.question == AskStart()
    assert lifter.trainee.profile.equipment == {DUMBBELL, BAND, CHAIR}
    assert lifter.trainee.profile.weights == {DUMBBELL: (4_000, 8_000)}
    assert exercises(lifter) == before


def test_what_is_there_already_changes_nothing(lifter: Conversation) -> None:
    lifter.say(StateEquipment(frozenset({BAND})))
    assert lifter.say(StateEquipment(frozenset({DUMBBELL}))).cues == (cues.EquipmentNow((DUMBBELL, BAND)),)
    assert lifter.say(LoseEquipment(frozenset({CHAIR}))).cues == (cues.EquipmentNow((DUMBBELL, BAND)),)
    assert lifter.say(Undo()).cues == (cues.Undone(cues.Thing.EQUIPMENT),)
    assert lifter.trainee.profile.equipment == {DUMBBELL}


def test_who_has_dumbbells_now_hears_how_to_tell_what_they_weigh(beginner: Conversation) -> None:
    beginner.say(StateWeights(KETTLEBELL, (8,), Unit.KILOGRAM))
    decision = beginner.say(StateEquipment(frozenset({DUMBBELL})))
    added = cues.EquipmentNow((DUMBBELL, KETTLEBELL), added=(DUMBBELL,))
    assert decision.cues == (added, cues.ToChange(Preference.WEIGHTS))
    assert decision.question == AskStart()


def test_what_is_suggested_is_listened_for(beginner: Conversation) -> None:
    """On a day with nothing to start, too."""
    decision = beginner.say(StateEquipment(frozenset({DUMBBELL})), after=DAY, fresh=True)
    assert isinstance(decision.cues[-1], cues.ToChange)
    assert decision.question == AskWish(start=False)


def test_in_a_workout_nobody_is_asked_what_they_weigh(beginner: Conversation) -> None:
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    decision = beginner.say(StateEquipment(frozenset({DUMBBELL})))
    assert decision.cues == (cues.EquipmentNow((DUMBBELL,), added=(DUMBBELL,)),)
    assert decision.question == AskReady(first=False)


def test_a_gym_has_everything(lifter: Conversation) -> None:
    """Its weights are known, and what is trained without a load takes one up only as it steps up."""
    told = lifter.say(StateEquipment(frozenset(Equipment))).cues
    assert told == (cues.EquipmentNow(ALL, added=tuple(item for item in ALL if item is not DUMBBELL)),)


def test_a_load_that_is_known_now_is_told_before_the_set(programme: Programme) -> None:
    """Whoever was asked to pick a weight, and trains in a gym now, hears which one to take."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, DUMBBELL)
    person.say(Swap("glute_bridge", "dumbbell_bridge"))
    person.say(StartStrength())
    person.event(Event.SKIP)
    told, announced = person.say(StateEquipment(frozenset(Equipment))).cues
    assert isinstance(told, cues.EquipmentNow)
    assert isinstance(announced, cues.Announce)
    load = programme.catalogue["dumbbell_bridge"].load
    assert (announced.item.load, announced.pick_weight) == (load, False)


def test_what_is_gone_is_gone_from_the_plan(lifter: Conversation) -> None:
    """With what it weighed; the same sets and reps of something else, for good."""
    decision = lifter.say(LoseEquipment(frozenset({DUMBBELL})))
    swaps = (("dumbbell_lunge", "pulse_lunge"), ("goblet_squat", "squat"))
    assert decision.cues == (cues.EquipmentNow((), gone=(DUMBBELL,), swaps=swaps),)
    assert decision.question == AskStart()
    assert exercises(lifter) == ["glute_bridge", "pulse_lunge", "kneeling_hip_extension", "squat"]
    assert {item.reason for item in lifter.plan.workouts[WorkoutKind.FULL]} >= {Reason.SWAPPED}
    assert lifter.trainee.profile.equipment == frozenset()
    assert lifter.trainee.profile.weights == {}
    lifter.say(StartStrength(), after=2 * DAY, fresh=True)
    assert stations(lifter) == exercises(lifter)


def test_without_today_is_back_tomorrow_and_gone_for_good_is_not(lifter: Conversation) -> None:
    lifter.say(DoWithout(frozenset({DUMBBELL})))
    assert "dumbbell_lunge" in exercises(lifter)
    lifter.say(LoseEquipment(frozenset({DUMBBELL})))
    assert "dumbbell_lunge" not in exercises(lifter)


def test_only_that_is_all_that_is_left(lifter: Conversation) -> None:
    decision = lifter.say(StateEquipment(frozenset({BAND}), only=True))
    told = decision.cues[0]
    assert isinstance(told, cues.EquipmentNow)
    assert (told.equipment, told.added, told.gone) == ((BAND,), (BAND,), (DUMBBELL,))
    assert "goblet_squat" not in exercises(lifter)


def test_a_mere_nothing_takes_nothing_away_and_only_nothing_does(lifter: Conversation) -> None:
    assert lifter.say(StateEquipment(frozenset())).cues == (cues.NotForThis(),)
    told = lifter.say(StateEquipment(frozenset(), only=True)).cues[0]
    assert isinstance(told, cues.EquipmentNow)
    assert told.equipment == ()


def test_words_that_name_no_equipment_are_not_understood(lifter: Conversation) -> None:
    for command in (LoseEquipment(frozenset()), StateEquipment(None), StateEquipment(None, only=True)):
        assert isinstance(lifter.say(command).cues[0], cues.Misheard | cues.MisheardAgain)
    assert lifter.trainee.profile.equipment == {DUMBBELL}


def test_it_can_be_taken_back(lifter: Conversation) -> None:
    before = lifter.trainee
    lifter.say(LoseEquipment(frozenset({DUMBBELL})))
    assert lifter.say(Undo()).cues == (cues.Undone(cues.Thing.EQUIPMENT),)
    assert (lifter.trainee.profile, lifter.trainee.plan) == (before.profile, before.plan)


def test_the_workout_that_runs_goes_on_without_it(lifter: Conversation) -> None:
    """Where the person stands before an exercise that needs it, another one is announced."""
    lifter.say(StartStrength())
    lifter.event(Event.SKIP)
    lifter.event(Event.SKIP)
    told, announced = lifter.say(LoseEquipment(frozenset({DUMBBELL}))).cues
    assert isinstance(told, cues.EquipmentNow)
    assert isinstance(announced, cues.Announce)
    assert (announced.item.exercise, announced.turn) == ("pulse_lunge", cues.Turn.INSTEAD)
    assert stations(lifter) == ["glute_bridge", "pulse_lunge", "kneeling_hip_extension", "squat"]
    assert lifter.say(Undo()).question == AskReady(first=False)
    assert stations(lifter)[1] == "dumbbell_lunge"


def test_a_set_that_is_begun_is_finished_first(lifter: Conversation) -> None:
    """In the plan it is another already; nothing is judged that the plan does not ask for any more."""
    lifter.say(StartStrength())
    lifter.event(Event.SKIP)
    lifter.event(Event.SKIP)
    lifter.event(Event.READY)
    lifter.say(LoseEquipment(frozenset({DUMBBELL})), after=20)
    assert lifter.running.station.exercise == "dumbbell_lunge"
    lifter.event(Event.DONE)
    lifter.event(Event.DONE)
    lifter.say(StateEffort(Effort.RIGHT))
    assert "dumbbell_lunge" not in exercises(lifter)
    assert stations(lifter)[3] == "squat"


def test_what_is_left_out_stays_where_it_is_until_it_is_brought_back(lifter: Conversation) -> None:
    """S14: it is not what is missing that keeps it out."""
    lifter.say(LeaveOut("goblet_squat"))
    told = lifter.say(LoseEquipment(frozenset({DUMBBELL}))).cues[0]
    assert isinstance(told, cues.EquipmentNow)
    assert told.swaps == (("dumbbell_lunge", "pulse_lunge"),)
    assert "goblet_squat" in exercises(lifter)
    lifter.say(BringBack("goblet_squat"))
    lifter.say(StartStrength())
    assert "goblet_squat" not in stations(lifter)


def test_what_nothing_can_stand_in_for_waits_in_the_plan(lifter: Conversation) -> None:
    for exercise in lifter.programme.catalogue.exercises:
        if exercise not in exercises(lifter):
            lifter.say(LeaveOut(exercise))
    told = lifter.say(LoseEquipment(frozenset({DUMBBELL}))).cues[0]
    assert isinstance(told, cues.EquipmentNow)
    assert told.dropped == ("dumbbell_lunge", "goblet_squat")
    assert "goblet_squat" in exercises(lifter)
    lifter.say(StartStrength())
    assert stations(lifter) == ["glute_bridge", "kneeling_hip_extension"]


def test_more_weights_come_to_those_that_are_known(lifter: Conversation) -> None:
    lifter.say(StateWeights(DUMBBELL, (6,), Unit.KILOGRAM, more=True))
    assert lifter.trainee.profile.weights == {DUMBBELL: (4_000, 6_000, 8_000)}
    decision = lifter.say(StateWeights(KETTLEBELL, (12,), Unit.KILOGRAM, more=True))
    assert decision.cues == (cues.WeightsNow(KETTLEBELL, (12_000,), Unit.KILOGRAM),)
    lifter.say(StateWeights(DUMBBELL, (10,), Unit.KILOGRAM))
    assert lifter.trainee.profile.weights[DUMBBELL] == (10_000,)
