"""What is shown of a week, and the card that goes with it."""

from typing import Any

import pytest

from coach.coaching.cues import (
    Cue,
    Improved,
    LastWeeks,
    WeekLeft,
    WeekMet,
    WeekNotBegun,
    WeekResult,
    WeekSoFar,
)
from coach.screen.card import card
from coach.screen.week import week
from coach.speech.phrasebook import Phrasebook

RUNNING = WeekResult(1, 3, 30, 50)


def shown(book: Phrasebook, *weeks: WeekResult, said: tuple[Cue, ...] = ()) -> dict[str, Any]:
    """What the screen reads."""
    return dict(week(LastWeeks(weeks), said, (), book).data)


def test_the_running_week_is_what_is_done_of_what_is_planned(book: Phrasebook) -> None:
    """A mark for each strength session, and a bar of minutes."""
    data = shown(book, RUNNING)
    assert data["strength"] == {"label": "Strength", "done": "1", "of": "of 3", "dots": [True, False, False]}
    assert data["cardio"] == {"label": "Cardio", "done": "30", "of": "of 50 min", "share": 0.6}


def test_more_than_planned_is_all_of_it(book: Phrasebook) -> None:
    """And no more than the whole bar."""
    data = shown(book, WeekResult(4, 3, 80, 50))
    assert data["strength"]["dots"] == [True] * 4
    assert data["cardio"]["share"] == 1


def test_a_week_without_a_plan_shows_what_was_done(book: Phrasebook) -> None:
    """And nothing of what there was none of."""
    data = shown(book, WeekResult(1, 0, 20, 0))
    assert (data["strength"]["done"], data["strength"]["of"]) == ("1", "session")
    assert (data["cardio"]["done"], data["cardio"]["of"], data["cardio"]["share"]) == ("20", "min", 1)
    nothing = shown(book, WeekResult())
    assert (nothing["strength"], nothing["cardio"]) == (None, None)


def test_a_first_week_has_no_chart(book: Phrasebook) -> None:
    """There is nothing to compare it with."""
    assert shown(book, RUNNING)["chart"] is None


def test_the_chart_ends_with_the_running_week(book: Phrasebook) -> None:
    """A missed week has its place, and so have those before the first."""
    chart = shown(book, WeekResult(3, 3, 75, 75), WeekResult(), RUNNING)["chart"]
    assert chart["title"] == "Last 8 weeks"
    assert [(bar["strength"], bar["cardio"], bar["known"]) for bar in chart["weeks"]] == [
        *[(0, 0, False)] * 5,
        (1, 1, True),
        (0, 0, True),
        (0.33, 0.6, True),
    ]
    assert [bar["running"] for bar in chart["weeks"]] == [False] * 7 + [True]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((WeekSoFar(1, 3, 30, 50), WeekLeft(2, None, 2, 10, 1)), ""),
        ((WeekSoFar(1, 3, 30, 50), WeekLeft(2, None, 2, 10, 5)), "4 weeks running"),
        ((Improved("squat", 8, 11), WeekLeft(2, None, 2, 10, 1)), "Squats 8 → 11"),
        ((Improved("wall_sit", 8, 11, 3),), "Wall sits 24 → 33"),
        ((WeekNotBegun(),), "Begins on Monday"),
    ],
    ids=str,
)
def test_one_line_tells_what_is_worth_it(book: Phrasebook, said: tuple[Cue, ...], line: str) -> None:
    """The last of what there is to tell."""
    assert shown(book, RUNNING, said=said)["line"] == line


@pytest.mark.parametrize("streak", [1, 5])
def test_a_week_that_is_complete_says_so(book: Phrasebook, streak: int) -> None:
    """In its first or its last words."""
    assert shown(book, RUNNING, said=(WeekMet(streak),))["line"] in (
        "Week complete",
        f"{streak} weeks running",
    )


def test_the_card_of_a_week_is_its_figures(book: Phrasebook) -> None:
    """And the line."""
    said = (WeekSoFar(1, 3, 30, 50), Improved("squat", 8, 11), LastWeeks((RUNNING,)))
    made = card(said, {}, book)
    assert made is not None
    assert made.title == "This week"
    assert made.lines == ("Strength: 1 of 3", "Cardio: 30 of 50 min", "Squats 8 → 11")
