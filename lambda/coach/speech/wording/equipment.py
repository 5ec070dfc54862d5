"""Equipment in words."""

from collections.abc import Collection

from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Equipment


def owned(equipment: Collection[Equipment], book: Phrasebook) -> str:
    """What somebody has: "dumbbells and a chair"; no words for nothing."""
    return book.listed(book.say("owned", item) for item in equipment) if equipment else ""


def with_(key: str, equipment: Collection[Equipment]) -> str:
    """The key of that phrase in the form for what somebody has: some of it, none, or all, a gym."""
    if not equipment:
        return f"{key}_none"
    return f"{key}_gym" if len(equipment) == len(Equipment) else key
