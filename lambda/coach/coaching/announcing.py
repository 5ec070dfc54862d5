"""How an exercise is announced: its place in the workout and how much of its cue."""

from coach.coaching import cues
from coach.coaching.decision import Scene
from coach.training.exercise import Sides
from coach.training.history import History
from coach.training.load import Unit
from coach.workout.running import RunningWorkout, Station

FULL_CUE_TIMES = 2  # dialogues: a full cue the first two times a person meets an exercise


def announced(
    running: RunningWorkout, history: History, scene: Scene, unit: Unit, *, again: bool
) -> cues.Announce:
    """The station where the person is, announced for the first time or again."""
    station = running.station
    exercise, asked = scene.programme.catalogue[station.exercise], station.prescription
    load, implements = asked.load, exercise.implements if asked.load else 1
    sets = station.sets - len(station.done)
    return cues.Announce(
        item=cues.Item(station.exercise, sets, asked.reps, load, implements, unit, exercise.hold),
        turn=_turn(running, again=again),
        length=_length(station, history, again=again),
        each_side=exercise.sides is Sides.EACH,
        in_outline=not again and running.index == 0 and outline(running, scene).sets > 0 and load is None,
        pick_weight=load is None and exercise.weight is not None,
    )


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


def _length(station: Station, history: History, *, again: bool) -> cues.CueLength:
    if history.times_met(station.exercise) < FULL_CUE_TIMES:
        return cues.CueLength.FULL
    return cues.CueLength.SHORT if again else cues.CueLength.REMINDER
