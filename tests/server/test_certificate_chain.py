"""The signing certificate and its chain of trust, by chains of the tests' own making."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.verification import Store

from infra.server.certificate_chain import Signer, signer, trusted_roots
from infra.server.not_from_alexa import NotFromAlexa, Reason
from tests.server.authority import (
    AFTER,
    ALEXA,
    BEFORE,
    MONDAY,
    Chain,
    authority,
    chain,
    issued,
    strangers_chain,
)

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def test_a_chain_to_a_trusted_root_is_taken_and_tells_the_key_and_its_time() -> None:
    good = chain()
    taken = signed_by(good)
    assert taken.key == good.leaf.certificate.public_key()
    assert (taken.since, taken.until) == (BEFORE, AFTER)


def test_other_names_beside_alexas_do_no_harm() -> None:
    signed_by(chain("other.example", ALEXA))


def test_the_root_may_be_sent_along() -> None:
    good = chain()
    signer(good.pem + good.root.pem, good.roots, MONDAY)


def test_what_leads_past_the_trusted_root_is_passed_over() -> None:
    """Amazon's chain goes on to a root of old that is no longer trusted, and is out of date in time."""
    good = chain()
    older = authority("Older Root", None)
    crossed = authority("Root", older, until=MONDAY - DAY)
    signer(good.pem + crossed.pem + older.pem, good.roots, MONDAY)


def test_the_order_of_the_issuers_does_not_matter() -> None:
    good = chain()
    signer(good.leaf.pem + good.root.pem + good.intermediate.pem, good.roots, MONDAY)


@pytest.mark.parametrize("at", [BEFORE - SECOND, AFTER + SECOND], ids=["not yet", "no longer"])
def test_amazon_check_signing_certificate_is_valid_now(at: datetime) -> None:
    assert refused(chain(), at) is Reason.EXPIRED


@pytest.mark.parametrize("at", [BEFORE, AFTER], ids=["from", "to"])
def test_amazon_check_signing_certificate_is_valid_to_the_second(at: datetime) -> None:
    signed_by(chain(), at)


@pytest.mark.parametrize(
    "names",
    [
        ("echo-api.amazon.example",),
        ("amazon.com",),
        ("*.amazon.com",),
        ("echo-api.amazon.com.example",),
        ("xecho-api.amazon.com",),
    ],
)
def test_amazon_check_signing_certificate_names_alexas_domain(names: tuple[str, ...]) -> None:
    assert refused(chain(*names)) is Reason.NAME


def test_amazon_check_signing_certificate_names_its_domain_in_the_alternative_names() -> None:
    """Its subject, which is Alexa here, is not looked at."""
    good = chain()
    nameless = Chain(issued(good.intermediate), good.intermediate, good.root)
    assert refused(nameless) is Reason.NAME


def test_amazon_check_chain_ends_at_a_trusted_root() -> None:
    stranger = strangers_chain()
    assert refused_pem(stranger.pem, chain().roots) is Reason.CHAIN
    assert refused_pem(stranger.pem + stranger.root.pem, chain().roots) is Reason.CHAIN
    assert refused_pem(chain().pem, trusted_roots()) is Reason.CHAIN


def test_amazon_check_chain_has_no_gap() -> None:
    good = chain()
    assert refused_pem(good.leaf.pem, good.roots) is Reason.CHAIN
    assert refused_pem(good.leaf.pem + strangers_chain().intermediate.pem, good.roots) is Reason.CHAIN


@pytest.mark.parametrize(
    ("since", "until"), [(BEFORE, MONDAY - DAY), (MONDAY + DAY, AFTER)], ids=["no longer", "not yet"]
)
def test_amazon_check_chain_is_valid_now_as_a_whole(since: datetime, until: datetime) -> None:
    good = chain()
    out_of_date = authority("Out Of Date", good.root, since, until)
    assert refused(Chain(issued(out_of_date, ALEXA), out_of_date, good.root)) is Reason.CHAIN


def test_amazon_check_chain_is_issued_by_authorities_only() -> None:
    """Whoever has a certificate for a server of theirs could otherwise issue one for Alexa."""
    good = chain()
    somebody = issued(good.intermediate, "somebody.example", key=ec.generate_private_key(ec.SECP256R1()))
    forged = issued(somebody, ALEXA)
    pem = forged.pem + somebody.pem + good.intermediate.pem
    assert refused_pem(pem, good.roots) is Reason.CHAIN


def test_amazon_check_signing_certificate_is_not_signed_by_itself() -> None:
    own = authority("Alexa", None)
    good = chain()
    assert refused_pem(issued(own, ALEXA).pem + own.pem, good.roots) is Reason.CHAIN
    assert refused_pem(own.pem, good.roots) is Reason.NAME


def test_a_key_that_alexa_does_not_sign_with_is_refused() -> None:
    assert refused(chain(key=ec.generate_private_key(ec.SECP256R1()))) is Reason.SIGNATURE


@pytest.mark.parametrize(
    "pem",
    [
        b"",
        b"<html>",
        b"\x00" * 40,
        b"-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\n",
    ],
    ids=repr,
)
def test_what_is_no_certificate_is_refused(pem: bytes) -> None:
    assert refused_pem(pem, chain().roots) is Reason.CERTIFICATES


def test_too_many_certificates_are_refused() -> None:
    good = chain()
    assert refused_pem(good.pem + good.intermediate.pem * 20, good.roots) is Reason.CERTIFICATES


def test_the_chain_is_valid_no_longer_than_its_shortest_certificate() -> None:
    good = chain()
    brief = authority("Brief", good.root, MONDAY - DAY, MONDAY + DAY)
    taken = signed_by(Chain(issued(brief, ALEXA), brief, good.root))
    assert (taken.since, taken.until) == (MONDAY - DAY, MONDAY + DAY)


def test_an_unreadable_root_is_left_out_of_the_trusted(tmp_path: Path) -> None:
    good = chain()
    broken = b"-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n"
    bundle = tmp_path / "roots.pem"
    bundle.write_bytes(b"# A comment\n" + broken + good.root.pem)
    signer(good.pem, trusted_roots(bundle), MONDAY)


def signed_by(made: Chain, at: datetime = MONDAY) -> Signer:
    return signer(made.pem, made.roots, at)


def refused(made: Chain, at: datetime = MONDAY) -> Reason | None:
    return refused_pem(made.pem, made.roots, at)


def refused_pem(pem: bytes, roots: Store, at: datetime = MONDAY) -> Reason | None:
    """Why it is refused; None where it is taken."""
    try:
        signer(pem, roots, at)
    except NotFromAlexa as refusal:
        return refusal.reason
    return None
