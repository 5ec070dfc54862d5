"""The stack as CloudFormation makes it of the transformed template, and the skill run on its table."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

import boto3
import pytest
from botocore.awsrequest import AWSPreparedRequest
from botocore.handlers import BUILTIN_HANDLERS

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from coach.storage.codec import decode
from coach.training.log import LogEntry, StrengthLog
from infra.echo import script
from infra.echo.alexa_settings import settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing
from infra.echo.requests import SKILL_ID
from infra.table import TEMPLATE
from tests.infra.stack_on_moto import LACKING, Stack, cloud_in_process, without_a_model

Json = dict[str, Any]

REGION = "us-west-2"
"""One that Alexa calls functions in, and that no other test has tables in."""
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
EMAIL = "somebody@example.com"
WORKOUT = TEMPLATE.parent / "tests/conversation/en/whole_workout.txt"


@dataclass(frozen=True, slots=True)
class Call:
    """One call to DynamoDB: the actions that AWS has to allow for it, and the tables that it is about."""

    actions: frozenset[str]
    tables: frozenset[str]

    @classmethod
    def of(cls, operation: str, body: Json) -> Self:
        """The call as it leaves; a transaction is authorised by what it is made of."""
        if operation != "TransactWriteItems":
            return cls(frozenset({f"dynamodb:{operation}"}), frozenset({body["TableName"]}))
        parts = [(kind, part) for item in body["TransactItems"] for kind, part in item.items()]
        return cls(
            frozenset(f"dynamodb:{kind}Item" for kind, _ in parts),
            frozenset(part["TableName"] for _, part in parts),
        )


@pytest.fixture(scope="module")
def cloud() -> Iterator[None]:
    with cloud_in_process(REGION):
        yield


@pytest.fixture(scope="module")
def stack(cloud: None, transformed: Json) -> Stack:  # noqa: ARG001 - there has to be one
    return Stack("coach", {"SkillId": SKILL_ID, "AlarmEmail": EMAIL}, transformed)


def test_moto_makes_what_it_can_and_lacks_what_is_known(transformed: Json) -> None:
    """Once it makes one of them itself, or the stack has another that it does not, the list is wrong."""
    assert without_a_model(transformed) == LACKING.keys()


def test_everything_of_the_template_is_made(stack: Stack, transformed: Json) -> None:
    assert stack.status == "CREATE_COMPLETE"
    assert stack.made.keys() == transformed["Resources"].keys()
    assert stack.outputs.keys() == transformed["Outputs"].keys()


def test_the_endpoint_is_the_alias_on_the_published_version(stack: Stack) -> None:
    client = boto3.client("lambda")
    function = stack.made["CoachFunction"]
    alias = client.get_alias(FunctionName=function, Name="live")
    assert stack.outputs["SkillEndpoint"] == alias["AliasArn"]
    assert alias["AliasArn"].endswith(f":function:{function}:live")
    versions = client.list_versions_by_function(FunctionName=function)["Versions"]
    assert alias["FunctionVersion"] in {version["Version"] for version in versions} - {"$LATEST"}


def test_the_function_is_told_its_table_its_skill_and_its_stage(stack: Stack) -> None:
    client = boto3.client("lambda")
    configuration = client.get_function_configuration(FunctionName=stack.made["CoachFunction"])
    assert configuration["Environment"]["Variables"] == {
        "COACH_TABLE": stack.outputs["TableName"],
        "COACH_SKILL_ID": SKILL_ID,
        "COACH_STAGE": "live",
    }


def test_what_fails_asynchronously_behind_the_alias_is_kept(stack: Stack) -> None:
    queue = boto3.client("sqs").get_queue_attributes(
        QueueUrl=stack.outputs["DeadLettersUrl"], AttributeNames=["All"]
    )["Attributes"]
    config = boto3.client("lambda").get_function_event_invoke_config(
        FunctionName=stack.made["CoachFunction"], Qualifier="live"
    )
    assert config["DestinationConfig"]["OnFailure"]["Destination"] == queue["QueueArn"]
    assert config["MaximumRetryAttempts"] == 2
    assert queue["SqsManagedSseEnabled"] == "true"
    assert int(queue["MessageRetentionPeriod"]) == 14 * 86_400


def test_every_alarm_reaches_somebody(stack: Stack) -> None:
    topic = stack.outputs["AlarmTopicArn"]
    alarms = stack.alarms()
    assert alarms.keys() == {
        "function-errors",
        "new-version-errors",
        "apologies",
        "throttles",
        "latency",
        "table-throttles",
        "table-errors",
        "dead-letters",
    }
    for alarm in alarms.values():
        assert alarm["AlarmActions"] == [topic]
        assert alarm["AlarmDescription"]
        assert alarm["TreatMissingData"] == "notBreaching"
    [subscription] = boto3.client("sns").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
    assert (subscription["Protocol"], subscription["Endpoint"]) == ("email", EMAIL)


def test_the_alarms_cost_nothing(stack: Stack) -> None:
    """CloudWatch gives ten metrics under alarm away."""
    watched = [
        [query for query in alarm.get("Metrics", ()) if "MetricStat" in query] or [alarm]
        for alarm in stack.alarms().values()
    ]
    assert sum(map(len, watched)) <= 10


def test_without_an_address_nobody_is_subscribed(cloud: None, transformed: Json) -> None:  # noqa: ARG001
    quiet = Stack("quiet", {"SkillId": SKILL_ID, "Stage": "try", "Rollout": "AllAtOnce"}, transformed)
    assert quiet.made.keys() == transformed["Resources"].keys() - {"AlarmSubscription"}
    topic = quiet.outputs["AlarmTopicArn"]
    assert boto3.client("sns").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []
    assert quiet.alarms()["apologies"]["Dimensions"] == [{"Name": "Stage", "Value": "try"}]


def test_a_bad_version_goes_back(stack: Stack, transformed: Json) -> None:
    """By what the version itself does, behind the alias, and by the apologies that people hear.

    Moto keeps a deployment group's alarms and does not tell them.
    """
    client = boto3.client("codedeploy")
    group = client.get_deployment_group(
        applicationName=stack.made["ServerlessDeploymentApplication"],
        deploymentGroupName=stack.made["CoachFunctionDeploymentGroup"],
    )["deploymentGroupInfo"]
    assert group["deploymentConfigName"] == "CodeDeployDefault.LambdaCanary10Percent10Minutes"
    assert "DEPLOYMENT_STOP_ON_ALARM" in group["autoRollbackConfiguration"]["events"]
    properties = transformed["Resources"]["CoachFunctionDeploymentGroup"]["Properties"]
    _, gradual, at_once = properties["AlarmConfiguration"]["Fn::If"]
    watched, repairing = (
        {stack.made[alarm["Name"]["Ref"]] for alarm in configuration["Alarms"] if configuration["Enabled"]}
        for configuration in (gradual, at_once)
    )
    assert watched == {"coach-new-version-errors", "coach-apologies"}
    assert repairing == {"coach-new-version-errors"}
    function = stack.made["CoachFunction"]
    alias = boto3.client("lambda").get_alias(FunctionName=function, Name="live")
    alarm = stack.alarms()["new-version-errors"]
    assert {dimension["Name"]: dimension["Value"] for dimension in alarm["Dimensions"]} == {
        "FunctionName": function,
        "Resource": f"{function}:live",
        "ExecutedVersion": alias["FunctionVersion"],
    }


def test_the_dashboard_shows_the_skill_and_every_alarm(stack: Stack) -> None:
    text = boto3.client("cloudwatch").get_dashboard(DashboardName=stack.name)["DashboardBody"]
    assert "${" not in text
    widgets = json.loads(text)["widgets"]
    [shown] = [widget["properties"]["alarms"] for widget in widgets if widget["type"] == "alarm"]
    assert set(shown) == {alarm["AlarmArn"] for alarm in stack.alarms().values()}
    drawn = {
        column
        for widget in widgets
        for metric in widget["properties"].get("metrics", ())
        for column in metric
        if isinstance(column, str)
    }
    assert {"Turns", "WorkoutsStarted", "WorkoutsFinished", "Errors", "Conflicts", "TurnTime"} <= drawn


@pytest.fixture(scope="module")
def called(cloud: None) -> Iterator[list[Call]]:  # noqa: ARG001 - there has to be one
    """What is asked of DynamoDB from here on."""
    calls: list[Call] = []

    def note(request: AWSPreparedRequest, event_name: str, **_: object) -> None:
        calls.append(Call.of(event_name.rpartition(".")[2], json.loads(request.body)))

    listener = ("before-send.dynamodb", note)
    BUILTIN_HANDLERS.append(listener)  # what every new session listens with
    yield calls
    BUILTIN_HANDLERS.remove(listener)


@pytest.fixture(scope="module")
def trained(stack: Stack, called: list[Call]) -> None:  # noqa: ARG001 - listening first
    """A device on which the first visit and the first workout have been, and something was taken back.

    On another account's, somebody was there as well, and wanted to be forgotten.
    """
    model = TEMPLATE.parent / "interaction_models/en-US.json"
    settings = DeviceSettings()
    with settings_service(settings) as api:
        skill = build_skill(
            DynamoStore(stack.outputs["TableName"]),
            clock=lambda: MONDAY,
            services=AlexaApiClient(),
            skill_id=SKILL_ID,
        )
        hearing = Hearing(json.loads(model.read_text(encoding="utf-8")))

        def device(**account: str) -> Echo:
            return Echo(
                lambda event: answer(skill, event),
                hearing,
                now=MONDAY,
                settings=settings,
                api_endpoint=api,
                **account,
            )

        echo = device()
        for line in script.read(WORKOUT.read_text(encoding="utf-8")):
            script.perform(line, echo)
            if isinstance(line, script.Answered):
                assert echo.history[-1].transcript == line.text
        echo.hear("log twenty minutes of speed walking")
        assert "Taken back: twenty minutes" in echo.hear("undo that").transcript
        gone = device(user_id="amzn1.ask.account.GONE")
        for words in ("open glute coach", "yes", "rarely", "nothing", "log twenty minutes of walking"):
            gone.hear(words)
        gone.hear("Alexa, ask glute coach to delete my data")
        assert "It's all deleted." in gone.hear("yes").transcript


@pytest.mark.usefixtures("trained")
def test_a_first_visit_and_a_workout_are_in_the_stacks_table(stack: Stack) -> None:
    items = boto3.client("dynamodb").scan(TableName=stack.outputs["TableName"])["Items"]
    assert len({item["who"]["S"] for item in items}) == 1
    kept = {item["what"]["S"].partition("#")[0]: item for item in items}
    assert len(items) == len(kept)
    trainee: Trainee = decode(json.loads(kept["TRAINEE"]["state"]["S"]), Trainee)
    assert trainee.history is not None
    assert trainee.history.week.strength_done == 1
    logged: LogEntry = decode(json.loads(kept["LOG"]["entry"]["S"]), LogEntry)
    assert isinstance(logged, StrengthLog)
    assert [len(exercise.reps) for exercise in logged.exercises] == [2, 2, 2, 2]


@pytest.mark.usefixtures("trained")
def test_the_role_allows_what_was_asked_and_no_more(
    stack: Stack, called: list[Call], transformed: Json
) -> None:
    """Of its own table; beside it, only to keep dead letters."""
    policies = transformed["Resources"]["CoachFunctionRole"]["Properties"]["Policies"]
    statements = [statement for policy in policies for statement in policy["PolicyDocument"]["Statement"]]
    assert {statement["Effect"] for statement in statements} == {"Allow"}
    allowed = {".".join(statement["Resource"]["Fn::GetAtt"]): statement["Action"] for statement in statements}
    assert len(allowed) == len(statements)
    assert allowed.pop("DeadLetters.Arn") == "sqs:SendMessage"
    assert set(allowed.pop("CoachTable.Arn")) == set().union(*(call.actions for call in called))
    assert not allowed
    assert {table for call in called for table in call.tables} == {stack.outputs["TableName"]}
