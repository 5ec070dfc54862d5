"""Meeting somebody: the first questions, the plan's first words, coming back."""

from dataclasses import dataclass

from coach.training.profile import ActivityLevel


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first words ever."""


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    """A later launch."""

    ordinal: int


@dataclass(frozen=True, slots=True)
class Cleared:
    """The clearance is noted."""


@dataclass(frozen=True, slots=True)
class NotCleared:
    """No clearance, no workout (R1): what to ask the doctor.

    Attributes:
        again: Whether the person has heard it before.
    """

    again: bool = False


@dataclass(frozen=True, slots=True)
class LevelNoted:
    """How the programme begins for this activity level."""

    level: ActivityLevel


@dataclass(frozen=True, slots=True)
class ProgrammeOutline:
    """The programme in a few sentences."""

    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeekReady:
    """The week's plan: days of strength, how many days of cardio, days off."""

    strength: tuple[int, ...]
    cardio_days: int
    off: tuple[int, ...]


ArrivalCue = Welcome | WelcomeBack | Cleared | NotCleared | LevelNoted | ProgrammeOutline | WeekReady
