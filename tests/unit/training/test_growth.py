"""Whether somebody has grown stronger, by S3: a step, a load, a repetition more."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.catalogue import Catalogue
from coach.training.growth import growth
from coach.training.records import BestSet

DAY = date(2026, 11, 23)


def best(**sets: int | tuple[int, int]) -> Mapping[str, BestSet]:
    """Best sets by exercise: repetitions, or a load and repetitions."""
    parted = {name: done if isinstance(done, tuple) else (None, done) for name, done in sets.items()}
    return {name: BestSet(load, reps, DAY) for name, (load, reps) in parted.items()}


@pytest.mark.parametrize(
    ("before", "now", "up", "down", "compared"),
    [
        (best(squat=10), best(squat=11), ["squat"], [], 1),
        (best(squat=10), best(squat=10), [], [], 1),
        (best(squat=10), best(squat=9), [], ["squat"], 1),
        # Heavier, though shorter; lighter, though longer; and a load where there was none.
        (best(goblet_squat=(6000, 12)), best(goblet_squat=(8000, 8)), ["goblet_squat"], [], 1),
        (best(goblet_squat=(8000, 8)), best(goblet_squat=(6000, 12)), [], ["goblet_squat"], 1),
        (best(goblet_squat=12), best(goblet_squat=(6000, 8)), ["goblet_squat"], [], 1),
        # A harder variation in its place, however far above; an easier one.
        (best(glute_bridge=12), best(marching_bridge=8), ["marching_bridge"], [], 1),
        (best(half_bridge=12), best(marching_bridge=8), ["marching_bridge"], [], 1),
        (best(squat=12), best(half_squat=10), [], ["half_squat"], 1),
        # A harder one beside it is no step down, nor is an easier one beside the harder.
        (best(squat=10), best(squat=10, half_squat=12), [], [], 1),
        # What was not done before, nor anything like it, and what is not done any more.
        (best(squat=10), best(lunge=8), [], [], 0),
        ({}, best(lunge=8), [], [], 0),
        (best(squat=10), {}, [], [], 0),
    ],
)
def test_what_went_up_and_what_went_down(  # noqa: PLR0913, PLR0917 - one case a row
    catalogue: Catalogue,
    before: Mapping[str, BestSet],
    now: Mapping[str, BestSet],
    up: list[str],
    down: list[str],
    compared: int,
) -> None:
    found = growth(before, now, catalogue)
    assert [change.exercise for change in found.up] == up
    assert [change.exercise for change in found.down] == down
    assert found.compared == compared


def test_the_nearest_variation_is_the_one_compared_with(catalogue: Catalogue) -> None:
    """The hardest of the easier ones, and the easiest of the harder."""
    (up,) = growth(best(half_bridge=12, glute_bridge=12), best(marching_bridge=8), catalogue).up
    assert up.old == "glute_bridge"
    (down,) = growth(best(glute_bridge=12, marching_bridge=8), best(half_bridge=12), catalogue).down
    assert down.old == "glute_bridge"


def test_the_most_telling_comes_first(catalogue: Catalogue) -> None:
    """A step, then a load, then the most repetitions."""
    before = best(squat=10, lunge=8, goblet_squat=(6000, 10), glute_bridge=12)
    now = best(squat=11, lunge=11, goblet_squat=(8000, 8), marching_bridge=8)
    found = growth(before, now, catalogue)
    assert [change.exercise for change in found.up] == ["marching_bridge", "goblet_squat", "lunge", "squat"]


sets = st.dictionaries(
    st.sampled_from(("half_squat", "squat", "goblet_squat", "lunge", "glute_bridge", "marching_bridge")),
    st.builds(BestSet, st.none() | st.sampled_from((4000, 6000)), st.integers(1, 15), st.just(DAY)),
)


@given(sets, sets)
def test_everything_compared_went_one_way_at_most(
    catalogue: Catalogue, before: Mapping[str, BestSet], now: Mapping[str, BestSet]
) -> None:
    found = growth(before, now, catalogue)
    up, down = ({change.exercise for change in changes} for changes in (found.up, found.down))
    assert not up & down
    assert len(up) + len(down) <= found.compared <= len(now)
    assert not growth(now, now, catalogue).up + growth(now, now, catalogue).down
