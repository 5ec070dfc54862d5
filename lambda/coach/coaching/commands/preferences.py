"""Questions about what a person has chosen, or has never changed."""

from dataclasses import dataclass
from enum import StrEnum


class Preference(StrEnum):
    """What a person can have their own way, and hear read back."""

    UNITS = "units"
    REST = "rest"
    DAYS_OFF = "days_off"
    STRENGTH_DAYS = "strength_days"
    EQUIPMENT = "equipment"
    WEIGHTS = "weights"
    PACE = "pace"
    BEAT = "beat"
    TALK = "talk"
    KEEP_GOING = "keep_going"
    LENGTH = "length"
    CARDIO = "cardio"


@dataclass(frozen=True, slots=True)
class AskPreference:
    """How one thing is set; None when it was not made out which."""

    preference: Preference | None


@dataclass(frozen=True, slots=True)
class AskSettings:
    """How everything is set, in short."""
