"""A count as it is heard: where in the exercise a person is at each moment of the answer that counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tests.walks.heard import Heard

USUAL_REPETITION = 4.0
"""Seconds of a repetition, where fewer than two were counted to tell."""

BOTH, RIGHT, LEFT = "both", "right", "left"


class Complaint(AssertionError):  # noqa: N818 - named for what the listener makes of it
    """Something that no listener should hear."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person is in an exercise: repetitions done on one side of one set.

    A set that is over is the next one with nothing done.

    Attributes:
        right: Repetitions that were done on the right, once the left is due; None where nobody told.
    """

    set_number: int
    side: str
    reps: int = 0
    right: int | None = None

    @property
    def logged(self) -> int:
        """Repetitions that count for the set, were it ended here: what was done on every side."""
        if self.side == RIGHT:
            return 0
        return self.reps if self.right is None else min(self.reps, self.right)

    @property
    def fresh(self) -> bool:
        """Whether nothing of the set is done."""
        return self.reps == 0 and self.side != LEFT

    def told_as(self, told: "Spot") -> bool:
        """Whether it is the place that was told; of a set that is not begun, the side is not."""
        if told.fresh:
            return self.fresh and self.set_number == told.set_number
        return self.same_place(told)

    def same_place(self, other: "Spot") -> bool:
        """Whether the other is this one, whatever is known of the right side."""
        return (self.set_number, self.side, self.reps) == (other.set_number, other.side, other.reps)

    def __str__(self) -> str:
        return f"set {self.set_number}, {self.side}, {self.reps} done"


def listed(spots: Sequence[Spot]) -> str:
    """The spots for a message."""
    return "; ".join(str(spot) for spot in spots) or "nothing"


@dataclass(frozen=True, slots=True)
class Mark:
    """From this moment of the answer on, a person is at that spot."""

    at: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Ending:
    """A set heard to its end: its number, and the repetitions on each side."""

    at: float
    set_number: int
    reps: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The count of one answer, in order of time."""

    marks: tuple[Mark, ...]
    endings: tuple[Ending, ...]
    repetition: float

    @property
    def start(self) -> Spot:
        """Where the count begins."""
        return self.marks[0].spot

    def between(self, earliest: float, latest: float) -> tuple[Spot, ...]:
        """The spots where a person may be at a moment that is known to lie between these two."""
        first = max((index for index, mark in enumerate(self.marks) if mark.at <= earliest), default=0)
        reached = [mark.spot for mark in self.marks[first:] if mark.at <= latest]
        return tuple(dict.fromkeys(reached or [self.start]))

    def endings_by(self, moment: float) -> tuple[Ending, ...]:
        """The sets that were over by that moment."""
        return tuple(ending for ending in self.endings if ending.at <= moment)


def begins_count(heard: Sequence[Heard]) -> bool:
    """Whether an answer counts."""
    return any(item.kind in ("count", "end") for item in heard)


def counted(heard: Sequence[Heard], due: Sequence[Spot], sets_done: int) -> Counted:
    """The count of an answer, each number the one after the number before it.

    Args:
        heard: What is heard of the answer.
        due: Where the count may begin by what was said before.
        sets_done: Sets done of the exercise before it.

    Raises:
        Complaint: a number was left out or came twice, or a set or a side did.
    """
    walk = _Walk(due, sets_done)
    for item in heard:
        walk.hear(item)
    if walk.spot is None:
        raise Complaint("numbers are counted, and nobody said of which set")
    return Counted(tuple(walk.marks), tuple(walk.endings), _repetition(heard))


def _repetition(heard: Sequence[Heard]) -> float:
    numbers = [item for item in heard if item.kind in ("count", "end")]
    gaps = [after.at - before.at for before, after in pairwise(numbers) if after.number == before.number + 1]
    return max(gaps, default=USUAL_REPETITION)


class _Walk:
    """One pass over what is heard."""

    def __init__(self, due: Sequence[Spot], sets_done: int) -> None:
        self._due = due
        self._sets_done = sets_done
        self.spot: Spot | None = None
        self.marks: list[Mark] = []
        self.endings: list[Ending] = []

    def hear(self, item: Heard) -> None:
        match item.kind:
            case "set":
                self._set(item)
            case "from_both" | "from_right" | "from_left":
                self._from(item, item.kind.removeprefix("from_"))
            case "on_both" | "on_right" | "on_left":
                self._from(replace(item, number=item.number + 1), item.kind.removeprefix("on_"))
            case "right_first" if self.spot is not None:
                self._at(item, replace(self.spot, side=RIGHT))
            case "left" if self.spot is not None:
                self._left(item, self.spot)
            case "count":
                self._count(item)
            case "end":
                self._end(item)

    def _set(self, item: Heard) -> None:
        if self.spot is not None and (self.spot.reps, self.spot.set_number) != (0, item.number):
            raise Complaint(f"set {item.number} is announced at {self.spot}")
        self._at(item, Spot(item.number, BOTH))

    def _from(self, item: Heard, side: str) -> None:
        if self.marks:
            raise Complaint(f'"from {item.number}" in the middle of a count')
        told = (item.number - 1, side)
        known = next((spot for spot in self._due if (spot.reps, spot.side) == told), None)
        self._at(item, known or Spot(self._sets_done + 1, side, item.number - 1))

    def _left(self, item: Heard, spot: Spot) -> None:
        if spot.reps:
            raise Complaint(f"the left side is announced at {spot}")
        known = next((due.right for due in self._due if due.same_place(replace(spot, side=LEFT))), None)
        self._at(item, replace(spot, side=LEFT, right=spot.right if spot.side == LEFT else known))

    def _count(self, item: Heard) -> None:
        spot = self._counting(item)
        if item.number != spot.reps + 1:
            raise Complaint(f'"{item.number}" is counted after {spot}')
        self._at(item, replace(spot, reps=item.number))

    def _end(self, item: Heard) -> None:
        self._count(item)
        spot = self._counting(item)
        if spot.side == RIGHT:
            self._at(item, Spot(spot.set_number, LEFT, right=item.number))
            return
        if spot.right not in (None, item.number):
            raise Complaint(f"{item.number} on the left after {spot.right} on the right")
        self.endings.append(Ending(item.at, spot.set_number, item.number))
        self._at(item, Spot(spot.set_number + 1, RIGHT if spot.side == LEFT else BOTH))

    def _counting(self, item: Heard) -> Spot:
        if self.spot is None:
            raise Complaint(f'"{item.number}" is counted, and nobody said of which set')
        return self.spot

    def _at(self, item: Heard, spot: Spot) -> None:
        self.spot = spot
        self.marks.append(Mark(item.at, spot))


def spots_told(heard: Sequence[Heard], sets_done: int) -> Iterator[Spot]:
    """The places that an answer tells before it counts."""
    for item in heard:
        match item.kind:
            case "count" | "end" | "set":
                return
            case "paused_at_both" | "paused_at_right" | "paused_at_left":
                yield Spot(sets_done + 1, item.kind.removeprefix("paused_at_"), item.number)
            case "paused_before_left":
                yield Spot(sets_done + 1, LEFT)
            case "paused_before" | "at_set":
                yield Spot(item.number, BOTH)
            case "at_both" | "at_right" | "at_left":
                yield Spot(item.number, item.kind.removeprefix("at_"), item.reps)
            case "at_left_first":
                yield Spot(item.number, LEFT)
