"""One trainee and one command make one decision: the dispatch to the areas of conversation."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import agenda, arrival, cardio, commands, cues, exercising, listening, pain, progress
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import (
    AskClearance,
    AskEquipment,
    AskGoOn,
    AskMinutes,
    AskNextSet,
    AskOtherSide,
    AskReady,
    AskResume,
    AskStart,
    AskWish,
    OfferEnd,
    OfferLeaveOut,
    OfferProgramme,
    OfferResume,
    OfferStart,
    Question,
)
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import brought_up_to_date, in_this_week
from coach.workout.transitions import Event


def decide(trainee: Trainee, command: commands.Command, scene: Scene) -> Decision:
    """What this turn changes, says and asks.

    First the calendar is caught up with, then the command is carried out. Until the first questions are
    answered (R1) every wish leads to them. A wish that is not an event of the running workout holds its
    count, is answered, and leads back to what the workout waits for.
    """
    match command:
        case commands.SessionEnded():
            # Nobody listens: what the calendar has to tell waits for a turn that is heard.
            return Decision(exercising.left(trainee, scene))
        case _:
            return _heard(trainee, command, scene)


def _heard(trainee: Trainee, command: commands.Heard, scene: Scene) -> Decision:
    caught_up = brought_up_to_date(trainee, scene)
    current, news = caught_up.trainee, caught_up.cues
    asked = None if scene.fresh else current.asked
    understood = _understood(command, asked)
    if not isinstance(understood, commands.NotUnderstood):
        current = replace(current, misheard=0)
    match understood:
        case commands.Launch():
            decision = arrival.launched(current, scene, news)
        case _:
            decision = _carried_out(current, understood, asked, scene).after(*news)
    # A workout over midnight may have ended just now, so that its week can turn.
    turned = in_this_week(decision.trainee, scene)
    return replace(decision, trainee=turned).after(log=caught_up.log)


def _understood(command: commands.Heard, asked: Question | None) -> commands.Heard:
    """The command, or that it was not understood: an answer that names nothing, or answers nothing asked."""
    match command:
        case commands.StateActivity(None) | commands.StateEquipment(None) | commands.StateEffort(None):
            return commands.NotUnderstood()
        case commands.StateMinutes(minutes) if minutes is None or not isinstance(asked, AskMinutes):
            return commands.NotUnderstood()
        case _:
            return command


def _carried_out(trainee: Trainee, command: commands.Heard, asked: Question | None, scene: Scene) -> Decision:
    match command:
        case commands.Yes():
            return _yes(trainee, asked, scene)
        case commands.No():
            return _no(trainee, asked, scene)
        case commands.Launch():
            return arrival.launched(trainee, scene, ())
        case commands.Stop() if isinstance(asked, OfferLeaveOut):
            return pain.ended(trainee, scene)
        case commands.Stop():
            return exercising.stopped(trainee, scene)
        case commands.NotUnderstood():
            return listening.not_understood(trainee, asked, scene)
        case commands.ReportPain():
            return pain.hurts(trainee, scene)
        case commands.ReportStopSign():
            return pain.stop_sign(trainee, scene)
        case commands.AskHelp():
            return listening.helped(trainee, scene)
        case commands.AskHowTo(exercise, understood):
            return listening.how_to(trainee, asked, scene, exercise, understood=understood)
        case commands.AskProgramme():
            return _beside(arrival.programme_told(exercising.interrupted(trainee, scene), scene))
        case commands.ConfirmClearance():
            return _cleared_again(trainee, scene)
        case commands.StateActivity(level):
            return _beside(arrival.activity_stated(exercising.interrupted(trainee, scene), scene, level))
        case commands.StateEquipment(equipment):
            return _beside(arrival.equipment_stated(exercising.interrupted(trainee, scene), scene, equipment))
        case _ if trainee.plan is None:
            return _first_things_first(trainee)
        case commands.Say(Event.REPEAT) if trainee.running is None:
            return _said_again(trainee, scene)
        case commands.Say(Event.SKIP) if isinstance(asked, OfferLeaveOut):
            return pain.left_out(trainee, scene, asked.exercise)
        case commands.BringBack(exercise):
            return _beside(pain.brought_back(exercising.interrupted(trainee, scene), exercise))
        case commands.Say(event):
            return exercising.exercised(trainee, scene, event)
        case commands.StateEffort(effort):
            return exercising.exercised(trainee, scene, Event.EFFORT, effort)
        case commands.StartStrength():
            return exercising.started(trainee, scene)
        case commands.Unsupported():
            return listening.unsupported(trainee, scene)
        case commands.AskToday() | commands.AskProgress() | commands.StartCardio() | commands.LogCardio():
            finished = exercising.finished_unrated(trainee, scene)
            told = _about_the_week(exercising.interrupted(finished.trainee, scene), command, scene)
            return _beside(told.after(log=finished.log))
        case commands.StateMinutes(minutes):
            activity = asked.activity if isinstance(asked, AskMinutes) else None
            log = commands.LogCardio(minutes, activity)
            return _beside(_about_the_week(exercising.interrupted(trainee, scene), log, scene))
        case _:
            assert_never(command)


def _about_the_week(
    trainee: Trainee,
    command: commands.AskToday | commands.AskProgress | commands.StartCardio | commands.LogCardio,
    scene: Scene,
) -> Decision:
    match command:
        case commands.AskToday():
            return agenda.today(trainee, scene)
        case commands.AskProgress():
            return progress.week_told(trainee, scene)
        case commands.StartCardio():
            return cardio.started(trainee, scene)
        case commands.LogCardio(minutes, activity):
            return cardio.logged(trainee, scene, minutes, activity)


def _yes(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    match asked:
        case AskClearance():
            return arrival.cleared(trainee, scene, given=True)
        case OfferProgramme():
            return arrival.programme_told(trainee, scene)
        case OfferStart() | AskStart() if trainee.plan is not None:
            return exercising.started(trainee, scene)
        case OfferResume() | AskResume():
            return exercising.exercised(trainee, scene, Event.RESUME)
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide():
            return exercising.exercised(trainee, scene, Event.READY)
        case OfferEnd():
            return exercising.stopped(trainee, scene)
        case OfferLeaveOut(exercise):
            return pain.left_out(trainee, scene, exercise)
        case _:
            return listening.asked_again(trainee, asked, scene)


def _no(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    match asked:
        case AskClearance():
            return arrival.cleared(trainee, scene, given=False)
        case OfferLeaveOut():
            return pain.ended(trainee, scene)
        case OfferProgramme() | OfferResume() | AskWish():
            return exercising.stopped(trainee, scene)
        case OfferStart() | AskStart():
            return Decision(trainee, (cues.Later(),))
        case AskEquipment():
            return arrival.equipment_stated(trainee, scene, frozenset())
        case AskMinutes():
            return _beside(Decision(exercising.interrupted(trainee, scene), (cues.NothingLogged(),)))
        case OfferEnd():
            return listening.asked_again(trainee, None, scene)
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide() | AskResume():
            return exercising.exercised(trainee, scene, Event.PAUSE)
        case _:
            return listening.asked_again(trainee, asked, scene)


def _cleared_again(trainee: Trainee, scene: Scene) -> Decision:
    if trainee.profile.cleared:
        return listening.asked_again(trainee, None, scene)
    return arrival.cleared(trainee, scene, given=True)


def _first_things_first(trainee: Trainee) -> Decision:
    """Every wish of a person without a plan leads to the first questions."""
    if trainee.launches == 0 and trainee.profile.clearance is None:
        return arrival.introduced(replace(trainee, launches=1)).after(cues.Welcome())
    return arrival.introduced(trainee)


def _said_again(trainee: Trainee, scene: Scene) -> Decision:
    if trainee.answer is None or scene.fresh or not trainee.answer.cues:
        return listening.asked_again(trainee, None if scene.fresh else trainee.asked, scene)
    return Decision(trainee, trainee.answer.cues, trainee.answer.question)


def _beside(decision: Decision) -> Decision:
    """An answer given beside a running workout leads back to what the workout waits for.

    A question of its own comes first.
    """
    waits_for = exercising.standing_question(decision.trainee.running)
    if waits_for is None or isinstance(decision.question, AskMinutes):
        return decision
    return replace(decision, question=waits_for)
