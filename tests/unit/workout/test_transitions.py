"""The transitions of a workout: the table walked, and workouts led through it at random."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Equipment
from coach.training.means import Means
from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.moves import Moment
from coach.workout.outcomes import (
    Corrected,
    Counting,
    EffortTakenBack,
    Finished,
    Outcome,
    Refused,
    StartedOver,
    TakenBack,
    WarmingUp,
)
from coach.workout.running import Phase, RunningWorkout, Station, begin, settled
from coach.workout.transitions import TRANSITIONS, Event, IllegalEventError, advance
from tests.unit.workout.session import changes_of, moments

PROGRAMME = read_programme()
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
Reachable = dict[Phase, list[tuple[RunningWorkout, datetime]]]
CELLS = [(phase, event) for phase, events in TRANSITIONS.items() for event in events]


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_reached(reachable: Reachable, phase: Phase) -> None:
    """No phase of the table is there for nobody."""
    assert reachable[phase]


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.DONE])
def test_every_event_has_a_meaning_until_the_workout_is_done(phase: Phase) -> None:
    """Skip, repeat, next, previous, pause, resume, stop, start over: at every point."""
    assert TRANSITIONS[phase].keys() == set(Event)


@pytest.mark.parametrize(("phase", "event"), CELLS)
def test_every_event_leads_to_the_phases_of_the_table_and_no_others(
    reachable: Reachable, programme: Programme, phase: Phase, event: Event
) -> None:
    """From every workout found in the phase; together they lead to each phase that the table promises."""
    seen = {
        advance(running, event, moment)[0].phase
        for running, now in reachable[phase]
        for moment in moments(event, settled(running, programme, now), programme, now)
    }
    assert seen == TRANSITIONS[phase][event].to


@pytest.mark.parametrize("event", Event)
def test_an_event_that_is_not_in_the_table_changes_nothing(
    reachable: Reachable, programme: Programme, event: Event
) -> None:
    """A workout that is done knows no event; it raises and stays as it is."""
    for running, now in reachable[Phase.DONE]:
        before = repr(running)
        with pytest.raises(IllegalEventError):
            advance(running, event, Moment(programme, now, Effort.EASY))
        assert repr(running) == before


@dataclass(frozen=True)
class Step:
    """One turn of a walk."""

    before: RunningWorkout
    event: Event
    moment: Moment
    after: RunningWorkout
    outcomes: tuple[Outcome, ...]
    now: datetime

    @property
    def here(self) -> RunningWorkout:
        """The workout as the turn found it: what was being spoken has gone on."""
        return settled(self.before, PROGRAMME, self.now)

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
    """What is said after so many seconds, with all that it may carry."""

    seconds: int
    event: Event
    effort: Effort
    reps: int
    change: int

    def moment(self, running: RunningWorkout, now: datetime) -> Moment:
        """The turn's moment in that workout."""
        changes = changes_of(settled(running, PROGRAMME, now))
        changed = changes[self.change % len(changes)]
        return Moment(PROGRAMME, now, self.effort, changed=changed, reps=self.reps)


@dataclass(frozen=True)
class Walk:
    """A workout that a plan can hold, and what is said in it."""

    kind: WorkoutKind
    means: Means
    sets: tuple[int, ...]
    reps: tuple[int, ...]
    turns: tuple[Turn, ...]

    def steps(self) -> Iterator[Step]:
        """The walk's steps; it ends where the workout does."""
        first = PROGRAMME.first_prescriptions(self.kind, self.means)
        sized = zip(first, self.sets, self.reps, strict=True)
        listed = tuple(Prescription(item.exercise, sets, reps) for item, sets, reps in sized)
        running, now = begin(self.kind, listed, NOW.date(), NOW), NOW
        for turn in self.turns:
            if running.phase is Phase.DONE:
                return
            now += timedelta(seconds=turn.seconds)
            moment = turn.moment(running, now)
            after, outcomes = advance(running, turn.event, moment)
            yield Step(running, turn.event, moment, after, outcomes, now)
            running = after


pauses = st.sampled_from((1, 3, 9, 20, 45, 70, 130, 240, 600))
usual = [*[Event.READY] * 5, *[Event.EFFORT] * 4, *[Event.PREVIOUS] * 2]
turns = st.builds(
    Turn,
    pauses,
    st.sampled_from([*Event, *usual]),
    st.sampled_from(Effort),
    st.integers(1, 50),
    st.integers(0, 99),
)
walks = st.builds(
    Walk,
    st.sampled_from(WorkoutKind),
    st.sampled_from((Means(), Means(frozenset(Equipment)))),
    st.tuples(*[st.integers(2, 4)] * 4),
    st.tuples(*[st.integers(8, 12)] * 4),
    st.lists(turns, min_size=5, max_size=30).map(tuple),
)


@settings(max_examples=80)
@given(walks)
def test_a_walk_never_leaves_the_table(walk: Walk) -> None:
    """Whatever is said, whenever: a phase that the table names."""
    for step in walk.steps():
        here = settled(step.before, PROGRAMME, step.now)
        assert step.after.phase in TRANSITIONS[here.phase][step.event].to


@settings(max_examples=80)
@given(walks)
def test_no_event_loses_a_set(walk: Walk) -> None:
    """What is done stays done, exercise by exercise and repetition by repetition, unless it is taken back."""
    for step in walk.steps():
        for before, after in step.kept:
            assert not before.done or after.exercise == before.exercise
            if step.event not in (Event.CORRECT, Event.TAKE_BACK):
                assert after.done[: len(before.done)] == before.done


