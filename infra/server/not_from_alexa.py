"""Why a request is refused: what the log says in one word, and the sender never learns."""

from enum import StrEnum


class Reason(StrEnum):
    """Which check a request did not pass."""

    BODY = "body"
    """No Alexa request, or too large."""
    HEADERS = "headers"
    """A header of the signature is missing, or no signature is in it."""
    TIMESTAMP = "timestamp"
    APPLICATION = "application"
    """Another skill's, or nobody's."""
    ADDRESS = "address"
    """The certificates are not where Amazon keeps them."""
    BUSY = "busy"
    """Other certificates were being fetched for too long."""
    DOWNLOAD = "download"
    """No certificates came from their address."""
    CERTIFICATES = "certificates"
    """What came from there are none."""
    EXPIRED = "expired"
    """The signing certificate is not valid now."""
    NAME = "name"
    """The signing certificate is not for Alexa's domain."""
    CHAIN = "chain"
    """No chain of trust from the signing certificate to a root."""
    SIGNATURE = "signature"
    """It is not that of this body."""


class NotFromAlexa(Exception):  # noqa: N818 - named for what the request is
    """The request was not shown to be one that Alexa sends to this skill.

    Attributes:
        reason: For the log only. Who sends forgeries should not learn how far they came.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason
