"""How a count goes: its pace, its rests, what is done and left of it, and a set counted by itself."""

from dataclasses import dataclass

from coach.coaching.cues.agenda import Item
from coach.coaching.cues.exercising import CueLength
from coach.workout.block import Side
from coach.workout.manner import Talk


@dataclass(frozen=True, slots=True)
class PaceNow:
    """A repetition takes so many seconds from now on; whether that is slower than before."""

    seconds: int
    slower: bool


@dataclass(frozen=True, slots=True)
class PaceOfAll:
    """Every exercise is slower than it was from now on, faster, or back at its own pace.

    Attributes:
        change: 1 for a second a repetition slower, -1 for faster where that is safe (S8), 0 for its own.
    """

    change: int


@dataclass(frozen=True, slots=True)
class WhichPace:
    """The pace of every exercise was to be changed, and how was not understood."""


@dataclass(frozen=True, slots=True)
class RestNow:
    """The rest between sets is so many seconds from now on."""

    seconds: int


@dataclass(frozen=True, slots=True)
class RestOutOfRange:
    """A rest was asked for that is shorter or longer than so many seconds (S7)."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class WhichRest:
    """A rest was to be changed, and how was not understood."""


@dataclass(frozen=True, slots=True)
class KeepGoingNow:
    """Whether the next exercise begins without "ready" from now on."""

    on: bool


@dataclass(frozen=True, slots=True)
class TalkNow:
    """How much is said in a workout from now on."""

    talk: Talk


@dataclass(frozen=True, slots=True)
class WhichTalk:
    """How much is said was to be changed, and how was not understood."""


@dataclass(frozen=True, slots=True)
class MoreRest:
    """The rest before the set that is due is so many seconds longer."""

    seconds: int


@dataclass(frozen=True, slots=True)
class TakeYourTime:
    """Nothing is in a hurry."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is done of the present exercise: its sets, and so many repetitions of the set that is begun."""

    exercise: str
    done: tuple[int, ...]
    reps: int
    side: Side
    hold: int = 0


@dataclass(frozen=True, slots=True)
class ToGo:
    """What is left: repetitions of the set that is begun, sets after it, exercises after this one.

    Attributes:
        side: The side that is counted; the left comes after the right.
    """

    reps: int
    side: Side
    sets: int
    exercises: tuple[str, ...]
    hold: int = 0


@dataclass(frozen=True, slots=True)
class CountsAlone:
    """A set is to be counted by itself.

    Attributes:
        length: How much of its cue is said.
    """

    item: Item
    each_side: bool
    length: CueLength


@dataclass(frozen=True, slots=True)
class CountedAlone:
    """A set that was counted by itself is logged."""

    exercise: str
    reps: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class NothingCounted:
    """A set that was to be counted by itself ended before its first repetition."""


@dataclass(frozen=True, slots=True)
class CountOutOfRange:
    """More repetitions were to be counted than fit one answer, or none."""

    most: int
    hold: int = 0


@dataclass(frozen=True, slots=True)
class NotTimed:
    """An exercise was to be held for a time whose repetitions are counted."""

    exercise: str


@dataclass(frozen=True, slots=True)
class WhichToCount:
    """Something was to be counted and not named."""


@dataclass(frozen=True, slots=True)
class WorkoutFirst:
    """Something else was to be counted while a workout runs."""


CountingCue = (
    PaceNow
    | PaceOfAll
    | WhichPace
    | RestNow
    | RestOutOfRange
    | WhichRest
    | KeepGoingNow
    | TalkNow
    | WhichTalk
    | MoreRest
    | TakeYourTime
    | Tally
    | ToGo
    | CountsAlone
    | CountedAlone
    | NothingCounted
    | CountOutOfRange
    | NotTimed
    | WhichToCount
    | WorkoutFirst
)
