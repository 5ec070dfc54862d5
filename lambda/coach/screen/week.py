"""What is shown of a week: what is done of its plan, and the weeks before it."""

from collections.abc import Iterator, Sequence
from typing import Any

from coach.coaching.cues import Cue, Improved, LastWeeks, WeekLeft, WeekMet, WeekNotBegun, WeekResult
from coach.screen.choices import Choice
from coach.screen.view import View, heading
from coach.speech.phrasebook import Phrasebook

DOCUMENT = "week"
SHOWN = 8
"""How many weeks have their place in the chart; for somebody new the first are still empty."""


def week(weeks: LastWeeks, said: Sequence[Cue], choices: Sequence[Choice], book: Phrasebook) -> View:
    """What shows the week.

    Args:
        weeks: The running week, and those before it.
        said: All that is said of it.
        choices: What can be touched.
        book: The words.
    """
    running = weeks.weeks[-1]
    data = {
        "title": book.say("screen", "this_week"),
        "strength": _strength(running, book),
        "cardio": _cardio(running, book),
        "chart": _chart(weeks, book),
        "line": next((line for cue in reversed(said) for line in _lines(cue, book)), ""),
        "choices": [choice.data() for choice in choices],
    }
    return View(DOCUMENT, data)


def _strength(week: WeekResult, book: Phrasebook) -> dict[str, Any] | None:
    """Sessions done of those planned; None where there is neither."""
    if not week.sessions and not week.planned:
        return None
    of = book.say("screen", "of", goal=str(week.planned)) if week.planned else ""
    return {
        "label": book.say("screen", "strength"),
        "done": str(week.sessions),
        "of": of or book.say("screen", "sessions", count=week.sessions),
        "dots": [place < week.sessions for place in range(max(week.planned, week.sessions))],
    }


def _cardio(week: WeekResult, book: Phrasebook) -> dict[str, Any] | None:
    """Minutes done of those aimed for; None where there is neither."""
    if not week.minutes and not week.target:
        return None
    of = book.say("screen", "of_minutes", goal=str(week.target)) if week.target else ""
    return {
        "label": book.say("screen", "cardio"),
        "done": str(week.minutes),
        "of": of or book.say("screen", "min"),
        "share": _share(week.minutes, week.target),
    }


def _chart(weeks: LastWeeks, book: Phrasebook) -> dict[str, Any] | None:
    """The weeks as pairs of bars; None for somebody in their first week, who has nothing to compare."""
    if len(weeks.weeks) == 1:
        return None
    before = SHOWN - len(weeks.weeks)
    return {
        "title": book.say("screen", "last_weeks", weeks=str(SHOWN)),
        "weeks": [
            {
                "strength": _share(week.sessions, week.planned),
                "cardio": _share(week.minutes, week.target),
                "running": place == SHOWN - 1,
                "known": place >= before,
            }
            for place, week in enumerate((*[WeekResult()] * before, *weeks.weeks))
        ],
    }


def _share(done: int, planned: int) -> float:
    """How much of the plan is done, from 0 to 1; whatever is done without a plan is all of it."""
    return min(1.0, round(done / planned, 2)) if planned else float(done > 0)


def _lines(cue: Cue, book: Phrasebook) -> Iterator[str]:
    """What is worth a line of its own; of what several cues have to tell, the last is shown."""
    match cue:
        case WeekMet(streak):
            yield from _streak(streak, book)
            yield book.say("screen", "week_met")
        case WeekLeft(streak=streak):
            # It becomes so long once the week is complete, so that it is one week shorter as yet.
            yield from _streak(streak - 1, book)
        case Improved(exercise, before, now, hold):
            name, then, lately = heading(book.many(exercise)), before * (hold or 1), now * (hold or 1)
            yield book.say("screen", "improved", exercise=name, before=str(then), now=str(lately))
        case WeekNotBegun():
            yield book.say("screen", "begins_monday")
        case _:
            return


def _streak(weeks: int, book: Phrasebook) -> Iterator[str]:
    if weeks > 1:
        yield book.say("screen", "running", weeks=str(weeks))
