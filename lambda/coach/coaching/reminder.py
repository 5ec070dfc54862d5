"""A reminder of workout days: what is kept of it, and times of day as people name them."""

from dataclasses import dataclass
from enum import StrEnum

HOUR = 60
HALF_A_DAY = 12 * HOUR
DAY = 24 * HOUR  # minutes
SMALL_HOURS = 6 * HOUR
LATEST_NOT_MEANT = 4  # nobody trains at four at night: who says "four" means the afternoon


class PartOfDay(StrEnum):
    """A part of the day, where no hour was named or it has to be made out which half is meant."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder on workout days.

    Attributes:
        at: The time of day, in minutes after midnight of the zone.
        days: Weekdays that it is set for at Alexa's, ascending from Monday, 0; empty where none is, or where
            Alexa did not say whether it has moved it.
        zone: IANA name of the zone that it is set in.
        id: Alexa's id of it; empty where none is known to be set.
        lost: When one was asked for of which Alexa never said whether it was set, in seconds since 1970; 0
            for never. It may be there, and is looked for before another one is made.
    """

    at: int
    days: tuple[int, ...]
    zone: str
    id: str = ""
    lost: int = 0


def in_part(at: int, part: PartOfDay | None) -> int:
    """The time of day in that part of the day: seven in the evening, where seven was said."""
    clock = at % HALF_A_DAY
    match part:
        case None:
            return at
        case PartOfDay.MORNING:
            return clock
        case PartOfDay.NIGHT if clock < SMALL_HOURS:
            return clock
        case _:
            return HALF_A_DAY + clock


def at_hour(hour: int, part: PartOfDay | None, instead_of: int | None) -> int | None:
    """The time of day that a bare hour means; None for a number that is no hour.

    Args:
        hour: As it was said.
        part: The part of the day that was named before.
        instead_of: The time of day that it takes the place of, in whose half of the day it is meant.
    """
    if not 0 <= hour < DAY // HOUR:
        return None
    at = hour * HOUR
    if hour > HALF_A_DAY // HOUR or hour == 0:
        return at
    if part is not None:
        return in_part(at, part)
    if instead_of is not None:
        return at % HALF_A_DAY + instead_of // HALF_A_DAY * HALF_A_DAY
    return at + HALF_A_DAY if hour <= LATEST_NOT_MEANT else at
