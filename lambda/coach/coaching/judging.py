"""What an effort answer makes of the next workout, and how that is taken back (S3-S6)."""

from dataclasses import replace

from coach.coaching import agenda
from coach.coaching.decision import Scene
from coach.coaching.trainee import Trainee
from coach.training.easing import lighter_on
from coach.training.performance import performed
from coach.training.prescription import Prescription
from coach.training.progression import next_prescription
from coach.training.week import WeekPlan
from coach.workout.running import RunningWorkout, Station


def judged(
    trainee: Trainee, running: RunningWorkout, station: Station, scene: Scene
) -> tuple[Trainee, Prescription | None]:
    """The trainee with the station's next prescription in the plan, and that prescription.

    None where the plan stays as it is: the plan does not ask for this (it was changed for today only, or has
    been judged before: one step a workout, S5), or the week is a lighter one, in which nothing changes (S6).
    """
    plan, history = agenda.standing(trainee)
    old = station.prescription
    if old not in _planned(plan, running) or lighter_on(plan, running.day):
        return trainee, None
    new = _next(trainee, running, station, scene)
    week = history.week.with_judged(old.exercise, new.reason)
    plan = plan.prescribe(old.exercise, new)
    return replace(trainee, plan=plan, history=replace(history, week=week)), new


def unjudged(trainee: Trainee, running: RunningWorkout, station: Station, scene: Scene) -> Trainee:
    """The trainee as if the station had not been judged; unchanged where the plan has gone on since."""
    plan, history = agenda.standing(trainee)
    old = station.prescription
    new = _next(trainee, running, station, scene)
    if new not in _planned(plan, running) or lighter_on(plan, running.day):
        return trainee
    week = history.week
    week = replace(week, rose=week.rose - {old.exercise}, fell=week.fell - {old.exercise})
    plan = plan.prescribe(new.exercise, old)
    return replace(trainee, plan=plan, history=replace(history, week=week))


def _planned(plan: WeekPlan, running: RunningWorkout) -> tuple[Prescription, ...]:
    """What the plan asks for of that kind of workout; nothing of a set that was counted by itself."""
    return () if running.kind is None else plan.workouts[running.kind]


def _next(trainee: Trainee, running: RunningWorkout, station: Station, scene: Scene) -> Prescription:
    """The next prescription; no step leads to what another station of the workout trains."""
    means = agenda.means(trainee, scene)
    others = {other.exercise for other in running.stations} - {station.exercise}
    means = replace(means, left_out=means.left_out | others)
    performance = performed(station.done, station.effort)
    return next_prescription(station.prescription, performance, scene.programme.catalogue, means)
