"""The built function under AWS's Runtime Interface Emulator, between a device and a DynamoDB."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from infra.echo import script
from infra.echo.alexa_settings import settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.environment import environment
from infra.echo.hearing import Hearing
from infra.echo.requests import SKILL_ID
from infra.emulator import Artifact, FunctionFailed, emulated, emulator_of
from infra.server.loopback import serving
from infra.table import TEMPLATE, create_table

Json = dict[str, Any]

TABLE = "coach-emulated"
TRANSCRIPTS = sorted(TEMPLATE.parent.glob("tests/conversation/en/*.txt"))
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)


class ObservedDatabase:
    """A DynamoDB that remembers what was asked of it, by the actions that AWS would have to allow."""

    def __init__(self, database: WSGIApplication) -> None:
        self._database = database
        self.actions: set[str] = set()

    def __call__(self, request: WSGIEnvironment, respond: StartResponse) -> Iterable[bytes]:
        """Note what is asked, and pass it on."""
        body = request["wsgi.input"].read(int(request.get("CONTENT_LENGTH") or 0))
        request["wsgi.input"] = BytesIO(body)
        operation = str(request.get("HTTP_X_AMZ_TARGET", "")).rpartition(".")[2]
        self.actions |= {f"dynamodb:{action}" for action in _actions(operation, body)}
        return self._database(request, respond)


def _actions(operation: str, body: bytes) -> set[str]:
    if operation != "TransactWriteItems":
        return {operation}
    # A transaction is authorised by what it is made of: "Put" needs PutItem, "ConditionCheck" itself.
    made_of = {kind for item in json.loads(body)["TransactItems"] for kind in item}
    return {kind if kind == "ConditionCheck" else f"{kind}Item" for kind in made_of}


class Deployed:
    """The function as deployed: `answer` takes an event; the database knows what was asked of it."""

    def __init__(
        self,
        answer: Callable[[Json], Json],
        log: Path,
        settings: DeviceSettings,
        api: str,
        database: ObservedDatabase,
    ) -> None:
        self.answer = answer
        self.log = log
        self.database = database
        self._settings = settings
        self._api = api

    def device(self, hearing: Hearing, user_id: str) -> Echo:
        """A device of that account with the function behind it."""
        return Echo(
            self.answer,
            hearing,
            now=MONDAY,
            user_id=user_id,
            settings=self._settings,
            api_endpoint=self._api,
        )


@pytest.fixture(scope="module")
def deployed(
    artifact: Artifact,
    sam_program: Path,
    lambda_python: Path,
    function: dict[str, Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Deployed]:
    emulator = emulator_of(sam_program)
    if emulator is None:
        pytest.skip("AWS's Runtime Interface Emulator is a Linux program; sam brings none for this machine")
    given = {"CoachTable": TABLE, "SkillId": SKILL_ID, "Stage": "live"}
    own = {name: given[source] for name, source in function["Environment"]["Variables"].items()}
    cloud = {"AWS_ACCESS_KEY_ID": "emulated", "AWS_SECRET_ACCESS_KEY": "emulated", "AWS_REGION": "us-east-1"}
    cloud["AWS_DEFAULT_REGION"] = cloud["AWS_REGION"]
    database = ObservedDatabase(DomainDispatcherApplication(create_backend_app))
    settings = DeviceSettings()
    log = tmp_path_factory.mktemp("emulator") / "log"
    with serving(database) as address, settings_service(settings) as api:
        endpoint = f"http://{address}"
        with environment(cloud):
            create_table(endpoint, TABLE)
        database.actions.clear()
        trusted = {"SSL_CERT_FILE": os.environ["SSL_CERT_FILE"]}
        with emulated(
            artifact,
            emulator=emulator,
            python=lambda_python,
            environment=cloud | own | trusted | {"AWS_ENDPOINT_URL_DYNAMODB": endpoint},
            log=log,
        ) as answer:
            yield Deployed(answer, log, settings, api, database)


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    model = TEMPLATE.parent / "interaction_models/en-US.json"
    return Hearing(json.loads(model.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def allowed(function: dict[str, Any]) -> set[str]:
    """The actions of the function's policy."""
    [policy] = function["Policies"]
    return {action for statement in policy["Statement"] for action in statement["Action"]}


def test_the_first_run_is_answered_with_all_that_the_policy_allows_and_no_more(
    deployed: Deployed, hearing: Hearing, allowed: set[str]
) -> None:
    echo = deployed.device(hearing, "amzn1.ask.account.FIRST")
    for words in ("open glute coach", "yes", "rarely", "dumbbells", "log thirty minutes of running"):
        echo.hear(words)
    assert "Cardio, thirty of" in echo.hear("how am I doing this week").transcript
    assert "Taken back: thirty minutes" in echo.hear("undo that").transcript
    echo.hear("delete my data")
    assert "It's all deleted." in echo.hear("yes").transcript
    assert deployed.database.actions == allowed


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_conversation_goes_as_its_transcript_says(
    deployed: Deployed, hearing: Hearing, allowed: set[str], transcript: Path
) -> None:
    echo = deployed.device(hearing, f"amzn1.ask.account.{transcript.stem}")
    for line in script.read(transcript.read_text(encoding="utf-8")):
        script.perform(line, echo)
        if isinstance(line, script.Answered):
            assert echo.history[-1].transcript == line.text
    assert deployed.database.actions <= allowed


def test_each_turn_leaves_a_line_of_metrics_and_nothing_of_who_or_what(
    deployed: Deployed, hearing: Hearing
) -> None:
    before = len(metrics(deployed))
    echo = deployed.device(hearing, "amzn1.ask.account.LOGGED")
    for words in ("open glute coach", "yes", "rarely", "dumbbells", "start my glute workout"):
        echo.hear(words)
    lines = metrics(deployed)[before:]
    assert [line["Turns"] for line in lines] == [1] * 5
    assert [line.get("WorkoutsStarted", 0) for line in lines] == [0, 0, 0, 0, 1]
    assert all(line["Stage"] == "live" and line["TurnTime"] > 0 for line in lines)
    said = deployed.log.read_text(encoding="utf-8").lower()
    assert not [word for word in ("logged", "amzn1", "dumbbells", "rarely", "glute bridge") if word in said]


def metrics(deployed: Deployed) -> list[Json]:
    """The lines of the function's log that are metrics, each as CloudWatch reads it: JSON by itself."""
    written = deployed.log.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in written if line.startswith('{"_aws"')]


def test_another_skill_is_not_answered(deployed: Deployed, hearing: Hearing) -> None:
    request = deployed.device(hearing, "amzn1.ask.account.OTHER").hear("open glute coach").request
    other = {"applicationId": SKILL_ID.replace("0", "1")}
    request["session"]["application"] = request["context"]["System"]["application"] = other
    with pytest.raises(FunctionFailed, match="Skill ID Verification"):
        deployed.answer(request)
