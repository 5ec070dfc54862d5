"""Progression over any career: whatever is lifted, missed, answered or left unsaid (S2-S5, R9)."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.means import Means
from coach.training.performance import Performance, SetDone
from coach.training.prescription import Prescription
from coach.training.progression import one_step_down
from tests.unit.training.career_rules import RULES
from tests.unit.training.careers import (
    CATALOGUE,
    Step,
    careers,
    following,
    means_of_a_person,
    performances,
    prescriptions,
)

CAREERS = settings(max_examples=100)


@settings(max_examples=200)
@given(careers())
def test_any_career_keeps_every_rule(career: tuple[Means, list[Step]]) -> None:
    """S2-S5, R9: each rule tells its row."""
    for rule in RULES:
        rule(*career)


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
