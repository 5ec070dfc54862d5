"""A set counted by itself, outside any workout: "count twelve squats"."""

from dataclasses import replace

from coach.coaching import agenda, cues
from coach.coaching.announcing import cue_length
from coach.coaching.changing import remembered
from coach.coaching.closing import closed
from coach.coaching.commands import CountReps
from coach.coaching.cues import Undone
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskAgain, AskSayAgain
from coach.coaching.trainee import Trainee
from coach.training.exercise import Exercise, Sides
from coach.workout.changes import last_done
from coach.workout.counting import MOST_IN_A_SET, alone, block_alone, fits_after_words
from coach.workout.moves import as_far_as_counted, at_phase
from coach.workout.running import Phase
from coach.workout.settling import settled


def begun(trainee: Trainee, scene: Scene, wish: CountReps, *, again: bool = False) -> Decision:
    """The set begins at once, with time to get into place; one that is done `again` needs no cue."""
    if trainee.rests_on(scene.today):
        return Decision(trainee, (cues.RestToday(),))
    known = wish.exercise is None or wish.exercise in scene.programme.catalogue
    if not wish.understood or not known:
        return Decision(trainee, (cues.NoSuchExercise(),), AskSayAgain())
    if wish.exercise is None:
        return Decision(trainee, (cues.WhichToCount(),), AskSayAgain())
    if wish.exercise in trainee.left_out:
        return Decision(trainee, (cues.LeftOut(wish.exercise),), agenda.wish(trainee, scene))
    exercise = _wanted(trainee, scene, wish.exercise, timed=wish.timed)
    if exercise is None:
        return Decision(trainee, (cues.NotTimed(wish.exercise),), AskSayAgain())
    planned = next((item for item in agenda.planned(trainee, scene) if item.exercise == exercise.id), None)
    asked = planned or scene.programme.beginning(exercise, agenda.means(trainee, scene))
    reps = asked.reps if wish.reps is None else exercise.repetitions(wish.reps, at_least=True)
    most = _most(exercise, trainee)
    if not 0 < reps <= most:
        return Decision(trainee, (cues.CountOutOfRange(most, exercise.hold),), AskSayAgain())
    prescription = replace(asked, sets=1, reps=reps)
    block = block_alone(exercise, reps, trainee.manner)
    running = alone(prescription, block, scene.today, scene.now)
    item = agenda.item_of(prescription, trainee, scene)
    told = cues.CountsAlone(item, exercise.sides is Sides.EACH, cue_length(trainee, exercise.id))
    count = cues.Count(block, trainee.profile.beat)
    said = (count,) if again else (told, count)
    return Decision(replace(trainee, running=running), said, AskAgain(exercise.id, exercise.said(reps)))


def over(trainee: Trainee, scene: Scene) -> bool:
    """Whether a set by itself has been counted to its end."""
    running = trainee.running
    if running is None or running.kind is not None:
        return False
    return settled(running, scene.programme, scene.now).phase is Phase.EFFORT


def ended(trainee: Trainee, scene: Scene) -> Decision:
    """The set by itself ended where it is, and logged; the trainee as is without one."""
    running = trainee.running
    if running is None or running.kind is not None:
        return Decision(trainee)
    running = as_far_as_counted(settled(running, scene.programme, scene.now))
    without, log = closed(trainee, running)
    done = last_done(running)
    if not log or done is None:
        return Decision(without, (cues.NothingCounted(),))
    # The exercise may have been swapped since, and nothing been done of the one that is up.
    station = running.stations[done]
    reps, hold = station.done[-1], scene.programme.catalogue[station.exercise].hold
    told = Decision(without, (cues.CountedAlone(station.exercise, reps, hold),), log=log)
    before = trainee
    if running.phase is Phase.DONE:
        # Nothing can be said to what is over and done with: taken back, it is over, and no more.
        before = replace(trainee, running=at_phase(running, Phase.EFFORT))
    return remembered(before, told, Undone(cues.Thing.SET, station.exercise, reps, hold=hold))


def _wanted(trainee: Trainee, scene: Scene, named: str, *, timed: bool) -> Exercise | None:
    """The exercise that was named; to be held for a time, the hold that comes nearest, or None."""
    catalogue = scene.programme.catalogue
    if not timed:
        return catalogue[named]
    held = catalogue.hold_of(named, agenda.means(trainee, scene))
    return None if held is None else catalogue[held]


def _most(exercise: Exercise, trainee: Trainee) -> int:
    """The most repetitions of which one set fits an answer."""
    blocks = (block_alone(exercise, reps, trainee.manner) for reps in range(MOST_IN_A_SET, 0, -1))
    return next(block.reps for block in blocks if fits_after_words(block))
