"""The trainees' table, made from the deployment's own template wherever AWS does not make it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import boto3
import yaml

TEMPLATE = Path(__file__).resolve().parents[1] / "template.yaml"

# What makes it the same table to its readers; backups and protection are the cloud's own business.
_SHAPE = ("AttributeDefinitions", "KeySchema", "BillingMode")


class _TemplateLoader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms (`!Ref x`), each read as the plain value behind its tag."""


def _plain(loader: _TemplateLoader, _tag: str, node: yaml.Node) -> Any:  # noqa: ANN401 - YAML holds anything
    match node:
        case yaml.MappingNode():
            return loader.construct_mapping(node, deep=True)
        case yaml.SequenceNode():
            return loader.construct_sequence(node, deep=True)
        case _:
            return loader.construct_object(yaml.ScalarNode("tag:yaml.org,2002:str", node.value))


_TemplateLoader.add_multi_constructor("!", _plain)


def read_template(template: Path = TEMPLATE) -> dict[str, Any]:
    """The SAM template as plain data; `!Ref x`, `!GetAtt x.y` and `!Sub x` become the string behind them."""
    with template.open(encoding="utf-8") as text:
        document: dict[str, Any] = yaml.load(text, Loader=_TemplateLoader)  # noqa: S506 - a SafeLoader  # nosec B506
    return document


def table_definition(template: Path, name: str) -> dict[str, Any]:
    """What boto3's `create_table` needs to make the template's table under this name.

    Raises:
        ValueError: the template does not define exactly one table.
    """
    tables = [
        resource["Properties"]
        for resource in read_template(template)["Resources"].values()
        if resource["Type"] == "AWS::DynamoDB::Table"
    ]
    if len(tables) != 1:
        raise ValueError(f"{template.name} defines {len(tables)} tables, expected one")
    return {"TableName": name} | {key: tables[0][key] for key in _SHAPE}


def create_table(endpoint: str | None, name: str) -> None:
    """Make the table and wait until it answers.

    Args:
        endpoint: a DynamoDB address; None takes the one of AWS's own variables.
        name: the table's name.

    Raises:
        botocore.exceptions.ClientError: `ResourceInUseException` when the table is there already.
    """
    client = boto3.client("dynamodb", endpoint_url=endpoint)
    client.create_table(**table_definition(TEMPLATE, name))
    client.get_waiter("table_exists").wait(TableName=name)
