"""What today holds, read from the stored plan (architecture, rule 7)."""

from dataclasses import replace
from datetime import timedelta

from coach.coaching import cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskStart, AskWish, OfferStart
from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.prescription import Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.training.week import DayPlan, WeekPlan, next_plan, week_start
from coach.workout.running import estimated_minutes


def briefly(trainee: Trainee, scene: Scene) -> Decision:
    """Today in one sentence, with the offer to start where there is strength to do."""
    plan, history = standing(trainee)
    if trainee.resting_on == scene.today:
        return Decision(trainee, (cues.RestToday(),))
    day = _left_of(plan.on(scene.today), history, scene)
    strength = strength_minutes(plan, day, scene.programme)
    if day.strength:
        return Decision(trainee, (cues.TodayBriefly(strength, day.cardio_minutes),), OfferStart())
    if day.off and not plan.on(scene.today).off:
        return Decision(trainee, (cues.TodayDone(0),), wish(trainee, scene))
    if scene.today in history.week.strength_days:
        return Decision(trainee, (cues.TodayDone(day.cardio_minutes),), wish(trainee, scene))
    return Decision(trainee, (cues.TodayBriefly(0, day.cardio_minutes),), wish(trainee, scene))


def today(trainee: Trainee, scene: Scene) -> Decision:
    """Today, exercise by exercise."""
    plan, history = standing(trainee)
    if trainee.resting_on == scene.today:
        return Decision(trainee, (cues.RestToday(),))
    day = _left_of(plan.on(scene.today), history, scene)
    if day.off and not plan.on(scene.today).off:
        return Decision(trainee, (cues.TodayDone(0),))
    if not day.strength and scene.today in history.week.strength_days:
        return Decision(trainee, (cues.TodayDone(day.cardio_minutes),))
    items = tuple(item_of(listed) for listed in to_do(trainee, day.strength)) if day.strength else ()
    told = cues.Today(items, strength_minutes(plan, day, scene.programme), day.cardio_minutes)
    if day.off:
        return Decision(trainee, (told, _tomorrow(plan, history, scene)))
    if day.strength:
        return Decision(trainee, (told,), AskStart())
    return Decision(trainee, (told, cues.CardioPlan(day.cardio_minutes)))


def wish(trainee: Trainee, scene: Scene) -> AskWish:
    """What would you like to do, with a start suggested where a strength workout waits today."""
    if trainee.plan is None or trainee.history is None:
        return AskWish(start=False)
    day = _left_of(trainee.plan.on(scene.today), trainee.history, scene)
    return AskWish(start=day.strength is not None and trainee.resting_on != scene.today)


def to_do(trainee: Trainee, kind: WorkoutKind) -> tuple[Prescription, ...]:
    """What the plan asks for in that kind of workout, without the exercises left out (S14)."""
    plan, _ = standing(trainee)
    return tuple(item for item in plan.workouts[kind] if item.exercise not in trainee.left_out)


def strength_minutes(plan: WeekPlan, day: DayPlan, programme: Programme) -> int:
    """Minutes of the day's strength workout, 0 for none."""
    if day.strength is None:
        return 0
    listed = plan.workouts[day.strength]
    return estimated_minutes(listed, programme.catalogue, programme.warm_up, programme.cool_down)


def cardio_left(trainee: Trainee, scene: Scene) -> int:
    """Minutes of cardio that today still holds, 0 for none."""
    plan, history = standing(trainee)
    return _left_of(plan.on(scene.today), history, scene).cardio_minutes


def cardio_today(trainee: Trainee, scene: Scene) -> cues.TodayBriefly:
    """Today without its strength."""
    return cues.TodayBriefly(0, cardio_left(trainee, scene))


def item_of(prescription: Prescription) -> cues.Item:
    """The prescription as it is spoken."""
    return cues.Item(prescription.exercise, prescription.sets, prescription.reps)


def standing(trainee: Trainee) -> tuple[WeekPlan, History]:
    """The trainee's plan and history.

    Raises:
        ValueError: the first questions have not been answered; they come before any agenda.
    """
    if trainee.plan is None or trainee.history is None:
        raise ValueError("an agenda needs a plan; the first questions come before it")
    return trainee.plan, trainee.history


def _left_of(day: DayPlan, history: History, scene: Scene) -> DayPlan:
    """The day without what has been done of it."""
    if scene.today in history.week.strength_days:
        day = replace(day, strength=None)
    if scene.today in history.week.cardio_days:
        day = replace(day, cardio_minutes=0)
    return day


def _tomorrow(plan: WeekPlan, history: History, scene: Scene) -> cues.Tomorrow:
    tomorrow = scene.today + timedelta(days=1)
    if week_start(tomorrow) > plan.start:
        plan = next_plan(scene.programme, plan, history, tomorrow)
    day = plan.on(tomorrow)
    return cues.Tomorrow(day.strength is not None, day.cardio_minutes)
