"""One exercise of the catalogue, in the vocabulary of the training rules."""

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    """A movement pattern; sessions that share one lie 48 hours apart (S1, `WorkoutKind.overlaps`)."""

    BRIDGE = "bridge"
    HIP_EXTENSION = "hip-extension"
    LUNGE = "lunge"
    SQUAT = "squat"
    HINGE = "hinge"
    STEP = "step"
    ABDUCTION = "abduction"
    CALF = "calf"


class Muscle(StrEnum):
    """A muscle group that an exercise trains."""

    GLUTES = "glutes"
    QUADRICEPS = "quadriceps"
    HAMSTRINGS = "hamstrings"
    ADDUCTORS = "adductors"
    ABDUCTORS = "abductors"
    CALVES = "calves"
    CORE = "core"


class Equipment(StrEnum):
    """Something to train with. A floor and a mat are taken for granted."""

    DUMBBELL = "dumbbell"
    BAND = "band"
    KETTLEBELL = "kettlebell"
    CHAIR = "chair"
    BARBELL = "barbell"
    MACHINE = "machine"


WEIGHTS = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.BARBELL, Equipment.MACHINE})
"""The equipment that carries a load with a figure; a band's pull has none."""


class Sides(StrEnum):
    """How repetitions are counted: once for the body, or for each side in turn."""

    BOTH = "both"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of one repetition's four parts (S8)."""

    lower: int
    hold: int
    lift: int
    squeeze: int

    @property
    def seconds(self) -> int:
        """Seconds of one whole repetition."""
        return self.lower + self.hold + self.lift + self.squeeze


@dataclass(frozen=True, slots=True)
class Exercise:
    """Facts of one exercise; its words are in the locale files.

    Attributes:
        id: The key in the catalogue and the locale files, and the slot value's id.
        equipment: Everything it needs, all at once.
        rest: Seconds between two sets (S7).
        reps: Repetitions that somebody new to it begins with (R9).
        load: Grams that somebody new to it begins with, of one implement; None where no load is moved. A
            barbell's is the whole bar's.
        most: Grams that its load never goes beyond; None for no bound of its own.
        implements: How many such weights are held: one, or one in each hand.
        harder: Ids of the variations one step up (S3).
    """

    id: str
    pattern: Pattern
    muscles: tuple[Muscle, ...]
    equipment: frozenset[Equipment]
    sides: Sides
    tempo: Tempo
    rest: int
    reps: int
    load: int | None
    most: int | None
    implements: int
    harder: tuple[str, ...]

    @property
    def weight(self) -> Equipment | None:
        """What carries its load, or None where none is moved."""
        return next(iter(self.equipment & WEIGHTS), None)
