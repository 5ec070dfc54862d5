"""How somebody likes to be coached: pace, rests, how much is said, and how much the coach waits for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach.training.exercise import SLOWEST, Exercise

SHORTEST_REST = 45  # seconds (S7)
LONGEST_REST = 180  # seconds (S7)
REST_STEP = 15  # seconds, by which "longer" and "shorter" change a rest
FASTER_AT_MOST, SLOWER_AT_MOST = 1, 2  # seconds a repetition that all exercises can be changed by (S8)
IN_PLACE = 15  # seconds to get into place for an exercise that begins without "ready"


class Talk(StrEnum):
    """How much is said in a workout, the least first.

    BRIEF is names and numbers: no cue but of an exercise that was never done before, no praise, no remarks
    between the numbers. FULL is every cue in full, every time.
    """

    BRIEF = "brief"
    USUAL = "usual"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Manner:
    """One person's wishes about the count.

    Attributes:
        paces: Seconds of a repetition of each exercise whose pace they changed (S8).
        rest: Seconds between sets of every exercise (S7); None leaves each its own.
        keep_going: Whether the next exercise begins without waiting for "ready".
        talk: How much is said.
        slower: Seconds that a repetition of every other exercise takes longer than its own pace; less than 0
            for shorter (S8).
    """

    paces: Mapping[str, int] = field(default_factory=dict)
    rest: int | None = None
    keep_going: bool = False
    talk: Talk = Talk.USUAL
    slower: int = 0

    def pace(self, exercise: Exercise) -> int:
        """Seconds of one repetition."""
        return self.paces.get(exercise.id, self.common_pace(exercise))

    def common_pace(self, exercise: Exercise) -> int:
        """Seconds of one repetition where nothing was asked of just this exercise; a hold has no pace."""
        if exercise.held:
            return exercise.tempo.seconds
        return within(exercise, exercise.tempo.seconds + self.slower)

    def rest_of(self, exercise: Exercise) -> int:
        """Seconds between two sets."""
        return exercise.rest if self.rest is None else self.rest


def within(exercise: Exercise, seconds: int) -> int:
    """The nearest to that pace, in seconds of a repetition, that the exercise may be counted at (S8)."""
    return max(exercise.fastest, min(SLOWEST, seconds))
