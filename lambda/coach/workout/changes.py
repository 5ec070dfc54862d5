"""Moves that change what a running workout holds: exercises yet to come, and sets already done."""

from dataclasses import replace

from coach.workout.moves import Moment, Moved, as_far_as_counted, at_phase
from coach.workout.outcomes import (
    Announced,
    Corrected,
    EffortDue,
    EffortTakenBack,
    Finished,
    Refusal,
    TakenBack,
)
from coach.workout.running import Phase, RunningWorkout, Station
from coach.workout.waiting import refused, wait


def change(running: RunningWorkout, moment: Moment) -> Moved:
    """Other exercises, sets or loads from here on; what was done stays done.

    The stations of `moment.changed` become what they are there. A change of the present exercise's sets or
    load keeps the place in the count. Another exercise in its place is announced, or the next one where it is
    left.
    """
    here, there = running.station, moment.changed.get(running.index)
    others = tuple(
        station if index == running.index else _taking_over(station, moment.changed.get(index))
        for index, station in enumerate(running.stations)
    )
    running = replace(running, stations=others)
    if there is None or not here.open:
        return wait(running, moment)
    if there.exercise == here.exercise and not there.skipped:
        changed = running.with_station(_taking_over(here, there))
        if changed.station.open or not changed.station.done:
            return wait(changed, moment)
        return wait(at_phase(changed, Phase.EFFORT), moment)
    return _instead(as_far_as_counted(running), there, moment)


def correct(running: RunningWorkout, moment: Moment) -> Moved:
    """The last set done was another number of repetitions than was logged."""
    index = last_done(running)
    if index is None:
        return refused(running, moment, Refusal.NOTHING_DONE_YET)
    station = running.stations[index]
    reps = moment.programme.catalogue[station.exercise].repetitions(moment.number)
    corrected = replace(station, done=(*station.done[:-1], reps))
    stations = (*running.stations[:index], corrected, *running.stations[index + 1 :])
    held, outcomes = wait(replace(running, stations=stations), moment)
    return held, (Corrected(index, station.done), *outcomes)


def take_back(running: RunningWorkout, moment: Moment) -> Moved:
    """The present exercise's last set was not done after all; as many are left as were asked for.

    Before its first, and before the first of another round, the last answer is taken back, and asked for
    again.
    """
    station = running.station
    another_round = running.phase is Phase.ANNOUNCED and station.effort is not None
    if not station.done or another_round:
        return _answer_taken_back(running, moment)
    sets = max(station.sets, station.prescription.sets)
    left = running.with_station(replace(station, sets=sets, done=station.done[:-1]))
    phase = Phase.BETWEEN_SETS if left.station.done else Phase.ANNOUNCED
    held, outcomes = wait(at_phase(left, phase), moment)
    return held, (TakenBack(running.index, station.done[-1]), *outcomes)


def _answer_taken_back(running: RunningWorkout, moment: Moment) -> Moved:
    index = last_done(running)
    rated = running.stations[index] if index is not None else None
    if index is None or rated is None or rated.effort is None:
        return refused(running, moment, Refusal.NOTHING_TO_TAKE_BACK)
    unrated = replace(rated, sets=len(rated.done), effort=None)
    asked = at_phase(replace(running, index=index), Phase.EFFORT).with_station(unrated)
    return asked, (EffortTakenBack(index, rated.effort), EffortDue())


def last_done(running: RunningWorkout) -> int | None:
    """Index of the station whose set was the last one done, or None.

    That is the present one or the nearest before it; after going back there may be later ones only.
    """
    backwards = (*range(running.index, -1, -1), *range(running.index + 1, len(running.stations)))
    return next((index for index in backwards if running.stations[index].done), None)


def _taking_over(station: Station, other: Station | None) -> Station:
    """The station as it becomes, with what was done of it; one that is over or begun keeps its exercise."""
    if other is None or not station.open or (station.done and other.exercise != station.exercise):
        return station
    if other.skipped:
        return replace(station, skipped=True)
    sets = max(other.sets, len(station.done))
    return replace(station, prescription=other.prescription, sets=sets)


def _instead(running: RunningWorkout, other: Station, moment: Moment) -> Moved:
    """Another exercise, or none, where the person is; sets done of the old one stay its own."""
    old, index = running.station, running.index
    stations = list(running.stations)
    if other.skipped:
        stations[index] = replace(old, skipped=True)
    elif old.done:
        stations[index] = replace(old, sets=len(old.done))
        stations.insert(index + 1, replace(other, sets=max(1, other.sets - len(old.done))))
        index += 1
    else:
        stations[index] = other
    changed = replace(running, stations=tuple(stations), index=index)
    following = index if changed.station.open else changed.next_open()
    if following is None:
        return at_phase(changed, Phase.DONE), (Finished(),)
    if running.phase is Phase.WARM_UP:
        return wait(replace(changed, index=following), moment)
    announced = at_phase(replace(changed, index=following), Phase.ANNOUNCED)
    return announced, (Announced(following, again=following == index),)
