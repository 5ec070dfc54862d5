"""A cardio session coached by voice, in legs that each fit one answer (S10, S11)."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import agenda, cardio, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskCardioOn, AskNextLeg, Question
from coach.coaching.trainee import Trainee
from coach.training.cardio import Activity, run_minutes, session
from coach.workout.cardio import (
    CardioPhase,
    RunningCardio,
    advance,
    begin,
    leg,
    minutes_done,
    ran_whole,
    settled,
)
from coach.workout.cardio_outcomes import (
    CardioEnded,
    CardioHeld,
    CardioOutcome,
    CardioRefused,
    LegBegun,
    StretchSkipped,
)
from coach.workout.pacing import Leg
from coach.workout.transitions import Event


def started(trainee: Trainee, scene: Scene, activity: Activity | None) -> Decision:
    """Today's cardio begun, or the session that is under way gone on with.

    While a workout runs, cardio waits: the answer is what it will be.
    """
    if trainee.rests_on(scene.today):
        return Decision(trainee, (cues.RestToday(),))
    if trainee.running is not None:
        minutes = _planned(trainee, scene)
        return Decision(trainee, (agenda.cardio_today(trainee, scene), cues.CardioPlan(minutes)))
    if trainee.cardio is not None:
        return moved(trainee, scene, Event.RESUME)
    plan, _ = agenda.standing(trainee)
    chosen = activity or plan.activity_on(scene.today)
    minutes = _minutes(trainee, scene, chosen)
    stretches = session(chosen, minutes, plan.runs, scene.programme.cardio)
    run = plan.runs if chosen is Activity.RUNNING else None
    running = begin(chosen, stretches, scene.today, scene.now, run)
    begun = Decision(replace(trainee, cardio=running), (cues.CardioBegins(chosen, minutes),))
    return _leg_spoken(begun, leg(running), running)


def moved(trainee: Trainee, scene: Scene, event: Event) -> Decision:
    """One event of the session under way.

    Raises:
        ValueError: none is under way.
    """
    if trainee.cardio is None:
        raise ValueError("no cardio session is under way")
    running, outcomes = advance(trainee.cardio, event, scene.now)
    decision = Decision(replace(trainee, cardio=running))
    for outcome in outcomes:
        decision = _spoken(decision, running, outcome, scene)
    return decision


def held(trainee: Trainee, scene: Scene) -> Trainee:
    """The trainee with the session, if any, waiting at its place: something else was said."""
    if trainee.cardio is None:
        return trainee
    running, _ = advance(trainee.cardio, Event.INTERRUPT, scene.now)
    return replace(trainee, cardio=running)


def over(trainee: Trainee, scene: Scene) -> bool:
    """Whether the session has come to its end by itself."""
    return trainee.cardio is not None and settled(trainee.cardio, scene.now).phase is CardioPhase.DONE


def closed(trainee: Trainee, scene: Scene) -> Decision:
    """The session ended where it is, and logged; the trainee as is without one."""
    if trainee.cardio is None:
        return Decision(trainee)
    running = settled(trainee.cardio, scene.now)
    return _ended(replace(trainee, cardio=running), running, minutes_done(running), scene)


def standing_question(running: RunningCardio) -> Question:
    """What a session that waits waits for."""
    return AskCardioOn(begun=minutes_done(running) > 0)


def _planned(trainee: Trainee, scene: Scene) -> int:
    """Minutes that today asks for, or that a session takes this week."""
    plan, _ = agenda.standing(trainee)
    return agenda.left_today(trainee, scene).cardio_minutes or plan.session_minutes


def _minutes(trainee: Trainee, scene: Scene, activity: Activity) -> int:
    """Minutes of a session begun now: as planned, a run of S11's in full where S10 allows it."""
    plan, history = agenda.standing(trainee)
    planned = _planned(trainee, scene)
    if activity is Activity.RUNNING:
        longest = history.longest_cardio(scene.today - cardio.WINDOW)
        planned = run_minutes(planned, longest, plan.runs, scene.programme.cardio)
    return planned if plan.minutes is None else min(planned, plan.minutes)


def _spoken(decision: Decision, running: RunningCardio, outcome: CardioOutcome, scene: Scene) -> Decision:
    match outcome:
        case LegBegun(begun):
            return _leg_spoken(decision, begun, running)
        case CardioHeld(minutes, pace, seconds):
            told = decision.said(cues.CardioPaused(minutes, pace, seconds))
            return replace(told, question=standing_question(running))
        case StretchSkipped(pace):
            return decision.said(cues.StretchSkipped(pace))
        case CardioRefused():
            return decision.said(cues.NotForThis())
        case CardioEnded(minutes):
            return _ended(decision.trainee, running, minutes, scene).after(*decision.cues)
        case _:
            assert_never(outcome)


def _leg_spoken(decision: Decision, begun: Leg, running: RunningCardio) -> Decision:
    last = begun.end == running.length
    return replace(decision.said(cues.CardioLeg(begun)), question=AskNextLeg(last=last))


def _ended(trainee: Trainee, running: RunningCardio, minutes: int, scene: Scene) -> Decision:
    ended = replace(trainee, cardio=None)
    if not minutes:
        return Decision(ended, (cues.NothingLogged(),))
    logged = cardio.logged(ended, scene, minutes, running.activity, running.day)
    if not ran_whole(running, scene.programme.cardio):
        return logged
    plan, before = agenda.standing(logged.trainee)[0], logged.trainee.before
    counted = replace(plan, runs=plan.runs + 1)
    kept = replace(before, plan=replace(plan, workouts={})) if before else None
    return replace(logged, trainee=replace(logged.trainee, plan=counted, before=kept))
