"""What an operator counts. None of it says who, or what was said."""

from collections.abc import Callable
from enum import StrEnum


class Happening(StrEnum):
    """Something that came of a request, by the name of its metric."""

    TURN = "Turns"
    """A request was answered."""
    WORKOUT_STARTED = "WorkoutsStarted"
    WORKOUT_FINISHED = "WorkoutsFinished"
    """One was logged that counts as a session."""
    CONFLICT = "Conflicts"
    """Another turn wrote the trainee between this one's read and its write."""
    ERROR = "Errors"
    """A turn failed, and the person heard an apology."""


Notice = Callable[[Happening], None]
"""Told of each, once, when it has happened."""


def unnoticed(happening: Happening) -> None:
    """For a skill that nobody counts."""
