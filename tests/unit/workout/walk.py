"""Workouts led through their transitions at random, by anybody and in any sessions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Equipment
from coach.training.means import Means
from coach.training.prescription import Effort, Prescription
from coach.training.programme import WorkoutKind
from coach.workout.manner import LONGEST_REST, SHORTEST_REST, Manner
from coach.workout.moves import Moment
from coach.workout.outcomes import Outcome, PaceChanged
from coach.workout.running import Phase, RunningWorkout, Station, begin
from coach.workout.settling import settled, unheard
from coach.workout.transitions import Event, advance
from tests.unit.workout.session import changes_of

PROGRAMME = read_programme()
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Step:
    """One turn of a walk: `here` is the workout as the turn found it, what was being spoken gone on."""

    here: RunningWorkout
    event: Event
    moment: Moment
    after: RunningWorkout
    outcomes: tuple[Outcome, ...]
    now: datetime

    @property
    def kept(self) -> list[tuple[Station, Station]]:
        """Each station as the turn found it, with what has become of it.

        A swap in the middle of an exercise has put a station of its own after it, with nothing done yet.
        """
        stations = list(self.after.stations)
        if len(stations) > len(self.here.stations):
            inserted = stations.pop(self.here.index + 1)
            assert self.event is Event.CHANGE
            assert not inserted.done
            assert inserted.exercise != self.here.station.exercise
        return list(zip(self.here.stations, stations, strict=True))


@dataclass(frozen=True)
class Turn:
    """What is said after so many seconds, with all that it may carry, and whether in a new session."""

    seconds: int
    fresh: bool
    event: Event
    effort: Effort
    reps: int
    change: int

    def moment(self, here: RunningWorkout, now: datetime, manner: Manner) -> Moment:
        """The turn's moment in that workout."""
        changes = changes_of(here)
        changed = changes[self.change % len(changes)]
        return Moment(PROGRAMME, now, self.effort, changed=changed, number=self.reps, manner=manner)


@dataclass(frozen=True)
class Walk:
    """A workout that a plan can hold, who does it, and what is said in it."""

    kind: WorkoutKind
    means: Means
    sets: tuple[int, ...]
    reps: tuple[int, ...]
    manner: Manner
    turns: tuple[Turn, ...]

    def steps(self) -> Iterator[Step]:
        """The walk's steps; it ends where the workout does."""
        first = PROGRAMME.first_prescriptions(self.kind, self.means)
        sized = zip(first, self.sets, self.reps, strict=True)
        listed = tuple(Prescription(item.exercise, sets, reps) for item, sets, reps in sized)
        running, now, manner = begin(self.kind, listed, NOW.date(), NOW), NOW, self.manner
        for turn in self.turns:
            if running.phase is Phase.DONE:
                return
            now += timedelta(seconds=turn.seconds)
            found = unheard(running, PROGRAMME, now) if turn.fresh else running
            here = settled(found, PROGRAMME, now)
            moment = turn.moment(here, now, manner)
            running, outcomes = advance(found, turn.event, moment)
            yield Step(here, turn.event, moment, running, outcomes, now)
            for outcome in outcomes:
                if isinstance(outcome, PaceChanged):
                    exercise = running.stations[outcome.index].exercise
                    manner = replace(manner, paces={**manner.paces, exercise: outcome.seconds})


pauses = st.sampled_from((1, 3, 9, 20, 43, 45, 70, 130, 240, 600))
usual = [*[Event.READY] * 6, *[Event.EFFORT] * 5, *[Event.PREVIOUS] * 2]
turns = st.builds(
    Turn,
    pauses,
    st.sampled_from((False, False, True)),
    st.sampled_from([*Event, *usual]),
    st.sampled_from(Effort),
    st.integers(1, 50),
    st.integers(0, 99),
)
manners = st.builds(
    Manner, rest=st.none() | st.integers(SHORTEST_REST, LONGEST_REST), keep_going=st.booleans()
)
walks = st.builds(
    Walk,
    st.sampled_from(WorkoutKind),
    st.sampled_from((Means(), Means(frozenset(Equipment)))),
    st.tuples(*[st.integers(2, 4)] * 4),
    st.tuples(*[st.integers(8, 12)] * 4),
    manners,
    st.lists(turns, min_size=10, max_size=25).map(tuple),
)
