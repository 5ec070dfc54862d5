"""What is shown while time passes by a timeline: a counted set, a leg of cardio, a warm-up, a cool-down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.coaching.cues import CardioLeg, CoolDown, Count, WarmUp
from coach.screen.choices import Choice, pausing
from coach.screen.exercise import moving
from coach.screen.figures import figure_of_move
from coach.screen.stages import Stage, Waiting, counted, motion_of, moved, walked
from coach.screen.view import View, heading
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Exercise
from coach.workout.block import Block

DOCUMENT = "count"

Timed = Count | CardioLeg | WarmUp | CoolDown


@dataclass(frozen=True, slots=True)
class After:
    """What is shown when the time is over: a few words, and what can be touched."""

    words: str
    choices: Sequence[Choice]


def timed(cue: Timed, after: After, lead: int, catalogue: Mapping[str, Exercise], book: Phrasebook) -> View:
    """What shows the cue in step with the voice.

    Args:
        cue: What passes.
        after: What is shown once it is over.
        lead: Milliseconds of words before its first beat.
        catalogue: The exercises by id.
        book: The words.
    """
    match cue:
        case Count(block):
            return _counting(block, after, lead, catalogue[block.exercise], book)
        case CardioLeg(leg):
            return _passing("cardio", walked(leg, book), after, lead, book)
        case WarmUp(moves):
            return _passing("warm_up", moved(moves, book), after, lead, book)
        case CoolDown(moves):
            return _passing("cool_down", moved(moves, book), after, lead, book)


def _counting(block: Block, after: After, lead: int, exercise: Exercise, book: Phrasebook) -> View:
    figures = [moving(exercise, block.tempo)]
    return _timed(book.many(block.exercise), counted(block, book), figures, after, lead, book)


def _passing(title: str, stages: Iterable[Waiting], after: After, lead: int, book: Phrasebook) -> View:
    passing = tuple(stages)
    found = (figure_of_move(stage.move) for stage in passing)
    # Each drawing once, at the pace at which it is seen last.
    drawn = {figure.name: figure.motion for figure in found if figure is not None}
    figures = [motion_of(name, motion) for name, motion in drawn.items()]
    return _timed(book.say("screen", title), passing, figures, after, lead, book)


def _timed(  # noqa: PLR0913, PLR0917 - all that is shown
    title: str,
    stages: Iterable[Stage],
    figures: Sequence[dict[str, Any]],
    after: After,
    lead: int,
    book: Phrasebook,
) -> View:
    shown = [stage.data() for stage in stages]
    data = {
        "title": heading(title),
        "lead": lead,
        "stages": shown,
        "end": shown[-1]["to"],
        "figures": figures,
        "pause": [pausing(book).data()],
        "ending": after.words,
        "choices": [choice.data() for choice in after.choices],
    }
    return View(DOCUMENT, data, tuple(figure["name"] for figure in figures))
