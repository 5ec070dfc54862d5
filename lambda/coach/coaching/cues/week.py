"""The week's progress and the cardio log."""

from dataclasses import dataclass

from coach.training.cardio import Activity


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
class WeekNotBegun:
    """Nothing is planned this week, and nothing was done: the plan begins with the next."""


@dataclass(frozen=True, slots=True)
class WeekResult:
    """What one week came to, of what it planned; a week that was missed altogether is all zeros.

    Attributes:
        sessions: Strength sessions done.
        planned: Strength sessions planned.
        minutes: Minutes of cardio done.
        target: Minutes of cardio aimed for.
    """

    sessions: int = 0
    planned: int = 0
    minutes: int = 0
    target: int = 0


@dataclass(frozen=True, slots=True)
class LastWeeks:
    """The running week and those before it, the oldest first, at most eight. It is shown and not said."""

    weeks: tuple[WeekResult, ...]


@dataclass(frozen=True, slots=True)
class Improved:
    """An exercise is up from last week's best set."""

    exercise: str
    before: int
    now: int
    hold: int = 0


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
    """A cardio session is logged.

    Attributes:
        sessions: How many of this week's that makes; 0 for a session of an earlier week.
        planned: How many the week plans.
        days_ago: Days since it was done.
        weekday: The day it was done.
        by_name: Whether its weekday is told whatever it was: after midnight, somebody's today and yesterday
            may be other days to them than to the calendar.
    """

    minutes: int
    activity: Activity | None
    sessions: int
    planned: int
    days_ago: int = 0
    weekday: int = 0
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class NothingLogged:
    """The question for the minutes was declined."""


@dataclass(frozen=True, slots=True)
class MinutesOutOfRange:
    """A number of minutes that no session takes; the most that is logged."""

    most: int


WeekCue = (
    WeekSoFar
    | WeekStillOpen
    | WeekNotBegun
    | LastWeeks
    | Improved
    | WeekLeft
    | WeekMet
    | TodayTakes
    | CardioLogged
    | NothingLogged
    | MinutesOutOfRange
)
