"""Random conversations with the real skill, and a listener beside each: `make walks` takes longer ones."""

import pytest
from hypothesis import given, settings

from infra.echo import screen
from tests.walks.conversations import WALKING, conversations
from tests.walks.walk import Walker

WALKS = 40
FEWEST_TURNS = 800


@pytest.fixture(scope="module", params=[(), (screen.INTERFACE,)], ids=["by voice", "with a screen"])
def walker(request: pytest.FixtureRequest) -> Walker:
    """Walks with the skill as it is, on devices of that kind."""
    return Walker(*request.param)


@settings(WALKING, max_examples=WALKS, derandomize=True)
@given(lines=conversations)
def test_whatever_is_said_whenever(walker: Walker, lines: list[str]) -> None:
    """No refused answer, no set lost or doubled, no number left out or twice, the place the one last told."""
    walker.walk(lines)


def test_the_walks_were_long_enough(walker: Walker) -> None:
    """The same walks in every run, and enough of them."""
    assert walker.turns >= FEWEST_TURNS
