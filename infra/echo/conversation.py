"""A conversation with the simulated Echo as the page shows it, and the time that passes in it.

With ``after``, what somebody does comes so many seconds after the last answer began, as the page has measured
it: the device is heard and watched as it goes on. Without, the answer is heard to its end first. Stage
directions (`script`) let more time pass than anybody waits for.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from coach.speech.languages import language_of, phrasebook
from infra.echo import screen, script
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hubs import HUBS, NONE
from infra.echo.language import language as heard
from infra.echo.playback import Part, Silence, Words
from infra.echo.script_lines import Said, SessionEnds
from infra.echo.suggestions import meanwhile, suggestions
from infra.echo.terminal import LONG_ANSWER, long

AWAY: Final = timedelta(minutes=10)
"""How far the device's clock may fall behind the real one before the person counts as having been away."""

Json = dict[str, Any]


class Conversation:
    """What was said to one device, and what came of it; it catches up with the real time, told by `clock`.

    Attributes:
        turns: Everything that was said and that happened, as the page takes it.
        hub: Which of the devices of `hubs` it is.
    """

    def __init__(self, echo: Echo, clock: Callable[[], datetime], hub: str) -> None:
        self._echo = echo
        self._clock = clock
        self.turns: list[Json] = []
        self._shown = 0
        self.become(hub)
        self._catch_up()

    def hear(self, text: str, after: float | None) -> None:
        """Somebody says the words, or what a stage direction tells happens.

        Raises:
            ValueError: nothing was said, or what the direction says cannot be done.
            InvalidResponse: Alexa would refuse the answer.
        """
        with self._at(after) as moment:
            for line in script.read(text):
                match line:
                    case Said(after=None) | SessionEnds(after=None):
                        exchange = script.perform(replace(line, after=moment), self._echo)
                    case _:
                        # What it says may be long from now, and nobody watches the screen until then.
                        self._echo.watched = False
                        exchange = script.perform(line, self._echo)
                if exchange is None:
                    self._catch_up()
                    self.turns.append({"kind": "direction", "said": text})

    def send(self, event: Mapping[str, Any], after: float) -> None:
        """The document with the event's token has sent the arguments, by a touch or of itself.

        Raises:
            InvalidResponse: Alexa would refuse the answer.
        """
        with self._at(after) as moment:
            self._echo.send(
                event["token"],
                event["arguments"],
                after=moment,
                source=event["source"],
                components=event["components"],
            )

    def listen(self, after: float) -> None:
        """Nobody has said or done anything until then."""
        with self._at(after) as moment:
            if moment is not None:
                self._echo.listen(moment)

    def become(self, hub: str) -> None:
        """The device is that hub from here on; a name that is none of them is the one without a screen."""
        self.hub = hub if hub in HUBS else NONE
        if self.hub == NONE:
            self._echo.announce({}, {})
        else:
            self._echo.announce(HUBS[hub].interfaces, HUBS[hub].context)

    def device(self) -> Json:
        """What the device is doing now; seconds are after the moment that `began` names.

        `zone` is how many seconds its own clock is ahead of the world's, `closes` when the session closes by
        itself, `shown` when what is on the screen was first shown.
        """
        echo, here = self._echo, self._echo.here
        last = next((past for past in reversed(echo.history) if past.played), None)
        asked = here.permission is not None
        language = language_of(last.request["request"]["locale"] if last else None)
        return {
            "began": echo.began.isoformat(),
            "now": _seconds(echo.now - echo.began),
            "zone": _seconds(echo.now.utcoffset() or timedelta()),
            "hub": self.hub,
            "inSession": echo.in_session,
            "listening": (echo.in_session or asked) and last is not None and last.listening,
            "closes": _seconds(here.closes - echo.began) if echo.in_session else None,
            "screen": None if here.screen is None else self._directive(here.screen.token),
            "shown": None if here.shown is None else _seconds(here.shown - echo.began),
            "suggestions": heard(language).permission.suggested
            if asked
            else suggestions(last, in_session=echo.in_session, language=language),
            "meanwhile": meanwhile(last, language) if echo.in_session else (),
        }

    @contextmanager
    def _at(self, after: float | None) -> Iterator[float | None]:
        """The device's clock set right for what happens so long after the last answer began.

        Yields the seconds once more; None where the answer was heard out, and the person was away even.
        """
        echo, real = self._echo, self._clock()
        then = echo.now if after is None else echo.began + timedelta(seconds=after)
        if real - then >= AWAY:
            echo.wait_until(real)
            after = None
        echo.watched = after is not None
        try:
            yield after
        finally:
            echo.watched = False
            self._catch_up()

    def _catch_up(self) -> None:
        past = self._echo.history[self._shown :]
        self._shown += len(past)
        self.turns += (turn(each) for each in past if each.said or each.played or _ended(each))

    def _directive(self, token: str) -> Json | None:
        for past in reversed(self._echo.history):
            for item in reversed(past.response["response"].get("directives") or ()):
                if item.get("type") == screen.DIRECTIVE and item["token"] == token:
                    found: Json = item
                    return found
        return None


def turn(exchange: Exchange) -> Json:
    """One turn as the page takes it."""
    long_ = exchange.seconds >= LONG_ANSWER
    return {
        "kind": _kind(exchange),
        "began": exchange.began.isoformat(),
        "said": exchange.said or _touched(exchange.request["request"]),
        "transcript": exchange.transcript,
        "seconds": round(exchange.seconds, 3),
        "length": long(exchange.seconds) if long_ else "",
        "parts": _parts(exchange.played, exchange.request["request"]["locale"]),
        "request": exchange.request,
        "response": exchange.response,
    }


def _kind(exchange: Exchange) -> str:
    """What it is: something `said`, a `touch`, the `screen` that goes on, or a session that has `ended`."""
    if exchange.said:
        return "said"
    if _ended(exchange):
        return "ended"
    return "touch" if _touched(exchange.request["request"]) else "screen"


def _ended(exchange: Exchange) -> bool:
    return bool(exchange.request["request"]["type"] == "SessionEndedRequest")


def _touched(request: Json) -> str:
    """What a touch has sent, in short; nothing where it was none."""
    if request.get("source", {}).get("handler") in (None, "Mount"):
        return ""
    return " ".join(each if isinstance(each, str) else json.dumps(each) for each in request["arguments"])


def _parts(played: Sequence[Part], locale: str) -> list[Json]:
    """The words, how long they take and the silences between them, in seconds."""
    voice = phrasebook(locale).voice
    parts: list[Json] = []
    for part in played:
        match part:
            case Words(text):
                parts.append({"words": text, "seconds": round(voice.spoken_seconds(text), 3)})
            case Silence(seconds):
                parts.append({"seconds": seconds})
    return parts


def _seconds(length: timedelta) -> float:
    return round(length.total_seconds(), 3)
