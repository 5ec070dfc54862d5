"""The words on a screen while something is counted."""

import pytest

from coach.coaching import cues
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.screen import Shown, shown
from coach.training.exercise import Sides
from coach.workout.block import Block, Place, Side
from coach.workout.pacing import Call, CallKind, Leg


def count(first: int, last: int, sets: int) -> cues.Count:
    """A count from that set to that one."""
    start = Place(first, Side.BOTH)
    return cues.Count(Block("glute_bridge", 4, Sides.BOTH, 10, sets, start, last_set=last, rest=60))


@pytest.mark.parametrize(
    ("cue", "line"),
    [
        (count(1, 1, 2), "Set one of two"),
        (count(2, 2, 2), "Set two of two"),
        (count(1, 2, 2), "Two sets"),
        (count(1, 1, 1), "One set"),
        (count(1, 2, 3), "Sets one to two of three"),
    ],
)
def test_the_exercise_and_its_sets(book: Phrasebook, cue: cues.Count, line: str) -> None:
    """Those that the answer counts."""
    assert shown((cue,), book) == Shown("Glute bridges", line)


def test_cardio_and_its_leg(book: Phrasebook) -> None:
    """How long what is called out lasts."""
    leg = Leg(0, 207_000, (Call(CallKind.LEG_OVER, 207_000, 3_000, None, 0),))
    assert shown((cues.CardioLeg(leg),), book) == Shown("Cardio", "The next three and a half minutes")


def test_what_counts_is_shown_whatever_is_said_around_it(book: Phrasebook) -> None:
    """An exercise is announced before it is counted."""
    said = (cues.Skipped("lunge"), count(1, 1, 2), cues.PausedHere())
    assert shown(said, book).title == "Glute bridges"


def test_what_counts_nothing_is_not_shown(book: Phrasebook) -> None:
    """It has no words for a screen."""
    with pytest.raises(ValueError, match="nothing is counted"):
        shown((cues.PausedHere(),), book)
