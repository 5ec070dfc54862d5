"""Weights by voice: told, used, spoken in kilos or pounds, and always ones that are owned (S3, S5)."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskToday,
    ChooseUnit,
    StateEffort,
    StateWeights,
    Swap,
    UseLoad,
)
from coach.coaching.questions import AskEffort, AskNextSet, AskReady, AskResume
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.log import StrengthLog
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.block import Side
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation
from tests.unit.coaching.situations import (
    FIRST_REPS,
    announced,
    at_last_exercise,
    prescribed,
    station,
    told,
    with_goblet_squats,
    with_sets,
)

KILO, POUND = Unit.KILOGRAM, Unit.POUND
DUMBBELL = Equipment.DUMBBELL


@pytest.fixture
def lifter(programme: Programme) -> Conversation:
    """Somebody with dumbbells whose weights are not known, and goblet squats in their plan."""
    return with_goblet_squats(Conversation(programme).introduced(ActivityLevel.RARELY, DUMBBELL))


@pytest.fixture
def gym_goer(programme: Programme) -> Conversation:
    """Somebody with a gym, and leg presses in their plan."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, *Equipment)
    person.say(Swap("squat", "leg_press"))
    return person


def test_weights_that_are_told_become_the_loads_of_the_plan(lifter: Conversation) -> None:
    """The heaviest up to what somebody new begins with; the reason is kept."""
    decision = lifter.say(StateWeights(DUMBBELL, (8, 4), KILO))
    assert decision.cues == (cues.WeightsNow(DUMBBELL, (4_000, 8_000), KILO),)
    assert (prescribed(lifter, "goblet_squat").load, lifter.trainee.profile.weights) == (
        4_000,
        {DUMBBELL: (4_000, 8_000)},
    )
    assert prescribed(lifter, "goblet_squat").reason is Reason.AS_STATED


def test_a_load_in_the_plan_is_rounded_to_one_that_is_owned(lifter: Conversation) -> None:
    """S5: what is asked for can be done, and what is owned already stays."""
    lifter.say(StateWeights(DUMBBELL, (6,), KILO))
    for owned, load in (((4, 5, 9), 5_000), ((5, 7), 5_000), ((12,), 12_000)):
        lifter.say(StateWeights(DUMBBELL, owned, KILO))
        assert prescribed(lifter, "goblet_squat").load == load


def test_telling_of_weights_tells_of_owning_them(beginner: Conversation) -> None:
    """Dumbbell exercises are possible from then on."""
    beginner.say(StateWeights(DUMBBELL, (4, 6), KILO))
    beginner.say(Swap("squat", "goblet_squat"))
    assert prescribed(beginner, "goblet_squat").load == 6_000


def test_weights_are_spoken_in_the_unit_they_are_told_in(lifter: Conversation) -> None:
    lifter.say(StateWeights(DUMBBELL, (10, 15), POUND))
    (item,) = (item for item in told(lifter.say(AskToday()), cues.Today).items if item.load)
    assert (item.exercise, item.load, item.unit) == ("goblet_squat", 4_536, POUND)


@pytest.mark.parametrize(
    ("equipment", "amounts"),
    [
        (None, (4,)),
        (Equipment.CHAIR, (4,)),
        (DUMBBELL, ()),
        (DUMBBELL, (0, 4)),
        (DUMBBELL, (-4,)),
        (DUMBBELL, (501,)),
    ],
)
def test_weights_that_nobody_has_are_asked_for_again(
    lifter: Conversation, equipment: Equipment | None, amounts: tuple[int, ...]
) -> None:
    """The kind is missing or has none, or the figures are a slip of the tongue; the example can be said."""
    decision = lifter.say(StateWeights(equipment, amounts, None))
    assert decision.cues == (cues.WhichWeights(),)
    assert decision.question is not None
    assert not lifter.trainee.profile.weights


@pytest.mark.parametrize(("named", "meant"), [(None, KILO), (POUND, POUND)])
def test_the_example_of_weights_is_in_what_they_count_in(
    lifter: Conversation, named: Unit | None, meant: Unit
) -> None:
    """Their own unit, or the one they have just named."""
    assert lifter.say(StateWeights(DUMBBELL, (), named)).cues == (cues.WhichWeights(meant),)


