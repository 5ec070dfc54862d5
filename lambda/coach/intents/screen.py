"""What a screen sends of itself."""

from datetime import datetime

from coach.coaching.commands import TimeUp
from coach.screen.counting import TIME_UP


def sent(arguments: object) -> TimeUp | None:
    """The meaning of an event's arguments; None of any that are not our own."""
    match arguments:
        case [what, str(instant)] if what == TIME_UP:
            begun = _instant(instant)
            return TimeUp(begun) if begun is not None and begun.tzinfo is not None else None
        case _:
            return None


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
