"""The deployment: the template is valid, the function builds, and both fit the code."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.storage.items import PARTITION_KEY, SORT_KEY
from infra.echo.requests import SKILL_ID
from infra.emulator import Artifact
from infra.table import TEMPLATE, read_template, table_definition

SOURCE = TEMPLATE.parent / "lambda"


@pytest.fixture(scope="module")
def template() -> dict[str, Any]:
    return read_template()


def test_the_template_is_valid(sam: Callable[..., None]) -> None:
    sam("validate", "--lint")


@pytest.mark.xdist_group("artifact")
def test_the_build_holds_the_package_and_nothing_of_the_workshop(artifact: Artifact) -> None:
    shipped = {path.relative_to(artifact.root) for path in artifact.root.glob("coach/**/*") if path.is_file()}
    written = {path.relative_to(SOURCE) for path in SOURCE.glob("coach/**/*") if path.is_file()}
    assert shipped == {path for path in written if path.suffix != ".pyc"}
    installed = {path.name for path in artifact.root.iterdir()}
    assert {"lambda_function.py", "ask_sdk_core", "pynamodb", "tzdata"} <= installed
    assert not installed & {"boto3", "moto", "flask", "pytest", "infra", "tests", "__pycache__"}


def test_the_handler_is_there_to_be_called(function: dict[str, Any]) -> None:
    module, name = function["Handler"].rsplit(".", 1)
    source = TEMPLATE.parent / function["CodeUri"]
    program = f"import {module}; assert callable({module}.{name}); print({module}.__file__)"
    # An interpreter of its own, without a variable set: Lambda imports the module before anything else.
    done = subprocess.run(  # noqa: S603 - the program stands above
        [sys.executable, "-c", program], cwd=source, env={}, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == (source / module).with_suffix(".py")


def test_the_answer_leaves_before_alexa_stops_waiting(function: dict[str, Any]) -> None:
    assert function["Timeout"] < 8


def test_the_trigger_takes_the_one_skill_only(template: dict[str, Any], function: dict[str, Any]) -> None:
    assert function["Events"] == {"Alexa": {"Type": "AlexaSkill", "Properties": {"SkillId": "SkillId"}}}
    skill_id = template["Parameters"]["SkillId"]
    assert "Default" not in skill_id
    assert re.fullmatch(skill_id["AllowedPattern"], SKILL_ID)
    for other in ("", "*", f"{SKILL_ID} ", SKILL_ID.replace("skill", "account")):
        assert not re.fullmatch(skill_id["AllowedPattern"], other)


def test_the_function_may_reach_its_own_table_only(function: dict[str, Any]) -> None:
    [policy] = function["Policies"]
    [statement] = policy["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Resource"] == "CoachTable.Arn"
    assert statement["Action"] == ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"]


def test_the_log_is_kept_for_a_time(template: dict[str, Any], function: dict[str, Any]) -> None:
    group = function["LoggingConfig"]["LogGroup"]
    assert template["Resources"][group]["Properties"]["RetentionInDays"] == "LogRetentionDays"
    assert template["Parameters"]["LogRetentionDays"]["Default"] == 30


def test_the_table_has_the_keys_of_the_store() -> None:
    definition = table_definition(TEMPLATE, "any")
    assert definition["TableName"] == "any"
    assert definition["KeySchema"] == [
        {"AttributeName": PARTITION_KEY, "KeyType": "HASH"},
        {"AttributeName": SORT_KEY, "KeyType": "RANGE"},
    ]
    assert {kind["AttributeName"]: kind["AttributeType"] for kind in definition["AttributeDefinitions"]} == {
        PARTITION_KEY: "S",
        SORT_KEY: "S",
    }


def test_what_people_did_is_kept_whatever_happens_to_the_stack(template: dict[str, Any]) -> None:
    table = template["Resources"]["CoachTable"]
    assert (table["DeletionPolicy"], table["UpdateReplacePolicy"]) == ("Retain", "Retain")
    properties = table["Properties"]
    assert properties["BillingMode"] == "PAY_PER_REQUEST"
    assert properties["DeletionProtectionEnabled"] is True
    assert properties["SSESpecification"] == {"SSEEnabled": True}
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}


def test_a_template_without_one_table_defines_none(tmp_path: Path) -> None:
    other = tmp_path / "template.yaml"
    other.write_text("Resources: {}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="defines 0 tables"):
        table_definition(other, "any")
