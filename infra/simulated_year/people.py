"""Six people: what they own, when they train, and how hard it is for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import exp
from typing import Final

from coach.training.exercise import Equipment
from coach.training.prescription import Effort, Prescription
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme

WEEKS: Final = 52
FRESH: Final = 13  # repetitions that somebody new could do of a standard exercise at its first load, all out
A_STEP: Final = 1.1  # how much harder one variation is than the one below it
BODY: Final = 30_000  # grams of the person that every free weight is moved with; a machine carries them
DUMBBELLS: Final = (2, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked for at a moment of the year.

    Attributes:
        prescription: What was just done.
        week: Of the year, from 1.
        trained: Weeks trained up to then, less those that were forgotten again while away.
        programme: For the exercise's facts.
    """

    prescription: Prescription
    week: int
    trained: float
    programme: Programme


Answer = Callable[[Demand], Effort]


@dataclass(frozen=True, slots=True)
class Person:
    """One of the six.

    Attributes:
        name: What the page calls them.
        about: What is particular, in a sentence or two.
        answer: How hard an exercise was, as they answer.
        weights: Kilograms they own, told in the first week.
        away: Weeks in which they do nothing at all.
        missed: Weeks in which they miss the last strength session.
        days_off: From which week on which weekdays are off, Monday 0.
    """

    name: str
    about: str
    level: ActivityLevel
    equipment: frozenset[Equipment]
    answer: Answer
    weights: Mapping[Equipment, tuple[int, ...]] = field(default_factory=dict)
    away: frozenset[int] = frozenset()
    missed: frozenset[int] = frozenset()
    days_off: Mapping[int, frozenset[int]] = field(default_factory=dict)


def by_reserve(gain: float, weeks: float) -> Answer:
    """Somebody who answers by the repetitions they have left (S3): four or more, one to three, none.

    Strength is what can be moved once. It rises by `gain` in all, two thirds of that within `weeks`. What is
    moved is the load, with the body that goes with it, in parts of what the exercise begins with, times
    `A_STEP` for each variation above the one that the programme begins with. How many repetitions that leaves
    is Epley's formula, solved for them.
    """

    def answer(demand: Demand) -> Effort:
        item, programme = demand.prescription, demand.programme
        exercise = programme.catalogue[item.exercise]
        height = programme.catalogue.level(exercise.id) - _first_level(exercise.id, programme)
        body = 0 if Equipment.MACHINE in exercise.equipment else BODY
        first, load = ((exercise.implements * (grams or 0)) for grams in (exercise.load, item.load))
        moved = A_STEP**height * ((body + load) / (body + first) if load else 1)
        strength = (1 + FRESH / 30) * (1 + gain * (1 - exp(-demand.trained / weeks)))
        left = int(30 * (strength / moved - 1)) - item.reps
        if left >= 4:
            return Effort.EASY
        return Effort.RIGHT if left >= 1 else Effort.TOO_HARD

    return answer


def _first_level(exercise_id: str, programme: Programme) -> int:
    """The level of the exercise that the programme begins with in the same pattern."""
    catalogue = programme.catalogue
    pattern = catalogue[exercise_id].pattern
    places = (place for listed in programme.places.values() for place in listed)
    first = next((place[0] for place in places if catalogue[place[0]].pattern is pattern), exercise_id)
    return catalogue.level(first)


def always(effort: Effort) -> Answer:
    """Somebody who answers the same whatever they did."""
    return lambda _: effort


PEOPLE: Final = (
    Person(
        "New to it",
        "Rarely exercised before; dumbbells from 2 to 20 kg, two of each, and a chair. Misses a session in "
        "every eighth week.",
        ActivityLevel.RARELY,
        frozenset({Equipment.DUMBBELL, Equipment.CHAIR}),
        by_reserve(gain=0.9, weeks=26),
        {Equipment.DUMBBELL: DUMBBELLS},
        missed=frozenset(range(8, WEEKS + 1, 8)),
    ),
    Person(
        "Returning after gaps",
        "Exercised sometimes; dumbbells and a band. Away in weeks 10 and 11, 22 to 25 and 36 to 42; what was "
        "gained fades half as fast as it came.",
        ActivityLevel.SOMETIMES,
        frozenset({Equipment.DUMBBELL, Equipment.BAND}),
        by_reserve(gain=0.8, weeks=26),
        {Equipment.DUMBBELL: DUMBBELLS},
        away=frozenset({10, 11, *range(22, 26), *range(36, 43)}),
    ),
    Person(
        "Always easy",
        "Answers easy after every exercise; dumbbells, kettlebells of 8 and 12 kg, and a chair.",
        ActivityLevel.SOMETIMES,
        frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.CHAIR}),
        always(Effort.EASY),
        {Equipment.DUMBBELL: DUMBBELLS, Equipment.KETTLEBELL: (8, 12)},
    ),
    Person(
        "Always too hard",
        "Answers too hard after every exercise; dumbbells and a chair.",
        ActivityLevel.RARELY,
        frozenset({Equipment.DUMBBELL, Equipment.CHAIR}),
        always(Effort.TOO_HARD),
        {Equipment.DUMBBELL: DUMBBELLS},
    ),
    Person(
        "No equipment",
        "Exercised sometimes; a floor and a wall. Has Tuesdays and Saturdays off from week 20 on, and four "
        "days off in weeks 30 and 31.",
        ActivityLevel.SOMETIMES,
        frozenset(),
        by_reserve(gain=0.7, weeks=30),
        days_off={20: frozenset({1, 5}), 30: frozenset({1, 3, 5, 6}), 32: frozenset({1, 5})},
    ),
    Person(
        "Gym",
        "Exercises often, in a gym with everything; four strength days a week.",
        ActivityLevel.OFTEN,
        frozenset(Equipment),
        by_reserve(gain=1.2, weeks=26),
    ),
)
