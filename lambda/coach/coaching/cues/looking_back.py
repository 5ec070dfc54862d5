"""What was done, from the log."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.coaching.cues.agenda import Item
from coach.training.cardio import Activity
from coach.training.load import Unit


class Called(StrEnum):
    """What a time is called on the day on which it is told."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    TOMORROW = "tomorrow"
    WEEKDAY = "weekday"
    WEEKDAY_LAST_WEEK = "weekday_last_week"
    WEEKDAY_NEXT_WEEK = "weekday_next_week"
    DATE = "date"
    DATE_LAST_YEAR = "date_last_year"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    WEEK_OF = "week_of"
    WEEK_OF_LAST_YEAR = "week_of_last_year"
    THIS_WEEKEND = "this_weekend"
    LAST_WEEKEND = "last_weekend"
    WEEKEND_OF = "weekend_of"
    WEEKEND_OF_LAST_YEAR = "weekend_of_last_year"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    MONTH = "month"
    MONTH_LAST_YEAR = "month_last_year"
    THIS_SEASON = "this_season"
    LAST_SEASON = "last_season"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    TWELVE_MONTHS = "twelve_months"
    SINCE = "since"
    SINCE_LAST_YEAR = "since_last_year"


@dataclass(frozen=True, slots=True)
class When:
    """A time as it is told.

    Attributes:
        called: What it is called.
        first: Its first day, whose name and number its words may want.
        over: Whether it has ended.
    """

    called: Called
    first: date
    over: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise as it was done: the repetitions of each set, and the load (`Item`)."""

    exercise: str
    reps: tuple[int, ...]
    load: int | None = None
    implements: int = 1
    unit: Unit = Unit.KILOGRAM
    hold: int = 0


@dataclass(frozen=True, slots=True)
class CardioDone:
    """Minutes of an activity."""

    minutes: int
    activity: Activity | None


@dataclass(frozen=True, slots=True)
class DoneOn:
    """What was done on a day: its exercises in order, then its cardio.

    Attributes:
        exercises: Each of them; none where they were too many to be told, and only `count` tells of them.
        count: How many exercises they were.
        sets: How many sets.
    """

    when: When
    exercises: tuple[ExerciseDone, ...]
    cardio: tuple[CardioDone, ...]
    count: int = 0
    sets: int = 0


@dataclass(frozen=True, slots=True)
class DoneIn:
    """What was done in a longer time: workouts, or sets where none was long enough to count; and cardio."""

    when: When
    workouts: int
    sets: int
    cardio_minutes: int


@dataclass(frozen=True, slots=True)
class NothingDoneThen:
    """Nothing was done then; whether the plan knows the day as one off."""

    when: When
    off: bool = False


@dataclass(frozen=True, slots=True)
class NeverDone:
    """Nothing at all is in what is looked back on."""


@dataclass(frozen=True, slots=True)
class StillToCome:
    """The time asked about has not begun."""


@dataclass(frozen=True, slots=True)
class TooLongAgo:
    """The time asked about ended before what is looked back on."""


@dataclass(frozen=True, slots=True)
class WhichTime:
    """A time was asked about that names no days."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many repetitions of an exercise, a side where `each_side`; of a hold, `hold` seconds each."""

    exercise: str
    reps: int
    hold: int = 0
    each_side: bool = False


@dataclass(frozen=True, slots=True)
class DoneOf:
    """How many repetitions of an exercise were done, and of others like it."""

    when: When
    counted: Counted
    others: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class Best:
    """The best set of an exercise, and the day of it.

    Attributes:
        item: The exercise and its set.
        asked: The exercise asked about where it was never done, and this one like it was.
    """

    item: Item
    when: When
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class NeverDoneThat:
    """The exercise asked about is not in what is looked back on, nor one like it."""

    exercise: str


@dataclass(frozen=True, slots=True)
class WhichBest:
    """The best set was asked for without saying of what."""


@dataclass(frozen=True, slots=True)
class LongestSession:
    """The longest cardio session, and the day of it; whether one of its activity was asked for."""

    minutes: int
    activity: Activity | None
    when: When
    asked: Activity | None = None


@dataclass(frozen=True, slots=True)
class NoSession:
    """No cardio session is in what is looked back on, of that activity or at all."""

    activity: Activity | None


@dataclass(frozen=True, slots=True)
class Grown:
    """A best set that has grown, or one of a harder exercise in the place of an easier one's."""

    before: Item
    now: Item


class Verdict(StrEnum):
    """Whether somebody grows stronger."""

    UP = "up"
    EARLY = "early"
    MOSTLY = "mostly"
    PARTLY = "partly"
    STEADY = "steady"
    DOWN = "down"
    TOO_EARLY = "too_early"
    NOTHING_LATELY = "nothing_lately"


@dataclass(frozen=True, slots=True)
class Stronger:
    """Whether somebody grows stronger: what went up, at most two, and what went down."""

    verdict: Verdict
    up: tuple[Grown, ...] = ()
    down: tuple[str, ...] = ()


LookingBackCue = (
    DoneOn
    | DoneIn
    | NothingDoneThen
    | NeverDone
    | StillToCome
    | TooLongAgo
    | WhichTime
    | DoneOf
    | Best
    | NeverDoneThat
    | WhichBest
    | LongestSession
    | NoSession
    | Stronger
)
