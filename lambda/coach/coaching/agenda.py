"""What today holds, read from the stored plan (architecture, rule 7)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from coach.coaching import cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskStart, AskWish, OfferStart
from coach.coaching.trainee import Trainee
from coach.training.cardio import Activity
from coach.training.days_workout import DayWish, Workout, days_workout, in_time, minutes_allowed
from coach.training.history import History
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.programme import WorkoutKind
from coach.training.week import DayPlan, WeekPlan, next_plan, week_start
from coach.workout.counting import estimated_seconds, spoken_minutes
from coach.workout.running import Phase, RunningWorkout


def briefly(trainee: Trainee, scene: Scene) -> Decision:
    """Today in one sentence, with the offer to start where there is strength to do."""
    day = left_today(trainee, scene)
    match _nothing_to_start(trainee, scene, day):
        case cues.RestToday() as rest:
            return Decision(trainee, (rest,))
        case None if day.strength:
            minutes = strength_minutes(trainee, day, scene)
            return Decision(
                trainee,
                (cues.TodayBriefly(minutes, day.cardio_minutes, _activity(trainee, scene)),),
                OfferStart(),
            )
        case why:
            told = why or cardio_today(trainee, scene)
            return Decision(trainee, (told,), wish(trainee, scene))


def today(trainee: Trainee, scene: Scene) -> Decision:
    """Today, exercise by exercise."""
    plan, history = standing(trainee)
    day = left_today(trainee, scene)
    why = _nothing_to_start(trainee, scene, day)
    if why is not None:
        return Decision(trainee, (why,))
    items = tuple(item_of(listed, trainee, scene) for listed in to_do(trainee, day.strength, scene))
    told = cues.Today(
        items, strength_minutes(trainee, day, scene), day.cardio_minutes, _activity(trainee, scene)
    )
    if day.off:
        return Decision(trainee, (told, _tomorrow(plan, history, scene)))
    if day.strength:
        return Decision(trainee, (told,), AskStart())
    return Decision(trainee, (told, cues.CardioPlan(day.cardio_minutes)))


def wish(trainee: Trainee, scene: Scene) -> AskWish:
    """What would you like to do, with a start suggested where a strength workout waits today."""
    if trainee.plan is None or trainee.history is None:
        return AskWish(start=False)
    return AskWish(start=bool(to_do(trainee, left_today(trainee, scene).strength, scene)))


def left_today(trainee: Trainee, scene: Scene) -> DayPlan:
    """Today's plan without what has been done of it; nothing is left after a stop sign (S13)."""
    plan, history = standing(trainee)
    if trainee.rests_on(scene.today):
        return DayPlan()
    return _left_of(plan.on(scene.today), scene.today, history)


def _left_of(planned: DayPlan, day: date, history: History) -> DayPlan:
    """What is planned for the day without what has been done on it."""
    if day in history.week.strength_days:
        planned = replace(planned, strength=None)
    if day in history.week.cardio_days:
        planned = replace(planned, cardio_minutes=0)
    return planned


def planned(trainee: Trainee, scene: Scene) -> Workout:
    """What the plan asks for in all the week's kinds of workout."""
    plan, _ = standing(trainee)
    kinds = dict.fromkeys(scene.programme.kinds(plan.strength_days))
    return tuple(item for kind in kinds for item in plan.workouts[kind])


def means(trainee: Trainee, scene: Scene) -> Means:
    """What the trainee may be given (S14) and has to train with."""
    return scene.programme.means(trainee.profile, trainee.left_out)


def day_wish(trainee: Trainee, scene: Scene) -> DayWish:
    """What the trainee asked of today only."""
    wished = trainee.day_wish
    return wished if wished is not None and wished.day == scene.today else DayWish(scene.today)


