"""Pain, at any point of any conversation: hard is fine, pain is not (R11, S13, S14).

What is kept is that an exercise is left out, never what hurt.
"""

from dataclasses import replace

from coach.coaching import cues, exercising
from coach.coaching.closing import closed
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import OfferLeaveOut
from coach.coaching.trainee import Trainee
from coach.workout.moves import as_far_as_counted
from coach.workout.running import settled
from coach.workout.transitions import Event


def hurts(trainee: Trainee, scene: Scene) -> Decision:
    """Stop there; with a workout running, leave the exercise out or end here."""
    held = exercising.interrupted(trainee, scene)
    running = held.running
    if running is None:
        return Decision(held, (cues.PainStop(),))
    following = running.next_open()
    question = OfferLeaveOut(
        running.station.exercise, None if following is None else running.stations[following].exercise
    )
    return Decision(held, (cues.PainStop(),), question)


def left_out(trainee: Trainee, scene: Scene, exercise: str) -> Decision:
    """The exercise out until it is brought back, and on to the next."""
    without = replace(trainee, left_out=trainee.left_out | {exercise})
    onward = exercising.exercised(without, scene, Event.SKIP)
    kept = tuple(cue for cue in onward.cues if not isinstance(cue, cues.Skipped))
    return replace(onward, cues=(cues.LeftOut(exercise), *kept))


def stop_sign(trainee: Trainee, scene: Scene) -> Decision:
    """The workout ends here and now, and today has no other; what was done is logged."""
    trainee = replace(trainee, resting_on=scene.today)
    if trainee.running is None:
        return Decision(trainee, (cues.StopSign(workout=False),))
    running = as_far_as_counted(settled(trainee.running, scene.programme.warm_up, scene.now))
    ended, log = closed(trainee, running)
    return Decision(ended, (cues.StopSign(workout=True),), log=log)


def brought_back(trainee: Trainee, exercise: str | None) -> Decision:
    """An exercise that was left out comes again; the only one there is when none was named."""
    out = tuple(sorted(trainee.left_out))
    wanted = out[0] if exercise is None and len(out) == 1 else exercise
    if wanted is None or wanted not in out:
        return Decision(trainee, (cues.NothingToBringBack(out),))
    back = replace(trainee, left_out=trainee.left_out - {wanted})
    return Decision(back, (cues.BroughtBack(wanted),))
