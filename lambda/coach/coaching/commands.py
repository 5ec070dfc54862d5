"""What a person can mean: one command a turn, in no particular language."""

from dataclasses import dataclass

from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.workout.transitions import Event


@dataclass(frozen=True, slots=True)
class Launch:
    """The skill was opened without a wish."""


@dataclass(frozen=True, slots=True)
class Yes:
    """Yes, to whatever was asked."""


@dataclass(frozen=True, slots=True)
class No:
    """No, to whatever was asked."""


@dataclass(frozen=True, slots=True)
class ConfirmClearance:
    """A licensed provider has cleared the person (R1)."""


@dataclass(frozen=True, slots=True)
class StateActivity:
    """How often the person exercises; None when the words were not understood."""

    level: ActivityLevel | None


@dataclass(frozen=True, slots=True)
class StateEquipment:
    """What the person owns; None when the words were not understood."""

    equipment: frozenset[Equipment] | None


@dataclass(frozen=True, slots=True)
class AskProgramme:
    """What the programme looks like."""


@dataclass(frozen=True, slots=True)
class AskToday:
    """What today holds."""


@dataclass(frozen=True, slots=True)
class StartStrength:
    """Start the strength workout."""


@dataclass(frozen=True, slots=True)
class StartCardio:
    """Start the cardio session."""


@dataclass(frozen=True, slots=True)
class AskProgress:
    """How the week is going."""


@dataclass(frozen=True, slots=True)
class LogCardio:
    """Log a cardio session; minutes or activity are None where they were not named."""

    minutes: int | None
    activity: Activity | None


@dataclass(frozen=True, slots=True)
class StateMinutes:
    """A bare number of minutes; None when the words were not understood."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class Say:
    """An event of the running workout."""

    event: Event


@dataclass(frozen=True, slots=True)
class StateEffort:
    """How hard it was; None when the words were not understood."""

    effort: Effort | None


@dataclass(frozen=True, slots=True)
class AskHowTo:
    """How an exercise is done.

    Attributes:
        exercise: Its id, or None for the present one.
        understood: False when an exercise was named that is not in the catalogue.
    """

    exercise: str | None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class ReportPain:
    """A joint or a muscle hurts (R11, S14). Where is not kept."""


@dataclass(frozen=True, slots=True)
class ReportStopSign:
    """One of S13's signs, on which a workout ends at once."""


@dataclass(frozen=True, slots=True)
class BringBack:
    """An exercise that was left out may come again; None when none was named that is known."""

    exercise: str | None


@dataclass(frozen=True, slots=True)
class AskHelp:
    """What can be said now."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave; what is running is kept."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words that mean nothing to the coach."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Understood by the platform, but nothing that a workout knows: looping, shuffling."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is over; nobody hears an answer."""


Heard = (
    Launch
    | Yes
    | No
    | ConfirmClearance
    | StateActivity
    | StateEquipment
    | AskProgramme
    | AskToday
    | StartStrength
    | StartCardio
    | AskProgress
    | LogCardio
    | StateMinutes
    | Say
    | StateEffort
    | AskHowTo
    | ReportPain
    | ReportStopSign
    | BringBack
    | AskHelp
    | Stop
    | NotUnderstood
    | Unsupported
)

Command = Heard | SessionEnded
