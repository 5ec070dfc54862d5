"""The load of every benchmark: a first visit, a whole workout, and the week asked for afterwards."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import Hearing

MONDAY: Final = datetime(2026, 11, 23, 12, tzinfo=UTC)

FIRST_VISIT: Final = ("open glute coach", "yes", "rarely", "dumbbells")
"""What a new person says before the first workout."""

TRAINING: Final = (
    *("start my glute workout", "ready", "about right"),
    *("ready", "ready", "easy"),
    *("ready", "ready", "too hard"),
    *("ready", "about right"),
)
"""Four exercises, two sets each; those with two sides pause between their sets."""

AFTERWARDS: Final = "how am I doing this week"

FINISHED: Final = "Done, and logged: four exercises, eight sets."

TURNS: Final = len(FIRST_VISIT) + len(TRAINING) + 1

Json = dict[str, Any]


class NotFinished(Exception):  # noqa: N818 - named for what happened to the workout
    """The conversation went otherwise, so that its measurements mean nothing; the text is what was said."""


def whole_workout(answer: Callable[[Json], Json], hearing: Hearing, user_id: str) -> Iterator[Exchange]:
    """A new person's first visit and first workout, one exchange after another, on a plain speaker.

    Args:
        answer: the skill.
        hearing: what the device understands, which is the dear part of it and may be shared.
        user_id: the person; two at once need two.

    Raises:
        NotFinished: the skill has not logged the workout at its end.
    """
    echo = Echo(answer, hearing, now=MONDAY, user_id=user_id)
    for words in (*FIRST_VISIT, *TRAINING):
        yield echo.hear(words)
    if FINISHED not in echo.history[-1].transcript:
        raise NotFinished(echo.history[-1].transcript)
    yield echo.hear(AFTERWARDS)
