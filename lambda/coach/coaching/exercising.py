"""A workout by voice: one event of the running workout becomes what is said and what is asked next."""

from dataclasses import replace
from functools import reduce
from typing import assert_never

from coach.coaching import agenda, cardio_session, counting_alone, cues
from coach.coaching.closing import closed
from coach.coaching.decision import Decision, Scene
from coach.coaching.outcome_cues import spoken
from coach.coaching.questions import (
    AskEffort,
    AskFinished,
    AskNextSet,
    AskReady,
    AskResume,
    AskStart,
    Question,
)
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import planned_anew
from coach.training.easing import resumed
from coach.training.history import History
from coach.training.prescription import Effort
from coach.training.programme import WorkoutKind
from coach.training.replanning import bring_forward, tired
from coach.training.week import LighterReason, WeekPlan, next_strength_day
from coach.workout.cardio import minutes_done
from coach.workout.moves import Moment
from coach.workout.outcomes import WarmingUp
from coach.workout.running import Phase, RunningWorkout, begin
from coach.workout.transitions import Event, advance


def started(trainee: Trainee, scene: Scene) -> Decision:
    """Start today's strength workout, go on with the one that runs, or bring the next one forward."""
    if trainee.rests_on(scene.today):
        return Decision(trainee, (cues.RestToday(),))
    if trainee.running is not None:
        return exercised(trainee, scene, Event.RESUME)
    if trainee.cardio is not None:
        ended = cardio_session.closed(trainee, scene)
        return started(ended.trainee, scene).after(*ended.cues, log=ended.log)
    plan, history = agenda.standing(trainee)
    kind = plan.on(scene.today).strength
    if kind is not None and scene.today not in history.week.strength_days:
        return _begun(trainee, scene, kind)
    brought = bring_forward(scene.programme, plan, history, scene.today)
    kind = brought.on(scene.today).strength if brought else None
    if brought is not None and kind is not None:
        return _begun(planned_anew(trainee, brought), scene, kind).after(cues.BroughtForward())
    if scene.today in history.week.strength_days:
        return Decision(trainee, (cues.TodayDone(agenda.left_today(trainee, scene).cardio_minutes),))
    return Decision(trainee, (_why_not(plan, history, scene), agenda.cardio_today(trainee, scene)))


def exercised(
    trainee: Trainee, scene: Scene, event: Event, effort: Effort | None = None, *, number: int = 0
) -> Decision:
    """One event of the running workout, with the answer or the number that belongs to it (`Moment`)."""
    if trainee.running is None:
        wish = agenda.wish(trainee, scene)
        return Decision(trainee, (cues.NoWorkout(),), AskStart() if wish.start else wish)
    moment = replace(moment_of(trainee, scene), effort=effort, number=number)
    running, outcomes = advance(trainee.running, event, moment)
    moved = Decision(replace(trainee, running=running))
    return reduce(lambda decision, outcome: spoken(decision, outcome, scene), outcomes, moved)


def moment_of(trainee: Trainee, scene: Scene) -> Moment:
    """What a move of the trainee's workout may know."""
    met = trainee.history.met if trainee.history else {}
    return Moment(scene.programme, scene.now, manner=trainee.manner, met=met)


def interrupted(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee with the running count or cardio session held at its place: something else was said."""
    if trainee.running is None:
        return cardio_session.held(trainee, scene)
    moment = moment_of(trainee, scene)
    running, _ = advance(trainee.running, Event.INTERRUPT, moment)
    return replace(trainee, running=running)


def finished_unrated(trainee: Trainee, scene: Scene) -> Decision:
    """A workout whose every set was done is finished when somebody comes back with another wish.

    The last effort stays unanswered then. Within the session it was asked in, the question still stands.
    """
    held = interrupted(trainee, scene)
    running = held.running
    if (
        not scene.fresh
        or running is None
        or running.phase is not Phase.EFFORT
        or running.next_open() is not None
    ):
        return Decision(held)
    closing, log = closed(held, running)
    return Decision(closing, log=log)


def left(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee when the session ended by itself: held like any interruption, but nobody was there."""
    held = interrupted(trainee, scene)
    if trainee.running is not None and held.running is not None:
        return replace(held, running=replace(held.running, touched=trainee.running.touched))
    if trainee.cardio is not None and held.cardio is not None:
        return replace(held, cardio=replace(held.cardio, touched=trainee.cardio.touched))
    return held


def stopped(trainee: Trainee, scene: Scene) -> Decision:
    """Leave; what is running is kept for the next session."""
    held = interrupted(trainee, scene)
    running = held.running
    if running is None and held.cardio is not None:
        return Decision(held, (cues.CardioStopped(minutes_done(held.cardio)),))
    if running is None:
        return Decision(held, (cues.Goodbye(held.launches),))
    if running.kind is None:
        return counting_alone.ended(held, scene)
    done = sum(bool(station.done) for station in running.stations)
    return Decision(held, (cues.Stopped(done, running.station.exercise),))


def waits_for(trainee: Trainee) -> Question | None:
    """What the workout or the cardio session under way waits for, or None without one."""
    if trainee.running is None and trainee.cardio is not None:
        return cardio_session.standing_question(trainee.cardio)
    return standing_question(trainee.running)


def standing_question(running: RunningWorkout | None) -> Question | None:
    """What a running workout waits for, or None without one."""
    if running is None:
        return None
    match running.phase:
        case Phase.WARM_UP:
            return AskResume(in_set=False)
        case Phase.ANNOUNCED:
            return AskReady(first=False, ordinal=running.index)
        case Phase.UNSURE:
            return AskFinished(running.station.exercise, running.claim - len(running.station.done))
        case Phase.COUNTING | Phase.PAUSED:
            return AskResume(in_set=running.place is not None and running.place.reps > 0)
        case Phase.BETWEEN_SETS:
            return AskNextSet(running.station.next_set, running.index)
        case Phase.EFFORT:
            return AskEffort(running.index)
        case Phase.DONE:
            return None
        case _:
            assert_never(running.phase)


def of_a_hold(decision: Decision, scene: Scene) -> Decision:
    """The decision with the question how hard it was asked about the last seconds where it was a hold."""
    running = decision.trainee.running
    if running is None or not isinstance(decision.question, AskEffort):
        return decision
    held = scene.programme.catalogue[running.station.exercise].held
    return replace(decision, question=replace(decision.question, held=held))


def _why_not(plan: WeekPlan, history: History, scene: Scene) -> cues.Cue:
    """Why there is no strength workout today."""
    if tired(scene.programme, plan, history, scene.today):
        following = next_strength_day(plan, scene.today)
        return cues.MusclesNeedRest(following.weekday() if following else None)
    if history.week.strength_done >= plan.strength_days:
        return cues.StrengthComplete()
    return cues.DaysOffKept()


def _begun(trainee: Trainee, scene: Scene, kind: WorkoutKind) -> Decision:
    prescriptions = agenda.to_do(trainee, kind, scene)
    if not prescriptions:
        return Decision(trainee, (agenda.nothing_to_do(trainee),))
    plan, history = agenda.standing(trainee)
    eased = resumed(plan, history, scene.today, scene.programme.catalogue, agenda.means(trainee, scene))
    lighter = () if eased == plan else (cues.LighterWeek(LighterReason.AFTER_GAP),)
    trainee = replace(trainee, plan=eased)
    short = agenda.short_routine(trainee, prescriptions, scene)
    running = begin(kind, prescriptions, scene.today, scene.now, short=short)
    begun = spoken(Decision(replace(trainee, running=running)), WarmingUp(0), scene)
    return begun.after(*lighter)
