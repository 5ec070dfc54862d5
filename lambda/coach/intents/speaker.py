"""Who it is that speaks, and whose session it is.

A recognised voice is its own person; any other is the account. Alexa does not recognise a voice in every
breath, and what a screen sends and a session's end come without any. So a session remembers the person whose
it is, by what Alexa keeps with it (`attributes`): the last voice that was recognised in it. A request without
a recognised voice is theirs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ask_sdk_model import RequestEnvelope

from coach.coaching.cues import Voice
from coach.intents.envelope import key

DELETING: Final = "deleting"
PERSON: Final = "person"

_KEY: Final = re.compile("[0-9a-f]{64}")
_OF_A_PERSON: Final = re.compile("([0-9a-f]{8}):")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a request is from.

    Attributes:
        key: Of the person: a hash, so that no id of Amazon's is stored.
        account: The key of the account; the same for whoever is not recognised.
        voice: How it is known.
        comes_in: Whether the session was somebody else's until now, so that what was asked in it was not
            asked of them.
    """

    key: str
    account: str
    voice: Voice
    comes_in: bool

    @property
    def person(self) -> str | None:
        """The key of the recognised person; None for the account."""
        return None if self.voice is Voice.UNKNOWN else self.key

    def token(self, name: str) -> str:
        """The name of what is shown to them, which tells that it is theirs."""
        return f"{self.key[:8]}:{name}"


def speaker_of(envelope: RequestEnvelope) -> Speaker:
    """Who the request is from.

    Where even the account is missing it is the device or the session, so that nobody ever meets somebody
    else's workout.
    """
    account = key(next((id_ for id_ in _identities(envelope) if id_), ""))
    recognised, before = _recognised(envelope), _owner(envelope)
    going_on = envelope.session is not None and not envelope.session.new
    if recognised is not None:
        person = key(recognised)
        return Speaker(person, account, Voice.RECOGNISED, comes_in=going_on and person != (before or account))
    if before is not None:
        return Speaker(before, account, Voice.REMEMBERED, comes_in=False)
    return Speaker(account, account, Voice.UNKNOWN, comes_in=False)


def opens_session(envelope: RequestEnvelope, speaker: Speaker) -> bool:
    """Whether nothing was asked of the speaker before in this session, or there is none."""
    return envelope.session is None or bool(envelope.session.new) or speaker.comes_in


def shown_to_another(envelope: RequestEnvelope, speaker: Speaker) -> bool:
    """Whether it was sent by what a screen shows to another person than the one it would be done for."""
    of_a_person = _OF_A_PERSON.match(str(getattr(envelope.request, "token", None)))
    return of_a_person is not None and not speaker.key.startswith(of_a_person[1])


def attributes(*, deleting: bool, person: str | None) -> dict[str, Any]:
    """What Alexa keeps with the session.

    Args:
        deleting: Whether it was asked last whether everything shall be deleted.
        person: The key of the recognised person whose session it is; None for the account.
    """
    asked = {DELETING: True} if deleting else {}
    return asked if person is None else {**asked, PERSON: person}


def own(carried: object) -> dict[str, Any]:
    """What the skill itself has given a session, of all that it carries."""
    if not isinstance(carried, Mapping):
        return {}
    return attributes(deleting=carried.get(DELETING) is True, person=_known(carried.get(PERSON)))


def deleting(envelope: RequestEnvelope, speaker: Speaker) -> bool:
    """Whether the speaker was asked that, as the session remembers when nothing else does any more."""
    return _attributes(envelope).get(DELETING) is True and not speaker.comes_in


def _owner(envelope: RequestEnvelope) -> str | None:
    """The key of the person whose session goes on; None where it is the account's, or only begins."""
    if envelope.session is None or envelope.session.new:
        return None
    return _known(_attributes(envelope).get(PERSON))


def _attributes(envelope: RequestEnvelope) -> Mapping[str, Any]:
    kept = envelope.session.attributes if envelope.session else None
    return kept if isinstance(kept, Mapping) else {}


def _known(person: object) -> str | None:
    return person if isinstance(person, str) and _KEY.fullmatch(person) else None


def _recognised(envelope: RequestEnvelope) -> str | None:
    system = envelope.context.system if envelope.context else None
    return (system.person.person_id or None) if system and system.person else None


def _identities(envelope: RequestEnvelope) -> Iterator[str | None]:
    system = envelope.context.system if envelope.context else None
    session = envelope.session
    yield system.user.user_id if system and system.user else None
    yield session.user.user_id if session and session.user else None
    yield system.device.device_id if system and system.device else None
    yield session.session_id if session else None
    yield envelope.request.request_id
