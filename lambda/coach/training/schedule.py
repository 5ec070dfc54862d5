"""Which day of a week does what: S1's shape, solved around what cannot be moved.

Days are numbered from 0, the week's first, to 6. Every arrangement keeps R5 (two days fully off), the days
off that the person chose, and at least 48 hours between strength sessions that share a movement pattern
(S1); among those it places as many sessions as it can, and then stays as near as it can to S1's default days.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from coach.training.programme import WorkoutKind

DAYS = range(7)
ACTIVE_DAYS = 5  # R5: two of seven are off
FEWEST_OFF = len(DAYS) - ACTIVE_DAYS
HARD_DAYS_APART = 2  # S1: 48 hours between sessions of one pattern

DEFAULT_STRENGTH = {3: frozenset({0, 2, 4}), 4: frozenset({0, 1, 3, 4})}  # S1
DEFAULT_OFF = {3: frozenset({3, 6}), 4: frozenset({2, 6})}  # S1


@dataclass(frozen=True, slots=True)
class Wish:
    """What a week should hold.

    Attributes:
        kinds: The strength sessions still to be placed, in order.
        strength_days: Three or four a week: whose default days to stay near.
        first: The first day that can still be arranged.
        active_before: How many earlier days of this week were active; they count towards R5.
        trained: For each kind the day of its last session, counted from this week's first day, so
            negative for a day of an earlier week.
        on_first: Whether the first session must be on the first day, though it be a chosen day off.
        days_off: The days that the person chose to be off; None leaves them to S1.
    """

    kinds: tuple[WorkoutKind, ...]
    strength_days: int
    first: int = 0
    active_before: int = 0
    trained: Mapping[WorkoutKind, int] = field(default_factory=dict)
    on_first: bool = False
    days_off: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The answer: active days, and the kind of the session on each strength day."""

    active: frozenset[int]
    strength: Mapping[int, WorkoutKind]


def arrange(wish: Wish) -> Arrangement:
    """The best arrangement of the days from `wish.first` on.

    Sessions that find no place are left out, the last ones first.

    Raises:
        ValueError: `on_first` was asked for on a day that cannot be trained on.
    """
    for count in range(len(wish.kinds), -1, -1):
        found = min(_arrangements(wish, wish.kinds[:count]), key=_distance(wish), default=None)
        if found is not None:
            return found
    raise ValueError("no strength session can be placed on the day asked for")


def may_train(kind: WorkoutKind, day: int, trained: Mapping[WorkoutKind, int]) -> bool:
    """Whether 48 hours lie between that day and every session that shares a pattern with the kind (S1)."""
    return all(abs(day - last) >= HARD_DAYS_APART for other, last in trained.items() if kind.overlaps(other))


def usual_off(chosen: frozenset[int] | None, strength_days: int) -> frozenset[int]:
    """The days off of a usual week: the chosen ones, filled up to two by the nearest of S1's (R5)."""
    off, default = chosen or frozenset(), DEFAULT_OFF[strength_days]
    while len(off) < FEWEST_OFF:
        off |= {nearest(off, default - off)}
    return off


def nearest(targets: frozenset[int], days: frozenset[int]) -> int:
    """Of these days the one nearest to any of the targets in the same week; of two as near, the earlier."""
    return min(days, key=lambda day: (min((abs(day - target) for target in targets), default=0), day))


def _arrangements(wish: Wish, kinds: tuple[WorkoutKind, ...]) -> Iterator[Arrangement]:
    days = range(wish.first, len(DAYS))
    room = max(0, min(len(days), ACTIVE_DAYS - wish.active_before))
    wanted = usual_off(wish.days_off, wish.strength_days)
    # A week begun late stays as it would have been: no day is made active to make up for the past.
    extra = wish.on_first and wish.first in wanted
    size = min(room, sum(day not in wanted for day in days) + extra)
    fixed = (wish.days_off or frozenset()) - ({wish.first} if wish.on_first else frozenset())
    for active in combinations((day for day in days if day not in fixed), size):
        for chosen in combinations(active, len(kinds)):
            strength = dict(zip(chosen, kinds, strict=True))
            if wish.on_first and wish.first not in strength:
                continue
            if _rested(strength, wish.trained):
                yield Arrangement(frozenset(active), strength)


def _rested(strength: Mapping[int, WorkoutKind], trained: Mapping[WorkoutKind, int]) -> bool:
    last = dict(trained)
    for day, kind in sorted(strength.items()):
        if not may_train(kind, day, last):
            return False
        last[kind] = day
    return True


def _distance(wish: Wish) -> Callable[[Arrangement], tuple[int, int, list[int]]]:
    """How far an arrangement is from the usual: first the strength days, then the days off."""
    usual, off = DEFAULT_STRENGTH[wish.strength_days], usual_off(wish.days_off, wish.strength_days)

    def distance(arrangement: Arrangement) -> tuple[int, int, list[int]]:
        strength = arrangement.strength.keys()
        return len(strength - usual), len(arrangement.active & off), sorted(strength)

    return distance
