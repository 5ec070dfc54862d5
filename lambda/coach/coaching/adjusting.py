"""Other exercises, other equipment, less time: for the workout that runs, for today, for the plan."""

from dataclasses import replace

from coach.coaching import agenda, cues, exercising
from coach.coaching.carrying_over import begun, carried_over, to_come
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.days_workout import Workout, in_time
from coach.training.exercise import Equipment
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.substitution import instead, replaced, substitute
from coach.training.week import WeekPlan
from coach.workout.running import RunningWorkout

SHORTEST = 1  # minutes: as short as a workout goes


def swapped(
    trainee: Trainee, scene: Scene, exercise: str | None, replacement: str | None, *, hurts: bool = False
) -> Decision:
    """Another exercise in the place of one, from now on, for the same sets and repetitions.

    Args:
        trainee: Whose workout it is.
        scene: The moment.
        exercise: The one to go; None for the one that the person is at.
        replacement: The one to come; None for the nearest that is possible.
        hurts: Whether it hurts, so that its whole pattern is avoided (S14).
    """
    running = trainee.running
    old = exercise or (running.station.exercise if running else None)
    if old is None:
        return Decision(trainee, (cues.WhichToSwap(agenda.planned(trainee, scene)[0].exercise),))
    current = _asked_for(trainee, scene, old)
    if current is None:
        return Decision(trainee, (cues.NotInPlan(old),))
    taken, means = _beside(trainee, old), _at_hand(trainee, scene)
    if replacement is not None:
        if replacement in {old, *taken} or not means.allows(scene.programme.catalogue[replacement]):
            return Decision(trainee, (cues.CannotDo(replacement),))
        new = replaced(scene.programme, current, replacement, means)
    else:
        own = scene.programme.catalogue[old].pattern
        patterns = [near for near in scene.programme.substitutes[own] if not (hurts and near is own)]
        found = substitute(scene.programme, current, patterns, taken, means)
        if found is None:
            return Decision(trainee, (cues.NothingInstead(old),))
        new = found
    changed = replace(trainee, plan=_replanned(trainee, scene, old, new))
    catalogue = scene.programme.catalogue
    alike = catalogue[old].held == catalogue[new.exercise].held
    told = cues.Swapped(old, new.exercise, None if alike else agenda.item_of(new, trainee, scene))
    return carried_over(changed, scene, {old: new}).after(told)


def left_out(trainee: Trainee, scene: Scene, exercise: str) -> Decision:
    """An exercise out of what is to come, until it is brought back (S14)."""
    without_it = replace(trainee, left_out=trainee.left_out | {exercise})
    told = carried_over(without_it, scene, {exercise: None}).after(cues.LeftOut(exercise))
    if trainee.running is not None or told.question is not None:
        return told
    # How to have it back can be said at once, so somebody has to listen.
    return replace(told, question=agenda.wish(told.trainee, scene))


def done_without(trainee: Trainee, scene: Scene, equipment: frozenset[Equipment]) -> Decision:
    """Today without some equipment: what needs it has another exercise in its place, today only."""
    wished = agenda.day_wish(trainee, scene)
    changed = replace(trainee, day_wish=replace(wished, without=wished.without | equipment))
    pairs = instead_ahead(trainee, scene, _at_hand(changed, scene))
    swaps = tuple((old.exercise, new.exercise) for old, new in pairs if new is not None and new != old)
    dropped = tuple(old.exercise for old, new in pairs if new is None)
    told = cues.DoingWithout(tuple(sorted(equipment)), swaps, dropped)
    by_old = {old.exercise: new for old, new in pairs if new != old}
    return carried_over(changed, scene, by_old).after(told)


def instead_ahead(
    trainee: Trainee, scene: Scene, means: Means
) -> tuple[tuple[Prescription, Prescription | None], ...]:
    """What is still to be done of the workout, each with what is done in its place with those means."""
    ahead = _ahead(trainee, scene)
    # What the workout has had already does not come again.
    had = {station.exercise for station in trainee.running.stations} if trainee.running else set[str]()
    means = replace(means, left_out=means.left_out | (had - {item.exercise for item in ahead}))
    return instead(scene.programme, ahead, means)


