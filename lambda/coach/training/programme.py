"""The programme: which exercises make each kind of workout, and how a trainee begins (R6-R9, S1, S2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from coach.training.cardio import CardioTables, parse_tables
from coach.training.catalogue import Catalogue
from coach.training.exercise import Equipment, Exercise, Pattern
from coach.training.load import Unit, grams
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel, Profile


class WorkoutKind(StrEnum):
    """What a strength day trains: all of it, or one half of a four-day week (S1)."""

    FULL = "full"
    HIP = "hip"
    KNEE = "knee"

    def overlaps(self, other: "WorkoutKind") -> bool:
        """Whether both train a common movement pattern, so that 48 hours must lie between (S1)."""
        return self is other or WorkoutKind.FULL in (self, other)


@dataclass(frozen=True, slots=True)
class Move:
    """One part of the warm-up or the cool-down, in seconds.

    Attributes:
        short: Whether it belongs to the short one too, for when time is short (S9).
    """

    id: str
    seconds: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class Routine:
    """The warm-up and the cool-down of one workout."""

    warm_up: tuple[Move, ...]
    cool_down: tuple[Move, ...]

    @property
    def seconds(self) -> int:
        """Seconds of both together."""
        return sum(move.seconds for move in (*self.warm_up, *self.cool_down))


@dataclass(frozen=True, slots=True)
class Start:
    """Where somebody of one activity level begins.

    Attributes:
        strength_days: Three or four a week (R6).
        cardio_minutes: Minutes of the first cardio sessions (S10: ten to fifteen).
    """

    strength_days: int
    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class Programme:
    """The facts of `data/programme.toml` with the catalogue they speak of.

    Attributes:
        places: For each kind of workout its places in order; each place lists the exercises that may
            fill it, the preferred one first.
        sets: Sets at the start (S2).
        priorities: Patterns in the order in which they are kept when time is short.
        substitutes: For each pattern those that may stand in for it, the nearest first.
        ladders: For each unit and kind of weight the loads, in grams, that stand where there are machines.
        starts: By activity level.
        warm_up: Spoken before the first exercise (S9).
        cool_down: Spoken after the last (S9).
        cardio: How cardio sessions are cut (S10, S11).
    """

    catalogue: Catalogue
    places: Mapping[WorkoutKind, tuple[tuple[str, ...], ...]]
    sets: int
    priorities: tuple[Pattern, ...]
    substitutes: Mapping[Pattern, tuple[Pattern, ...]]
    ladders: Mapping[Unit, Mapping[Equipment, tuple[int, ...]]]
    starts: Mapping[ActivityLevel, Start]
    warm_up: tuple[Move, ...]
    cool_down: tuple[Move, ...]
    cardio: CardioTables

    def routine(self, *, short: bool) -> Routine:
        """The warm-up and the cool-down, or the short ones (S9)."""
        if not short:
            return Routine(self.warm_up, self.cool_down)
        return Routine(
            tuple(move for move in self.warm_up if move.short),
            tuple(move for move in self.cool_down if move.short),
        )

    def kinds(self, strength_days: int) -> tuple[WorkoutKind, ...]:
        """The kinds of a week's strength sessions, in turn (S1)."""
        if strength_days == 4:
            return (WorkoutKind.HIP, WorkoutKind.KNEE, WorkoutKind.HIP, WorkoutKind.KNEE)
        return (WorkoutKind.FULL,) * strength_days

    def means(self, profile: Profile, left_out: frozenset[str] = frozenset()) -> Means:
        """What the person may be given: the weights they told of, and ladders where there are machines."""
        gym = self.ladders[profile.unit] if Equipment.MACHINE in profile.owned else {}
        weights = {
            kind: tuple(sorted({*gym.get(kind, ()), *profile.weights.get(kind, ())}))
            for kind in profile.owned & (gym.keys() | profile.weights.keys())
        }
        return Means(profile.owned, weights, left_out)

    def beginning(self, exercise: Exercise, means: Means) -> Prescription:
        """What somebody new to the exercise begins with (S2, R9)."""
        return Prescription(exercise.id, self.sets, exercise.reps, load=means.starting_load(exercise))

    def first_prescriptions(self, kind: WorkoutKind, means: Means) -> tuple[Prescription, ...]:
        """The kind's exercises for somebody who begins.

        A place that nothing can fill with what they have is left empty.
        """
        chosen = (self.catalogue.first_possible(place, means) for place in self.places[kind])
        return tuple(self.beginning(self.catalogue[id_], means) for id_ in chosen if id_ is not None)


def parse_programme(facts: Mapping[str, Any], catalogue: Catalogue) -> Programme:
    """Make the programme from the tables of `data/programme.toml`.

    Raises:
        KeyError: a table is missing or names an exercise that is not in the catalogue.
        ValueError: a word is not in the vocabulary.
    """
    places = {
        WorkoutKind(kind): tuple(tuple(place) for place in listed) for kind, listed in facts["places"].items()
    }
    for place in (place for listed in places.values() for place in listed):
        for exercise_id in place:
            catalogue[exercise_id]
    return Programme(
        catalogue=catalogue,
        places=places,
        sets=facts["start"]["sets"],
        priorities=tuple(Pattern(pattern) for pattern in facts["time"]["priorities"]),
        substitutes={
            Pattern(pattern): tuple(Pattern(other) for other in others)
            for pattern, others in facts["substitutes"].items()
        },
        ladders={
            Unit(unit): {Equipment(kind): _ladder(Unit(unit), **steps) for kind, steps in kinds.items()}
            for unit, kinds in facts["ladders"].items()
        },
        starts={ActivityLevel(level): Start(**start) for level, start in facts["levels"].items()},
        warm_up=tuple(Move(**move) for move in facts["warm_up"]),
        cool_down=tuple(Move(**move) for move in facts["cool_down"]),
        cardio=parse_tables(facts["cardio"]),
    )


def _ladder(unit: Unit, *, first: int, last: int, step: float) -> tuple[int, ...]:
    """Every load from the first to the last, in grams."""
    rungs = int((last - first) / step) + 1
    return tuple(grams(first + rung * Fraction(step), unit) for rung in range(rungs))
