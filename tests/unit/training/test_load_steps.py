"""Steps among the loads that somebody owns: S3 up, S4 down, S6 after a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.training.load_steps import LoadStep, at_most, eased, step_down, step_up

loads = st.lists(st.integers(500, 300_000), min_size=1, max_size=15, unique=True).map(
    lambda listed: tuple(sorted(listed))
)
owned = loads.flatmap(lambda listed: st.tuples(st.sampled_from(listed), st.just(listed)))


@pytest.mark.parametrize(
    ("load", "owned", "new", "within"),
    [
        (20_000, (20_000, 21_000, 22_000), 21_000, True),
        (20_000, (20_000, 20_400), 20_400, True),  # 2 per cent
        (20_000, (20_000, 22_000), 22_000, True),  # 10 per cent
        (20_000, (20_000, 20_300, 21_500), 21_500, True),  # 1.5 per cent is too little
        (20_000, (20_000, 20_300, 22_500), 20_300, False),  # nothing within: the next one
        (20_000, (20_000, 24_000), 24_000, False),
        (2_000, (2_000, 4_000), 4_000, False),  # twice as much, but two kilograms
        (5_000, (5_000, 7_500), 7_500, False),  # half as much again
        (10_000, (10_000, 15_000), 15_000, False),  # five kilograms, but half as much again
    ],
)
def test_a_step_up_is_the_smallest_within_the_bounds_or_else_the_next_weight(
    load: int, owned: tuple[int, ...], new: int, *, within: bool
) -> None:
    """S3: and it is known which of the two."""
    assert step_up(load, owned) == LoadStep(new, within)


@pytest.mark.parametrize(("load", "owned"), [(20_000, (20_000,)), (20_000, ()), (5_000, (5_000, 10_000))])
def test_there_is_no_step_up_to_nothing_nor_by_a_leap(load: int, owned: tuple[int, ...]) -> None:
    """S3: more than half as much again and more than two and a half kilograms is a leap."""
    assert step_up(load, owned) is None


@pytest.mark.parametrize(
    ("load", "owned", "step"),
    [
        (20_000, (18_000, 19_000, 20_000), LoadStep(18_000, within=True)),
        (20_000, (17_900, 19_600, 20_000), LoadStep(19_600, within=True)),
        (20_000, (12_000, 20_000), LoadStep(12_000, within=False)),
        (20_000, (12_000, 19_700, 20_000), LoadStep(19_700, within=False)),
        (20_000, (20_000, 22_000), None),
        (20_000, (), None),
    ],
)
def test_a_step_down_is_the_nearest_to_ten_per_cent_or_else_the_next_weight(
    load: int, owned: tuple[int, ...], step: LoadStep | None
) -> None:
    """S4: never more than ten per cent where there is anything between."""
    assert step_down(load, owned) == step


@pytest.mark.parametrize(
    ("load", "fortnights", "owned", "new"),
    [
        (20_000, 1, (14_000, 16_000, 18_000, 20_000), 18_000),
        (20_000, 2, (14_000, 16_000, 18_000, 20_000), 16_000),
        (20_000, 3, (14_000, 16_000, 18_000, 20_000), 14_000),
        (10_000, 1, (6_000, 8_000, 10_000), 8_000),  # 9 is not owned: rounded down
        (42_500, 3, (27_500, 30_000, 32_500, 42_500), 30_000),  # 27.5 would be more than 30 per cent
        (10_000, 1, (2_000, 9_500, 10_000), 9_500),
        (10_000, 1, (2_000, 10_000), 2_000),  # nothing between: the next weight down
        (10_000, 3, (10_000, 12_000), 10_000),
        (10_000, 3, (), 10_000),
    ],
)
def test_a_gap_takes_ten_per_cent_for_each_fortnight(
    load: int, fortnights: int, owned: tuple[int, ...], new: int
) -> None:
    """S6: among the loads there are."""
    assert eased(load, fortnights, owned) == new


@given(owned, st.integers(1, 3))
def test_a_gap_takes_a_load_down_by_thirty_per_cent_at_most_or_to_the_next_weight(
    held: tuple[int, tuple[int, ...]], fortnights: int
) -> None:
    """S6: never up, and never to a weight that is not owned."""
    load, listed = held
    new = eased(load, fortnights, listed)
    lighter = [other for other in listed if other < load]
    assert new in listed
    if not lighter:
        assert new == load
    elif new != max(lighter):
        assert 10 * new >= 7 * load
        assert (
            10 * new <= (10 - fortnights) * load
            or fortnights == 3
            or not any(7 * load <= 10 * other <= (10 - fortnights) * load for other in lighter)
        )
    assert eased(load, 0, listed) == load


@given(owned)
def test_a_step_is_owned_and_its_word_is_true(held: tuple[int, tuple[int, ...]]) -> None:
    """S3, S4: within the bounds, or the very next weight where none is within."""
    load, listed = held
    for step, beyond, following in (
        (step_up(load, listed), [other for other in listed if other > load], min),
        (step_down(load, listed), [other for other in listed if other < load], max),
    ):
        within = {other for other in beyond if 2 * load <= 100 * abs(other - load) <= 10 * load}
        if step is None:
            assert not within
        elif step.within:
            assert step.load == min(within)
        else:
            assert not within
            assert step.load == following(beyond)


@given(loads, st.integers(1, 400_000))
def test_a_load_that_is_not_owned_becomes_the_heaviest_up_to_it(listed: tuple[int, ...], load: int) -> None:
    """S5: the lightest where all are heavier."""
    new = at_most(load, listed)
    assert new in listed
    assert new == (max((other for other in listed if other <= load), default=listed[0]))


def test_there_is_none_among_no_loads() -> None:
    """Somebody whose weights are not known."""
    assert at_most(20_000, ()) is None
