"""Double progression: S3, S4 and S5, case by case and over whole careers."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import Equipment
from coach.training.prescription import Effort, Prescription, Reason
from coach.training.progression import next_prescription

CATALOGUE = read_programme().catalogue
NOTHING: frozenset[Equipment] = frozenset()
EASY, RIGHT, TOO_HARD = Effort.EASY, Effort.RIGHT, Effort.TOO_HARD
BRIDGE = Prescription("glute_bridge", 2, 10)


def following(current: Prescription, done: tuple[int, ...], effort: Effort | None) -> Prescription:
    """The next prescription for somebody without equipment."""
    return next_prescription(current, done, effort, CATALOGUE, NOTHING)


@pytest.mark.parametrize(
    ("current", "done", "effort", "reps", "reason"),
    [
        (10, (10, 10), EASY, 12, Reason.TWO_MORE),
        (8, (8, 8), EASY, 10, Reason.TWO_MORE),
        (11, (11, 11), EASY, 12, Reason.ONE_MORE),
        (10, (10, 10), RIGHT, 11, Reason.ONE_MORE),
        (12, (12, 12), EASY, 12, Reason.TOP_OF_RANGE),
        (12, (12, 12), RIGHT, 12, Reason.TOP_OF_RANGE),
        (10, (10, 10), TOO_HARD, 10, Reason.SAME_TOO_HARD),
        (12, (12, 12), TOO_HARD, 12, Reason.SAME_TOO_HARD),
        (10, (10, 9), RIGHT, 10, Reason.REPS_MISSED),
        (10, (10, 9), EASY, 10, Reason.REPS_MISSED),
        (10, (10,), EASY, 10, Reason.SAME_NOT_JUDGED),
        (10, (), EASY, 10, Reason.SAME_NOT_JUDGED),
        (10, (10, 10), None, 10, Reason.SAME_NOT_JUDGED),
    ],
)
def test_one_answer_makes_one_step(
    current: int, done: tuple[int, ...], effort: Effort | None, reps: int, reason: Reason
) -> None:
    """S3: easy two more, right one more, up to twelve; S4: too hard or reps missed the same again; S5."""
    new = following(replace(BRIDGE, reps=current), done, effort)
    assert (new.exercise, new.sets, new.reps, new.reason) == ("glute_bridge", 2, reps, reason)


def test_twelve_in_two_workouts_running_leads_to_the_harder_variation_at_eight() -> None:
    """S3: without load."""
    first = following(replace(BRIDGE, reps=12), (12, 12), RIGHT)
    second = following(first, (12, 12), EASY)
    assert second == Prescription("marching_bridge", 2, 8, Reason.HARDER_VARIATION)


def test_a_too_hard_between_two_tops_starts_the_counting_anew() -> None:
    """S3: two workouts running, with no too hard."""
    first = following(replace(BRIDGE, reps=12), (12, 12), RIGHT)
    hard = following(first, (12, 12), TOO_HARD)
    again = following(hard, (12, 12), RIGHT)
    assert (again.exercise, again.reps, again.reason) == ("glute_bridge", 12, Reason.TOP_OF_RANGE)


def test_too_hard_twice_running_leads_to_the_easier_variation() -> None:
    """S4: without load the easier variation is the first thing to be had."""
    first = following(BRIDGE, (10, 10), TOO_HARD)
    second = following(first, (9, 8), TOO_HARD)
    assert (second.exercise, second.sets, second.reason) == ("half_bridge", 2, Reason.EASIER_VARIATION)


def test_a_right_between_two_too_hard_starts_the_counting_anew() -> None:
    """S4: twice running."""
    first = following(BRIDGE, (10, 10), TOO_HARD)
    right = following(first, (10, 10), RIGHT)
    again = following(right, (11, 11), TOO_HARD)
    assert (again.exercise, again.reps, again.reason) == ("glute_bridge", 11, Reason.SAME_TOO_HARD)


def test_too_hard_twice_running_with_nothing_easier_takes_a_set_where_there_are_more_than_two() -> None:
    """S4, R9: the easiest bridge goes from three sets to two."""
    first = following(Prescription("half_bridge", 3, 10), (10, 10, 10), TOO_HARD)
    second = following(first, (10, 10, 10), TOO_HARD)
    assert (second.exercise, second.sets, second.reps) == ("half_bridge", 2, 10)
    assert second.reason is Reason.FEWER_SETS


def test_too_hard_for_ever_never_goes_below_two_sets_of_the_easiest() -> None:
    """R9: two sets of eight to twelve are the least."""
    current = Prescription("half_bridge", 2, 8)
    for _ in range(6):
        current = following(current, (4, 3), TOO_HARD)
        assert (current.exercise, current.sets, current.reps) == ("half_bridge", 2, 8)


def test_the_hardest_variation_stays_at_the_top_of_the_range() -> None:
    """S3: with nothing harder to be had the target stays, and says so."""
    current = Prescription("single_leg_bridge", 2, 12)
    reasons = []
    for _ in range(3):
        current = following(current, (12, 12), EASY)
        reasons.append(current.reason)
        assert (current.exercise, current.reps) == ("single_leg_bridge", 12)
    assert reasons == [Reason.TOP_OF_RANGE, Reason.NOTHING_HARDER, Reason.NOTHING_HARDER]


@st.composite
def workouts(draw: st.DrawFn) -> tuple[Effort | None, tuple[int, int, int, int]]:
    """One workout: the answer, and how many repetitions short of the target each set stayed; 12: no set."""
    short = st.sampled_from((0, 0, 0, 0, 1, 5, 12))
    effort = draw(st.sampled_from((None, EASY, EASY, RIGHT, RIGHT, TOO_HARD)))
    return effort, draw(st.tuples(short, short, short, short))


@st.composite
def careers(
    draw: st.DrawFn,
) -> list[tuple[Prescription, tuple[int, ...], Effort | None, Prescription]]:
    """Workout after workout of one exercise: what was asked, done and answered, and what came next."""
    equipment = draw(st.frozensets(st.sampled_from(Equipment)))
    possible = [id_ for id_, item in CATALOGUE.exercises.items() if item.equipment <= equipment]
    current = Prescription(draw(st.sampled_from(possible)), draw(st.integers(2, 4)), draw(st.integers(8, 12)))
    career = []
    for effort, short in draw(st.lists(workouts(), min_size=1, max_size=20)):
        done = tuple(current.reps - less for less in short[: current.sets] if less < current.reps)
        new = next_prescription(current, done, effort, CATALOGUE, equipment)
        assert CATALOGUE[new.exercise].equipment <= equipment
        career.append((current, done, effort, new))
        current = new
    return career


Career = list[tuple[Prescription, tuple[int, ...], Effort | None, Prescription]]


@settings(max_examples=150)
@given(careers())
def test_every_prescription_stays_within_bounds(career: Career) -> None:
    """R9, S2: two to four sets of eight to twelve, at all times, with what the person owns."""
    for *_, new in career:
        assert 2 <= new.sets <= 4
        assert 8 <= new.reps <= 12


@settings(max_examples=150)
@given(careers())
def test_no_step_without_a_qualifying_workout(career: Career) -> None:
    """S5: no answer, no set, or sets left out of an easy workout change nothing that is asked."""
    for current, done, effort, new in career:
        judged = effort is not None and bool(done)
        missed = judged and (effort is TOO_HARD or min(done) < current.reps)
        if not judged or (len(done) < current.sets and not missed):
            assert (new.exercise, new.sets, new.reps) == (current.exercise, current.sets, current.reps)


@settings(max_examples=150)
@given(careers())
def test_one_workout_makes_one_step_at_most(career: Career) -> None:
    """S3, S4, S5: two repetitions more, one set less, or one variation away, and never two of them."""
    for current, _, _, new in career:
        if new.exercise != current.exercise:
            harder = new.exercise in CATALOGUE[current.exercise].harder
            assert harder or current.exercise in CATALOGUE[new.exercise].harder
            assert new.sets == current.sets
            assert new.reps == (8 if harder else current.reps)
        elif new.sets != current.sets:
            assert (new.sets, new.reps) == (current.sets - 1, current.reps)
        else:
            assert 0 <= new.reps - current.reps <= 2


def judged(career: Career, index: int) -> list[tuple[Prescription, tuple[int, ...], Effort]]:
    """The workouts up to that one that had an answer and a qualifying number of sets, the latest first."""
    return [
        (current, done, effort)
        for current, done, effort, _ in reversed(career[: index + 1])
        if effort and done and (len(done) == current.sets or effort is TOO_HARD or min(done) < current.reps)
    ]


@settings(max_examples=150)
@given(careers())
def test_harder_only_after_two_workouts_running_at_the_top(career: Career) -> None:
    """S3: every set of twelve, no too hard, twice running on that exercise."""
    for index, (current, _, _, new) in enumerate(career):
        if new.exercise in CATALOGUE[current.exercise].harder:
            last = judged(career, index)[:2]
            assert len(last) == 2
            for asked, done, effort in last:
                assert asked.exercise == current.exercise
                assert effort is not TOO_HARD
                assert len(done) == asked.sets
                assert set(done) == {12}


@settings(max_examples=150)
@given(careers())
def test_easier_only_after_two_too_hard_running(career: Career) -> None:
    """S4: too hard or repetitions missed, twice running on that exercise."""
    for index, (current, _, _, new) in enumerate(career):
        easier = current.exercise in CATALOGUE[new.exercise].harder
        if easier or new.sets < current.sets:
            last = judged(career, index)[:2]
            assert len(last) == 2
            for asked, done, effort in last:
                assert asked.exercise == current.exercise
                assert effort is TOO_HARD or min(done) < asked.reps
