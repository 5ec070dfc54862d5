"""One device of an account: where its requests come from, its session and its screen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from infra.echo import permission, playback, requests
from infra.echo.hearing import Asked
from infra.echo.invocation import Launch
from infra.echo.permission import Pending, Status
from infra.echo.requests import Sender, Session
from infra.echo.screen import INTERFACE, Screen, rendered

MICROPHONE_SECONDS: Final = 8.0
"""How long the microphone stays open after an answer, and again after its reprompt."""

SCREEN_SECONDS: Final = 30.0
"""How long what is on a screen keeps the session, once nobody speaks and the microphone is closed."""

NEVER: Final = datetime.max.replace(tzinfo=UTC)

Json = dict[str, Any]


class NothingOnScreen(ValueError):  # noqa: N818 - named for what was found
    """Nothing is on the screen that goes on by itself."""


@dataclass(slots=True)
class Speaker:
    """One device by its name; its session `closes` by itself.

    Attributes:
        screen: What is shown on it.
        shown: When it was first shown.
        sends: When what is shown sends its event; None where it sends none, or has sent it.
        permission: What Alexa herself asks for at the moment.
    """

    name: str
    sender: Sender
    closes: datetime
    session: Session | None = None
    screen: Screen | None = None
    shown: datetime | None = None
    sends: datetime | None = None
    permission: Pending | None = None

    @property
    def due(self) -> datetime:
        """When something next happens here by itself."""
        return min(self.closing, self.sends or NEVER, self.permission.until if self.permission else NEVER)

    @property
    def closing(self) -> datetime:
        """When the session closes by itself."""
        return self.closes if self.session else NEVER

    def open(self, session_id: str) -> None:
        """A session begins, in the place of any before it."""
        self.close()
        self.session = Session(session_id, new=True)

    def take(
        self, response: Json, began: datetime, ended: datetime, spoken_seconds: Callable[[str], float]
    ) -> bool:
        """Take an answer that plays from then to then, and tell whether the microphone opens after it."""
        session, body = self._in_session(), response["response"]
        self._show(body, began)
        token = permission.token_of(body)
        if token is not None:
            # Alexa asks now, and listens; what comes of it comes in this session.
            attributes = response.get("sessionAttributes") or {}
            kept = Session(session.id, new=False, attributes=attributes)
            self.close()
            self.permission = Pending(token, kept, ended + timedelta(seconds=2 * MICROPHONE_SECONDS))
            return True
        left_open = body.get("shouldEndSession")
        if left_open is False:
            self.closes = ended + timedelta(seconds=_listening(body, spoken_seconds))
        elif left_open is None and self.screen is not None:
            self.closes = ended
        else:
            self.close()
            return False
        if self.screen is not None:
            self.closes += timedelta(seconds=SCREEN_SECONDS)
        attributes = response.get("sessionAttributes") or {}
        self.session = Session(session.id, new=False, attributes=attributes)
        return left_open is False

    def permitted(self, request_id: str, at: datetime, status: Status) -> Json:
        """What came of Alexa's question, as Alexa sends it, in the session that it interrupted.

        Raises:
            ValueError: she has asked nothing.
        """
        asked, self.permission = self.permission, None
        if asked is None:
            raise ValueError("no permission is asked for")
        self.session = asked.session
        payload = {"permissionScope": permission.REMINDERS, "status": status.value, "isCardThrown": False}
        return requests.connections_response(
            self.sender, asked.session, request_id, at, token=asked.token, payload=payload
        )

    def close(self) -> None:
        """The session is over, and what was shown in it is gone."""
        self.session = None
        self._clear()

    def become(self, sender: Sender) -> None:
        """The device is another, or tells something else of itself; without a screen nothing is shown."""
        self.sender = sender
        if INTERFACE not in sender.interfaces:
            self._clear()

    def waits_for(self, token: str, arguments: Sequence[object]) -> bool:
        """Whether the document with that token is shown and may send these; its own event it sends once."""
        if self.session is None or self.screen is None or self.screen.token != token:
            return False
        return self.sends is not None or not self._own(arguments)

    def event(self, request_id: str, at: datetime) -> Json:
        """What the screen sends of itself, as Alexa sends it; it is sent once.

        Raises:
            NothingOnScreen: there is nothing that sends anything.
        """
        if self.screen is None or self.screen.event is None:
            raise NothingOnScreen("nothing on the screen goes on by itself")
        return self.sent(request_id, at, self.screen.event.arguments)

    def sent(
        self,
        request_id: str,
        at: datetime,
        arguments: Sequence[object],
        *,
        source: Mapping[str, Any] = requests.MOUNTED,
        components: Mapping[str, Any] = requests.NO_COMPONENTS,
    ) -> Json:
        """What the document that is shown sends, of itself or by a touch, as Alexa sends it.

        Raises:
            NothingOnScreen: nothing is shown.
        """
        if self.screen is None:
            raise NothingOnScreen("nothing is on the screen")
        if self._own(arguments):
            self.sends = None
        return requests.user_event(
            self.sender,
            self._in_session(),
            request_id,
            at,
            token=self.screen.token,
            arguments=arguments,
            source=source,
            components=components,
        )

    def request(
        self, call: Launch | Asked, request_id: str, at: datetime, person_id: str | None = None
    ) -> Json:
        """What somebody said in the session, as Alexa sends it, with the person whose voice it recognised."""
        session, sender = self._in_session(), replace(self.sender, person_id=person_id)
        match call:
            case Launch():
                return requests.launch(sender, session, request_id, at)
            case Asked(intent, slots):
                return requests.intent(sender, session, request_id, at, name=intent, slots=slots)

    def ended(self, request_id: str, at: datetime, reason: str) -> Json:
        """End the session; that it is over, as Alexa sends it."""
        session = self._in_session()
        self.close()
        return requests.session_ended(self.sender, session, request_id, at, reason=reason)

    def _show(self, body: Json, at: datetime) -> None:
        shown = rendered(body)
        if shown is not None:
            self.screen, self.shown = shown, at
            self.sends = at + timedelta(seconds=shown.event.wait) if shown.event else None

    def _own(self, arguments: Sequence[object]) -> bool:
        event = self.screen.event if self.screen else None
        return event is not None and [*event.arguments] == [*arguments]

    def _clear(self) -> None:
        self.screen = self.shown = self.sends = None

    def _in_session(self) -> Session:
        if self.session is None:
            raise ValueError("there is no session")
        return self.session


def _listening(body: Json, spoken_seconds: Callable[[str], float]) -> float:
    """Seconds until nobody is listened to any more after an answer."""
    if "reprompt" not in body:
        return MICROPHONE_SECONDS
    again = playback.spoken_parts(body["reprompt"]["outputSpeech"])
    return MICROPHONE_SECONDS + playback.duration(again, spoken_seconds) + MICROPHONE_SECONDS
