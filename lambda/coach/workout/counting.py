"""What is counted next, and about how long it takes."""

from dataclasses import replace
from datetime import date, datetime

from coach.training.catalogue import Catalogue
from coach.training.exercise import Exercise
from coach.training.prescription import Prescription
from coach.training.programme import Routine
from coach.workout.block import Block, Place, first_side
from coach.workout.manner import IN_PLACE, Manner, Talk
from coach.workout.running import Phase, RunningWorkout, Station
from coach.workout.timeline import BLOCK_LIMIT, fitted, timeline

ANNOUNCING = 45_000  # milliseconds of words before a count that begins without "ready"
MOST_IN_A_SET = 50  # repetitions; more is a slip of the tongue
BRIEF_FROM = 6  # times an exercise was done from which on less is said between its numbers
SETTLING = 40  # seconds to hear an exercise's cue, get into place and answer afterwards


def block_alone(exercise: Exercise, reps: int, manner: Manner) -> Block:
    """A single set of an exercise that begins without "ready"."""
    station = Station(Prescription(exercise.id, 1, reps), 1)
    return replace(block_from(exercise, station, None, manner), get_ready=IN_PLACE)


def alone(prescription: Prescription, block: Block, day: date, now: datetime) -> RunningWorkout:
    """That single set, counted from now on outside any workout."""
    station = Station(prescription, 1)
    return RunningWorkout(None, day, now, (station,), 0, Phase.COUNTING, now, now, block=block)


def block_from(exercise: Exercise, station: Station, place: Place | None, manner: Manner) -> Block:
    """Everything left of the exercise at that station: from the place, or from its next set."""
    start = place or Place(station.next_set, first_side(exercise.sides))
    return _whole(exercise, station.prescription.reps, station.sets, start, manner)


def next_block(
    running: RunningWorkout, exercise: Exercise, manner: Manner, times_met: int, get_ready: int = 0
) -> Block:
    """What the next answer counts at the workout's station.

    Args:
        running: The workout.
        exercise: The one of its station.
        manner: How the person likes to be counted.
        times_met: How often they had done it before.
        get_ready: Seconds to get into place first, after the exercise is announced.
    """
    whole = replace(
        block_from(exercise, running.station, running.place, manner),
        get_ready=get_ready,
        brief=_brief(manner, times_met),
        ordinal=running.sets_done,
    )
    return fitted(whole, BLOCK_LIMIT - ANNOUNCING if get_ready else BLOCK_LIMIT)


def fits_after_words(block: Block) -> bool:
    """Whether a block is short enough to follow, in one answer, the words that announce its exercise."""
    return timeline(block).length <= BLOCK_LIMIT - ANNOUNCING


def estimated_seconds(
    prescriptions: tuple[Prescription, ...], catalogue: Catalogue, routine: Routine, manner: Manner
) -> int:
    """About how long a workout takes, in seconds."""
    counted = 0
    for item in prescriptions:
        exercise = catalogue[item.exercise]
        whole = _whole(exercise, item.reps, item.sets, Place(1, first_side(exercise.sides)), manner)
        counted += timeline(whole).length // 1000 + SETTLING
    return counted + routine.seconds


def spoken_minutes(seconds: int) -> int:
    """A workout's length as it is told: minutes, to the nearest five."""
    return max(5, round(seconds / 300) * 5)


def _whole(exercise: Exercise, reps: int, sets: int, start: Place, manner: Manner) -> Block:
    """Everything of an exercise from that place on, however long it lasts."""
    return Block(
        exercise=exercise.id,
        tempo=manner.pace(exercise),
        sides=exercise.sides,
        reps=reps,
        sets=sets,
        start=start,
        last_set=sets,
        rest=manner.rest_of(exercise),
        held=exercise.held,
        brief=manner.talk is Talk.BRIEF,
    )


def _brief(manner: Manner, times_met: int) -> bool:
    """Whether less is said between the numbers: as they wish, or since they know the exercise."""
    return manner.talk is Talk.BRIEF or (manner.talk is Talk.USUAL and times_met >= BRIEF_FROM)
