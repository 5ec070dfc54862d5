"""Many people at once on one machine: `python -m infra.bench.load`.

The self-hosted endpoint under gunicorn, and beside it the same endpoint around a skill that does nothing.
Both are given the same conversations, turn about, so that the ratio between them holds on a machine whose
speed drifts. Each answer has to be the recorded one to the byte, and the log has to hold every workout once.

It takes its time and no more, on the loopback address only, and ends what it has started.
"""

import argparse
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection
from itertools import count
from typing import Final

import boto3

from coach.settings import read_settings
from infra.bench.crowd import Crowd, Spent, at_once
from infra.bench.people import (
    PATIENCE_SECONDS,
    RECORDED_USER,
    Conversation,
    WentWrong,
    english,
    recorded,
    said,
)
from infra.bench.served import NotServed, served
from infra.bench.wire import dynoxide_database, own_table
from infra.bench.workout import NotFinished
from infra.echo import dynoxide
from infra.echo.embedded import database
from infra.echo.hearing import Hearing

ROUNDS: Final = 4
THREADS: Final = 4
SKILL: Final = "infra.server.wsgi:app()"
FLOOR: Final = "infra.bench.empty:app()"


@dataclass(frozen=True, slots=True)
class Load:
    """What came of it.

    Attributes:
        place: Where the data was kept.
        turns: Turns of the skill, all answered as recorded.
        workouts: Workouts done and found in the log, one for each account.
        at_once: The most people who were in the middle of a workout at the same time.
        seconds_a_turn: How long a real person takes from one turn to the next.
    """

    place: str
    skill: Spent
    floor: Spent
    turns: int
    workouts: int
    at_once: int
    seconds_a_turn: float


class Failed(Exception):  # noqa: N818 - named for what became of it
    """Something was not answered or not logged as it should be; the text says what."""


def measure(people: int, workers: int, seconds: float, hearing: Hearing, *, rounds: int = ROUNDS) -> Load:
    """So many people for so many seconds, half of them with the skill and half with the floor.

    Before these they talk until everybody is somewhere else in the conversation, and afterwards until all
    have had theirs to its end: together as long as a conversation of each.

    Raises:
        Failed: a turn was not answered as recorded, or the log is not exactly what was done.
    """
    # Drawn by many threads, which a generator would not stand.
    names = map("{:08}".format, count(1)).__next__
    with (
        _tables() as place,
        served(SKILL, workers=workers, threads=THREADS) as skill,
        served(FLOOR, workers=workers, threads=THREADS) as floor,
    ):
        try:
            conversation = recorded(skill, hearing)
            nothing = conversation.answered(_once(floor, conversation))
            with (
                Crowd(people, skill, conversation, names) as ours,
                Crowd(people, floor, nothing, names) as theirs,
            ):
                ours.spread()
                theirs.spread()
                for _ in range(rounds):
                    ours.round(seconds / (2 * rounds))
                    theirs.round(seconds / (2 * rounds))
                ours.finish()
        except (WentWrong, NotFinished) as error:
            raise Failed(str(error)) from error
        workouts = _logged({RECORDED_USER} | ours.accounts)
    return Load(
        place,
        ours.spent(),
        theirs.spent(),
        turns=ours.turns,
        workouts=workouts,
        at_once=at_once(ours.people),
        seconds_a_turn=conversation.seconds_a_turn,
    )


def _once(address: str, conversation: Conversation) -> bytes:
    connection = HTTPConnection(address, timeout=PATIENCE_SECONDS)
    try:
        return said(connection, conversation.words[0].request.encode())
    finally:
        connection.close()


@contextmanager
def _tables() -> Iterator[str]:
    """A DynamoDB with the trainees' table, and the environment that leads there; yields what it is."""
    program = dynoxide.installed()
    if program is None:
        with database(), own_table():
            yield "moto's server, within the people's own process"
        return
    with dynoxide_database(program):
        yield "Dynoxide, a process of its own, on disk"


def _logged(accounts: set[str]) -> int:
    """How many workouts the log holds.

    Raises:
        Failed: it is not one of each account and nothing else.
    """
    pages = (
        boto3.client("dynamodb")
        .get_paginator("scan")
        .paginate(TableName=read_settings().table, ConsistentRead=True)
    )
    items = [item for page in pages for item in page["Items"]]
    logged = Counter(item["who"]["S"] for item in items if item["what"]["S"].startswith("LOG#"))
    expected = Counter(sha256(account.encode()).hexdigest() for account in accounts)
    if logged != expected:
        missing, more = (expected - logged).total(), (logged - expected).total()
        raise Failed(f"of {expected.total()} workouts {missing} are not in the log, and {more} are too many")
    return logged.total()


def report(load: Load, people: int, workers: int) -> str:
    """The result, in plain text."""
    skill, floor = load.skill, load.floor
    ratios = sorted(ours / theirs for ours, theirs in zip(skill.rates, floor.rates, strict=True))
    rows = (
        _row("skill", skill.rate, skill.p50, skill.p99) + f"{skill.own:11.2f}",
        _row("empty skill", floor.rate, floor.p50, floor.p99) + f"{floor.own:11.2f}",
        _row("ratio", skill.rate / floor.rate, skill.p50 / floor.p50, skill.p99 / floor.p99)
        + f"   (turns/s by round: {ratios[0]:.2f} to {ratios[-1]:.2f})",
    )
    table = "\n".join(rows)
    return f"""\
{people} people at once, {workers} gunicorn workers of {THREADS} threads; data in {load.place}.

               turns/s   p50 ms   p99 ms   of which the people's own processor
{table}

{load.turns} turns of the skill were answered as recorded, to the byte, and none otherwise.
{load.workouts} workouts are in the log: one of each account, and nothing else.
At most {load.at_once} people were in the middle of a workout at once, with no pause between two turns.
A real person takes {load.seconds_a_turn:.0f} s from one to the next: it is the rate of \
{skill.rate * load.seconds_a_turn:,.0f} of them."""


def _row(name: str, *figures: float) -> str:
    return f"{name:<12}" + "".join(
        f"{figure:10.{0 if figure >= 100 else 2 if figure < 1 else 1}f}" for figure in figures
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit code is 1, with a line on the error stream, where anything went wrong."""
    options = _parser().parse_args(arguments)
    # What was started is ended however this ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        load = measure(options.people, options.workers, options.seconds, english())
    except (Failed, NotServed) as error:
        print(f"Failed: {error}", file=sys.stderr)
        return 1
    print(report(load, options.people, options.workers))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.bench.load", description="Many people at once.")
    parser.add_argument("--people", type=int, default=32, help="default: %(default)s")
    parser.add_argument("--workers", type=int, default=2, help="gunicorn's; default: %(default)s")
    parser.add_argument("--seconds", type=float, default=24.0, help="in all; default: %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
