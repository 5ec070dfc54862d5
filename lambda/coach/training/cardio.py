"""Cardio: the choice, the ramp towards thirty minutes, and how one session is cut (R2-R4, S10, S11)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, cycle
from typing import Any

TARGET_MINUTES = 30  # R4
WINDOW_DAYS = 30  # S10: a session is measured against the longest of the past thirty days
STEADY_STEP = 5  # Minutes. R3: the target rises steadily even when one session ran far ahead of it.
LONGEST_SESSION = 300  # Minutes. More than this in one session is a slip of the tongue.
FIRST_MINUTES = 10  # S10: what anybody may begin with, so no guard is ever below it
MOST_FIRST_MINUTES = 15  # S10: and the most of it
RUNS_A_WEEK = 3  # S10


class Activity(StrEnum):
    """What counts as cardio (R2)."""

    RUNNING = "running"
    SPEED_WALKING = "speed_walking"
    JUMP_ROPE = "jump_rope"


class Pace(StrEnum):
    """How somebody moves during one stretch of a session."""

    EASY_WALK = "easy_walk"
    BRISK_WALK = "brisk_walk"
    RUN = "run"
    MARCH = "march"
    ROPE = "rope"


BOUTS = frozenset({Pace.RUN, Pace.ROPE})  # the paces that the others are a rest from


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many seconds at one pace."""

    pace: Pace
    seconds: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The gentle stretches around a session; in a short one each is at most a quarter of it."""

    first: Stretch
    last: Stretch


@dataclass(frozen=True, slots=True)
class Rounds:
    """The pattern that a rope session repeats when it lasts at least so many minutes."""

    minutes: int
    pattern: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class CardioTables:
    """The cardio facts of `data/programme.toml`.

    Attributes:
        frames: What surrounds a session of each activity.
        runs: S11's sessions in order, without the walk before them.
        rounds: The rope's patterns, for the shortest sessions first.
        shortest_bout: Seconds; a run or a bout of skipping that would be cut shorter is left out.
    """

    frames: Mapping[Activity, Frame]
    runs: tuple[tuple[Stretch, ...], ...]
    rounds: tuple[Rounds, ...]
    shortest_bout: int

    def run(self, runs_done: int) -> tuple[Stretch, ...]:
        """S11's session after so many of them, without the walk before it; the last one stays for good."""
        return self.runs[min(runs_done, len(self.runs) - 1)]

    def run_seconds(self, runs_done: int) -> int:
        """How long that session lasts in whole, with the walk before it."""
        return self.frames[Activity.RUNNING].first.seconds + _length(self.run(runs_done))

    def rope(self, minutes: int) -> tuple[Stretch, ...]:
        """The pattern that a rope session of so many minutes repeats."""
        return [rounds.pattern for rounds in self.rounds if rounds.minutes <= minutes][-1]


def next_session_minutes(current: int, longest: int, *, week_met: bool) -> int:
    """Minutes of one cardio session in the new week.

    It rises once a week's minutes were met, by at most 10 per cent beyond the longest session of the past
    thirty days, up to thirty minutes (R3, R4, S10). Ten per cent is rounded down, so that ten becomes
    eleven and fifteen sixteen. After thirty days with less it comes down to what S10 allows, and never below
    what a first session may be.

    Args:
        current: Minutes of one session in the week that ends.
        longest: Minutes of the longest session of the past thirty days; 0 for none.
        week_met: Whether the ending week's cardio minutes were reached.
    """
    risen = min(TARGET_MINUTES, _tenth_more(longest), current + STEADY_STEP)
    wanted = max(current, risen) if week_met else current
    return min(wanted, max(MOST_FIRST_MINUTES, _tenth_more(longest)))


def guarded(planned: int, longest: int) -> int:
    """The most minutes that one session may last (S10).

    That is 10 per cent beyond the longest of the past thirty days, rounded down, and never less than the
    ten minutes that anybody may begin with: a session broken off after one would otherwise hold the next
    at one. Where there is none to measure by (`longest` 0) it is the plan's own minutes.
    """
    return max(FIRST_MINUTES, _tenth_more(longest)) if longest else planned


def beyond_guard(minutes: int, planned: int, longest: int) -> bool:
    """Whether a session of so many minutes is more than S10 allows."""
    return minutes > guarded(planned, longest)


