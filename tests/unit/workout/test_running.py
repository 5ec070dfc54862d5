"""A workout from outside: its warm-up, how much of it counts, how long it takes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.training.means import Means
from coach.training.prescription import Effort
from coach.training.programme import Programme, WorkoutKind
from coach.workout.block import BeatKind
from coach.workout.counting import estimated_seconds, spoken_minutes
from coach.workout.manner import Manner
from coach.workout.outcomes import Announced, Counting, Held, WarmingUp
from coach.workout.running import Phase, begin
from coach.workout.settling import settled
from coach.workout.transitions import Event
from tests.unit.workout.session import NOW, Session


def test_the_warm_up_over_the_first_exercise_is_announced(session: Session) -> None:
    """Time alone leads from the warm-up to the first exercise, and "ready" then counts it."""
    seconds = sum(move.seconds for move in session.programme.warm_up) + 30
    outcomes = session.say(Event.READY, after=seconds)
    assert isinstance(outcomes[0], Counting)


def test_ready_in_the_warm_up_leaves_it(session: Session) -> None:
    """Whoever is warm goes on."""
    assert session.say(Event.READY, after=10) == (Announced(0),)


def test_a_warm_up_that_was_paused_goes_on_at_its_move(session: Session) -> None:
    """S9: 40 seconds are the first move and a part of the second."""
    assert session.say(Event.PAUSE, after=40) == (Held(),)
    assert session.say(Event.RESUME, after=300) == (WarmingUp(1),)


def test_an_effort_word_in_the_warm_up_holds_it(session: Session) -> None:
    """The answer that warms up was broken off; it does not go on in silence."""
    session.say(Event.EFFORT, after=10, effort=Effort.EASY)
    assert session.say(Event.PAUSE, after=100) == (Held(),)
    assert session.say(Event.RESUME) == (WarmingUp(0),)


def test_half_of_the_sets_make_a_session(session: Session) -> None:
    """S12: less than half of what was asked for does not count."""
    session.count()
    session.say(Event.PAUSE, after=session.until(BeatKind.REST, 60))
    assert not session.running.counts
    session.say(Event.RESUME)
    session.say(Event.PAUSE, after=100)
    assert session.running.counts


def test_the_best_set_of_each_exercise_is_told_apart(session: Session) -> None:
    """Exercises that were not done have none."""
    session.count()
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 7))
    session.say(Event.READY)
    session.say(Event.DONE, after=session.until(BeatKind.COUNT, 8, set_number=2))
    assert session.running.best == {"glute_bridge": 8}


@pytest.mark.parametrize("kind", WorkoutKind)
def test_a_first_workout_takes_twenty_to_thirty_minutes(programme: Programme, kind: WorkoutKind) -> None:
    """Two sets of ten of four exercises, warm-up and cool-down included."""
    listed = programme.first_prescriptions(kind, Means())
    routine = programme.routine(short=False)
    minutes = spoken_minutes(estimated_seconds(listed, programme.catalogue, routine, Manner()))
    assert minutes in (20, 25, 30)


@pytest.mark.parametrize("kind", WorkoutKind)
def test_the_short_routine_saves_what_it_leaves_out(programme: Programme, kind: WorkoutKind) -> None:
    """S9: the exercises take as long as ever; only the warm-up and the cool-down are shorter."""
    listed = programme.first_prescriptions(kind, Means())
    whole, short = programme.routine(short=False), programme.routine(short=True)
    assert 0 < short.seconds < whole.seconds
    saved = estimated_seconds(listed, programme.catalogue, whole, Manner()) - estimated_seconds(
        listed, programme.catalogue, short, Manner()
    )
    assert saved == whole.seconds - short.seconds


def test_a_short_workout_is_warm_after_its_short_warm_up(programme: Programme) -> None:
    """S9: time alone leads to the first exercise as soon as the short warm-up is over."""
    listed = programme.first_prescriptions(WorkoutKind.FULL, Means())
    running = begin(WorkoutKind.FULL, listed, NOW.date(), NOW, short=True)
    seconds = sum(move.seconds for move in programme.routine(short=True).warm_up)
    assert settled(running, programme, NOW + timedelta(seconds=seconds - 1)).phase is Phase.WARM_UP
    later = NOW + timedelta(seconds=seconds)
    assert settled(running, programme, later).phase is Phase.ANNOUNCED
    assert settled(replace(running, short=False), programme, later).phase is Phase.WARM_UP
