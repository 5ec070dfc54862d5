"""What is kept of Amazon's certificates: for how long, how many, and between threads."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event

import pytest

from infra.server.certificates import FAILED_FOR, KEPT_FOR, MOST_FAILURES, MOST_KEPT, Certificates
from infra.server.not_from_alexa import NotFromAlexa, Reason
from tests.server.authority import ADDRESS, AFTER, MONDAY, Chain, chain

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


class Served:
    """Certificates to fetch, and how often they were."""

    def __init__(self, made: Chain) -> None:
        """The chain is at every address."""
        self.pem: bytes | None = made.pem
        self.fetched = list[str]()

    def __call__(self, address: str) -> bytes:
        """Fetch them, where there are any."""
        self.fetched.append(address)
        if self.pem is None:
            raise NotFromAlexa(Reason.DOWNLOAD)
        return self.pem


def address(number: int) -> str:
    return f"https://s3.amazonaws.com/echo.api/echo-api-cert-{number}.pem"


def served(made: Chain | None = None) -> tuple[Served, Certificates]:
    made = made or chain()
    fetch = Served(made)
    return fetch, Certificates(fetch, made.roots)


def test_certificates_are_fetched_when_first_asked_for_and_then_kept_for_an_hour() -> None:
    fetch, certificates = served()
    assert fetch.fetched == []
    for later in (timedelta(), SECOND, KEPT_FOR):
        assert certificates.signer(ADDRESS, MONDAY + later).key
    assert fetch.fetched == [ADDRESS]
    certificates.signer(ADDRESS, MONDAY + KEPT_FOR + SECOND)
    assert fetch.fetched == [ADDRESS] * 2


def test_certificates_are_not_kept_beyond_their_own_time() -> None:
    fetch, certificates = served(chain(until=MONDAY + SECOND))
    certificates.signer(ADDRESS, MONDAY)
    certificates.signer(ADDRESS, MONDAY + SECOND)
    assert fetch.fetched == [ADDRESS]
    _refused(certificates, ADDRESS, MONDAY + 2 * SECOND, Reason.EXPIRED)


def test_certificates_that_are_replaced_at_their_address_are_fetched_anew_in_time() -> None:
    fetch, certificates = served(chain(until=MONDAY + HOUR / 2))
    before = certificates.signer(ADDRESS, MONDAY)
    fetch.pem = chain().pem
    after = certificates.signer(ADDRESS, MONDAY + HOUR / 2 + SECOND)
    assert before.until < after.until < AFTER


def test_no_more_than_a_few_are_kept_and_the_longest_unused_go_first() -> None:
    fetch, certificates = served()
    for number in range(MOST_KEPT):
        certificates.signer(address(number), MONDAY)
    certificates.signer(address(0), MONDAY)
    certificates.signer(address(MOST_KEPT), MONDAY)
    assert len(fetch.fetched) == MOST_KEPT + 1
    certificates.signer(address(0), MONDAY)
    assert len(fetch.fetched) == MOST_KEPT + 1
    certificates.signer(address(1), MONDAY)
    assert fetch.fetched[-1] == address(1)


def test_what_failed_is_not_tried_at_every_request_and_not_given_up_either() -> None:
    fetch, certificates = served()
    good, fetch.pem = fetch.pem, None
    for later in (timedelta(), SECOND, FAILED_FOR - SECOND):
        _refused(certificates, ADDRESS, MONDAY + later, Reason.DOWNLOAD)
    assert fetch.fetched == [ADDRESS]
    fetch.pem = good
    assert certificates.signer(ADDRESS, MONDAY + FAILED_FOR).key
    assert certificates.signer(ADDRESS, MONDAY + FAILED_FOR + SECOND).key
    assert fetch.fetched == [ADDRESS] * 2


def test_bad_certificates_are_refused_for_the_same_reason_without_fetching_them_anew() -> None:
    fetch, certificates = served(chain("somebody.example"))
    _refused(certificates, ADDRESS, MONDAY, Reason.NAME)
    _refused(certificates, ADDRESS, MONDAY + SECOND, Reason.NAME)
    assert fetch.fetched == [ADDRESS]


def test_failures_push_out_no_certificates_and_are_bounded_themselves() -> None:
    fetch, certificates = served()
    certificates.signer(ADDRESS, MONDAY)
    fetch.pem = None
    for number in range(MOST_FAILURES + 1):
        _refused(certificates, address(number), MONDAY, Reason.DOWNLOAD)
    certificates.signer(ADDRESS, MONDAY)
    assert fetch.fetched.count(ADDRESS) == 1
    _refused(certificates, address(0), MONDAY, Reason.DOWNLOAD)
    assert fetch.fetched[-1] == address(0)


def test_a_clock_that_is_set_back_does_not_bring_back_what_was_not_valid_yet() -> None:
    _, certificates = served(chain(since=MONDAY))
    certificates.signer(ADDRESS, MONDAY)
    _refused(certificates, ADDRESS, MONDAY - SECOND, Reason.EXPIRED)


def test_threads_that_ask_at_once_fetch_once() -> None:
    made = chain()
    waiting, answered = Event(), Event()
    fetched = list[str]()

    def slowly(asked: str) -> bytes:
        fetched.append(asked)
        waiting.set()
        assert answered.wait(10)
        return made.pem

    certificates = Certificates(slowly, made.roots)
    with ThreadPoolExecutor(8) as threads:
        keys = [threads.submit(certificates.signer, ADDRESS, MONDAY) for _ in range(8)]
        assert waiting.wait(10)
        answered.set()
        assert len({id(key.result(10)) for key in keys}) == 1
    assert fetched == [ADDRESS]


def test_known_certificates_are_had_while_others_are_fetched() -> None:
    made = chain()
    waiting, answered = Event(), Event()

    def second_slowly(asked: str) -> bytes:
        if asked != ADDRESS:
            waiting.set()
            assert answered.wait(10)
        return made.pem

    certificates = Certificates(second_slowly, made.roots)
    certificates.signer(ADDRESS, MONDAY)
    with ThreadPoolExecutor(1) as thread:
        other = thread.submit(certificates.signer, address(1), MONDAY)
        assert waiting.wait(10)
        assert certificates.signer(ADDRESS, MONDAY).key
        answered.set()
        assert other.result(10).key


def test_who_has_waited_too_long_for_others_certificates_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("infra.server.certificates.PATIENCE_SECONDS", 0.01)
    made = chain()
    certificates: Certificates

    def while_fetching(_: str) -> bytes:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(_refused, certificates, address(1), MONDAY, Reason.BUSY).result(10)
        return made.pem

    certificates = Certificates(while_fetching, made.roots)
    assert certificates.signer(ADDRESS, MONDAY).key


def test_a_fetch_that_breaks_leaves_the_others_their_turn() -> None:
    made = chain()
    broken = [OSError("of the network")]

    def at_second_try(_: str) -> bytes:
        if broken:
            raise broken.pop()
        return made.pem

    certificates = Certificates(at_second_try, made.roots)
    with pytest.raises(OSError, match="of the network"):
        certificates.signer(ADDRESS, MONDAY)
    assert certificates.signer(ADDRESS, MONDAY).key


def _refused(certificates: Certificates, asked: str, at: datetime, reason: Reason) -> None:
    with pytest.raises(NotFromAlexa) as refused:
        certificates.signer(asked, at)
    assert refused.value.reason is reason
