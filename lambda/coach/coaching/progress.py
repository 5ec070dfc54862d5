"""How the week is going, from its totals alone (S12, S15)."""

from datetime import timedelta

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import OfferStart
from coach.coaching.trainee import Trainee
from coach.training.history import WEEK, History
from coach.training.week import WeekPlan, next_strength_day


def week_told(trainee: Trainee, scene: Scene) -> Decision:
    """The numbers, what improved, what is left."""
    _, history = agenda.standing(trainee)
    week = history.week
    begun = week.strength_done + week.cardio_sessions > 0
    weeks = _last_weeks(history)
    if not begun and not week.planned:
        return Decision(trainee, (cues.WeekNotBegun(), weeks) if history.past else (cues.WeekNotBegun(),))
    if not begun and not week.met:
        still_open = cues.WeekStillOpen(scene.today.weekday(), week.strength_left, week.cardio_left)
        return _with_start(trainee, scene, still_open).said(weeks)
    so_far = cues.WeekSoFar(
        week.strength_done, week.strength_planned, week.cardio_minutes, week.cardio_target
    )
    return Decision(trainee, (so_far, *_improved(history, scene), *what_is_left(trainee, scene), weeks))


def what_is_left(trainee: Trainee, scene: Scene) -> tuple[cues.Cue, ...]:
    """What completes the week, or that it is complete."""
    _, history = agenda.standing(trainee)
    week = history.week
    if not week.planned:
        return ()
    if week.met:
        return (cues.WeekMet(history.streak + 1),)
    return (_left(trainee, scene),)


def _left(trainee: Trainee, scene: Scene) -> cues.WeekLeft:
    plan, history = agenda.standing(trainee)
    week = history.week
    return cues.WeekLeft(
        strength=week.strength_left,
        strength_day=_only_day_left(plan, history, scene),
        cardio=week.cardio_left,
        cardio_minutes=plan.session_minutes,
        streak=history.streak + 1,
    )


def weeks_compared(trainee: Trainee, scene: Scene) -> Decision:
    """This week so far beside the whole of the one before."""
    _, history = agenda.standing(trainee)
    week = history.week
    last = next((past for past in history.past if week.start - past.start == WEEK), None)
    compared = cues.WeeksCompared(
        workouts=week.strength_done,
        minutes=week.cardio_minutes,
        workouts_before=last.strength_done if last else 0,
        minutes_before=last.cardio_minutes if last else 0,
        days=(week.start + WEEK - scene.today).days - 1,
        first=not history.past,
    )
    return Decision(trainee, (compared,))


def streak_told(trainee: Trainee, scene: Scene) -> Decision:
    """How many weeks running were met, and what this one can still do for it (S15)."""
    plan, history = agenda.standing(trainee)
    week = history.week
    if not week.planned:
        return Decision(trainee, (cues.Streak(history.streak, cues.Chance.BESIDE),))
    if week.met:
        return Decision(trainee, (cues.Streak(history.streak + 1, cues.Chance.DONE),))
    if week.strength_left > _strength_days_ahead(plan, history, scene):
        return Decision(trainee, (cues.Streak(history.streak, cues.Chance.GONE),))
    left = _left(trainee, scene)
    return Decision(trainee, (cues.Streak(history.streak, cues.Chance.OPEN, left),))


def _strength_days_ahead(plan: WeekPlan, history: History, scene: Scene) -> int:
    """The days of this week that the plan still has a strength session on, today's among them unless done."""
    done = history.week.strength_days
    days = (plan.start + timedelta(days=index) for index, day in enumerate(plan.days) if day.strength)
    return sum(day >= scene.today and day not in done for day in days)


def _with_start(trainee: Trainee, scene: Scene, told: cues.Cue) -> Decision:
    minutes = agenda.strength_minutes(trainee, agenda.left_today(trainee, scene), scene)
    if minutes and trainee.running is None:
        return Decision(trainee, (told, cues.TodayTakes(minutes)), OfferStart())
    return Decision(trainee, (told,))


def _last_weeks(history: History) -> cues.LastWeeks:
    return cues.LastWeeks(
        tuple(
            cues.WeekResult(
                week.strength_done, week.strength_planned, week.cardio_minutes, week.cardio_target
            )
            if week
            else cues.WeekResult()
            for week in history.by_week()
        )
    )


def _only_day_left(plan: WeekPlan, history: History, scene: Scene) -> int | None:
    """The day of the one strength session that is left, if the plan still has a day for it."""
    if history.week.strength_left != 1:
        return None
    today_open = scene.today not in history.week.strength_days
    following = next_strength_day(plan, scene.today - timedelta(days=1) if today_open else scene.today)
    return following.weekday() if following else None


def _improved(history: History, scene: Scene) -> tuple[cues.Cue, ...]:
    """The exercise whose best set grew most since last week, where one did."""
    last = history.past[0] if history.past else None
    if last is None or history.week.start - last.start != WEEK:
        return ()
    grown = [
        (now - last.best[exercise], exercise)
        for exercise, now in history.week.best.items()
        if now > last.best.get(exercise, now)
    ]
    if not grown:
        return ()
    _, exercise = max(grown)
    before, now = last.best[exercise], history.week.best[exercise]
    return (cues.Improved(exercise, before, now, scene.programme.catalogue[exercise].hold),)
