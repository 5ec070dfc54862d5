"""Conversation scripts, read line by line."""

from datetime import datetime

import pytest

from infra.echo.script import UnreadableScript, read
from infra.echo.script_lines import (
    Answered,
    AnswersLate,
    ClockAhead,
    InZone,
    Later,
    Line,
    NextMorning,
    OnDevice,
    ReminderRings,
    Said,
    SessionEnds,
    SpeaksAs,
    Start,
)

TRANSCRIPT = """
# The first bridges.
at: 2026-11-23 07:00 America/New_York

U: Alexa, open glute coach.
C: Welcome back: say ready, or skip.
U: ready
C: Set one of two. Lift. ... one. (1 min 44 s)
U: pause (after 30 seconds)
(20 minutes later)
(the next morning)
(session ends)
"""


def test_a_transcript_is_read_whole() -> None:
    assert read(TRANSCRIPT) == [
        Start(datetime(2026, 11, 23, 7, 0), "America/New_York"),  # noqa: DTZ001 - its zone stands beside it
        Said("Alexa, open glute coach."),
        Answered("Welcome back: say ready, or skip."),
        Said("ready"),
        Answered("Set one of two. Lift. ... one."),
        Said("pause", after=30.0),
        Later(1200.0),
        NextMorning(),
        SessionEnds(),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("open glute coach", Said("open glute coach")),
        ("  how am I doing?  ", Said("how am I doing?")),
        ("pause (after 1 minute)", Said("pause", after=60.0)),
        ("skip (after 2.5 seconds)", Said("skip", after=2.5)),
        ("(2 days later)", Later(172_800.0)),
        ("(an hour later)", Later(3600.0)),
        ("(3 weeks later)", Later(1_814_400.0)),
        ("(The next morning)", NextMorning()),
        ("(session ends after 30 seconds)", SessionEnds(after=30.0)),
        ("(session is gone)", SessionEnds(told=False)),
        ("(session is gone after 2.5 seconds)", SessionEnds(after=2.5, told=False)),
        ("(the reminder rings on Monday at 07:00)", ReminderRings("monday", "07:00")),
        ("(on the kitchen device)", OnDevice("kitchen")),
        ("(on the living room device)", OnDevice("living room")),
        ("(on the first device)", OnDevice("first")),
        ("(as Ana)", SpeaksAs("ana")),
        ("(as somebody unknown)", SpeaksAs(None)),
        ("(in Europe/Berlin)", InZone("Europe/Berlin")),
        ("(clock 4 seconds ahead)", ClockAhead(4.0)),
        ("(clock a minute behind)", ClockAhead(-60.0)),
        ("(clock right)", ClockAhead(0.0)),
        ("(answers come 3 seconds late)", AnswersLate(3.0)),
        ("(answers come at once)", AnswersLate(0.0)),
        ("at: 2026-11-23 07:00", Start(datetime(2026, 11, 23, 7, 0), None)),  # noqa: DTZ001 - the device's zone
        ("C: Lift. (or rest)", Answered("Lift. (or rest)")),
        ("C:", Answered("")),
    ],
)
def test_each_kind_of_line(line: str, expected: Line) -> None:
    assert read(line) == [expected]


@pytest.mark.parametrize("nothing", ["", "\n\n", "# open glute coach", "   "])
def test_remarks_and_empty_lines_say_nothing(nothing: str) -> None:
    assert read(nothing) == []


@pytest.mark.parametrize(
    "line",
    [
        "(a while later)",
        "(20 fortnights later)",
        "(many minutes later)",
        "(nan minutes later)",
        "(-5 minutes later)",
        "(99999999999 days later)",
        "(dance)",
        "(the reminder rings)",
        "(on the device)",
        "(clock 4 ahead)",
        "(clock -4 seconds ahead)",
        "(answers come late)",
        "(session is gone after lunch)",
        "()",
        "pause (after lunch)",
        "pause (after inf seconds)",
        "at: noon",
        "at: 2026-13-01 07:00",
        "at: 2026-11-23 07:00 Middle/Earth",
    ],
)
def test_a_line_that_cannot_be_performed_is_named(line: str) -> None:
    with pytest.raises(UnreadableScript, match="line 2"):
        read(f"open glute coach\n{line}")
