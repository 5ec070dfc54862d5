"""How the tests are shared out between processes: file by file, so that what a file shares is made once.

Whichever `--dist` is asked for. The groups of pytest-xdist 3.8 are none with pytest 9.2, silently
(github.com/pytest-dev/pytest-xdist/issues/1386), and to share out thousands of single tests takes it long.
"""

from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

BUILT = frozenset(
    f"tests/infra/test_{name}.py" for name in ("artifact", "bench_speed", "emulator", "hot_path")
)
"""What is tried on one build of the function, which takes longer than most files."""

LONG = ("tests/walks/test_walks.py", "tests/storage/test_size.py", "tests/unit/coaching/test_every_turn.py")
"""Files of many seconds that would come late, when one process would wait for the other."""


class ByFile(LoadFileScheduling):
    """A file at a time, and those together that share more than a file's."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "built" if file in BUILT else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:  # noqa: ANN401 - of xdist
    """The files in the order in which they are collected, not by how many tests they hold."""
    config.option.loadscopereorder = False
    return ByFile(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long ones first."""
    long = {Path(config.rootpath, file) for file in LONG}
    items.sort(key=lambda item: item.path not in long)
