"""A `TraineeStore` in memory, for tests of many thousands of turns; what is kept went through the codec."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from coach.coaching.trainee import Trainee, TraineeChangedError
from coach.storage.codec import decode, encode
from coach.storage.schema import SCHEMA, read_entry, read_trainee
from coach.training.log import LogEntry, StrengthLog

TRAINEE = "TRAINEE"


@dataclass(frozen=True, slots=True)
class MemoryStore:
    """Everybody's trainees by version, and their logs by sort key, all of it as JSON."""

    trainees: dict[str, tuple[int, str]] = field(default_factory=dict)
    logs: dict[str, dict[str, str]] = field(default_factory=dict)
    named: dict[str, dict[str, None]] = field(default_factory=dict)
    """The voices of each account."""
    at_once: int = 10_000
    """Entries that are deleted in one turn."""

    def load(self, who: str) -> Trainee | None:
        """The trainee as last written, or None."""
        if who not in self.trainees:
            return None
        version, state = self.trainees[who]
        trainee = read_trainee(json.loads(state), SCHEMA)
        return replace(trainee, version=version)

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """Keep the trainee as its version's successor, and its entries without those retracted.

        Raises:
            TraineeChangedError: the stored version is not the trainee's; nothing was written.
        """
        version, _ = self.trainees.get(who, (0, ""))
        if version != trainee.version:
            raise TraineeChangedError
        written = {sort_key(entry): json.dumps(encode(entry, LogEntry)) for entry in log}
        gone = {sort_key(entry) for entry in retracted}
        kept = {key: entry for key, entry in self.logs.get(who, {}).items() if key not in gone}
        state = json.dumps(encode(replace(trainee, version=0), Trainee))
        self.trainees[who] = (version + 1, state)
        self.logs[who] = dict(sorted((kept | written).items()))
        if account:
            self.named.setdefault(account, {})[who] = None

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """What was logged from one instant to before another, the newest first, at most so many."""
        kept = self.logs.get(who, {}).items()
        between = [entry for key, entry in kept if instant(since) <= key < instant(until)]
        read = (read_entry(json.loads(entry), SCHEMA) for entry in between[::-1][:most])
        return tuple(entry for entry in read if entry is not None)

    def voices(self, account: str) -> list[str]:
        """The account's voices of whom something is kept."""
        return list(self.named.get(account, {}))

    def forget(self, who: str, version: int, *, account: str | None = None) -> bool:
        """Delete what is kept of the person, the entries first, and tell whether nothing is left.

        Raises:
            TraineeChangedError: the stored version is another; nothing was deleted.
        """
        stored, _ = self.trainees.get(who, (0, ""))
        if stored != version:
            raise TraineeChangedError
        left = dict(list(self.logs.get(who, {}).items())[self.at_once :])
        if left:
            state = json.dumps(encode(Trainee(forgetting=True), Trainee))
            self.trainees[who], self.logs[who] = (version + 1, state), left
            return False
        self.trainees.pop(who, None)
        self.logs.pop(who, None)
        if account:
            self.named.get(account, {}).pop(who, None)
        return True

    def log(self, who: str) -> list[LogEntry]:
        """The person's log in the order of time."""
        return [decode(json.loads(entry), LogEntry) for entry in self.logs.get(who, {}).values()]

    def items(self) -> list[dict[str, Any]]:
        """Everything there is, in the form of DynamoDB's items."""
        entries = [
            {"who": {"S": who}, "what": {"S": key}, "entry": {"S": entry}}
            for who, log in self.logs.items()
            for key, entry in log.items()
        ]
        states = [
            {"who": {"S": who}, "what": {"S": TRAINEE}, "version": {"N": str(version)}, "state": {"S": state}}
            for who, (version, state) in self.trainees.items()
        ]
        names = [
            {"who": {"S": account}, "what": {"S": f"VOICE#{who}"}}
            for account, voices in self.named.items()
            for who in voices
        ]
        return sorted(entries + states + names, key=lambda item: (item["who"]["S"], item["what"]["S"]))

    def clear(self) -> None:
        """Forget everybody."""
        self.trainees.clear()
        self.logs.clear()
        self.named.clear()


def sort_key(entry: LogEntry) -> str:
    """By time, in one zone, kind and number."""
    kind = "strength" if isinstance(entry, StrengthLog) else "cardio"
    return f"{instant(entry.at)}#{kind}#{entry.number}"


def instant(at: datetime) -> str:
    """Where the keys of that instant begin."""
    return f"LOG#{at.astimezone(UTC).isoformat()}"
