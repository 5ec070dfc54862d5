"""What a journey across the date line changes: one day of the calendar is there twice, or not at all.

The day is what the calendar on the wall says (`own_day`), wherever that is, and what was done stays on the
day on which it was done. What does not follow from that:

- A week once begun stays begun. Whoever trained on a Monday and lands on the Sunday before it has Monday's
  plan still ahead, or behind them, and on that Sunday a day of the week before: what they do on it counts
  there.
- A day that is not there is no missed day. Its walk is not asked for any more, and its workout only where
  there is room for it later in the week.
- Between two sessions lie hours, not days of a calendar (S1), so that the days of the last ones are told by
  the calendar of where the person is.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from coach.training.history import History
from coach.training.own_day import DAY, own_day
from coach.training.programme import Programme
from coach.training.replanning import after_missed_day
from coach.training.week import DayPlan, WeekPlan


def days_skipped(left: tzinfo, reached: tzinfo, at: datetime) -> int:
    """Days of the calendar that a journey skips: 1 westward across the date line, -1 eastward, 0 for others.

    The clock says: nobody puts it on or back by more than half a day without crossing that line.
    """
    return round((_offset(at, reached) - _offset(at, left)) / DAY)


def day_not_there(last: datetime, now: datetime) -> date | None:
    """The day that a journey of one skipped day left out; None where they were heard on it all the same.

    Args:
        last: When the person was last heard, by their clock then.
        now: The instant, by their clock of now.
    """
    day = own_day(now) - DAY
    return day if own_day(last) < day else None


def retold(history: History, skipped: int) -> History:
    """The history with the days of the last sessions told by the new calendar (S1)."""
    trained = {kind: day + skipped * DAY for kind, day in history.trained.items()}
    return replace(history, trained=trained)


def without_day(
    programme: Programme, plan: WeekPlan, history: History, day: date
) -> tuple[WeekPlan, History]:
    """The week's plan and aims without what was planned for a day that was not there."""
    gone, week = plan.on(day), history.week
    left = replace(plan, days=tuple(_without_cardio(plan, day)))
    if gone.cardio_minutes:
        week = replace(
            week,
            cardio_planned=max(0, week.cardio_planned - 1),
            cardio_target=max(0, week.cardio_target - gone.cardio_minutes),
        )
    if gone.strength and after_missed_day(programme, left, history, day + DAY) is None:
        ahead = sum(later.strength is not None for later in left.days[left.place_of(day) + 1 :])
        week = replace(week, strength_planned=min(week.strength_planned, week.strength_done + ahead))
    return left, replace(history, week=week)


def _without_cardio(plan: WeekPlan, day: date) -> list[DayPlan]:
    return [
        replace(planned, cardio_minutes=0) if plan.start + index * DAY == day else planned
        for index, planned in enumerate(plan.days)
    ]


def _offset(at: datetime, zone: tzinfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
