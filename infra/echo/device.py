"""A simulated Echo: words in; the requests, the session and the clock of a real one.

Nothing here waits. Each answer takes its estimated length on the device's own clock, and the next words come
a moment after it ends, or earlier where a person breaks in. A device that announces that it shows visual
documents has a screen, and sends what a document sends of itself when its time has come.

One account may have several devices, with the clock and the person between them: words go to the one that the
person has turned to, and the others go on with their answers and their sessions meanwhile.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from coach.speech.languages import language_of, phrasebook
from infra.echo import audio, permission, platform_rules, playback, requests
from infra.echo.alerts import Ring
from infra.echo.device_settings import DeviceSettings
from infra.echo.exchange import Exchange
from infra.echo.hearing import Hearing
from infra.echo.invocation import Launch
from infra.echo.language import language
from infra.echo.permission import Status
from infra.echo.playback import Words
from infra.echo.requests import Sender
from infra.echo.speaker import NothingOnScreen, Speaker

REPLY_SECONDS: Final = 2.0
"""How long a person takes to reply when an answer has ended."""

FIRST: Final = "first"
"""The name of the device that a conversation begins on."""

Json = dict[str, Any]


class Echo:
    """The devices of one account, for one skill; `answer` is the skill. Without more ado, it is one device.

    Attributes:
        ahead: Seconds that the timestamps of requests are off by; negative where they are behind.
        late: Seconds from a request's true time to the beginning of its answer.
        watched: Whether a real renderer shows what is on the screen that the person has turned to. It sends
            what is to be sent (`send`), and nothing is sent in its place.
    """

    _started: datetime
    _now: datetime
    _began: datetime
    """When the last answer began to play, or what happened since."""
    _quiet: datetime
    """When the last answer ends."""
    _next_words: datetime
    """When a person speaks who hears the answer out."""
    _devices: dict[str, Speaker]
    _here: Speaker
    """The one that the person has turned to."""
    _voice_of: str | None
    """Alexa's id of the person whose voice it recognises; what no voice has said comes without any."""

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
        interfaces: Iterable[str] = (),
    ) -> None:
        self._answer = answer
        self._hearing = hearing
        self._voice = phrasebook(locale).voice
        self._language = language(language_of(locale))
        self._sender = Sender(
            user_id=user_id,
            device_id="amzn1.ask.device.SIMULATED",
            locale=locale,
            api_endpoint=api_endpoint,
            interfaces={name: {} for name in interfaces},
        )
        self.settings = settings or DeviceSettings()
        self.history: list[Exchange] = []
        self.ahead = self.late = 0.0
        self._voice_of = person_id
        self.watched = False
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
    def locale(self) -> str:
        """The Alexa locale that it is set to."""
        return self._sender.locale

    @property
    def began(self) -> datetime:
        """When the last answer began, or what happened since; what is done "after" is counted from here."""
        return self._began

    @property
    def here(self) -> Speaker:
        """The device that the person has turned to; not to be changed."""
        return self._here

    @property
    def in_session(self) -> bool:
        """Whether the skill is open on the device that the person has turned to."""
        return self._here.session is not None

    @property
    def device(self) -> str:
        """The name of the device that the person has turned to."""
        return self._here.name

    def speak_as(self, name: str | None) -> None:
        """What is said from here on is said by a voice that Alexa recognises as that person's, or by none."""
        self._voice_of = None if name is None else f"{self._sender.user_id}.person.{name.upper()}"

    def turn_to(self, device: str) -> None:
        """What is said from here on goes to that device; one that was not there before is added."""
        if device not in self._devices:
            sender = replace(self._sender, device_id=f"{self._sender.device_id}.{device}")
            self._devices[device] = Speaker(device, sender, closes=self._now)
        self._here = self._devices[device]

    def announce(self, interfaces: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        """The devices are others from here on, such as with a larger screen or none, in the same session."""
        self._sender = replace(self._sender, interfaces=interfaces, context=context)
        for device in self._devices.values():
            device.become(replace(device.sender, interfaces=interfaces, context=context))

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
        moment = self._next_words if after is None else self._began + timedelta(seconds=after)
        call = self._hearing.hear(text, self._local(moment).date())
        self._pass_until(moment)
        while after is None and self._next_words > self._now:
            # The screen has gone on meanwhile, and what follows is heard out too.
            self._pass_until(self._next_words)
        here = self._here
        if here.permission is not None:
            return self._permitted(here, text, permission.status_of(text, self._language.permission))
        if here.session is None or isinstance(call, Launch) or call.named:
            here.open(self._id("session"))
        request = here.request(call, self._id("request"), self._stamp(), self._voice_of)
        return self._answered(here, text, request)

    def send(
        self,
        token: str,
        arguments: Sequence[object],
        *,
        after: float | None = None,
        source: Mapping[str, Any] = requests.MOUNTED,
        components: Mapping[str, Any] = requests.NO_COMPONENTS,
    ) -> Exchange | None:
        """What comes of what a document on this device's screen sends, of itself or by a person's touch.

        None where nothing is sent: the document with that token is not shown any more, or it was its own
        event, which it has sent already. `after` is as for `hear`; without it, it is now.

        Raises:
            InvalidResponse: Alexa would refuse the answer.
        """
        if after is not None:
            self._pass_until(self._began + timedelta(seconds=after))
        here = self._here
        if not here.waits_for(token, arguments):
            return None
        request = here.sent(
            self._id("request"), self._stamp(), arguments, source=source, components=components
        )
        return self._answered(here, "", request)

    def watch(self) -> Exchange:
        """Wait for what is on this device's screen to go on by itself; what comes of it.

        Raises:
            NothingOnScreen: there is nothing on it that will.
            InvalidResponse: Alexa would refuse the answer.
        """
        while self._here.sends is not None:
            self._pass_until(self._here.sends)
            if self.history[-1].by_screen:
                return self.history[-1]
        raise NothingOnScreen("nothing on the screen goes on by itself")

    def listen(self, after: float) -> None:
        """Let time pass until so long after the last answer began, whether it has ended or not."""
        self._pass_until(self._began + timedelta(seconds=after))

    def wait(self, seconds: float) -> None:
        """Let the answer end and then time pass; a microphone that nobody speaks to closes the session."""
        self.wait_until(self._quiet + timedelta(seconds=seconds))

    def wait_until(self, moment: datetime) -> None:
        """Let the answer end and then time pass until that moment, where it is not over already."""
        self._pass_until(max(moment, self._quiet))
        if self._quiet <= self._now:
            self._began = self._next_words = self._quiet = self._now

    def end_session(
        self, reason: str = "USER_INITIATED", *, after: float | None = None, told: bool = True
    ) -> Exchange | None:
        """The session ends from outside the skill; None where there is no session, or the skill is not told.

        Raises:
            InvalidResponse: the skill answered, where no answer is taken.
        """
        self._pass_until(self._quiet if after is None else self._began + timedelta(seconds=after))
        if self._here.session is None:
            return None
        self._began = self._next_words = self._quiet = self._now
        if told:
            return self._end(self._here, reason)
        self._here.close()
        return None

    def ring(self) -> Ring:
        """Let time pass until the account's next reminder rings.

        Raises:
            ValueError: none does in a week.
        """
        ring = self.settings.alerts.of(self._sender.user_id).next_ring(self._now)
        if ring is None:
            raise ValueError("no reminder rings")
        self.wait_until(ring.at)
        return ring

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.settings.time_zone))

    def _start(self, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("the device's time needs a time zone")
        self._started = self._now = now.astimezone(UTC)
        self._began = self._quiet = self._next_words = self._started
        self._here = Speaker(FIRST, self._sender, closes=self._started)
        self._devices = {FIRST: self._here}

    def _pass_until(self, moment: datetime) -> None:
        while (device := min(self._devices.values(), key=self._due)) and self._due(device) <= moment:
            self._now = max(self._now, self._due(device))
            if device.permission is not None:
                self._permitted(device, "", Status.NOT_ANSWERED)
            elif device.sends == self._due(device):
                self._answered(device, "", device.event(self._id("request"), self._stamp()))
            else:
                self._end(device, "EXCEEDED_MAX_REPROMPTS")
        self._now = max(self._now, moment.astimezone(UTC))

    def _due(self, device: Speaker) -> datetime:
        return device.closing if self.watched and device is self._here else device.due

    def _end(self, device: Speaker, reason: str) -> Exchange:
        request = device.ended(self._id("request"), self._stamp(), reason)
        response = self._ask(request)
        platform_rules.check_silent(response)
        return self._remember(Exchange(device.name, self._now, self._now, "", request, response))

    def _answered(self, device: Speaker, said: str, request: Json) -> Exchange:
        response = self._ask(request)
        platform_rules.check(response, locale=self._sender.locale, interfaces=device.sender.interfaces.keys())
        played = tuple(audio.heard(response["response"], self._voice.spoken_seconds))
        if permission.token_of(response["response"]) is not None:
            played = (*played, Words(self._language.permission.asked))
        if not said and not response["response"]:
            # Nothing came of what the screen has sent, and everything goes on as it was.
            return self._remember(Exchange(device.name, self._now, self._now, "", request, response))
        seconds = playback.duration(played, self._voice.spoken_seconds)
        began = self._now + timedelta(seconds=self.late)
        quiet = began + timedelta(seconds=seconds)
        if device is self._here:
            self._began, self._quiet = began, quiet
            self._next_words = quiet + timedelta(seconds=REPLY_SECONDS)
        listening = device.take(response, began, quiet, self._voice.spoken_seconds)
        heard = (playback.transcript(played), seconds, listening, played)
        return self._remember(Exchange(device.name, self._now, began, said, request, response, *heard))

    def _permitted(self, device: Speaker, said: str, status: Status) -> Exchange:
        """What the skill makes of what Alexa was told; whatever was granted stays so."""
        account = self.settings.alerts.of(self._sender.user_id)
        account.granted = account.granted or status is Status.ACCEPTED
        return self._answered(device, said, device.permitted(self._id("request"), self._stamp(), status))

    def _stamp(self) -> datetime:
        """The time as a request tells it."""
        return self._now + timedelta(seconds=self.ahead)

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
