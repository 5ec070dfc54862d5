"""What a person has chosen, read back to them; what they never changed, as the programme has it.

Days are weekdays from Monday, 0. Equipment is in a fixed order.
"""

from dataclasses import dataclass

from coach.coaching.commands.preferences import Preference
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.workout.manner import Talk


@dataclass(frozen=True, slots=True)
class UnitIs:
    """What loads are spoken in."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class RestIs:
    """The rest between sets.

    Attributes:
        seconds: Of every exercise, or of most.
        others: Exercises of the plan whose rest is another, with its seconds (S7).
    """

    seconds: int
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DaysOffAre:
    """The days off.

    Attributes:
        off: Week by week.
        ahead: This week's days off from today on, where they are others; else None.
    """

    off: tuple[int, ...]
    ahead: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class StrengthDaysAre:
    """So many strength days a week; where they are this week."""

    days: int
    this_week: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EquipmentIs:
    """What they train with; empty for nothing."""

    equipment: tuple[Equipment, ...]


@dataclass(frozen=True, slots=True)
class WeightsAre:
    """What their weights weigh.

    Attributes:
        weights: The kinds they have told of, each with its loads in grams, ascending.
        unknown: The kinds they own and have not told of.
        gym: Whether there is also what stands in a gym.
    """

    weights: tuple[tuple[Equipment, tuple[int, ...]], ...]
    unknown: tuple[Equipment, ...]
    unit: Unit
    gym: bool = False


@dataclass(frozen=True, slots=True)
class PaceIs:
    """The pace of the count: exercises with the seconds of a repetition.

    Attributes:
        paces: Those whose pace was changed, and the one that the person is at.
        slower: Seconds that all others take longer than their own pace; less than 0 for shorter.
    """

    paces: tuple[tuple[str, int], ...]
    slower: int = 0


@dataclass(frozen=True, slots=True)
class BeatIs:
    """Whether a clock ticks under the repetitions."""

    on: bool


@dataclass(frozen=True, slots=True)
class TalkIs:
    """How much is said in a workout."""

    talk: Talk


@dataclass(frozen=True, slots=True)
class KeepGoingIs:
    """Whether the next exercise begins without "ready"."""

    on: bool


@dataclass(frozen=True, slots=True)
class LimitIs:
    """No session is longer than so many minutes; None for no limit."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class CardioIs:
    """What cardio is; the days of a week that are run (S10)."""

    activity: Activity
    runs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsAre:
    """The settings in short.

    Attributes:
        own_pace: Whether they changed the pace.
    """

    days: int
    off: tuple[int, ...]
    equipment: tuple[Equipment, ...]
    unit: Unit
    rest: RestIs
    talk: Talk
    limit: int | None = None
    beat: bool = False
    keep_going: bool = False
    own_pace: bool = False


@dataclass(frozen=True, slots=True)
class ToChange:
    """How to have that another way, for who has not changed it; weights by what they count them in."""

    preference: Preference
    unit: Unit = Unit.KILOGRAM


@dataclass(frozen=True, slots=True)
class WhichPreference:
    """It was not made out which setting was asked about."""


PreferencesCue = (
    UnitIs
    | RestIs
    | DaysOffAre
    | StrengthDaysAre
    | EquipmentIs
    | WeightsAre
    | PaceIs
    | BeatIs
    | TalkIs
    | KeepGoingIs
    | LimitIs
    | CardioIs
    | SettingsAre
    | ToChange
    | WhichPreference
)
