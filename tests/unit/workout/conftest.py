"""Running workouts as people bring them about."""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.moves import Moment
from coach.workout.running import Phase, RunningWorkout, begin, settled
from coach.workout.transitions import TRANSITIONS, Event, advance
from tests.unit.workout.session import Session, moments

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PAUSES = (timedelta(seconds=2), timedelta(seconds=35), timedelta(minutes=2), timedelta(minutes=10))
NOWHERE_NEW = {Event.INTERRUPT, Event.REPEAT, Event.CORRECT}
ENOUGH = 1000  # workouts: every cell of the table meets several


@pytest.fixture(scope="session")
def reachable(programme: Programme) -> dict[Phase, list[tuple[RunningWorkout, datetime]]]:
    """Workouts in every phase, each with a moment at which it is there.

    They are reached from a workout of two exercises: from its beginning, from the second exercise once the
    first has its answer, and from the first gone back to for another round. From there they are led through
    the events after pauses of different lengths, the nearest first; workouts that differ in nothing but their
    instants are met once.
    """
    listed = (Prescription("glute_bridge", 2, 8), Prescription("lunge", 2, 8))
    first = begin(WorkoutKind.FULL, listed, NOW.date(), NOW)
    begun, running, now = [(first, NOW)], first, NOW
    for event in (Event.SKIP, Event.DONE, Event.EFFORT, Event.PREVIOUS):
        now += timedelta(minutes=1)
        running, _ = advance(running, event, Moment(programme, now, Effort.RIGHT))
        begun.append((running, now))
    found: dict[Phase, list[tuple[RunningWorkout, datetime]]] = {phase: [] for phase in Phase}
    ahead, met = deque(begun), set[RunningWorkout]()
    while ahead and len(met) < ENOUGH:
        running, before = ahead.popleft()
        for pause in PAUSES:
            now = before + pause
            here = settled(running, programme, now)
            timeless = replace(here, since=None, touched=NOW)
            if timeless in met:
                continue
            met.add(timeless)
            found[here.phase].append((running, now))
            ahead += (
                (advance(running, event, moment)[0], now)
                for event in TRANSITIONS[here.phase]
                if event not in NOWHERE_NEW
                for moment in moments(event, here, programme, now)
            )
    return found


@pytest.fixture
def session(programme: Programme) -> Session:
    """Two exercises of two sets of ten, at the start of the warm-up: one for both legs, one for each."""
    return Session(programme, Prescription("glute_bridge", 2, 10), Prescription("lunge", 2, 10))
