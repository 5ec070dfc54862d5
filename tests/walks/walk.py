"""One walk: a script performed on devices with the real skill behind them, and a listener beside it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill, read_programme
from coach.speech.languages import phrasebook
from infra.echo import screen, script, terminal
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.script_lines import Line, SessionEnds
from tests.storage.memory_store import MemoryStore
from tests.walks.listener import Kept, Listener
from tests.walks.utterances import read_model

Json = dict[str, Any]

MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
ACCOUNT = "amzn1.ask.account.WALKER"
HOLDS = {exercise.id: exercise.hold for exercise in read_programme().catalogue.exercises.values()}
WHO = sha256(ACCOUNT.encode()).hexdigest()


class Walker:
    """Walks conversations, each as a person nobody has met; `turns` counts the requests that were sent."""

    def __init__(self, *interfaces: str) -> None:
        """Devices that announce these interfaces."""
        self._interfaces = interfaces
        self._talk = "make talk ARGS=--screen" if screen.INTERFACE in interfaces else "make talk"
        self._store = MemoryStore()
        self._skill = build_skill(self._store, clock=lambda: MONDAY, services=AlexaApiClient())
        self._hearing = Hearing(read_model())
        self._kept: list[Kept] = []
        self.turns = 0

    def walk(self, lines: Sequence[str]) -> None:
        """Perform the lines of a script.

        Raises:
            Complaint: the listener heard what nobody should. As with any other failure the transcript so far,
                which `make talk` performs, is among the error's notes.
        """
        self._store.clear()
        self._kept.clear()
        echo = Echo(self._answered, self._hearing, now=MONDAY, user_id=ACCOUNT, interfaces=self._interfaces)
        listener = Listener(phrasebook("en"), HOLDS)
        transcript: list[str] = []
        for written in lines:
            transcript.append(written)
            try:
                for line in script.read(written):
                    self._step(line, echo, listener, transcript)
            except Exception as error:
                error.add_note(f"\nFor `{self._talk}`:\n\n" + "\n".join(transcript) + "\n")
                raise

    def _step(self, line: Line, echo: Echo, listener: Listener, transcript: list[str]) -> None:
        passed, open_before = len(echo.history), echo.in_session
        exchange = script.perform(line, echo)
        if exchange is not None and exchange.said:
            transcript.append(terminal.answer(exchange))
        for index in range(passed, len(echo.history)):
            listener.hears(echo.history[index], self._kept[index])
            self.turns += 1
        if isinstance(line, SessionEnds) and not line.told and open_before and not echo.in_session:
            listener.silenced(echo.device, echo.now)

    def _answered(self, event: Json) -> Json:
        response = answer(self._skill, event)
        self._kept.append(Kept(self._store.load(WHO), tuple(self._store.log(WHO))))
        return response
