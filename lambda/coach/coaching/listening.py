"""Words that do not fit the moment: not understood, not supported, or an answer to nothing that was asked."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import arrival, cues
from coach.coaching.agenda import wish
from coach.coaching.commands import Topic
from coach.coaching.decision import Decision, Scene
from coach.coaching.exercising import interrupted, waits_for
from coach.coaching.questions import (
    AskGoOn,
    AskMinutes,
    AskNextSet,
    AskOtherSide,
    AskReady,
    AskRemind,
    AskResume,
    AskTime,
    OfferEnd,
    Question,
)
from coach.coaching.trainee import Trainee
from coach.workout.running import Phase

TIMES_BEFORE_THE_END_IS_OFFERED = 3


def not_understood(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """One short line, then another with an example, then the offer to end."""
    held = interrupted(replace(trainee, misheard=trainee.misheard + 1), scene)
    if held.misheard >= TIMES_BEFORE_THE_END_IS_OFFERED:
        return Decision(replace(held, misheard=0), (cues.MisheardAgain(),), OfferEnd())
    said = cues.Misheard(held.misheard, moment_of(held, scene))
    return Decision(held, (said,), open_question(held, asked, scene))


def helped(trainee: Trainee, scene: Scene) -> Decision:
    """What can be said now."""
    held = interrupted(trainee, scene)
    return Decision(held, (cues.Help(moment_of(held, scene)),), open_question(held, None, scene))


def how_to(
    trainee: Trainee, asked: Question | None, scene: Scene, exercise: str | None, *, understood: bool
) -> Decision:
    """The full cue of an exercise, the present one when none is named."""
    held = interrupted(trainee, scene)
    question = open_question(held, asked, scene)
    known = exercise is None or exercise in scene.programme.catalogue
    if not understood or not known:
        return Decision(held, (cues.NoSuchExercise(),), question)
    wanted = exercise or (held.running.station.exercise if held.running else None)
    if wanted is None:
        return Decision(held, (cues.WhichExercise(),), question)
    match question:
        case AskReady() | AskNextSet() | AskOtherSide() | AskResume(in_set=True):
            return Decision(held, (cues.HowTo(wanted),), AskGoOn())
        case _:
            return Decision(held, (cues.HowTo(wanted),), question)


def told_about(trainee: Trainee, asked: Question | None, scene: Scene, topic: Topic) -> Decision:
    """An honest answer about training (R12); open to everybody."""
    held = interrupted(trainee, scene)
    return Decision(held, (cues.Honest(topic),), open_question(held, asked, scene))


def said_again(trainee: Trainee, scene: Scene) -> Decision:
    """The last answer once more; without one, what was open."""
    if trainee.answer is None or scene.fresh or not trainee.answer.cues:
        return asked_again(trainee, None if scene.fresh else trainee.asked, scene)
    return Decision(trainee, trainee.answer.cues, trainee.answer.question)


def unsupported(trainee: Trainee, scene: Scene) -> Decision:
    """Understood, but nothing that a workout knows."""
    held = interrupted(trainee, scene)
    return Decision(held, (cues.NotForThis(),), open_question(held, None, scene))


def asked_again(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """The open question once more; without one, what the workout waits for or what the person wishes."""
    if asked is None and trainee.plan is None:
        return arrival.introduced(trainee)
    held = interrupted(trainee, scene)
    return Decision(held, question=open_question(held, asked, scene))


def moment_of(trainee: Trainee, scene: Scene) -> cues.Moment:
    """What the person is at."""
    running = trainee.running
    if running is None and trainee.cardio is not None:
        return cues.Moment.CARDIO
    if running is None:
        if trainee.plan is not None:
            return cues.Moment.IDLE
        refused = trainee.profile.clearance is not None and not trainee.profile.cleared
        return cues.Moment.NOT_CLEARED if refused else cues.Moment.NEW
    match running.phase:
        case Phase.WARM_UP:
            return cues.Moment.WARM_UP
        case Phase.ANNOUNCED:
            return cues.Moment.ANNOUNCED
        case Phase.COUNTING | Phase.PAUSED | Phase.UNSURE:
            return cues.Moment.PAUSED
        case Phase.BETWEEN_SETS:
            return cues.Moment.BETWEEN_SETS
        case Phase.EFFORT | Phase.DONE:
            held = scene.programme.catalogue[running.station.exercise].held
            return cues.Moment.EFFORT_OF_HOLD if held else cues.Moment.EFFORT
        case _:
            assert_never(running.phase)


def open_question(trainee: Trainee, asked: Question | None, scene: Scene) -> Question:
    """What is asked after an aside: what the workout waits for, what was open, the first questions."""
    if isinstance(asked, AskMinutes | AskTime | AskRemind):
        return asked
    standing = waits_for(trainee)
    if standing is not None:
        return standing
    if trainee.plan is None:
        return arrival.introduced(trainee).question or wish(trainee, scene)
    return asked or wish(trainee, scene)
