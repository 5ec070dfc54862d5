"""Cardio by voice: logging a session, for today or a day that is over (S10, S12)."""

from dataclasses import replace
from datetime import date, timedelta

from coach.coaching import agenda, cues
from coach.coaching.changing import remembered
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskMinutes
from coach.coaching.trainee import Trainee
from coach.training.cardio import LONGEST_SESSION, WINDOW_DAYS, Activity, guarded
from coach.training.log import CardioLog
from coach.training.own_day import day_meant

WINDOW = timedelta(days=WINDOW_DAYS)


def log_asked(
    trainee: Trainee, scene: Scene, minutes: int | None, activity: Activity | None, day: date | None
) -> Decision:
    """A session to be logged as the person says; what is missing is asked for, what cannot be is said.

    Args:
        trainee: Somebody with a plan.
        scene: The turn's.
        minutes: None where no length was named.
        activity: None where none was named.
        day: The day of the calendar that was named, or None for today.
    """
    _, history = agenda.standing(trainee)
    if day is not None:
        day = day_meant(day, scene.today, night=scene.night)
    on = day or scene.today
    if on > scene.today:
        return Decision(trainee, (cues.DayToCome(),))
    if scene.today - on > WINDOW or not history.remembers(on):
        return Decision(trainee, (cues.DayTooEarly(WINDOW_DAYS),))
    if minutes is None:
        return Decision(trainee, question=AskMinutes(activity, day))
    if not 0 < minutes <= LONGEST_SESSION:
        return Decision(trainee, (cues.MinutesOutOfRange(LONGEST_SESSION),), AskMinutes(activity, day))
    return logged(trainee, scene, minutes, activity, on, by_name=scene.night and day is not None)


def logged(  # noqa: PLR0913 - what is told of a session
    trainee: Trainee,
    scene: Scene,
    minutes: int,
    activity: Activity | None,
    day: date,
    *,
    by_name: bool = False,
) -> Decision:
    """The session logged in full, and able to be taken back.

    One beyond S10's guard comes with what the next one should be. `by_name` has its weekday told.
    """
    plan, history = agenda.standing(trainee)
    longest = history.longest_cardio(scene.today - WINDOW)
    allowed = max(plan.session_minutes, guarded(plan.session_minutes, longest))
    # A session begun under a clock that was far off is of no week that is kept: it is logged all the same.
    counted = history.with_cardio(day, minutes) if history.remembers(day) else history
    done = replace(trainee, history=counted)
    entry = CardioLog(scene.now, day, activity, minutes, trainee.version)
    week = agenda.standing(done)[1].week
    told = cues.CardioLogged(
        minutes,
        activity,
        week.cardio_sessions if day >= week.start else 0,
        week.cardio_planned,
        days_ago=(scene.today - day).days,
        weekday=day.weekday(),
        by_name=by_name,
    )
    beyond = (cues.BeyondGuard(plan.session_minutes, first=not longest),) if minutes > allowed else ()
    decision = Decision(done, (told, *beyond), log=(entry,))
    return remembered(trainee, decision, cues.Undone(cues.Thing.CARDIO, amount=minutes, activity=activity))
