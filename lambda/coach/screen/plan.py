"""What is shown of a day: its exercises with what is asked of each, and its cardio."""

from collections.abc import Mapping, Sequence
from typing import Any

from coach.coaching.cues import Item, Today
from coach.screen.amounts import load, sets_by_reps
from coach.screen.choices import Choice
from coach.screen.view import View, heading
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Exercise, Sides

DOCUMENT = "plan"
MOST_CHARACTERS = 44
"""A longer line would be in too small letters: then it is left out that a set is for each side."""


def plan(
    today: Today, choices: Sequence[Choice], catalogue: Mapping[str, Exercise], book: Phrasebook
) -> View:
    """What shows the day.

    Args:
        today: What it holds.
        choices: What can be touched.
        catalogue: The exercises by id.
        book: The words.
    """
    rows = _rows(today, catalogue, book)
    if max(map(_length, rows), default=0) > MOST_CHARACTERS:
        rows = _rows(today, {}, book)
    title, time, line = _headed(today, book)
    data = {
        "title": title,
        "time": time,
        "line": line,
        "rows": rows,
        "characters": max(map(_length, rows), default=0),  # by which the letters are as large as fits
        "choices": [choice.data() for choice in choices],
    }
    return View(DOCUMENT, data)


def _headed(today: Today, book: Phrasebook) -> tuple[str, str, str]:
    """What kind of day it is, how long it takes, and what is to be read where nothing is listed."""
    if today.items:
        return book.say("screen", "strength"), _minutes(today.strength_minutes, book), ""
    if today.cardio_minutes:
        activity = heading(book.say("planned_activities", today.activity))
        return book.say("screen", "cardio"), _minutes(today.cardio_minutes, book), activity
    return book.say("screen", "day_off"), "", book.say("screen", "day_off_line")


def _rows(today: Today, catalogue: Mapping[str, Exercise], book: Phrasebook) -> list[dict[str, Any]]:
    """What is listed; of exercises that are not in the catalogue it is left open how sides are counted."""
    rows = [_row(item, catalogue.get(item.exercise), book) for item in today.items]
    return [*rows, _cardio(today, book)] if today.items and today.cardio_minutes else rows


def _length(row: Mapping[str, Any]) -> int:
    return sum(len(row[name]) for name in ("name", "more", "amount"))


def _row(item: Item, exercise: Exercise | None, book: Phrasebook) -> dict[str, Any]:
    each = exercise is not None and exercise.sides is Sides.EACH
    more = [words for words in (each and book.say("screen", "per_side"), load(item, book)) if words]
    return {
        "name": heading(book.many(item.exercise)),
        "amount": sets_by_reps(item, book),
        "more": " · ".join(more),
        "cardio": False,
    }


def _cardio(today: Today, book: Phrasebook) -> dict[str, Any]:
    return {
        "name": heading(book.say("planned_activities", today.activity)),
        "amount": _minutes(today.cardio_minutes, book),
        "more": "",
        "cardio": True,
    }


def _minutes(minutes: int, book: Phrasebook) -> str:
    return book.say("screen", "minutes", minutes=str(minutes))
