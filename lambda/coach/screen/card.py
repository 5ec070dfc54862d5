"""The card in the companion app: the day's plan or the week's summary, to be read again later."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.coaching.cues import Cue, LastWeeks, Today
from coach.screen.plan import plan
from coach.screen.week import week
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Card:
    """A title, and lines of plain text."""

    title: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines in one."""
        return "\n".join(self.lines)


def card(cues: Sequence[Cue], catalogue: Mapping[str, Exercise], book: Phrasebook) -> Card | None:
    """The card that goes with an answer: what a screen shows of a plan or a week; None with any other."""
    for cue in cues:
        match cue:
            case Today():
                return _of_day(plan(cue, (), catalogue, book).data)
            case LastWeeks():
                return _of_week(week(cue, cues, (), book).data)
            case _:
                pass
    return None


def _of_day(data: Mapping[str, Any]) -> Card:
    title = ", ".join(filter(None, (data["title"], data["time"])))
    rows = (f"{row['name']}: {_of_row(row)}" for row in data["rows"])
    return Card(title, tuple(filter(None, (data["line"], *rows))))


def _of_row(row: Mapping[str, Any]) -> str:
    return f"{row['amount']} ({row['more']})" if row["more"] else str(row["amount"])


def _of_week(data: Mapping[str, Any]) -> Card:
    return Card(data["title"], tuple(filter(None, (*_figures(data), data["line"]))))


def _figures(data: Mapping[str, Any]) -> Iterator[str]:
    for kind in (data["strength"], data["cardio"]):
        if kind is not None:
            yield f"{kind['label']}: {kind['done']} {kind['of']}"
