"""Cardio: the activities to choose from and the ramp towards thirty minutes (R2-R4, S10)."""

from enum import StrEnum

TARGET_MINUTES = 30  # R4
WINDOW_DAYS = 30  # S10: a session is measured against the longest of the past thirty days
STEADY_STEP = 5  # Minutes. R3: the target rises steadily even when one session ran far ahead of it.
LONGEST_SESSION = 300  # Minutes. More than this in one session is a slip of the tongue.


class Activity(StrEnum):
    """What counts as cardio (R2)."""

    RUNNING = "running"
    SPEED_WALKING = "speed_walking"
    JUMP_ROPE = "jump_rope"


def next_session_minutes(current: int, longest: int, *, week_met: bool) -> int:
    """Minutes of one cardio session in the new week.

    It rises once a week's minutes were met, by at most 10 per cent beyond the longest session of the past
    thirty days, up to thirty minutes (R3, R4, S10). Ten per cent is rounded down, so that ten becomes
    eleven and fifteen sixteen.

    Args:
        current: Minutes of one session in the week that ends.
        longest: Minutes of the longest session of the past thirty days; 0 for none.
        week_met: Whether the ending week's cardio minutes were reached.
    """
    if not week_met:
        return current
    return max(current, min(TARGET_MINUTES, longest * 110 // 100, current + STEADY_STEP))
