"""Weights by voice: what is owned, what is used, and what they are counted in."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from coach.coaching import agenda, cues
from coach.coaching.announcing import announced, in_passing
from coach.coaching.carrying_over import carried_over
from coach.coaching.commands import StateWeights
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.exercise import WEIGHTS
from coach.training.load import Unit, grams
from coach.training.load_steps import at_most
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.programme import Programme
from coach.training.week import WeekPlan
from coach.workout.running import Phase, RunningWorkout

_WAITING = (Phase.ANNOUNCED, Phase.BETWEEN_SETS)

HEAVIEST = 500_000  # grams; more is a slip of the tongue


def weights_stated(trainee: Trainee, scene: Scene, wish: StateWeights) -> Decision:
    """The weights of one kind that the person owns; every load in the plan becomes one of them (S5)."""
    profile, equipment = trainee.profile, wish.equipment
    unit = wish.unit or profile.unit
    loads = tuple(sorted({grams(amount, unit) for amount in wish.amounts}))
    if equipment not in WEIGHTS or not loads or not 0 < loads[0] <= loads[-1] <= HEAVIEST:
        return Decision(trainee, (cues.WhichWeights(unit),))
    if wish.more:
        loads = tuple(sorted({*profile.weights.get(equipment, ()), *loads}))
    owned = replace(
        profile,
        equipment=profile.owned | {equipment},
        weights={**profile.weights, equipment: loads},
        unit=unit,
    )
    stated = replace(trainee, profile=owned)
    told = cues.WeightsNow(equipment, loads, unit)
    return with_load_told(rounded(stated, scene), trainee.running, scene).after(told)


def load_used(trainee: Trainee, scene: Scene, amount: int | None, unit: Unit | None) -> Decision:
    """The present exercise is trained with that load from now on; the weight is one that is owned.

    Until it was said how hard the exercise was, its sets that are done were done with that load.
    """
    running, profile = trainee.running, trainee.profile
    unit = unit or profile.unit
    load = grams(amount or 0, unit)
    if running is None or not 0 < load <= HEAVIEST:
        return Decision(trainee, (cues.WhichLoad(),))
    exercise = scene.programme.catalogue[running.station.exercise]
    if exercise.weight is None:
        return Decision(trainee, (cues.NoLoadHere(exercise.id),))
    if exercise.most is not None and load > exercise.most:
        return Decision(trainee, (cues.TooHeavyHere(exercise.id, exercise.most, profile.unit),))
    if load not in agenda.means(trainee, scene).loads(exercise):
        owned = tuple(sorted({*profile.weights.get(exercise.weight, ()), load}))
        profile = replace(profile, weights={**profile.weights, exercise.weight: owned})
    plan, _ = agenda.standing(trainee)
    stated = _as_stated(running.station.prescription, load)
    if running.station.effort is None:
        running = running.with_station(replace(running.station, prescription=stated))
    changed = replace(
        trainee,
        profile=replace(profile, unit=unit),
        plan=_with_load(plan, exercise.id, load),
        running=running,
    )
    told = cues.LoadNoted(exercise.id, load, unit, exercise.implements)
    return rounded(changed, scene, {exercise.id: stated}).after(told)


def unit_chosen(trainee: Trainee, scene: Scene, unit: Unit) -> Decision:
    """What loads are spoken in from now on; the loads that stand at a gym go by it too."""
    chosen = replace(trainee, profile=replace(trainee.profile, unit=unit))
    told = with_load_told(rounded(chosen, scene), trainee.running, scene).after(cues.UnitNow(unit))
    return told if trainee.running is not None else replace(told, question=None)


def rounded(
    trainee: Trainee, scene: Scene, stated: Mapping[str, Prescription | None] = MappingProxyType({})
) -> Decision:
    """Every load of the plan, and of the workout that runs, made one that the person has (S5).

    What is stated of the workout's exercises they become, whatever their load was; None is for nothing.
    """
    plan, _ = agenda.standing(trainee)
    means, programme = agenda.means(trainee, scene), scene.programme
    workouts = {
        kind: tuple(_as_owned(item, programme, means) for item in items)
        for kind, items in plan.workouts.items()
    }
    asked = [station.prescription for station in trainee.running.stations] if trainee.running else []
    owned = {item.exercise: new for item in asked if (new := _as_owned(item, programme, means)) != item}
    changed = replace(trainee, plan=replace(plan, workouts=workouts))
    return carried_over(changed, scene, {**owned, **stated})


def with_load_told(decision: Decision, before: RunningWorkout | None, scene: Scene) -> Decision:
    """The decision with the exercise's new load told where the person is about to begin a set of it."""
    trainee, running = decision.trainee, decision.trainee.running
    if running is None or before is None or running.phase not in _WAITING:
        return decision
    was, is_ = before.station, running.station
    if was == is_ or was.exercise != is_.exercise:
        return decision
    cue = announced(running, trainee, scene, again=True)
    return decision.said(replace(cue, length=in_passing(trainee)))


def _as_stated(item: Prescription, load: int | None) -> Prescription:
    return replace(item, load=load, reason=Reason.AS_STATED, at_top=0, too_hard=0)


def _with_load(plan: WeekPlan, exercise: str, load: int) -> WeekPlan:
    workouts = {
        kind: tuple(_as_stated(item, load) if item.exercise == exercise else item for item in items)
        for kind, items in plan.workouts.items()
    }
    return replace(plan, workouts=workouts)


def _as_owned(item: Prescription, programme: Programme, means: Means) -> Prescription:
    """The prescription with a load that is owned: the heaviest up to its own, or one to begin with."""
    exercise = programme.catalogue[item.exercise]
    loads = means.loads(exercise)
    if not loads or item.load in loads:
        return item
    load = means.starting_load(exercise) if item.load is None else at_most(item.load, loads)
    return _as_stated(item, load)
