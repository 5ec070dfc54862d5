"""A certificate authority of the tests' own: a root, an intermediate, and what they sign for Alexa.

Its certificates have what the web's have, so that one that is refused is refused for what the test has
changed in it. Nothing of it is kept; it is made anew for each run.
"""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

from infra.echo import requests
from infra.echo.requests import SKILL_ID, Sender, Session

ALEXA: Final = "echo-api.amazon.com"
ADDRESS: Final = "https://s3.amazonaws.com/echo.api/echo-api-cert-99.pem"
MONDAY: Final = datetime(2026, 11, 23, 12, tzinfo=UTC)
BEFORE: Final = MONDAY - timedelta(days=30)
AFTER: Final = MONDAY + timedelta(days=30)
SENDER: Final = Sender(
    user_id="amzn1.ask.account.ANN", device_id="amzn1.ask.device.ONE", locale="en-US", application_id=SKILL_ID
)
NOT_ALEXA: Final = {"error": "not an Alexa request"}

Json = dict[str, Any]
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate and the key that it is for."""

    certificate: x509.Certificate
    key: Key

    @property
    def pem(self) -> bytes:
        """The certificate, as it is sent."""
        return self.certificate.public_bytes(Encoding.PEM)


@dataclass(frozen=True, slots=True)
class Chain:
    """A signing certificate, who issued it, and the root that may be trusted."""

    leaf: Holder
    intermediate: Holder
    root: Holder

    @property
    def pem(self) -> bytes:
        """What is at the address of the certificates, in Amazon's order and without the root."""
        return self.leaf.pem + self.intermediate.pem

    @property
    def roots(self) -> Store:
        """Trust in the root alone."""
        return Store([self.root.certificate])

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers of a body that Alexa has signed."""
        assert isinstance(self.leaf.key, rsa.RSAPrivateKey)
        signature = self.leaf.key.sign(body, padding.PKCS1v15(), SHA256())
        return headers(base64.b64encode(signature).decode())


def headers(signature: str, address: str = ADDRESS) -> dict[str, str]:
    """The headers of a signed request."""
    return {
        "Content-Type": "application/json;charset=utf-8",
        "SignatureCertChainUrl": address,
        "Signature-256": signature,
    }


def launch(sender: Sender = SENDER, at: datetime = MONDAY) -> Json:
    """The request of somebody who opens the skill."""
    return requests.launch(sender, Session("amzn1.echo-api.session.1", new=True), "request.1", at)


def sent(event: Json) -> bytes:
    """A request as its body."""
    return json.dumps(event).encode()


LAUNCH: Final = sent(launch())
"""The body of somebody who opens the skill."""


def chain(*names: str, since: datetime = BEFORE, until: datetime = AFTER, key: Key | None = None) -> Chain:
    """A chain whose signing certificate is for the names, or Alexa's, and valid from then to then."""
    root, intermediate = _issuers("of the tests")
    return Chain(
        issued(intermediate, *(names or (ALEXA,)), since=since, until=until, key=key), intermediate, root
    )


def strangers_chain() -> Chain:
    """A chain that is as good, but for its root, which is somebody else's of the same name."""
    root, intermediate = _issuers("of a stranger")
    return Chain(issued(intermediate, ALEXA), intermediate, root)


def issued(
    issuer: Holder, *names: str, since: datetime = BEFORE, until: datetime = AFTER, key: Key | None = None
) -> Holder:
    """A certificate that the issuer has signed, for servers of those names."""
    own = key or _alexas_key()
    built = _builder("Alexa", own, issuer.certificate.subject, since, until).add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    if names:
        alternatives = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
        built = built.add_extension(alternatives, critical=False)
    built = built.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    return Holder(_of_issuer(built, issuer.key).sign(issuer.key, SHA256()), own)


@cache
def _issuers(_whose: str) -> tuple[Holder, Holder]:
    root = authority("Root", None)
    return root, authority("Intermediate", root)


def authority(name: str, issuer: Holder | None, since: datetime = BEFORE, until: datetime = AFTER) -> Holder:
    """Somebody who may issue certificates, by the issuer's leave or, as a root, by their own."""
    key = ec.generate_private_key(ec.SECP256R1())
    by = issuer.certificate.subject if issuer else _name(name)
    built = (
        _builder(name, key, by, since, until)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_may_sign_certificates(), critical=True)
    )
    signing = issuer.key if issuer else key
    return Holder(_of_issuer(built, signing).sign(signing, SHA256()), key)


@cache
def _alexas_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65_537, key_size=2_048)


def _builder(
    subject: str, key: Key, issuer: x509.Name, since: datetime, until: datetime
) -> x509.CertificateBuilder:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _of_issuer(built: x509.CertificateBuilder, key: Key) -> x509.CertificateBuilder:
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())
    return built.add_extension(identifier, critical=False)


def _may_sign_certificates() -> x509.KeyUsage:
    encrypting = ("key_encipherment", "data_encipherment", "encipher_only", "decipher_only")
    may_not = dict.fromkeys(("digital_signature", "content_commitment", "key_agreement", *encrypting), False)
    return x509.KeyUsage(key_cert_sign=True, crl_sign=True, **may_not)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
