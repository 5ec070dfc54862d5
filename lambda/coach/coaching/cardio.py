"""Cardio by voice: logging a session, and what today asks for."""

from dataclasses import replace

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskMinutes
from coach.coaching.trainee import Trainee
from coach.training.cardio import LONGEST_SESSION, Activity
from coach.training.log import CardioLog


def logged(trainee: Trainee, scene: Scene, minutes: int | None, activity: Activity | None) -> Decision:
    """A cardio session logged for today, or the question for its minutes."""
    if minutes is None:
        return Decision(trainee, question=AskMinutes(activity))
    if not 0 < minutes <= LONGEST_SESSION:
        return Decision(trainee, (cues.MinutesOutOfRange(LONGEST_SESSION),), AskMinutes(activity))
    _, history = agenda.standing(trainee)
    week = history.week.with_cardio(scene.today, minutes)
    done = replace(trainee, history=replace(history, week=week))
    entry = CardioLog(scene.now, scene.today, activity, minutes)
    told = cues.CardioLogged(minutes, activity, week.cardio_sessions, week.cardio_planned)
    return Decision(done, (told,), log=(entry,))


def started(trainee: Trainee, scene: Scene) -> Decision:
    """What today's cardio is, how it should feel, and how to log it."""
    plan, _ = agenda.standing(trainee)
    if trainee.resting_on == scene.today:
        return Decision(trainee, (cues.RestToday(),))
    minutes = agenda.left_today(trainee, scene).cardio_minutes
    briefly = (agenda.cardio_today(trainee, scene),) if minutes else ()
    return Decision(trainee, (*briefly, cues.CardioPlan(minutes or plan.cardio_minutes)))
