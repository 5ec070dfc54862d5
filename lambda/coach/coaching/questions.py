"""What the coach can ask: at most one question a turn, the last thing said.

The open question is kept with the trainee, because it decides what "yes" and "no" mean. An `ordinal` only
varies its words, and makes no other question of it.
"""

from dataclasses import dataclass, field
from datetime import date

from coach.coaching.reminder import PartOfDay
from coach.training.cardio import Activity


@dataclass(frozen=True, slots=True)
class AskClearance:
    """Has a licensed provider cleared you (R1)?"""


@dataclass(frozen=True, slots=True)
class AskActivity:
    """How often do you exercise now?"""


@dataclass(frozen=True, slots=True)
class AskEquipment:
    """What have you got to train with?"""


@dataclass(frozen=True, slots=True)
class OfferProgramme:
    """Do you want to hear what the programme looks like?"""


@dataclass(frozen=True, slots=True)
class OfferStart:
    """Shall we start today's strength workout?"""


@dataclass(frozen=True, slots=True)
class AskStart:
    """Say start my workout, after today's plan was told."""


@dataclass(frozen=True, slots=True)
class OfferResume:
    """Carry on with the running workout?"""


@dataclass(frozen=True, slots=True)
class OfferEnd:
    """Shall we stop here? Asked when words were not understood three times running."""


@dataclass(frozen=True, slots=True)
class AskReady:
    """Say ready: for the first exercise with time to get into place, later with "skip" as the other way.

    Attributes:
        ordinal: Which of the workout's exercises it is.
    """

    first: bool
    ordinal: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AskGoOn:
    """Say ready to go on, after something that broke in."""


@dataclass(frozen=True, slots=True)
class AskNextSet:
    """Say ready for the next set.

    Attributes:
        ordinal: Which of the workout's exercises it is.
    """

    set_number: int
    ordinal: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AskOtherSide:
    """Say ready for the left side."""


@dataclass(frozen=True, slots=True)
class AskResume:
    """Say resume to go on; in a set, or done if that was it."""

    in_set: bool


@dataclass(frozen=True, slots=True)
class AskFinished:
    """Did you finish: the set, or so many sets of the exercise?"""

    exercise: str
    sets: int


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Another set like the one that was counted by itself?

    Attributes:
        reps: Repetitions as a person says them: of a hold its seconds.
    """

    exercise: str
    reps: int


@dataclass(frozen=True, slots=True)
class AskEffort:
    """How were the last two (R10)?

    Attributes:
        ordinal: Which of the workout's questions it is.
        held: Whether it was a hold, of which the last seconds are asked about.
    """

    ordinal: int = field(default=0, compare=False)
    held: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class OfferLeaveOut:
    """Leave the exercise out and go on, or end here (S14)?

    Attributes:
        exercise: The one that hurts.
        following: The one that would come next, or None.
    """

    exercise: str
    following: str | None


@dataclass(frozen=True, slots=True)
class AskMinutes:
    """How many minutes was it?

    Attributes:
        day: The day that was named, or None for today.
    """

    activity: Activity | None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AskTime:
    """At what time shall the reminder be?

    Attributes:
        part: The part of the day that was named.
    """

    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class AskRemind:
    """Shall I remind you at that time on those days? Each reminder is agreed to before it is set.

    Attributes:
        at: Minutes after midnight.
        days: Weekdays from Monday, 0, in the order in which they come.
    """

    at: int
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskNextLeg:
    """Say next to go on with the cardio session; after its last leg, say done."""

    last: bool


@dataclass(frozen=True, slots=True)
class AskCardioOn:
    """Say resume to go on with the cardio session; once some of it is done, or done if that was it."""

    begun: bool


@dataclass(frozen=True, slots=True)
class AskForget:
    """Shall everything be deleted?

    Attributes:
        rest: Whether it is begun already: there was too much for one turn, and any answer goes on with it.
    """

    rest: bool = False


@dataclass(frozen=True, slots=True)
class AskSayAgain:
    """What shall it be? After an example of how to say what was unclear."""


@dataclass(frozen=True, slots=True)
class AskWish:
    """What would you like to do? Suggests a start where a strength workout waits."""

    start: bool


Question = (
    AskClearance
    | AskActivity
    | AskEquipment
    | OfferProgramme
    | OfferStart
    | AskStart
    | OfferResume
    | OfferEnd
    | AskReady
    | AskGoOn
    | AskNextSet
    | AskOtherSide
    | AskResume
    | AskFinished
    | AskAgain
    | AskEffort
    | OfferLeaveOut
    | AskMinutes
    | AskTime
    | AskRemind
    | AskNextLeg
    | AskCardioOn
    | AskForget
    | AskSayAgain
    | AskWish
)
