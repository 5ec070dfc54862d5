"""Many walks, one random conversation each."""

from hypothesis import HealthCheck, given, settings

from tests.walks.conversations import conversations
from tests.walks.walk import Walker

_ONE_FAILURE = settings(
    deadline=None,
    database=None,
    print_blob=False,
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def wander(walker: Walker, walks: int, *, alike: bool) -> None:
    """Walk so often; where `alike`, the same conversations every time.

    Raises:
        Complaint: the listener complained of the last walk, which is the shortest that was found to make it.
    """

    @settings(_ONE_FAILURE, max_examples=walks, derandomize=alike)
    @given(lines=conversations)
    def walked(lines: list[str]) -> None:
        walker.walk(lines)

    walked()
