"""Whose plan it is, where several people speak to one device."""

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """How it is known who speaks.

    Attributes:
        RECOGNISED: By the voice itself.
        REMEMBERED: By a voice that was recognised before in the same session, whereas this one was not.
        UNKNOWN: Not at all, so that it is the account.
    """

    RECOGNISED = "recognised"
    REMEMBERED = "remembered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class WhosePlan:
    """Whose plan this is, without a word about anybody else's.

    Attributes:
        planned: Whether there is one; otherwise it is about the one to come.
    """

    voice: Voice
    planned: bool


HouseholdCue = WhosePlan
