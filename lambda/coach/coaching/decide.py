"""One trainee and one command make one decision: the dispatch to the areas of conversation."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from coach.coaching import (
    agenda,
    arrival,
    cardio_session,
    commands,
    counting_alone,
    exercising,
    household,
    listening,
    pain,
    preferences,
    privacy,
    reminding,
    taking_back,
    timer,
    wishes,
)
from coach.coaching.answers import no, yes
from coach.coaching.changing import remembered
from coach.coaching.cues import (
    BroughtForward,
    CardioLogged,
    CountedAlone,
    Cue,
    DaysOffNow,
    MissedDay,
    NothingLogged,
    StrengthDaysNow,
    Thing,
    WorkoutFirst,
)
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskForget, AskMinutes, OfferLeaveOut, Question
from coach.coaching.reminder_errands import kept_along
from coach.coaching.trainee import Trainee
from coach.coaching.understanding import found_in_doubt, has_to_be_asked, held_last, understood_as
from coach.coaching.undoable import change_told, nothing_left_to_undo
from coach.coaching.upkeep import brought_up_to_date, in_this_week
from coach.training.cardio import Activity
from coach.workout.running import Phase
from coach.workout.transitions import Event

FROM_THE_BOOKS = commands.AskToday | commands.AskProgress | commands.LogCardio | commands.LookingBack
"""What is answered from what was done, so that a workout that is as good as finished is logged first."""


def decide(trainee: Trainee, command: commands.Command, scene: Scene) -> Decision:
    """What this turn changes, says and asks.

    First the calendar is caught up with, then the command is carried out. Until the first questions are
    answered (R1) every wish leads to them. A wish that is not an event of the running workout holds its
    count, is answered, and leads back to what the workout waits for. What it changed can be taken back.
    """
    match command:
        case _ if trainee.forgetting:
            # Whatever it is that somebody says, first the rest of what they wanted gone is.
            return privacy.forgotten(trainee)
        case commands.SkillDisabled(at):
            return privacy.skill_disabled(trainee, at or scene.now)
        case commands.SessionEnded():
            # Nobody listens: what the calendar has to tell waits for a turn that is heard.
            return Decision(exercising.left(trainee, scene))
        case commands.TimeUp(begun):
            return _timed_out(trainee, begun, scene)
        case _:
            return _timed(_heard(trainee, command, scene), scene)


def _timed_out(trainee: Trainee, begun: datetime, scene: Scene) -> Decision:
    """What is counted is over by the screen's timer: as if the person had said what takes them on.

    The screen stands as long as its session, so whatever opens no session now was heard in it.
    """
    gone_on = timer.ran_out(trainee, begun, scene)
    if gone_on is None:
        return Decision(trainee, quiet=True)
    at_end, event = gone_on
    same_session = replace(scene, fresh=False)
    return _timed(_heard(at_end, commands.Say(event), same_session), same_session)


def _timed(decision: Decision, scene: Scene) -> Decision:
    """The decision with what begins to be counted begun after the words before it."""
    trainee = decision.trainee
    running, cardio = trainee.running, trainee.cardio
    if scene.now not in (running and running.since, cardio and cardio.since):
        return decision
    begins = scene.now + timedelta(milliseconds=scene.lead(decision.cues))
    if running is not None and running.since == scene.now:
        running = replace(running, since=begins)
    if cardio is not None and cardio.since == scene.now:
        cardio = replace(cardio, since=begins)
    return replace(decision, trainee=replace(trainee, running=running, cardio=cardio))


def _heard(trainee: Trainee, command: commands.Heard, scene: Scene) -> Decision:
    caught_up = brought_up_to_date(trainee, scene)
    if not found_in_doubt(trainee, caught_up.trainee):
        caught_up = _counted_alone(caught_up, command, scene)
    current, news, scene = caught_up.trainee, caught_up.cues, scene.knowing(*caught_up.log)
    asked = None if scene.fresh or _about_what_is_over(trainee, current) else current.asked
    ended = any(isinstance(cue, CardioLogged | NothingLogged | CountedAlone) for cue in news)
    understood = understood_as(command, asked, current, scene)
    if not isinstance(understood, commands.NotUnderstood):
        current = replace(current, misheard=0)
    match understood:
        case commands.Yes() if isinstance(asked, AskForget):
            # Neither what is new nor what would be logged is of any use any more.
            return privacy.forgotten(trainee)
        case commands.Launch():
            decision = arrival.launched(current, scene, news)
        case commands.Say() | commands.StateEffort() | commands.NotUnderstood() if ended:
            # It was said to the session that had just come to its end; that it is logged is the answer.
            decision = Decision(current, news)
        case _ if has_to_be_asked(understood, trainee, current):
            decision = exercising.exercised(current, scene, Event.INTERRUPT).after(*news)
        case commands.LogCardio(activity=activity, day=None) if _just_logged(activity, news):
            decision = Decision(current, news)
        case _:
            decision = _undoable(current, understood, asked, scene)
            decision = decision.after(*_still_news(news, decision.cues))
    # A workout over midnight may have ended just now, so that its week can turn.
    turned = in_this_week(decision.trainee, scene)
    decision = replace(decision, trainee=turned.trainee).said(*turned.cues).after(log=caught_up.log)
    return kept_along(trainee, exercising.of_a_hold(decision, scene), scene)


def _counted_alone(caught_up: Decision, command: commands.Heard, scene: Scene) -> Decision:
    """A set that was counted by itself is over by now, or makes way for what is to begin.

    How many it really was is still about it.
    """
    match command:
        case commands.Correct() | commands.StateNumber():
            return caught_up
        case commands.StateMinutes() if held_last(caught_up.trainee, None, scene):
            return caught_up
        case commands.StartStrength() | commands.StartCardio() | commands.CountReps():
            over = True
        case _:
            over = counting_alone.over(caught_up.trainee, scene)
    if not over:
        return caught_up
    ended = counting_alone.ended(caught_up.trainee, scene)
    return ended.after(*caught_up.cues, log=caught_up.log)


def _just_logged(activity: Activity | None, news: Sequence[Cue]) -> bool:
    """Whether the session that somebody wants to log is the one that has just logged itself."""
    return any(isinstance(cue, CardioLogged) and activity in (None, cue.activity) for cue in news)


def _still_news(news: Sequence[Cue], said: Sequence[Cue]) -> tuple[Cue, ...]:
    """The news without the days as they lay before this turn moved them again."""
    moved = any(isinstance(cue, BroughtForward | DaysOffNow | StrengthDaysNow) for cue in said)
    return tuple(cue for cue in news if not (moved and isinstance(cue, MissedDay)))


def _about_what_is_over(trainee: Trainee, current: Trainee) -> bool:
    """Whether the open question was about a cardio session that has come to its end since."""
    over = trainee.cardio is not None and current.cardio is None
    return over and not isinstance(current.asked, AskMinutes)


def _nothing_runs(trainee: Trainee) -> bool:
    return trainee.running is None and trainee.cardio is None


def _means_the_workout(trainee: Trainee, exercise: str | None) -> bool:
    """Whether what is to be counted is just what the workout that runs has come to."""
    if trainee.running is None or trainee.running.phase is Phase.WARM_UP or not trainee.running.station.open:
        return False
    return exercise in (None, trainee.running.station.exercise)


def _undoable(trainee: Trainee, command: commands.Said, asked: Question | None, scene: Scene) -> Decision:
    """The command carried out, and what it changed remembered; one that goes on ends what could be undone."""
    decision = _carried_out(trainee, command, asked, scene)
    match command:
        case commands.Undo():
            return decision
        case commands.StateEffort(effort):
            what = change_told(decision.cues, effort)
        case _:
            what = change_told(decision.cues, None)
    if decision.trainee.before != trainee.before:
        return decision
    if what is not None:
        before = exercising.interrupted(trainee, scene)
        if what.thing is Thing.PACE:
            # The count goes on, and only its pace can be taken back.
            before = replace(before, running=decision.trainee.running)
        return remembered(before, decision, what)
    if nothing_left_to_undo(command, trainee, decision):
        return replace(decision, trainee=replace(decision.trainee, before=None))
    return decision


def _carried_out(trainee: Trainee, command: commands.Said, asked: Question | None, scene: Scene) -> Decision:
    match command:
        case commands.Yes():
            return yes(trainee, asked, scene)
        case commands.No():
            return no(trainee, asked, scene)
        case commands.Stop() if isinstance(asked, OfferLeaveOut):
            return pain.ended(trainee, scene)
        case commands.Stop():
            return exercising.stopped(trainee, scene)
        case commands.NotUnderstood() | commands.StateNumber():
            return listening.not_understood(trainee, asked, scene)
        case commands.ReportPain():
            return pain.hurts(trainee, scene)
        case commands.ReportStopSign():
            return pain.stop_sign(trainee, scene)
        case commands.AskHelp():
            return listening.helped(trainee, scene)
        case commands.AskHowTo(exercise, understood):
            return listening.how_to(trainee, asked, scene, exercise, understood=understood)
        case commands.AskAbout(topic):
            return listening.told_about(trainee, asked, scene, topic)
        case commands.AskWhatIsKept():
            return privacy.what_is_kept(trainee, asked, scene)
        case commands.AskWho():
            return household.told_who(trainee, asked, scene)
        case commands.DeleteData():
            return privacy.deletion_asked(trainee, scene)
        case commands.AskProgramme():
            return wishes.beside(arrival.programme_told(exercising.interrupted(trainee, scene), scene))
        case commands.ConfirmClearance() if trainee.profile.cleared:
            return listening.asked_again(trainee, None, scene)
        case commands.ConfirmClearance():
            return arrival.cleared(trainee, scene, given=True)
        case commands.StateActivity(level):
            held = exercising.interrupted(trainee, scene)
            return wishes.beside(arrival.activity_stated(held, scene, level))
        case commands.StateEquipment(equipment, only):
            held = exercising.interrupted(trainee, scene)
            return wishes.beside(arrival.equipment_stated(held, scene, equipment, only=only))
        case commands.DoWithout() if trainee.plan is None and trainee.profile.activity is not None:
            # "I don't have any" is an answer to what there is to train with.
            return arrival.equipment_stated(trainee, scene, frozenset())
        case _ if trainee.plan is None:
            return arrival.first_things_first(trainee)
        case _:
            return _with_a_plan(trainee, command, asked, scene)


def _with_a_plan(
    trainee: Trainee, command: commands.WithAPlan, asked: Question | None, scene: Scene
) -> Decision:
    match command:
        case commands.Say(Event.REPEAT) if _nothing_runs(trainee):
            return listening.said_again(trainee, scene)
        case commands.Say(Event.WHATS_LEFT) if _nothing_runs(trainee):
            return agenda.today(trainee, scene)
        case commands.Say(Event.SKIP) if isinstance(asked, OfferLeaveOut):
            return pain.left_out(trainee, scene, asked.exercise)
        case commands.Swap() if isinstance(asked, OfferLeaveOut) and wishes.known(command, scene):
            return pain.swapped(trainee, scene, asked.exercise, command)
        case commands.Say(event) if trainee.running is None and trainee.cardio is not None:
            return cardio_session.moved(trainee, scene, event)
        case commands.Say(event, seconds):
            return exercising.exercised(trainee, scene, event, number=seconds)
        case commands.StateEffort() if trainee.running is None and trainee.cardio is not None:
            return cardio_session.moved(trainee, scene, Event.EFFORT)
        case commands.StateEffort(effort):
            return exercising.exercised(trainee, scene, Event.EFFORT, effort)
        case commands.StartStrength():
            return exercising.started(trainee, scene)
        case commands.StartCardio(activity):
            held = exercising.interrupted(trainee, scene) if trainee.running is not None else trainee
            return wishes.beside(cardio_session.started(held, scene, activity))
        case commands.CountReps(exercise) if _means_the_workout(trainee, exercise):
            return exercising.exercised(trainee, scene, Event.READY)
        case commands.CountReps() if not _nothing_runs(trainee):
            held = exercising.interrupted(trainee, scene)
            return wishes.beside(Decision(held, (WorkoutFirst(),)))
        case commands.CountReps():
            return counting_alone.begun(trainee, scene, command)
        case commands.AskPreference(preference):
            return preferences.preference_told(trainee, asked, scene, preference)
        case commands.AskSettings():
            return preferences.settings_told(trainee, asked, scene)
        case commands.Unsupported():
            return listening.unsupported(trainee, scene)
        case commands.Correct(reps):
            return taking_back.corrected(trainee, scene, reps)
        case commands.Undo():
            return taking_back.undone(trainee, scene)
        case command if isinstance(command, FROM_THE_BOOKS):
            finished = exercising.finished_unrated(trainee, scene)
            held, known = exercising.interrupted(finished.trainee, scene), scene.knowing(*finished.log)
            return wishes.beside(wishes.granted(held, command, known)).after(log=finished.log)
        case commands.Remind() | commands.StateTime() | commands.StopReminding() | commands.AskReminder():
            held = exercising.interrupted(trainee, scene)
            return wishes.beside(reminding.granted(held, asked, command, scene))
        case commands.AnswerPermission(given):
            held = exercising.interrupted(trainee, scene)
            return wishes.beside(reminding.permission_answered(held, scene, given=given))
        case commands.StateMinutes(minutes):
            about = asked if isinstance(asked, AskMinutes) else AskMinutes(None)
            log = commands.LogCardio(minutes, about.activity, about.day)
            return wishes.beside(wishes.granted(exercising.interrupted(trainee, scene), log, scene))
        case _:
            return wishes.beside(wishes.granted(exercising.interrupted(trainee, scene), command, scene))
