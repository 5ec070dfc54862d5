"""The event that a screen sends of itself once an answer is over.

An event is sent only by commands that run at their own pace: those of a tick handler run at once, and one
that sends is left out there. So the document waits as it is first shown, and sends once.
"""

from dataclasses import replace
from datetime import datetime

from coach.screen.view import View

TIME_UP = "time_up"
"""The first argument of the event; the second is the instant at which what was counted began."""

MARGIN = 1_000  # milliseconds; an answer begins after its document is shown, and a voice is an estimate
LISTENING = 8_000  # milliseconds that the microphone is open after a question


def going_on(view: View, begun: datetime, length: int, *, asks: bool) -> View:
    """The view, with the event that it sends when the answer is over.

    Args:
        view: What is shown meanwhile.
        begun: When what is counted began, which tells this timer from any other.
        length: Milliseconds of the answer.
        asks: Whether the answer ends with a question, which has its time to be answered first.
    """
    delay = length + MARGIN + (LISTENING if asks else 0)
    event = {"name": TIME_UP, "begun": begun.isoformat(), "delay": delay}
    return replace(view, data={**view.data, "event": event})
