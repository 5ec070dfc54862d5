"""Where a person can be when they say something else, and what they are told then."""

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from coach.coaching.commands import StartStrength, StateEffort, Swap
from coach.coaching.decision import Decision
from coach.training.prescription import Effort, Prescription
from coach.training.programme import WorkoutKind
from coach.workout.running import Station
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation

Told = TypeVar("Told")

FIRST_REPS = 25  # seconds: about five repetitions of the first exercise are counted
FIRST_SET = 90  # seconds: the first set is over, the rest is not
SECOND_SET = 130  # seconds: in the second set


def told(decision: Decision, kind: type[Told]) -> Told:
    """The one thing of that kind that is told."""
    (cue,) = (cue for cue in decision.cues if isinstance(cue, kind))
    return cue


def warming_up(person: Conversation) -> Conversation:
    """At the first move of the warm-up."""
    person.say(StartStrength())
    return person


def announced(person: Conversation) -> Conversation:
    """At the first exercise, before its first set."""
    warming_up(person).event(Event.SKIP)
    return person


def counting(person: Conversation) -> Conversation:
    """In the first set of the first exercise, just begun."""
    announced(person).event(Event.READY)
    return person


def paused(person: Conversation) -> Conversation:
    """About five repetitions into the first set."""
    counting(person).event(Event.PAUSE, after=FIRST_REPS)
    return person


def asked_how_hard(person: Conversation) -> Conversation:
    """After the last set of the first exercise."""
    counting(person).event(Event.DONE, after=LONG)
    return person


def between_sets(person: Conversation) -> Conversation:
    """After the first set of the first exercise, ended early."""
    counting(person).event(Event.DONE, after=FIRST_REPS)
    return person


def at_last_exercise(person: Conversation, *, sets: bool) -> Conversation:
    """At the last exercise, the others left out of today; its sets done when so asked."""
    announced(person)
    while person.running.next_open() is not None:
        person.event(Event.SKIP)
    if sets:
        person.event(Event.DONE)
    return person


def finished(person: Conversation, effort: Effort = Effort.RIGHT) -> Decision:
    """A workout of nothing but its last exercise, from its start to its logged end."""
    at_last_exercise(person, sets=True)
    return person.say(StateEffort(effort))


def on_day(person: Conversation, days: int, hour: int = 18) -> Conversation:
    """So many days later, at that hour."""
    person.now = (person.now + timedelta(days=days)).replace(hour=hour, minute=0, second=0)
    return person


def with_goblet_squats(person: Conversation) -> Conversation:
    """The same person with goblet squats in the place of squats."""
    person.say(Swap("squat", "goblet_squat"))
    return person


def prescribed(person: Conversation, exercise: str, kind: WorkoutKind = WorkoutKind.FULL) -> Prescription:
    """What the plan asks for of the exercise."""
    (item,) = (item for item in person.plan.workouts[kind] if item.exercise == exercise)
    return item


def planned(person: Conversation, kind: WorkoutKind = WorkoutKind.FULL) -> list[str]:
    """The exercises of the plan."""
    return [item.exercise for item in person.plan.workouts[kind]]


def stations(person: Conversation) -> list[str]:
    """The exercises of the workout under way."""
    return [station.exercise for station in person.running.stations]


def station(person: Conversation, exercise: str) -> Station:
    """The workout's station of the exercise."""
    (found,) = (station for station in person.running.stations if station.exercise == exercise)
    return found


def with_sets(person: Conversation, sets: int) -> Conversation:
    """The same person with so many sets of each exercise in their plan."""
    kinds = {
        kind: tuple(replace(item, sets=sets) for item in items)
        for kind, items in person.plan.workouts.items()
    }
    person.trainee = replace(person.trainee, plan=replace(person.plan, workouts=kinds))
    return person
