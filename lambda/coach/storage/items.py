"""The table's two kinds of item, both in the partition of the person they are about."""

import json
from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, VersionAttribute
from pynamodb.models import Model

TRAINEE = "TRAINEE"
LOG = "LOG"

PARTITION_KEY = "who"
SORT_KEY = "what"

# The platform waits eight seconds for an answer; one slow call and its retry must fit well inside.
CONNECT_SECONDS = 1
READ_SECONDS = 2
RETRIES = 1


class _Connection:
    """How the table is reached; the region and the endpoint come from AWS's own variables."""

    connect_timeout_seconds = CONNECT_SECONDS
    read_timeout_seconds = READ_SECONDS
    max_retry_attempts = RETRIES


def trainee_item(table: str) -> type["TraineeItem"]:
    """The trainee item's model for that table."""
    return type("TraineeItem", (TraineeItem,), {"Meta": type("Meta", (_Connection,), {"table_name": table})})


def log_item(table: str) -> type["LogItem"]:
    """The log item's model for that table."""
    return type("LogItem", (LogItem,), {"Meta": type("Meta", (_Connection,), {"table_name": table})})


class CompactJSONAttribute(JSONAttribute):
    """JSON without spaces between its parts: a tenth of an item that every turn writes whole."""

    def serialize(self, value: Any) -> str | None:  # noqa: ANN401 - JSON
        """The value as text."""
        return None if value is None else json.dumps(value, separators=(",", ":"))


class TraineeItem(Model):
    """One person: everything a turn reads and changes, in one item."""

    who = UnicodeAttribute(hash_key=True, attr_name=PARTITION_KEY)
    what = UnicodeAttribute(range_key=True, attr_name=SORT_KEY, default=TRAINEE)
    schema = NumberAttribute()
    state: JSONAttribute = CompactJSONAttribute()
    version = VersionAttribute()


class LogItem(Model):
    """One entry of a person's log."""

    who = UnicodeAttribute(hash_key=True, attr_name=PARTITION_KEY)
    what = UnicodeAttribute(range_key=True, attr_name=SORT_KEY)
    schema = NumberAttribute()
    entry: JSONAttribute = CompactJSONAttribute()
