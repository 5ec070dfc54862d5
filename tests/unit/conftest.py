"""What the unit tests share: the real programme, the words, and one way to search for counterexamples."""

import pytest
from hypothesis import settings

from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.catalogue import Catalogue
from coach.training.programme import Programme

# The same examples on every machine and in every run, so that a failure is the change's own.
settings.register_profile("unit", deadline=None, derandomize=True, print_blob=False)
settings.load_profile("unit")


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The programme that ships."""
    return read_programme()


@pytest.fixture(scope="session")
def catalogue(programme: Programme) -> Catalogue:
    """The exercises that ship."""
    return programme.catalogue


@pytest.fixture(scope="session")
def book() -> Phrasebook:
    """The English words."""
    return phrasebook("en")
