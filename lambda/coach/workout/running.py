"""A workout that is under way: its stations, its phase and the place in the count."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coach.training.catalogue import Catalogue
from coach.training.exercise import Exercise
from coach.training.prescription import MOST_SETS, Effort, Prescription
from coach.training.programme import Move, Programme, Routine, WorkoutKind
from coach.workout.timeline import Block, Place, first_side, fitted, timeline

WARM_UP_INTRO = 6  # seconds of speech before the first move
SETTLING = 40  # seconds to hear an exercise's cue, get into place and answer afterwards


class Phase(StrEnum):
    """What the coach and the person are at; the transitions between them are in `transitions.py`."""

    WARM_UP = "warm_up"
    ANNOUNCED = "announced"
    COUNTING = "counting"
    PAUSED = "paused"
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
        kind: What it trains.
        day: The person's own day it belongs to.
        began: When it was started.
        stations: Its exercises in order.
        index: The station the person is at.
        phase: What they are at there.
        touched: When something was last said to it.
        since: When the answer began that warms up or counts; None once it was broken off.
        warm_up_move: The warm-up's move that the last warm-up answer began with.
        block: What is being counted (COUNTING).
        place: Where the person is in the exercise (PAUSED, and COUNTING once settled).
        short: Whether its warm-up and its cool-down are the short ones (S9).
    """

    kind: WorkoutKind
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
        """Whether enough is done to count as a session: half of the prescribed sets."""
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


def block_from(exercise: Exercise, station: Station, place: Place | None) -> Block:
    """What the next answer counts at that station: from the place, or from its next set."""
    start = place or Place(station.next_set, first_side(exercise.sides))
    return fitted(_whole(exercise, station.prescription.reps, station.sets, start))


def settled(running: RunningWorkout, programme: Programme, now: datetime) -> RunningWorkout:
    """The workout as it stands now: what was being spoken has gone on since it began.

    A count that is over has its sets logged; one under way has those of its sets logged that are over, and
    its place filled in.
    """
    if running.since is None:
        return running
    elapsed = max(0, int((now - running.since).total_seconds() * 1000))
    warm_up = routine_of(running, programme).warm_up
    if running.phase is Phase.WARM_UP and _move_at(running, warm_up, elapsed) >= len(warm_up):
        return replace(running, phase=Phase.ANNOUNCED)
    if running.phase is not Phase.COUNTING or running.block is None:
        return running
    line = timeline(running.block)
    place = line.place_at(elapsed)
    station = running.station
    for number in range(station.next_set, place.set_number):
        block = running.block
        begun = number == block.start.set_number
        station = station.with_set(block.reps_from(block.start) if begun else block.reps)
    running = running.with_station(station)
    if not station.open:
        return replace(running, phase=Phase.EFFORT, block=None)
    if elapsed >= line.length:
        return replace(running, phase=Phase.BETWEEN_SETS, block=None)
    return replace(running, place=place)


def warm_up_move(running: RunningWorkout, programme: Programme, now: datetime) -> int:
    """Index of the warm-up's move that the person is at."""
    warm_up = routine_of(running, programme).warm_up
    if running.since is None:
        return running.warm_up_move
    elapsed = max(0, int((now - running.since).total_seconds() * 1000))
    return min(_move_at(running, warm_up, elapsed), len(warm_up) - 1)


def estimated_seconds(prescriptions: tuple[Prescription, ...], catalogue: Catalogue, routine: Routine) -> int:
    """About how long a workout takes, in seconds."""
    counted = 0
    for item in prescriptions:
        exercise = catalogue[item.exercise]
        whole = _whole(exercise, item.reps, item.sets, Place(1, first_side(exercise.sides)))
        counted += timeline(whole).length // 1000 + SETTLING
    return counted + routine.seconds


def spoken_minutes(seconds: int) -> int:
    """A workout's length as it is told: minutes, to the nearest five."""
    return max(5, round(seconds / 300) * 5)


def _whole(exercise: Exercise, reps: int, sets: int, start: Place) -> Block:
    """Everything of an exercise from that place on, however long it lasts."""
    return Block(
        exercise=exercise.id,
        tempo=exercise.tempo.seconds,
        sides=exercise.sides,
        reps=reps,
        sets=sets,
        start=start,
        last_set=sets,
        rest=exercise.rest,
    )


def _move_at(running: RunningWorkout, warm_up: tuple[Move, ...], elapsed: int) -> int:
    left = elapsed - WARM_UP_INTRO * 1000
    index = running.warm_up_move
    while index < len(warm_up) and left >= warm_up[index].seconds * 1000:
        left -= warm_up[index].seconds * 1000
        index += 1
    return index
