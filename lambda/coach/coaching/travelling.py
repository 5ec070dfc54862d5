"""Where a trainee is: when to ask in which time zone, and what a journey changes."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from coach.coaching.trainee import Trainee
from coach.training.programme import Programme
from coach.training.travel import day_not_there, days_skipped, retold, without_day

QUIET_FOR = timedelta(hours=3)
"""After so long without a word somebody may be in another time zone; hardly a flight into one is shorter."""


def may_have_moved(trainee: Trainee, device: str | None, now: datetime, *, fresh: bool) -> bool:
    """Whether they may be in another time zone than they were when it was last asked for.

    The question may take a second, so it is put once a day, and where a session opens on another device than
    the last that was asked, or after some hours of silence.
    """
    profile = trainee.profile
    if profile.time_zone_read != now.date():
        return True
    last = trainee.answer.at if trainee.answer else 0
    quiet = now.timestamp() - last >= QUIET_FOR.total_seconds()
    return fresh and (quiet or device != profile.time_zone_device)


def landed(trainee: Trainee, left: tzinfo, reached: tzinfo, now: datetime, programme: Programme) -> Trainee:
    """The trainee after a journey from one time zone to another, of which most change nothing."""
    skipped = days_skipped(left, reached, now)
    if not skipped or trainee.plan is None or trainee.history is None:
        return trainee
    plan, history = trainee.plan, retold(trainee.history, skipped)
    last = datetime.fromtimestamp(trainee.answer.at if trainee.answer else 0, left)
    gone = day_not_there(last, now.astimezone(reached)) if skipped > 0 else None
    if gone is not None:
        plan, history = without_day(programme, plan, history, gone)
    return replace(trainee, plan=plan, history=history)
