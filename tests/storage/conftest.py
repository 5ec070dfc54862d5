"""What the storage tests share: a DynamoDB in three places, an ear on what is sent to it, and its raw items.

The contract is held by the store in memory too, as far as it is not about DynamoDB.
"""

import inspect
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSPreparedRequest
from botocore.handlers import BUILTIN_HANDLERS
from moto import mock_aws
from moto.server import ThreadedMotoServer
from mypy_boto3_dynamodb import DynamoDBClient

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill, read_programme
from coach.storage import DynamoStore
from coach.training.programme import Programme
from coach.turn import TraineeStore
from infra.echo import dynoxide
from infra.table import create_table
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]
Answering = Callable[[Json], Json]

LOOPBACK = "127.0.0.1"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
REGION = "eu-west-1"
TABLE = "stored-trainees"
IN_MEMORY = "in memory"
IN_PROCESS = "in process"
SERVED = "server"
DURABLE = "dynoxide"
READS = frozenset({"GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan"})


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it leaves for DynamoDB, retries included."""

    operation: str
    body: Json

    @property
    def reads(self) -> bool:
        """Whether it reads items; anything else is counted with the writes."""
        return self.operation in READS


@dataclass(frozen=True, slots=True)
class Place:
    """A DynamoDB with the trainees' table, a store on it, and what was sent to it."""

    store: DynamoStore
    client: DynamoDBClient
    sent: list[Call]

    def items(self) -> list[Json]:
        """Everything in the table as DynamoDB keeps it, each partition in the order of its sort keys."""
        found: list[Json] = self.client.scan(TableName=TABLE, ConsistentRead=True)["Items"]
        return found

    def put(self, item: Json) -> None:
        """Write an item as something else may have."""
        self.client.put_item(TableName=TABLE, Item=item)

    def clear(self) -> None:
        """Empty the table, and forget what was sent."""
        for item in self.items():
            self.client.delete_item(TableName=TABLE, Key={key: item[key] for key in ("who", "what")})
        self.sent.clear()


@dataclass(frozen=True, slots=True)
class Memory:
    """The store in memory, as a place like the others."""

    store: MemoryStore

    def items(self) -> list[Json]:
        """Everything there is, as DynamoDB would keep it."""
        return self.store.items()

    def put(self, item: Json) -> None:
        """Write an entry as something else may have."""
        self.store.logs.setdefault(item["who"]["S"], {})[item["what"]["S"]] = item["entry"]["S"]

    def clear(self) -> None:
        """Forget everything."""
        self.store.clear()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test in every place; the contract, where it asks for nothing of DynamoDB's own, in memory too."""
    if "place" not in metafunc.fixturenames:
        return
    if any(mark.args[0] == "place" for mark in metafunc.definition.iter_markers("parametrize")):
        return  # the test says itself where it is run
    own = {"wire", "table"} & inspect.signature(metafunc.function).parameters.keys()
    contract = (
        metafunc.module.__name__.endswith(("test_store", "test_entries", "test_forgetting")) and not own
    )
    places = [IN_PROCESS, SERVED, DURABLE, *([IN_MEMORY] if contract else [])]
    metafunc.parametrize("place", places, indirect=True, scope="module")


@pytest.fixture(scope="module")
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place | Memory]:
    """One of the places where DynamoDB's API is to be had here, and the environment that leads there.

    Moto keeps its tables for the whole process. These have a region of their own, away from those of other
    tests, and nothing is reset.
    """
    if request.param == IN_MEMORY:
        yield Memory(MemoryStore())
        return
    running = {
        IN_PROCESS: _in_process,
        SERVED: _served,
        DURABLE: lambda patch: _durable(patch, tmp_path_factory.mktemp("durable") / "tables.db"),
    }[request.param]
    with pytest.MonkeyPatch.context() as patch, _overheard() as sent:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "local")
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
            patch.setenv(name, REGION)
        for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
            patch.delenv(name, raising=False)
        patch.setenv("NO_PROXY", LOOPBACK)
        with running(patch):
            create_table(None, TABLE)
            client = boto3.client("dynamodb")
            yield Place(DynamoStore(TABLE), client, sent)
            client.delete_table(TableName=TABLE)


@contextmanager
def _overheard() -> Iterator[list[Call]]:
    """Every request to DynamoDB of the clients made meanwhile, told by botocore's own event."""
    sent: list[Call] = []

    def hear(request: AWSPreparedRequest, event_name: str, **_: object) -> None:
        sent.append(Call(event_name.rpartition(".")[2], json.loads(request.body)))

    listener = ("before-send.dynamodb", hear)
    BUILTIN_HANDLERS.append(listener)  # what every new session listens with
    yield sent
    BUILTIN_HANDLERS.remove(listener)


@contextmanager
def _in_process(_: pytest.MonkeyPatch) -> Iterator[None]:
    moto = mock_aws()
    moto.start(reset=False)
    yield
    moto.stop(remove_data=False)


@contextmanager
def _served(patch: pytest.MonkeyPatch) -> Iterator[None]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address=LOOPBACK, port=0, verbose=False)
    server.start()
    patch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://{}:{}".format(*server.get_host_and_port()))
    yield
    server.stop()


@contextmanager
def _durable(patch: pytest.MonkeyPatch, file: Path) -> Iterator[None]:
    program = dynoxide.installed()
    if program is None:
        pytest.skip("Dynoxide is not installed: `make test` installs it where npm has it for this system")
    with dynoxide.running(program, file) as endpoint:
        patch.setenv("AWS_ENDPOINT_URL_DYNAMODB", endpoint)
        yield


@pytest.fixture
def table(place: Place | Memory) -> str:
    """The table's name; it is empty."""
    place.clear()
    return TABLE


@pytest.fixture
def store(place: Place | Memory, table: str) -> TraineeStore:  # noqa: ARG001 - emptied
    """A store in an empty place."""
    return place.store


@pytest.fixture
def items(place: Place | Memory, table: str) -> Callable[[], list[Json]]:  # noqa: ARG001 - emptied
    """Everything in the table, as DynamoDB keeps it."""
    return place.items


@pytest.fixture
def wire(place: Place, table: str) -> list[Call]:  # noqa: ARG001 - emptied
    """Everything that is sent to DynamoDB in the test."""
    return place.sent


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The programme as shipped."""
    return read_programme()


@pytest.fixture(scope="session")
def answering() -> Callable[[TraineeStore], Answering]:
    """Makes a skill of its own on a store: a request in, the response out."""

    def on(store: TraineeStore) -> Answering:
        skill = build_skill(store, clock=lambda: MONDAY, services=AlexaApiClient())
        return lambda event: answer(skill, event)

    return on
