"""Whether somebody has grown stronger: the best sets of a while against those of the while before (S3)."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.training.catalogue import Catalogue
from coach.training.records import BestSet


@dataclass(frozen=True, slots=True)
class Change:
    """An exercise whose best set has changed, or one that has taken the place of another like it."""

    old: str
    before: BestSet
    exercise: str
    now: BestSet

    @property
    def stepped(self) -> bool:
        """Whether it is another variation."""
        return self.old != self.exercise


@dataclass(frozen=True, slots=True)
class Growth:
    """What went up, the most telling first; what went down; how many exercises could be compared."""

    up: tuple[Change, ...]
    down: tuple[Change, ...]
    compared: int


def growth(before: Mapping[str, BestSet], now: Mapping[str, BestSet], catalogue: Catalogue) -> Growth:
    """The best sets now against those before.

    A heavier load is more than further repetitions, as in S3. An exercise that was not done before is
    compared with the variations of it that were: it is up from an easier one, and down from a harder one
    that is not done any more.
    """
    changes = [
        change for exercise in now if (change := _change(exercise, before, now, catalogue)) is not None
    ]
    up = [change for change in changes if _rose(change, catalogue)]
    down = [change for change in changes if change not in up and not _held(change)]
    return Growth(tuple(sorted(up, key=_telling, reverse=True)), tuple(down), len(changes))


def _change(
    exercise: str, before: Mapping[str, BestSet], now: Mapping[str, BestSet], catalogue: Catalogue
) -> Change | None:
    if exercise in before:
        return Change(exercise, before[exercise], exercise, now[exercise])
    easier = [old for old in before if exercise in catalogue.above(old)]
    left = [old for old in before if old in catalogue.above(exercise) and old not in now]
    old = max(easier, key=catalogue.level, default=None) or min(left, key=catalogue.level, default=None)
    return None if old is None else Change(old, before[old], exercise, now[exercise])


def _rose(change: Change, catalogue: Catalogue) -> bool:
    if change.stepped:
        return change.exercise in catalogue.above(change.old)
    return change.now.worth > change.before.worth


def _held(change: Change) -> bool:
    return not change.stepped and change.now.worth == change.before.worth


def _telling(change: Change) -> tuple[bool, bool, int]:
    """A step first, then a load, then the most repetitions."""
    (load, reps), (load_before, reps_before) = change.now.worth, change.before.worth
    return change.stepped, load > load_before, reps - reps_before
