"""The card in the companion app."""

from coach.coaching import cues
from coach.coaching.cues import Item
from coach.screen.card import card
from coach.skill import read_programme
from coach.speech.languages import phrasebook

BOOK = phrasebook("en")
EXERCISES = read_programme().catalogue.exercises


def test_the_day_is_listed() -> None:
    """Line by line, with what is asked."""
    today = cues.Today((Item("squat", 2, 10), Item("lunge", 2, 12, 6_000, 2)), 20, 10)
    read = card((today,), EXERCISES, BOOK)
    assert read is not None
    assert read.title == "Strength, 20 min"
    assert read.lines == ("Squats: 2 × 10", "Lunges: 2 × 12 (per side · 2 × 6 kg)", "Brisk walking: 10 min")
    assert read.text.count("\n") == 2


def test_a_day_off_says_so() -> None:
    """In a line of its own."""
    read = card((cues.Today((), 0, 0),), EXERCISES, BOOK)
    assert read is not None
    assert read.title == "Day off"
    assert len(read.lines) == 1


def test_the_week_is_summed_up() -> None:
    """In figures, and what is worth a line."""
    weeks = cues.LastWeeks((cues.WeekResult(3, 3, 50, 50), cues.WeekResult(1, 3, 25, 50)))
    said = (cues.WeekSoFar(1, 3, 25, 50), cues.Improved("squat", 8, 11), weeks)
    read = card(said, EXERCISES, BOOK)
    assert read is not None
    assert read.title == "This week"
    assert read.lines == ("Strength: 1 of 3", "Cardio: 25 of 50 min", "Squats 8 → 11")


def test_nothing_else_has_a_card() -> None:
    """A workout is heard, and not read again."""
    assert card((cues.Welcome(), cues.Logged(2, 10)), EXERCISES, BOOK) is None
