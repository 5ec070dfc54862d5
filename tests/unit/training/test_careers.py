"""Progression over any career: whatever is lifted, missed, answered or left unsaid (S2-S5, R9)."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.means import Means
from coach.training.performance import Performance, SetDone
from coach.training.prescription import Prescription, Reason
from coach.training.progression import one_step_down
from tests.unit.training.careers import (
    CATALOGUE,
    Step,
    careers,
    following,
    means_of_a_person,
    performances,
    prescriptions,
)

Career = tuple[Means, list[Step]]
CAREERS = settings(max_examples=150)
UP = {Reason.LOAD_UP, Reason.SMALLEST_STEP_UP, Reason.HARDER_VARIATION}
DOWN = {Reason.LOAD_DOWN, Reason.SMALLEST_STEP_DOWN, Reason.EASIER_VARIATION, Reason.FEWER_SETS}


@CAREERS
@given(careers())
def test_every_prescription_stays_within_bounds(career: Career) -> None:
    """R9, S2: two to four sets of eight to twelve, at all times, with what the person may be given."""
    means, steps = career
    for step in steps:
        assert 2 <= step.new.sets <= 4
        assert 8 <= step.new.reps <= 12
        assert step.new.exercise == step.asked.exercise or means.allows(CATALOGUE[step.new.exercise])


@CAREERS
@given(careers())
def test_every_load_is_one_that_is_owned(career: Career) -> None:
    """S5: the target as spoken can be picked up."""
    means, steps = career
    for step in steps:
        loads = means.loads(CATALOGUE[step.new.exercise])
        assert step.new.load in loads if step.new.load is not None else not loads


@CAREERS
@given(careers())
def test_a_step_in_load_is_two_to_ten_per_cent_or_the_very_next_weight_and_says_so(career: Career) -> None:
    """S3, S4: and the smallest of those up, the nearest to ten per cent of those down."""
    means, steps = career
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


@CAREERS
@given(careers())
def test_a_step_up_needs_two_qualifying_workouts_running(career: Career) -> None:
    """S3: both of the same target, with no other workout between them that was judged; S5: one step each."""
    _, steps = career
    for index, step in enumerate(steps):
        if step.new.reason in UP and step.new != step.asked:
            judged = [earlier for earlier in steps[: index + 1] if earlier.judged][-2:]
            assert len(judged) == 2
            assert all(earlier.at_top for earlier in judged)
            assert len({(item.asked.exercise, item.asked.load) for item in judged}) == 1


@CAREERS
@given(careers())
def test_a_step_down_needs_two_that_were_too_hard_running(career: Career) -> None:
    """S4: too hard or repetitions missed, twice, on that very target."""
    _, steps = career
    for index, step in enumerate(steps):
        if step.new.reason in DOWN and step.judged:
            judged = [earlier for earlier in steps[: index + 1] if earlier.judged][-2:]
            assert len(judged) == 2
            assert all(earlier.too_hard for earlier in judged)
            assert len({(item.asked.exercise, item.asked.load) for item in judged}) == 1


@CAREERS
@given(careers())
def test_down_goes_the_load_then_the_variation_then_a_set(career: Career) -> None:
    """S4: in that order of availability."""
    means, steps = career
    for asked, new in ((step.asked, step.new) for step in steps if step.judged):
        lighter = [load for load in means.loads(CATALOGUE[asked.exercise]) if load < (asked.load or 0)]
        if new.reason is Reason.EASIER_VARIATION:
            assert not lighter
            assert asked.exercise in CATALOGUE[new.exercise].harder
        if new.reason is Reason.FEWER_SETS:
            assert not lighter
            assert CATALOGUE.easier(asked.exercise, means) is None
            assert (new.sets, new.load, new.reps) == (asked.sets - 1, asked.load, asked.reps)


@CAREERS
@given(careers())
def test_one_workout_makes_one_step_at_most(career: Career) -> None:
    """S3, S4, S5: a variation, a load, a set or one or two repetitions, and never two of these at once."""
    for asked, new in ((step.asked, step.new) for step in career[1]):
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


@CAREERS
@given(careers())
def test_nothing_moves_without_something_to_judge(career: Career) -> None:
    """S5: no answer or no working set; what was running goes on."""
    for step in career[1]:
        if not step.judged:
            assert step.new == replace(step.asked, reason=Reason.SAME_NOT_JUDGED)


warm_ups = st.lists(
    st.builds(SetDone, st.integers(0, 30), st.none() | st.integers(1, 200_000), warm_up=st.just(value=True)),
    max_size=3,
)


@CAREERS
@given(st.data())
def test_warm_up_sets_never_change_the_outcome(data: st.DataObject) -> None:
    """S5: added, altered or taken away, before, between or after the working sets."""
    means = data.draw(means_of_a_person())
    asked = data.draw(prescriptions(means))
    asked = replace(asked, at_top=data.draw(st.integers(0, 2)), too_hard=data.draw(st.integers(0, 2)))
    done = data.draw(performances(asked))
    mixed = [item for working in done.working for item in (*data.draw(warm_ups), working)]
    warmed = Performance((*mixed, *data.draw(warm_ups)), done.effort)
    plain = following(asked, Performance(done.working, done.effort), means)
    assert following(asked, warmed, means) == plain
    assert following(asked, done, means) == plain


@CAREERS
@given(st.data())
def test_one_step_down_is_smaller_in_load_or_an_easier_variation(data: st.DataObject) -> None:
    """S4, S6: never both, never fewer sets; the counters begin anew."""
    means = data.draw(means_of_a_person())
    current: Prescription = data.draw(prescriptions(means))
    down = one_step_down(current, CATALOGUE, means)
    if down is not None:
        lighter = down.exercise == current.exercise and (down.load or 0) < (current.load or 0)
        assert lighter or current.exercise in CATALOGUE[down.exercise].harder
        assert (down.sets, down.reps, down.at_top, down.too_hard) == (current.sets, current.reps, 0, 0)
