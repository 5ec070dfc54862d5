"""Exercises, loads and lengths that a person changes."""

from dataclasses import dataclass

from coach.coaching.cues.agenda import Item
from coach.training.exercise import Equipment
from coach.training.load import Unit


@dataclass(frozen=True, slots=True)
class Swapped:
    """Another exercise in the place of one, for the same sets and repetitions.

    Attributes:
        item: What it asks for where that is not the same: a hold in the place of repetitions, or the reverse.
    """

    old: str
    new: str
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class NothingInstead:
    """There is no other exercise for the place of this one."""

    exercise: str


@dataclass(frozen=True, slots=True)
class NotInPlan:
    """The exercise that was named is not in the workout."""

    exercise: str


@dataclass(frozen=True, slots=True)
class CannotDo:
    """The exercise that was named needs what the person does not have, is left out, or is there already."""

    exercise: str


@dataclass(frozen=True, slots=True)
class WhichToSwap:
    """A swap with no exercise named and none running; one that could be named."""

    exercise: str


@dataclass(frozen=True, slots=True)
class DoingWithout:
    """Equipment that is not at hand today, and what that changes.

    Attributes:
        swaps: Exercises and what stands in for them.
        dropped: Exercises that nothing stands in for.
    """

    equipment: tuple[Equipment, ...]
    swaps: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shortened:
    """What is left of a workout in so many minutes."""

    minutes: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class FitsAlready:
    """The workout takes so many minutes, which is short enough."""

    minutes: int


@dataclass(frozen=True, slots=True)
class NothingToShorten:
    """There is no workout today that could be shorter."""


@dataclass(frozen=True, slots=True)
class LoadNoted:
    """An exercise is trained with that load from now on."""

    exercise: str
    load: int
    unit: Unit
    implements: int


@dataclass(frozen=True, slots=True)
class NoLoadHere:
    """The exercise moves no weight."""

    exercise: str


@dataclass(frozen=True, slots=True)
class TooHeavyHere:
    """The load is more than the exercise ever takes, which is so many grams."""

    exercise: str
    most: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class WhichLoad:
    """A load was named for no exercise, or none was understood."""


AdjustingCue = (
    Swapped
    | NothingInstead
    | NotInPlan
    | CannotDo
    | WhichToSwap
    | DoingWithout
    | Shortened
    | FitsAlready
    | NothingToShorten
    | LoadNoted
    | NoLoadHere
    | TooHeavyHere
    | WhichLoad
)
