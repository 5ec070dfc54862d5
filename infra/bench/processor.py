"""A share of one processor, as Lambda gives it in proportion to a function's memory.

By Linux's control groups, of either version; it takes root.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PERIOD: Final = 20_000
"""Microseconds; a share is given anew so often, which is about how long Lambda's pauses are."""

_FIRST: Final = Path("/sys/fs/cgroup/cpu")
_SECOND: Final = Path("/sys/fs/cgroup")
_NAME: Final = "glute-coach-bench"


class NotConfined(Exception):  # noqa: N818 - named for what became of it
    """This machine does not let a processor be shared out; the text says what it takes."""


@contextmanager
def processor_share(share: float) -> Iterator[Callable[[int], None]]:
    """Yields what confines a process, and all that it starts, to that share of one processor.

    Raises:
        NotConfined: there are no control groups here, or this process may not make one.
    """
    quota = round(_PERIOD * share)
    try:
        group = _group(quota)
    except OSError as error:
        raise NotConfined("it takes root, and Linux's control groups for the processor") from error
    try:
        yield lambda pid: _confine(group, pid)
    finally:
        group.rmdir()


def _group(quota: int) -> Path:
    if _FIRST.is_dir():
        group = _FIRST / _NAME
        group.mkdir()
        (group / "cpu.cfs_period_us").write_text(str(_PERIOD))
        (group / "cpu.cfs_quota_us").write_text(str(quota))
        return group
    (_SECOND / "cgroup.subtree_control").write_text("+cpu")
    group = _SECOND / _NAME
    group.mkdir()
    (group / "cpu.max").write_text(f"{quota} {_PERIOD}")
    return group


def _confine(group: Path, pid: int) -> None:
    (group / "cgroup.procs").write_text(str(pid))
