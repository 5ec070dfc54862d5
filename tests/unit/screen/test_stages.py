"""The stages of what is timed: at every beat the screen has the number that is heard."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.screen.stages import Moving, Stage, Waiting, counted, moved, walked
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.training.cardio import Pace, Stretch
from coach.training.exercise import Sides
from coach.workout.block import BeatKind, Block, Place, Side, first_side
from coach.workout.pacing import leg_between, leg_end
from coach.workout.timeline import timeline

BOOK = phrasebook("en")
PROGRAMME = read_programme()
EXERCISES = sorted(PROGRAMME.catalogue.exercises.values(), key=lambda exercise: exercise.id)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Any block that may be counted, from its first set on or from anywhere within one."""
    exercise = draw(st.sampled_from(EXERCISES))
    sets, reps = draw(st.integers(1, 4)), draw(st.integers(2, 30))
    first = draw(st.integers(1, sets))
    start = Place(first, first_side(exercise.sides), rest=draw(st.sampled_from([0, 5, 45, 90])))
    if draw(st.booleans()):
        right = reps if exercise.sides is Sides.EACH and draw(st.booleans()) else None
        side = start.side if right is None else Side.LEFT
        start = Place(first, side, draw(st.integers(1, reps - 1)), right, start.rest)
    tempo = exercise.tempo.seconds if exercise.held else draw(st.integers(exercise.fastest, 8))
    last = draw(st.integers(first, sets))
    ready = draw(st.sampled_from([0, 10]))
    return Block(
        exercise.id, tempo, exercise.sides, reps, sets, start, last, 60, held=exercise.held, get_ready=ready
    )


def at(stages: list[Stage], moment: int) -> Stage:
    """The stage that is shown at that moment."""
    return next(stage for stage in stages if stage.start <= moment < stage.end)


def number(stage: Stage, moment: int) -> int:
    """The number that a document reads from the stage at that moment."""
    match stage:
        case Moving():
            return min(stage.goal, stage.first + (moment - stage.start) // stage.step)
        case Waiting():
            return -(-(stage.zero - moment) // 1000)


@given(blocks())
def test_the_number_that_is_heard_is_the_one_that_is_seen(block: Block) -> None:
    """Repetitions as they are done, of a hold its seconds, and the seconds until a set begins."""
    stages = list(counted(block, BOOK))
    unit = block.tempo if block.held else 1
    for beat in timeline(block).beats:
        stage = at(stages, beat.start)
        match beat.kind:
            case BeatKind.COUNT | BeatKind.END | BeatKind.GO:
                assert isinstance(stage, Moving)
                assert number(stage, beat.start) == beat.number * unit
            case BeatKind.COUNT_IN | BeatKind.REST | BeatKind.REST_LEFT | BeatKind.GET_READY:
                assert isinstance(stage, Waiting)
                assert number(stage, beat.start) == beat.number
            case _:
                pass


@given(blocks())
def test_the_stages_follow_each_other_without_a_gap(block: Block) -> None:
    """From the first beat to the end of the last."""
    stages = list(counted(block, BOOK))
    assert stages[0].start == 0
    assert stages[-1].end == timeline(block).length
    assert all(before.end == after.start for before, after in pairwise(stages))
    assert all(stage.start < stage.end for stage in stages)


@given(blocks())
def test_the_stage_tells_the_set_and_the_side(block: Block) -> None:
    """Those of its beats; the left one turns the figure."""
    stages = list(counted(block, BOOK))
    for beat in timeline(block).beats:
        if beat.kind is not BeatKind.GO:
            continue
        stage = at(stages, beat.start)
        assert isinstance(stage, Moving)
        assert stage.line == ("" if block.sets == 1 else f"Set {beat.set_number} of {block.sets}")
        assert stage.turned is (beat.side is Side.LEFT)
        assert (stage.label != "") is (beat.side is not Side.BOTH)


def test_a_rest_runs_out_as_the_next_set_begins() -> None:
    """The words before the set and the counting in are part of it."""
    block = Block("squat", 4, Sides.BOTH, 10, 3, Place(1, Side.BOTH), 2, 60)
    waited = [stage for stage in counted(block, BOOK) if isinstance(stage, Waiting)]
    assert [(stage.label, stage.line, stage.zero - stage.start) for stage in waited] == [
        ("Get ready", "Set 1 of 3", 5_000),
        ("Rest", "Set 2 of 3", 60_000),
        ("Rest", "Set 3 of 3", 60_000),
    ]


def test_changing_sides_is_no_rest() -> None:
    """The left side follows the right one."""
    block = Block("lunge", 4, Sides.EACH, 10, 1, Place(1, Side.RIGHT), 1, 60)
    labels = [stage.label for stage in counted(block, BOOK)]
    assert labels == ["Get ready", "Right leg", "Change sides", "Left leg"]


def test_a_warm_up_goes_move_by_move() -> None:
    """Each has its own time and its name."""
    stages = list(moved((("march", 30), ("hip_circles", 20)), BOOK))
    assert [(stage.start, stage.end, stage.label) for stage in stages] == [
        (0, 30_000, "March"),
        (30_000, 50_000, "Hip circles"),
    ]


@given(
    st.lists(st.builds(Stretch, st.sampled_from(Pace), st.integers(30, 900)), min_size=1, max_size=8),
    st.data(),
)
def test_a_leg_of_cardio_goes_stretch_by_stretch(stretches: list[Stretch], data: st.DataObject) -> None:
    """What runs out is the stretch, even where another answer tells its end."""
    whole = sum(stretch.seconds for stretch in stretches) * 1000
    place = data.draw(st.integers(0, whole // 1000 - 20)) * 1000
    leg = leg_between(stretches, place, leg_end(stretches, place))
    stages = list(walked(leg, BOOK))
    assert stages[0].start == 0
    assert stages[-1].end == leg.length
    for call in leg.calls[:-1]:
        stage = at(stages, call.start)
        assert isinstance(stage, Waiting)
        if call.kind != "get_ready":
            assert number(stage, call.start) == call.seconds


@pytest.mark.parametrize(
    "routine", [PROGRAMME.routine(short=False), PROGRAMME.routine(short=True)], ids=["full", "short"]
)
def test_every_move_has_a_short_name(routine: object) -> None:
    """One that is read at a glance."""
    for moves in (routine.warm_up, routine.cool_down):  # type: ignore[attr-defined]
        for stage in moved(tuple((move.id, move.seconds) for move in moves), BOOK):
            assert 0 < len(stage.label) <= 18