def test_weights_told_before_the_first_set_are_told_back_as_the_load(lifter: Conversation) -> None:
    """Whoever is asked to pick a weight and says which there are hears which one to take."""
    at_last_exercise(lifter, sets=False)
    decision = lifter.say(StateWeights(DUMBBELL, (4, 6), KILO))
    announcement = told(decision, cues.Announce)
    assert (announcement.item.load, announcement.pick_weight) == (6_000, False)
    assert announcement.length is cues.CueLength.REMINDER
    assert decision.question == AskReady(first=False)


def test_weights_told_at_another_exercise_are_told_back_when_theirs_comes(lifter: Conversation) -> None:
    decision = announced(lifter).say(StateWeights(DUMBBELL, (4, 6), KILO))
    assert decision.cues == (cues.WeightsNow(DUMBBELL, (4_000, 6_000), KILO),)
    assert station(lifter, "goblet_squat").prescription.load == 6_000


def test_an_exercise_with_a_weight_that_is_not_known_asks_to_pick_one(lifter: Conversation) -> None:
    """And to tell which; for an exercise that moves none there is nothing to pick."""
    first = announced(lifter).event(Event.REPEAT)
    assert not told(first, cues.Announce).pick_weight
    for _ in range(2):
        lifter.event(Event.SKIP)
    assert told(lifter.event(Event.SKIP), cues.Announce).pick_weight


def test_the_weight_that_was_picked_is_the_load_from_now_on(lifter: Conversation) -> None:
    """In the workout, in the plan, and among what is owned."""
    at_last_exercise(lifter, sets=False)
    decision = lifter.say(UseLoad(8, KILO))
    assert decision.cues == (cues.LoadNoted("goblet_squat", 8_000, KILO, 1),)
    assert decision.question == AskReady(first=False)
    assert (
        station(lifter, "goblet_squat").prescription.load == prescribed(lifter, "goblet_squat").load == 8_000
    )
    assert lifter.trainee.profile.weights == {DUMBBELL: (8_000,)}


def test_a_weight_told_in_a_set_keeps_the_place_in_the_count(lifter: Conversation) -> None:
    at_last_exercise(lifter, sets=False)
    lifter.event(Event.READY)
    decision = lifter.say(UseLoad(8, None), after=FIRST_REPS)
    assert decision.question == AskResume(in_set=True)
    place = lifter.running.place
    assert place is not None
    assert (place.set_number, place.side) == (1, Side.BOTH)
    assert place.reps > 0


def test_a_weight_told_between_two_sets_leaves_the_next_one_waiting(lifter: Conversation) -> None:
    at_last_exercise(lifter, sets=False)
    lifter.event(Event.READY)
    lifter.event(Event.DONE, after=FIRST_REPS)
    assert lifter.say(UseLoad(8, None)).question == AskNextSet(2)


def test_a_weight_told_after_the_last_set_is_logged_and_judged(lifter: Conversation) -> None:
    """S3: whoever tells it late earns the next step all the same."""
    at_last_exercise(lifter, sets=True)
    assert lifter.say(UseLoad(8, KILO)).question == AskEffort()
    decision = lifter.say(StateEffort(Effort.RIGHT))
    assert told(decision, cues.NextTime).item == cues.Item("goblet_squat", 2, 11, 8_000, 1, KILO)
    (entry,) = lifter.log
    assert isinstance(entry, StrengthLog)
    assert entry.exercises[0].load == 8_000


def test_a_weight_told_after_going_back_is_for_the_next_time(lifter: Conversation) -> None:
    """What was answered was answered for the weight of then."""
    lifter.say(Swap("glute_bridge", "dumbbell_bridge"))
    announced(lifter).say(UseLoad(8, KILO))
    lifter.event(Event.DONE)
    lifter.say(StateEffort(Effort.RIGHT))
    lifter.event(Event.PREVIOUS)
    lifter.say(UseLoad(10, KILO))
    assert prescribed(lifter, "dumbbell_bridge").load == 10_000
    assert prescribed(lifter, "dumbbell_bridge").reps == 11


