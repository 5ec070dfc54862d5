"""Everything that is kept of one person: `python -m infra.export --table NAME --user-id ID --format csv`.

For the operator, who is asked for it. As CSV it is the log, a line for each exercise of a workout and for
each cardio session; as JSON all of it: what was told, the plan, the log. Region, credentials and endpoint
come from AWS's own variables.
"""

import argparse
import csv
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, assert_never

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from coach.skill import read_programme
from coach.storage.codec import UnreadableItemError, decode
from coach.storage.items import PARTITION_KEY, SORT_KEY, TRAINEE, VOICE
from coach.training.exercise import Exercise
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog

Json = dict[str, Any]
Row = dict[str, object]

COLUMNS: Final = (
    *("day", "at_utc", "kind", "workout", "counts_as_session"),
    *("exercise", "repetitions_of_each_set", "seconds_of_each_set", "load_kg", "effort"),
    *("activity", "minutes"),
)
"""The columns of the CSV; those that a line is not about are empty."""

_KEY: Final = re.compile("[0-9a-f]{64}")


class NotExported(Exception):  # noqa: N818 - named for what happened
    """Nothing was exported; the text says why, and nothing about the person."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the export; the exit code is 1, with a line on the error stream, where there is none."""
    options = _parser().parse_args(arguments)
    try:
        items = stored(options.table, options.who or key_of(options.user_id))
        text = as_csv(items) if options.format == "csv" else as_json(items)
        if options.output is None:
            sys.stdout.write(text)
        else:
            options.output.write_text(text, encoding="utf-8", newline="")
            print(f"{options.output}: {len(items)} items", file=sys.stderr)
    except (NotExported, OSError) as fault:
        print(f"Nothing exported: {fault}", file=sys.stderr)
        return 1
    return 0


def key_of(id_: str) -> str:
    """The key of who has that id of Amazon's, an account's or a recognised voice's (`envelope.who`)."""
    return sha256(id_.encode()).hexdigest()


def stored(table: str, who: str) -> list[Json]:
    """The person's items, the log in the order of time and then the trainee.

    Raises:
        NotExported: there are none, or the table cannot be read.
    """
    items = list(_read(table, who))
    if not items:
        raise NotExported("nothing is kept of that person")
    return items


def _read(table: str, who: str) -> Iterator[Json]:
    try:
        pages = (
            boto3.client("dynamodb")
            .get_paginator("query")
            .paginate(
                TableName=table,
                KeyConditionExpression="#who = :who",
                ExpressionAttributeNames={"#who": PARTITION_KEY},
                ExpressionAttributeValues={":who": {"S": who}},
                ConsistentRead=True,
            )
        )
        items = (item for page in pages for item in page["Items"])
        for item in items:
            # That an account has this voice or that is nothing of the account's own training.
            if not item[SORT_KEY]["S"].startswith(f"{VOICE}#"):
                yield {
                    SORT_KEY: item[SORT_KEY]["S"],
                    **{name: json.loads(item[name]["S"]) for name in ("state", "entry") if name in item},
                }
    except ClientError as error:
        raise NotExported(_told(error, table)) from error
    except BotoCoreError as error:
        raise NotExported(str(error)) from error


def as_json(items: Sequence[Json]) -> str:
    """The trainee and the log as they are kept."""
    trainee = next((item["state"] for item in items if item[SORT_KEY] == TRAINEE), None)
    log = [item["entry"] for item in items if "entry" in item]
    return json.dumps({"trainee": trainee, "log": log}, indent=2, ensure_ascii=False) + "\n"


def as_csv(items: Sequence[Json]) -> str:
    """The log as a table.

    Raises:
        NotExported: an entry was written by something else.
    """
    exercises = read_programme().catalogue.exercises
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, restval="")
    table.writeheader()
    try:
        for item in items:
            if "entry" in item:
                table.writerows(_rows(decode(item["entry"], LogEntry), exercises))
    except UnreadableItemError as error:
        raise NotExported(
            "an entry of the log was not written by this version; --format json takes it"
        ) from error
    return written.getvalue()


def _rows(entry: LogEntry, exercises: Mapping[str, Exercise]) -> Iterator[Row]:
    when: Row = {"day": entry.day.isoformat(), "at_utc": entry.at.astimezone(UTC).isoformat()}
    match entry:
        case CardioLog(activity=activity, minutes=minutes):
            yield when | {"kind": "cardio", "activity": activity or "", "minutes": minutes}
        case StrengthLog(kind=kind, counts=counts, exercises=done):
            workout = {
                "kind": "strength",
                "workout": kind or "",
                "counts_as_session": "yes" if counts else "no",
            }
            for exercise in done:
                yield when | workout | _sets(exercise, exercises.get(exercise.exercise))
        case _:
            assert_never(entry)


def _sets(done: ExerciseLog, exercise: Exercise | None) -> Row:
    """The sets of one exercise; of a hold the seconds that its repetitions stand for."""
    hold = exercise.hold if exercise else 0
    unit = "seconds_of_each_set" if hold else "repetitions_of_each_set"
    return {
        "exercise": done.exercise,
        unit: " ".join(str(reps * (hold or 1)) for reps in done.reps),
        "load_kg": "" if done.load is None else f"{done.load / 1000:g}",
        "effort": done.effort or "",
    }


def _told(error: ClientError, table: str) -> str:
    code = error.response["Error"]["Code"]
    return f"there is no table {table} in this region" if code == "ResourceNotFoundException" else code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m infra.export", description="Everything that is kept of one person."
    )
    parser.add_argument("--table", required=True, metavar="NAME", help="the stack's output TableName")
    person = parser.add_mutually_exclusive_group(required=True)
    person.add_argument(
        "--user-id", metavar="ID", help="Amazon's id of the account, or of a recognised voice"
    )
    person.add_argument("--who", type=_key, metavar="KEY", help="the key in the table")
    parser.add_argument("--format", required=True, choices=("csv", "json"))
    parser.add_argument("--output", type=Path, metavar="FILE", help="default: the standard output")
    return parser


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise argparse.ArgumentTypeError("a key has 64 digits from 0 to f")
    return text


if __name__ == "__main__":
    sys.exit(main())
