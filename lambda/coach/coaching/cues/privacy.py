"""What is kept of a person, and that it is gone."""

from dataclasses import dataclass

from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel


@dataclass(frozen=True, slots=True)
class WhatIsKept:
    """What is kept, in short; None where the person has not been asked yet.

    Attributes:
        cleared: The answer to R1's question.
        equipment: In a fixed order.
        planned: Whether there is a plan, and what goes with it.
        weeks: How many weeks are remembered in totals, this one among them.
        workouts: Strength sessions done in them.
        cardio_minutes: Minutes of cardio logged in them.
        reminded_at: The reminder's time of day, in minutes after midnight; None without a reminder.
    """

    cleared: bool | None = None
    activity: ActivityLevel | None = None
    equipment: tuple[Equipment, ...] | None = None
    planned: bool = False
    weeks: int = 1
    workouts: int = 0
    cardio_minutes: int = 0
    reminded_at: int | None = None


@dataclass(frozen=True, slots=True)
class NothingKept:
    """Nothing is kept of somebody whom the coach has not met."""


@dataclass(frozen=True, slots=True)
class AllKept:
    """Nothing is deleted after all."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Everything is deleted."""


PrivacyCue = WhatIsKept | NothingKept | AllKept | Forgotten
