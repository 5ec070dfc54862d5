"""The floor: an otherwise empty handler that reads one item and writes one of a size, by raw botocore."""

import os
from typing import Any

import botocore.session

_TABLE = os.environ["COACH_TABLE"]
_KEY = {"who": {"S": "FLOOR"}, "what": {"S": "TRAINEE"}}
_PART = '{"reps":10},'
"""JSON, as the coach's item is, so that both are as dear to quote."""

# Clients are made of the service's description; nothing says their methods beforehand.
_client: Any = botocore.session.get_session().create_client("dynamodb")


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001 - Lambda's signature
    """Read the item and write it anew with as many bytes as the event says."""
    state = (_PART * (event["bytes"] // len(_PART) + 1))[: event["bytes"]]
    _client.get_item(TableName=_TABLE, Key=_KEY, ConsistentRead=True)
    _client.put_item(TableName=_TABLE, Item=_KEY | {"state": {"S": state}})
    return {"version": "1.0", "response": {}}
