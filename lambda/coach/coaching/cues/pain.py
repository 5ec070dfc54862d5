"""Pain and the signs on which a workout ends (R11, S13, S14)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PainStop:
    """Stop there, and whom to see (R11)."""


@dataclass(frozen=True, slots=True)
class PainEnd:
    """The workout ends after pain; what was done is saved."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The exercise stays out until it is brought back (S14)."""

    exercise: str


@dataclass(frozen=True, slots=True)
class StopSign:
    """Stop at once, and whom to call (S13); whether a workout ends with it."""

    workout: bool


@dataclass(frozen=True, slots=True)
class RestToday:
    """No workout any more today, after a stop sign."""


@dataclass(frozen=True, slots=True)
class AllLeftOut:
    """Every exercise of the workout is left out; one of them."""

    exercise: str


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """An exercise that was left out comes again.

    Attributes:
        instead_of: One that it could replace, where it has no place in the plan.
    """

    exercise: str
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class NothingToBringBack:
    """What was named is not left out; what is, if anything."""

    left_out: tuple[str, ...]


PainCue = PainStop | PainEnd | LeftOut | StopSign | RestToday | AllLeftOut | BroughtBack | NothingToBringBack
