"""What is shown with an answer that has no picture of its own."""

import pytest

from coach.coaching import questions
from coach.screen.asking import MOST_CHARACTERS, asking, briefly
from coach.speech.phrasebook import Phrasebook
from tests.unit.screen.test_choices import ASKED

LONGEST_QUESTION = 70
"""Characters that fit, in letters that are read from across a room, with three answers below."""


@pytest.mark.parametrize("question", ASKED, ids=repr)
def test_a_question_is_shown_briefly_with_its_answers(question: questions.Question, book: Phrasebook) -> None:
    """They are not told a second time in its words."""
    data = asking("Good.", question, book).data
    assert data["heading"] == "Good."
    assert data["question"] == briefly(question, book)
    assert data["question"].endswith("?")
    assert data["characters"] == len(data["question"]) <= LONGEST_QUESTION
    assert not [choice for choice in data["choices"] if f" {choice['label'].lower()}," in data["question"]]


def test_a_question_about_any_exercise_fits(book: Phrasebook) -> None:
    """However long its name."""
    for exercise in book.exercises:
        for question in (questions.OfferLeaveOut(exercise, None), questions.AskFinished(exercise, 3)):
            assert len(briefly(question, book)) <= LONGEST_QUESTION


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Paused at about seven.", "Paused at about seven."),
        ("Just right. Eleven next time.", "Just right."),
        ("", ""),
        (f"{'so ' * MOST_CHARACTERS}long. Good.", ""),
    ],
    ids=["one sentence", "the first of two", "nothing", "too long"],
)
def test_what_was_said_is_shown_where_it_is_short(book: Phrasebook, said: str, shown: str) -> None:
    """Above the question; in its place where nothing is asked."""
    assert asking(said, questions.AskGoOn(), book).data["heading"] == shown
    closing = asking(said, None, book).data
    assert (closing["heading"], closing["question"], closing["choices"]) == ("", shown, [])
