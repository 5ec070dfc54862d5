"""Conversation scripts: what a person says, what passes meanwhile, what a transcript says came back.

A line each; empty lines and those that begin with "#" are passed over:

- ``at: 2026-11-23 07:00 America/New_York`` is when it begins, and stands before the first words
- ``open glute coach`` is said; transcripts write it ``U: open glute coach``
- ``pause (after 30 seconds)`` is said so long after the last answer began
- ``C: Welcome to Glute Coach.`` is what a transcript says was answered
- ``(20 minutes later)``, ``(2 days later)`` let time pass after the answer
- ``(the next morning)`` is seven o'clock where the device is
- ``(session ends)``, ``(session ends after 30 seconds)`` is the skill being closed from outside
- ``(session is gone)``, ``(session is gone after 30 seconds)`` is the same, and the skill is not told
- ``(the screen goes on)`` is the device's screen going on by itself once its time has come
- ``(the reminder rings on monday at 07:00)`` lets time pass until the account's next reminder rings, which
  has to be then
- ``(on the kitchen device)`` turns to another device of the same account, which has a session of its own;
  ``(on the first device)`` turns back to the one it began on
- ``(as Ana)`` lets somebody speak whose voice is recognised, ``(as somebody unknown)`` somebody whose is not,
  as at the beginning
- ``(in Europe/Berlin)`` is a journey: the devices are in that time zone from here on, as is set for them
- ``(clock 4 seconds ahead)``, ``(clock 3 seconds behind)`` shifts the timestamps of the requests that follow,
  ``(clock right)`` puts them right again; what is heard is not shifted
- ``(answers come 3 seconds late)`` lets the answers that follow begin so long after their requests,
  ``(answers come at once)`` ends that

What a line says happens "after" is counted from where the last answer began, on whichever device that was.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.figures import plain_figure
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
    ScreenGoesOn,
    SessionEnds,
    SpeaksAs,
    Start,
)
from infra.echo.zone import is_zone

MORNING_HOUR: Final = 7

LONGEST_WAIT: Final = 20 * 365 * 86_400.0
"""Seconds; longer than anybody trains with one device, and short of where calendars end."""

SCREEN_GOES_ON: Final = "(the screen goes on)"

_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}


class UnreadableScript(ValueError):  # noqa: N818 - named for what the script is
    """A line of a script says nothing that can be performed; the text names the line."""


def read(text: str) -> list[Line]:
    """The lines of a script.

    Raises:
        UnreadableScript: a stage direction or a starting time is not understood.
    """
    return [line for _, line in written_lines(text)]


def written_lines(text: str) -> list[tuple[str, Line]]:
    """The lines of a script, each beside the words it was written in.

    Raises:
        UnreadableScript: a stage direction or a starting time is not understood.
    """
    return list(_lines(text))


def perform(line: Line, echo: Echo) -> Exchange | None:
    """Do on the device what the line says; the exchange where something was said, or the screen went on.

    Raises:
        ValueError: the clock is set after the first words, nothing is on the screen that goes on, or no
            reminder rings, or at another time.
        InvalidResponse: Alexa would refuse the skill's answer.
    """
    match line:
        case Start(at, zone):
            echo.set_clock(at.replace(tzinfo=ZoneInfo(zone or echo.settings.time_zone)))
        case Said(text, after):
            return echo.hear(text, after=after)
        case Later(seconds):
            echo.wait(seconds)
        case NextMorning():
            tomorrow = echo.now + timedelta(days=1)
            echo.wait_until(tomorrow.replace(hour=MORNING_HOUR, minute=0, second=0, microsecond=0))
        case SessionEnds(after, told):
            echo.end_session(after=after, told=told)
        case ScreenGoesOn():
            return echo.watch()
        case ReminderRings(weekday, at):
            rings = echo.ring().at
            if (rings.strftime("%A").lower(), rings.strftime("%H:%M")) != (weekday, at):
                raise ValueError(f"the next reminder rings on {rings:%A at %H:%M}")
        case OnDevice(name):
            echo.turn_to(name)
        case SpeaksAs(name):
            echo.speak_as(name)
        case InZone(zone):
            echo.settings.time_zone = zone
        case ClockAhead(seconds):
            echo.ahead = seconds
        case AnswersLate(seconds):
            echo.late = seconds
        case Answered():
            pass
    return None


def _lines(text: str) -> Iterator[tuple[str, Line]]:
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            yield line, _line(line)
        except ValueError as error:
            # A line that was typed by itself needs no number to be found.
            where = f"line {number}: " if "\n" in text else ""
            raise UnreadableScript(f"{where}{error}") from error


def _line(line: str) -> Line:
    match line.partition(":"):
        case ["at", ":", rest]:
            return _start(rest.strip())
        case ["C", ":", rest]:
            return Answered(_without_length(rest.strip()))
        case ["U", ":", rest]:
            return _said(rest.strip())
    if line.startswith("("):
        return _direction(line)
    return _said(line)


def _start(rest: str) -> Start:
    match rest.split():
        case [day, time]:
            zone = None
        case [day, time, zone]:
            if not is_zone(zone):
                raise ValueError(f"no such time zone: {zone}")
        case _:
            raise ValueError('a starting time reads "at: 2026-11-23 07:00 America/New_York"')
    return Start(datetime.fromisoformat(f"{day} {time}"), zone)


def _said(text: str) -> Said:
    words, opening, aside = text.rpartition(" (after ")
    if not opening or not aside.endswith(")"):
        return Said(text)
    return Said(words.strip(), after=_seconds(*aside.removesuffix(")").split()))


def _direction(line: str) -> Line:
    match line.strip("()").lower().split():
        case ["the", "next", "morning"]:
            return NextMorning()
        case ["session", "ends"]:
            return SessionEnds()
        case ["session", "ends", "after", *length]:
            return SessionEnds(after=_seconds(*length))
        case ["session", "is", "gone"]:
            return SessionEnds(told=False)
        case ["session", "is", "gone", "after", *length]:
            return SessionEnds(after=_seconds(*length), told=False)
        case ["the", "screen", "goes", "on"]:
            return ScreenGoesOn()
        case ["the", "reminder", "rings", "on", weekday, "at", at]:
            return ReminderRings(weekday, at)
        case ["on", "the", *name, "device"] if name:
            return OnDevice(" ".join(name))
        case ["as", "somebody", "unknown"]:
            return SpeaksAs(None)
        case ["as", name]:
            return SpeaksAs(name)
        case ["in", _]:
            return _journey(line.strip("()").split()[1])
        case ["clock", "right"]:
            return ClockAhead(0.0)
        case ["clock", *length, "ahead"]:
            return ClockAhead(_seconds(*length))
        case ["clock", *length, "behind"]:
            return ClockAhead(-_seconds(*length))
        case ["answers", "come", "at", "once"]:
            return AnswersLate(0.0)
        case ["answers", "come", *length, "late"]:
            return AnswersLate(_seconds(*length))
        case [*length, "later"]:
            return Later(_seconds(*length))
        case _:
            raise ValueError(f"no such stage direction: {line}")


def _journey(zone: str) -> InZone:
    if not is_zone(zone):
        raise ValueError(f"no such time zone: {zone}")
    return InZone(zone)


def _seconds(*length: str) -> float:
    """The seconds in "30 seconds", "2.5 hours" or "a day"."""
    match length:
        case [count, unit] if unit.removesuffix("s") in _SECONDS:
            figure = "1" if count in {"a", "an", "one"} else count
            seconds = plain_figure(figure) * _SECONDS[unit.removesuffix("s")]
        case _:
            raise ValueError(f"no such length of time: {' '.join(length)}")
    if seconds > LONGEST_WAIT:
        raise ValueError(f"too long to wait: {' '.join(length)}")
    return seconds


def _without_length(text: str) -> str:
    """The answer without the "(1 min 44 s)" that the terminal adds to a long one."""
    answer, opening, aside = text.rpartition(" (")
    match aside.split():
        case [minutes, "min", seconds, "s)"] if opening and minutes.isdigit() and seconds.isdigit():
            return answer
        case _:
            return text
