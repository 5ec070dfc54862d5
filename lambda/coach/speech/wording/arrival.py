"""Words for meeting somebody."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook


def worded(cue: cues.ArrivalCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(_words(cue, book))


def _words(cue: cues.ArrivalCue, book: Phrasebook) -> str:
    match cue:
        case cues.Welcome():
            return book.sentence("arrival", "welcome")
        case cues.WelcomeBack(ordinal):
            return book.sentence("arrival", "welcome_back", ordinal=ordinal)
        case cues.Cleared():
            return book.sentence("arrival", "cleared")
        case cues.NotCleared(again):
            return book.sentence("arrival", "not_cleared_again" if again else "not_cleared")
        case cues.LevelNoted(level):
            return book.sentence("arrival", f"level_{level}")
        case cues.ProgrammeOutline(exercises):
            names = book.listed(book.many(exercise) for exercise in exercises)
            return book.sentence("arrival", "programme", exercises=names)
        case cues.WeekReady(strength, cardio_days, off):
            return _week_ready(strength, cardio_days, off, book)


def _week_ready(strength: tuple[int, ...], cardio_days: int, off: tuple[int, ...], book: Phrasebook) -> str:
    if not cardio_days:
        return book.sentence("arrival", "week_ready_monday")
    return book.sentence(
        "arrival",
        "week_ready" if strength else "week_ready_cardio",
        strength=_days(strength, book),
        cardio=book.say("arrival", "days", count=cardio_days),
        off=_days(off, book),
    )


def _days(days: tuple[int, ...], book: Phrasebook) -> str:
    return book.weekdays(days) if days else ""
