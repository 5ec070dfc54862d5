"""Why things are as they are, from the stored reasons (architecture, rule 7)."""

from collections.abc import Iterator

from coach.coaching import agenda, cues
from coach.coaching.commands import AskWhy
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.easing import lighter_on
from coach.training.load import Unit, halves
from coach.training.prescription import Prescription


def why(trainee: Trainee, scene: Scene, question: AskWhy) -> Decision:
    """The reason of a target: of the exercise named, of the one with that figure, of the one under way.

    With none of them it is the week's.
    """
    asked = list(_asked_for(trainee, scene))
    named = [item for item in asked if item.exercise == question.exercise]
    if question.exercise is not None and not named:
        known = question.exercise in scene.programme.catalogue
        return Decision(trainee, (cues.NotInPlan(question.exercise) if known else cues.NoSuchExercise(),))
    for item in (*named, *(item for item in asked if _has(item, question, trainee.profile.unit))):
        return _target(trainee, scene, item)
    if trainee.running is not None:
        return _target(trainee, scene, trainee.running.station.prescription)
    plan, _ = agenda.standing(trainee)
    strength = tuple(index for index, day in enumerate(plan.days) if day.strength)
    return Decision(trainee, (cues.WhyWeek(plan.reason, strength, lighter_on(plan, scene.today)),))


def _target(trainee: Trainee, scene: Scene, item: Prescription) -> Decision:
    return Decision(trainee, (cues.WhyTarget(agenda.item_of(item, trainee, scene), item.reason),))


def _asked_for(trainee: Trainee, scene: Scene) -> Iterator[Prescription]:
    """What is asked for, the nearest first: where the person is, the rest of the workout, the plan."""
    running = trainee.running
    if running is not None:
        yield running.station.prescription
        yield from (station.prescription for station in running.stations)
    plan, _ = agenda.standing(trainee)
    for kind in dict.fromkeys(scene.programme.kinds(plan.strength_days)):
        yield from agenda.whole_workout(trainee, kind, scene)


def _has(item: Prescription, question: AskWhy, unit: Unit) -> bool:
    """Whether the figure asked about is the item's: its load where a unit was said, else also its counts."""
    if question.amount is None:
        return False
    load = item.load is not None and halves(item.load, question.unit or unit) == 2 * question.amount
    return load or (question.unit is None and question.amount in (item.reps, item.sets))
