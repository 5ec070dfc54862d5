"""What a person did of one exercise in one workout, as progression judges it."""

from dataclasses import dataclass

from coach.training.prescription import Effort


@dataclass(frozen=True, slots=True)
class SetDone:
    """One set.

    Attributes:
        reps: Repetitions, a side where sides are counted apart.
        load: Grams of one implement; None where it was not told, and the load asked for is taken.
        warm_up: Whether it only warmed up; such a set is never judged (S5).
    """

    reps: int
    load: int | None = None
    warm_up: bool = False


@dataclass(frozen=True, slots=True)
class Performance:
    """The sets of one exercise in one workout, in order, and how hard the last two repetitions were."""

    sets: tuple[SetDone, ...]
    effort: Effort | None

    @property
    def working(self) -> tuple[SetDone, ...]:
        """The sets that count (S5)."""
        return tuple(done for done in self.sets if not done.warm_up)


def performed(reps: tuple[int, ...], effort: Effort | None) -> Performance:
    """Sets of so many repetitions, with the load that was asked for."""
    return Performance(tuple(SetDone(count) for count in reps), effort)
