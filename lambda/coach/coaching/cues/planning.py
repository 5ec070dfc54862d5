"""The week's shape and what it is made with, as a person changes it or the rules do.

Days are weekdays from Monday, 0.
"""

from dataclasses import dataclass

from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.week import LighterReason


@dataclass(frozen=True, slots=True)
class DaysOffNow:
    """The days off from now on, and the strength days still ahead this week."""

    off: tuple[int, ...]
    strength: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WhichDay:
    """No day was understood."""


@dataclass(frozen=True, slots=True)
class StrengthDaysNow:
    """So many strength days a week from now on, and those still ahead this week."""

    days: int
    strength: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RoomForFewer:
    """The days off leave room for so many strength days a week only (R6 asks for three)."""

    strength: int


@dataclass(frozen=True, slots=True)
class ThreeOrFour:
    """Strength is three or four times a week (R6)."""


@dataclass(frozen=True, slots=True)
class LimitNow:
    """No session is longer than so many minutes from now on; None lifts the limit."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class LimitOutOfRange:
    """No workout fits so few minutes, or needs so many."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class EquipmentNow:
    """What the person trains with from now on, and what that changes. Equipment is in a fixed order.

    Attributes:
        equipment: All of it; empty for nothing.
        added: What has come to it.
        gone: What they do not have any more.
        swaps: Exercises and what stands in for them.
        dropped: Exercises that nothing stands in for.
    """

    equipment: tuple[Equipment, ...]
    added: tuple[Equipment, ...] = ()
    gone: tuple[Equipment, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeightsNow:
    """The weights of a kind that the person owns, in grams."""

    equipment: Equipment
    loads: tuple[int, ...]
    unit: Unit


@dataclass(frozen=True, slots=True)
class WhichWeights:
    """Weights were named that were not understood, or of a kind that has none; what they count in."""

    unit: Unit = Unit.KILOGRAM


@dataclass(frozen=True, slots=True)
class UnitNow:
    """What loads are spoken in from now on."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class BeatNow:
    """Whether a clock ticks under the repetitions from now on, where the device can play one."""

    on: bool


@dataclass(frozen=True, slots=True)
class ActivityNow:
    """What cardio is from now on; the days of a week that are run (S10)."""

    activity: Activity
    runs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MissedDay:
    """A strength day was missed, and the rest of the week lies anew (S1): the strength days ahead."""

    strength: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LighterWeek:
    """A lighter week begins (S6)."""

    reason: LighterReason


@dataclass(frozen=True, slots=True)
class MoreSets:
    """A set more from now on, after good weeks (S2): as many as there are now."""

    sets: int


PlanningCue = (
    DaysOffNow
    | WhichDay
    | StrengthDaysNow
    | RoomForFewer
    | ThreeOrFour
    | LimitNow
    | LimitOutOfRange
    | EquipmentNow
    | WeightsNow
    | WhichWeights
    | UnitNow
    | BeatNow
    | ActivityNow
    | MissedDay
    | LighterWeek
    | MoreSets
)
