"""What the calendar brings about by itself: a new week, a workout left lying since an earlier day."""

from dataclasses import replace
from datetime import timedelta

from coach.coaching import agenda, cardio_session
from coach.coaching.closing import closed
from coach.coaching.cues import Cue, Leftover, LighterWeek, MissedDay, MoreSets
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.replanning import after_missed_day
from coach.training.turning import new_week
from coach.training.week import WeekPlan, first_plan, week_start
from coach.workout.moves import as_far_as_counted
from coach.workout.settling import settled, unheard

LEFT_LYING = timedelta(hours=4)  # a workout that goes on beyond the end of its day is still under way


def brought_up_to_date(trainee: Trainee, scene: Scene) -> Decision:
    """The trainee as of today, with what there is to tell about it."""
    current = _found(_workout_closed(with_plan(trainee, scene), scene), scene)
    cardio = _cardio_closed(current.trainee, scene)
    turned = in_this_week(cardio.trainee, scene)
    caught_up = _missed_made_up(turned.trainee, scene)
    cues = (*current.cues, *cardio.cues, *turned.cues, *caught_up.cues)
    return Decision(caught_up.trainee, cues, log=(*current.log, *cardio.log))


def _workout_closed(trainee: Trainee, scene: Scene) -> Decision:
    """A workout left lying since an earlier day is closed, and logged as far as it was done."""
    running = trainee.running
    if running is None or running.day >= scene.today or scene.now - running.touched <= LEFT_LYING:
        return Decision(trainee)
    running = as_far_as_counted(settled(running, scene.programme, scene.now))
    done = tuple((item.exercise, len(item.done)) for item in running.stations if item.done)
    told = (Leftover(done, (scene.today - running.day).days),) if done else ()
    current, log = closed(trainee, running)
    # What was asked or changed last was about the workout that is closed now.
    return Decision(replace(current, answer=None, before=None), told, log=log)


def _found(current: Decision, scene: Scene) -> Decision:
    """A count that nobody closed, as a new session finds it."""
    running = current.trainee.running
    if running is None or not scene.fresh:
        return current
    found = unheard(running, scene.programme, scene.now)
    return replace(current, trainee=replace(current.trainee, running=found))


def _cardio_closed(trainee: Trainee, scene: Scene) -> Decision:
    """A cardio session that is over, or was left lying since an earlier day, is logged."""
    running = trainee.cardio
    if running is None:
        return Decision(trainee)
    left = running.day < scene.today and scene.now - running.touched > LEFT_LYING
    if not left and not cardio_session.over(trainee, scene):
        return Decision(trainee)
    ended = cardio_session.closed(trainee, scene)
    if left and not ended.log:
        return Decision(ended.trainee)  # nothing of it was done, and nothing is to be said of it days later
    return ended


def _missed_made_up(trainee: Trainee, scene: Scene) -> Decision:
    """A strength day that was missed moves to where there is room for it (S1)."""
    plan, history = trainee.plan, trainee.history
    if plan is None or history is None or trainee.running is not None:
        return Decision(trainee)
    again = after_missed_day(scene.programme, plan, history, scene.today)
    if again is None:
        return Decision(trainee)
    first = again.place_of(scene.today)
    ahead = tuple(index for index, day in enumerate(again.days) if day.strength and index >= first)
    # What was changed last was about the days as they lay before.
    return Decision(replace(planned_anew(trainee, again), before=None), (MissedDay(ahead),))


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
        cardio_target=cardio * plan.session_minutes,
    )
    return replace(trainee, plan=plan, history=replace(trainee.history, week=week))


def planned_as_chosen(trainee: Trainee, plan: WeekPlan) -> Trainee:
    """The trainee with the plan that they chose, and the week aiming for just what it holds (S12)."""
    if trainee.history is None:
        raise ValueError("a plan and a history come together")
    aims = plan.totals()
    week = replace(
        trainee.history.week,
        strength_planned=aims.strength_planned,
        cardio_planned=aims.cardio_planned,
        cardio_target=aims.cardio_target,
    )
    return replace(trainee, plan=plan, history=replace(trainee.history, week=week))


def with_plan(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee with a plan as soon as the first questions are answered; one that is gone begins anew."""
    profile = trainee.profile
    complete = trainee.plan is not None and trainee.history is not None
    if complete or not profile.cleared or profile.activity is None or profile.equipment is None:
        return trainee
    plan = trainee.plan or first_plan(
        scene.programme, profile.activity, agenda.means(trainee, scene), scene.today
    )
    return replace(trainee, plan=plan, history=trainee.history or History(plan.totals()))


def in_this_week(trainee: Trainee, scene: Scene) -> Decision:
    """The trainee with a plan for the week of today, an earlier one carried over, and what is new in it."""
    plan, history = trainee.plan, trainee.history
    if plan is None or history is None or week_start(scene.today) <= plan.start:
        return Decision(trainee)  # a week once begun stays begun, wherever they fly (training/travel.py)
    if trainee.running is not None and trainee.running.day < week_start(scene.today):
        return Decision(trainee)  # a workout over midnight belongs to the week it was begun in
    renewed, turned = new_week(scene.programme, plan, history, scene.today)
    # What was changed last was about the week that is over.
    return Decision(replace(trainee, plan=renewed, history=turned, before=None), _news(plan, renewed))


def _news(before: WeekPlan, after: WeekPlan) -> tuple[Cue, ...]:
    """What the new week brings by rule (S2, S6)."""
    if after.lighter is not None and after.lighter != before.lighter:
        return (LighterWeek(after.lighter.reason),)
    grown = [
        new.sets
        for kind, items in after.workouts.items()
        for new, old in zip(items, before.workouts[kind], strict=True)
        if new.sets > old.sets
    ]
    return (MoreSets(max(grown)),) if grown else ()
