"""Conversations in the terminal: piped, typed, and what a person reads when one cannot go on."""

import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.speech.languages import phrasebook
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.script import UnreadableScript
from infra.echo.terminal import converse, long, play

Json = dict[str, Any]
TOP = Path(__file__).parents[2]
spoken_seconds = phrasebook("en").voice.spoken_seconds
LENGTH = long(70 + spoken_seconds("Lift.") + spoken_seconds("one. Shall we go on?"))
TRANSCRIPT = f"""\
at: 2026-11-23 07:00 America/New_York
U: open glute coach
C: Lift. ... one. Shall we go on? ({LENGTH})
U: pause (after 20 seconds)
C: Paused. Shall we go on?
(20 minutes later)
(session ends)
U: pause
C: Paused. Shall we go on?
(on the kitchen device)
(clock 4 seconds ahead)
(answers come 3 seconds late)
U: open glute coach (after 2 seconds)
C: Lift. ... one. Shall we go on? ({LENGTH})
(session is gone after 30 seconds)
"""


def small_skill(event: Json) -> Json:
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    rest = '<break time="10s"/>' * 7
    words = f"Lift. {rest} one." if request["type"] == "LaunchRequest" else "Paused."
    spoken = {"type": "SSML", "ssml": f"<speak>{words} Shall we go on?</speak>"}
    body = {"outputSpeech": spoken, "reprompt": {"outputSpeech": spoken}, "shouldEndSession": False}
    return {"version": "1.0", "response": body}


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    model = TOP / "interaction_models" / "en-US.json"
    return Hearing(json.loads(model.read_text(encoding="utf-8")))


@pytest.fixture
def echo(hearing: Hearing) -> Echo:
    return Echo(small_skill, hearing, now=datetime(2026, 11, 22, 12, tzinfo=UTC))


def test_what_a_piped_script_prints_is_a_script_that_prints_the_same(hearing: Hearing) -> None:
    for _ in range(2):
        out = io.StringIO()
        play(TRANSCRIPT, Echo(small_skill, hearing, now=datetime(2026, 11, 22, tzinfo=UTC)), out)
        assert out.getvalue() == TRANSCRIPT


def test_a_script_with_a_fault_is_refused_before_its_first_line(echo: Echo) -> None:
    out = io.StringIO()
    with pytest.raises(UnreadableScript, match="line 2"):
        play("open glute coach\n(dance)\n", echo, out)
    assert out.getvalue() == ""


def test_what_is_typed_is_answered_in_the_terminals_width(
    echo: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    out = io.StringIO()
    converse(["pause", "", "(dance)", "(an hour later)", "alexa"], echo, out)
    lines = out.getvalue().splitlines()
    assert lines[:2] == ["C: Paused. Shall we", "   go on?"]
    assert max(map(len, lines)) <= 20
    flowing = " ".join(" ".join(lines).split())
    assert "no such stage direction: (dance)" in flowing
    assert "(Sunday 13:00)" in flowing
    assert "say something after the wake word" in flowing


@pytest.mark.parametrize(
    ("seconds", "read"), [(60, "1 min 0 s"), (104.4, "1 min 44 s"), (239.6, "4 min 0 s")]
)
def test_a_length_reads_as_minutes_and_seconds(seconds: float, read: str) -> None:
    assert long(seconds) == read


def run(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    search = os.pathsep.join(map(str, (TOP / "lambda", TOP)))
    return subprocess.run(  # noqa: S603 - this interpreter and the project's own module
        [sys.executable, "-m", "infra.echo", *arguments],
        input=said,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=TOP,
        env=os.environ | {"PYTHONPATH": search},
    )


def test_the_command_talks_to_the_real_skill() -> None:
    talk = run("talk", "--at", "2026-11-23 07:00", "--zone", "America/New_York", said="open glute coach\n")
    assert (talk.returncode, talk.stderr) == (0, "")
    assert talk.stdout.startswith("U: open glute coach\nC: Welcome to Glute Coach.")


def test_the_command_talks_on_a_screen_too() -> None:
    said = "open glute coach\nyes\nrarely\nnothing\nstart my cardio\n(the screen goes on)\n"
    talk = run("talk", "--screen", "--at", "2026-11-23 07:00", "--zone", "America/New_York", said=said)
    assert (talk.returncode, talk.stderr) == (0, "")
    assert talk.stdout.splitlines()[-2] == "(the screen goes on)"


def test_the_command_ends_well_when_nothing_is_said() -> None:
    talk = run("talk")
    assert (talk.returncode, talk.stdout, talk.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "said", "line"),
    [
        (("talk",), "(dance)\n", "line 1: no such stage direction: (dance)"),
        (("talk", "--endpoint", "http://127.0.0.1:9"), "open glute coach\n", "http://127.0.0.1:9"),
        (("talk", "--zone", "Middle/Earth"), "", "no such time zone: Middle/Earth"),
        (("serve", "--port", "70000"), "", "port 70000 does not exist"),
    ],
)
def test_the_command_that_cannot_go_on_says_why_in_a_line(
    arguments: tuple[str, ...], said: str, line: str
) -> None:
    talk = run(*arguments, said=said)
    assert talk.returncode != 0
    assert line in talk.stderr
    assert "Traceback" not in talk.stderr
