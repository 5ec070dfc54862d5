"""Corrections and undo: what was logged or changed last, made true."""

from dataclasses import replace

from coach.coaching import cues, exercising
from coach.coaching.before import Before
from coach.coaching.changing import put_back, remembered
from coach.coaching.closing import closed
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.training.exercise import Exercise
from coach.training.prescription import Effort
from coach.workout.changes import last_done
from coach.workout.counting import MOST_IN_A_SET
from coach.workout.doubt import claimed
from coach.workout.moves import as_far_as_counted, at_phase
from coach.workout.running import Phase, RunningWorkout
from coach.workout.transitions import Event


def corrected(trainee: Trainee, scene: Scene, reps: int | None) -> Decision:
    """The last set was so many repetitions, or seconds of a hold; what was judged by it is judged again.

    The last set of a workout that has just ended is corrected in its log entry.
    """
    exercise = _done_last(trainee, scene)
    if reps is None or not 0 < (exercise.repetitions(reps) if exercise else reps) <= MOST_IN_A_SET:
        held = exercising.interrupted(trainee, scene)
        out_of_range = cues.RepsOutOfRange(MOST_IN_A_SET, exercise.hold if exercise else 0)
        return Decision(held, (out_of_range,), exercising.waits_for(held))
    if trainee.running is not None:
        told = exercising.exercised(trainee, scene, Event.CORRECT, number=reps)
        return replace(told, cues=tuple(cue for cue in told.cues if not isinstance(cue, cues.Announce)))
    match trainee.before:
        case Before(cues.Undone(cues.Thing.WORKOUT), running=(RunningWorkout() as running,)) as before:
            return _corrected_in_log(trainee, before, running, scene, reps)
        case _:
            return _nothing(trainee, scene, cues.NothingToCorrect())


def undone(trainee: Trainee, scene: Scene) -> Decision:
    """The last thing that was logged or changed, taken back, and what it was."""
    if trainee.before is not None:
        back = put_back(trainee)
        held = exercising.interrupted(back.trainee, scene)
        waits_for = exercising.waits_for(held)
        return replace(back, trainee=held, cues=(trainee.before.what,), question=waits_for)
    if trainee.running is not None:
        return exercising.exercised(trainee, scene, Event.TAKE_BACK)
    return _nothing(trainee, scene, cues.NothingToTakeBack())


def _done_last(trainee: Trainee, scene: Scene) -> Exercise | None:
    """The exercise whose set was the last, of the workout that runs or has just ended; None without one."""
    running = exercising.interrupted(trainee, scene).running
    if running is None:
        ended = trainee.before.running if trainee.before is not None else ()
        running = ended[0] if ended else None
    if running is None:
        return None
    # What is asked about is a set that may be over, and is not logged yet.
    index = running.index if running.phase is Phase.UNSURE else last_done(running)
    station = running.station if index is None else running.stations[index]
    return scene.programme.catalogue[station.exercise]


def _nothing(trainee: Trainee, scene: Scene, told: cues.Cue) -> Decision:
    """There is nothing to change; a cardio session under way waits."""
    held = exercising.interrupted(trainee, scene)
    return Decision(held, (told,), exercising.waits_for(held))


def _corrected_in_log(
    trainee: Trainee, before: Before, running: RunningWorkout, scene: Scene, reps: int
) -> Decision:
    """The workout opened where it was, its last set corrected, and ended again as it ended.

    What else its last turn changed stays changed: an exercise left out there stays out (S14).
    """
    ending, back = _sets_over(running, before.what.effort), put_back(trainee)
    reopened = replace(
        back.trainee,
        profile=trainee.profile,
        left_out=trainee.left_out,
        day_wish=trainee.day_wish,
        running=ending,
    )
    told = exercising.exercised(reopened, scene, Event.CORRECT, number=reps)
    said = tuple(cue for cue in told.cues if isinstance(cue, cues.CorrectedSet | cues.NextTime))
    if before.what.effort is None:
        ended, log = closed(told.trainee, told.trainee.running or ending)
    else:
        judged = exercising.exercised(told.trainee, scene, Event.EFFORT, before.what.effort)
        ended, log = judged.trainee, judged.log
        match said:
            case (cues.CorrectedSet(None),):  # it was the exercise at the end that was corrected
                said += tuple(cue for cue in judged.cues if isinstance(cue, cues.NextTime))
    again = Decision(ended, said, log=log, retracted=back.retracted)
    return remembered(back.trainee, again, before.what)


def _sets_over(running: RunningWorkout, effort: Effort | None) -> RunningWorkout:
    """The workout where its last set is over, though it was broken off.

    Sets that were asked about are over in full where their effort was the answer.
    """
    over = effort is not None and running.phase is Phase.UNSURE and running.claim >= running.station.sets
    ended = claimed(running) if over else as_far_as_counted(running)
    station = ended.station
    if not station.done:
        return ended
    return at_phase(ended.with_station(replace(station, sets=len(station.done))), Phase.EFFORT)
