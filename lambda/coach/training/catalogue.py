"""The exercise catalogue: every exercise by id, and the graph of easier and harder variations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from coach.training.exercise import Equipment, Exercise, Muscle, Pattern, Sides, Tempo
from coach.training.means import Means


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Exercises by id, in the order of the data file."""

    exercises: Mapping[str, Exercise]

    def __getitem__(self, exercise_id: str) -> Exercise:
        """The exercise of that id; KeyError when there is none."""
        return self.exercises[exercise_id]

    def __contains__(self, exercise_id: str) -> bool:
        """Whether there is an exercise of that id."""
        return exercise_id in self.exercises

    def harder(self, exercise_id: str, means: Means) -> str | None:
        """The variation one step up (S3) that the person may be given, or None.

        One that uses equipment comes before one that needs none (R8).
        """
        return self.first_possible(self._by_equipment(self[exercise_id].harder), means)

    def easier(self, exercise_id: str, means: Means) -> str | None:
        """The variation one step down (S4) that the person may be given, or None; ordered as in `harder`."""
        return self.first_possible(self._by_equipment(self._below(exercise_id)), means)

    def hold_of(self, exercise_id: str, means: Means) -> str | None:
        """The exercise, where it is a hold that the person may be given, or the first such hold like it.

        That is one of the same pattern, for the same muscle first, on the same sides; None for none.
        """
        exercise = self[exercise_id]
        alike = (
            other.id
            for other in self.exercises.values()
            if other.held
            and (other.pattern, other.muscles[0], other.sides)
            == (exercise.pattern, exercise.muscles[0], exercise.sides)
        )
        return self.first_possible((exercise_id,) if exercise.held else alike, means)

    def level(self, exercise_id: str) -> int:
        """How many steps lie below the exercise: the longest chain of easier variations."""
        return max((self.level(below) + 1 for below in self._below(exercise_id)), default=0)

    def above(self, exercise_id: str) -> frozenset[str]:
        """Every variation that lies above the exercise, however many steps."""
        harder = self[exercise_id].harder
        return frozenset(harder).union(*map(self.above, harder))

    def _below(self, exercise_id: str) -> tuple[str, ...]:
        return tuple(other.id for other in self.exercises.values() if exercise_id in other.harder)

    def _by_equipment(self, ids: tuple[str, ...]) -> list[str]:
        return sorted(ids, key=lambda id_: not self[id_].equipment)

    def first_possible(self, ids: Iterable[str], means: Means) -> str | None:
        """The first of these exercises that the person may be given, or None."""
        return next((id_ for id_ in ids if means.allows(self[id_])), None)


def parse_catalogue(facts: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """Make the catalogue from the tables of `data/exercises.toml`.

    Raises:
        KeyError: a field is missing, or `harder` names an exercise that is not there.
        ValueError: a word is not in the vocabulary.
    """
    exercises = {id_: _exercise(id_, table) for id_, table in facts.items()}
    for exercise in exercises.values():
        for neighbour in exercise.harder:
            exercises[neighbour]
    return Catalogue(exercises)


def _exercise(id_: str, table: Mapping[str, Any]) -> Exercise:
    return Exercise(
        id=id_,
        pattern=Pattern(table["pattern"]),
        muscles=tuple(Muscle(muscle) for muscle in table["muscles"]),
        equipment=frozenset(Equipment(item) for item in table["equipment"]),
        sides=Sides(table["sides"]),
        tempo=Tempo(*table["tempo"]),
        rest=table["rest"],
        reps=table["reps"],
        load=table.get("load"),
        most=table.get("most"),
        implements=table.get("implements", 1),
        harder=tuple(table["harder"]),
        held=table.get("held", False),
    )
