"""Amazon's signing keys, kept for a while and by their address.

How many are kept and for how long is bounded, since the address comes from whoever sends a request. What did
not work is tried again soon: it may have been the network.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Final, TypeVar

from cryptography.x509.verification import Store

from infra.server.certificate_chain import Signer, signer
from infra.server.not_from_alexa import NotFromAlexa, Reason

MOST_KEPT: Final = 8
"""Amazon signs with one at a time, or a few during a change."""
KEPT_FOR: Final = timedelta(hours=1)
MOST_FAILURES: Final = 64
FAILED_FOR: Final = timedelta(seconds=10)
PATIENCE_SECONDS: Final = 3.0
"""How long a request waits for others' certificates; Alexa gives up on the answer after eight."""

Bounded = TypeVar("Bounded")


class Certificates:
    """The keys by the address of their certificates. Safe to share between threads."""

    def __init__(self, fetch: Callable[[str], bytes], roots: Store) -> None:
        """Nothing is fetched yet.

        Args:
            fetch: The certificates at an address, in PEM; raises `NotFromAlexa`.
            roots: Whom to trust.
        """
        self._fetch = fetch
        self._roots = roots
        self._kept = OrderedDict[str, Signer]()
        self._failed = OrderedDict[str, tuple[datetime, Reason]]()
        self._tables = Lock()
        self._fetching = Lock()

    def signer(self, address: str, at: datetime) -> Signer:
        """The key whose certificates are at an address of Amazon's, valid at the moment of receipt.

        Raises:
            NotFromAlexa: they cannot be had or do not pass the checks, now or a few seconds ago.
        """
        if (known := self._known(address, at)) is not None:
            return known
        # One at a time. Whoever waited may find that it has been fetched meanwhile.
        if not self._fetching.acquire(timeout=PATIENCE_SECONDS):
            raise NotFromAlexa(Reason.BUSY)
        try:
            return self._known(address, at) or self._fetched(address, at)
        finally:
            self._fetching.release()

    def _known(self, address: str, at: datetime) -> Signer | None:
        with self._tables:
            kept = self._kept.get(address)
            if kept is not None and kept.since <= at <= kept.until:
                self._kept.move_to_end(address)
                return kept
            until, reason = self._failed.get(address, (at, Reason.DOWNLOAD))
        if at < until:
            raise NotFromAlexa(reason)
        return None

    def _fetched(self, address: str, at: datetime) -> Signer:
        try:
            fetched = signer(self._fetch(address), self._roots, at)
        except NotFromAlexa as failure:
            with self._tables:
                _put(self._failed, address, (at + FAILED_FOR, failure.reason), most=MOST_FAILURES)
            raise
        kept = replace(fetched, until=min(fetched.until, at + KEPT_FOR))
        with self._tables:
            _put(self._kept, address, kept, most=MOST_KEPT)
        return kept


def _put(table: OrderedDict[str, Bounded], address: str, entry: Bounded, *, most: int) -> None:
    """Put it there as the newest, and drop the oldest where there are too many."""
    table[address] = entry
    table.move_to_end(address)
    while len(table) > most:
        table.popitem(last=False)
