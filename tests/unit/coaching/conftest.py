"""People to talk with: somebody new, and somebody whose week is planned."""

import pytest

from coach.training.programme import Programme
from tests.unit.coaching.conversation import Conversation


@pytest.fixture
def newcomer(programme: Programme) -> Conversation:
    """Somebody who has never opened the skill, on a Monday evening."""
    return Conversation(programme)


@pytest.fixture
def beginner(programme: Programme) -> Conversation:
    """Somebody who rarely exercises and owns nothing, with a strength day ahead of them."""
    return Conversation(programme).introduced()
