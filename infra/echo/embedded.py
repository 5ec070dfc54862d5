"""A DynamoDB of its own for the simulated Echo: in this process, in memory, on the loopback address."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from botocore.exceptions import ClientError
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from infra.echo.environment import environment
from infra.echo.requests import SKILL_ID
from infra.server.loopback import LOOPBACK, serving
from infra.table import create_table

TABLE: Final = "glute-coach"

_DUMMY_CREDENTIALS: Final = {"AWS_ACCESS_KEY_ID": "embedded", "AWS_SECRET_ACCESS_KEY": "embedded"}
_REGION: Final = "us-east-1"


@contextmanager
def database(endpoint: str | None = None) -> Iterator[str]:
    """A DynamoDB with the trainees' table, and the environment in which the skill finds it.

    Args:
        endpoint: another DynamoDB to use, with the credentials and region of the environment where it has
            them; its table is made if it is not there. None starts one in memory.

    Yields:
        The endpoint's address.

    Raises:
        botocore.exceptions.BotoCoreError: the endpoint does not answer.
        botocore.exceptions.ClientError: the endpoint refuses to make the table.
    """
    if endpoint is not None:
        with environment(_elsewhere(endpoint)):
            _make_table(endpoint)
            yield endpoint
        return
    with (
        serving(DomainDispatcherApplication(create_backend_app)) as address,
        own(f"http://{address}") as here,
    ):
        yield here


@contextmanager
def own(endpoint: str) -> Iterator[str]:
    """The trainees' table in a DynamoDB that is this process's own, and the environment that leads there.

    Args:
        endpoint: its address; the table is made if it is not there.

    Yields:
        The endpoint's address.

    Raises:
        botocore.exceptions.BotoCoreError: the endpoint does not answer.
        botocore.exceptions.ClientError: the endpoint refuses to make the table.
    """
    with environment(_embedded(endpoint)):
        _make_table(endpoint)
        yield endpoint


def _make_table(endpoint: str) -> None:
    try:
        create_table(endpoint, os.environ["COACH_TABLE"])
    except ClientError as error:
        if error.response["Error"]["Code"] != "ResourceInUseException":
            raise


def _embedded(endpoint: str) -> dict[str, str | None]:
    # A profile of the person's own would outrank these, and has no business with a table of this process.
    personal = dict.fromkeys(("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))
    region = {"AWS_DEFAULT_REGION": _REGION, "AWS_REGION": _REGION}
    return {**personal, **_DUMMY_CREDENTIALS, **region, **_skill(endpoint, TABLE)}


def _elsewhere(endpoint: str) -> dict[str, str | None]:
    settings: dict[str, str | None] = {}
    if not os.environ.keys() & {"AWS_ACCESS_KEY_ID", "AWS_PROFILE"}:
        settings |= _DUMMY_CREDENTIALS
    if not os.environ.keys() & {"AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"}:
        settings["AWS_DEFAULT_REGION"] = _REGION
    return settings | _skill(endpoint, os.environ.get("COACH_TABLE", TABLE))


def _skill(endpoint: str, table: str) -> dict[str, str | None]:
    direct = ",".join(filter(None, (os.environ.get("NO_PROXY"), os.environ.get("no_proxy"), LOOPBACK)))
    return {
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "COACH_TABLE": table,
        "COACH_SKILL_ID": SKILL_ID,
        "NO_PROXY": direct,
        "no_proxy": direct,
    }
