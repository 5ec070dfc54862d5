"""The addresses that a deployment gives to the package: of its endpoint, and of the pages it links to."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from infra.skill_package.refused import Refused

_FUNCTION: Final = re.compile(
    r"arn:aws:lambda:[a-z]{2}(-[a-z]+)+-\d:\d{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]+)?"
)
_HOST: Final = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)


class Certificate(StrEnum):
    """Whom the certificate of an HTTPS endpoint is for, as the manifest names it.

    The manifest's third kind, a self-signed one, is for development only.
    """

    TRUSTED = "Trusted"
    WILDCARD = "Wildcard"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where Alexa sends its requests.

    Attributes:
        uri: A Lambda function's ARN, or an HTTPS address.
        certificate: An HTTPS address's; None for a function.
    """

    uri: str
    certificate: Certificate | None = None


def endpoint(text: str, certificate: Certificate = Certificate.TRUSTED) -> Endpoint:
    """Read an endpoint.

    Args:
        text: What `sam deploy` prints as the function's ARN, or the address of a host of one's own.
        certificate: Counts for the latter only.

    Raises:
        Refused: it is neither.
    """
    if _FUNCTION.fullmatch(text):
        return Endpoint(text)
    if text.startswith("arn:"):
        raise Refused(
            f"the endpoint {text!r} is no Lambda function's ARN; "
            "it looks like arn:aws:lambda:us-east-1:123456789012:function:NAME:live"
        )
    return Endpoint(web_page(text, "endpoint"), certificate)


def web_page(text: str, what: str) -> str:
    """Read an address that everybody can reach.

    Args:
        text: The address.
        what: What is there, for the message.

    Raises:
        Refused: it is not HTTPS, has no public host's name or carries a password.
    """
    try:
        address = urlsplit(text)
        named = address.scheme == "https" and address.username is None and address.port in (None, 443)
    except ValueError:
        named = False
    if (
        not named
        or any(not "!" <= sign <= "~" for sign in text)
        or not _HOST.fullmatch(address.hostname or "")
    ):
        raise Refused(f"the {what} {text!r} is no public https address, for example https://example.org/page")
    return text
