"""Pain, at any point of any conversation: hard is fine, pain is not (R11, S13, S14).

What is kept is that an exercise is left out, never what hurt.
"""

from dataclasses import replace

from coach.coaching import adjusting, agenda, cardio_session, cues, exercising
from coach.coaching.closing import closed
from coach.coaching.commands import Swap
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import OfferEnd, OfferLeaveOut
from coach.coaching.trainee import Trainee
from coach.training.days_workout import Workout
from coach.training.prescription import Reason
from coach.workout.moves import as_far_as_counted
from coach.workout.running import Phase
from coach.workout.settling import settled
from coach.workout.transitions import Event


def hurts(trainee: Trainee, scene: Scene) -> Decision:
    """Stop there; with a workout running, leave the exercise out or end here."""
    held = exercising.interrupted(trainee, scene)
    running = held.running
    if running is None:
        return Decision(held, (cues.PainStop(),), OfferEnd() if held.cardio is not None else None)
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
    under_way = trainee.running is not None or trainee.cardio is not None
    return _ended_here(resting, scene).after(cues.StopSign(workout=under_way))


def swapped(trainee: Trainee, scene: Scene, exercise: str, wish: Swap) -> Decision:
    """The exercise out until it is brought back, and another movement in its place (S14)."""
    without = replace(trainee, left_out=trainee.left_out | {exercise})
    told = adjusting.swapped(without, scene, exercise, wish.replacement, hurts=True)
    if any(isinstance(cue, cues.Swapped) for cue in told.cues):
        return told
    return left_out(trainee, scene, exercise)


def brought_back(trainee: Trainee, scene: Scene, exercise: str | None) -> Decision:
    """An exercise that was left out comes again; the only one there is when none was named."""
    out = tuple(sorted(trainee.left_out))
    wanted = out[0] if exercise is None and len(out) == 1 else exercise
    if wanted is None or wanted not in out:
        return Decision(trainee, (cues.NothingToBringBack(out),))
    back = replace(trainee, left_out=trainee.left_out - {wanted})
    planned = agenda.planned(back, scene)
    if any(item.exercise == wanted for item in planned):
        return Decision(back, (cues.BroughtBack(wanted),))
    return Decision(back, (cues.BroughtBack(wanted, _in_its_place(wanted, planned, scene)),))


def _in_its_place(exercise: str, planned: Workout, scene: Scene) -> str:
    """The exercise that most likely stands where this one stood: swapped in, and of a near pattern."""
    catalogue = scene.programme.catalogue
    near = scene.programme.substitutes[catalogue[exercise].pattern]
    return min(
        planned,
        key=lambda item: (item.reason is not Reason.SWAPPED, catalogue[item.exercise].pattern not in near),
    ).exercise


def _ended_here(trainee: Trainee, scene: Scene) -> Decision:
    """What is under way ended where it is, and logged."""
    if trainee.running is None:
        ended = cardio_session.closed(trainee, scene)
        return Decision(ended.trainee, log=ended.log)
    running = as_far_as_counted(settled(trainee.running, scene.programme, scene.now))
    done, log = closed(trainee, running)
    return Decision(done, log=log)
