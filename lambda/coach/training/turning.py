"""From one week to the next: its days, its cardio, the sets earned, a lighter week (S2, S6, S10)."""

from dataclasses import replace
from datetime import date, timedelta

from coach.training.easing import due
from coach.training.history import WEEK, History
from coach.training.programme import Programme
from coach.training.volume import with_sets_earned
from coach.training.week import Lighter, WeekPlan, next_plan

MOST_OF_A_WEEK = timedelta(days=3)


def new_week(programme: Programme, plan: WeekPlan, history: History, today: date) -> tuple[WeekPlan, History]:
    """The plan of the week of `today` and the history that it begins with.

    A good week counts towards more sets (S2), unless something was too hard when it was last done; a week of
    progress counts towards a lighter one (S6). A lighter week changes neither count but the progress, which
    begins anew after it; so does a week that was missed. The sets that a good week earned just before a
    lighter one come after it, since nothing increases in that.
    """
    week = history.week
    renewed = next_plan(programme, plan, history, today)
    turned = history.turned(renewed.totals())
    if renewed.start - week.start > WEEK:
        return renewed, replace(turned, good_weeks=0, weeks_of_progress=0)
    if _light(plan, week.start):
        earned = with_sets_earned(programme, renewed, history.good_weeks)
        return earned, replace(turned, weeks_of_progress=0)
    good = history.good_weeks + 1 if week.good and not _strained(programme, plan) else 0
    reason = due(history)
    if reason is not None:
        lighter = Lighter(reason, renewed.start + WEEK - timedelta(days=1))
        return replace(renewed, lighter=lighter), replace(turned, good_weeks=good, weeks_of_progress=0)
    progress = history.weeks_of_progress + bool(week.rose)
    earned = with_sets_earned(programme, renewed, good)
    return earned, replace(turned, good_weeks=good, weeks_of_progress=progress)


def _strained(programme: Programme, plan: WeekPlan) -> bool:
    """Whether an exercise of the week's workouts was too hard when it was last done (S4)."""
    kinds = programme.kinds(plan.strength_days)
    return any(item.too_hard for kind in kinds for item in plan.workouts[kind])


def _light(plan: WeekPlan, start: date) -> bool:
    """Whether most of the week that began then was a lighter one (S6)."""
    return plan.lighter is not None and plan.lighter.until >= start + MOST_OF_A_WEEK
