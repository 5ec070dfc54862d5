"""Why things are as they are, from the stored reasons (architecture, rule 7)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskToday,
    AskWhy,
    ChooseStrengthDays,
    Correct,
    MoveDayOff,
    StartStrength,
    StateEffort,
    StateWeights,
    Swap,
    UseLoad,
)
from coach.coaching.questions import AskReady, AskResume
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort, Prescription, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from coach.training.week import LighterReason, WeekReason
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation, exercise_done, workout_done
from tests.unit.coaching.situations import (
    FIRST_REPS,
    announced,
    counting,
    on_day,
    planned,
    told,
    with_goblet_squats,
    with_sets,
)

Lived = Callable[[Conversation], object]


def with_target(person: Conversation, *, reps: int, at_top: int = 0) -> Conversation:
    """The same person with another target for their bridges."""
    bridges, *others = person.plan.workouts[WorkoutKind.FULL]
    workouts = {WorkoutKind.FULL: (replace(bridges, reps=reps, at_top=at_top), *others)}
    person.trainee = replace(person.trainee, plan=replace(person.plan, workouts=workouts))
    return person


def rated(person: Conversation, *efforts: Effort) -> None:
    """Today's bridges, then two days later's, each with its answer."""
    for effort in efforts:
        person.say(StartStrength(), fresh=True)
        person.event(Event.SKIP)
        exercise_done(person, effort)
        on_day(person, 2, hour=12)


def test_why_an_exercise_asks_for_what_it_does_is_told_by_its_name(beginner: Conversation) -> None:
    decision = beginner.say(AskWhy("squat"))
    assert decision.cues == (cues.WhyTarget(cues.Item("squat", 2, 10), Reason.START),)


def test_why_of_an_exercise_that_is_not_there_says_so(beginner: Conversation) -> None:
    assert beginner.say(AskWhy("calf_raise")).cues == (cues.NotInPlan("calf_raise"),)


def test_why_of_an_exercise_that_does_not_exist_says_so(beginner: Conversation) -> None:
    assert beginner.say(AskWhy("pull_up")).cues == (cues.NoSuchExercise(),)


def test_why_twelve_is_about_the_exercise_with_twelve(beginner: Conversation) -> None:
    """The figure names it."""
    with_target(beginner, reps=12)
    assert told(beginner.say(AskWhy(amount=12)), cues.WhyTarget).item.exercise == "glute_bridge"


def test_why_a_figure_is_about_the_nearest_exercise_that_has_it(beginner: Conversation) -> None:
    """Under way, that is the one the person is at; the place in the set is kept."""
    counting(beginner)
    decision = beginner.say(AskWhy(amount=10), after=FIRST_REPS)
    assert told(decision, cues.WhyTarget).item.exercise == "glute_bridge"
    assert decision.question == AskResume(in_set=True)


def test_why_three_sets_is_about_the_sets(beginner: Conversation) -> None:
    with_sets(beginner, 3)
    assert told(beginner.say(AskWhy(amount=3)), cues.WhyTarget).item.sets == 3


@pytest.mark.parametrize(("amount", "unit"), [(6, None), (6, Unit.KILOGRAM), (13, Unit.POUND)])
def test_why_a_weight_is_about_the_exercise_with_it(
    programme: Programme, amount: int, unit: Unit | None
) -> None:
    """In whichever unit it is asked for."""
    person = with_goblet_squats(Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL))
    person.say(StateWeights(Equipment.DUMBBELL, (4, 6), Unit.KILOGRAM))
    why = told(person.say(AskWhy(amount=amount, unit=unit)), cues.WhyTarget)
    assert (why.item.exercise, why.reason) == ("goblet_squat", Reason.AS_STATED)


def test_why_under_way_is_about_the_exercise_under_way(beginner: Conversation) -> None:
    announced(beginner).event(Event.SKIP)
    decision = beginner.say(AskWhy())
    assert told(decision, cues.WhyTarget).item.exercise == "lunge"
    assert decision.question == AskReady(first=False)


@pytest.mark.parametrize("amount", [None, 77])
def test_why_without_a_workout_is_about_the_week(beginner: Conversation, amount: int | None) -> None:
    """So is a figure that nothing has."""
    decision = beginner.say(AskWhy(amount=amount))
    assert decision.cues == (cues.WhyWeek(WeekReason.USUAL, (0, 2, 4)),)


@pytest.mark.parametrize(
    ("lived", "reason"),
    [
        (lambda person: person.say(MoveDayOff(2)), WeekReason.DAYS_OFF),
        (lambda person: person.say(ChooseStrengthDays(4)), WeekReason.STRENGTH_DAYS),
        (lambda person: on_day(person, 1).say(AskToday(), fresh=True), WeekReason.MISSED_DAY),
        (lambda person: on_day(person, 1).say(StartStrength(), fresh=True), WeekReason.BROUGHT_FORWARD),
    ],
    ids=["days_off", "strength_days", "missed_day", "brought_forward"],
)
def test_why_the_week_lies_as_it_does(beginner: Conversation, lived: Lived, reason: WeekReason) -> None:
    lived(beginner)
    beginner.trainee = replace(beginner.trainee, running=None)
    assert told(beginner.say(AskWhy()), cues.WhyWeek).reason is reason


def test_why_a_lighter_week_is_lighter(beginner: Conversation) -> None:
    """S6: after two weeks away."""
    workout_done(beginner)
    on_day(beginner, 21).say(StartStrength(), fresh=True)
    beginner.trainee = replace(beginner.trainee, running=None)
    assert told(beginner.say(AskWhy()), cues.WhyWeek).lighter is LighterReason.AFTER_GAP


EARNED: list[tuple[Lived, Reason]] = [
    (lambda person: rated(person, Effort.RIGHT), Reason.ONE_MORE),
    (lambda person: rated(person, Effort.EASY), Reason.TWO_MORE),
    (lambda person: rated(with_target(person, reps=12), Effort.EASY), Reason.TOP_OF_RANGE),
    (lambda person: rated(with_target(person, reps=12, at_top=1), Effort.EASY), Reason.HARDER_VARIATION),
    (lambda person: rated(person, Effort.TOO_HARD), Reason.SAME_TOO_HARD),
    (lambda person: rated(person, Effort.TOO_HARD, Effort.TOO_HARD), Reason.EASIER_VARIATION),
    (lambda person: person.say(Swap("glute_bridge")), Reason.SWAPPED),
    (lambda person: on_day(person, 0), Reason.START),
]


@pytest.mark.parametrize(("lived", "reason"), EARNED, ids=[reason for _, reason in EARNED])
def test_why_a_target_is_what_it_is(beginner: Conversation, lived: Lived, reason: Reason) -> None:
    """Each reason that a person brings about is told of the exercise that has it."""
    lived(beginner)
    beginner.trainee = replace(beginner.trainee, running=None)
    (why,) = beginner.say(AskWhy(planned(beginner)[0]), fresh=True).cues[-1:]
    assert isinstance(why, cues.WhyTarget)
    assert why.reason is reason


def test_why_the_same_again_when_reps_were_missing(beginner: Conversation) -> None:
    """S3: five of ten, however right it felt."""
    counting(beginner).event(Event.DONE, after=FIRST_REPS)
    beginner.event(Event.DONE)
    beginner.say(StateEffort(Effort.RIGHT))
    beginner.trainee = replace(beginner.trainee, running=None)
    assert told(beginner.say(AskWhy("glute_bridge")), cues.WhyTarget).reason is Reason.REPS_MISSED


def test_why_the_same_again_when_a_set_was_not_done(beginner: Conversation) -> None:
    """S5: one set of two tells nothing."""
    counting(beginner).event(Event.DONE, after=50)
    beginner.event(Event.DONE)
    beginner.say(Correct(10))
    beginner.say(StateEffort(Effort.RIGHT))
    beginner.trainee = replace(beginner.trainee, running=None)
    assert told(beginner.say(AskWhy("glute_bridge")), cues.WhyTarget).reason is Reason.SAME_NOT_JUDGED


@pytest.mark.parametrize("reason", Reason)
def test_every_stored_reason_can_be_told(beginner: Conversation, reason: Reason) -> None:
    """Rule 7: a change carries its reason, so that it can be spoken."""
    workouts = {
        WorkoutKind.FULL: tuple(
            Prescription(item.exercise, item.sets, item.reps, reason)
            for item in beginner.plan.workouts[WorkoutKind.FULL]
        )
    }
    beginner.trainee = replace(beginner.trainee, plan=replace(beginner.plan, workouts=workouts))
    assert told(beginner.say(AskWhy("squat")), cues.WhyTarget).reason is reason


def test_a_weight_that_was_told_is_why(programme: Programme) -> None:
    person = with_goblet_squats(Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL))
    announced(person)
    for _ in range(3):
        person.event(Event.SKIP)
    person.say(UseLoad(8, Unit.KILOGRAM))
    assert told(person.say(AskWhy()), cues.WhyTarget).reason is Reason.AS_STATED


def test_a_lighter_week_s_target_is_explained_as_such(beginner: Conversation) -> None:
    """Asked about an exercise of today that the plan has another for."""
    workout_done(beginner)
    on_day(beginner, 21).say(StartStrength(), fresh=True)
    told_of = [item.exercise for item in told(on_day(beginner, 0).say(AskToday()), cues.Today).items]
    reasons = {told(beginner.say(AskWhy(exercise)), cues.WhyTarget).reason for exercise in told_of}
    assert reasons <= {Reason.AFTER_GAP, Reason.LIGHTER_WEEK}
