"""What somebody asks about what they have done, and about what comes next.

Where `understood` is False, something was named that is not known: no exercise, no date.
"""

from dataclasses import dataclass

from coach.training.cardio import Activity
from coach.training.span import Named


@dataclass(frozen=True, slots=True)
class AskDone:
    """What was done in that span; None for the last time that anything was."""

    named: Named | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class AskHowManyDone:
    """How many repetitions of the exercise were done in that span; None for all that is looked back on."""

    exercise: str | None
    named: Named | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class AskBest:
    """The best set of the exercise; None where none was named that is known."""

    exercise: str | None


@dataclass(frozen=True, slots=True)
class AskLongest:
    """The longest session of that activity, or of any."""

    activity: Activity | None


@dataclass(frozen=True, slots=True)
class AskStronger:
    """Whether the person is getting stronger."""


@dataclass(frozen=True, slots=True)
class AskWeeksCompared:
    """How the week compares with the one before."""


@dataclass(frozen=True, slots=True)
class AskStreak:
    """How long the streak is."""


@dataclass(frozen=True, slots=True)
class AskNextWorkout:
    """When the next workout is."""


AboutTheLog = AskDone | AskHowManyDone | AskBest | AskLongest | AskStronger
"""What is answered from the log."""

LookingBack = AboutTheLog | AskWeeksCompared | AskStreak | AskNextWorkout
