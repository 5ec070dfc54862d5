"""What a turn has to have done by Alexa before it can say so, and what became of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from coach.coaching.reminder import Reminder


@dataclass(frozen=True, slots=True)
class SetReminder:
    """Set a reminder.

    Attributes:
        wanted: What it is to be.
        instead: The one that it takes the place of, and whose id it keeps; None for none.
        moving: Whether only that one's days or zone are to be others. One that the person has deleted
            meanwhile is not set again then.
    """

    wanted: Reminder
    instead: Reminder | None = None
    moving: bool = False


@dataclass(frozen=True, slots=True)
class RemoveReminder:
    """Remove a reminder.

    Attributes:
        reminder: The one that was set.
        moving: Whether it is only that there are no days for it at present.
    """

    reminder: Reminder
    moving: bool = False


Errand = SetReminder | RemoveReminder


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """The reminder is set, under that id."""

    id: str


@dataclass(frozen=True, slots=True)
class ReminderRemoved:
    """The reminder is gone, or was before."""


class Why(StrEnum):
    """Why an errand was not done."""

    NOT_ALLOWED = "not_allowed"
    """The person has not given the permission, or has taken it back."""
    TOO_MANY = "too_many"
    """The account has as many reminders as it can have."""
    NOT_HERE = "not_here"
    """The device takes no reminders."""
    GONE = "gone"
    """What was to be moved is not there any more."""
    REFUSED = "refused"
    """Alexa could not, or was not asked since the turn had no time left; nothing was changed."""
    UNANSWERED = "unanswered"
    """Alexa did not answer, and nobody knows whether it was done."""


@dataclass(frozen=True, slots=True)
class NotDone:
    """It was not done, or nobody knows."""

    why: Why


Outcome = ReminderSet | ReminderRemoved | NotDone


def undoing(errand: Errand, outcome: Outcome) -> Errand | None:
    """The errand that puts back what this one has done; None where there is nothing to be put back.

    What was removed cannot be put back under the id by which it is known.
    """
    if not isinstance(errand, SetReminder) or not isinstance(outcome, ReminderSet):
        return None
    before = errand.instead
    if before is None or before.id != outcome.id:
        return RemoveReminder(replace(errand.wanted, id=outcome.id))
    return SetReminder(before, before, moving=True) if before.days else None
