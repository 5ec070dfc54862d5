"""The models and words of every locale, as the skill and the simulated Echo read them."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from coach.intents.envelope import USUAL_LOCALE
from coach.skill import read_programme
from coach.speech.languages import folders, phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.programme import Programme
from infra.echo import models
from infra.echo.hearing import Hearing


@pytest.fixture(scope="session", params=models.locales())
def model(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The interaction model of each locale."""
    return models.read_model(request.param)


@pytest.fixture(scope="session")
def hearing_of() -> Callable[[str], Hearing]:
    """What a device makes of words in a locale, by its model."""
    return cache(models.hearing)


@pytest.fixture(scope="session")
def hearing(hearing_of: Callable[[str], Hearing]) -> Hearing:
    """What it makes of them in American English."""
    return hearing_of(USUAL_LOCALE)


@pytest.fixture(scope="session", params=sorted(folders()))
def book(request: pytest.FixtureRequest) -> Phrasebook:
    """The words of each language, and of each region that has words of its own."""
    return phrasebook(request.param)


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The programme and its catalogue."""
    return read_programme()
