"""Many walks, one random conversation each; the one that goes wrong is shortened."""

import traceback
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings

from tests.walks.conversations import conversations
from tests.walks.shortening import shortened
from tests.walks.walk import Walker

# To shorten a list of lines takes no knowledge of how it was drawn, and is much faster without.
_WALKING = settings(
    deadline=None,
    database=None,
    print_blob=False,
    report_multiple_bugs=False,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass(frozen=True, slots=True)
class _Failure:
    """What went wrong and where it was noticed."""

    kind: type[Exception]
    where: tuple[str, int | None]


def wander(walker: Walker, walks: int, *, alike: bool) -> None:
    """Walk so often; where `alike`, the same conversations every time.

    Raises:
        Complaint: the listener complained; of the shortest conversation that makes it complain so.
    """
    wrong: list[list[str]] = []

    @settings(_WALKING, max_examples=walks, derandomize=alike)
    @given(lines=conversations)
    def walked(lines: list[str]) -> None:
        if not wrong and _failure(walker, lines) is not None:
            wrong.append(lines)

    walked()
    if wrong:
        failure = _failure(walker, wrong[0])
        walker.walk(shortened(wrong[0], lambda lines: _failure(walker, lines) == failure))
        raise AssertionError("what went wrong once went right the second time")


def _failure(walker: Walker, lines: Sequence[str]) -> _Failure | None:
    try:
        walker.walk(lines)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what went wrong
        last = traceback.extract_tb(error.__traceback__)[-1]
        return _Failure(type(error), (last.filename, last.lineno))
    return None
