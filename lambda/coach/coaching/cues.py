"""What the coach says, as meaning and numbers without a word of any language.

An `ordinal` counts how often this kind of thing was said to this trainee, so that the words can vary without
chance. Days of the week are numbered from Monday, 0.
"""

from dataclasses import dataclass
from enum import StrEnum

from coach.training.cardio import Activity
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.workout.outcomes import Refusal
from coach.workout.timeline import Block


class CueLength(StrEnum):
    """How much of an exercise's cue is said."""

    FULL = "full"
    SHORT = "short"
    REMINDER = "reminder"


class Turn(StrEnum):
    """Where an announced exercise stands in the workout."""

    FIRST = "first"
    NEXT = "next"
    LAST = "last"
    AGAIN = "again"


class Moment(StrEnum):
    """What the person is at, for help and for words that were not understood."""

    NEW = "new"
    NOT_CLEARED = "not_cleared"
    IDLE = "idle"
    WARM_UP = "warm_up"
    ANNOUNCED = "announced"
    PAUSED = "paused"
    BETWEEN_SETS = "between_sets"
    EFFORT = "effort"


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise with its sets and repetitions."""

    exercise: str
    sets: int
    reps: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first words ever."""


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    """A later launch."""

    ordinal: int


@dataclass(frozen=True, slots=True)
class Cleared:
    """The clearance is noted."""


@dataclass(frozen=True, slots=True)
class NotCleared:
    """No clearance, no workout (R1): what to ask the doctor.

    Attributes:
        again: Whether the person has heard it before.
    """

    again: bool = False


@dataclass(frozen=True, slots=True)
class LevelNoted:
    """How the programme begins for this activity level."""

    level: ActivityLevel


@dataclass(frozen=True, slots=True)
class ProgrammeOutline:
    """The programme in a few sentences."""

    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeekReady:
    """The week's plan: days of strength, how many days of cardio, days off."""

    strength: tuple[int, ...]
    cardio_days: int
    off: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TodayBriefly:
    """What today is, in one sentence; `minutes` of strength and of cardio, 0 for none."""

    strength_minutes: int
    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class Today:
    """What today holds, exercise by exercise."""

    items: tuple[Item, ...]
    strength_minutes: int
    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class TodayDone:
    """Today's strength is done; `cardio_minutes` are left, or 0."""

    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """What the next day holds."""

    strength: bool
    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class BroughtForward:
    """A later strength session is today's now."""


@dataclass(frozen=True, slots=True)
class MusclesNeedRest:
    """Less than 48 hours since the last session (S1); the day of the next, or None."""

    next_day: int | None


@dataclass(frozen=True, slots=True)
class WorkoutOutline:
    """How many exercises; sets and repetitions where they are the same for all, else 0."""

    exercises: int
    sets: int
    reps: int


