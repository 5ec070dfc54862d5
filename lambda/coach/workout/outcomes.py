"""What a transition of a workout brought about, in the order in which it happened."""

from dataclasses import dataclass
from enum import StrEnum

from coach.training.prescription import Effort
from coach.workout.block import Block, Place


class Refusal(StrEnum):
    """Why an event changed nothing."""

    FIRST_EXERCISE = "first_exercise"
    FOUR_SETS_DONE = "four_sets_done"
    NOTHING_DONE_YET = "nothing_done_yet"
    NOT_FINISHED = "not_finished"
    NOTHING_TO_TAKE_BACK = "nothing_to_take_back"
    SLOWEST = "slowest"
    FASTEST = "fastest"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class WarmingUp:
    """The warm-up goes on from that move."""

    move: int


@dataclass(frozen=True, slots=True)
class Announced:
    """An exercise is up: for the first time, or again after the person went back or asked."""

    index: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Counting:
    """A count begins."""

    block: Block


@dataclass(frozen=True, slots=True)
class Held:
    """Everything waits: at a place in the count, or where nothing was being counted."""

    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ReadyDue:
    """The exercise that was announced waits for "ready"."""


@dataclass(frozen=True, slots=True)
class ResumeDue:
    """The count waits at that place for "resume"."""

    place: Place | None


@dataclass(frozen=True, slots=True)
class FinishDue:
    """Whether so many sets are over is not certain, and asked."""

    sets: int


@dataclass(frozen=True, slots=True)
class PaceChanged:
    """A station's exercise takes so many seconds a repetition from now on."""

    index: int
    seconds: int


@dataclass(frozen=True, slots=True)
class RestLonger:
    """The rest before the next set is so many seconds longer."""

    seconds: int


@dataclass(frozen=True, slots=True)
class RestTaken:
    """There is all the time that the person wants."""


@dataclass(frozen=True, slots=True)
class Tallied:
    """What is done of a station: its sets, and the place in the one that is begun."""

    index: int
    done: tuple[int, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class ToCome:
    """What is left: repetitions of the set that is begun, sets after it, exercises after this one."""

    reps: int
    sets: int
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetsLogged:
    """The person said what they did: so many sets of so many repetitions."""

    sets: int
    reps: int


@dataclass(frozen=True, slots=True)
class Corrected:
    """The last set of a station had another number of repetitions; the sets as they were logged before."""

    index: int
    before: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The last set of a station, of so many repetitions, was taken back."""

    index: int
    reps: int


@dataclass(frozen=True, slots=True)
class EffortTakenBack:
    """The answer about a station was taken back; it is asked for again."""

    index: int
    effort: Effort


@dataclass(frozen=True, slots=True)
class NextSetDue:
    """The next set waits for "ready"."""

    set_number: int


@dataclass(frozen=True, slots=True)
class OtherSideDue:
    """The first side ended after so many repetitions; the other waits for "ready"."""

    reps: int


@dataclass(frozen=True, slots=True)
class EffortDue:
    """The effort question is open."""


@dataclass(frozen=True, slots=True)
class EffortGiven:
    """A station is over; its effort, or None when the person went on without an answer."""

    index: int
    effort: Effort | None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A station was left."""

    index: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The last station is over."""


@dataclass(frozen=True, slots=True)
class StartedOver:
    """This workout ends as it is, so that it can begin again from its warm-up."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing changed, and why."""

    why: Refusal


Outcome = (
    WarmingUp
    | Announced
    | Counting
    | Held
    | ReadyDue
    | ResumeDue
    | FinishDue
    | PaceChanged
    | RestLonger
    | RestTaken
    | Tallied
    | ToCome
    | SetsLogged
    | Corrected
    | TakenBack
    | EffortTakenBack
    | NextSetDue
    | OtherSideDue
    | EffortDue
    | EffortGiven
    | Skipped
    | Finished
    | StartedOver
    | Refused
)
