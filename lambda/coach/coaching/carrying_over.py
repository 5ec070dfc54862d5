"""A change of what is to come, carried over into the workout that is under way."""

from collections.abc import Mapping
from dataclasses import replace

from coach.coaching import agenda, cues, exercising
from coach.coaching.announcing import announced
from coach.coaching.decision import Decision, Scene
from coach.coaching.outcome_cues import spoken
from coach.coaching.questions import AskReady, AskStart
from coach.coaching.trainee import Trainee
from coach.training.prescription import Prescription
from coach.workout.outcomes import Announced, Finished, Outcome
from coach.workout.running import Phase, RunningWorkout, Station
from coach.workout.transitions import Event, advance

Changes = Mapping[str, Prescription | None]
"""What each exercise becomes; None for nothing."""


def to_come(running: RunningWorkout) -> tuple[Prescription, ...]:
    """What the workout still asks for: the exercises not begun."""
    first = running.index + (1 if begun(running) else 0)
    return tuple(station.prescription for station in running.stations[first:] if station.open)


def begun(running: RunningWorkout) -> bool:
    """Whether the person has begun the exercise they are at."""
    return bool(running.station.done) or running.phase not in (Phase.WARM_UP, Phase.ANNOUNCED)


def carried_over(trainee: Trainee, scene: Scene, changes: Changes) -> Decision:
    """The trainee with the running workout changed, if one runs, and what it waits for then.

    Where the person stands before another exercise now, it is announced.
    """
    held = exercising.interrupted(trainee, scene)
    running = held.running
    if running is None:
        start = held.cardio is None and agenda.wish(held, scene).start
        return Decision(held, question=AskStart() if start else None)
    changed = {
        index: _becoming(station, changes[station.exercise])
        for index, station in enumerate(running.stations)
        if station.exercise in changes
    }
    old = running.station.exercise
    moment = replace(exercising.moment_of(held, scene), changed=changed)
    running, outcomes = advance(running, Event.CHANGE, moment)
    moved = Decision(replace(held, running=running), question=exercising.standing_question(running))
    if running.phase is Phase.ANNOUNCED and running.station.exercise != old:
        return _announced(moved, running, outcomes, scene)
    for outcome in outcomes:
        if isinstance(outcome, Finished):
            moved = spoken(moved, outcome, scene)
    return moved


def _becoming(station: Station, new: Prescription | None) -> Station:
    """The station as it is to become; another round that was begun of it stays asked for."""
    if new is None:
        return replace(station, skipped=True)
    same = (new.exercise, new.sets) == (station.exercise, station.prescription.sets)
    return Station(new, station.sets if same else new.sets)


def _announced(
    decision: Decision, running: RunningWorkout, outcomes: tuple[Outcome, ...], scene: Scene
) -> Decision:
    instead = any(isinstance(outcome, Announced) and outcome.again for outcome in outcomes)
    cue = announced(running, decision.trainee, scene, again=False)
    if instead:
        cue = replace(cue, turn=cues.Turn.INSTEAD)
    return replace(
        decision, cues=(*decision.cues, cue), question=AskReady(first=False, ordinal=running.index)
    )
