"""Random conversations with the real skill, and a listener beside each: `make walks` takes longer ones."""

from collections.abc import Sequence

import pytest

from infra.echo import screen
from tests.walks.walk import Walker
from tests.walks.wandering import wander

WALKS = 25
FEWEST_TURNS = 350


@pytest.mark.parametrize("interfaces", [(), (screen.INTERFACE,)], ids=["by voice", "with a screen"])
def test_whatever_is_said_whenever(interfaces: Sequence[str]) -> None:
    """No refused answer, no set lost or doubled, no number left out or twice, the place the one last told."""
    walker = Walker(*interfaces)
    wander(walker, WALKS, alike=True)
    assert walker.turns >= FEWEST_TURNS
