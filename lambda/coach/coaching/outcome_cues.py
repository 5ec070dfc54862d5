"""What came of a workout's move, as cues and the question that follows."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import agenda, cues, progress
from coach.coaching.announcing import announced, outline
from coach.coaching.closing import closed
from coach.coaching.decision import Decision, Scene
from coach.coaching.judging import judged, unjudged
from coach.coaching.questions import AskEffort, AskNextSet, AskOtherSide, AskReady, AskResume, Question
from coach.training.prescription import Effort
from coach.training.week import week_start
from coach.workout import outcomes
from coach.workout.running import RunningWorkout, begin, routine_of
from coach.workout.timeline import Block, Place


def spoken(decision: Decision, outcome: outcomes.Outcome, scene: Scene) -> Decision:
    """The decision with the outcome's cues added, its question asked and its changes made.

    Raises:
        ValueError: no workout is running.
    """
    running = _running(decision)
    match outcome:
        case outcomes.WarmingUp(move):
            return _warming(decision, running, scene, move)
        case outcomes.Announced(_, again):
            _, history = agenda.standing(decision.trainee)
            cue = announced(running, history, scene, decision.trainee.profile.unit, again=again)
            return _say(decision, AskReady(first=running.index == 0 and not again), cue)
        case outcomes.Counting(block):
            return _say(decision, _after(block), cues.Count(block))
        case outcomes.Held(place):
            return _held(decision, place)
        case outcomes.SetsLogged(sets, reps):
            return _say(decision, None, cues.Logged(sets, reps))
        case outcomes.Corrected(index, before):
            return _corrected(decision, running, scene, index, before)
        case outcomes.TakenBack(index, reps):
            exercise = running.stations[index].exercise
            return _say(decision, None, cues.Undone(cues.Thing.SET, exercise, reps))
        case outcomes.EffortTakenBack(index, effort):
            station = replace(running.stations[index], effort=effort)
            back = replace(decision, trainee=unjudged(decision.trainee, running, station, scene))
            return _say(back, None, cues.Undone(cues.Thing.EFFORT, station.exercise, effort=effort))
        case outcomes.NextSetDue(number):
            return _say(decision, AskNextSet(number))
        case outcomes.OtherSideDue(reps):
            return _say(decision, AskOtherSide(), cues.RightDone(reps))
        case outcomes.EffortDue():
            return _say(decision, AskEffort())
        case outcomes.EffortGiven(index, effort):
            return _judged(decision, running, scene, index, effort) if effort else decision
        case outcomes.Skipped(index):
            return _say(decision, None, cues.Skipped(running.stations[index].exercise))
        case outcomes.Finished():
            return _finished(decision, running, scene)
        case outcomes.StartedOver():
            return _started_over(decision, running, scene)
        case outcomes.Refused(why):
            return _say(decision, None, cues.Refused(why))
        case _:
            assert_never(outcome)


def _say(decision: Decision, question: Question | None, *said: cues.Cue) -> Decision:
    return replace(decision, cues=(*decision.cues, *said), question=question)


def _running(decision: Decision) -> RunningWorkout:
    if decision.trainee.running is None:
        raise ValueError("an outcome belongs to a running workout")
    return decision.trainee.running


def _held(decision: Decision, place: Place | None) -> Decision:
    if place is None:
        return _say(decision, AskResume(in_set=False), cues.PausedHere())
    # Before the first repetition there is no set yet that could be "it".
    return _say(
        decision, AskResume(in_set=place.reps > 0), cues.PausedAt(place.reps, place.set_number, place.side)
    )


def _after(block: Block) -> Question:
    return AskEffort() if block.last_set == block.sets else AskNextSet(block.last_set + 1)


def _warming(decision: Decision, running: RunningWorkout, scene: Scene, move: int) -> Decision:
    _, history = agenda.standing(decision.trainee)
    moves = tuple((item.id, item.seconds) for item in routine_of(running, scene.programme).warm_up[move:])
    begins = move == 0
    first = announced(running, history, scene, decision.trainee.profile.unit, again=False)
    said = (outline(running),) if begins else ()
    return _say(decision, AskReady(first=True), *said, cues.WarmUp(moves, begins), first)


def _judged(
    decision: Decision, running: RunningWorkout, scene: Scene, index: int, effort: Effort
) -> Decision:
    """The answer taken, and what it makes of the next workout (S3, S4).

    An exercise is judged once a workout (S5): after another round the plan asks for something new already.
    """
    trainee, station = decision.trainee, running.stations[index]
    _, history = agenda.standing(trainee)
    ordinal = sum(history.met.values()) + sum(item.effort is not None for item in running.stations)
    missed = effort is not Effort.TOO_HARD and min(station.done) < station.prescription.reps
    taken = _say(decision, None, cues.EffortTaken(effort, ordinal, missed=missed))
    trainee, new = judged(trainee, running, station, scene)
    if new is None:
        return taken
    next_time = cues.NextTime(agenda.item_of(new, trainee, scene), new.reason)
    return _say(replace(taken, trainee=trainee), None, next_time)


def _corrected(
    decision: Decision, running: RunningWorkout, scene: Scene, index: int, before: tuple[int, ...]
) -> Decision:
    """The set as it really was; an exercise that was judged by it is judged again."""
    station = running.stations[index]
    said = cues.CorrectedSet(None if index == running.index else station.exercise, station.done[-1])
    if station.effort is None:
        return _say(decision, None, said)
    trainee = unjudged(decision.trainee, running, replace(station, done=before), scene)
    trainee, new = judged(trainee, running, station, scene)
    told = replace(decision, trainee=trainee)
    if new is None:
        return _say(told, None, said)
    return _say(told, None, said, cues.NextTime(agenda.item_of(new, trainee, scene), new.reason))


def _finished(decision: Decision, running: RunningWorkout, scene: Scene) -> Decision:
    trainee, log = closed(decision.trainee, running)
    decision = replace(decision, trainee=trainee, log=(*decision.log, *log))
    if not log:
        return _say(decision, None, cues.NothingDone())
    exercises = sum(bool(station.done) for station in running.stations)
    _, history = agenda.standing(trainee)
    ordinal = sum(history.met.values()) // len(running.stations)
    done = cues.WorkoutDone(exercises, running.sets_done, ordinal)
    moves = tuple((move.id, move.seconds) for move in routine_of(running, scene.programme).cool_down)
    cool_down = cues.CoolDown(moves, ordinal)
    # After midnight on a Sunday the week that this counted for is over.
    same_week = week_start(running.day) == week_start(scene.today)
    left = progress.what_is_left(trainee, scene) if same_week else ()
    return _say(decision, None, done, *left, cool_down)


def _started_over(decision: Decision, running: RunningWorkout, scene: Scene) -> Decision:
    trainee, log = closed(decision.trainee, running)
    # As prescribed before: what was judged today already has its step (S5).
    prescriptions = tuple(station.prescription for station in running.stations)
    again = begin(running.kind, prescriptions, running.day, scene.now, short=running.short)
    begun = replace(decision, trainee=replace(trainee, running=again), log=(*decision.log, *log))
    said = _say(begun, None, cues.StartingOver(logged=bool(log)))
    return spoken(said, outcomes.WarmingUp(0), scene)