def run_minutes(planned: int, longest: int, runs_done: int, tables: CardioTables) -> int:
    """Minutes of a run day's session: the plan's, or S11's whole session where that is longer than R4 asks.

    S11's last two weeks last 33 and 35 minutes. Whoever has come to R4's thirty gets them, inside S10's
    guard; the plan's own minutes would cut those runs for ever.
    """
    whole = -(-tables.run_seconds(runs_done) // 60)
    if planned < TARGET_MINUTES or beyond_guard(whole, planned, longest):
        return planned
    return max(planned, whole)


def run_days(active: Sequence[int]) -> frozenset[int]:
    """Which of the week's cardio days somebody who chose running runs on (S10); they walk on the others.

    At most three, never on two days running, and the week's last day is the day before its first. As many
    as can be, then the furthest apart, then the earliest.
    """
    days = sorted(set(active))
    chosen = (
        picked
        for count in range(min(RUNS_A_WEEK, len(days)), 0, -1)
        for picked in sorted(combinations(days, count), key=_closest, reverse=True)
        if _closest(picked) > 1
    )
    return frozenset(next(chosen, ()))


def session(activity: Activity, minutes: int, runs_done: int, tables: CardioTables) -> tuple[Stretch, ...]:
    """The stretches of one session, which together last just so many minutes (R4).

    A run is S11's next one. Where the minutes do not hold it, it is cut at its end and walked out; where
    they are more, the rest is walked easily.

    Args:
        activity: What it is.
        minutes: At least one.
        runs_done: How many of S11's sessions were done in whole; of no matter for the other activities.
        tables: The programme's.
    """
    seconds, frame = minutes * 60, tables.frames[activity]
    over = seconds - tables.run_seconds(runs_done)
    if activity is Activity.RUNNING and over >= 0:
        return _joined((frame.first, *tables.run(runs_done), replace(frame.last, seconds=over)))
    middle: Mapping[Activity, Iterable[Stretch]] = {
        Activity.RUNNING: tables.run(runs_done),
        Activity.SPEED_WALKING: (Stretch(Pace.BRISK_WALK, seconds),),
        Activity.JUMP_ROPE: cycle(tables.rope(minutes)),
    }
    return _framed(middle[activity], seconds, frame, tables.shortest_bout)


def whole_run(stretches: Sequence[Stretch], runs_done: int, tables: CardioTables) -> bool:
    """Whether the stretches hold every run of S11's next session in full, so that it counts once done."""
    return _runs(stretches) == _runs(tables.run(runs_done))


def parse_tables(facts: Mapping[str, Any]) -> CardioTables:
    """Make the tables from the `cardio` part of `data/programme.toml`.

    Raises:
        KeyError: a table is missing.
        ValueError: a word is not in the vocabulary.
    """
    return CardioTables(
        frames={
            Activity(activity): Frame(**{end: _stretch(*stretch) for end, stretch in frame.items()})
            for activity, frame in facts["frames"].items()
        },
        runs=tuple(run for week in facts["runs"] for run in _alike(**week)),
        rounds=tuple(
            Rounds(each["minutes"], tuple(_stretch(*stretch) for stretch in each["pattern"]))
            for each in facts["rounds"]
        ),
        shortest_bout=facts["shortest_bout"],
    )


def _stretch(pace: str, seconds: int) -> Stretch:
    return Stretch(Pace(pace), seconds)


def _alike(
    *, sessions: int, pattern: Sequence[tuple[str, int]], times: int = 1, in_all: int | None = None
) -> tuple[tuple[Stretch, ...], ...]:
    """So many sessions of one pattern: so many times, or as often as goes into so many seconds in all."""
    every = [_stretch(*stretch) for stretch in pattern]
    return (_cut(cycle(every), in_all or _length(every) * times),) * sessions


def _tenth_more(minutes: int) -> int:
    return minutes * 110 // 100


def _closest(days: tuple[int, ...]) -> int:
    """Days from one to the next where they are closest, with the week closed to a ring."""
    return min(later - day for day, later in zip(days, (*days[1:], days[0] + 7), strict=True))


def _length(stretches: Iterable[Stretch]) -> int:
    return sum(stretch.seconds for stretch in stretches)


def _runs(stretches: Iterable[Stretch]) -> list[Stretch]:
    return [stretch for stretch in stretches if stretch.pace is Pace.RUN]


def _framed(middle: Iterable[Stretch], seconds: int, frame: Frame, shortest_bout: int) -> tuple[Stretch, ...]:
    """The middle cut to fit between its first and last stretch, which go on for what is too short a bout."""
    quarter = -(-seconds // 120) * 30  # a quarter in half minutes, which are easy to say
    first, last = (
        replace(stretch, seconds=min(stretch.seconds, quarter)) for stretch in (frame.first, frame.last)
    )
    kept = (
        replace(stretch, pace=last.pace)
        if stretch.pace in BOUTS and stretch.seconds < shortest_bout
        else stretch
        for stretch in _cut(middle, seconds - first.seconds - last.seconds)
    )
    return _joined((first, *kept, last))


def _cut(stretches: Iterable[Stretch], seconds: int) -> tuple[Stretch, ...]:
    """The first so many seconds of stretches that last longer."""
    kept: list[Stretch] = []
    ahead = iter(stretches)
    while seconds > 0:
        stretch = next(ahead)
        kept.append(replace(stretch, seconds=min(stretch.seconds, seconds)))
        seconds -= stretch.seconds
    return tuple(kept)


def _joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The stretches with neighbours of one pace made one, and without empty ones."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and joined[-1].pace is stretch.pace:
            joined[-1] = replace(stretch, seconds=joined[-1].seconds + stretch.seconds)
        elif stretch.seconds:
            joined.append(stretch)
    return tuple(joined)
