"""What is shown while something is counted, and the event that the screen sends of itself once it is over.

An event is sent only by commands that run at their own pace: those of a tick handler run at once, and one
that sends is left out there. So the document waits as it is first shown, and sends once.
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

INTERFACE = "Alexa.Presentation.APL"
USER_EVENT = f"{INTERFACE}.UserEvent"
TIME_UP = "time_up"
"""The first argument of the event; the second is the instant at which what was counted began."""

MARGIN = 1_000  # milliseconds; an answer begins after its document is shown, and a voice is an estimate
LISTENING = 8_000  # milliseconds that the microphone is open after a question

DOCUMENT = Path(__file__).parent / "counting.json"


def directive(title: str, line: str, begun: datetime, length: int, *, asks: bool) -> dict[str, Any]:
    """What shows the words and sends its event when the answer is over.

    Args:
        title: What is done.
        line: How much of it.
        begun: When what is counted began, which tells this timer from any other.
        length: Milliseconds of the answer.
        asks: Whether the answer ends with a question, which has its time to be answered first.
    """
    token = begun.isoformat()
    delay = length + MARGIN + (LISTENING if asks else 0)
    count = {"title": title, "line": line, "event": TIME_UP, "begun": token, "delay": delay}
    return {
        "type": f"{INTERFACE}.RenderDocument",
        "token": token,
        "document": _document(),
        "datasources": {"count": count},
    }


@cache
def _document() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(DOCUMENT.read_text("utf-8"))
    return read
