"""A reminder on workout days: asked for, put right, asked about and given up."""

from dataclasses import dataclass

from coach.coaching.reminder import PartOfDay


@dataclass(frozen=True, slots=True)
class Remind:
    """Remind me on workout days.

    Attributes:
        at: Minutes after midnight; None where no time was named, or only a part of the day.
        part: The part of the day that was named in the place of a time.
    """

    at: int | None = None
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class StateTime:
    """A bare time of day, in minutes after midnight, or a bare part of the day; neither was understood."""

    at: int | None
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class StopReminding:
    """Remove the reminder."""


@dataclass(frozen=True, slots=True)
class AskReminder:
    """When the reminder is."""


@dataclass(frozen=True, slots=True)
class AnswerPermission:
    """What came of Alexa's own question whether reminders may be set."""

    granted: bool
