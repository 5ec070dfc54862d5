"""What the calendar brings about by itself: a new week, a workout left lying since an earlier day."""

from dataclasses import replace
from datetime import timedelta

from coach.coaching.closing import closed
from coach.coaching.cues import Cue, Leftover
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.log import LogEntry
from coach.training.week import WeekPlan, first_plan, next_plan, week_start
from coach.workout.moves import as_far_as_counted
from coach.workout.running import settled

LEFT_LYING = timedelta(hours=4)  # a workout that crosses midnight is still under way


def brought_up_to_date(trainee: Trainee, scene: Scene) -> Decision:
    """The trainee as of today, with what there is to tell about it."""
    trainee = with_plan(trainee, scene)
    cues: tuple[Cue, ...] = ()
    log: tuple[LogEntry, ...] = ()
    running = trainee.running
    if running and running.day < scene.today and scene.now - running.touched > LEFT_LYING:
        running = as_far_as_counted(settled(running, scene.programme.warm_up, scene.now))
        done = tuple((item.exercise, len(item.done)) for item in running.stations if item.done)
        if done:
            cues = (Leftover(done, (scene.today - running.day).days),)
        trainee, log = closed(trainee, running)
        # What was asked last was about the workout that is closed now.
        trainee = replace(trainee, answer=None)
    return Decision(in_this_week(trainee, scene), cues, log=log)


def planned_anew(trainee: Trainee, plan: WeekPlan) -> Trainee:
    """The trainee with this week's plan replaced, and what the week aims for with it.

    Sessions that were missed stay asked for, though no day is left for them (S12).
    """
    if trainee.history is None:
        raise ValueError("a plan and a history come together")
    before, aims = trainee.history.week, plan.totals()
    cardio = max(before.cardio_planned, aims.cardio_planned)
    week = replace(
        before,
        strength_planned=max(before.strength_planned, aims.strength_planned),
        cardio_planned=cardio,
        cardio_target=cardio * plan.cardio_minutes,
    )
    return replace(trainee, plan=plan, history=replace(trainee.history, week=week))


def with_plan(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee with a plan as soon as the first questions are answered; one that is gone begins anew."""
    profile = trainee.profile
    complete = trainee.plan is not None and trainee.history is not None
    if complete or not profile.cleared or profile.activity is None or profile.equipment is None:
        return trainee
    plan = trainee.plan or first_plan(scene.programme, profile.activity, profile.equipment, scene.today)
    return replace(trainee, plan=plan, history=trainee.history or History(plan.totals()))


def in_this_week(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee with a plan for the week of today, an earlier one carried over."""
    plan, history = trainee.plan, trainee.history
    if plan is None or history is None or week_start(scene.today) <= plan.start:
        return trainee
    if trainee.running is not None and trainee.running.day < week_start(scene.today):
        return trainee  # a workout over midnight belongs to the week it was begun in
    renewed = next_plan(scene.programme, plan, history, scene.today)
    return replace(trainee, plan=renewed, history=history.turned(renewed.totals()))
