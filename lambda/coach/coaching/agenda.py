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
    day = left_today(trainee, scene)
    match _nothing_to_start(trainee, scene, day):
        case cues.RestToday() as rest:
            return Decision(trainee, (rest,))
        case None if day.strength:
            minutes = strength_minutes(trainee, day, scene.programme)
            return Decision(trainee, (cues.TodayBriefly(minutes, day.cardio_minutes),), OfferStart())
        case why:
            told = why or cues.TodayBriefly(0, day.cardio_minutes)
            return Decision(trainee, (told,), wish(trainee, scene))


def today(trainee: Trainee, scene: Scene) -> Decision:
    """Today, exercise by exercise."""
    plan, history = standing(trainee)
    day = left_today(trainee, scene)
    why = _nothing_to_start(trainee, scene, day)
    if why is not None:
        return Decision(trainee, (why,))
    items = tuple(item_of(listed) for listed in to_do(trainee, day.strength))
    told = cues.Today(items, strength_minutes(trainee, day, scene.programme), day.cardio_minutes)
    if day.off:
        return Decision(trainee, (told, _tomorrow(plan, history, scene)))
    if day.strength:
        return Decision(trainee, (told,), AskStart())
    return Decision(trainee, (told, cues.CardioPlan(day.cardio_minutes)))


def wish(trainee: Trainee, scene: Scene) -> AskWish:
    """What would you like to do, with a start suggested where a strength workout waits today."""
    if trainee.plan is None or trainee.history is None:
        return AskWish(start=False)
    return AskWish(start=bool(to_do(trainee, left_today(trainee, scene).strength)))


def left_today(trainee: Trainee, scene: Scene) -> DayPlan:
    """Today's plan without what has been done of it; nothing is left after a stop sign (S13)."""
    plan, history = standing(trainee)
    if trainee.resting_on == scene.today:
        return DayPlan()
    day = plan.on(scene.today)
    if scene.today in history.week.strength_days:
        day = replace(day, strength=None)
    if scene.today in history.week.cardio_days:
        day = replace(day, cardio_minutes=0)
    return day


def to_do(trainee: Trainee, kind: WorkoutKind | None) -> tuple[Prescription, ...]:
    """What the plan asks for in that kind of workout, without the exercises left out (S14)."""
    plan, _ = standing(trainee)
    listed = plan.workouts[kind] if kind else ()
    return tuple(item for item in listed if item.exercise not in trainee.left_out)


def strength_minutes(trainee: Trainee, day: DayPlan, programme: Programme) -> int:
    """Minutes of the day's strength workout, 0 for none."""
    listed = to_do(trainee, day.strength)
    if not listed:
        return 0
    return estimated_minutes(listed, programme.catalogue, programme.warm_up, programme.cool_down)


def cardio_today(trainee: Trainee, scene: Scene) -> cues.TodayBriefly:
    """Today without its strength."""
    return cues.TodayBriefly(0, left_today(trainee, scene).cardio_minutes)


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


def _nothing_to_start(trainee: Trainee, scene: Scene, day: DayPlan) -> cues.Cue | None:
    """Why there is nothing of today's to begin, or None: it is done, left out, or a stop sign came."""
    plan, history = standing(trainee)
    if trainee.resting_on == scene.today:
        return cues.RestToday()
    if day.strength:
        return None if to_do(trainee, day.strength) else cues.AllLeftOut(min(trainee.left_out))
    if scene.today in history.week.strength_days or (day.off and not plan.on(scene.today).off):
        return cues.TodayDone(day.cardio_minutes)
    return None


def _tomorrow(plan: WeekPlan, history: History, scene: Scene) -> cues.Tomorrow:
    tomorrow = scene.today + timedelta(days=1)
    if week_start(tomorrow) > plan.start:
        plan = next_plan(scene.programme, plan, history, tomorrow)
    day = plan.on(tomorrow)
    return cues.Tomorrow(day.strength is not None, day.cardio_minutes)
