"""Double progression, case by case: S3, S4 and S5."""

from dataclasses import replace

import pytest

from coach.training.exercise import Equipment
from coach.training.means import Means
from coach.training.performance import Performance, SetDone, performed
from coach.training.prescription import Effort, Prescription, Reason
from coach.training.progression import one_step_down
from tests.unit.training.careers import CATALOGUE, EASY, NOTHING, RIGHT, TOO_HARD, following

BRIDGE = Prescription("glute_bridge", 2, 10)
GOBLET = Prescription("goblet_squat", 2, 12, load=20_000)
DUMBBELL = frozenset({Equipment.DUMBBELL})
RACK = Means(DUMBBELL, {Equipment.DUMBBELL: (12_000, 18_000, 20_000, 21_000, 22_000, 26_000)})
TWELVES = performed((12, 12), RIGHT)


def loaded(*loads: int) -> Means:
    """Somebody with dumbbells of these grams."""
    return Means(DUMBBELL, {Equipment.DUMBBELL: loads})


@pytest.mark.parametrize(
    ("current", "done", "effort", "reps", "reason"),
    [
        (10, (10, 10), EASY, 12, Reason.TWO_MORE),
        (8, (8, 8), EASY, 10, Reason.TWO_MORE),
        (11, (11, 11), EASY, 12, Reason.ONE_MORE),
        (10, (10, 10), RIGHT, 11, Reason.ONE_MORE),
        (10, (12, 15, 12), EASY, 12, Reason.TWO_MORE),
        (12, (12, 12), EASY, 12, Reason.TOP_OF_RANGE),
        (12, (12, 12), RIGHT, 12, Reason.TOP_OF_RANGE),
        (10, (10, 10), TOO_HARD, 10, Reason.SAME_TOO_HARD),
        (12, (12, 12), TOO_HARD, 12, Reason.SAME_TOO_HARD),
        (10, (10, 9), RIGHT, 10, Reason.REPS_MISSED),
        (10, (10, 9), EASY, 10, Reason.REPS_MISSED),
        (10, (10,), EASY, 10, Reason.SAME_NOT_JUDGED),
        (10, (), EASY, 10, Reason.SAME_NOT_JUDGED),
        (10, (10, 10), None, 10, Reason.SAME_NOT_JUDGED),
        (10, (6, 5), None, 10, Reason.SAME_NOT_JUDGED),
    ],
)
def test_one_answer_makes_one_step(
    current: int, done: tuple[int, ...], effort: Effort | None, reps: int, reason: Reason
) -> None:
    """S3: easy two more, right one more, up to twelve; S4: too hard or reps missed the same again; S5."""
    new = following(replace(BRIDGE, reps=current), performed(done, effort))
    assert (new.exercise, new.sets, new.reps, new.reason) == ("glute_bridge", 2, reps, reason)


def test_twelve_in_two_workouts_running_leads_to_the_harder_variation_at_eight() -> None:
    """S3: without load."""
    first = following(replace(BRIDGE, reps=12), TWELVES)
    second = following(first, performed((12, 12), EASY))
    assert second == Prescription("marching_bridge", 2, 8, Reason.HARDER_VARIATION)


def test_twelve_in_two_workouts_running_raises_the_load_by_its_smallest_step() -> None:
    """S3: 20 kg becomes 21, the smallest inside 2 to 10 per cent, and repetitions go back to 8."""
    first = following(GOBLET, TWELVES, RACK)
    assert first == replace(GOBLET, reason=Reason.TOP_OF_RANGE, at_top=1)
    assert following(first, TWELVES, RACK) == replace(GOBLET, reps=8, load=21_000, reason=Reason.LOAD_UP)


def test_where_no_step_lies_within_the_bounds_the_next_weight_owned_is_taken_and_it_is_said_so() -> None:
    """S3: 22 kg becomes 26, 18 per cent more, with a reason of its own."""
    at_top = replace(GOBLET, load=22_000, at_top=1)
    new = following(at_top, TWELVES, RACK)
    assert (new.load, new.reps, new.reason) == (26_000, 8, Reason.SMALLEST_STEP_UP)


