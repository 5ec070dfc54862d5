"""A traveller with a device, whose time zone is asked of a service as Alexa's is, and the real skill."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.alexa_api import AlexaApiClient
from coach.intents.envelope import key
from coach.skill import answer, build_skill
from infra.echo.alexa_settings import settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing
from tests.storage.memory_store import MemoryStore
from tests.travel.traveller import Traveller

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
ACCOUNT = "amzn1.ask.account.TRAVELLER"
WHO = key(ACCOUNT)
MONDAY = datetime(2026, 10, 5, 7, tzinfo=UTC)


@pytest.fixture
def store() -> MemoryStore:
    """What is kept of them."""
    return MemoryStore()


@pytest.fixture
def traveller(store: MemoryStore) -> Iterator[Traveller]:
    """Nothing has been said yet."""
    settings = DeviceSettings()
    skill = build_skill(store, lambda: MONDAY, AlexaApiClient())
    hearing = Hearing(json.loads(MODEL.read_text(encoding="utf-8")))
    with settings_service(settings) as api:
        echo = Echo(
            lambda event: answer(skill, event),
            hearing,
            now=MONDAY,
            user_id=ACCOUNT,
            settings=settings,
            api_endpoint=api,
        )
        yield Traveller(echo, lambda: store.load(WHO))
