"""Trainees and their logs in one DynamoDB table."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import assert_never

from botocore.config import Config
from pynamodb.connection import Connection
from pynamodb.exceptions import PutError, TransactWriteError
from pynamodb.transactions import TransactWrite

from coach.coaching.trainee import Trainee, TraineeChangedError
from coach.storage.codec import decode, encode
from coach.storage.items import (
    LOG,
    TRAINEE,
    LogItem,
    TraineeItem,
    log_item,
    trainee_item,
)
from coach.training.log import CardioLog, LogEntry, StrengthLog

SCHEMA = 1

USER_AGENT = "glute-coach"


class DynamoStore:
    """A `TraineeStore` on the table of that name; region and endpoint come from AWS's own variables."""

    def __init__(self, table: str) -> None:
        self._trainee_item = trainee_item(table)
        self._log_item = log_item(table)
        # pynamodb opens one client for each model, and one for transactions. One is enough for all: it is
        # made here, before the first turn, and a second one would make some later turn wait.
        self._connection: Connection = self._trainee_item._get_connection().connection  # noqa: SLF001
        # Its own name for itself is put together anew for every call, which is a tenth of a call's work here.
        self._connection.session.set_default_client_config(Config(user_agent=USER_AGENT))
        self._connection.client  # noqa: B018 - made by being asked for

    def load(self, who: str) -> Trainee | None:
        """The trainee as last written, or None; one consistent read.

        Raises:
            UnreadableItemError: the item was written by something else.
        """
        try:
            item = self._trainee_item.get(who, TRAINEE, consistent_read=True)
        except self._trainee_item.DoesNotExist:
            return None
        trainee: Trainee = decode(item.state, Trainee)
        return replace(trainee, version=int(item.version))

    def save(
        self, who: str, trainee: Trainee, log: Sequence[LogEntry], retracted: Sequence[LogEntry] = ()
    ) -> None:
        """Write the trainee and its log entries: one put, or one transaction where the log changes.

        Raises:
            TraineeChangedError: the stored version is not the trainee's; nothing was written.
        """
        item = self._item(who, trainee)
        try:
            if log or retracted:
                written = {_sort_key(entry) for entry in log}
                gone = [entry for entry in retracted if _sort_key(entry) not in written]
                self._write_together(
                    item, [self._log(who, entry) for entry in log], [self._log(who, entry) for entry in gone]
                )
            else:
                item.save()
        except (PutError, TransactWriteError) as error:
            if _changed(error):
                raise TraineeChangedError from error
            raise

    def _item(self, who: str, trainee: Trainee) -> TraineeItem:
        state = encode(replace(trainee, version=0), Trainee)
        item = self._trainee_item(who, TRAINEE, schema=SCHEMA, state=state)
        if trainee.version:
            item.version = trainee.version
        return item

    def _log(self, who: str, entry: LogEntry) -> LogItem:
        return self._log_item(who, _sort_key(entry), schema=SCHEMA, entry=encode(entry, LogEntry))

    def _write_together(self, item: TraineeItem, entries: list[LogItem], retracted: list[LogItem]) -> None:
        with TransactWrite(connection=self._connection) as transaction:
            transaction.save(item)
            for entry in entries:
                transaction.save(entry)
            for entry in retracted:
                transaction.delete(entry)


def _changed(error: PutError | TransactWriteError) -> bool:
    """Whether it was the version that kept the write from happening, and not a throttle or a time-out."""
    if isinstance(error, TransactWriteError):
        reasons = {reason.code for reason in error.cancellation_reasons if reason}
        return bool(reasons & {"ConditionalCheckFailed", "TransactionConflict"})
    return error.cause_response_code == "ConditionalCheckFailedException"


def _sort_key(entry: LogEntry) -> str:
    """By time, in one zone; the entry's number keeps those of the same second apart."""
    match entry:
        case StrengthLog():
            kind = "strength"
        case CardioLog():
            kind = "cardio"
        case _:
            assert_never(entry)
    return f"{LOG}#{entry.at.astimezone(UTC).isoformat()}#{kind}#{entry.number}"
