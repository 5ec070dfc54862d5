"""Changes that can be taken back: what they changed is remembered with the trainee."""

from dataclasses import replace
from typing import TypeVar

from coach.coaching import agenda
from coach.coaching.before import Before
from coach.coaching.cues import Undone
from coach.coaching.decision import Decision
from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.log import shell
from coach.training.week import WeekPlan

Part = TypeVar("Part")


def remembered(before: Trainee, decision: Decision, what: Undone) -> Decision:
    """The decision with what it changed kept, so that it can be taken back; unchanged where nothing was.

    A workout is kept as it was; one that begins goes on, and so does a cardio session.
    """
    after = decision.trainee
    (plan, history), (new_plan, new_history) = agenda.standing(before), agenda.standing(after)
    if replace(after, before=None) == replace(before, before=None):
        return decision
    kept = Before(
        what,
        profile=before.profile if before.profile != after.profile else None,
        left_out=(before.left_out,) if before.left_out != after.left_out else (),
        day_wish=(before.day_wish,) if before.day_wish != after.day_wish else (),
        manner=before.manner if before.manner != after.manner else None,
        running=(before.running,) if before.running not in (None, after.running) else (),
        logged=tuple(shell(entry) for entry in decision.log),
    )
    kept = _with_history(_with_plan(kept, plan, new_plan), history, new_history)
    return replace(decision, trainee=replace(after, before=kept))


def put_back(trainee: Trainee) -> Decision:
    """The trainee as before the last change, and the log without what it wrote.

    Raises:
        ValueError: there is no change to take back.
    """
    kept = trainee.before
    if kept is None:
        raise ValueError("nothing was changed")
    plan, history = agenda.standing(trainee)
    workouts = {**plan.workouts, **kept.workouts}
    plan = replace(kept.plan or plan, workouts={kind: items for kind, items in workouts.items() if items})
    back = replace(
        trainee,
        profile=kept.profile or trainee.profile,
        plan=plan,
        history=_put_back(history, kept),
        left_out=_first(kept.left_out, trainee.left_out),
        day_wish=_first(kept.day_wish, trainee.day_wish),
        manner=kept.manner or trainee.manner,
        running=_first(kept.running, trainee.running),
        before=None,
    )
    return Decision(back, retracted=kept.logged)


def _with_plan(kept: Before, before: WeekPlan, after: WeekPlan) -> Before:
    was = {kind: before.workouts.get(kind, ()) for kind in after.workouts}
    head = replace(before, workouts={})
    return replace(
        kept,
        plan=head if head != replace(after, workouts={}) else None,
        workouts={kind: items for kind, items in was.items() if items != after.workouts[kind]},
    )


def _with_history(kept: Before, before: History, after: History) -> Before:
    return replace(
        kept,
        week=before.week if before.week != after.week else None,
        past=(before.past,) if before.past != after.past else (),
        streak=before.streak if before.streak != after.streak else None,
        trained=before.trained if before.trained != after.trained else None,
        met={
            exercise: before.times_met(exercise)
            for exercise, times in after.met.items()
            if times != before.times_met(exercise)
        },
    )


def _put_back(history: History, kept: Before) -> History:
    met = {exercise: times for exercise, times in {**history.met, **kept.met}.items() if times}
    return replace(
        history,
        week=kept.week or history.week,
        past=_first(kept.past, history.past),
        streak=history.streak if kept.streak is None else kept.streak,
        trained=history.trained if kept.trained is None else kept.trained,
        met=met,
    )


def _first(kept: tuple[Part, ...], now: Part) -> Part:
    """The part as it was kept, or as it is where it was not changed."""
    return kept[0] if kept else now