@pytest.mark.parametrize("means", [loaded(20_000), loaded(18_000, 20_000), loaded(20_000, 40_000)])
def test_where_there_is_no_step_in_load_the_variation_is_the_step(means: Means) -> None:
    """S3: nothing heavier, or nothing but a leap; the harder variation begins with a load that is owned."""
    new = following(replace(GOBLET, at_top=1), TWELVES, means)
    assert (new.exercise, new.reason) == ("dumbbell_sumo_squat", Reason.HARDER_VARIATION)
    assert new.load in means.weights[Equipment.DUMBBELL]


def test_a_load_that_is_not_known_never_steps() -> None:
    """S3: weights that nobody told of have no 2 to 10 per cent."""
    new = following(Prescription("goblet_squat", 2, 12, at_top=1), TWELVES, Means(DUMBBELL))
    assert new == Prescription("dumbbell_sumo_squat", 2, 8, Reason.HARDER_VARIATION)


@pytest.mark.parametrize(
    "between",
    [
        performed((12, 12), TOO_HARD),
        performed((12, 11), EASY),
        performed((12,), EASY),
        Performance((SetDone(12, 18_000), SetDone(12, 20_000)), EASY),
        Performance((SetDone(12, 22_000), SetDone(9, 22_000)), RIGHT),
    ],
    ids=["too hard", "missed", "a set left out", "a lighter set", "a heavier load, missed"],
)
def test_anything_else_between_two_tops_starts_the_counting_anew(between: Performance) -> None:
    """S3: two workouts running, every set at twelve with the load asked for, and no too hard."""
    first = following(GOBLET, TWELVES, RACK)
    again = following(following(first, between, RACK), TWELVES, RACK)
    assert again == replace(GOBLET, reason=Reason.TOP_OF_RANGE, at_top=1)


def test_many_workouts_at_the_top_with_nothing_harder_count_as_two() -> None:
    """S5: the day a heavier weight is bought, one more workout brings one step, however many came before."""
    current = replace(GOBLET, exercise="dumbbell_calf_raise")
    alone = replace(loaded(20_000), left_out=frozenset({"single_leg_calf_raise"}))
    for _ in range(6):
        current = following(current, TWELVES, alone)
    assert (current.reason, current.at_top) == (Reason.NOTHING_HARDER, 2)
    new = following(current, TWELVES, loaded(20_000, 21_000, 22_000, 24_000))
    assert (new.load, new.reps, new.at_top) == (21_000, 8, 0)


def test_less_load_than_asked_for_proves_no_success_but_can_be_too_hard() -> None:
    """S5, S4: judged against the target as it was spoken."""
    lighter = (SetDone(12, 18_000),) * 2
    assert following(GOBLET, Performance(lighter, EASY), RACK).reason is Reason.SAME_NOT_JUDGED
    assert following(GOBLET, Performance(lighter, TOO_HARD), RACK).reason is Reason.SAME_TOO_HARD
    missed = Performance((SetDone(9, 18_000),) * 2, RIGHT)
    assert following(GOBLET, missed, RACK).reason is Reason.REPS_MISSED


def test_more_load_than_asked_for_proves_no_failure_but_can_succeed() -> None:
    """S5, S3: judged against the target as it was spoken."""
    heavier = (SetDone(12, 22_000),) * 2
    assert following(GOBLET, Performance(heavier, TOO_HARD), RACK).reason is Reason.SAME_NOT_JUDGED
    assert following(GOBLET, Performance(heavier, RIGHT), RACK).reason is Reason.TOP_OF_RANGE
    missed = Performance((SetDone(9, 22_000),) * 2, RIGHT)
    assert following(GOBLET, missed, RACK).reason is Reason.SAME_NOT_JUDGED


