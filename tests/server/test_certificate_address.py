"""Where certificates may be fetched from: Amazon's own examples, and the ways around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.server.certificate_address import certificate_address
from infra.server.not_from_alexa import NotFromAlexa, Reason

CANONICAL = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


@pytest.mark.parametrize(
    "header",
    [
        CANONICAL,
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/./echo-api-cert.pem",
        "https://s3.amazonaws.com/other/../echo.api//echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
    ],
)
def test_amazon_check_certificate_url_of_amazon_is_taken_in_one_spelling(header: str) -> None:
    assert certificate_address(header) == CANONICAL


@pytest.mark.parametrize(
    "header",
    [
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "ftp://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "//s3.amazonaws.com/echo.api/echo-api-cert.pem",
    ],
)
def test_amazon_check_certificate_url_protocol_is_https(header: str) -> None:
    _refused(header)


@pytest.mark.parametrize(
    "header",
    [
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.example/echo.api/echo-api-cert.pem",
        "https://s3-amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.eu-west-1.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://echo.api.s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com@example.org/echo.api/echo-api-cert.pem",
        "https://someone@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com\\@example.org/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com%2eexample/echo.api/echo-api-cert.pem",
        "https://\u017f3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https:///echo.api/echo-api-cert.pem",
    ],
)
def test_amazon_check_certificate_url_host_is_amazons(header: str) -> None:
    _refused(header)


@pytest.mark.parametrize(
    "header",
    [
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../../echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api\\..\\invalid.path\\echo-api-cert.pem",
        "https://s3.amazonaws.com//echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.apiary/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/echo.api/",
        "https://s3.amazonaws.com/echo.api/cert.pem?versionId=1",
        "https://s3.amazonaws.com/echo.api/cert.pem#fragment",
        "https://s3.amazonaws.com/echo.api/" + "a" * 300,
    ],
)
def test_amazon_check_certificate_url_path_is_in_the_folder_of_certificates(header: str) -> None:
    _refused(header)


@pytest.mark.parametrize("port", ["563", "80", "0", "4430", "", "443x", "٤٤٣"])
def test_amazon_check_certificate_url_port_is_443(port: str) -> None:
    _refused(f"https://s3.amazonaws.com:{port}/echo.api/echo-api-cert.pem")


@pytest.mark.parametrize(
    "header", ["", " ", "not an address", f" {CANONICAL}", f"{CANONICAL}\n", "https://["]
)
def test_amazon_check_certificate_url_is_one(header: str) -> None:
    _refused(header)


@given(st.text(alphabet="https:/.s3amzonwcechi-r?#@%\\2e", max_size=80) | st.text())
def test_whatever_it_is_it_leads_to_amazons_folder_or_nowhere(header: str) -> None:
    for tried in (
        header,
        f"https://s3.amazonaws.com/{header}",
        f"https://s3.amazonaws.com/echo.api/{header}",
    ):
        try:
            address = certificate_address(tried)
        except NotFromAlexa:
            continue
        assert address.startswith("https://s3.amazonaws.com/echo.api/")
        assert ".." not in address.split("/")
        assert certificate_address(address) == address


def _refused(header: str) -> None:
    with pytest.raises(NotFromAlexa) as refused:
        certificate_address(header)
    assert refused.value.reason is Reason.ADDRESS