@dataclass(frozen=True, slots=True)
class WarmUp:
    """The warm-up from one of its moves on: ids and seconds.

    Attributes:
        begins: Whether it is the warm-up's first move.
    """

    moves: tuple[tuple[str, int], ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class Announce:
    """An exercise is up."""

    item: Item
    turn: Turn
    length: CueLength
    each_side: bool


@dataclass(frozen=True, slots=True)
class HowTo:
    """The full cue of an exercise."""

    exercise: str


@dataclass(frozen=True, slots=True)
class NoSuchExercise:
    """The exercise that was named is not in the catalogue."""


@dataclass(frozen=True, slots=True)
class Count:
    """A counted block."""

    block: Block


@dataclass(frozen=True, slots=True)
class PausedAt:
    """Paused in a set after about so many repetitions, or before its first."""

    reps: int
    set_number: int


@dataclass(frozen=True, slots=True)
class PausedHere:
    """Paused where nothing was being counted."""


@dataclass(frozen=True, slots=True)
class Logged:
    """So many sets of so many repetitions are logged."""

    sets: int
    reps: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """An exercise is left out."""

    exercise: str


@dataclass(frozen=True, slots=True)
class EffortTaken:
    """The answer to the effort question."""

    effort: Effort
    ordinal: int


@dataclass(frozen=True, slots=True)
class NextTime:
    """What the exercise asks for next time, and why."""

    exercise: str
    reps: int
    sets: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class WorkoutDone:
    """The workout is over and logged."""

    exercises: int
    sets: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class CoolDown:
    """The cool-down: ids and seconds of its moves."""

    moves: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NothingDone:
    """The workout is over and nothing of it was done."""


@dataclass(frozen=True, slots=True)
class StartingOver:
    """The workout begins again; whether anything was done before, which is logged."""

    logged: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """What was said cannot be done now, and why."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class NoWorkout:
    """There is no workout running."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where the person was: the exercise, its set, what is still to go after it."""

    exercise: str
    set_number: int
    to_go: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The sets of an exercise are done, its effort not yet told."""

    exercise: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The workout is kept: exercises done so far, and where it goes on."""

    exercises: int
    sets: int
    at: str


@dataclass(frozen=True, slots=True)
class Leftover:
    """A workout of an earlier day was closed and logged: sets done of each exercise.

    Attributes:
        days_ago: Days since it was begun.
    """

    done: tuple[tuple[str, int], ...]
    days_ago: int


@dataclass(frozen=True, slots=True)
class WeekSoFar:
    """Strength sessions and cardio minutes, done and aimed for (S12)."""

    strength_done: int
    strength_planned: int
    cardio_minutes: int
    cardio_target: int


@dataclass(frozen=True, slots=True)
class WeekStillOpen:
    """Nothing done yet: the day, and what is to go."""

    weekday: int
    strength: int
    cardio: int


@dataclass(frozen=True, slots=True)
class Improved:
    """An exercise is up from last week's best set."""

    exercise: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class WeekLeft:
    """What completes the week: strength sessions and cardio sessions of so many minutes.

    Attributes:
        strength_day: The day of the only session left, or None.
        streak: What the streak becomes with it, in weeks.
    """

    strength: int
    strength_day: int | None
    cardio: int
    cardio_minutes: int
    streak: int


@dataclass(frozen=True, slots=True)
class WeekMet:
    """Everything planned is done; the streak with this week."""

    streak: int


@dataclass(frozen=True, slots=True)
class TodayTakes:
    """Minutes of today's workout."""

    minutes: int


@dataclass(frozen=True, slots=True)
class CardioLogged:
    """A cardio session is logged: how many of this week's that makes."""

    minutes: int
    activity: Activity | None
    sessions: int
    planned: int


@dataclass(frozen=True, slots=True)
class MinutesOutOfRange:
    """A number of minutes that no session takes; the most that is logged."""

    most: int


@dataclass(frozen=True, slots=True)
class CardioPlan:
    """How hard cardio should feel, and how to log so many minutes of it."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Misheard:
    """The words were not understood, for the first or second time running."""

    times: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class MisheardAgain:
    """Not understood for the third time running; what was done is saved."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said now."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class NotForThis:
    """Understood, but a workout knows no such thing."""


@dataclass(frozen=True, slots=True)
class WhichExercise:
    """How an exercise is done was asked, with none named and none running."""


@dataclass(frozen=True, slots=True)
class Later:
    """The offer to start was declined."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """Leaving, with nothing running."""

    ordinal: int


Cue = (
    Welcome
    | WelcomeBack
    | Cleared
    | NotCleared
    | LevelNoted
    | ProgrammeOutline
    | WeekReady
    | TodayBriefly
    | Today
    | TodayDone
    | Tomorrow
    | BroughtForward
    | MusclesNeedRest
    | WorkoutOutline
    | WarmUp
    | Announce
    | HowTo
    | NoSuchExercise
    | Count
    | PausedAt
    | PausedHere
    | Logged
    | Skipped
    | EffortTaken
    | NextTime
    | WorkoutDone
    | CoolDown
    | NothingDone
    | StartingOver
    | Refused
    | NoWorkout
    | Where
    | Finished
    | Stopped
    | Leftover
    | WeekSoFar
    | WeekStillOpen
    | Improved
    | WeekLeft
    | WeekMet
    | TodayTakes
    | CardioLogged
    | MinutesOutOfRange
    | CardioPlan
    | Misheard
    | MisheardAgain
    | Help
    | NotForThis
    | WhichExercise
    | Later
    | Goodbye
)
