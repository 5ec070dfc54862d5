"""Everything that is kept of one person, handed out by the operator: on moto, in many pages."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSPreparedRequest
from botocore.handlers import BUILTIN_HANDLERS
from moto import mock_aws

from coach.coaching.trainee import Trainee
from coach.storage import DynamoStore
from coach.storage.codec import decode
from coach.training.cardio import Activity
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog
from coach.training.prescription import Effort
from coach.training.profile import Clearance, Profile
from coach.training.programme import WorkoutKind
from infra.export import COLUMNS, main
from infra.table import create_table

REGION = "eu-north-1"
TABLE = "exported-trainees"
ACCOUNT = "amzn1.ask.account.EXPORTED"
WHO = sha256(ACCOUNT.encode()).hexdigest()
OTHER = sha256(b"amzn1.ask.account.OTHER").hexdigest()
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TRAINEE = Trainee(profile=Profile(clearance=Clearance(given=True, on=date(2026, 11, 23))), launches=3)
LIFT = StrengthLog(
    NOON,
    NOON.date(),
    WorkoutKind.FULL,
    (
        ExerciseLog("goblet_squat", (10, 9), Effort.TOO_HARD, 7500),
        ExerciseLog("wall_sit", (10, 8), Effort.RIGHT),
        ExerciseLog("lunge", (8,), None),
    ),
    counts=True,
)
RUN = CardioLog(NOON + timedelta(days=1), date(2026, 11, 24), Activity.RUNNING, 30)
WALK = CardioLog(NOON + timedelta(days=2), date(2026, 11, 25), None, 20)
LOG: tuple[LogEntry, ...] = (LIFT, RUN, WALK)


@pytest.fixture(scope="module")
def table() -> Iterator[str]:
    """Two people's data. Moto keeps tables for the whole process; this one has a region of its own."""
    moto = mock_aws()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
            patch.setenv(name, REGION)
        for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
            patch.delenv(name, raising=False)
        moto.start(reset=False)
        create_table(None, TABLE)
        store = DynamoStore(TABLE)
        store.save(WHO, TRAINEE, LOG)
        store.save(OTHER, replace(TRAINEE, launches=9), (RUN,))
        yield TABLE
        moto.stop(remove_data=False)


def exported(capsys: pytest.CaptureFixture[str], table: str, *options: str) -> str:
    assert main(["--table", table, *options]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_log_is_a_table(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = exported(capsys, table, "--user-id", ACCOUNT, "--format", "csv")
    rows = list(csv.DictReader(text.splitlines()))
    assert tuple(rows[0]) == COLUMNS
    lifted = {
        "day": "2026-11-23",
        "at_utc": "2026-11-23T12:00:00+00:00",
        "kind": "strength",
        "workout": "full",
        "counts_as_session": "yes",
    }
    nothing = dict.fromkeys(COLUMNS, "")
    assert rows == [
        nothing
        | lifted
        | {
            "exercise": "goblet_squat",
            "repetitions_of_each_set": "10 9",
            "load_kg": "7.5",
            "effort": "too_hard",
        },
        nothing | lifted | {"exercise": "wall_sit", "seconds_of_each_set": "30 24", "effort": "right"},
        nothing | lifted | {"exercise": "lunge", "repetitions_of_each_set": "8"},
        nothing
        | {
            "day": "2026-11-24",
            "at_utc": "2026-11-24T12:00:00+00:00",
            "kind": "cardio",
            "activity": "running",
            "minutes": "30",
        },
        nothing
        | {"day": "2026-11-25", "at_utc": "2026-11-25T12:00:00+00:00", "kind": "cardio", "minutes": "20"},
    ]


def test_everything_is_an_object(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(exported(capsys, table, "--who", WHO, "--format", "json"))
    assert decode(whole["trainee"], Trainee) == TRAINEE
    assert [decode(entry, LogEntry) for entry in whole["log"]] == list(LOG)


def test_it_goes_to_a_file(table: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "log.csv"
    assert main(["--table", table, "--who", WHO, "--format", "csv", "--output", str(file)]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"{file}: 4 items\n"
    again = exported(capsys, table, "--who", WHO, "--format", "csv")
    assert file.read_bytes() == again.encode()


def test_many_pages_are_read_to_the_end(
    table: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page holds a megabyte."""
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)  # a new one listens with what is built in by now
    store, who = DynamoStore(table), "c" * 64
    long = replace(LIFT, exercises=LIFT.exercises[:2] * 100)
    store.save(who, TRAINEE, ())
    for number in range(0, 160, 40):
        person = store.load(who)
        assert person
        at = NOON + timedelta(days=number)
        store.save(who, person, [replace(long, at=at + timedelta(hours=hour)) for hour in range(40)])
    calls: list[Any] = []
    listener = ("before-send.dynamodb.Query", lambda request, **_: calls.append(request))
    BUILTIN_HANDLERS.append(listener)
    rows = exported(capsys, table, "--who", who, "--format", "csv").splitlines()
    BUILTIN_HANDLERS.remove(listener)
    assert len(rows) == 1 + 160 * len(long.exercises)
    assert len(calls) > 1
    assert all(isinstance(call, AWSPreparedRequest) for call in calls)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--table", TABLE, "--user-id", "amzn1.ask.account.NOBODY"], "nothing is kept of that person"),
        (["--table", "no-such-table", "--who", WHO], "there is no table no-such-table in this region"),
        (["--table", TABLE, "--who", WHO, "--output", "/no/such/folder/log.csv"], "No such file"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(
    table: str,  # noqa: ARG001 - it is there
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    why: str,
) -> None:
    assert main([*options, "--format", "csv"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert why in captured.err
    assert ACCOUNT not in captured.err


def test_without_a_region_it_says_so(
    table: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name)
    assert main(["--table", table, "--who", WHO, "--format", "json"]) == 1
    assert capsys.readouterr().err == "Nothing exported: You must specify a region.\n"


@pytest.mark.parametrize("who", ["", "amzn1.ask.account.EXPORTED", "A" * 64, "a" * 63])
def test_a_key_is_a_hash(who: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--table", TABLE, "--who", who, "--format", "csv"])
    assert "a key has 64 digits from 0 to f" in capsys.readouterr().err
