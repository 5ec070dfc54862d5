"""Ten years of training make a person's item no larger and a turn no dearer than eight weeks do."""

from pathlib import Path

import pytest

from infra.bench.history import FLAT, KEPT, TEN_YEARS, Standing, standings, steadfast
from infra.bench.people import english
from infra.bench.weeks import Past, pasts
from infra.echo import dynoxide


@pytest.fixture(scope="module")
def program() -> Path:
    """Moto is no place for it: it copies its whole table for every transaction."""
    found = dynoxide.installed()
    if found is None:
        pytest.skip("Dynoxide is not installed: `make test` installs it where npm has it for this system")
    return found


@pytest.fixture(scope="module")
def lives() -> tuple[Past, ...]:
    return tuple(pasts(steadfast(), KEPT, TEN_YEARS))


@pytest.fixture(scope="module")
def standing(lives: tuple[Past, ...], program: Path) -> tuple[Standing, Standing]:
    """A week after eight weeks, and one after ten years."""
    young, old = standings(lives, program, english())
    return young, old


def test_the_ten_years_are_ten_years(lives: tuple[Past, ...]) -> None:
    """Three workouts and five cardio sessions in every week of them."""
    assert [len(past.log) for past in lives] == [8 * KEPT, 8 * TEN_YEARS]
    assert (lives[1].log[-1].day - lives[1].log[0].day).days > 10 * 364 - 7


def test_the_item_is_no_larger(standing: tuple[Standing, Standing]) -> None:
    young, old = standing
    assert old.item_mean < FLAT * young.item_mean
    assert old.item_largest < FLAT * young.item_largest


def test_a_turn_is_no_dearer(standing: tuple[Standing, Standing]) -> None:
    """In money: read units alone go in steps of 4 KB, which is about what an item has."""
    young, old = standing
    assert old.writes < FLAT * young.writes
    assert old.dollars < FLAT * young.dollars


def test_a_turn_takes_as_many_calls_and_never_looks_through_the_log(
    standing: tuple[Standing, Standing],
) -> None:
    for each in standing:
        assert each.calls == 2
        assert each.operations == {"GetItem", "PutItem", "TransactWriteItems"}
