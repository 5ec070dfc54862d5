"""Before there is a plan a journey changes nothing that is kept."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from coach.coaching.trainee import Trainee
from coach.coaching.travelling import landed
from coach.skill import read_programme

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_a_journey_of_somebody_without_a_plan_changes_nothing() -> None:
    left, reached = ZoneInfo("America/Los_Angeles"), ZoneInfo("Pacific/Auckland")
    assert landed(Trainee(), left, reached, NOW, read_programme()) == Trainee()
