"""One device of an account: where its requests come from, its session and its screen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from infra.echo import playback, requests
from infra.echo.hearing import Asked
from infra.echo.invocation import Launch
from infra.echo.requests import Sender, Session
from infra.echo.screen import Screen, rendered

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
        sends: When what is shown sends its event; None where it sends none, or has sent it.
    """

    name: str
    sender: Sender
    closes: datetime
    session: Session | None = None
    screen: Screen | None = None
    sends: datetime | None = None

    @property
    def due(self) -> datetime:
        """When something next happens here by itself."""
        return min(self.closes if self.session else NEVER, self.sends or NEVER)

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

    def close(self) -> None:
        """The session is over, and what was shown in it is gone."""
        self.session = self.screen = self.sends = None

    def event(self, request_id: str, at: datetime) -> Json:
        """What the screen sends of itself, as Alexa sends it; it is sent once.

        Raises:
            NothingOnScreen: there is nothing that sends anything.
        """
        if self.screen is None or self.screen.event is None:
            raise NothingOnScreen("nothing on the screen goes on by itself")
        self.sends = None
        token, arguments = self.screen.token, self.screen.event.arguments
        session = self._in_session()
        return requests.user_event(self.sender, session, request_id, at, token=token, arguments=arguments)

    def request(self, call: Launch | Asked, request_id: str, at: datetime) -> Json:
        """What somebody said in the session, as Alexa sends it."""
        session = self._in_session()
        match call:
            case Launch():
                return requests.launch(self.sender, session, request_id, at)
            case Asked(intent, slots):
                return requests.intent(self.sender, session, request_id, at, name=intent, slots=slots)

    def ended(self, request_id: str, at: datetime, reason: str) -> Json:
        """End the session; that it is over, as Alexa sends it."""
        session = self._in_session()
        self.close()
        return requests.session_ended(self.sender, session, request_id, at, reason=reason)

    def _show(self, body: Json, at: datetime) -> None:
        shown = rendered(body)
        if shown is not None:
            self.screen = shown
            self.sends = at + timedelta(seconds=shown.event.wait) if shown.event else None

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
