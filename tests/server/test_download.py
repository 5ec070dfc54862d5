"""Fetching certificates, by the real client from a real server on this machine."""

import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, Response, redirect
from flask.typing import ResponseReturnValue

from infra.echo.certificate import CertificateFiles, loopback_certificate
from infra.server.download import MOST_BYTES, download
from infra.server.loopback import LOOPBACK, listen, serving
from infra.server.not_from_alexa import NotFromAlexa, Reason

CERTIFICATES = b"-----BEGIN CERTIFICATE-----"
ASKED = list[str]()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> CertificateFiles:
    return loopback_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="module")
def server(files: CertificateFiles) -> Iterator[str]:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(files.certificate, files.key)
    with serving(_pages(), tls) as address:
        yield f"https://{address}"


def _pages() -> Flask:
    app = Flask(__name__)

    @app.get("/echo.api/<name>")
    def page(name: str) -> ResponseReturnValue:
        ASKED.append(name)
        match name:
            case "good":
                return Response(CERTIFICATES)
            case "longest":
                return Response(b"x" * MOST_BYTES)
            case "too_long":
                return Response(b"x" * (MOST_BYTES + 1))
            case "endless":
                return Response(b"x" * 1_024 for _ in iter(int, 1))
            case "trickling":
                return Response(_slowly())
            case "half_spoken":
                # The rest of it never comes.
                return Response([b"x"], headers={"Content-Length": "1000"})
            case "elsewhere":
                return redirect("/echo.api/good")
            case _:
                return "nothing", int(name)

    return app


def _slowly() -> Iterator[bytes]:
    for _ in range(100):
        yield b"x"
        time.sleep(0.01)


@pytest.fixture
def trusted(files: CertificateFiles) -> Path:
    return files.certificate


def test_certificates_are_fetched(server: str, trusted: Path) -> None:
    fetch = download(trusted)
    assert fetch(f"{server}/echo.api/good") == CERTIFICATES
    assert len(fetch(f"{server}/echo.api/longest")) == MOST_BYTES


@pytest.mark.parametrize("page", ["too_long", "endless"])
def test_no_more_than_certificates_need_is_read(server: str, trusted: Path, page: str) -> None:
    _refused(f"{server}/echo.api/{page}", trusted)


def test_a_redirect_is_not_followed(server: str, trusted: Path) -> None:
    ASKED.clear()
    _refused(f"{server}/echo.api/elsewhere", trusted)
    assert ASKED == ["elsewhere"]


@pytest.mark.parametrize("status", ["204", "403", "404", "500"])
def test_nothing_but_status_200_is_taken(server: str, trusted: Path, status: str) -> None:
    ASKED.clear()
    _refused(f"{server}/echo.api/{status}", trusted)
    assert ASKED.pop() == status
    assert ASKED == []


def test_an_answer_that_goes_on_and_on_is_given_up(server: str, trusted: Path) -> None:
    _refused(f"{server}/echo.api/trickling", trusted, total=0.05)


def test_an_answer_that_breaks_off_is_refused(server: str, trusted: Path) -> None:
    _refused(f"{server}/echo.api/half_spoken", trusted)


def test_a_server_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch, trusted: Path) -> None:
    for limit in ("CONNECT_SECONDS", "READ_SECONDS"):
        monkeypatch.setattr(f"infra.server.download.{limit}", 0.05)
    with listen(LOOPBACK, 0) as silent:
        _refused(f"https://{LOOPBACK}:{silent.getsockname()[1]}/echo.api/good", trusted)


def test_nobody_at_the_address_is_no_failure_of_ours(trusted: Path) -> None:
    with listen(LOOPBACK, 0) as silent:
        port = silent.getsockname()[1]
    _refused(f"https://{LOOPBACK}:{port}/echo.api/good", trusted)


def test_a_server_whose_own_certificate_nobody_trusts_is_refused(server: str) -> None:
    ASKED.clear()
    _refused(f"{server}/echo.api/good", None)
    assert ASKED == []


def _refused(address: str, trusted: Path | None, *, total: float = 2.5) -> None:
    with pytest.raises(NotFromAlexa) as refused:
        download(trusted, total=total)(address)
    assert refused.value.reason is Reason.DOWNLOAD
