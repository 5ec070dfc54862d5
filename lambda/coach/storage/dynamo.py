"""Trainees and their logs in one DynamoDB table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from time import monotonic
from typing import Any, assert_never

from botocore.config import Config
from botocore.exceptions import ClientError
from pynamodb.connection import Connection
from pynamodb.exceptions import (
    AttributeDeserializationError,
    PutError,
    PynamoDBException,
    QueryError,
    TransactWriteError,
)
from pynamodb.transactions import TransactWrite

from coach.coaching.trainee import NotReadError, NotWrittenError, Trainee, TraineeChangedError
from coach.storage.codec import encode
from coach.storage.items import (
    LOG,
    SORT_KEY,
    TRAINEE,
    VOICE,
    LogItem,
    TraineeItem,
    VoiceItem,
    log_item,
    trainee_item,
    voice_item,
)
from coach.storage.schema import SCHEMA, read_entry, read_trainee
from coach.training.log import CardioLog, LogEntry, StrengthLog

USER_AGENT = "glute-coach"

# A transaction takes a hundred items, of which the trainee's is one. The last one is never full, and has room
# for the name of a voice in its account's partition.
PAGE = 99
FORGETTING_SECONDS = 2.0
"""How long one turn goes on deleting; with one more page, and what comes before, it still answers in time."""


PATIENCE = {
    "ProvisionedThroughputExceeded",
    "ProvisionedThroughputExceededException",
    "ThrottlingError",
    "ThrottlingException",
    "RequestLimitExceeded",
}


class DynamoStore:
    """A `TraineeStore` on the table of that name; region and endpoint come from AWS's own variables."""

    def __init__(self, table: str) -> None:
        self._trainee_item = trainee_item(table)
        self._log_item = log_item(table)
        self._voice_item = voice_item(table)
        # pynamodb opens one client for each model, and one for transactions. One is enough for all: it is
        # made here, before the first turn, and a second one would make some later turn wait.
        self._connection: Connection = self._trainee_item._get_connection().connection  # noqa: SLF001
        # Its own name for itself is put together anew for every call, which is a tenth of a call's work here.
        self._connection.session.set_default_client_config(Config(user_agent=USER_AGENT))
        self._connection.client  # noqa: B018 - made by being asked for

    def load(self, who: str) -> Trainee | None:
        """The trainee as last written, or None; one consistent read.

        Raises:
            NotReadError: DynamoDB did not answer in time, or turned the call away.
            NewerTraineeError: a newer version wrote the item.
            UnreadableItemError: the item was written by something else.
        """
        try:
            item = self._trainee_item.get(who, TRAINEE, consistent_read=True)
        except self._trainee_item.DoesNotExist:
            return None
        except PynamoDBException as error:
            raise NotReadError(_reason(error)) from error
        trainee = read_trainee(item.state, int(item.schema))
        return replace(trainee, version=int(item.version))

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """Write the trainee and its log entries: one put, or one transaction where more than it changes.

        Raises:
            TraineeChangedError: the stored version is not the trainee's; nothing was written.
            NotWrittenError: DynamoDB did not answer in time, or turned the call away.
        """
        item = self._item(who, trainee)
        try:
            if log or retracted or account:
                written = {_sort_key(entry) for entry in log}
                gone = [entry for entry in retracted if _sort_key(entry) not in written]
                others = [self._log(who, entry) for entry in log]
                named = [self._voice_item(account, _voice_key(who))] if account else []
                self._write_together(item, [*others, *named], [self._log(who, entry) for entry in gone])
            else:
                item.save()
        except (PutError, TransactWriteError) as error:
            if _changed(error):
                raise TraineeChangedError from error
            raise NotWrittenError(_reason(error)) from error

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """What was logged from one instant to before another, the newest first; one consistent query.

        Raises:
            NotReadError: DynamoDB did not answer in time, or turned the call away.
        """
        # By the connection itself: a query by the log's model would open another client.
        try:
            found = self._connection.query(
                self._trainee_item.Meta.table_name,
                who,
                range_key_condition=self._trainee_item.what.between(_key(since), _key(until)),
                consistent_read=True,
                limit=most,
                scan_index_forward=False,
            )
        except QueryError as error:
            raise NotReadError(_reason(error)) from error
        read = (self._read(item) for item in found["Items"])
        return tuple(entry for entry in read if entry is not None)

    def _read(self, item: dict[str, Any]) -> LogEntry | None:
        try:
            stored = self._log_item.from_raw_data(item)
            return read_entry(stored.entry, int(stored.schema))
        except (AttributeDeserializationError, TypeError, ValueError):
            return None  # something else wrote it

    def voices(self, account: str) -> list[str]:
        """The keys of the account's recognised voices of whom something is kept; one query.

        Raises:
            NotReadError: DynamoDB did not answer in time, or turned the call away.
        """
        try:
            found = self._trainee_item.query(
                account,
                self._trainee_item.what.startswith(f"{VOICE}#"),
                consistent_read=True,
                attributes_to_get=[SORT_KEY],
            )
            return [item.what.removeprefix(f"{VOICE}#") for item in found]
        except QueryError as error:
            raise NotReadError(_reason(error)) from error

    def forget(
        self, who: str, version: int, *, account: str | None = None, seconds: float = FORGETTING_SECONDS
    ) -> bool:
        """Delete everything in the person's partition, page by page, and tell whether nothing is left.

        The names of an account's voices stay there: they are not about the account, and the voices' own data
        could not be found without them. A voice's name goes from its account with the last of its data.

        Each page is a transaction with the trainee's item: the first marks it, so that nothing can be logged
        any more, and the last deletes it. DynamoDB may ask for patience meanwhile: a partition writes a
        thousand units a second, which are some five hundred entries.

        Raises:
            TraineeChangedError: the stored version is another; of a long log, some pages may be gone.
            NotReadError, NotWrittenError: DynamoDB turned the first call away, or did not answer it in time.
        """
        begun = False
        until = monotonic() + seconds
        mark = self._item(who, Trainee(forgetting=True, version=version))
        entries = self._entries(who)
        try:
            while True:
                page = list(islice(entries, PAGE))
                last = len(page) < PAGE
                named = [self._voice_item(account, _voice_key(who))] if account and last else []
                self._forget_together(mark, [*page, *named], last=last)
                begun = True
                if len(page) < PAGE:
                    return True
                if monotonic() >= until:
                    return False
        except QueryError as error:
            if begun:
                return False
            raise NotReadError(_reason(error)) from error
        except TransactWriteError as error:
            if _changed(error):
                raise TraineeChangedError from error
            if begun or _throttled(error):
                return False
            raise NotWrittenError(_reason(error)) from error

    def _entries(self, who: str) -> Iterator[LogItem]:
        """The keys of the person's log."""
        # By the trainee's model, since that of the log would open another client.
        found = self._trainee_item.query(who, consistent_read=True, attributes_to_get=[SORT_KEY])
        return (self._log_item(who, item.what) for item in found if item.what.startswith(f"{LOG}#"))

    def _forget_together(self, mark: TraineeItem, page: list[LogItem | VoiceItem], *, last: bool) -> None:
        with TransactWrite(connection=self._connection) as transaction:
            for entry in page:
                transaction.delete(entry)
            if last:
                transaction.delete(mark)
            else:
                transaction.save(mark)

    def _item(self, who: str, trainee: Trainee) -> TraineeItem:
        state = encode(replace(trainee, version=0), Trainee)
        item = self._trainee_item(who, TRAINEE, schema=SCHEMA, state=state)
        if trainee.version:
            item.version = trainee.version
        return item

    def _log(self, who: str, entry: LogEntry) -> LogItem:
        return self._log_item(who, _sort_key(entry), schema=SCHEMA, entry=encode(entry, LogEntry))

    def _write_together(
        self, item: TraineeItem, others: list[LogItem | VoiceItem], retracted: list[LogItem]
    ) -> None:
        with TransactWrite(connection=self._connection) as transaction:
            transaction.save(item)
            for other in others:
                transaction.save(other)
            for entry in retracted:
                transaction.delete(entry)


