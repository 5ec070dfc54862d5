"""A simulated Echo without a screen: words in; the requests, the session and the clock of a real one.

Nothing here waits. Each answer takes its estimated length on the device's own clock, and the next words come
a moment after it ends, or earlier where a person breaks in.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from coach.speech.languages import language_of, phrasebook
from infra.echo import platform_rules, playback, requests
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Asked, Hearing
from infra.echo.invocation import Launch
from infra.echo.requests import Sender, Session

REPLY_SECONDS: Final = 2.0
"""How long a person takes to reply when an answer has ended."""

MICROPHONE_SECONDS: Final = 8.0
"""How long the microphone stays open after an answer, and again after its reprompt."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer: `transcript` and `seconds` of what was played, `listening` for more."""

    said: str
    request: Json
    response: Json
    transcript: str
    seconds: float
    listening: bool


class Echo:
    """One device of one account, for one skill; `answer` is the skill."""

    _started: datetime
    _now: datetime
    _quiet: datetime
    """When the last answer ends."""
    _next_words: datetime
    """When a person speaks who hears the answer out."""
    _closes: datetime
    """When a session with an open microphone ends by itself."""

    def __init__(  # noqa: PLR0913 - what tells one device from another
        self,
        answer: Callable[[Json], Json],
        hearing: Hearing,
        *,
        now: datetime,
        user_id: str = "amzn1.ask.account.SIMULATED",
        person_id: str | None = None,
        locale: str = "en-US",
        settings: DeviceSettings | None = None,
        api_endpoint: str | None = None,
    ) -> None:
        self._answer = answer
        self._hearing = hearing
        self._voice = phrasebook(language_of(locale)).voice
        self._sender = Sender(
            user_id=user_id,
            device_id="amzn1.ask.device.SIMULATED",
            locale=locale,
            person_id=person_id,
            api_endpoint=api_endpoint,
        )
        self.settings = settings or DeviceSettings()
        self.history: list[Exchange] = []
        self._session: Session | None = None
        self._ids = 0
        if settings is None:
            self.set_clock(now)
        else:
            self._start(now)

    @property
    def now(self) -> datetime:
        """The device's own time: after an answer the moment it began, in the time zone set for the device."""
        return self._local(self._now)

    @property
    def in_session(self) -> bool:
        """Whether the skill is open."""
        return self._session is not None

    def set_clock(self, now: datetime) -> None:
        """Begin at another time, and in its time zone where it has a named one.

        Raises:
            ValueError: something was said already, or the time has no zone.
        """
        if self.history:
            raise ValueError("the clock is set before the first words")
        if isinstance(now.tzinfo, ZoneInfo):
            self.settings.time_zone = now.tzinfo.key
        self._start(now)

    def hear(self, text: str, *, after: float | None = None) -> Exchange:
        """What the skill answers to these words.

        Args:
            text: what a person says, with or without the wake word. Outside a session it is taken as asked of
                the skill, as if it began with "ask glute coach".
            after: seconds after the beginning of the last answer at which the person breaks in; without it
                the answer is heard to its end first.

        Raises:
            NothingSaid: there are no words.
            InvalidResponse: Alexa would refuse the answer.
        """
        moment = self._next_words if after is None else self._now + timedelta(seconds=after)
        call = self._hearing.hear(text, self._local(moment).date())
        self._pass_until(moment)
        return self._exchange(text, call)

    def wait(self, seconds: float) -> None:
        """Let the answer end and then time pass; a microphone that nobody speaks to closes the session."""
        self.wait_until(self._quiet + timedelta(seconds=seconds))

    def wait_until(self, moment: datetime) -> None:
        """Let the answer end and then time pass until that moment, where it is not over already."""
        self._pass_until(max(moment, self._quiet))
        self._next_words = self._quiet = self._now

    def end_session(self, reason: str = "USER_INITIATED", *, after: float | None = None) -> Exchange | None:
        """The session ends from outside the skill, which is told so; None where there is no session.

        Raises:
            InvalidResponse: the skill answered, where no answer is taken.
        """
        self._pass_until(self._quiet if after is None else self._now + timedelta(seconds=after))
        return self._end(reason)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.settings.time_zone))

    def _start(self, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("the device's time needs a time zone")
        self._started = self._now = now.astimezone(UTC)
        self._quiet = self._next_words = self._closes = self._started

    def _pass_until(self, moment: datetime) -> None:
        if self._session is not None and moment >= self._closes:
            self._now = self._closes
            self._end("EXCEEDED_MAX_REPROMPTS")
        self._now = max(self._now, moment.astimezone(UTC))

    def _end(self, reason: str) -> Exchange | None:
        if self._session is None:
            return None
        request_id = self._id("request")
        request = requests.session_ended(self._sender, self._session, request_id, self._now, reason=reason)
        self._session = None
        response = self._ask(request)
        platform_rules.check_silent(response)
        self._quiet = self._next_words = self._now
        return self._remember(Exchange("", request, response, transcript="", seconds=0.0, listening=False))

    def _exchange(self, said: str, call: Launch | Asked) -> Exchange:
        if self._session is None or isinstance(call, Launch) or call.named:
            self._session = Session(self._id("session"), new=True)
        request = self._request(call, self._session)
        response = self._ask(request)
        platform_rules.check(response, locale=self._sender.locale)
        body = response["response"]
        played = playback.spoken_parts(body.get("outputSpeech"))
        seconds = playback.duration(played, self._voice.spoken_seconds)
        self._quiet = self._now + timedelta(seconds=seconds)
        self._next_words = self._quiet + timedelta(seconds=REPLY_SECONDS)
        # A device without a screen ends the session unless it is expressly left open.
        listening = body.get("shouldEndSession") is False
        if listening:
            reprompted = playback.spoken_parts(body["reprompt"]["outputSpeech"])
            again = playback.duration(reprompted, self._voice.spoken_seconds)
            self._closes = self._quiet + timedelta(seconds=MICROPHONE_SECONDS + again + MICROPHONE_SECONDS)
            attributes = response.get("sessionAttributes") or {}
            self._session = Session(self._session.id, new=False, attributes=attributes)
        else:
            self._session = None
        return self._remember(
            Exchange(said, request, response, playback.transcript(played), seconds, listening)
        )

    def _request(self, call: Launch | Asked, session: Session) -> Json:
        request_id = self._id("request")
        match call:
            case Launch():
                return requests.launch(self._sender, session, request_id, self._now)
            case Asked(intent, slots):
                return requests.intent(self._sender, session, request_id, self._now, name=intent, slots=slots)

    def _id(self, kind: str) -> str:
        """The next id, the same at every replay; the starting time keeps two runs on one table apart."""
        self._ids += 1
        seed = f"{self._sender.user_id} {self._started.isoformat()} {self._ids}"
        return f"amzn1.echo-api.{kind}.{uuid5(NAMESPACE_OID, seed)}"

    def _ask(self, request: Json) -> Json:
        # As over the wire: neither side can keep hold of the other's objects, and all of it is JSON.
        response: Json = json.loads(json.dumps(self._answer(json.loads(json.dumps(request)))))
        return response

    def _remember(self, exchange: Exchange) -> Exchange:
        self.history.append(exchange)
        return exchange
