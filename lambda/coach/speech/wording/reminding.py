"""Words for the reminder on workout days."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.errands import Why
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook


def worded(cue: cues.RemindingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(_sentences(cue, book))


def rings(book: Phrasebook) -> str:
    """What Alexa says when the reminder rings."""
    return book.sentence("reminding", "rings")


def _sentences(cue: cues.RemindingCue, book: Phrasebook) -> str:
    match cue:
        case cues.ReminderNow(at, briefly):
            return book.sentence("reminding", "set_briefly" if briefly else "set", at=book.time(at))
        case cues.ReminderTold(at, ()):
            return book.sentence("reminding", "told_without_days", at=book.time(at))
        case cues.ReminderTold(at, days):
            return book.sentence("reminding", "told", at=book.time(at), days=book.weekdays(days))
        case cues.NoReminder():
            return book.sentence("reminding", "none")
        case cues.NotReminded(kept):
            return book.sentence("reminding", "stays_as_it_was" if kept else "not_wanted")
        case cues.NoDaysToRemind():
            return book.sentence("reminding", "no_days")
        case cues.ReminderNotSet(Why.TOO_MANY | Why.NOT_HERE as why):
            return book.sentence("reminding", f"not_set_{why}")
        case cues.ReminderNotSet():
            return book.sentence("reminding", "not_set_refused")
        case cues.ReminderAwaited():
            return book.sentence("reminding", "awaited")
        case cues.ReminderMoved():
            return book.sentence("reminding", "moved")
        case cues.ReminderNotMoved():
            return book.sentence("reminding", "not_moved")
        case cues.ReminderGone():
            return book.sentence("reminding", "removed")
        case cues.ReminderStays(allowed):
            return book.sentence("reminding", "stays" if allowed else "stays_not_allowed")
        case cues.PermissionNeeded():
            return book.sentence("reminding", "permission_needed")
        case cues.PermissionRefused():
            return book.sentence("reminding", "permission_refused")
