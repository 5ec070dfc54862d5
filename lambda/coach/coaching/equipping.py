"""Other equipment from now on: more of it, less of it, and what that does to the plan (R8)."""

from dataclasses import replace

from coach.coaching import agenda, cues
from coach.coaching.adjusting import instead_ahead
from coach.coaching.commands import Preference
from coach.coaching.decision import Decision, Scene
from coach.coaching.exercising import waits_for
from coach.coaching.loads import rounded, with_load_told
from coach.coaching.trainee import Trainee
from coach.training.exercise import Equipment, in_order
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.programme import Programme
from coach.training.substitution import instead

Pairs = tuple[tuple[Prescription, Prescription | None], ...]


def gained(trainee: Trainee, scene: Scene, equipment: frozenset[Equipment], *, only: bool) -> Decision:
    """Equipment beside what the person has already, or `only` that instead of it."""
    return _owning(trainee, scene, equipment if only else trainee.profile.owned | equipment)


def lost(trainee: Trainee, scene: Scene, equipment: frozenset[Equipment]) -> Decision:
    """Equipment that the person does not have any more, and what it weighed with it."""
    return _owning(trainee, scene, trainee.profile.owned - equipment)


def _owning(trainee: Trainee, scene: Scene, owned: frozenset[Equipment]) -> Decision:
    """The person with just that equipment: what needs other equipment has another exercise in its place.

    The plan keeps what nothing can stand in for; the day's workout leaves it out until there is something.
    """
    before, profile = trainee.profile.owned, trainee.profile
    weights = {kind: loads for kind, loads in profile.weights.items() if kind in owned}
    changed = replace(trainee, profile=replace(profile, equipment=owned, weights=weights))
    means = agenda.means(changed, scene)
    plan, _ = agenda.standing(trainee)
    by_kind = {kind: _instead(scene.programme, items, means) for kind, items in plan.workouts.items()}
    workouts = {kind: tuple(new or old for old, new in pairs) for kind, pairs in by_kind.items()}
    changed = replace(changed, plan=replace(plan, workouts=workouts))
    ahead = instead_ahead(changed, scene, means) if trainee.running is not None else ()
    in_plan = (pair for pairs in by_kind.values() for pair in pairs)
    changes = {old.exercise: new for old, new in (*ahead, *in_plan)}
    told = cues.EquipmentNow(
        equipment=in_order(owned),
        added=in_order(owned - before),
        gone=in_order(before - owned),
        swaps=tuple((old, new.exercise) for old, new in changes.items() if new and new.exercise != old),
        dropped=tuple(old for old, new in changes.items() if new is None),
    )
    carried = rounded(changed, scene, {old.exercise: new for old, new in ahead if new != old})
    carried = with_load_told(carried, trainee.running, scene).after(told)
    return _weights_wanted(carried, told, scene)


def _instead(programme: Programme, items: tuple[Prescription, ...], means: Means) -> Pairs:
    """Each item of a workout with what comes in its place; what is left out stays where it is (S14)."""
    here = tuple(item for item in items if item.exercise not in means.left_out)
    pairs = {old.exercise: new for old, new in instead(programme, here, means)}
    return tuple((item, pairs.get(item.exercise, item)) for item in items)


def _weights_wanted(decision: Decision, told: cues.EquipmentNow, scene: Scene) -> Decision:
    """With how to tell what they weigh, where dumbbells have come and there is time to."""
    trainee = decision.trainee
    known = Equipment.DUMBBELL in agenda.means(trainee, scene).weights
    if known or Equipment.DUMBBELL not in told.added or waits_for(trainee) is not None:
        return decision
    # What is suggested can be said at once, so somebody has to listen.
    asked = replace(decision, question=decision.question or agenda.wish(trainee, scene))
    return asked.said(cues.ToChange(Preference.WEIGHTS, trainee.profile.unit))
