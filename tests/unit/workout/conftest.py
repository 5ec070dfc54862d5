"""Running workouts as people bring them about."""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.moves import Moment
from coach.workout.running import Phase, RunningWorkout, begin
from coach.workout.settling import nearly_over, settled, unheard
from coach.workout.transitions import TRANSITIONS, Event, advance
from tests.unit.workout.session import Session, moments

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (2, 25, 130, 600))
NOWHERE_NEW = {Event.INTERRUPT, Event.REPEAT, Event.CORRECT}
ENOUGH = 500  # workouts: every cell of the table meets several


@dataclass(frozen=True)
class Reached:
    """What a walk through the table came upon.

    Attributes:
        workouts: Workouts in every phase, each with a moment at which it is there.
        phases: Where each event led in each phase.
    """

    workouts: Mapping[Phase, list[tuple[RunningWorkout, datetime]]]
    phases: Mapping[tuple[Phase, Event], set[Phase]]


@pytest.fixture(scope="session")
def reached(programme: Programme) -> Reached:
    """Workouts led through every event after pauses of different lengths, the nearest first.

    They are a workout of two exercises from its beginning, from the second exercise once the first has its
    answer, and from the first gone back to for another round. A count is also found by a new session.
    Workouts that differ in nothing but their instants are met once; those in which something was changed are
    most of all that there are, and every fifth that is looked at.
    """
    found = Reached(defaultdict(list), defaultdict(set))
    ahead, met = deque(_begun(programme)), set[Hashable]()
    changed = deque[tuple[RunningWorkout, datetime]]()
    while len(met) < ENOUGH:
        running, before = (changed if changed and len(met) % 5 == 0 else ahead).popleft()
        for now in (before + pause for pause in PAUSES):
            here = settled(running, programme, now)
            if _timeless(here, now) in met:
                continue
            met.add(_timeless(here, now))
            found.workouts[here.phase].append((running, now))
            ahead.append((unheard(running, programme, now), now))
            for event in TRANSITIONS[here.phase]:
                for moment in moments(event, here, programme, now):
                    moved, _ = advance(running, event, moment)
                    found.phases[here.phase, event].add(moved.phase)
                    if event not in NOWHERE_NEW:
                        (changed if event is Event.CHANGE else ahead).append((moved, now))
    return found


def _begun(programme: Programme) -> Iterator[tuple[RunningWorkout, datetime]]:
    listed = (Prescription("glute_bridge", 2, 8), Prescription("lunge", 2, 12))
    running, now = begin(WorkoutKind.FULL, listed, NOW.date(), NOW), NOW
    yield running, now
    for event in (Event.SKIP, Event.DONE, Event.EFFORT, Event.PREVIOUS, Event.READY, Event.DONE, Event.READY):
        now += timedelta(minutes=1)
        running, _ = advance(running, event, Moment(programme, now, Effort.RIGHT))
        yield running, now


def _timeless(here: RunningWorkout, now: datetime) -> Hashable:
    """All that an event can tell a workout from another by."""
    block = here.block and replace(here.block, ordinal=0)
    return replace(here, since=None, touched=NOW, block=block), nearly_over(here, now)


@pytest.fixture
def session(programme: Programme) -> Session:
    """Two exercises of two sets of ten, at the start of the warm-up: one for both legs, one for each."""
    return Session(programme, Prescription("glute_bridge", 2, 10), Prescription("lunge", 2, 10))