def test_too_hard_twice_running_takes_ten_per_cent_off_the_load() -> None:
    """S4: the load comes first; the repetitions and sets stay."""
    first = following(replace(GOBLET, sets=3), performed((12, 12, 12), TOO_HARD), RACK)
    assert (first.load, first.reason) == (20_000, Reason.SAME_TOO_HARD)
    second = following(first, performed((12, 10, 9), RIGHT), RACK)
    assert second == replace(GOBLET, sets=3, load=18_000, reason=Reason.LOAD_DOWN)


def test_where_no_load_lies_within_the_bounds_the_next_one_down_is_taken_and_it_is_said_so() -> None:
    """S4: 18 kg becomes 12."""
    new = following(replace(GOBLET, load=18_000, too_hard=1), performed((8, 6), TOO_HARD), RACK)
    assert (new.load, new.reason) == (12_000, Reason.SMALLEST_STEP_DOWN)


def test_too_hard_twice_running_leads_to_the_easier_variation_where_there_is_no_lighter_load() -> None:
    """S4: in that order; the sets and repetitions stay."""
    first = following(replace(BRIDGE, sets=3), performed((10, 10, 10), TOO_HARD))
    second = following(first, performed((9, 8, 8), TOO_HARD))
    assert second == Prescription("half_bridge", 3, 10, Reason.EASIER_VARIATION)
    lightest = replace(GOBLET, load=12_000, too_hard=1)
    assert following(lightest, performed((8, 8), TOO_HARD), RACK).exercise == "squat"


def test_a_right_between_two_too_hard_starts_the_counting_anew() -> None:
    """S4: twice running."""
    first = following(BRIDGE, performed((10, 10), TOO_HARD))
    right = following(first, performed((10, 10), RIGHT))
    again = following(right, performed((11, 11), TOO_HARD))
    assert (again.exercise, again.reps, again.reason) == ("glute_bridge", 11, Reason.SAME_TOO_HARD)


def test_too_hard_twice_running_with_nothing_easier_takes_a_set_where_there_are_more_than_two() -> None:
    """S4, R9: the easiest bridge goes from three sets to two."""
    first = following(Prescription("half_bridge", 3, 10), performed((10, 10, 10), TOO_HARD))
    second = following(first, performed((10, 10, 10), TOO_HARD))
    assert second == Prescription("half_bridge", 2, 10, Reason.FEWER_SETS)


def test_too_hard_for_ever_never_goes_below_two_sets_of_the_easiest() -> None:
    """R9: two sets of eight to twelve are the least."""
    current = Prescription("half_bridge", 2, 8)
    for _ in range(6):
        current = following(current, performed((4, 3), TOO_HARD))
        assert (current.exercise, current.sets, current.reps) == ("half_bridge", 2, 8)
    assert one_step_down(current, CATALOGUE, NOTHING) is None


def test_the_hardest_variation_stays_at_the_top_of_the_range() -> None:
    """S3: with nothing harder to be had the target stays, and says so."""
    current, reasons = Prescription("single_leg_bridge", 2, 12), []
    for _ in range(3):
        current = following(current, performed((12, 12), EASY))
        reasons.append(current.reason)
        assert (current.exercise, current.reps) == ("single_leg_bridge", 12)
    assert reasons == [Reason.TOP_OF_RANGE, Reason.NOTHING_HARDER, Reason.NOTHING_HARDER]


@pytest.mark.parametrize("warm_up", [SetDone(3, 5_000, warm_up=True), SetDone(20, 40_000, warm_up=True)])
def test_a_warm_up_set_is_never_counted(warm_up: SetDone) -> None:
    """S5: neither the light one that would miss nor the heavy one that would qualify."""
    assert following(GOBLET, Performance((warm_up, *TWELVES.sets), RIGHT), RACK).at_top == 1
    assert following(GOBLET, Performance((warm_up, *TWELVES.sets[1:]), RIGHT), RACK).at_top == 0
    assert following(GOBLET, Performance((warm_up,) * 2, RIGHT), RACK).reason is Reason.SAME_NOT_JUDGED
