"""A workout under way, and what hurts."""

from dataclasses import dataclass
from datetime import datetime

from coach.training.prescription import Effort
from coach.workout.transitions import Event


@dataclass(frozen=True, slots=True)
class Say:
    """An event of the running workout.

    Attributes:
        seconds: The length that was said with it, of more rest; 0 where none was.
    """

    event: Event
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class StateEffort:
    """How hard it was; None when the words were not understood."""

    effort: Effort | None


@dataclass(frozen=True, slots=True)
class AskHowTo:
    """How an exercise is done.

    Attributes:
        exercise: Its id, or None for the present one.
        understood: False when an exercise was named that is not in the catalogue.
    """

    exercise: str | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class ReportPain:
    """A joint or a muscle hurts (R11, S14). Where is not kept."""


@dataclass(frozen=True, slots=True)
class ReportStopSign:
    """One of S13's signs, on which a workout ends at once."""


@dataclass(frozen=True, slots=True)
class BringBack:
    """An exercise that was left out may come again; None when none was named that is known."""

    exercise: str | None


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """An exercise stays out from now on (S14); None when none was named that is known."""

    exercise: str | None


@dataclass(frozen=True, slots=True)
class Correct:
    """The last set was so many repetitions, or seconds of a hold; None when no number was understood."""

    reps: int | None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last thing that was logged or changed."""


@dataclass(frozen=True, slots=True)
class CountReps:
    """A set to be counted by itself, outside any workout.

    Attributes:
        exercise: Its id, or None when none was named.
        reps: Repetitions, a side where sides are counted apart, or the seconds of a hold; None when no number
            was named.
        understood: False when an exercise was named that is not in the catalogue.
        timed: Whether it was seconds that were named, so that only a hold can be meant.
    """

    exercise: str | None = None
    reps: int | None = None
    understood: bool = True
    timed: bool = False


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The screen's timer ran out that was set for what began to be counted at that instant.

    Nobody said anything.
    """

    begun: datetime
