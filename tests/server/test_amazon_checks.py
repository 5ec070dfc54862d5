"""Amazon's certification checks of an endpoint, each as a request that is sent to it.

They are those of "Security Testing for an Alexa Skill" ("Skills hosted as web services on your own
endpoint"), which are told in "Host a Custom Skill as a Web Service" ("Verify that the request was sent by
Alexa") and "Handle Requests Sent by Alexa" ("Verify that the request came from your skill"). What Amazon asks
of the certificates' address and of the certificates stands, case by case, in the files beside this one.
"""

import base64
import json
from datetime import timedelta

import pytest

from infra.server.not_from_alexa import Reason
from tests.server.authority import (
    ADDRESS,
    LAUNCH,
    MONDAY,
    NOT_ALEXA,
    chain,
    headers,
    launch,
    strangers_chain,
)
from tests.server.conftest import Amazon, Endpoint, mirror

SECOND = timedelta(seconds=1)


def test_amazon_check_a_request_that_alexa_has_signed_is_answered(endpoint: Endpoint) -> None:
    answer = endpoint.post(LAUNCH)
    assert (answer.status_code, answer.json) == (200, mirror(launch()))


def test_amazon_check_requests_are_answered_one_after_another(endpoint: Endpoint, amazon: Amazon) -> None:
    for _ in range(3):
        assert endpoint.post(LAUNCH).status_code == 200
    assert amazon.fetched == [ADDRESS]


@pytest.mark.parametrize("missing", ["SignatureCertChainUrl", "Signature-256"])
def test_amazon_check_signature_headers_are_there(endpoint: Endpoint, amazon: Amazon, missing: str) -> None:
    signed = amazon.chain.signed(LAUNCH)
    assert endpoint.refuses(LAUNCH, signed | {missing: ""}) in {Reason.HEADERS, Reason.ADDRESS}
    del signed[missing]
    assert endpoint.refuses(LAUNCH, signed) == Reason.HEADERS
    assert amazon.fetched == []


def test_amazon_check_signature_of_sha_1_is_not_enough(endpoint: Endpoint, amazon: Amazon) -> None:
    signed = amazon.chain.signed(LAUNCH)
    signed["Signature"] = signed.pop("Signature-256")
    assert endpoint.refuses(LAUNCH, signed) == Reason.HEADERS


@pytest.mark.parametrize("signature", ["", "=", "not base 64!", "äöü", "A" * 5_000, "QQ", "QQ==\tQQ=="])
def test_amazon_check_signature_is_base_64(endpoint: Endpoint, amazon: Amazon, signature: str) -> None:
    assert endpoint.refuses(LAUNCH, headers(signature)) == Reason.HEADERS
    assert amazon.fetched == []


@pytest.mark.parametrize(
    "address",
    [
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../invalid.path/echo-api-cert.pem",
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
    ],
)
def test_amazon_check_certificate_url_is_amazons_or_nothing_is_fetched(
    endpoint: Endpoint, amazon: Amazon, address: str
) -> None:
    signed = amazon.chain.signed(LAUNCH) | {"SignatureCertChainUrl": address}
    assert endpoint.refuses(LAUNCH, signed) == Reason.ADDRESS
    assert amazon.fetched == []


def test_amazon_check_certificate_url_is_normalised(endpoint: Endpoint, amazon: Amazon) -> None:
    detour = "https://S3.amazonaws.com:443/echo.api/../echo.api/" + ADDRESS.rpartition("/")[2]
    signed = amazon.chain.signed(LAUNCH) | {"SignatureCertChainUrl": detour}
    assert endpoint.post(LAUNCH, signed).status_code == 200
    assert amazon.fetched == [ADDRESS]


def test_amazon_check_certificate_is_not_expired(endpoint: Endpoint, amazon: Amazon) -> None:
    expired = chain(until=MONDAY - SECOND)
    amazon.at = {ADDRESS: expired.pem}
    assert endpoint.refuses(LAUNCH, expired.signed(LAUNCH)) == Reason.EXPIRED


def test_amazon_check_certificate_is_valid_already(endpoint: Endpoint, amazon: Amazon) -> None:
    future = chain(since=MONDAY + SECOND)
    amazon.at = {ADDRESS: future.pem}
    assert endpoint.refuses(LAUNCH, future.signed(LAUNCH)) == Reason.EXPIRED


def test_amazon_check_certificate_names_alexas_domain(endpoint: Endpoint, amazon: Amazon) -> None:
    other = chain("echo-api.example")
    amazon.at = {ADDRESS: other.pem}
    assert endpoint.refuses(LAUNCH, other.signed(LAUNCH)) == Reason.NAME


def test_amazon_check_certificate_chain_reaches_a_trusted_root(endpoint: Endpoint, amazon: Amazon) -> None:
    stranger = strangers_chain()
    amazon.at = {ADDRESS: stranger.pem + stranger.root.pem}
    assert endpoint.refuses(LAUNCH, stranger.signed(LAUNCH)) == Reason.CHAIN


def test_amazon_check_certificate_is_one(endpoint: Endpoint, amazon: Amazon) -> None:
    amazon.at = {ADDRESS: b"<Error><Code>AccessDenied</Code></Error>"}
    assert endpoint.refuses(LAUNCH) == Reason.CERTIFICATES


def test_amazon_check_signature_is_of_the_body(endpoint: Endpoint, amazon: Amazon) -> None:
    signed = amazon.chain.signed(LAUNCH)
    assert endpoint.refuses(LAUNCH.replace(b"ANN", b"BOB"), signed) == Reason.SIGNATURE


def test_amazon_check_signature_is_of_the_body_to_the_byte(endpoint: Endpoint, amazon: Amazon) -> None:
    """The same JSON in other bytes is another body, and what is not ASCII is taken as it came."""
    signed = amazon.chain.signed(LAUNCH)
    assert endpoint.refuses(json.dumps(launch(), indent=1).encode(), signed) == Reason.SIGNATURE
    assert endpoint.refuses(LAUNCH + b"\n", signed) == Reason.SIGNATURE
    spoken = json.dumps(launch() | {"spoken": "über 日本"}, ensure_ascii=False, separators=(" ,", " : "))
    assert endpoint.post(spoken.encode()).status_code == 200


def test_amazon_check_signature_is_by_the_certificates_key(endpoint: Endpoint) -> None:
    assert endpoint.refuses(LAUNCH, headers(base64.b64encode(b"\x01" * 256).decode())) == Reason.SIGNATURE
    assert endpoint.refuses(LAUNCH, headers(base64.b64encode(b"short").decode())) == Reason.SIGNATURE


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"])
def test_amazon_check_method_is_post(endpoint: Endpoint, method: str) -> None:
    answer = endpoint.client.open("/alexa", method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert method == "HEAD" or answer.json == NOT_ALEXA


def test_nothing_of_a_request_is_in_the_log(endpoint: Endpoint, caplog: pytest.LogCaptureFixture) -> None:
    endpoint.refuses(LAUNCH, headers("QQ==", "https://example.org/secret"))
    assert "secret" not in caplog.text
    assert "ANN" not in caplog.text