@settings(max_examples=80)
@given(walks)
def test_a_correction_changes_the_last_set_done_and_no_other(walk: Walk) -> None:
    """It was so many repetitions, and nothing else is other than it was."""
    for step in walk.steps():
        if step.event is not Event.CORRECT:
            continue
        corrected = [outcome for outcome in step.outcomes if isinstance(outcome, Corrected)]
        assert bool(corrected) == any(station.done for station in step.here.stations[: step.here.index + 1])
        for index, (before, after) in enumerate(step.kept):
            changed = bool(corrected) and corrected[0].index == index
            done = (*before.done[:-1], step.moment.reps) if changed else before.done
            assert after == replace(before, done=done)


@settings(max_examples=80)
@given(walks)
def test_what_is_taken_back_is_one_set_or_one_answer(walk: Walk) -> None:
    """The last set of the present exercise, or, before its first, the answer about the exercise before."""
    for step in walk.steps():
        if step.event is not Event.TAKE_BACK:
            continue
        taken = [outcome for outcome in step.outcomes if isinstance(outcome, TakenBack | EffortTakenBack)]
        assert len(taken) == 1 or any(isinstance(outcome, Refused) for outcome in step.outcomes)
        for index, (before, after) in enumerate(step.kept):
            match taken:
                case [TakenBack(at, reps)] if at == index == step.here.index:
                    assert (*after.done, reps) == before.done
                    assert after == replace(before, done=after.done)
                case [EffortTakenBack(at, effort)] if at == index:
                    assert not step.here.station.done
                    assert (after, before.effort) == (replace(before, effort=None), effort)
                case _:
                    assert after == before


@settings(max_examples=80)
@given(walks)
def test_no_exercise_is_ever_done_more_than_four_times(walk: Walk) -> None:
    """S2: four sets of an exercise at the most, however often somebody goes back to it or changes it."""
    for step in walk.steps():
        for station in step.after.stations:
            assert len(station.done) <= station.sets <= 4


@settings(max_examples=80)
@given(walks)
def test_no_set_is_counted_beyond_what_was_asked_for_and_none_is_empty(walk: Walk) -> None:
    """R9: a set that was not begun is no set; only what a person says themselves may be more."""
    for step in walk.steps():
        for before, after in step.kept:
            counted = after.done[len(before.done) :]
            assert all(1 <= reps <= after.prescription.reps for reps in counted)
            assert step.event is Event.CORRECT or 0 not in after.done


@settings(max_examples=80)
@given(walks)
def test_a_place_is_in_the_set_that_comes_next(walk: Walk) -> None:
    """What is logged and what is under way never overlap, and nothing lies between them."""
    for step in walk.steps():
        after = settled(step.after, PROGRAMME, step.now + timedelta(seconds=21))
        if after.place is not None:
            assert after.place.set_number == after.station.next_set
            assert 0 <= after.place.reps < after.station.prescription.reps
            assert after.station.open


@settings(max_examples=80)
@given(walks)
def test_a_count_begins_at_the_place_where_the_person_is(walk: Walk) -> None:
    """Resumed or gone on with: the block starts where the last one was broken off."""
    for step in walk.steps():
        for outcome in step.outcomes:
            if isinstance(outcome, Counting):
                assert outcome.block.start.set_number == step.after.station.next_set
                here = settled(step.before, PROGRAMME, step.now)
                if step.event in (Event.READY, Event.RESUME) and here.place is not None:
                    assert outcome.block.start == here.place


@settings(max_examples=80)
@given(walks)
def test_time_moves_only_what_is_being_spoken(walk: Walk) -> None:
    """A workout goes on by itself while the warm-up or a count is heard, and never in silence."""
    for step in walk.steps():
        if not any(isinstance(outcome, WarmingUp | Counting) for outcome in step.outcomes):
            later = step.now + timedelta(minutes=9)
            assert settled(step.after, PROGRAMME, later) == step.after


@settings(max_examples=80)
@given(walks)
def test_a_refusal_changes_nothing(walk: Walk) -> None:
    """What is refused leaves the exercises as they were, sets and answers alike."""
    for step in walk.steps():
        if any(isinstance(outcome, Refused) for outcome in step.outcomes):
            here = settled(step.before, PROGRAMME, step.now)
            assert (step.after.stations, step.after.index) == (here.stations, here.index)


@settings(max_examples=80)
@given(walks)
def test_a_workout_is_done_when_it_is_finished_or_started_over(walk: Walk) -> None:
    """The end is always told."""
    for step in walk.steps():
        ended = any(isinstance(outcome, Finished | StartedOver) for outcome in step.outcomes)
        assert ended == (step.after.phase is Phase.DONE)
        if step.after.phase is Phase.DONE and step.event is not Event.START_OVER:
            assert not any(station.open for station in step.after.stations)


@settings(max_examples=60)
@given(walks, st.integers(0, 10))
def test_looking_at_a_workout_twice_changes_nothing(walk: Walk, seconds: int) -> None:
    """Settled at a moment, it is settled at that moment."""
    for step in walk.steps():
        now = step.now + timedelta(seconds=seconds)
        once = settled(step.after, PROGRAMME, now)
        assert settled(once, PROGRAMME, now) == once
