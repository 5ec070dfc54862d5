"""Closing a workout: its log entry, the totals that count it, and the exercises now met."""

from dataclasses import replace

from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.log import ExerciseLog, LogEntry, StrengthLog
from coach.workout.running import RunningWorkout


def closed(trainee: Trainee, running: RunningWorkout) -> tuple[Trainee, tuple[LogEntry, ...]]:
    """The trainee without the workout, and its log entry; no entry when no set was done."""
    done = tuple(station for station in running.stations if station.done)
    history = trainee.history
    if not done or history is None:
        return replace(trainee, running=None), ()
    entry = StrengthLog(
        at=running.began,
        day=running.day,
        kind=running.kind,
        exercises=tuple(
            ExerciseLog(item.exercise, item.done, item.effort, item.prescription.load) for item in done
        ),
        counts=running.counts,
        number=trainee.version,
    )
    return replace(trainee, running=None, history=_counted(history, running)), (entry,)


def _counted(history: History, running: RunningWorkout) -> History:
    met = dict(history.met)
    for exercise in running.best:
        met[exercise] = met.get(exercise, 0) + 1
    # A few sets are no hard session: the same muscles may train tomorrow (S1).
    trained = {running.kind: running.day} if running.kind is not None and running.counts else {}
    return replace(
        history.with_strength(running.day, running.best, counts=running.counts),
        trained={**history.trained, **trained},
        met=met,
    )
