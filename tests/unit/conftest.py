"""What the unit tests share: the real programme, the words, and one way to search for counterexamples."""

import pytest
from hypothesis import Phase, settings

from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.catalogue import Catalogue
from coach.training.programme import Programme

# The same examples on every machine and in every run, so that a failure is the change's own.
settings.register_profile("unit", deadline=None, derandomize=True, print_blob=False)
# For `make mutants`, which asks only whether a test fails: no smaller examples are looked for.
settings.register_profile(
    "mutants",
    settings.get_profile("unit"),
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)
settings.load_profile("unit")

SETTINGS_OF_A_TEST = "_hypothesis_internal_use_settings"
EXAMPLES_A_MUTANT = 40
"""What needs more than so many to be noticed wants a test of its own."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Fewer examples for `make mutants` than a test asks for, which no profile can say."""
    test = getattr(item, "obj", None)
    own = getattr(test, SETTINGS_OF_A_TEST, None)
    if item.config.getoption("--hypothesis-profile") == "mutants" and own is not None:
        fewer = settings(own, max_examples=min(own.max_examples, EXAMPLES_A_MUTANT))
        setattr(test, SETTINGS_OF_A_TEST, fewer)


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
