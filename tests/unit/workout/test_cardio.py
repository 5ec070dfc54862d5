"""A coached cardio session: places that hold, runs that count, and the table of its transitions walked."""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.storage.codec import decode, encode
from coach.training.cardio import Activity, Pace, Stretch, session
from coach.workout.cardio import (
    CARDIO_TRANSITIONS,
    CardioPhase,
    RunningCardio,
    advance,
    begin,
    leg,
    minutes_done,
    ran_whole,
    settled,
)
from coach.workout.cardio_outcomes import (
    CardioEnded,
    CardioHeld,
    CardioRefused,
    LegBegun,
    StretchSkipped,
)
from coach.workout.pacing import spans
from coach.workout.transitions import Event, IllegalEventError

TABLES = read_programme().cardio
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
GOING, PAUSED, DONE = CardioPhase
CELLS = [(phase, event) for phase, events in CARDIO_TRANSITIONS.items() for event in events]
ONWARD = (Event.READY, Event.NEXT, Event.RESUME)


@st.composite
def cut(draw: st.DrawFn) -> tuple[Stretch, ...]:
    """The stretches of any session."""
    activity, minutes = draw(st.sampled_from(Activity)), draw(st.integers(1, 60))
    return session(activity, minutes, draw(st.integers(0, 27)), TABLES)


def length(stretches: tuple[Stretch, ...]) -> int:
    """Milliseconds of all of them."""
    return sum(stretch.seconds for stretch in stretches) * 1000


def after(milliseconds: int) -> datetime:
    """So long after the beginning."""
    return NOW + timedelta(milliseconds=milliseconds)


def begun(activity: Activity = Activity.RUNNING, minutes: int = 25, runs: int = 0) -> RunningCardio:
    """A session that begins now."""
    return begin(activity, session(activity, minutes, runs, TABLES), NOW.date(), NOW, runs)


def moved(running: RunningCardio) -> int:
    """Milliseconds of moving so far."""
    return running.elapsed + running.beside


# Places


@settings(max_examples=150)
@given(cut(), st.integers(-5_000, 4_000_000), st.integers(0, 4_000_000))
def test_a_session_never_runs_past_the_leg_that_was_spoken(
    stretches: tuple[Stretch, ...], first: int, second: int
) -> None:
    """Nor before its start; looked at twice, it is where it would be looked at once."""
    running = begin(Activity.RUNNING, stretches, NOW.date(), NOW)
    here = settled(running, after(first))
    assert here.elapsed == min(max(0, first), running.until)
    assert (here.phase is GOING) == (here.since is not None) == (here.elapsed < running.until)
    assert (here.phase is DONE) == (here.elapsed == here.length)
    later = after(max(first, second))
    assert settled(here, later) == settled(running, later)


@settings(max_examples=150)
@given(cut(), st.lists(st.integers(0, 300_000), max_size=30), st.sampled_from(ONWARD))
def test_pausing_and_resuming_loses_and_doubles_nothing(
    stretches: tuple[Stretch, ...], pauses: list[int], onward: Event
) -> None:
    """At any millisecond: the place is the time that was heard, and the next leg begins there."""
    running, now, heard = begin(Activity.RUNNING, stretches, NOW.date(), NOW), NOW, 0
    for pause in pauses:
        heard += min(pause, running.until - running.elapsed)
        now += timedelta(milliseconds=pause)
        held, outcomes = advance(running, Event.PAUSE, now)
        assert held.elapsed == moved(held) == heard
        if heard == length(stretches):
            assert outcomes == (CardioEnded(minutes_done(held)),)
            return
        now += timedelta(minutes=7)
        running, (begun_,) = advance(held, onward, now)
        assert isinstance(begun_, LegBegun)
        assert begun_.leg.start == heard


