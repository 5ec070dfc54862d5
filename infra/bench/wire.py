"""A DynamoDB that keeps every call that passes, with its answer."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from typing import Final
from uuid import uuid4
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import boto3
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.test import run_wsgi_app

from infra.bench.capacity import Call
from infra.echo import dynoxide
from infra.echo.embedded import own
from infra.echo.environment import environment
from infra.server.loopback import serving
from infra.table import create_table

_ANSWER_SECONDS: Final = 10.0
_HEADERS: Final = {
    "HTTP_X_AMZ_TARGET": "X-Amz-Target",
    "HTTP_X_AMZ_DATE": "X-Amz-Date",
    "HTTP_AUTHORIZATION": "Authorization",
    "CONTENT_TYPE": "Content-Type",
}


class RecordedDatabase:
    """Passes every request on to a DynamoDB behind it, and keeps it in `calls`."""

    def __init__(self, database: WSGIApplication) -> None:
        self.calls: list[Call] = []
        self._database = database

    def __call__(self, request: WSGIEnvironment, respond: StartResponse) -> Iterable[bytes]:
        """Answer as the one behind, and remember it."""
        asked = request["wsgi.input"].read(int(request.get("CONTENT_LENGTH") or 0))
        request["wsgi.input"] = BytesIO(asked)
        parts, status, headers = run_wsgi_app(self._database, request)
        answered = b"".join(parts)
        operation = str(request.get("HTTP_X_AMZ_TARGET", "")).rpartition(".")[2]
        ok = status.startswith(str(HTTPStatus.OK.value))
        self.calls.append(Call(operation, json.loads(asked or b"{}"), json.loads(answered or b"{}"), ok))
        respond(status, list(headers.items()))
        return [answered]


class Elsewhere:
    """A DynamoDB at an address of this machine, as an application."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self, request: WSGIEnvironment, respond: StartResponse) -> Iterable[bytes]:
        """Answer as the one there."""
        headers = {name: request[key] for key, name in _HEADERS.items() if key in request}
        with closing(HTTPConnection(self._address, timeout=_ANSWER_SECONDS)) as connection:
            connection.request("POST", "/", request["wsgi.input"].read(), headers)
            response = connection.getresponse()
            answered = response.read()
        kind = response.getheader("Content-Type", "application/x-amz-json-1.0")
        respond(f"{response.status} {response.reason}", [("Content-Type", kind)])
        return [answered]


@contextmanager
def recorded() -> Iterator[RecordedDatabase]:
    """Moto's DynamoDB in memory with the trainees' table, and the environment that leads there.

    What making the table took is not among its calls.
    """
    with _recorded(DomainDispatcherApplication(create_backend_app)) as database:
        yield database


@contextmanager
def dynoxide_database(program: Path) -> Iterator[str]:
    """Dynoxide with the trainees' table, on disk for as long as it runs; yields what `own` does.

    Raises:
        NotStarted: it does not run.
    """
    with _dynoxide(program) as endpoint, own(endpoint):
        yield endpoint


@contextmanager
def recorded_dynoxide(program: Path) -> Iterator[RecordedDatabase]:
    """The same, and every call kept: for large tables, which moto copies whole for every transaction.

    Raises:
        NotStarted: it does not run.
    """
    with (
        _dynoxide(program) as endpoint,
        _recorded(Elsewhere(endpoint.removeprefix("http://"))) as database,
    ):
        yield database


@contextmanager
def _dynoxide(program: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trainees.db"
        with dynoxide.running(program, file) as endpoint:
            yield endpoint


@contextmanager
def _recorded(behind: WSGIApplication) -> Iterator[RecordedDatabase]:
    database = RecordedDatabase(behind)
    with serving(database) as address, own(f"http://{address}"), own_table():
        database.calls.clear()
        yield database


@contextmanager
def own_table() -> Iterator[str]:
    """A table in the environment's DynamoDB under a name of its own, since moto keeps one set a process."""
    name = f"bench-{uuid4().hex}"
    create_table(None, name)
    try:
        with environment({"COACH_TABLE": name}):
            yield name
    finally:
        boto3.client("dynamodb").delete_table(TableName=name)
