"""Who speaks, when, and in which locale: what every request carries around its meaning."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256

from ask_sdk_model import RequestEnvelope

from coach.training.load import Unit

USUAL_LOCALE = "en-US"
DELETING = "deleting"

YEARS = range(2015, 2100)
"""Those that a request may be of; a clock that tells another one tells nothing."""

LONGEST_ID = 200
"""Characters of an id; Alexa's have some sixty."""

# The zone to go by until a device has told its own: the most populous one of the locale's country.
_USUAL_ZONES = {
    "de-DE": "Europe/Berlin",
    "en-AU": "Australia/Sydney",
    "en-CA": "America/Toronto",
    "en-GB": "Europe/London",
    "en-IN": "Asia/Kolkata",
    "en-US": "America/New_York",
}

# Where dumbbells are sold and spoken of in pounds; in Canada too, though it is metric by law. Elsewhere in
# kilograms.
_POUNDS = frozenset({"en-CA", "en-US"})


def who(envelope: RequestEnvelope) -> str:
    """The key of the person: a hash, so that no id of Amazon's is stored.

    A recognised voice is its own person; otherwise it is the account, and where even that is missing the
    device or the session, so that nobody ever meets somebody else's workout.
    """
    identity = next((id_ for id_ in _identities(envelope) if id_), "")
    return _key(identity)


def moment(envelope: RequestEnvelope, clock: Callable[[], datetime]) -> datetime:
    """The request's own timestamp; the clock's time where it has none."""
    return instant(envelope.request.timestamp) or clock()


def instant(told: object) -> datetime | None:
    """The instant that a request tells; None where it is none that a request can be of."""
    if not isinstance(told, datetime):
        return None
    try:
        at = (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):  # at the end of all calendars, or in a zone of days
        return None
    return at if at.year in YEARS else None


def request_id(envelope: RequestEnvelope) -> str | None:
    """The request's id; a hash of one that is unlike Alexa's, since it is stored and sent back."""
    id_: str | None = envelope.request.request_id
    return _key(id_) if id_ and not (id_.isascii() and len(id_) <= LONGEST_ID) else id_


def locale(envelope: RequestEnvelope) -> str:
    """The Alexa locale of the request."""
    return str(envelope.request.locale or USUAL_LOCALE)


def usual_zone(envelope: RequestEnvelope) -> str:
    """The time zone to go by until the device has told its own."""
    return _USUAL_ZONES.get(locale(envelope), _USUAL_ZONES[USUAL_LOCALE])


def usual_unit(envelope: RequestEnvelope) -> Unit:
    """What weights are counted in where the locale is spoken, until the person says otherwise."""
    return Unit.POUND if locale(envelope) in _POUNDS else Unit.KILOGRAM


def session(envelope: RequestEnvelope) -> str | None:
    """The key of the session: a short hash, so that no id of Amazon's is stored."""
    id_ = envelope.session.session_id if envelope.session else None
    return _key(id_)[:12] if id_ else None


def opens_session(envelope: RequestEnvelope) -> bool:
    """Whether this request opens a session; one without a session asks nothing and answers nothing."""
    return envelope.session is None or bool(envelope.session.new)


def attributes(*, deleting: bool) -> dict[str, bool]:
    """What Alexa keeps with the session: whether it was asked last whether everything shall be deleted."""
    return {DELETING: True} if deleting else {}


def own(carried: object) -> dict[str, bool]:
    """What the skill itself has given a session, of all that it carries."""
    return attributes(deleting=isinstance(carried, Mapping) and carried.get(DELETING) is True)


def deleting(envelope: RequestEnvelope) -> bool:
    """Whether it was, as the session remembers when nothing else does any more."""
    kept = envelope.session.attributes if envelope.session else None
    return isinstance(kept, Mapping) and kept.get(DELETING) is True


def _key(id_: str) -> str:
    # An id that is no proper text is one all the same.
    return sha256(id_.encode(errors="surrogatepass")).hexdigest()


def _identities(envelope: RequestEnvelope) -> Iterator[str | None]:
    system = envelope.context.system if envelope.context else None
    session = envelope.session
    yield system.person.person_id if system and system.person else None
    yield system.user.user_id if system and system.user else None
    yield session.user.user_id if session and session.user else None
    yield system.device.device_id if system and system.device else None
    yield session.session_id if session else None
    yield envelope.request.request_id
