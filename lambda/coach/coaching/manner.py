"""How somebody likes to be coached, by voice: rests (S7), pace (S8), waiting, and talking."""

from dataclasses import replace

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.workout.manner import (
    FASTER_AT_MOST,
    LONGEST_REST,
    REST_STEP,
    SHORTEST_REST,
    SLOWER_AT_MOST,
    Talk,
    within,
)
from coach.workout.outcomes import Refusal


def rest_chosen(trainee: Trainee, scene: Scene, seconds: int | None, change: int) -> Decision:
    """Another rest between the sets of every exercise from now on, or one that is longer or shorter."""
    if change:
        seconds = _present_rest(trainee, scene) + change * REST_STEP
    if seconds is None:
        return Decision(trainee, (cues.WhichRest(),))
    if not SHORTEST_REST <= seconds <= LONGEST_REST:
        return Decision(trainee, (cues.RestOutOfRange(SHORTEST_REST, LONGEST_REST),))
    changed = replace(trainee, manner=replace(trainee.manner, rest=seconds))
    return Decision(changed, (cues.RestNow(seconds),))


def pace_chosen(trainee: Trainee, scene: Scene, change: int | None) -> Decision:
    """Every exercise a second slower or faster than it is now, from now on, or at its own pace again (S8).

    One whose pace was changed by itself goes with them.
    """
    manner = trainee.manner
    if change is None:
        return Decision(trainee, (cues.WhichPace(),))
    if not change:
        changed = replace(manner, slower=0, paces={})
        return Decision(replace(trainee, manner=changed), (cues.PaceOfAll(0),))
    if not -FASTER_AT_MOST <= manner.slower + change <= SLOWER_AT_MOST:
        return Decision(trainee, (cues.Refused(Refusal.SLOWEST if change > 0 else Refusal.FASTEST),))
    changed = replace(manner, slower=manner.slower + change)
    own = (scene.programme.catalogue[id_] for id_ in manner.paces)
    paces = {exercise.id: within(exercise, manner.pace(exercise) + change) for exercise in own}
    catalogue = scene.programme.catalogue
    paces = {id_: pace for id_, pace in paces.items() if pace != changed.common_pace(catalogue[id_])}
    return Decision(replace(trainee, manner=replace(changed, paces=paces)), (cues.PaceOfAll(change),))


def keep_going_chosen(trainee: Trainee, scene: Scene, *, on: bool) -> Decision:
    """The next exercise begins by itself from now on, or waits for "ready" again."""
    changed = replace(trainee, manner=replace(trainee.manner, keep_going=on))
    # How to change it back can be said at once, so somebody has to listen.
    return Decision(changed, (cues.KeepGoingNow(on),), agenda.wish(trainee, scene))


def talk_chosen(trainee: Trainee, scene: Scene, talk: Talk | None, change: int) -> Decision:
    """So much is said from now on, or a step more or less than now; there is a most and a least."""
    if change:
        levels = tuple(Talk)
        talk = levels[max(0, min(len(levels) - 1, levels.index(trainee.manner.talk) + change))]
    if talk is None:
        return Decision(trainee, (cues.WhichTalk(),))
    changed = replace(trainee, manner=replace(trainee.manner, talk=talk))
    # How to change it back can be said at once, so somebody has to listen.
    return Decision(changed, (cues.TalkNow(talk),), agenda.wish(trainee, scene))


def _present_rest(trainee: Trainee, scene: Scene) -> int:
    """Seconds of the rest that is meant: of the exercise the person is at, or of the plan's first."""
    at = trainee.running.station if trainee.running else agenda.planned(trainee, scene)[0]
    return trainee.manner.rest_of(scene.programme.catalogue[at.exercise])
