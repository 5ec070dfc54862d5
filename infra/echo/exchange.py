"""One request and its answer, as they passed on a device."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from infra.echo import playback, screen

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer: `transcript` and `seconds` of what was played, `listening` for more.

    Attributes:
        device: The name of the device.
        at: When it was said, or when the session ended, by the true time.
        began: When the answer began to play, by the true time.
        played: What was played.
    """

    device: str
    at: datetime
    began: datetime
    said: str
    request: Json
    response: Json
    transcript: str = ""
    seconds: float = 0.0
    listening: bool = False
    played: tuple[playback.Part, ...] = ()

    @property
    def by_screen(self) -> bool:
        """Whether nobody said anything, and the screen went on."""
        return self.request["request"]["type"] == screen.USER_EVENT and bool(self.played)
