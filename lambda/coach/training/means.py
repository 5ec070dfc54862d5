"""What a person has to train with, and what they may be given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.training.exercise import Equipment, Exercise


@dataclass(frozen=True, slots=True)
class Means:
    """Everything that decides which exercises and which loads are possible for one person.

    Attributes:
        equipment: What they own.
        weights: For each kind of weight the loads there are, in grams, ascending. A kind that is owned and
            not listed is one whose weights are not known.
        left_out: Exercises that may not be given (S14).
    """

    equipment: frozenset[Equipment] = frozenset()
    weights: Mapping[Equipment, tuple[int, ...]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    def allows(self, exercise: Exercise) -> bool:
        """Whether the person may be given the exercise and owns everything that it needs.

        Weights that are all too heavy for it are none.
        """
        too_heavy = exercise.weight in self.weights and not self.loads(exercise)
        return exercise.equipment <= self.equipment and exercise.id not in self.left_out and not too_heavy

    def loads(self, exercise: Exercise) -> tuple[int, ...]:
        """The loads there are for the exercise, in grams, ascending; empty for none or not known."""
        loads = self.weights.get(exercise.weight, ()) if exercise.weight else ()
        return loads if exercise.most is None else tuple(load for load in loads if load <= exercise.most)

    def starting_load(self, exercise: Exercise) -> int | None:
        """The load to begin with: the heaviest there is up to the catalogue's, else the lightest there is.

        None where no load is moved, or where the person's weights are not known.
        """
        loads = self.loads(exercise)
        if not loads or exercise.load is None:
            return None
        return max((load for load in loads if load <= exercise.load), default=loads[0])
