"""Whether a request is one that Alexa sends to this skill.

By Amazon's "Host a Custom Skill as a Web Service", "Verify that the request was sent by Alexa", and "Security
Testing for an Alexa Skill": the signature is that of the body, by a key of Amazon's; the request was sent
within 150 seconds of now; and it is for this skill. What costs nothing is checked first, so that certificates
are fetched only for requests that could be real.
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from infra.server.certificate_address import certificate_address
from infra.server.certificate_chain import Signer
from infra.server.not_from_alexa import NotFromAlexa, Reason

ADDRESS_HEADER: Final = "SignatureCertChainUrl"
SIGNATURE_HEADER: Final = "Signature-256"
"""The header ``Signature`` beside it is of the body's SHA-1, which proves nothing any more."""
TOLERANCE: Final = timedelta(seconds=150)
EVENT_TOLERANCE: Final = timedelta(hours=1)
"""Skill events are delivered for an hour: Amazon's "Use Skill Events", "Delivery of events to the skill"."""
_EVENT: Final = "AlexaSkillEvent."
_LONGEST_SIGNATURE: Final = 1_024

Json = Mapping[str, Any]
Signers = Callable[[str, datetime], Signer]
"""The key whose certificates are at an address, at a moment; raises `NotFromAlexa`."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came in.

    Attributes:
        address: Its header `SignatureCertChainUrl`: where the certificates are.
        signature: Its header `Signature-256`: of the SHA-256 of the body, in base 64.
        body: To the byte, as it was signed.
        event: The same as JSON.
    """

    address: str | None
    signature: str | None
    body: bytes
    event: Json


Verify = Callable[[Received], None]
"""Lets a request pass, or raises `NotFromAlexa`."""


def from_alexa(skill_id: str, signers: Signers, clock: Callable[[], datetime]) -> Verify:
    """Lets pass what Alexa sends to a skill, and has sent within the last minutes by a clock."""

    def verify(received: Received) -> None:
        check(received, skill_id, signers, clock())

    return verify


def check(received: Received, skill_id: str, signers: Signers, at: datetime) -> None:
    """All of Amazon's checks.

    Args:
        received: The request.
        skill_id: Whom it has to be for.
        signers: Where keys are had.
        at: When it was received.

    Raises:
        NotFromAlexa: one failed.
    """
    signature = _signature(received.signature)
    if received.address is None or signature is None:
        raise NotFromAlexa(Reason.HEADERS)
    check_application(received.event, skill_id)
    check_timestamp(received.event, at)
    key = signers(certificate_address(received.address), at).key
    try:
        key.verify(signature, received.body, PKCS1v15(), SHA256())
    except InvalidSignature as wrong:
        raise NotFromAlexa(Reason.SIGNATURE) from wrong


def check_application(event: Json, skill_id: str) -> None:
    """The request says that it is for this skill, and its session, if it has one, does not say otherwise.

    Raises:
        NotFromAlexa: it is another's, or nobody's.
    """
    asked = _at(event, "context", "System", "application", "applicationId")
    session = _at(event, "session", "application", "applicationId")
    if asked != skill_id or session not in {None, skill_id}:
        raise NotFromAlexa(Reason.APPLICATION)


def check_timestamp(event: Json, at: datetime) -> None:
    """The request was sent within 150 seconds of a moment, either way; a skill event up to an hour before it.

    Raises:
        NotFromAlexa: it was not, or does not say when.
    """
    sent = _moment(_at(event, "request", "timestamp"))
    kind = _at(event, "request", "type") or ""
    oldest = EVENT_TOLERANCE if kind.startswith(_EVENT) else TOLERANCE
    if sent is None or not -TOLERANCE <= at - sent <= oldest:
        raise NotFromAlexa(Reason.TIMESTAMP)


def _signature(header: str | None) -> bytes | None:
    if not header or len(header) > _LONGEST_SIGNATURE:
        return None
    try:
        return base64.b64decode(header, validate=True) or None
    # The second is raised for what is not ASCII.
    except (binascii.Error, ValueError):
        return None


def _moment(timestamp: str | None) -> datetime | None:
    """ISO 8601 with its offset, such as "2026-11-23T12:00:00Z"; None where it is not."""
    if timestamp is None:
        return None
    try:
        moment = datetime.fromisoformat(timestamp)
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    # The second is raised at the ends of the calendar.
    except (ValueError, OverflowError):
        return None


def _at(event: Json, *path: str) -> str | None:
    """The text at a place; None where there is none, or something else."""
    found: object = event
    for member in path:
        found = found.get(member) if isinstance(found, Mapping) else None
    return found if isinstance(found, str) else None
