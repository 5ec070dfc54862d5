"""The table's kinds of item: a person's own, and in an account's partition the names of its voices.

A trainee and a log are in the partition of the person they are about. A recognised voice is a person of its
own; that it is of an account is all that the account's partition tells of it.
"""

import json
from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, VersionAttribute
from pynamodb.models import Model

TRAINEE = "TRAINEE"
LOG = "LOG"
VOICE = "VOICE"

PARTITION_KEY = "who"
SORT_KEY = "what"

# Lambda ends a turn at seven seconds, since Alexa waits some eight. A turn asks at most once each for the
# device's time zone (a second), for the trainee, and for the trainee to be written; with its retry a call
# takes at most 2.5 seconds, so that the person hears why, and not nothing. A question about the log reads
# once more: it is out of time where three calls running are as slow as that and yet succeed.
CONNECT_SECONDS = 0.6
READ_SECONDS = 1.2
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


def voice_item(table: str) -> type["VoiceItem"]:
    """The model of a voice's name for that table."""
    return type("VoiceItem", (VoiceItem,), {"Meta": type("Meta", (_Connection,), {"table_name": table})})


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


class VoiceItem(Model):
    """The key of a recognised voice of whom something is kept, in the account's partition: `VOICE#<key>`."""

    who = UnicodeAttribute(hash_key=True, attr_name=PARTITION_KEY)
    what = UnicodeAttribute(range_key=True, attr_name=SORT_KEY)
