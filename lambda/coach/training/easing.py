"""Lighter weeks, and coming back after a gap (S6)."""

from dataclasses import replace
from datetime import date, timedelta

from coach.training.catalogue import Catalogue
from coach.training.history import History
from coach.training.load_steps import MOST_FORTNIGHTS, eased
from coach.training.means import Means
from coach.training.prescription import FEWEST_SETS, Prescription, Reason
from coach.training.progression import one_step_down
from coach.training.week import Lighter, LighterReason, WeekPlan

FORTNIGHT = timedelta(days=14)  # S6: back after so long
TARGETS_FALLEN = 3  # S6: in three exercises in one week
WEEKS_OF_PROGRESS = 6  # S6
REST_OF_A_WEEK = timedelta(days=6)


def fortnights_away(history: History, today: date) -> int:
    """Full fortnights since the last strength session that counted, at most three; 0 before the first."""
    last = max(history.trained.values(), default=today)
    return min(MOST_FORTNIGHTS, (today - last) // FORTNIGHT)


def after_gap(item: Prescription, fortnights: int, catalogue: Catalogue, means: Means) -> Prescription:
    """The prescription after so many fortnights away: 10 per cent less load for each, two sets (S6)."""
    load = item.load
    if load is not None:
        load = eased(load, fortnights, means.loads(catalogue[item.exercise]))
    return replace(item, sets=FEWEST_SETS, load=load, reason=Reason.AFTER_GAP, at_top=0, too_hard=0)


def resumed(plan: WeekPlan, history: History, today: date, catalogue: Catalogue, means: Means) -> WeekPlan:
    """The plan of somebody who trains again today: eased after a gap, once, and light for a week (S6)."""
    away = fortnights_away(history, today)
    before = _eased_on(plan, max(history.trained.values(), default=today))
    if not away or (before is not None and today - before < FORTNIGHT):
        return plan
    # A workout begun after a gap and not done has eased for the fortnights up to then.
    fortnights = away - (0 if before is None else fortnights_away(history, before))
    workouts = {
        kind: tuple(after_gap(item, fortnights, catalogue, means) for item in items)
        for kind, items in plan.workouts.items()
    }
    lighter = Lighter(LighterReason.AFTER_GAP, today + REST_OF_A_WEEK)
    return replace(plan, workouts=workouts, lighter=lighter)


def _eased_on(plan: WeekPlan, last: date) -> date | None:
    """The day since the last session on which the plan was eased after a gap, or None."""
    if plan.lighter is None or plan.lighter.reason is not LighterReason.AFTER_GAP:
        return None
    day = plan.lighter.until - REST_OF_A_WEEK
    return day if day > last else None


def lighter_on(plan: WeekPlan, day: date) -> LighterReason | None:
    """Why that day is part of a lighter week, in which nothing increases (S6), or None."""
    return plan.lighter.reason if plan.lighter and day <= plan.lighter.until else None


def lightened(item: Prescription, why: LighterReason, catalogue: Catalogue, means: Means) -> Prescription:
    """What a lighter week asks for: two thirds of the sets, or one step down where there are two (S6).

    After a gap the load has come down already, unless it was the lightest there is.
    """
    if item.sets > FEWEST_SETS:
        return replace(item, sets=max(FEWEST_SETS, round(item.sets * 2 / 3)), reason=Reason.LIGHTER_WEEK)
    loads = means.loads(catalogue[item.exercise])
    if why is LighterReason.AFTER_GAP and item.load is not None and item.load > min(loads, default=item.load):
        return item
    down = one_step_down(item, catalogue, means)
    return item if down is None else replace(down, reason=Reason.LIGHTER_WEEK)


def due(history: History) -> LighterReason | None:
    """Why the week after this one should be lighter, or None (S6)."""
    if len(history.week.fell) >= TARGETS_FALLEN:
        return LighterReason.TARGETS_FELL
    if history.weeks_of_progress + bool(history.week.rose) >= WEEKS_OF_PROGRESS:
        return LighterReason.SIX_WEEKS
    return None
