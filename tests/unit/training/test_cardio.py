"""Cardio: the ramp towards thirty minutes, and how one session is cut (R2-R4, S10, S11)."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.cardio import (
    Activity,
    Pace,
    Stretch,
    beyond_guard,
    guarded,
    next_session_minutes,
    run_days,
    run_minutes,
    session,
    whole_run,
)

TABLES = read_programme().cardio
RUNNING = Activity.RUNNING

minutes = st.integers(10, 30)
sessions = st.integers(0, 300)
lengths = st.integers(1, 300)
runs_done = st.integers(0, 40)
week_days = st.sets(st.integers(0, 6))

# S11 as the rules have it: minutes, r run, w walk.
WEEK_1 = ",".join(["1r,1.5w"] * 8)
WEEK_2 = ",".join(["1.5r,2w"] * 5 + ["1.5r,1w"])
WEEK_3 = ",".join(["1.5r,1.5w,3r,3w"] * 2)
WEEK_4 = "3r,1.5w,5r,2.5w,3r,1.5w,5r"
S11 = [
    *[WEEK_1] * 3,
    *[WEEK_2] * 3,
    *[WEEK_3] * 3,
    *[WEEK_4] * 3,
    *["5r,3w,5r,3w,5r", "8r,5w,8r", "20r"],
    *["5r,3w,8r,3w,5r", "10r,3w,10r", "25r"],
    *["25r"] * 3,
    *["28r"] * 3,
    *["30r"] * 3,
]


def written(row: str) -> Iterator[Stretch]:
    """The stretches of one row."""
    for part in row.split(","):
        yield Stretch(Pace.RUN if part[-1] == "r" else Pace.EASY_WALK, round(float(part[:-1]) * 60))


def seconds(stretches: tuple[Stretch, ...], *paces: Pace) -> int:
    """Seconds at those paces, or in all."""
    return sum(stretch.seconds for stretch in stretches if not paces or stretch.pace in paces)


@pytest.mark.parametrize(
    ("current", "longest", "expected"),
    [
        (10, 10, 11),
        (15, 15, 16),
        (20, 20, 22),
        (28, 30, 30),
        (30, 300, 30),
        (10, 300, 15),
        (12, 5, 12),
        (12, 0, 12),
    ],
)
def test_a_met_week_raises_the_next_by_a_tenth_of_the_longest(
    current: int, longest: int, expected: int
) -> None:
    """S10: rounded down, five minutes at most, up to thirty."""
    assert next_session_minutes(current, longest, week_met=True) == expected


@settings(max_examples=100)
@given(minutes, sessions)
def test_a_week_that_was_not_met_adds_nothing(current: int, longest: int) -> None:
    """R3, S10: nothing is added to what was not done, nor taken away but beyond what S10 allows now."""
    new = next_session_minutes(current, longest, week_met=False)
    assert new == min(current, max(15, longest * 11 // 10))


def test_a_month_without_cardio_begins_again_where_a_first_session_may() -> None:
    """S10: thirty minutes are too much after thirty days of none; ten to fifteen are not."""
    assert next_session_minutes(30, 0, week_met=False) == 15
    assert next_session_minutes(10, 0, week_met=False) == 10


@settings(max_examples=100)
@given(minutes, sessions)
def test_a_rise_stays_within_a_tenth_of_the_longest_and_thirty_minutes(current: int, longest: int) -> None:
    """S10, R4."""
    new = next_session_minutes(current, longest, week_met=True)
    assert new <= 30
    assert new <= 15 or new * 10 <= longest * 11
    assert new >= min(current, max(15, longest * 11 // 10))


@settings(max_examples=100)
@given(minutes, st.integers(1, 300))
def test_the_guard_never_allows_more_than_a_tenth_beyond_the_longest(planned: int, longest: int) -> None:
    """S10: and all of that tenth that whole minutes can hold; ten minutes, anybody may begin with."""
    most = guarded(planned, longest)
    assert most == 10 or most * 10 <= longest * 11 < (most + 1) * 10
    assert most >= 10


@settings(max_examples=100)
@given(minutes, sessions, sessions)
def test_beyond_the_guard_is_more_than_it_allows(asked: int, planned: int, longest: int) -> None:
    """S10: with nothing to measure by, the plan's own minutes are the measure."""
    assert guarded(planned, 0) == planned
    assert beyond_guard(asked, planned, longest) == (asked > guarded(planned, longest))


@pytest.mark.parametrize(
    ("planned", "longest", "done", "expected"),
    [
        (15, 40, 0, 15),  # the ramp comes first
        (30, 30, 0, 30),  # a shorter session of the table leaves R4's minutes
        (30, 30, 21, 33),
        (30, 29, 21, 30),  # S10: more than a tenth beyond the longest
        (30, 33, 24, 35),
        (30, 35, 99, 35),
    ],
)
def test_a_run_longer_than_thirty_minutes_is_had_once_the_ramp_is_done(
    planned: int, longest: int, done: int, expected: int
) -> None:
    """S11's last weeks, inside S10's guard."""
    assert run_minutes(planned, longest, done, TABLES) == expected


@settings(max_examples=128)
@given(week_days)
def test_no_two_days_running_are_run_and_at_most_three(active: set[int]) -> None:
    """S10: nor the week's last day before the next one's first."""
    days = run_days(sorted(active))
    assert days <= active
    assert len(days) <= 3
    assert not any((day + 1) % 7 in days for day in days)


