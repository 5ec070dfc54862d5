"""When, where from, in which session and locale: what every request carries around its meaning.

Who it is that speaks stands in `speaker`.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256

from ask_sdk_model import RequestEnvelope

from coach.training.load import Unit

USUAL_LOCALE = "en-US"

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
    return key(id_) if id_ and not (id_.isascii() and len(id_) <= LONGEST_ID) else id_


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
    return key(id_)[:12] if id_ else None


def device(envelope: RequestEnvelope) -> str | None:
    """The key of the device: a shorter hash, enough to tell one device of a person from another."""
    system = envelope.context.system if envelope.context else None
    id_ = system.device.device_id if system and system.device else None
    return key(id_)[:6] if id_ else None


def key(id_: str) -> str:
    """The hash by which something of Amazon's is known here; an id that is no proper text has one as well."""
    return sha256(id_.encode(errors="surrogatepass")).hexdigest()
