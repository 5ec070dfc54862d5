"""What a transition of a cardio session brought about, in the order in which it happened."""

from dataclasses import dataclass

from coach.training.cardio import Pace
from coach.workout.pacing import Leg


@dataclass(frozen=True, slots=True)
class LegBegun:
    """A leg is to be spoken."""

    leg: Leg


@dataclass(frozen=True, slots=True)
class CardioHeld:
    """The session waits after so many minutes, with so many seconds of a stretch at that pace ahead."""

    minutes: int
    pace: Pace
    seconds: int


@dataclass(frozen=True, slots=True)
class StretchSkipped:
    """The rest of a stretch was skipped."""

    pace: Pace


@dataclass(frozen=True, slots=True)
class CardioRefused:
    """What was said has no meaning in a cardio session and changed nothing."""


@dataclass(frozen=True, slots=True)
class CardioEnded:
    """The session is over, by time or because the person said so, after so many minutes of moving."""

    minutes: int


CardioOutcome = LegBegun | CardioHeld | StretchSkipped | CardioRefused | CardioEnded
