"""What entries of the log add up to."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.training import records
from coach.training.cardio import Activity
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog
from coach.training.programme import Programme, WorkoutKind
from coach.training.records import BestSet

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WALKING, RUNNING = Activity.SPEED_WALKING, Activity.RUNNING


def lifted(day: int, *done: ExerciseLog, counts: bool = True) -> StrengthLog:
    on = timedelta(days=day)
    return StrengthLog(NOON + on, MONDAY + on, WorkoutKind.FULL, done, counts)


def squats(*reps: int, load: int | None = None) -> ExerciseLog:
    return ExerciseLog("squat", reps, None, load)


def went(day: int, minutes: int, activity: Activity | None = WALKING) -> CardioLog:
    on = timedelta(days=day)
    return CardioLog(NOON + on, MONDAY + on, activity, minutes)


LOG: tuple[LogEntry, ...] = (
    lifted(0, squats(10, 9), ExerciseLog("lunge", (8,), None)),
    lifted(0, squats(3), counts=False),
    lifted(2, squats(11)),
    went(1, 20),
    went(1, 10, RUNNING),
    went(3, 20),
    went(4, 12, None),
)


def test_a_workout_a_day_counts() -> None:
    assert records.workouts(LOG) == 2
    assert records.workouts([lifted(0, squats(3), counts=False)]) == 0
    assert records.workouts([lifted(0, squats(3)), lifted(0, squats(4))]) == 1


def test_everything_adds_up() -> None:
    assert records.repetitions(LOG) == {"squat": 33, "lunge": 8}
    assert records.sets(LOG) == 5
    assert records.cardio_minutes(LOG) == 62


def test_the_best_set_is_the_heaviest_then_the_longest_then_the_last() -> None:
    light, heavy, again = squats(12, load=4000), squats(8, 10, load=6000), squats(10, load=6000)
    log = [lifted(2, again), lifted(0, light), lifted(1, heavy)]
    assert records.bests(log) == {"squat": BestSet(6000, 10, MONDAY + timedelta(days=2))}
    assert records.bests(log[1:]) == {"squat": BestSet(6000, 10, MONDAY + timedelta(days=1))}
    assert records.bests(log[1:2]) == {"squat": BestSet(4000, 12, MONDAY)}


def test_the_longest_session_is_the_last_of_as_long_ones() -> None:
    assert records.longest(LOG, WALKING) == LOG[5]
    assert records.longest(LOG, RUNNING) == LOG[4]
    assert records.longest(LOG, None) == LOG[5]
    assert records.longest(LOG, Activity.JUMP_ROPE) is None


def test_what_the_catalogue_has_lost_is_passed_over(programme: Programme) -> None:
    """And what was begun and of which no set was done."""
    entry = lifted(0, ExerciseLog("flying", (10,), None), squats(), squats(9))
    assert records.with_exercises(entry, programme.catalogue) == lifted(0, squats(9))
    empty = records.with_exercises(lifted(0, squats()), programme.catalogue)
    assert not records.tells(empty)
    assert records.with_exercises(LOG[3], programme.catalogue) == LOG[3]
    assert all(map(records.tells, LOG))


@given(st.permutations(LOG))
def test_the_order_of_the_entries_does_not_matter(log: list[LogEntry]) -> None:
    assert records.bests(log) == records.bests(LOG)
    assert records.repetitions(log) == records.repetitions(LOG)
    assert records.longest(log, None) == records.longest(LOG, None)
