"""What is shown of an exercise that is up: how it moves, and how much of it is asked for."""

from collections.abc import Sequence
from typing import Any

from coach.coaching.cues import Announce
from coach.screen.amounts import load, sets_by_reps
from coach.screen.choices import Choice
from coach.screen.figures import figure_of, motion
from coach.screen.stages import motion_of
from coach.screen.view import View, heading
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Exercise, Sides

DOCUMENT = "exercise"


def announced(cue: Announce, choices: Sequence[Choice], exercise: Exercise, book: Phrasebook) -> View:
    """What shows the exercise while the voice tells how it is done."""
    side = book.say("screen", "each_side") if cue.each_side else None
    lines = (sets_by_reps(cue.item, book), side, load(cue.item, book))
    return _shown(exercise, tuple(filter(None, lines)), choices, book)


def explained(choices: Sequence[Choice], exercise: Exercise, book: Phrasebook) -> View:
    """What shows how the exercise is done, where nothing is asked of it."""
    return _shown(exercise, (), choices, book)


def moving(exercise: Exercise, seconds: int) -> dict[str, Any]:
    """How the exercise's figure moves in a repetition of so many seconds.

    Where the sides take turns within a repetition, it moves once for each.
    """
    times = 2 if exercise.sides is Sides.ALTERNATE else 1
    return motion_of(figure_of(exercise).name, motion(exercise, seconds), times)


def _shown(exercise: Exercise, lines: Sequence[str], choices: Sequence[Choice], book: Phrasebook) -> View:
    data = {
        "title": heading(book.many(exercise.id)),
        "lines": list(lines),
        "figure": moving(exercise, exercise.tempo.seconds),
        "choices": [choice.data() for choice in choices],
    }
    return View(DOCUMENT, data, (figure_of(exercise).name,))
