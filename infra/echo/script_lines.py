"""What one line of a conversation script can be; how each is written stands in `script`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Start:
    """When the conversation begins; without a zone, in that of the device."""

    at: datetime
    zone: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A person's words, `after` so many seconds of the answer where they break in."""

    text: str
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What a transcript says the coach answered."""

    text: str


@dataclass(frozen=True, slots=True)
class Later:
    """Time passes after the answer, in seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NextMorning:
    """Time passes until the next day's morning."""


@dataclass(frozen=True, slots=True)
class SessionEnds:
    """The session is closed from outside the skill, which is `told` so or not."""

    after: float | None = None
    told: bool = True


@dataclass(frozen=True, slots=True)
class ScreenGoesOn:
    """Time passes until what is on the screen goes on by itself."""


@dataclass(frozen=True, slots=True)
class ReminderRings:
    """Time passes until the next reminder rings, on that weekday at that time of the reminder's zone."""

    weekday: str
    at: str


@dataclass(frozen=True, slots=True)
class OnDevice:
    """The words from here on go to the device of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class SpeaksAs:
    """The words from here on are somebody else's: a recognised voice of that name, or one that is not."""

    name: str | None


@dataclass(frozen=True, slots=True)
class InZone:
    """The devices are in that time zone from here on."""

    zone: str


@dataclass(frozen=True, slots=True)
class ClockAhead:
    """The timestamps from here on are so many seconds ahead of the true time, or behind it where negative."""

    seconds: float


@dataclass(frozen=True, slots=True)
class AnswersLate:
    """The answers from here on begin so many seconds after their requests."""

    seconds: float


Line = (
    Start
    | Said
    | Answered
    | Later
    | NextMorning
    | SessionEnds
    | ScreenGoesOn
    | ReminderRings
    | OnDevice
    | SpeaksAs
    | InZone
    | ClockAhead
    | AnswersLate
)
