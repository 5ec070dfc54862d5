"""What the coach has been told about a person: nothing medical beyond a dated yes or no (R1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coach.training.exercise import Equipment
from coach.training.load import Unit


class ActivityLevel(StrEnum):
    """How often somebody exercises at the start."""

    RARELY = "rarely"
    SOMETIMES = "sometimes"
    OFTEN = "often"


@dataclass(frozen=True, slots=True)
class Clearance:
    """The answer to R1's question and the person's own day on which it was given."""

    given: bool
    on: date


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's answers; None where a question has not been answered yet.

    Attributes:
        clearance: R1.
        activity: How often they exercised when they began.
        equipment: What they own; empty for nothing.
        weights: For each kind of weight they have told of, the loads they own in grams, ascending.
        unit: What loads are spoken in.
        beat: Whether a clock ticks under their repetitions.
        time_zone: IANA name, as the device last told it.
        time_zone_read: The day on which the device was last asked for it.
        time_zone_device: Which device that was: a short key, or None where it told none.
    """

    clearance: Clearance | None = None
    activity: ActivityLevel | None = None
    equipment: frozenset[Equipment] | None = None
    weights: Mapping[Equipment, tuple[int, ...]] = field(default_factory=dict)
    unit: Unit = Unit.KILOGRAM
    beat: bool = False
    time_zone: str | None = None
    time_zone_read: date | None = None
    time_zone_device: str | None = None

    @property
    def cleared(self) -> bool:
        """Whether a licensed provider has cleared this person to exercise (R1)."""
        return self.clearance is not None and self.clearance.given

    @property
    def owned(self) -> frozenset[Equipment]:
        """The equipment to plan with: nothing until they have said."""
        return self.equipment or frozenset()
