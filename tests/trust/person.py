"""A person who goes on: they answer what they were asked last, and open the skill anew when it fails them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import Hearing

Json = dict[str, Any]

OPEN: Final = "open glute coach"
OVER: Final = ("Done, and logged", "Today's strength is done")
"""What tells that the workout is finished: its end, or, where nobody heard that, the next opening."""

MOST_TURNS: Final = 60
"""A workout has sixteen; a person who does not get through it in so many is not let on."""

REPLIES: Final[Mapping[str, str]] = {
    "cleared you to exercise?": "yes",
    "or most days?": "rarely",
    "or a gym?": "dumbbells",
    "Shall we start?": "start my glute workout",
    "Carry on?": "yes",
}
"""By what an answer ends with; whatever else is asked waits for them to be ready."""

EFFORTS: Final[Mapping[str, str]] = {
    "glute_bridge": "about right",
    "lunge": "easy",
    "kneeling_hip_extension": "too hard",
    "squat": "about right",
}


class Killed(BaseException):
    """The process that answers is gone: nothing of Python's that handles errors is left to see it."""


@dataclass
class Person:
    """Somebody with one device, who trains from a first visit to a finished workout.

    Attributes:
        answer: The skill; it may be killed.
        exercise: Tells which exercise they are at, as one knows it who does it.
        heard: Everything that was answered.
        failures: How often the skill failed them.
    """

    answer: Callable[[Json], Json]
    exercise: Callable[[], str]
    hearing: Hearing
    now: datetime
    user_id: str
    heard: list[Exchange] = field(default_factory=list)
    failures: int = 0

    def train(self) -> None:
        """Say what is asked for until the workout is finished.

        Raises:
            AssertionError: it takes too many turns.
        """
        echo = Echo(self.answer, self.hearing, now=self.now, user_id=self.user_id)
        words = OPEN
        for _ in range(MOST_TURNS):
            answered = self._say(echo, words)
            if answered is None:
                words = OPEN
            elif any(end in answered.transcript for end in OVER):
                return
            else:
                words = self._reply(answered.transcript)
        raise AssertionError("\n".join(f"U: {turn.said}\nC: {turn.transcript}" for turn in self.heard))

    def _say(self, echo: Echo, words: str) -> Exchange | None:
        """What is answered; None where the skill failed: Alexa ends the session, and tells it so."""
        try:
            answered = echo.hear(words)
        except Killed:
            self.failures += 1
            echo.end_session("ERROR")
            return None
        self.heard.append(answered)
        return answered

    def _reply(self, said: str) -> str:
        if said.endswith("too hard?"):
            return EFFORTS[self.exercise()]
        return next((reply for question, reply in REPLIES.items() if said.endswith(question)), "ready")
