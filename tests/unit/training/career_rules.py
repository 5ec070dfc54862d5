"""What any career of one exercise has to keep: S2-S5 and R9, for made-up careers and for real ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coach.training.means import Means
from coach.training.prescription import Reason
from tests.unit.training.careers import CATALOGUE, Step

Rule = Callable[[Means, Sequence[Step]], None]
UP = {Reason.LOAD_UP, Reason.SMALLEST_STEP_UP, Reason.HARDER_VARIATION}
DOWN = {Reason.LOAD_DOWN, Reason.SMALLEST_STEP_DOWN, Reason.EASIER_VARIATION, Reason.FEWER_SETS}


def within_bounds(means: Means, steps: Sequence[Step]) -> None:
    """R9, S2: two to four sets of eight to twelve, at all times, with what the person may be given."""
    for step in steps:
        assert 2 <= step.new.sets <= 4
        assert 8 <= step.new.reps <= 12
        assert step.new.exercise == step.asked.exercise or means.allows(CATALOGUE[step.new.exercise])


def loads_are_owned(means: Means, steps: Sequence[Step]) -> None:
    """S5: the target as spoken can be picked up."""
    for step in steps:
        loads = means.loads(CATALOGUE[step.new.exercise])
        assert step.new.load in loads if step.new.load is not None else not loads


def load_steps_are_small_or_the_very_next_weight(means: Means, steps: Sequence[Step]) -> None:
    """S3, S4: the smallest up within 2 to 10 per cent, the nearest to 10 down, or the next, and said so."""
    for asked, new in ((step.asked, step.new) for step in steps):
        if new.exercise != asked.exercise or new.load == asked.load:
            continue
        assert asked.load is not None
        assert new.load is not None
        loads, up = means.loads(CATALOGUE[asked.exercise]), new.load > asked.load
        beyond = [load for load in loads if (load > asked.load if up else load < asked.load)]
        within = [
            load for load in beyond if 2 * asked.load <= 100 * abs(load - asked.load) <= 10 * asked.load
        ]
        if new.reason in (Reason.LOAD_UP, Reason.LOAD_DOWN):
            assert new.load == min(within)
            assert up == (new.reason is Reason.LOAD_UP)
        else:
            assert not within
            assert new.reason is (Reason.SMALLEST_STEP_UP if up else Reason.SMALLEST_STEP_DOWN)
            assert new.load == (min(beyond) if up else max(beyond))
        assert (new.sets, new.reps) == (asked.sets, 8 if up else asked.reps)


def a_step_up_needs_two_qualifying_workouts_running(_: Means, steps: Sequence[Step]) -> None:
    """S3: of the same target, with no other workout between them that was judged."""
    for index, step in enumerate(steps):
        if step.new.reason in UP and step.judged:
            judged = [earlier for earlier in steps[: index + 1] if earlier.judged][-2:]
            assert len(judged) == 2
            assert all(earlier.at_top for earlier in judged)
            assert len({(item.asked.exercise, item.asked.load) for item in judged}) == 1


def a_step_down_needs_two_that_were_too_hard_running(_: Means, steps: Sequence[Step]) -> None:
    """S4: too hard or repetitions missed, twice, on that very target."""
    for index, step in enumerate(steps):
        if step.new.reason in DOWN and step.judged:
            judged = [earlier for earlier in steps[: index + 1] if earlier.judged][-2:]
            assert len(judged) == 2
            assert all(earlier.too_hard for earlier in judged)
            assert len({(item.asked.exercise, item.asked.load) for item in judged}) == 1


def down_goes_the_load_then_the_variation_then_a_set(means: Means, steps: Sequence[Step]) -> None:
    """S4: in that order of availability."""
    for asked, new in ((step.asked, step.new) for step in steps if step.judged):
        lighter = [load for load in means.loads(CATALOGUE[asked.exercise]) if load < (asked.load or 0)]
        if new.reason is Reason.EASIER_VARIATION:
            assert not lighter
            assert asked.exercise in CATALOGUE[new.exercise].harder
        if new.reason is Reason.FEWER_SETS:
            assert not lighter
            assert CATALOGUE.easier(asked.exercise, means) is None
            assert (new.sets, new.load, new.reps) == (asked.sets - 1, asked.load, asked.reps)


def one_workout_makes_one_step_at_most(_: Means, steps: Sequence[Step]) -> None:
    """S3, S4, S5: a variation, a load, a set or one or two repetitions, and never two of these at once."""
    for asked, new in ((step.asked, step.new) for step in steps):
        changed = [
            new.exercise != asked.exercise,
            new.exercise == asked.exercise and new.load != asked.load,
            new.sets != asked.sets,
            new.reps != asked.reps and new.reason not in UP,
        ]
        assert sum(changed) <= 1
        if changed[0]:
            harder = new.exercise in CATALOGUE[asked.exercise].harder
            assert harder or asked.exercise in CATALOGUE[new.exercise].harder
            assert new.reps == (8 if harder else asked.reps)
        if changed[3]:
            assert 0 < new.reps - asked.reps <= 2
        assert 0 <= new.at_top <= 2
        assert 0 <= new.too_hard <= 2


def nothing_moves_without_something_to_judge(_: Means, steps: Sequence[Step]) -> None:
    """S5: no answer or no working set; what was running goes on."""
    for step in steps:
        if not step.judged:
            assert step.new == replace(step.asked, reason=Reason.SAME_NOT_JUDGED)


RULES: tuple[Rule, ...] = (
    within_bounds,
    loads_are_owned,
    load_steps_are_small_or_the_very_next_weight,
    a_step_up_needs_two_qualifying_workouts_running,
    a_step_down_needs_two_that_were_too_hard_running,
    down_goes_the_load_then_the_variation_then_a_set,
    one_workout_makes_one_step_at_most,
    nothing_moves_without_something_to_judge,
)