@settings(max_examples=50)
@given(cut())
def test_next_after_next_ends_the_session_with_all_its_minutes(stretches: tuple[Stretch, ...]) -> None:
    """R4: the minutes that were planned are the minutes that were done."""
    running, now = begin(Activity.RUNNING, stretches, NOW.date(), NOW), NOW
    while running.phase is not DONE:
        now += timedelta(minutes=4)
        running, outcomes = advance(running, Event.NEXT, now)
    assert outcomes == (CardioEnded(length(stretches) // 60_000),)


@pytest.mark.parametrize(
    ("milliseconds", "minutes"), [(0, 0), (30_000, 0), (30_001, 1), (89_000, 1), (90_001, 2), (119_000, 2)]
)
def test_minutes_are_whole_and_to_the_nearest(milliseconds: int, minutes: int) -> None:
    """Half a minute is not yet one."""
    assert minutes_done(settled(begun(), after(milliseconds))) == minutes


def test_a_session_is_stored_and_read_back_the_same() -> None:
    """With everything in it that can be."""
    running, _ = advance(begun(minutes=30), Event.SKIP, after(90_000))
    running, _ = advance(running, Event.SKIP, after(95_000))
    assert decode(encode(running, RunningCardio), RunningCardio) == running


# Events


def test_skip_leaves_the_stretch_for_the_next_one() -> None:
    """The minute that was walked is a minute of moving; the four that were skipped are none."""
    running, outcomes = advance(begun(), Event.SKIP, after(60_000))
    assert outcomes == (StretchSkipped(Pace.BRISK_WALK), LegBegun(leg(running)))
    assert (running.elapsed, moved(running)) == (300_000, 60_000)


def test_skipping_the_last_stretch_ends_the_session() -> None:
    """There is nothing to go on with."""
    running, outcomes = advance(begun(Activity.SPEED_WALKING, 3), Event.SKIP, after(130_000))
    assert outcomes == (StretchSkipped(Pace.EASY_WALK), CardioEnded(2))
    assert running.phase is DONE


def test_repeat_has_the_stretch_again() -> None:
    """What was moved stays moved."""
    running, _ = advance(begun(), Event.REPEAT, after(100_000))
    assert (running.elapsed, moved(running)) == (0, 100_000)


def test_repeat_while_it_waits_says_again_what_is_ahead() -> None:
    """As it does in a workout that is paused."""
    held, _ = advance(begun(), Event.PAUSE, after(100_000))
    assert advance(held, Event.REPEAT, after(110_000))[1] == (CardioHeld(2, Pace.BRISK_WALK, 200),)


@pytest.mark.parametrize(("within", "place"), [(20_000, 60_000), (5_000, 60_000), (4_999, 0), (-60_000, 0)])
def test_previous_means_the_stretch_before_where_this_one_has_just_begun(within: int, place: int) -> None:
    """And the first one is its own."""
    running, _ = advance(begun(Activity.SPEED_WALKING, 15), Event.PREVIOUS, after(60_000 + within))
    assert running.elapsed == place


def test_starting_over_keeps_what_was_moved() -> None:
    """From the beginning, with the minutes that were done."""
    running, _ = advance(begun(), Event.START_OVER, after(200_000))
    assert (running.elapsed, moved(running)) == (0, 200_000)


@pytest.mark.parametrize("event", [Event.EFFORT, Event.CHANGE, Event.CORRECT, Event.TAKE_BACK])
def test_what_belongs_to_exercises_is_refused_and_the_session_waits(event: Event) -> None:
    """The words broke the leg off."""
    running, outcomes = advance(begun(), event, after(100_000))
    assert outcomes == (CardioRefused(), CardioHeld(2, Pace.BRISK_WALK, 200))
    assert (running.phase, running.elapsed) == (PAUSED, 100_000)


def test_done_ends_the_session_with_the_minutes_so_far() -> None:
    """Rounded as anybody would."""
    running, outcomes = advance(begun(), Event.DONE, after(100_000))
    assert outcomes == (CardioEnded(2),)
    assert running.phase is DONE


@pytest.mark.parametrize("event", Event)
def test_a_session_that_time_has_ended_is_over_whatever_is_said(event: Event) -> None:
    """Three minutes of walking, and a word an hour later."""
    running, outcomes = advance(begun(Activity.SPEED_WALKING, 3), event, NOW + timedelta(hours=1))
    assert outcomes == (CardioEnded(3),)
    assert running.phase is DONE


# Runs


def through(running: RunningCardio, *skipped: int) -> RunningCardio:
    """The session led to its end, but for the stretches of those numbers."""
    now = running.touched
    while running.phase is not DONE:
        here = settled(running, now)
        numbers = [number for number, span in enumerate(spans(here.stretches)) if span.end <= here.elapsed]
        event = Event.SKIP if len(numbers) in skipped else Event.NEXT
        running, _ = advance(running, event, now)
        now += timedelta(seconds=30)
    return running


def test_a_run_counts_once_its_last_run_is_done() -> None:
    """S11: the walk after it may be left."""
    running = begun(minutes=30)
    last = [span for span in spans(running.stretches) if span.pace is Pace.RUN][-1]
    assert not ran_whole(replace(running, elapsed=last.end - 1), TABLES)
    assert ran_whole(replace(running, elapsed=last.end), TABLES)
    assert ran_whole(through(running), TABLES)


@pytest.mark.parametrize(
    ("skipped", "counts"), [((0,), True), ((2, 4), True), ((1,), False), ((3, 5), False)]
)
def test_a_run_counts_only_with_every_run_in_it(skipped: tuple[int, ...], counts: bool) -> None:  # noqa: FBT001
    """S11: a walk that is skipped makes it no easier, a run that is skipped does."""
    assert ran_whole(through(begun(), *skipped), TABLES) is counts


def test_of_two_runs_that_were_skipped_the_first_is_remembered() -> None:
    """Going back to the second leaves the first undone."""
    one, _ = advance(replace(begun(), elapsed=310_000, until=420_000), Event.SKIP, NOW)
    two, _ = advance(replace(one, elapsed=450_000), Event.SKIP, NOW)
    returned, _ = advance(two, Event.PREVIOUS, NOW)
    assert (returned.elapsed, returned.left_run) == (450_000, 300_000)


def test_a_run_that_was_gone_back_to_counts_again() -> None:
    """Skipped by mistake, taken back by "previous", and run."""
    skipped, _ = advance(replace(begun(), elapsed=310_000, until=420_000), Event.SKIP, NOW)
    assert skipped.left_run == 300_000
    returned, _ = advance(skipped, Event.PREVIOUS, NOW)
    assert (returned.elapsed, returned.left_run) == (300_000, None)
    assert ran_whole(through(returned), TABLES)


def test_going_back_behind_a_later_place_leaves_the_skipped_run_skipped() -> None:
    """Only what is run counts."""
    skipped, _ = advance(replace(begun(), elapsed=310_000, until=420_000), Event.SKIP, NOW)
    returned, _ = advance(skipped, Event.REPEAT, NOW + timedelta(seconds=20))
    assert not ran_whole(through(returned), TABLES)


@pytest.mark.parametrize(("minutes", "runs"), [(24, 0), (15, 0), (30, 21)])
def test_a_run_that_was_cut_does_not_count(minutes: int, runs: int) -> None:
    """S11: it is due again."""
    assert not ran_whole(through(begun(minutes=minutes, runs=runs)), TABLES)


def test_a_walk_is_no_run() -> None:
    """S11 goes on only by running."""
    walked = begin(Activity.SPEED_WALKING, session(Activity.SPEED_WALKING, 30, 0, TABLES), NOW.date(), NOW)
    assert not ran_whole(through(walked), TABLES)


# The table


@pytest.fixture(scope="module")
def reachable() -> dict[CardioPhase, list[tuple[RunningCardio, datetime]]]:
    """Sessions in every phase, each with a moment at which it is there, through every event."""
    found: dict[CardioPhase, list[tuple[RunningCardio, datetime]]] = {phase: [] for phase in CardioPhase}
    waiting, met = deque([(begun(minutes=10), NOW)]), set[RunningCardio]()
    while waiting and len(met) < 300:
        running, before = waiting.popleft()
        for pause in (timedelta(seconds=2), timedelta(seconds=50), timedelta(minutes=4)):
            here = settled(running, before + pause)
            timeless = replace(here, since=None, touched=NOW)
            if timeless in met:
                continue
            met.add(timeless)
            found[here.phase].append((here, before + pause))
            waiting.extend(
                (advance(here, event, before + pause)[0], before + pause)
                for event in CARDIO_TRANSITIONS[here.phase]
            )
    return found


@pytest.mark.parametrize("phase", [GOING, PAUSED])
def test_every_event_has_a_meaning_until_the_session_is_done(phase: CardioPhase) -> None:
    """At every point."""
    assert CARDIO_TRANSITIONS[phase].keys() == set(Event)


@pytest.mark.parametrize(("phase", "event"), CELLS)
def test_every_event_leads_to_the_phases_of_the_table_and_no_others(
    reachable: dict[CardioPhase, list[tuple[RunningCardio, datetime]]], phase: CardioPhase, event: Event
) -> None:
    """From every session found in the phase; together they lead to each phase that the table promises."""
    seen = {advance(running, event, now)[0].phase for running, now in reachable[phase]}
    assert seen == CARDIO_TRANSITIONS[phase][event].to


@pytest.mark.parametrize("event", Event)
def test_an_event_that_is_not_in_the_table_changes_nothing(
    reachable: dict[CardioPhase, list[tuple[RunningCardio, datetime]]], event: Event
) -> None:
    """A session that is done knows no event; it raises and stays as it is."""
    for running, now in reachable[DONE]:
        before = repr(running)
        with pytest.raises(IllegalEventError):
            advance(running, event, now)
        assert repr(running) == before


turns = st.lists(st.tuples(st.integers(0, 300_000), st.sampled_from(Event)), min_size=3, max_size=30)


@settings(max_examples=100)
@given(cut(), turns)
def test_no_event_loses_or_invents_moving(
    stretches: tuple[Stretch, ...], said: list[tuple[int, Event]]
) -> None:
    """Whatever is said, whenever: moving is what was heard; only time adds to it."""
    running, now = begin(Activity.RUNNING, stretches, NOW.date(), NOW, 0), NOW
    for pause, event in said:
        if running.phase is DONE:
            assert running.since is None
            return
        now += timedelta(milliseconds=pause)
        here = settled(running, now)
        running, outcomes = advance(running, event, now)
        assert moved(running) == moved(here)
        assert running.touched == now
        assert 0 <= running.elapsed <= running.until <= running.length
        assert (running.phase is GOING) == (running.since is not None)
        assert (running.phase is DONE) == isinstance(outcomes[-1], CardioEnded)
        assert (running.phase is GOING) == isinstance(outcomes[-1], LegBegun)
