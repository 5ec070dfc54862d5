"""Closing a workout: its log entry, the totals that count it, and the exercises now met."""

from dataclasses import replace

from coach.coaching.trainee import Trainee
from coach.training.history import History
from coach.training.log import ExerciseLog, LogEntry, StrengthLog
from coach.workout.running import RunningWorkout


def closed(trainee: Trainee, running: RunningWorkout) -> tuple[Trainee, tuple[LogEntry, ...]]:
    """The trainee without the workout, and its log entry; no entry when no set was done."""
    entry, history = entry_of(running, trainee.version), trainee.history
    if entry is None or history is None:
        return replace(trainee, running=None), ()
    return replace(trainee, running=None, history=_counted(history, running)), (entry,)


def entry_of(running: RunningWorkout, number: int) -> StrengthLog | None:
    """The workout as it is logged once it is closed as it stands; None when no set was done."""
    done = tuple(station for station in running.stations if station.done)
    if not done:
        return None
    return StrengthLog(
        at=running.began,
        day=running.day,
        kind=running.kind,
        exercises=tuple(
            ExerciseLog(item.exercise, item.done, item.effort, item.prescription.load) for item in done
        ),
        counts=running.counts,
        number=number,
    )


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
