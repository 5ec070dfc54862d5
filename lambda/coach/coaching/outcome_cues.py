"""What came of a workout's move, as cues and the question that follows."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import agenda, counting_alone, cues, progress
from coach.coaching.announcing import announced, outline
from coach.coaching.closing import closed
from coach.coaching.commands import CountReps
from coach.coaching.decision import Decision, Scene
from coach.coaching.judging import judged, unjudged
from coach.coaching.questions import (
    AskAgain,
    AskEffort,
    AskFinished,
    AskNextSet,
    AskOtherSide,
    AskReady,
    AskResume,
    Question,
)
from coach.training.prescription import Effort
from coach.training.week import week_start
from coach.workout import outcomes
from coach.workout.block import Block, Place, Side
from coach.workout.manner import Talk
from coach.workout.running import RunningWorkout, begin, routine_of


def spoken(decision: Decision, outcome: outcomes.Outcome, scene: Scene) -> Decision:
    """The decision with the outcome's cues added, its question asked and its changes made.

    Raises:
        ValueError: no workout is running.
    """
    running = _running(decision)
    hold = scene.programme.catalogue[running.station.exercise].hold
    match outcome:
        case outcomes.WarmingUp(move):
            return _warming(decision, running, scene, move)
        case outcomes.Announced(_, again):
            cue = announced(running, decision.trainee, scene, again=again)
            return _say(decision, AskReady(running.index == 0 and not again, running.index), cue)
        case outcomes.ReadyDue():
            return _say(decision, AskReady(first=False, ordinal=running.index))
        case outcomes.ResumeDue(place):
            return _say(decision, AskResume(in_set=place is not None and place.reps > 0))
        case outcomes.FinishDue(sets):
            return _say(decision, AskFinished(running.station.exercise, sets))
        case outcomes.PaceChanged(index, seconds):
            return _paced(decision, running, scene, index, seconds)
        case outcomes.RestLonger(seconds):
            return _say(decision, None, cues.MoreRest(seconds))
        case outcomes.RestTaken():
            return _say(decision, None, cues.TakeYourTime())
        case outcomes.Tallied(index, done, place):
            return _say(decision, None, _tally(running, index, scene, done, place))
        case outcomes.ToCome(reps, sets, exercises):
            return _say(decision, None, cues.ToGo(reps, _side(running), sets, exercises, hold))
        case outcomes.Counting(block):
            count = cues.Count(block, decision.trainee.profile.beat)
            return _say(decision, _after(running, block, scene), count)
        case outcomes.Held(place):
            return _held(decision, place, hold)
        case outcomes.SetsLogged() if running.kind is None:
            return decision  # told once it is closed, which is at once
        case outcomes.SetsLogged(sets, reps):
            return _say(decision, None, cues.Logged(sets, reps, hold))
        case outcomes.Corrected(index, before):
            return _corrected(decision, running, scene, index, before)
        case outcomes.TakenBack(index, reps):
            back_to = scene.programme.catalogue[running.stations[index].exercise]
            return _say(decision, None, cues.Undone(cues.Thing.SET, back_to.id, reps, hold=back_to.hold))
        case outcomes.EffortTakenBack(index, effort):
            station = replace(running.stations[index], effort=effort)
            back = replace(decision, trainee=unjudged(decision.trainee, running, station, scene))
            return _say(back, None, cues.Undone(cues.Thing.EFFORT, station.exercise, effort=effort))
        case outcomes.NextSetDue(number):
            return _say(decision, AskNextSet(number, running.index))
        case outcomes.OtherSideDue(reps):
            return _say(decision, AskOtherSide(), cues.RightDone(reps, hold))
        case outcomes.EffortDue() if running.kind is None:
            return _alone_over(decision, running, scene)
        case outcomes.EffortDue():
            return _say(decision, AskEffort(running.index))
        case outcomes.EffortGiven(index, effort):
            return _judged(decision, running, scene, index, effort) if effort else decision
        case outcomes.Skipped(index):
            return _say(decision, None, cues.Skipped(running.stations[index].exercise))
        case outcomes.Finished() if running.kind is None:
            return _alone_over(decision, running, scene)
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


def _held(decision: Decision, place: Place | None, hold: int) -> Decision:
    if place is None:
        return _say(decision, AskResume(in_set=False), cues.PausedHere())
    at = cues.PausedAt(place.reps, place.set_number, place.side, hold)
    # Before the first repetition there is no set yet that could be "it".
    return _say(decision, AskResume(in_set=place.reps > 0), at)


def _after(running: RunningWorkout, block: Block, scene: Scene) -> Question:
    if running.kind is None:
        return _another(running, scene)
    last = block.last_set == block.sets
    return AskEffort(running.index) if last else AskNextSet(block.last_set + 1, running.index)


def _alone_over(decision: Decision, running: RunningWorkout, scene: Scene) -> Decision:
    """A set by itself is over: logged, and another one offered."""
    told = counting_alone.ended(decision.trainee, scene).after(*decision.cues, log=decision.log)
    return replace(told, question=_another(running, scene))


def _another(running: RunningWorkout, scene: Scene) -> AskAgain:
    exercise = scene.programme.catalogue[running.station.exercise]
    return AskAgain(exercise.id, exercise.said(running.station.prescription.reps))


def _paced(decision: Decision, running: RunningWorkout, scene: Scene, index: int, seconds: int) -> Decision:
    """The pace kept for that exercise; its own is not kept apart."""
    trainee, exercise = decision.trainee, scene.programme.catalogue[running.stations[index].exercise]
    before = trainee.manner.pace(exercise)
    paces = {id_: pace for id_, pace in trainee.manner.paces.items() if id_ != exercise.id}
    if seconds != trainee.manner.common_pace(exercise):
        paces[exercise.id] = seconds
    trainee = replace(trainee, manner=replace(trainee.manner, paces=paces))
    return _say(replace(decision, trainee=trainee), None, cues.PaceNow(seconds, slower=seconds > before))


def _side(running: RunningWorkout) -> Side:
    """The side that is counted."""
    place = running.place or (running.block.start if running.block else None)
    return place.side if place else Side.BOTH


def _tally(
    running: RunningWorkout, index: int, scene: Scene, done: tuple[int, ...], place: Place | None
) -> cues.Tally:
    exercise = scene.programme.catalogue[running.stations[index].exercise]
    reps, side = (place.reps, place.side) if place else (0, Side.BOTH)
    return cues.Tally(exercise.id, done, reps, side, exercise.hold)


def _warming(decision: Decision, running: RunningWorkout, scene: Scene, move: int) -> Decision:
    moves = tuple((item.id, item.seconds) for item in routine_of(running, scene.programme).warm_up[move:])
    begins = move == 0
    first = announced(running, decision.trainee, scene, again=False)
    said = (outline(running, scene),) if begins else ()
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
    heard = () if trainee.manner.talk is Talk.BRIEF else (cues.EffortTaken(effort, ordinal, missed=missed),)
    taken = _say(decision, None, *heard)
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
    hold = scene.programme.catalogue[station.exercise].hold
    said = cues.CorrectedSet(None if index == running.index else station.exercise, station.done[-1], hold)
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
    cool_down = cues.CoolDown(moves, ordinal, praised=trainee.manner.talk is not Talk.BRIEF)
    # After midnight on a Sunday the week that this counted for is over.
    same_week = week_start(running.day) == week_start(scene.today)
    left = progress.what_is_left(trainee, scene) if same_week else ()
    return _say(decision, None, done, *left, cool_down)


def _started_over(decision: Decision, running: RunningWorkout, scene: Scene) -> Decision:
    if running.kind is None:
        another = _another(running, scene)
        wish = CountReps(another.exercise, another.reps)
        done = counting_alone.ended(decision.trainee, scene)
        told = (*decision.cues, *done.cues)
        return counting_alone.begun(done.trainee, scene, wish).after(*told, log=done.log)
    trainee, log = closed(decision.trainee, running)
    # As prescribed before: what was judged today already has its step (S5). What is left out stays out (S14).
    prescriptions = tuple(
        station.prescription for station in running.stations if station.exercise not in trainee.left_out
    )
    if not prescriptions:
        ended = replace(decision, trainee=trainee, log=(*decision.log, *log))
        return _say(ended, None, agenda.nothing_to_do(trainee))
    again = begin(running.kind, prescriptions, running.day, scene.now, short=running.short)
    begun = replace(decision, trainee=replace(trainee, running=again), log=(*decision.log, *log))
    said = _say(begun, None, cues.StartingOver(logged=bool(log)))
    return spoken(said, outcomes.WarmingUp(0), scene)
