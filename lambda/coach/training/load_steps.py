"""One step up or down in load, among the loads that a person has (S3, S4, S6).

All loads are whole grams of one implement. A step is the smallest of 2 to 10 per cent, or, where nothing
between is owned, the next weight there is.
"""

from dataclasses import dataclass

LEAST_PER_CENT = 2  # S3
MOST_PER_CENT = 10  # S3
MOST_FORTNIGHTS = 3  # S6: at most 30 per cent off
# A next weight that is further away than both of these is no step but a leap, and is not taken. The bound is
# our own: rules in per cent do not fit the lightest weights, and no leap fits the heavy ones.
LEAP_PER_CENT = 50
LEAP_GRAMS = 2_500


@dataclass(frozen=True, slots=True)
class LoadStep:
    """A new load, and whether it lies within S3's 2 to 10 per cent."""

    load: int
    within: bool


def step_up(load: int, loads: tuple[int, ...]) -> LoadStep | None:
    """The next load up, or None: the smallest within 2 to 10 per cent, else the next one owned (S3)."""
    heavier = [other for other in loads if other > load]
    within = [other for other in heavier if LEAST_PER_CENT <= _per_cent(load, other) <= MOST_PER_CENT]
    if within:
        return LoadStep(min(within), within=True)
    following = min(heavier, default=None)
    if following is None or _leap(load, following):
        return None
    return LoadStep(following, within=False)


def step_down(load: int, loads: tuple[int, ...]) -> LoadStep | None:
    """The next load down, or None: the one nearest to 10 per cent less, else the next one owned (S4)."""
    lighter = [other for other in loads if other < load]
    within = [other for other in lighter if -MOST_PER_CENT <= _per_cent(load, other) <= -LEAST_PER_CENT]
    if within:
        return LoadStep(min(within), within=True)
    following = max(lighter, default=None)
    return None if following is None else LoadStep(following, within=False)


def eased(load: int, fortnights: int, loads: tuple[int, ...]) -> int:
    """The load after so many fortnights away: 10 per cent less for each, rounded down to one there is (S6).

    It is never more than 30 per cent less, unless the next weight down is further away than that.
    """
    off = {other: -_per_cent(load, other) for other in loads if other <= load}
    allowed = [other for other, less in off.items() if less <= MOST_FORTNIGHTS * MOST_PER_CENT]
    wanted = [other for other in allowed if off[other] >= fortnights * MOST_PER_CENT]
    if wanted:
        return max(wanted)
    lighter = [other for other in off if other < load]
    return min((other for other in allowed if other < load), default=max(lighter, default=load))


def at_most(load: int, loads: tuple[int, ...]) -> int | None:
    """The heaviest load that there is up to that one, else the lightest; None when there is none."""
    return max((other for other in loads if other <= load), default=min(loads, default=None))


def _per_cent(load: int, other: int) -> float:
    """By how many per cent of the first the other load is heavier."""
    return 100 * (other - load) / load


def _leap(load: int, following: int) -> bool:
    return following - load > LEAP_GRAMS and _per_cent(load, following) > LEAP_PER_CENT
