"""The English model and words, as the skill and the simulated Echo read them."""

import json
from pathlib import Path
from typing import Any

import pytest

from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.programme import Programme
from infra.echo.hearing import Hearing

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"


@pytest.fixture(scope="session")
def model() -> dict[str, Any]:
    """The interaction model."""
    read: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def hearing(model: dict[str, Any]) -> Hearing:
    """What a device makes of words by the model."""
    return Hearing(model)


@pytest.fixture(scope="session")
def book() -> Phrasebook:
    """The English words."""
    return phrasebook("en")


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The programme and its catalogue."""
    return read_programme()
