"""The deployment: the template is valid, the function builds, and both fit the code."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.storage.items import LogItem, TraineeItem, log_item, trainee_item
from infra.echo.requests import SKILL_ID
from infra.table import TEMPLATE, read_template, table_definition

Json = dict[str, Any]


@pytest.fixture(scope="module")
def template() -> Json:
    return read_template()


@pytest.fixture(scope="module")
def resources(transformed: Json) -> Json:
    """What AWS makes of the template, by logical name."""
    found: Json = transformed["Resources"]
    return found


def test_the_template_is_valid(sam: Callable[..., None]) -> None:
    sam("validate", "--lint")


def test_the_handler_is_there_to_be_called(function: Json) -> None:
    module, name = function["Handler"].rsplit(".", 1)
    source = TEMPLATE.parent / function["CodeUri"]
    program = f"import {module}; assert callable({module}.{name}); print({module}.__file__)"
    # An interpreter of its own, with what Lambda sets and what the template says, and nothing else.
    variables = dict.fromkeys(function["Environment"]["Variables"], "any") | {"AWS_REGION": "us-east-1"}
    variables["AWS_DEFAULT_REGION"] = variables["AWS_REGION"]
    done = subprocess.run(  # noqa: S603 - the program stands above
        [sys.executable, "-c", program], cwd=source, env=variables, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == (source / module).with_suffix(".py")


def test_the_answer_leaves_before_alexa_stops_waiting(function: Json) -> None:
    assert function["Timeout"] < 8


def test_the_trigger_takes_the_one_skill_only(template: Json, resources: Json) -> None:
    permissions = [
        resource["Properties"]
        for resource in resources.values()
        if resource["Type"] == "AWS::Lambda::Permission"
    ]
    assert [permission["EventSourceToken"] for permission in permissions] == [{"Ref": "SkillId"}]
    skill_id = template["Parameters"]["SkillId"]
    assert "Default" not in skill_id
    assert re.fullmatch(skill_id["AllowedPattern"], SKILL_ID)
    for other in ("", "*", f"{SKILL_ID} ", SKILL_ID.replace("skill", "account")):
        assert not re.fullmatch(skill_id["AllowedPattern"], other)


@pytest.mark.parametrize(
    ("parameter", "taken", "refused"),
    [
        ("Stage", ("live", "try", "try-2"), ("", "Live", "2", "a stage", "a" * 17)),
        ("AlarmEmail", ("", "somebody@example.com"), ("somebody", "@example.com", "a@b", "a b@example.com")),
    ],
)
def test_a_parameter_takes_what_it_is_for(
    template: Json, parameter: str, taken: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    pattern = template["Parameters"][parameter]["AllowedPattern"]
    assert all(re.fullmatch(pattern, value) for value in taken)
    assert not any(re.fullmatch(pattern, value) for value in refused)
    assert re.fullmatch(pattern, template["Parameters"][parameter]["Default"])


def test_alexa_calls_the_published_version_by_its_alias(transformed: Json, resources: Json) -> None:
    """What is called, what may be called and what is kept when it fails are of the one alias."""
    [alias] = [name for name, resource in resources.items() if resource["Type"] == "AWS::Lambda::Alias"]
    assert transformed["Outputs"]["SkillEndpoint"]["Value"] == {"Ref": alias}
    assert resources["CoachFunctionAlexaPermission"]["Properties"]["FunctionName"] == {"Ref": alias}
    properties = resources[alias]["Properties"]
    assert resources["CoachFunctionEventInvokeConfig"]["Properties"]["Qualifier"] == properties["Name"]
    version, attribute = properties["FunctionVersion"]["Fn::GetAtt"]
    assert (resources[version]["Type"], attribute) == ("AWS::Lambda::Version", "Version")
    # Its snapshot is paid for as long as it is there.
    assert resources[version]["DeletionPolicy"] == "Delete"


def test_the_function_starts_from_a_snapshot_and_is_traced(resources: Json) -> None:
    properties = resources["CoachFunction"]["Properties"]
    assert properties["SnapStart"] == {"ApplyOn": "PublishedVersions"}
    assert (properties["Runtime"], properties["Architectures"]) == ("python3.13", ["arm64"])
    assert properties["TracingConfig"] == {"Mode": "Active"}
    assert properties["LoggingConfig"]["LogFormat"] == "JSON"


def test_any_setting_of_the_function_makes_a_version(function: Json) -> None:
    """Otherwise a change of its memory would stay behind the alias."""
    assert function["AutoPublishAliasAllProperties"] is True


def test_the_function_may_reach_its_own_table_only(function: Json, resources: Json) -> None:
    """What it asks of the table is held against this in test_stack and test_emulator."""
    [policy] = function["Policies"]
    [statement] = policy["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Resource"] == "CoachTable.Arn"
    assert statement["Action"] == [
        f"dynamodb:{action}" for action in ("GetItem", "Query", "PutItem", "DeleteItem")
    ]
    # The first is for its log, the second for its traces.
    assert [
        arn.rpartition("/")[2] for arn in resources["CoachFunctionRole"]["Properties"]["ManagedPolicyArns"]
    ] == [
        "AWSLambdaBasicExecutionRole",
        "AWSXrayWriteOnlyAccess",
    ]


def test_the_log_is_kept_for_a_time(template: Json, function: Json) -> None:
    group = function["LoggingConfig"]["LogGroup"]
    assert template["Resources"][group]["Properties"]["RetentionInDays"] == "LogRetentionDays"
    assert template["Parameters"]["LogRetentionDays"]["Default"] == 30


@pytest.mark.parametrize("model", [trainee_item("any"), log_item("any")])
def test_the_table_has_the_keys_of_the_models(model: type[TraineeItem | LogItem]) -> None:
    keys = [kind for kind in model.get_attributes().values() if kind.is_hash_key or kind.is_range_key]
    definition = table_definition(TEMPLATE, "any")
    assert definition["TableName"] == "any"
    assert {key["KeyType"]: key["AttributeName"] for key in definition["KeySchema"]} == {
        "HASH" if key.is_hash_key else "RANGE": key.attr_name for key in keys
    }
    assert {kind["AttributeName"]: kind["AttributeType"] for kind in definition["AttributeDefinitions"]} == {
        key.attr_name: key.attr_type for key in keys
    }


def test_what_people_did_is_kept_whatever_happens_to_the_stack(template: Json) -> None:
    table = template["Resources"]["CoachTable"]
    assert (table["DeletionPolicy"], table["UpdateReplacePolicy"]) == ("Retain", "Retain")
    properties = table["Properties"]
    assert properties["BillingMode"] == "PAY_PER_REQUEST"
    assert properties["DeletionProtectionEnabled"] is True
    assert properties["SSESpecification"] == {"SSEEnabled": True}
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}


def test_the_guide_tells_of_everything_that_is_asked_given_out_or_alarmed(template: Json) -> None:
    guide = (TEMPLATE.parent / "docs/deploying.md").read_text(encoding="utf-8")
    alarms = [
        resource["Properties"]["AlarmName"].removeprefix("${AWS::StackName}-")
        for resource in template["Resources"].values()
        if resource["Type"] == "AWS::CloudWatch::Alarm"
    ]
    for name in (*template["Parameters"], *template["Outputs"], *alarms):
        assert f"`{name}`" in guide


def test_a_template_without_one_table_defines_none(tmp_path: Path) -> None:
    other = tmp_path / "template.yaml"
    other.write_text("Resources: {}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="defines 0 tables"):
        table_definition(other, "any")
