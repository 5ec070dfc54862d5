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


def in_order(equipment: frozenset[Equipment]) -> tuple[Equipment, ...]:
    """The equipment as it is listed, always in the same order."""
    return tuple(filter(equipment.__contains__, Equipment))


WEIGHTS = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.BARBELL, Equipment.MACHINE})
"""The equipment that carries a load with a figure; a band's pull has none."""


class Sides(StrEnum):
    """How repetitions are counted: once for the body, for each side by itself, or once for both in turn."""

    BOTH = "both"
    EACH = "each"
    ALTERNATE = "alternate"


FASTEST = 3  # seconds a repetition: a second or more each way, and no bouncing (S8)
FASTEST_ON_BOTH = 4  # seconds a repetition of both sides in turn: a second or more each way on either (S8)
SLOWEST = 8  # seconds a repetition (S8)


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
        held: Whether it is one long hold, of which a repetition is so many seconds as its tempo says. The
            rules count those (R9, S3, S4), and a person is told seconds.
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
    held: bool = False

    @property
    def weight(self) -> Equipment | None:
        """What carries its load, or None where none is moved."""
        return next(iter(self.equipment & WEIGHTS), None)

    @property
    def fastest(self) -> int:
        """Seconds of a repetition at its fastest (S8)."""
        return FASTEST_ON_BOTH if self.sides is Sides.ALTERNATE else FASTEST

    @property
    def hold(self) -> int:
        """Seconds that a repetition of a hold stands for; 0 where repetitions are what is counted."""
        return self.tempo.seconds if self.held else 0

    def said(self, reps: int) -> int:
        """The number that a person is told, and says, for so many repetitions: of a hold its seconds."""
        return reps * self.hold if self.hold else reps

    def repetitions(self, said: int, *, at_least: bool = False) -> int:
        """The reverse: how many repetitions a number stands for that a person says.

        Seconds that are no whole repetitions become the nearest, or with `at_least` the next: what is to be
        held is held to its end, and what was held is not made more of.
        """
        if not self.hold or said <= 0:
            return said
        return -(-said // self.hold) if at_least else max(1, (2 * said + self.hold) // (2 * self.hold))