@settings(max_examples=128)
@given(week_days)
def test_no_day_could_be_run_on_besides(active: set[int]) -> None:
    """S10: three a week where there is room for them."""
    days = run_days(sorted(active))
    free = [day for day in active - days if (day + 1) % 7 not in days and (day - 1) % 7 not in days]
    assert len(days) == 3 or not free


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        ((0, 1, 2, 4, 5), {0, 2, 4}),
        ((0, 1, 3, 4, 5), {0, 3, 5}),
        ((5, 6), {5}),
        ((1, 2, 3), {1, 3}),
        ((0, 2, 3), {0, 3}),
        ((), set()),
    ],
)
def test_runs_lie_on_these_days_of_a_week(active: tuple[int, ...], expected: set[int]) -> None:
    """S10 on S1's two default weeks, and on shorter ones."""
    assert run_days(active) == expected


@pytest.mark.parametrize(("done", "row"), [*enumerate(S11)])
def test_a_whole_session_is_the_tables_after_its_walk(done: int, row: str) -> None:
    """S11: five brisk minutes, then to the letter; what is over of the minutes is walked."""
    whole = (Stretch(Pace.BRISK_WALK, 300), *written(row))
    length = seconds(whole)
    cut = session(RUNNING, 40, done, TABLES)
    assert cut[: len(whole) - 1] == whole[:-1]
    assert whole_run(cut, done, TABLES)
    assert seconds(cut, Pace.EASY_WALK) == seconds(whole, Pace.EASY_WALK) + 2400 - length
    if length % 60 == 0:
        assert session(RUNNING, length // 60, done, TABLES) == whole


@settings(max_examples=50)
@given(lengths, st.integers(27, 99))
def test_the_last_session_stays(asked: int, done: int) -> None:
    """S11 ends with thirty minutes of running; so does every run after it."""
    assert len(TABLES.runs) == 27
    assert session(RUNNING, asked, done, TABLES) == session(RUNNING, asked, 26, TABLES)


@settings(max_examples=200)
@given(st.sampled_from(Activity), lengths, runs_done)
def test_a_session_lasts_as_long_as_it_was_asked_for(activity: Activity, asked: int, done: int) -> None:
    """R4: neither cut nor filled it gains or loses a second, and every change of stretch changes the pace."""
    cut = session(activity, asked, done, TABLES)
    assert seconds(cut) == asked * 60
    assert all(stretch.seconds > 0 for stretch in cut)
    assert all(stretch.pace is not following.pace for stretch, following in pairwise(cut))


@settings(max_examples=200)
@given(st.sampled_from(Activity), st.integers(2, 300), runs_done)
@example(Activity.JUMP_ROPE, 19, 0)
def test_a_session_begins_and_ends_gently(activity: Activity, asked: int, done: int) -> None:
    """R3: nobody runs or skips cold, and what is cut is walked or marched out."""
    cut = session(activity, asked, done, TABLES)
    hard = {Pace.RUN, Pace.ROPE}
    whole = activity is RUNNING and whole_run(cut, done, TABLES)
    assert cut[0].pace not in hard
    assert cut[-1].pace not in hard or whole
    assert all(stretch.seconds >= 30 for stretch in cut if stretch.pace in hard)


@settings(max_examples=100)
@given(lengths, runs_done)
def test_a_cut_run_is_the_beginning_of_the_whole_one(asked: int, done: int) -> None:
    """S11: run by run the same as the table's, but for the last, which may be shorter."""
    cut = [item for item in session(RUNNING, asked, done, TABLES) if item.pace is Pace.RUN]
    table = [item for item in written(S11[min(done, 26)]) if item.pace is Pace.RUN]
    assert cut[:-1] == table[: len(cut[:-1])]
    assert len(cut) <= len(table)
    if cut:
        assert cut[-1].seconds <= table[len(cut) - 1].seconds
    assert whole_run(session(RUNNING, asked, done, TABLES), done, TABLES) == (cut == table)


def test_a_short_run_keeps_its_proportions() -> None:
    """Ten minutes of S11's first session: a shorter walk, three runs, and walked out."""
    walk, run, rest = Stretch(Pace.BRISK_WALK, 150), Stretch(Pace.RUN, 60), Stretch(Pace.EASY_WALK, 90)
    assert session(RUNNING, 10, 0, TABLES) == (walk, run, rest, run, rest, run, rest)


def test_a_walk_is_brisk_but_for_its_ends() -> None:
    """R2: speed walking."""
    easy = Stretch(Pace.EASY_WALK, 60)
    assert session(Activity.SPEED_WALKING, 15, 0, TABLES) == (easy, Stretch(Pace.BRISK_WALK, 780), easy)


@pytest.mark.parametrize(("asked", "bout"), [(10, 30), (15, 30), (16, 45), (24, 45), (25, 60), (60, 60)])
def test_bouts_of_skipping_grow_with_the_session(asked: int, bout: int) -> None:
    """R3: half a minute for somebody new, never more than a minute, and at least as long a rest."""
    cut = session(Activity.JUMP_ROPE, asked, 0, TABLES)
    bouts = [stretch.seconds for stretch in cut if stretch.pace is Pace.ROPE]
    assert max(bouts) == bout
    assert all(rest.seconds >= 60 for rest in cut if rest.pace is Pace.MARCH)
