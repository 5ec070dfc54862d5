"""The ramp of cardio towards thirty minutes (R3, R4, S10)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.cardio import next_session_minutes

minutes = st.integers(10, 30)
sessions = st.integers(0, 300)


@pytest.mark.parametrize(
    ("current", "longest", "expected"),
    [
        (10, 10, 11),
        (15, 15, 16),
        (20, 20, 22),
        (28, 30, 30),
        (30, 300, 30),
        (10, 300, 15),
        (12, 5, 12),
        (12, 0, 12),
    ],
)
def test_a_met_week_raises_the_next_by_a_tenth_of_the_longest(
    current: int, longest: int, expected: int
) -> None:
    """S10: rounded down, five minutes at most, up to thirty."""
    assert next_session_minutes(current, longest, week_met=True) == expected


@settings(max_examples=100)
@given(minutes, sessions)
def test_a_week_that_was_not_met_changes_nothing(current: int, longest: int) -> None:
    """R3: nothing is added to what was not done, and nothing taken away."""
    assert next_session_minutes(current, longest, week_met=False) == current


@settings(max_examples=100)
@given(minutes, sessions)
def test_a_rise_stays_within_a_tenth_of_the_longest_and_thirty_minutes(current: int, longest: int) -> None:
    """S10, R4."""
    new = next_session_minutes(current, longest, week_met=True)
    assert current <= new <= 30
    assert new == current or new * 10 <= longest * 11
