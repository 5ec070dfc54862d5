"""The moments in which phrases of the corpus are said: somebody brought there by what they said before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Final

from coach.coaching.commands import (
    AskProgress,
    DeleteData,
    Launch,
    LogCardio,
    ReportPain,
    StartCardio,
    StateActivity,
    Yes,
)
from coach.coaching.decision import Scene
from coach.coaching.questions import Question
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import brought_up_to_date
from coach.skill import read_programme
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel
from coach.workout.transitions import Event
from tests.unit.coaching import situations
from tests.unit.coaching.conversation import Conversation, workout_done

MID_SET = 20  # seconds: some repetitions of the set are counted
MID_WALK = 100  # seconds: a leg of the walk is under way
NEARLY = 42  # seconds: just before the last repetition of the first set


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a person is when they speak; with no session open where the scene is fresh."""

    trainee: Trainee
    scene: Scene

    @property
    def asked(self) -> Question | None:
        """What the coach asked last, if the session is still the same."""
        return None if self.scene.fresh else self.trainee.asked


@cache
def moment(name: str, *, fresh: bool = False) -> Moment:
    """The moment of that name; `fresh` where the skill is called by its name in it.

    Raises:
        KeyError: there is no such moment.
    """
    bring, after = MOMENTS[name]
    person = bring(Conversation(read_programme()))
    person.now += timedelta(seconds=after)
    scene = person.scene(fresh=fresh)
    return Moment(brought_up_to_date(person.trainee, scene).trainee, scene)


def _introducing(person: Conversation) -> Conversation:
    person.say(Launch(), fresh=True)
    return person


def _asked_activity(person: Conversation) -> Conversation:
    _introducing(person).say(Yes())
    return person


def _asked_equipment(person: Conversation) -> Conversation:
    _asked_activity(person).say(StateActivity(ActivityLevel.RARELY))
    return person


def _known(person: Conversation) -> Conversation:
    """Somebody with a plan, on a day of strength."""
    return person.introduced(ActivityLevel.SOMETIMES, Equipment.DUMBBELL)


def _trained(person: Conversation, days: int) -> Conversation:
    """Somebody who has trained on Monday, so many days later."""
    workout_done(_known(person))
    return situations.on_day(person, days)


def _opened(person: Conversation) -> Conversation:
    """On a day off, when there is nothing to begin."""
    _trained(person, 3).say(Launch(), fresh=True)
    return person


def _at_any_time(person: Conversation) -> Conversation:
    """On a day of strength, after a question."""
    _trained(person, 2).say(AskProgress(), fresh=True)
    return person


def _asked_finished(person: Conversation) -> Conversation:
    situations.counting(_known(person)).event(Event.PAUSE, after=NEARLY)
    return person


def _asked_minutes(person: Conversation) -> Conversation:
    _known(person).say(LogCardio(None, Activity.SPEED_WALKING))
    return person


def _in_cardio(person: Conversation) -> Conversation:
    _known(person).say(StartCardio())
    return person


def _pain_offered(person: Conversation) -> Conversation:
    situations.counting(_known(person)).say(ReportPain(), after=MID_SET)
    return person


def _asked_delete(person: Conversation) -> Conversation:
    _known(person).say(DeleteData())
    return person


SOON = 3  # seconds

MOMENTS: Final[Mapping[str, tuple[Callable[[Conversation], Conversation], int]]] = {
    "new": (_introducing, SOON),
    "asked_clearance": (_introducing, SOON),
    "asked_activity": (_asked_activity, SOON),
    "asked_equipment": (_asked_equipment, SOON),
    "idle": (_opened, SOON),
    "offered_start": (_known, SOON),
    "warm_up": (lambda person: situations.warming_up(_known(person)), MID_SET),
    "announced": (lambda person: situations.announced(_known(person)), SOON),
    "counting": (lambda person: situations.counting(_known(person)), MID_SET),
    "paused": (lambda person: situations.paused(_known(person)), SOON),
    "between_sets": (lambda person: situations.between_sets(_known(person)), SOON),
    "asked_effort": (lambda person: situations.asked_how_hard(_known(person)), SOON),
    "asked_minutes": (_asked_minutes, SOON),
    "asked_finished": (_asked_finished, SOON),
    "cardio": (_in_cardio, MID_WALK),
    "pain_offered": (_pain_offered, SOON),
    "asked_delete": (_asked_delete, SOON),
    "anytime": (_at_any_time, SOON),
}
"""How to be brought to each, and how many seconds later somebody speaks."""
