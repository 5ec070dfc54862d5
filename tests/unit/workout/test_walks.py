"""What holds wherever a workout is led at random: nothing lost, nothing twice, nothing out of order."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.exercise import SLOWEST
from coach.workout.manner import LONGEST_REST
from coach.workout.outcomes import (
    Corrected,
    Counting,
    EffortTakenBack,
    Finished,
    PaceChanged,
    Refused,
    RestLonger,
    StartedOver,
    TakenBack,
    WarmingUp,
)
from coach.workout.running import Phase
from coach.workout.settling import settled
from coach.workout.timeline import BLOCK_LIMIT, timeline
from coach.workout.transitions import TRANSITIONS, Event
from tests.unit.workout.walk import PROGRAMME, Walk, walks


@settings(max_examples=20)
@given(walks)
def test_a_walk_never_leaves_the_table(walk: Walk) -> None:
    """Whatever is said, whenever: a phase that the table names."""
    for step in walk.steps():
        assert step.after.phase in TRANSITIONS[step.here.phase][step.event].to


@settings(max_examples=20)
@given(walks)
def test_no_event_loses_a_set(walk: Walk) -> None:
    """What is done stays done, exercise by exercise and repetition by repetition, unless it is taken back."""
    for step in walk.steps():
        for before, after in step.kept:
            assert not before.done or after.exercise == before.exercise
            if step.event not in (Event.CORRECT, Event.TAKE_BACK):
                assert after.done[: len(before.done)] == before.done


@settings(max_examples=20)
@given(walks)
def test_a_correction_changes_the_last_set_done_and_no_other(walk: Walk) -> None:
    """It was so many repetitions, and nothing else is other than it was."""
    for step in walk.steps():
        if step.event is not Event.CORRECT or step.here.phase is Phase.UNSURE:
            continue
        corrected = [outcome for outcome in step.outcomes if isinstance(outcome, Corrected)]
        assert bool(corrected) == any(station.done for station in step.here.stations)
        for index, (before, after) in enumerate(step.kept):
            changed = bool(corrected) and corrected[0].index == index
            done = (*before.done[:-1], step.moment.number) if changed else before.done
            assert after == replace(before, done=done)


@settings(max_examples=20)
@given(walks)
def test_sets_in_doubt_are_done_when_the_person_says_so_and_never_else(walk: Walk) -> None:
    """With "done" or a number, or an answer where the last set is in doubt.

    Else none is logged beyond the one under way, as far as it was counted for certain.
    """
    for step in walk.steps():
        if step.here.phase is not Phase.UNSURE or step.event is Event.TAKE_BACK:
            continue
        here, place = step.here, step.here.place
        assert place is not None
        told = step.event in (Event.DONE, Event.CORRECT)
        rated = step.event is Event.EFFORT and here.claim >= here.station.sets
        counted = len(step.kept[here.index][1].done) - len(here.station.done)
        if told or rated:
            assert counted == here.claim - len(here.station.done)
        else:
            assert counted <= (place.in_both > 0)


@settings(max_examples=20)
@given(walks)
def test_only_an_unsure_workout_has_sets_in_doubt(walk: Walk) -> None:
    """One at least, no more than the exercise has; and it is known where the count would go on."""
    for step in walk.steps():
        after = step.after
        assert (after.claim > 0) == (after.phase is Phase.UNSURE)
        if after.phase is Phase.UNSURE:
            assert after.place is not None
            assert after.place.set_number == after.station.next_set <= after.claim <= 4


@settings(max_examples=20)
@given(walks)
def test_what_is_taken_back_is_one_set_or_one_answer(walk: Walk) -> None:
    """The last set of the present exercise, or, before its first of a round, the answer given before it."""
    for step in walk.steps():
        if step.event is not Event.TAKE_BACK:
            continue
        taken = [outcome for outcome in step.outcomes if isinstance(outcome, TakenBack | EffortTakenBack)]
        assert len(taken) == 1 or any(isinstance(outcome, Refused) for outcome in step.outcomes)
        for index, (before, after) in enumerate(step.kept):
            match taken:
                case [TakenBack(at, reps)] if at == index == step.here.index:
                    assert (*after.done, reps) == before.done
                    left = max(before.sets, before.prescription.sets)
                    assert after == replace(before, done=after.done, sets=left)
                case [EffortTakenBack(at, effort)] if at == index:
                    assert not step.here.station.done or step.here.phase is Phase.ANNOUNCED
                    unrated = replace(before, effort=None, sets=len(before.done))
                    assert (after, before.effort) == (unrated, effort)
                case _:
                    assert after == before


@settings(max_examples=20)
@given(walks)
def test_no_exercise_is_ever_done_more_than_four_times(walk: Walk) -> None:
    """S2: four sets of an exercise at the most, however often somebody goes back to it or changes it."""
    for step in walk.steps():
        for station in step.after.stations:
            assert len(station.done) <= station.sets <= 4


@settings(max_examples=20)
@given(walks)
def test_no_set_is_counted_beyond_what_was_asked_for_and_none_is_empty(walk: Walk) -> None:
    """R9: a set that was not begun is no set; only what a person says themselves may be more."""
    for step in walk.steps():
        for before, after in step.kept:
            counted = after.done[len(before.done) :]
            if step.event is Event.CORRECT and counted:
                assert counted[-1] == step.moment.number
                counted = counted[:-1]
            assert all(1 <= reps <= after.prescription.reps for reps in counted)
            assert step.event is Event.CORRECT or 0 not in after.done


@settings(max_examples=20)
@given(walks)
def test_a_place_is_in_the_set_that_comes_next(walk: Walk) -> None:
    """What is logged and what is under way never overlap, and nothing lies between them."""
    for step in walk.steps():
        after = settled(step.after, PROGRAMME, step.now + timedelta(seconds=21))
        if after.place is not None:
            assert after.place.set_number == after.station.next_set
            assert 0 <= after.place.reps < after.station.prescription.reps
            assert after.station.open


@settings(max_examples=20)
@given(walks)
def test_a_count_begins_at_the_place_where_the_person_is(walk: Walk) -> None:
    """Resumed or gone on with: the block starts where the last one was broken off."""
    for step in walk.steps():
        for outcome in step.outcomes:
            if isinstance(outcome, Counting):
                start, place = outcome.block.start, step.here.place
                assert start.set_number == step.after.station.next_set
                if step.event in (Event.READY, Event.RESUME) and place is not None:
                    assert replace(start, rest=0) == replace(place, rest=0)
                    assert start.rest <= (0 if step.event is Event.READY else place.rest)


@settings(max_examples=20)
@given(walks)
def test_what_is_told_or_set_on_the_way_leaves_the_person_where_they_are(walk: Walk) -> None:
    """A count goes on from its place, with what is left of a rest; everything else waits as it did."""
    on_the_way = (Event.SLOWER, Event.FASTER, Event.HOW_MANY, Event.WHATS_LEFT)
    for step in walk.steps():
        if step.event not in on_the_way:
            continue
        assert (step.after.stations, step.after.index) == (step.here.stations, step.here.index)
        assert (step.after.phase, step.after.claim) == (step.here.phase, step.here.claim)
        block = step.after.block
        if block is not None and step.here.place is not None:
            assert replace(block.start, rest=step.here.place.rest) == step.here.place
            assert block.start.rest == step.here.place.rest or timeline(block).length > BLOCK_LIMIT - 1000


@settings(max_examples=20)
@given(walks)
def test_a_count_fits_one_answer(walk: Walk) -> None:
    """Whatever the pace and the rest: an answer that is cut off would count into silence."""
    for step in walk.steps():
        blocks = [outcome.block for outcome in step.outcomes if isinstance(outcome, Counting)]
        assert all(timeline(block).length <= BLOCK_LIMIT for block in blocks)


@settings(max_examples=20)
@given(walks)
def test_a_pace_changes_by_a_second_within_its_bounds(walk: Walk) -> None:
    """S8: up to eight seconds, and what is being counted goes on at it."""
    for step in walk.steps():
        for outcome in step.outcomes:
            if isinstance(outcome, PaceChanged):
                exercise = PROGRAMME.catalogue[step.here.station.exercise]
                change = 1 if step.event is Event.SLOWER else -1
                assert outcome.seconds == step.moment.manner.pace(exercise) + change
                assert exercise.fastest <= outcome.seconds <= SLOWEST
                assert step.after.block is None or step.after.block.tempo == outcome.seconds


@settings(max_examples=20)
@given(walks)
def test_more_rest_is_added_to_what_is_left_of_it(walk: Walk) -> None:
    """As much as was named, or half a minute, up to the longest (S7)."""
    for step in walk.steps():
        for outcome in step.outcomes:
            if isinstance(outcome, RestLonger):
                assert step.after.block is not None
                left = step.here.place.rest if step.here.place else 0
                assert 0 < outcome.seconds <= (step.moment.number or 30)
                assert step.after.block.start.rest == left + outcome.seconds <= LONGEST_REST


@settings(max_examples=20)
@given(walks)
def test_time_moves_only_what_is_being_spoken(walk: Walk) -> None:
    """A workout goes on by itself while the warm-up or a count is heard, and never in silence."""
    for step in walk.steps():
        if not any(isinstance(outcome, WarmingUp | Counting) for outcome in step.outcomes):
            later = step.now + timedelta(minutes=9)
            assert settled(step.after, PROGRAMME, later) == step.after


@settings(max_examples=20)
@given(walks)
def test_a_refusal_changes_nothing(walk: Walk) -> None:
    """What is refused leaves the exercises as they were, sets and answers alike."""
    for step in walk.steps():
        if any(isinstance(outcome, Refused) for outcome in step.outcomes):
            assert (step.after.stations, step.after.index) == (step.here.stations, step.here.index)


@settings(max_examples=20)
@given(walks)
def test_a_workout_is_done_when_it_is_finished_or_started_over(walk: Walk) -> None:
    """The end is always told."""
    for step in walk.steps():
        ended = any(isinstance(outcome, Finished | StartedOver) for outcome in step.outcomes)
        assert ended == (step.after.phase is Phase.DONE)
        if step.after.phase is Phase.DONE and step.event is not Event.START_OVER:
            assert not any(station.open for station in step.after.stations)


@settings(max_examples=20)
@given(walks, st.integers(0, 10))
def test_looking_at_a_workout_twice_changes_nothing(walk: Walk, seconds: int) -> None:
    """Settled at a moment, it is settled at that moment."""
    for step in walk.steps():
        now = step.now + timedelta(seconds=seconds)
        once = settled(step.after, PROGRAMME, now)
        assert settled(once, PROGRAMME, now) == once
