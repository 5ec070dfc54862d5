"""A signing certificate and its chain of trust, as Amazon wants them checked.

By Amazon's "Host a Custom Skill as a Web Service", "Verify the request signature": the signing certificate
is valid now, names echo-api.amazon.com among its subject alternative names, and together with the others
makes a chain of trust to a trusted root. The chain is built by `cryptography` with the rules for servers on
the web (who may issue, what a key may be used for, how long it is). It passes over certificates that lead
nowhere, or past a trusted root as Amazon's last ones do.
"""

import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import certifi
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from infra.server.not_from_alexa import NotFromAlexa, Reason

ALEXA: Final = "echo-api.amazon.com"
_MOST: Final = 10
"""Amazon sends three or four certificates."""
_END: Final = b"-----END CERTIFICATE-----"


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that Alexa signs with, and from when to when its certificates are valid."""

    key: RSAPublicKey
    since: datetime
    until: datetime


def signer(pem: bytes, roots: Store, at: datetime) -> Signer:
    """The key that the first of the certificates is for.

    Args:
        pem: The certificates, the signing one first.
        roots: Whom to trust.
        at: When the request was received.

    Raises:
        NotFromAlexa: a check failed.
    """
    leaf, *others = _certificates(pem)
    if not leaf.not_valid_before_utc <= at <= leaf.not_valid_after_utc:
        raise NotFromAlexa(Reason.EXPIRED)
    # Not left to the chain's verification, for which *.amazon.com would be this name as well.
    if ALEXA not in _names(leaf):
        raise NotFromAlexa(Reason.NAME)
    verifier = PolicyBuilder().store(roots).time(at).build_server_verifier(x509.DNSName(ALEXA))
    try:
        chain = verifier.verify(leaf, others)
    except VerificationError as broken:
        raise NotFromAlexa(Reason.CHAIN) from broken
    key = leaf.public_key()
    if not isinstance(key, RSAPublicKey):
        raise NotFromAlexa(Reason.SIGNATURE)
    return Signer(
        key,
        since=max(certificate.not_valid_before_utc for certificate in chain),
        until=min(certificate.not_valid_after_utc for certificate in chain),
    )


def trusted_roots(bundle: Path | None = None) -> Store:
    """The roots of a PEM file; certifi's, which are Mozilla's, unless told otherwise."""
    pem = (bundle or Path(certifi.where())).read_bytes()
    roots = []
    with warnings.catch_warnings():
        # One by one: what `cryptography` will not read in a later version is not trusted in this one.
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        for one in pem.split(_END)[:-1]:
            try:
                roots.append(x509.load_pem_x509_certificate(one + _END))
            except (ValueError, CryptographyDeprecationWarning):
                continue
    return Store(roots)


def _certificates(pem: bytes) -> list[x509.Certificate]:
    try:
        certificates = x509.load_pem_x509_certificates(pem)
    except ValueError as broken:
        raise NotFromAlexa(Reason.CERTIFICATES) from broken
    if len(certificates) > _MOST:
        raise NotFromAlexa(Reason.CERTIFICATES)
    return certificates


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    # Raised where an extension cannot be read, or is there twice.
    except (ValueError, x509.DuplicateExtension) as broken:
        raise NotFromAlexa(Reason.CERTIFICATES) from broken
    return names.value.get_values_for_type(x509.DNSName)
