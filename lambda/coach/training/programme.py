"""The programme: which exercises make each kind of workout, and how a trainee begins (R6-R9, S1, S2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from coach.training.catalogue import Catalogue
from coach.training.exercise import Equipment
from coach.training.prescription import Prescription
from coach.training.profile import ActivityLevel


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
    """One part of the warm-up or the cool-down, in seconds."""

    id: str
    seconds: int


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
        reps: Repetitions at the start (R9).
        starts: By activity level.
        warm_up: Spoken before the first exercise (S9).
        cool_down: Spoken after the last (S9).
    """

    catalogue: Catalogue
    places: Mapping[WorkoutKind, tuple[tuple[str, ...], ...]]
    sets: int
    reps: int
    starts: Mapping[ActivityLevel, Start]
    warm_up: tuple[Move, ...]
    cool_down: tuple[Move, ...]

    def kinds(self, strength_days: int) -> tuple[WorkoutKind, ...]:
        """The kinds of a week's strength sessions, in turn (S1)."""
        if strength_days == 4:
            return (WorkoutKind.HIP, WorkoutKind.KNEE, WorkoutKind.HIP, WorkoutKind.KNEE)
        return (WorkoutKind.FULL,) * strength_days

    def first_prescriptions(
        self, kind: WorkoutKind, equipment: frozenset[Equipment]
    ) -> tuple[Prescription, ...]:
        """The kind's exercises for somebody who begins with this equipment.

        A place that nothing can fill with the equipment is left empty.
        """
        chosen = (self.catalogue.first_possible(place, equipment) for place in self.places[kind])
        return tuple(Prescription(id_, self.sets, self.reps) for id_ in chosen if id_ is not None)


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
        reps=facts["start"]["reps"],
        starts={ActivityLevel(level): Start(**start) for level, start in facts["levels"].items()},
        warm_up=tuple(Move(**move) for move in facts["warm_up"]),
        cool_down=tuple(Move(**move) for move in facts["cool_down"]),
    )
