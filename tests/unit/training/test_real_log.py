"""A real person's log, replayed: what progression makes of sixteen exercises over fourteen months (S3-S6)."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from coach.training.easing import REST_OF_A_WEEK, after_gap, fortnights_away
from coach.training.history import History, WeekTotals
from coach.training.load import Unit, grams
from coach.training.means import Means
from coach.training.performance import Performance, SetDone
from coach.training.prescription import FALLS, RISES, Effort, Prescription, Reason
from coach.training.programme import WorkoutKind
from coach.training.week import week_start
from tests.unit.training.career_rules import RULES, Rule
from tests.unit.training.careers import CATALOGUE, PROGRAMME, Step, following

LOG = Path(__file__).parents[2] / "data" / "hevy_lower_body.csv"
EXERCISES = {
    "Leg Press (Machine)": "leg_press",
    "Seated Leg Curl (Machine)": "seated_leg_curl",
    "Leg Extension (Machine)": "leg_extension",
    "Calf Press (Machine)": "calf_press",
    "Hip Abduction (Machine)": "machine_hip_abduction",
    "Hip Adduction (Machine)": "machine_hip_adduction",
    "Squat (Barbell)": "barbell_squat",
    "Squat (Smith Machine)": "barbell_squat",  # a bar on rails
    "Romanian Deadlift (Barbell)": "barbell_romanian_deadlift",
    "Back Extension (Weighted Hyperextension)": "back_extension",
    "Hip Thrust (Machine)": "machine_hip_thrust",
    "Bulgarian Split Squat": "dumbbell_bulgarian_split_squat",
    "Standing Calf Raise (Dumbbell)": "dumbbell_calf_raise",
    "Standing Calf Raise (Machine)": "machine_calf_raise",
    "Lunge (Dumbbell)": "dumbbell_lunge",
    "Reverse Lunge (Dumbbell)": "dumbbell_reverse_lunge",
}
Row = Mapping[str, str]


@dataclass(frozen=True)
class Done:
    """One exercise of one workout of the log."""

    day: date
    title: str
    performance: Performance


@dataclass(frozen=True)
class Gap:
    """Somebody back after so many fortnights: what would have been asked for, and what is."""

    title: str
    fortnights: int
    before: Prescription
    after: Prescription


@dataclass
class Replay:
    """What the log comes to.

    Attributes:
        means: For each title the weights of that person's gym: every one that the log shows.
        careers: For each title every workout that was judged.
        gaps: Every time that somebody comes back after two weeks or more.
        light: Workouts of a lighter week, in which nothing is judged (S6).
    """

    means: Mapping[str, Means]
    careers: dict[str, list[Step]] = field(default_factory=lambda: {title: [] for title in EXERCISES})
    gaps: list[Gap] = field(default_factory=list)
    light: int = 0


@cache
def rows() -> tuple[Row, ...]:
    """The log, the earliest workout first."""
    with LOG.open(newline="") as file:
        listed = list(csv.DictReader(file))
    return tuple(sorted(listed, key=_began))  # the sort is stable: sets stay in their order


def _began(row: Row) -> datetime:
    # The log does not say where it was kept; only its days matter.
    return datetime.strptime(row["start_time"], "%d %b %Y, %H:%M")  # noqa: DTZ007


def load_of(row: Row) -> int | None:
    """Its load in grams; None where none was noted."""
    return grams(Fraction(row["weight_kg"]), Unit.KILOGRAM) if row["weight_kg"] else None


def effort_of(sets: Sequence[Row]) -> Effort | None:
    """The answer that the hardest working set would be, by the RIR scale (S3); None where none was rated."""
    rated = [float(row["rpe"]) for row in sets if row["rpe"]]
    if any(row["set_type"] == "failure" for row in sets) or max(rated, default=0) > 9:
        return Effort.TOO_HARD
    if not rated:
        return None
    return Effort.EASY if max(rated) <= 6 else Effort.RIGHT


def workouts(title: str, *, warm_ups: bool) -> Iterator[Done]:
    """That exercise of each workout, in order of time, with or without its warm-up sets."""
    for began, group in groupby((row for row in rows() if row["exercise_title"] == title), key=_began):
        sets = list(group)
        working = [row for row in sets if row["set_type"] != "warmup"]
        done = (
            SetDone(int(row["reps"]), load_of(row), warm_up=row["set_type"] == "warmup")
            for row in (sets if warm_ups else working)
        )
        yield Done(began.date(), title, Performance(tuple(done), effort_of(working)))


def gym() -> Mapping[str, Means]:
    """For each title all equipment, and every weight that the log shows of it."""
    means = {}
    for title, exercise in EXERCISES.items():
        loads = {load for row in rows() if row["exercise_title"] == title and (load := load_of(row))}
        weight = CATALOGUE[exercise].weight
        assert weight
        ladders = PROGRAMME.ladders[Unit.KILOGRAM]
        means[title] = Means(frozenset({*ladders, weight}), {**ladders, weight: tuple(sorted(loads))})
    return means


def restated(asked: Prescription, done: Done) -> Prescription:
    """The target with the load, and of the exercise, that the person took up by themselves, as told."""
    exercise = EXERCISES[done.title]
    loads = Counter(item.load for item in done.performance.working if item.load)
    load = max(loads, key=lambda load: loads[load], default=asked.load)
    if (asked.exercise, asked.load) == (exercise, load):
        return asked
    return Prescription(exercise, asked.sets, asked.reps, Reason.AS_STATED, load=load)


def replayed(*, warm_ups: bool = True) -> Replay:
    """The log as sixteen people would have lived it, each with one exercise only, so that each has gaps.

    Every workout is judged, gaps are eased and the lighter week after them is kept.
    """
    replay = Replay(gym())
    for title, exercise in EXERCISES.items():
        means, today = replay.means[title], date.min
        asked, light_until = PROGRAMME.beginning(CATALOGUE[exercise], means), date.min
        for done in workouts(title, warm_ups=warm_ups):
            last, today = today, done.day
            trained = {} if last == date.min else {WorkoutKind.FULL: last}
            history = History(WeekTotals(week_start(today), 3, 5, 50), trained=trained)
            fortnights = fortnights_away(history, today)
            if fortnights:
                before, light_until = asked, today + REST_OF_A_WEEK
                asked = after_gap(before, fortnights, CATALOGUE, means)
                replay.gaps.append(Gap(title, fortnights, before, asked))
            target = asked = restated(asked, done)
            if today <= light_until:
                replay.light += 1
                continue
            asked = following(target, done.performance, means)
            replay.careers[title].append(Step(target, done.performance, asked))
    return replay


@pytest.fixture(scope="module")
def replay() -> Replay:
    """The log as it is."""
    return replayed()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_real_careers_keep_the_rule(replay: Replay, rule: Rule) -> None:
    """S2-S5, R9: every exercise, every step."""
    for title, career in replay.careers.items():
        rule(replay.means[title], career)


def test_the_log_without_its_warm_up_rows_comes_to_the_same(replay: Replay) -> None:
    """S5: more than six hundred warm-up sets change nothing."""
    without = replayed(warm_ups=False)
    assert sum(row["set_type"] == "warmup" for row in rows()) > 600
    assert without.gaps == replay.gaps
    for title, career in replay.careers.items():
        assert [step.new for step in without.careers[title]] == [step.new for step in career]


def test_a_gap_of_the_log_begins_lower_with_counters_at_zero(replay: Replay) -> None:
    """S6, S5: two sets, and ten per cent less for each fortnight or the next weight down."""
    assert len(replay.gaps) > 20
    assert {gap.fortnights for gap in replay.gaps} == {1, 2, 3}
    for before, after in ((gap.before, gap.after) for gap in replay.gaps):
        assert (after.exercise, after.sets, after.reps) == (before.exercise, 2, before.reps)
        assert (after.at_top, after.too_hard, after.reason) == (0, 0, Reason.AFTER_GAP)
    loaded = [gap for gap in replay.gaps if gap.before.load]
    for gap in loaded:
        loads = replay.means[gap.title].loads(CATALOGUE[gap.before.exercise])
        lighter = [load for load in loads if load < (gap.before.load or 0)]
        assert gap.after.load in (lighter or [gap.before.load])
    off = [1 - (gap.after.load or 0) / (gap.before.load or 1) for gap in loaded]
    assert sum(0.1 <= part <= 0.3 for part in off) > len(off) / 2


def test_targets_rise_and_fall_in_it(replay: Replay) -> None:
    """S3, S4: so that none of this holds because nothing happens."""
    steps = [step for career in replay.careers.values() for step in career]
    reasons = Counter(step.new.reason for step in steps)
    assert len(steps) > 350
    assert sum(reasons[reason] for reason in RISES) > 20
    assert sum(reasons[reason] for reason in FALLS) > 40
    assert reasons.keys() >= {
        Reason.ONE_MORE,
        Reason.TOP_OF_RANGE,
        Reason.SAME_TOO_HARD,
        Reason.REPS_MISSED,
        Reason.LOAD_UP,
        Reason.LOAD_DOWN,
    }


def test_no_workout_takes_more_than_its_own_share(replay: Replay) -> None:
    """S5: repetitions far beyond the target bring one step, as one more would have."""
    for career in replay.careers.values():
        for step in career:
            sets = tuple(replace(done, reps=min(done.reps, step.asked.reps)) for done in step.done.sets)
            means = replay.means[next(title for title, steps in replay.careers.items() if steps is career)]
            assert following(step.asked, Performance(sets, step.done.effort), means) == step.new


def test_the_log_is_read_whole() -> None:
    """Each of its exercises stands in the catalogue; more than fourteen months of them."""
    assert {row["exercise_title"] for row in rows()} == EXERCISES.keys()
    days = {_began(row).date() for row in rows()}
    assert max(days) - min(days) > timedelta(days=420)
