"""A workout that is under way: its stations, its phase and the place in the count."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coach.training.prescription import MOST_SETS, Effort, Prescription
from coach.training.programme import Programme, Routine, WorkoutKind
from coach.workout.block import Block, Place


class Phase(StrEnum):
    """What the coach and the person are at; the transitions between them are in `transitions.py`."""

    WARM_UP = "warm_up"
    ANNOUNCED = "announced"
    COUNTING = "counting"
    PAUSED = "paused"
    UNSURE = "unsure"
    BETWEEN_SETS = "between_sets"
    EFFORT = "effort"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Station:
    """One exercise of the workout.

    Attributes:
        prescription: What was asked for when the workout began.
        sets: Sets to do; more than prescribed once somebody went back for another round.
        done: Repetitions of each set done, a side where sides are counted apart.
        skipped: Whether the person left it.
        effort: Their answer, once given.
    """

    prescription: Prescription
    sets: int
    done: tuple[int, ...] = ()
    skipped: bool = False
    effort: Effort | None = None

    @property
    def exercise(self) -> str:
        """Id of the exercise."""
        return self.prescription.exercise

    @property
    def open(self) -> bool:
        """Whether sets are left to do."""
        return not self.skipped and len(self.done) < self.sets

    @property
    def next_set(self) -> int:
        """Number of the next set, from 1."""
        return len(self.done) + 1

    def with_set(self, reps: int) -> "Station":
        """The station after one more set of so many repetitions; none done is no set."""
        return replace(self, done=(*self.done, reps)) if reps > 0 else self

    def again(self) -> "Station | None":
        """The station opened for the sets left, or for another round; None when four are done (S2)."""
        round_ = self.prescription.sets if len(self.done) >= self.prescription.sets else 0
        sets = min(MOST_SETS, max(self.prescription.sets, len(self.done) + round_))
        if sets <= len(self.done):
            return None
        return replace(self, sets=sets, skipped=False)


@dataclass(frozen=True, slots=True)
class RunningWorkout:
    """A workout from its start to its end; it outlives sessions.

    Attributes:
        kind: What it trains; None for a single set that was asked for by itself.
        day: The person's own day it belongs to.
        began: When it was started.
        stations: Its exercises in order.
        index: The station the person is at.
        phase: What they are at there.
        touched: When something was last said to it.
        since: When what is being warmed up or counted began, after the words before it; None once it was
            broken off. Each count is known from the others by it.
        warm_up_move: The warm-up's move that the last warm-up answer began with.
        block: What is being counted (COUNTING).
        place: Where the person is in the exercise (PAUSED, UNSURE, and COUNTING once settled).
        short: Whether its warm-up and its cool-down are the short ones (S9).
        claim: The last set that may be over (UNSURE), from the place on.
    """

    kind: WorkoutKind | None
    day: date
    began: datetime
    stations: tuple[Station, ...]
    index: int
    phase: Phase
    since: datetime | None
    touched: datetime
    warm_up_move: int = 0
    block: Block | None = None
    place: Place | None = None
    short: bool = False
    claim: int = 0

    @property
    def station(self) -> Station:
        """Where the person is."""
        return self.stations[self.index]

    @property
    def sets_done(self) -> int:
        """Sets done in the whole workout."""
        return sum(len(station.done) for station in self.stations)

    @property
    def counts(self) -> bool:
        """Whether enough is done to count as a session: half of a workout's prescribed sets."""
        if self.kind is None:
            return False
        planned = sum(station.prescription.sets for station in self.stations)
        return self.sets_done * 2 >= planned

    @property
    def best(self) -> Mapping[str, int]:
        """The most repetitions in one set, for each exercise done."""
        return {station.exercise: max(station.done) for station in self.stations if station.done}

    def with_station(self, station: Station) -> "RunningWorkout":
        """The workout with the present station replaced."""
        stations = (*self.stations[: self.index], station, *self.stations[self.index + 1 :])
        return replace(self, stations=stations)

    def next_open(self) -> int | None:
        """Index of the next station with sets left after this one, or None."""
        later = range(self.index + 1, len(self.stations))
        return next((index for index in later if self.stations[index].open), None)


def begin(
    kind: WorkoutKind,
    prescriptions: tuple[Prescription, ...],
    day: date,
    now: datetime,
    *,
    short: bool = False,
) -> RunningWorkout:
    """A workout at the start of its warm-up."""
    stations = tuple(Station(item, item.sets) for item in prescriptions)
    return RunningWorkout(kind, day, now, stations, 0, Phase.WARM_UP, now, now, short=short)


def routine_of(running: RunningWorkout, programme: Programme) -> Routine:
    """The warm-up and the cool-down of that workout."""
    return programme.routine(short=running.short)
