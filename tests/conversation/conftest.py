"""A device with the real Lambda handler behind it, and a real DynamoDB behind that."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from moto import mock_aws

from coach.intents.envelope import USUAL_LOCALE
from infra.echo import models
from infra.echo.alexa_settings import settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.embedded import own

ROOT = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)

DeviceOf = Callable[..., Echo]


hearing = cache(models.hearing)


@pytest.fixture(scope="module")
def device_of() -> Iterator[DeviceOf]:
    """Makes the device of an account, with what it announces, in a locale.

    All of them share one table and one Lambda.
    """
    settings = DeviceSettings()
    with in_process(), settings_service(settings) as api:
        handler = _new_environment().handler

        def device(account: str, interfaces: Iterable[str] = (), locale: str = USUAL_LOCALE) -> Echo:
            return Echo(
                lambda event: handler(event, None),
                hearing(locale),
                now=MONDAY,
                user_id=f"amzn1.ask.account.{account}",
                locale=locale,
                settings=settings,
                api_endpoint=api,
                interfaces=interfaces,
            )

        yield device


@contextmanager
def in_process() -> Iterator[None]:
    """The trainees' table without a server before it, which would cost more than the skill does.

    Moto keeps its tables for the whole process, and those of other tests are not reset.
    """
    moto = mock_aws()
    moto.start(reset=False)
    with own("https://dynamodb.us-east-1.amazonaws.com"):
        yield
    moto.stop(remove_data=False)


def _new_environment() -> ModuleType:
    """The Lambda's module as a new execution environment loads it, with no skill built yet."""
    spec = spec_from_file_location("lambda_of_conversations", ROOT / "lambda" / "lambda_function.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
