"""How an exercise is announced: its place in the workout and how much of its cue."""

from typing import assert_never

from coach.coaching import cues
from coach.coaching.decision import Scene
from coach.coaching.trainee import Trainee
from coach.training.exercise import Sides
from coach.workout.manner import Talk
from coach.workout.running import RunningWorkout

FULL_CUE_TIMES = 2  # dialogues: a full cue the first two times a person meets an exercise


def announced(running: RunningWorkout, trainee: Trainee, scene: Scene, *, again: bool) -> cues.Announce:
    """The station where the person is, announced for the first time or again."""
    station = running.station
    exercise, asked = scene.programme.catalogue[station.exercise], station.prescription
    load, implements = asked.load, exercise.implements if asked.load else 1
    sets = station.sets - len(station.done)
    return cues.Announce(
        item=cues.Item(
            station.exercise, sets, asked.reps, load, implements, trainee.profile.unit, exercise.hold
        ),
        turn=_turn(running, again=again),
        length=cue_length(trainee, station.exercise, again=again),
        each_side=exercise.sides is Sides.EACH,
        in_outline=not again and running.index == 0 and outline(running, scene).sets > 0 and load is None,
        pick_weight=load is None and exercise.weight is not None,
    )


def cue_length(trainee: Trainee, exercise: str, *, again: bool = False) -> cues.CueLength:
    """How much of the exercise's cue is said: as often as they have met it, and as much as they wish to hear.

    Of an exercise that they have never done, everybody is told how it goes.
    """
    times_met = trainee.history.times_met(exercise) if trainee.history else 0
    match trainee.manner.talk:
        case Talk.BRIEF:
            return in_passing(trainee) if times_met else cues.CueLength.FULL
        case Talk.FULL:
            return cues.CueLength.FULL
        case Talk.USUAL if times_met < FULL_CUE_TIMES:
            return cues.CueLength.FULL
        case Talk.USUAL:
            return cues.CueLength.SHORT if again else in_passing(trainee)
        case _:
            assert_never(trainee.manner.talk)


def in_passing(trainee: Trainee) -> cues.CueLength:
    """How much of a cue is said that was said before: a reminder, or nothing to who wishes to hear less."""
    return cues.CueLength.NONE if trainee.manner.talk is Talk.BRIEF else cues.CueLength.REMINDER


def outline(running: RunningWorkout, scene: Scene) -> cues.WorkoutOutline:
    """The whole workout in numbers."""
    catalogue = scene.programme.catalogue
    holds = {catalogue[station.exercise].hold for station in running.stations}
    sets = {station.prescription.sets for station in running.stations}
    reps = {station.prescription.reps for station in running.stations}
    count = len(running.stations)
    if max(len(sets), len(reps), len(holds)) > 1:
        return cues.WorkoutOutline(count, 0, 0)
    return cues.WorkoutOutline(count, sets.pop(), reps.pop(), holds.pop())


def _turn(running: RunningWorkout, *, again: bool) -> cues.Turn:
    if again:
        return cues.Turn.AGAIN
    if running.next_open() is None:
        return cues.Turn.LAST
    return cues.Turn.FIRST if running.index == 0 else cues.Turn.NEXT