def whole_workout(trainee: Trainee, kind: WorkoutKind | None, scene: Scene) -> Workout:
    """What that kind of workout asks for today, however long it takes."""
    if kind is None:
        return ()
    plan, history = standing(trainee)
    wished = day_wish(trainee, scene)
    return days_workout(scene.programme, plan, history, kind, wished, means(trainee, scene))


def to_do(trainee: Trainee, kind: WorkoutKind | None, scene: Scene) -> Workout:
    """What that kind of workout asks for today, in the time there is."""
    limit = minutes_allowed(standing(trainee)[0], day_wish(trainee, scene))
    return in_time(
        scene.programme, whole_workout(trainee, kind, scene), limit, minutes_of(trainee, None, scene)
    )


def minutes_of(trainee: Trainee, running: RunningWorkout | None, scene: Scene) -> Callable[[Workout], int]:
    """How many whole minutes exercises take when time is short, from where the workout is."""
    routine = scene.programme.routine(short=True)
    if running is not None and running.phase is not Phase.WARM_UP:
        routine = replace(routine, warm_up=())
    return lambda items: (
        -(-estimated_seconds(items, scene.programme.catalogue, routine, trainee.manner) // 60)
    )


def short_routine(trainee: Trainee, items: Workout, scene: Scene) -> bool:
    """Whether only a short warm-up and cool-down fit the time there is (S9)."""
    limit = minutes_allowed(standing(trainee)[0], day_wish(trainee, scene))
    whole = scene.programme.routine(short=False)
    return (
        limit is not None
        and estimated_seconds(items, scene.programme.catalogue, whole, trainee.manner) > limit * 60
    )


def strength_minutes(trainee: Trainee, day: DayPlan, scene: Scene) -> int:
    """Minutes of the day's strength workout as they are told, 0 for none."""
    listed = to_do(trainee, day.strength, scene)
    if not listed:
        return 0
    routine = scene.programme.routine(short=short_routine(trainee, listed, scene))
    return spoken_minutes(estimated_seconds(listed, scene.programme.catalogue, routine, trainee.manner))


def cardio_today(trainee: Trainee, scene: Scene) -> cues.TodayBriefly:
    """Today without its strength."""
    minutes = left_today(trainee, scene).cardio_minutes
    return cues.TodayBriefly(0, minutes, _activity(trainee, scene))


def _activity(trainee: Trainee, scene: Scene) -> Activity:
    """What today's cardio is."""
    return standing(trainee)[0].activity_on(scene.today)


def item_of(prescription: Prescription, trainee: Trainee, scene: Scene) -> cues.Item:
    """The prescription as it is spoken."""
    exercise = scene.programme.catalogue[prescription.exercise]
    return cues.Item(
        prescription.exercise,
        prescription.sets,
        prescription.reps,
        prescription.load,
        exercise.implements if prescription.load else 1,
        trainee.profile.unit,
        exercise.hold,
    )


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
    if trainee.rests_on(scene.today):
        return cues.RestToday()
    if day.strength:
        return None if to_do(trainee, day.strength, scene) else nothing_to_do(trainee)
    if scene.today in history.week.strength_days or (day.off and not plan.on(scene.today).off):
        return cues.TodayDone(day.cardio_minutes)
    return None


def nothing_to_do(trainee: Trainee) -> cues.Cue:
    """Why a strength day has no exercise: everything is left out, or today's equipment allows none."""
    return cues.AllLeftOut(min(trainee.left_out)) if trainee.left_out else cues.NothingPossible()


def _tomorrow(plan: WeekPlan, history: History, scene: Scene) -> cues.Tomorrow:
    tomorrow = scene.today + timedelta(days=1)
    if week_start(tomorrow) > plan.start:
        plan = next_plan(scene.programme, plan, history, tomorrow)
    # Whoever has crossed the date line may have done it already.
    day = _left_of(plan.on(tomorrow), tomorrow, history)
    return cues.Tomorrow(day.strength is not None, day.cardio_minutes, plan.activity_on(tomorrow))