def test_a_weight_told_in_a_shortened_workout_is_planned_from(lifter: Conversation) -> None:
    """The coach plans from there, though today asks for fewer sets."""
    with_sets(lifter, 3)
    at_last_exercise(lifter, sets=False)
    station_ = lifter.running.station
    fewer = replace(station_, prescription=replace(station_.prescription, sets=2), sets=2)
    lifter.trainee = replace(lifter.trainee, running=lifter.running.with_station(fewer))
    lifter.say(UseLoad(8, KILO))
    assert (prescribed(lifter, "goblet_squat").load, prescribed(lifter, "goblet_squat").sets) == (8_000, 3)


def test_a_second_weight_is_owned_beside_the_first(lifter: Conversation) -> None:
    at_last_exercise(lifter, sets=False)
    for amount in (8, 6, 8):
        lifter.say(UseLoad(amount, KILO))
    assert lifter.trainee.profile.weights == {DUMBBELL: (6_000, 8_000)}


def test_a_weight_in_a_gym_leaves_the_others_where_they_stand(gym_goer: Conversation) -> None:
    """S3: a load between two of the stack's still has a next one above and below."""
    at_last_exercise(gym_goer, sets=False)
    gym_goer.say(UseLoad(41, KILO))
    exercise = gym_goer.programme.catalogue["leg_press"]
    loads = gym_goer.programme.means(gym_goer.trainee.profile).loads(exercise)
    assert {40_000, 41_000, 42_500} <= set(loads)


def test_a_gym_s_loads_are_known_without_being_told(gym_goer: Conversation) -> None:
    """The ladder of the person's unit; nothing has to be picked."""
    assert prescribed(gym_goer, "leg_press").load == 40_000
    at_last_exercise(gym_goer, sets=False)
    assert not told(gym_goer.event(Event.REPEAT), cues.Announce).pick_weight


@pytest.mark.parametrize("amount", [None, 0, -3, 501])
def test_a_weight_that_was_not_understood_is_asked_for_again(
    lifter: Conversation, amount: int | None
) -> None:
    at_last_exercise(lifter, sets=False)
    decision = lifter.say(UseLoad(amount, None))
    assert decision.cues == (cues.WhichLoad(),)
    assert decision.question == AskReady(first=False)


def test_a_weight_without_a_workout_belongs_to_no_exercise(lifter: Conversation) -> None:
    assert lifter.say(UseLoad(8, KILO)).cues == (cues.WhichLoad(),)


def test_an_exercise_that_moves_no_weight_says_so(beginner: Conversation) -> None:
    decision = announced(beginner).say(UseLoad(8, KILO))
    assert decision.cues == (cues.NoLoadHere("glute_bridge"),)
    assert not beginner.trainee.profile.weights


def test_a_weight_that_is_not_safe_there_is_not_taken(lifter: Conversation) -> None:
    """A dumbbell behind the knee stays light; how heavy it may be is said, and nothing is noted."""
    lifter.say(Swap("kneeling_hip_extension", "dumbbell_hip_extension"))
    announced(lifter)
    for _ in range(2):
        lifter.event(Event.SKIP)
    decision = lifter.say(UseLoad(20, KILO))
    most = lifter.programme.catalogue["dumbbell_hip_extension"].most
    assert decision.cues == (cues.TooHeavyHere("dumbbell_hip_extension", most or 0, KILO),)
    assert decision.question == AskReady(first=False)
    assert not lifter.trainee.profile.weights


def test_another_unit_is_what_loads_are_spoken_in(lifter: Conversation) -> None:
    lifter.say(StateWeights(DUMBBELL, (6,), KILO))
    assert lifter.say(ChooseUnit(POUND)).cues == (cues.UnitNow(POUND),)
    (item,) = (item for item in told(lifter.say(AskToday()), cues.Today).items if item.load)
    assert (item.load, item.unit) == (6_000, POUND)


def test_a_unit_that_was_not_understood_changes_nothing(lifter: Conversation) -> None:
    assert lifter.say(ChooseUnit(None)).cues == (cues.NotForThis(),)
    assert lifter.trainee.profile.unit is KILO
