"""Serving on this machine: to it only, or to whoever reaches an address of it."""

import ipaddress
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EADDRNOTAVAIL
from ssl import SSLContext
from threading import Thread
from typing import Final
from wsgiref.types import WSGIApplication

from werkzeug.serving import BaseWSGIServer, make_server

LOOPBACK: Final = "127.0.0.1"


class Refused(Exception):  # noqa: N818 - named for what happens to the address
    """The address cannot be served; the text says why and what to do."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on a loopback address; port 0 takes a free one.

    Raises:
        Refused: the address is not this machine's own, or is taken.
    """
    if not is_loopback(host):
        raise Refused(f"{host} can be reached from outside this machine; use {LOOPBACK}")
    return listen_anywhere(host, port)


def listen_anywhere(host: str, port: int) -> socket.socket:
    """A listening socket on an address of this machine's, for what may answer whoever reaches it.

    Raises:
        Refused: the address is not this machine's, or is taken.
    """
    if port not in range(65_536):
        raise Refused(f"port {port} does not exist; use one up to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if isinstance(error, socket.gaierror) or error.errno == EADDRNOTAVAIL:
            raise Refused(f"this machine has no address {host}") from error
        raise Refused(f"port {port} is taken or not allowed; choose another with --port") from error


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def server(app: WSGIApplication, listening: socket.socket, tls: SSLContext | None = None) -> BaseWSGIServer:
    """A threaded server of the app on a listening socket, which it takes over; it logs failures only."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    host, port = listening.getsockname()[:2]
    with listening:
        return make_server(host, port, app, threaded=True, ssl_context=tls, fd=listening.fileno())


@contextmanager
def serving(app: WSGIApplication, tls: SSLContext | None = None) -> Iterator[str]:
    """The app served in the background on a free port; yields its address as "127.0.0.1:8765"."""
    background = server(app, listen(LOOPBACK, 0), tls)
    thread = Thread(target=background.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"{LOOPBACK}:{background.port}"
    finally:
        background.shutdown()
        thread.join()
        background.server_close()
