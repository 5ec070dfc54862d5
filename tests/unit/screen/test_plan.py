"""What is shown of a day, and the card that goes with it."""

from collections.abc import Mapping

import pytest

from coach.coaching.cues import Item, PausedHere, Today
from coach.coaching.questions import AskStart
from coach.screen.card import card
from coach.screen.choices import choices_of
from coach.screen.plan import plan
from coach.speech.phrasebook import Phrasebook
from coach.training.catalogue import Catalogue
from coach.training.exercise import Exercise
from coach.training.load import Unit

LONGEST = "dumbbell_bulgarian_split_squat"


@pytest.fixture(scope="module")
def exercises(catalogue: Catalogue) -> Mapping[str, Exercise]:
    """By id."""
    return catalogue.exercises


def rows(today: Today, exercises: Mapping[str, Exercise], book: Phrasebook) -> list[tuple[str, str, str]]:
    """What is listed."""
    listed = plan(today, (), exercises, book).data["rows"]
    return [(row["name"], row["more"], row["amount"]) for row in listed]


def test_exercises_are_listed_with_what_is_asked_of_each(
    exercises: Mapping[str, Exercise], book: Phrasebook
) -> None:
    """In digits, which are read at a glance; the cardio is the last line."""
    items = (
        Item("glute_bridge", 2, 10),
        Item("lunge", 2, 10),
        Item("wall_sit", 2, 10, hold=3),
        Item("goblet_squat", 3, 8, 6000),
    )
    assert rows(Today(items, 25, 15), exercises, book) == [
        ("Glute bridges", "", "2 × 10"),
        ("Lunges", "per side", "2 × 10"),
        ("Wall sits", "", "2 × 30 s"),
        ("Goblet squats", "6 kg", "3 × 8"),
        ("Brisk walking", "", "15 min"),
    ]


def test_a_line_that_would_be_too_long_leaves_the_sides_to_the_voice(
    exercises: Mapping[str, Exercise], book: Phrasebook
) -> None:
    """In all lines, so that one does not say what another leaves open."""
    items = (Item("lunge", 2, 10), Item(LONGEST, 3, 12, 22_500, 2, Unit.POUND))
    assert rows(Today(items, 25, 0), exercises, book) == [
        ("Lunges", "", "2 × 10"),
        ("Dumbbell Bulgarian split squats", "2 × 49.5 lb", "3 × 12"),
    ]


@pytest.mark.parametrize(
    ("today", "headed"),
    [
        (Today((Item("squat", 2, 10),), 20, 15), ("Strength", "20 min", "")),
        (Today((), 0, 15), ("Cardio", "15 min", "Brisk walking")),
        (Today((), 0, 0), ("Day off", "", "Rest is when you get stronger")),
    ],
    ids=["strength", "cardio", "off"],
)
def test_a_day_is_headed_by_its_kind(
    exercises: Mapping[str, Exercise], book: Phrasebook, today: Today, headed: tuple[str, str, str]
) -> None:
    """With its minutes; where nothing is listed a line tells what it is."""
    data = plan(today, choices_of(AskStart(), book), exercises, book).data
    assert (data["title"], data["time"], data["line"]) == headed
    assert bool(data["rows"]) == bool(today.items)
    assert data["choices"] == [{"id": "start", "label": "Start"}]


def test_the_card_of_a_day_is_its_lines(exercises: Mapping[str, Exercise], book: Phrasebook) -> None:
    """The same cues, the same card; of anything else there is none."""
    day = (PausedHere(), Today((Item("lunge", 2, 10), Item("goblet_squat", 3, 8, 6000)), 25, 15))
    made = card(day, exercises, book)
    assert made is not None
    assert made == card(day, exercises, book)
    assert made.title == "Strength, 25 min"
    assert made.text == "Lunges: 2 × 10 (per side)\nGoblet squats: 3 × 8 (6 kg)\nBrisk walking: 15 min"
    off = card((Today((), 0, 0),), exercises, book)
    assert off is not None
    assert (off.title, off.text) == ("Day off", "Rest is when you get stronger")
    assert card((PausedHere(),), exercises, book) is None
