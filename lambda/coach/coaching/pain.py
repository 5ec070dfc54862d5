"""Pain, at any point of any conversation: hard is fine, pain is not (R11, S13, S14).

What is kept is that an exercise is left out, never what hurt.
"""

from dataclasses import replace

from coach.coaching import cues, exercising
from coach.coaching.closing import closed
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import OfferEnd, OfferLeaveOut
from coach.coaching.trainee import Trainee
from coach.workout.moves import as_far_as_counted
from coach.workout.running import Phase, settled
from coach.workout.transitions import Event


def hurts(trainee: Trainee, scene: Scene) -> Decision:
    """Stop there; with a workout running, leave the exercise out or end here."""
    held = exercising.interrupted(trainee, scene)
    running = held.running
    if running is None:
        return Decision(held, (cues.PainStop(),))
    if running.phase is Phase.WARM_UP:
        return Decision(held, (cues.PainStop(),), OfferEnd())
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


def ended(trainee: Trainee, scene: Scene) -> Decision:
    """The workout ends here, rather than wait at the exercise that hurts; what was done is logged."""
    return _ended_here(trainee, scene).after(cues.PainEnd())


def stop_sign(trainee: Trainee, scene: Scene) -> Decision:
    """The workout ends here and now, and today has no other; what was done is logged."""
    resting = replace(trainee, resting_on=scene.today)
    return _ended_here(resting, scene).after(cues.StopSign(workout=trainee.running is not None))


def brought_back(trainee: Trainee, exercise: str | None) -> Decision:
    """An exercise that was left out comes again; the only one there is when none was named."""
    out = tuple(sorted(trainee.left_out))
    wanted = out[0] if exercise is None and len(out) == 1 else exercise
    if wanted is None or wanted not in out:
        return Decision(trainee, (cues.NothingToBringBack(out),))
    back = replace(trainee, left_out=trainee.left_out - {wanted})
    return Decision(back, (cues.BroughtBack(wanted),))


def _ended_here(trainee: Trainee, scene: Scene) -> Decision:
    if trainee.running is None:
        return Decision(trainee)
    running = as_far_as_counted(settled(trainee.running, scene.programme.warm_up, scene.now))
    done, log = closed(trainee, running)
    return Decision(done, log=log)
