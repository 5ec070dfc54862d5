"""What a journey changes of what is kept: a day that it leaves out, and before there is a plan nothing."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.coaching.trainee import Answer, Trainee
from coach.coaching.travelling import landed
from coach.skill import read_programme
from coach.training.history import History
from coach.training.profile import ActivityLevel, Profile
from coach.training.week import first_plan

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LEFT, REACHED = ZoneInfo("America/Los_Angeles"), ZoneInfo("Pacific/Auckland")
PROGRAMME = read_programme()


def test_a_journey_of_somebody_without_a_plan_changes_nothing() -> None:
    assert landed(Trainee(), LEFT, REACHED, NOW, PROGRAMME) == Trainee()


def test_a_day_that_is_left_out_is_not_asked_for() -> None:
    """Last heard on Tuesday evening in Los Angeles, and next on Thursday morning in Auckland."""
    means = PROGRAMME.means(Profile(), frozenset())
    plan = first_plan(PROGRAMME, ActivityLevel.SOMETIMES, means, date(2026, 11, 23))
    history = History(plan.totals())
    spoke = datetime(2026, 11, 24, 19, tzinfo=LEFT)
    trainee = Trainee(plan=plan, history=history, answer=Answer("1", (), None, at=int(spoke.timestamp())))
    after = landed(trainee, LEFT, REACHED, spoke + timedelta(hours=15), PROGRAMME)
    assert after.history is not None
    assert after.history.week.cardio_planned == history.week.cardio_planned - 1
    assert landed(trainee, LEFT, LEFT, spoke + timedelta(hours=15), PROGRAMME) == trainee
