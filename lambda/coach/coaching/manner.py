"""How somebody likes to be coached, by voice: the rest between sets (S7), waiting for them, and talking."""

from dataclasses import replace

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.workout.manner import LONGEST_REST, REST_STEP, SHORTEST_REST, Talk


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
