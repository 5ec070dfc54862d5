"""Questions about reasons and about training."""

from dataclasses import dataclass
from enum import StrEnum

from coach.training.load import Unit


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Why something is as it is: a load, a number of repetitions, an exercise, the week.

    Attributes:
        exercise: The one that was named, or None.
        amount: The figure that was asked about, or None.
        unit: What the figure was said in; None where it is no load, or was not said.
    """

    exercise: str | None = None
    amount: int | None = None
    unit: Unit | None = None


class Topic(StrEnum):
    """What people ask about training in general."""

    SPOT_REDUCTION = "spot_reduction"
    RESULTS = "results"
    SORENESS = "soreness"


@dataclass(frozen=True, slots=True)
class AskAbout:
    """A question about training in general, with an honest answer (R12)."""

    topic: Topic
