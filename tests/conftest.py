"""What holds for every test: whatever the skill logs, nobody is in it."""

import logging
import re
from collections.abc import Iterator

import pytest

from tests.by_file import pytest_collection_modifyitems, pytest_xdist_make_scheduler

__all__ = ["pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]

PERSONAL = re.compile(r"amzn1\.|<speak>|\b[0-9a-f]{64}\b")
"""An id of Amazon's, something that was said, or the key under which a person is kept."""


class Listener(logging.Handler):
    """Keeps what is logged that names somebody."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.found: list[str] = []
        self.setFormatter(logging.Formatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Look at the line as it would be written, with its traceback."""
        line = self.format(record)
        if PERSONAL.search(line):
            self.found.append(line)


@pytest.fixture(scope="session")
def listener() -> Iterator[Listener]:
    """Hears every logger of the skill's own, for as long as the tests run."""
    listening = Listener()
    logging.getLogger("coach").addHandler(listening)
    yield listening
    logging.getLogger("coach").removeHandler(listening)


@pytest.fixture(autouse=True)
def nobody_is_in_the_log(listener: Listener) -> Iterator[None]:
    """Fails the test in which somebody is."""
    listener.found.clear()
    yield
    assert not listener.found