def shortened(trainee: Trainee, scene: Scene, minutes: int | None) -> Decision:
    """What is left of today's workout in so many minutes, by the programme's priorities (R9 kept)."""
    trainee = exercising.interrupted(trainee, scene)
    ahead = _ahead(trainee, scene)
    running = trainee.running
    if not ahead:
        return Decision(trainee, (cues.NothingToShorten(),))
    wished = replace(agenda.day_wish(trainee, scene), minutes=minutes or SHORTEST)
    changed = replace(trainee, day_wish=wished)
    at, minutes_of = _at(running), agenda.minutes_of(trainee, running, scene)

    def takes(items: Workout) -> int:
        return minutes_of((*at, *items))

    kept = in_time(scene.programme, ahead, wished.minutes, takes)
    if running is not None:
        changed = replace(changed, running=_in_short(running, scene))
    if kept == ahead:
        return carried_over(changed, scene, {}).after(cues.FitsAlready(takes(kept)))
    items = tuple(agenda.item_of(item, trainee, scene) for item in (*at, *kept))
    by_old: dict[str, Prescription | None] = {item.exercise: None for item in ahead}
    by_old |= {item.exercise: item for item in kept}
    told = cues.Shortened(max(minutes or 0, takes(kept)), items)
    return carried_over(changed, scene, by_old).after(told)


def _ahead(trainee: Trainee, scene: Scene) -> Workout:
    """What is still to be done of the workout that runs, or else of today's, however long it takes."""
    if trainee.running is not None:
        return to_come(trainee.running)
    return agenda.whole_workout(trainee, agenda.left_today(trainee, scene).strength, scene)


def _at(running: RunningWorkout | None) -> Workout:
    """What is left of the exercise that the person has begun."""
    if running is None or not begun(running) or not running.station.open:
        return ()
    station = running.station
    return (replace(station.prescription, sets=station.sets - len(station.done)),)


def _at_hand(trainee: Trainee, scene: Scene) -> Means:
    """What there is to train with today."""
    means = agenda.means(trainee, scene)
    return replace(means, equipment=means.equipment - agenda.day_wish(trainee, scene).without)


def _in_short(running: RunningWorkout, scene: Scene) -> RunningWorkout:
    """The workout with the short warm-up and cool-down (S9)."""
    last = len(scene.programme.routine(short=True).warm_up) - 1
    return replace(running, short=True, warm_up_move=min(running.warm_up_move, last))


def _planned(trainee: Trainee, exercise: str, scene: Scene) -> Prescription | None:
    """What the plan asks for of the exercise, or None."""
    return next((item for item in agenda.planned(trainee, scene) if item.exercise == exercise), None)


def _asked_for(trainee: Trainee, scene: Scene, exercise: str) -> Prescription | None:
    """What the workout that runs still asks for of the exercise, or else the plan; None when neither does."""
    stations = trainee.running.stations if trainee.running else ()
    running = (item.prescription for item in stations if item.open and item.exercise == exercise)
    return next(running, None) or _planned(trainee, exercise, scene)


def _beside(trainee: Trainee, exercise: str) -> set[str]:
    """The exercises that stand beside this one, in the workout that runs or in the plan."""
    plan, _ = agenda.standing(trainee)
    stations = trainee.running.stations if trainee.running else ()
    workouts = [
        {station.exercise for station in stations},
        *({item.exercise for item in items} for items in plan.workouts.values()),
    ]
    return {other for workout in workouts if exercise in workout for other in workout} - {exercise}


def _replanned(trainee: Trainee, scene: Scene, old: str, new: Prescription) -> WeekPlan:
    """The plan with the new exercise in the old one's place, for what follows from what that asked for."""
    plan, _ = agenda.standing(trainee)
    planned = _planned(trainee, old, scene)
    if planned is None:
        return plan
    return plan.prescribe(old, replaced(scene.programme, planned, new.exercise, _at_hand(trainee, scene)))
