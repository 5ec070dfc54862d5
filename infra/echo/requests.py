"""The requests that Alexa sends, as plain dictionaries: an envelope around what was said or happened.

Time and ids are parameters, so that a conversation can be replayed to the letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

SKILL_ID: Final = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

MOUNTED: Final = MappingProxyType({"type": "Document", "handler": "Mount", "source": "Document"})
"""Where an event comes from that a document sends of itself."""

NO_COMPONENTS: Final[Mapping[str, Any]] = MappingProxyType({})

_ACCESS: Final = "simulated."
"""What an access token begins with; the rest of it tells whose account it is for."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sender:
    """Where a request comes from: the account, the device, the recognised voice, the skill it is for.

    `context` is what the device tells of itself beside ``System``, such as its viewport.
    """

    user_id: str
    device_id: str
    locale: str
    application_id: str = SKILL_ID
    person_id: str | None = None
    interfaces: Mapping[str, Any] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
    api_endpoint: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A running session and what the skill asked to have back in it."""

    id: str
    new: bool
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slot:
    """One declared slot of an intent; `value` is absent where the person did not fill it.

    `type` is the slot's type in the interaction model; `id` and `name` are those of the value it resolved to,
    absent where the words matched none.
    """

    type: str
    value: str | None = None
    id: str | None = None
    name: str | None = None


def launch(sender: Sender, session: Session, request_id: str, at: datetime) -> Json:
    """`LaunchRequest`: the skill was opened without saying what for."""
    request = {"type": "LaunchRequest", "shouldLinkResultBeReturned": False}
    return _envelope(sender, session, request, request_id, at)


def intent(  # noqa: PLR0913 - the members of the request
    sender: Sender, session: Session, request_id: str, at: datetime, *, name: str, slots: Mapping[str, Slot]
) -> Json:
    """`IntentRequest`: `slots` are all that the intent declares, filled or not, as Alexa sends them."""
    spoken: Json = {"name": name, "confirmationStatus": "NONE"}
    if slots:
        described = {slot: _slot(slot, filled, sender.application_id) for slot, filled in slots.items()}
        spoken["slots"] = described
    request = {"type": "IntentRequest", "intent": spoken}
    return _envelope(sender, session, request, request_id, at)


def user_event(  # noqa: PLR0913 - the members of the request
    sender: Sender,
    session: Session,
    request_id: str,
    at: datetime,
    *,
    token: str,
    arguments: Sequence[object],
    source: Mapping[str, Any] = MOUNTED,
    components: Mapping[str, Any] = NO_COMPONENTS,
) -> Json:
    """`Alexa.Presentation.APL.UserEvent`: the document with that token has sent the arguments.

    It sends them of itself, once shown, or by what the `source` says somebody has done; `components` are the
    values that it sends along.
    """
    request = {
        "type": "Alexa.Presentation.APL.UserEvent",
        "token": token,
        "arguments": [*arguments],
        "components": dict(components),
        "source": dict(source),
    }
    return _envelope(sender, session, request, request_id, at)


def session_ended(sender: Sender, session: Session, request_id: str, at: datetime, *, reason: str) -> Json:
    """`SessionEndedRequest`: `reason` is USER_INITIATED, ERROR or EXCEEDED_MAX_REPROMPTS."""
    request = {"type": "SessionEndedRequest", "reason": reason}
    return _envelope(sender, session, request, request_id, at)


def connections_response(  # noqa: PLR0913 - the members of the request
    sender: Sender, session: Session, request_id: str, at: datetime, *, token: str, payload: Mapping[str, Any]
) -> Json:
    """`Connections.Response`: what came of what the skill has had Alexa ask for."""
    request = {
        "type": "Connections.Response",
        "name": "AskFor",
        "status": {"code": "200", "message": "OK"},
        "payload": dict(payload),
        "token": token,
    }
    return _envelope(sender, session, request, request_id, at)


def user_of(access_token: str) -> str:
    """The id of the user whose account the token is for."""
    return access_token.removeprefix(_ACCESS)


def _envelope(sender: Sender, session: Session, request: Json, request_id: str, at: datetime) -> Json:
    application = {"applicationId": sender.application_id}
    user = {"userId": sender.user_id}
    system: Json = {
        "application": application,
        "user": user,
        "device": {"deviceId": sender.device_id, "supportedInterfaces": dict(sender.interfaces)},
    }
    if sender.person_id is not None:
        system["person"] = {"personId": sender.person_id}
    if sender.api_endpoint is not None:
        system |= {"apiEndpoint": sender.api_endpoint, "apiAccessToken": f"{_ACCESS}{sender.user_id}"}
    timestamp = at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return {
        "version": "1.0",
        "session": {
            "new": session.new,
            "sessionId": session.id,
            "application": application,
            "attributes": dict(session.attributes),
            "user": user,
        },
        "context": {**sender.context, "System": system},
        "request": request | {"requestId": request_id, "locale": sender.locale, "timestamp": timestamp},
    }


def _slot(name: str, slot: Slot, application_id: str) -> Json:
    described: Json = {"name": name, "confirmationStatus": "NONE"}
    if slot.value is None:
        return described
    simple: Json = {"type": "Simple", "value": slot.value}
    if not slot.type.startswith("AMAZON."):
        simple["resolutions"] = _resolutions(slot, application_id)
        described["resolutions"] = simple["resolutions"]
    return described | {"value": slot.value, "source": "USER", "slotValue": simple}


def _resolutions(slot: Slot, application_id: str) -> Json:
    authority: Json = {
        "authority": f"amzn1.er-authority.echo-sdk.{application_id}.{slot.type}",
        "status": {"code": "ER_SUCCESS_NO_MATCH" if slot.id is None else "ER_SUCCESS_MATCH"},
    }
    if slot.id is not None:
        authority["values"] = [{"value": {"name": slot.name or slot.value, "id": slot.id}}]
    return {"resolutionsPerAuthority": [authority]}
