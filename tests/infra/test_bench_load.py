"""The load on one machine: that everything is answered and logged. How fast is for `make load` to say."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest

from infra.bench.crowd import BEGUN, ENDED, Crowd, Person, Turn, at_once
from infra.bench.empty import ANSWER, app
from infra.bench.load import measure, report
from infra.bench.people import Conversation, WentWrong, Words, english
from infra.bench.served import ROOT, NotServed, served
from infra.bench.workout import TURNS
from infra.echo import dynoxide
from infra.server.loopback import LOOPBACK, serving

pytest.importorskip("gunicorn", reason="gunicorn is not installed: `make test` installs it")


T = TypeVar("T")
NOTHING = b'{"response":{},"version":"1.0"}\n'


def test_everybody_is_answered_and_every_workout_is_in_the_log_once() -> None:
    load = measure(people=6, workers=2, seconds=2, hearing=english(), rounds=1)
    # Whole conversations only, each of which has left one workout, as the one that was recorded has.
    assert load.turns >= 6 * TURNS
    assert load.workouts == load.turns / TURNS + 1
    assert 1 < load.at_once <= 6
    assert load.skill.rate > 0
    assert load.floor.p99 >= load.floor.p50 > 0
    assert f"{load.turns} turns" in report(load, 6, 2)


def a_conversation(answer: bytes) -> Conversation:
    words = Words('{"request": {"type": "LaunchRequest"}}', answer, "no session", "no id")
    return Conversation((words,) * TURNS, 60)


def test_a_crowd_begins_spread_out_and_goes_on_where_it_left_off() -> None:
    names = map(str, count(1)).__next__
    with serving(app()) as address, Crowd(3, address, a_conversation(NOTHING), names) as crowd:
        crowd.spread()
        assert [len(person.turns) for person in crowd.people] == [0, 1, 2]
        crowd.round(0.01)
        crowd.finish()
    for person in crowd.people:
        assert len(person.turns) == TURNS * len(person.names)
        assert [turn.place for turn in person.turns] == [*range(TURNS)] * len(person.names)
    assert len(crowd.accounts) == sum(len(person.names) for person in crowd.people)


def test_another_answer_than_the_recorded_one_is_trouble() -> None:
    with (
        serving(app()) as address,
        Crowd(2, address, a_conversation(b"Hello."), lambda: "ANN") as crowd,
        pytest.raises(WentWrong, match="2 of 2 people were not answered: turn 1 was answered"),
    ):
        crowd.round(0.01)
    assert crowd.turns == 0


def test_nobody_at_the_address_is_trouble() -> None:
    with socket.socket() as taken:
        # Bound, so that nobody else gets it, and not listening.
        taken.bind((LOOPBACK, 0))
        address = f"{LOOPBACK}:{taken.getsockname()[1]}"
        with (
            Crowd(3, address, a_conversation(b""), lambda: "ANN") as crowd,
            pytest.raises(WentWrong, match="3 of 3 people were not answered: no answer"),
        ):
            crowd.round(0.01)


def test_who_is_in_a_workout_at_once_is_counted_from_its_first_turn_to_its_last() -> None:
    def trained(begun: float, ended: float) -> Person:
        person = Person("nowhere", a_conversation(b""), str)
        person.turns = [Turn(BEGUN, begun - 1, begun), Turn(ENDED, ended, ended + 1)]
        return person

    assert at_once([trained(1, 5), trained(2, 3), trained(4, 9), trained(6, 7)]) == 2


def test_gunicorn_goes_when_it_is_not_wanted_any_more() -> None:
    with (
        served("infra.bench.empty:app()", workers=1, threads=1) as address,
        closing(HTTPConnection(address, timeout=10)) as connection,
    ):
        connection.request("POST", "/alexa", b'{"request": {"type": "LaunchRequest"}}')
        assert connection.getresponse().read() == NOTHING
    assert ANSWER == {"version": "1.0", "response": {}}
    host, port = address.split(":")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((host, int(port)), timeout=10)


def test_gunicorn_that_cannot_serve_says_why() -> None:
    def refused() -> None:
        deadline = time.monotonic() + 20
        with served("infra.bench.empty:nothing()", workers=1, threads=1) as address:
            host, port = address.split(":")
            while time.monotonic() < deadline:
                socket.create_connection((host, int(port)), timeout=10).close()
                time.sleep(0.1)

    with pytest.raises(NotServed, match="nothing"):
        refused()


@pytest.mark.skipif(dynoxide.installed() is None, reason="Dynoxide is not installed, one of the three")
def test_a_run_that_is_told_to_end_leaves_nothing_behind() -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "infra.bench.load", "--people", "2", "--seconds", "60"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "lambda"), str(ROOT)))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        # Its database, and both servers, of which the last is just being started.
        children = _when(lambda: children if len(children := _children(run.pid)) == 3 else [])
        run.send_signal(signal.SIGTERM)
        assert run.wait(20) == 1
    finally:
        run.kill()
        run.wait()
    assert len(children) == 3
    assert _when(lambda: not any(map(_runs, children)))


def _when(told: Callable[[], T]) -> T:
    """What is told once it is something; what it is after half a minute otherwise."""
    deadline = time.monotonic() + 30
    while not (what := told()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return what


def _children(pid: int) -> list[int]:
    """The processes that one has started, as Linux tells."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
