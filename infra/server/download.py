"""Fetching certificates: over https, briefly, and not much."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final

import certifi
from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError

from infra.server.not_from_alexa import NotFromAlexa, Reason

MOST_BYTES: Final = 64 * 1024
"""Amazon's chains have five or six kilobytes."""
CONNECT_SECONDS: Final = 1.0
READ_SECONDS: Final = 1.0
TOTAL_SECONDS: Final = 2.5
_OK: Final = 200
_PIECE: Final = 16 * 1024


def download(trusted: Path | None = None, *, total: float = TOTAL_SECONDS) -> Callable[[str], bytes]:
    """What fetches an https address.

    Args:
        trusted: The roots of the server's own certificate, as a PEM file; certifi's unless told otherwise.
        total: The seconds after which an answer that goes on coming is given up.

    Returns:
        A function that raises `NotFromAlexa` where an answer is not there at once, is not status 200 (no
        redirect is followed), is too long or too slow. Safe to share between threads.
    """
    pool = PoolManager(
        num_pools=1,
        ca_certs=str(trusted or certifi.where()),
        retries=False,
        timeout=Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS),
    )

    def fetch(address: str) -> bytes:
        deadline = monotonic() + total
        try:
            response = pool.request(
                "GET", address, redirect=False, preload_content=False, decode_content=False
            )
            try:
                return _body(response, deadline)
            finally:
                # Not given back: certificates are fetched once an hour.
                response.close()
        except HTTPError as failure:
            raise NotFromAlexa(Reason.DOWNLOAD) from failure

    return fetch


def _body(response: BaseHTTPResponse, deadline: float) -> bytes:
    if response.status != _OK:
        raise NotFromAlexa(Reason.DOWNLOAD)
    body = b""
    while piece := response.read1(_PIECE):
        body += piece
        if len(body) > MOST_BYTES or monotonic() > deadline:
            raise NotFromAlexa(Reason.DOWNLOAD)
    return body
