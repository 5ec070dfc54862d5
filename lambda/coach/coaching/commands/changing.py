"""What a person changes: exercises, equipment, loads, days, length."""

from dataclasses import dataclass

from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.workout.manner import Talk


@dataclass(frozen=True, slots=True)
class Swap:
    """Another exercise in the place of one.

    Attributes:
        exercise: The one to go; None for the present one.
        replacement: The one to come; None leaves the choice to the coach.
        understood: False when an exercise was named that is not in the catalogue.
    """

    exercise: str | None = None
    replacement: str | None = None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class DoWithout:
    """Equipment that is not at hand today; empty when none was named that is known."""

    equipment: frozenset[Equipment]


@dataclass(frozen=True, slots=True)
class LoseEquipment:
    """Equipment that the person does not own any more; empty when none was named that is known."""

    equipment: frozenset[Equipment]


@dataclass(frozen=True, slots=True)
class Shorten:
    """Make today's workout fit so many minutes; None for as short as it goes."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class LimitMinutes:
    """No session is to be longer than so many minutes from now on; None lifts the limit.

    Attributes:
        understood: False when the words named no length of time.
    """

    minutes: int | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class ChooseStrengthDays:
    """So many strength days a week from now on (R6); None when no number was understood."""

    days: int | None


@dataclass(frozen=True, slots=True)
class ChooseDaysOff:
    """These are the days off from now on (R5, S1), from Monday, 0; empty when none was understood."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class MoveDayOff:
    """A day off is to lie elsewhere from now on; weekdays from Monday, 0.

    Attributes:
        to: Where; None when no day was understood.
        from_: Which of the days off; None leaves the choice to the coach.
    """

    to: int | None
    from_: int | None = None


@dataclass(frozen=True, slots=True)
class StateWeights:
    """The weights of one kind that the person owns.

    Attributes:
        equipment: The kind; None when it was not named.
        amounts: In the unit; empty when none was understood.
        unit: None when it was not named.
        more: Whether they come to those that the person has told of before.
    """

    equipment: Equipment | None
    amounts: tuple[int, ...]
    unit: Unit | None
    more: bool = False


@dataclass(frozen=True, slots=True)
class UseLoad:
    """The load that the person trains the present exercise with; None where it was not understood."""

    amount: int | None
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class ChooseUnit:
    """What loads are spoken in; None when the words were not understood."""

    unit: Unit | None


@dataclass(frozen=True, slots=True)
class ChooseRest:
    """How long rests between sets are from now on (S7).

    Attributes:
        seconds: Seconds, or None when no length was understood.
        change: Instead of a length, 1 for longer and -1 for shorter than now.
    """

    seconds: int | None = None
    change: int = 0


@dataclass(frozen=True, slots=True)
class ChooseKeepGoing:
    """Whether the coach goes on to the next exercise without waiting for "ready"; None when unclear."""

    on: bool | None


@dataclass(frozen=True, slots=True)
class ChoosePace:
    """The pace of every exercise from now on (S8).

    Attributes:
        change: 1 for slower than now, -1 for faster, 0 for each one's own pace; None when not understood.
    """

    change: int | None


@dataclass(frozen=True, slots=True)
class ChooseTalk:
    """How much the coach says from now on.

    Attributes:
        talk: So much, or None when it was not understood.
        change: Instead of that, 1 for more and -1 for less than now.
    """

    talk: Talk | None = None
    change: int = 0


@dataclass(frozen=True, slots=True)
class ChooseBeat:
    """Whether a clock ticks under the repetitions from now on."""

    on: bool
