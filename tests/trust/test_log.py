"""The ear that every test has on the skill's log does hear a name in it."""

import logging

import pytest

from tests.conftest import Listener

LOG = logging.getLogger("coach.skill")


@pytest.mark.parametrize(
    "line", ["user amzn1.ask.account.ANN", "said <speak>hello</speak>", f"who {'0a' * 32}"]
)
def test_a_person_in_the_log_is_heard(listener: Listener, line: str) -> None:
    LOG.warning(line)
    assert listener.found == [line]
    listener.found.clear()


def test_so_is_one_in_a_traceback(listener: Listener) -> None:
    try:
        int("amzn1.ask.account.ANN")
    except ValueError:
        LOG.exception("a turn failed")
    assert len(listener.found) == 1
    listener.found.clear()


def test_what_an_operator_needs_is_not(listener: Listener) -> None:
    LOG.error("a turn failed: NotReadError (ThrottlingException) at load:55 < take:89")
    assert not listener.found
