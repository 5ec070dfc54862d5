"""The reminder on workout days. Times are minutes after midnight, days weekdays from Monday, 0."""

from dataclasses import dataclass

from coach.coaching.errands import Why


@dataclass(frozen=True, slots=True)
class ReminderNow:
    """The reminder is set.

    Attributes:
        briefly: Whether there is no time for how to give it up: a workout waits.
    """

    at: int
    briefly: bool = False


@dataclass(frozen=True, slots=True)
class ReminderTold:
    """When the reminder is, and the coming week's days in their order; without any there is no strength."""

    at: int
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoReminder:
    """There is none."""


@dataclass(frozen=True, slots=True)
class NotReminded:
    """None is set, as was wanted.

    Attributes:
        kept: Whether there was one before, which stays as it was.
    """

    kept: bool


@dataclass(frozen=True, slots=True)
class NoDaysToRemind:
    """The coming week has no strength to be reminded of."""


@dataclass(frozen=True, slots=True)
class ReminderNotSet:
    """Why the reminder could not be set."""

    why: Why


@dataclass(frozen=True, slots=True)
class ReminderAwaited:
    """Alexa has not said whether the reminder is set; it is asked again in the next session."""


@dataclass(frozen=True, slots=True)
class ReminderMoved:
    """The days were moved, and the reminder with them."""


@dataclass(frozen=True, slots=True)
class ReminderNotMoved:
    """The days were moved, and the reminder could not be; it is tried again."""


@dataclass(frozen=True, slots=True)
class ReminderGone:
    """The reminder is removed."""


@dataclass(frozen=True, slots=True)
class ReminderStays:
    """The reminder could not be removed.

    Attributes:
        allowed: Whether it may be tried again; the permission may have been taken back.
    """

    allowed: bool


@dataclass(frozen=True, slots=True)
class PermissionNeeded:
    """Alexa asks now whether reminders may be set, and nothing else is asked meanwhile.

    Attributes:
        at: The time that was agreed to, for when they may.
    """

    at: int


@dataclass(frozen=True, slots=True)
class PermissionRefused:
    """Reminders may not be set; they can be allowed in the Alexa app."""


RemindingCue = (
    ReminderNow
    | ReminderTold
    | NoReminder
    | NotReminded
    | NoDaysToRemind
    | ReminderNotSet
    | ReminderAwaited
    | ReminderMoved
    | ReminderNotMoved
    | ReminderGone
    | ReminderStays
    | PermissionNeeded
    | PermissionRefused
)
