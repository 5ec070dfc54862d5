"""What the trust tests share: a DynamoDB that takes many at once, and the person before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer

from infra.echo import dynoxide
from infra.echo.environment import environment
from infra.server.loopback import LOOPBACK
from infra.table import create_table

TABLE = "trusted"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
CLOUD = {"AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1"}


@pytest.fixture
def table(tmp_path: Path) -> Iterator[str]:
    """The name of an empty table, on Dynoxide where it is installed, else on moto's server."""
    with (
        environment(CLOUD),
        _endpoint(tmp_path) as endpoint,
        environment({"AWS_ENDPOINT_URL_DYNAMODB": endpoint}),
    ):
        create_table(None, TABLE)
        yield TABLE


@contextmanager
def _endpoint(folder: Path) -> Iterator[str]:
    program = dynoxide.installed()
    if program is not None:
        with dynoxide.running(program, folder / "tables.db") as address:
            yield address
        return
    server = ThreadedMotoServer(LOOPBACK, 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.stop()
