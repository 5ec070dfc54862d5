"""Coming, going, and the first questions."""

from dataclasses import dataclass

from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel


@dataclass(frozen=True, slots=True)
class Launch:
    """The skill was opened without a wish."""


@dataclass(frozen=True, slots=True)
class Yes:
    """Yes, to whatever was asked."""


@dataclass(frozen=True, slots=True)
class No:
    """No, to whatever was asked."""


@dataclass(frozen=True, slots=True)
class ConfirmClearance:
    """A licensed provider has cleared the person (R1)."""


@dataclass(frozen=True, slots=True)
class StateActivity:
    """How often the person exercises; None when the words were not understood."""

    level: ActivityLevel | None


@dataclass(frozen=True, slots=True)
class StateEquipment:
    """What the person owns.

    Attributes:
        equipment: None when the words were not understood.
        only: Whether it is all that they own, and not something beside what they have told before.
    """

    equipment: frozenset[Equipment] | None
    only: bool = False


@dataclass(frozen=True, slots=True)
class AskProgramme:
    """What the programme looks like."""


@dataclass(frozen=True, slots=True)
class AskHelp:
    """What can be said now."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave; what is running is kept."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words that mean nothing to the coach."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Understood by the platform, but nothing that a workout knows: looping, shuffling."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is over; nobody hears an answer."""