def _voice_key(who: str) -> str:
    return f"{VOICE}#{who}"


def _changed(error: PutError | TransactWriteError) -> bool:
    """Whether it was the version that kept the write from happening, and not a throttle or a time-out."""
    if isinstance(error, TransactWriteError):
        reasons = {reason.code for reason in error.cancellation_reasons if reason}
        return bool(reasons & {"ConditionalCheckFailed", "TransactionConflict"})
    return _code(error) == "ConditionalCheckFailedException"


def _throttled(error: TransactWriteError) -> bool:
    """Whether there was more to write than DynamoDB takes of one partition at a time."""
    codes = {reason.code for reason in error.cancellation_reasons if reason} | {_code(error)}
    return bool(codes & PATIENCE)


def _reason(error: PynamoDBException) -> str:
    """DynamoDB's code for what went wrong, or the name of what kept it from answering."""
    return _code(error) or type(error.cause).__name__


def _code(error: PynamoDBException) -> str | None:
    """DynamoDB's code for what went wrong; None where it did not answer, of which pynamodb knows nothing."""
    return error.cause_response_code if isinstance(error.cause, ClientError) else None


def _sort_key(entry: LogEntry) -> str:
    """By time, in one zone; the entry's number keeps those of the same second apart."""
    match entry:
        case StrengthLog():
            kind = "strength"
        case CardioLog():
            kind = "cardio"
        case _:
            assert_never(entry)
    return f"{_key(entry.at)}#{kind}#{entry.number}"


def _key(at: datetime) -> str:
    """Where the entries of that instant begin."""
    return f"{LOG}#{at.astimezone(UTC).isoformat()}"
