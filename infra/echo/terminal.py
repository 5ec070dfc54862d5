"""A conversation with the simulated Echo in a terminal, typed or piped."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from infra.echo import script
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import NothingSaid
from infra.echo.script import UnreadableScript
from infra.echo.script_lines import Answered
from infra.echo.speaker import NothingOnScreen

LONG_ANSWER: Final = 60.0
"""Seconds from which on an answer's length is shown."""


def play(text: str, echo: Echo, out: TextIO) -> None:
    """Perform a whole script and print the conversation as a transcript, which is a script again.

    Raises:
        UnreadableScript: a line of the script is not understood; nothing was performed then.
        ValueError: a line cannot be performed at its place.
        InvalidResponse: Alexa would refuse an answer.
    """
    for written, line in script.written_lines(text):
        past = len(echo.history)
        exchange = script.perform(line, echo)
        for meanwhile in by_screen(echo.history[past:]):
            print(script.SCREEN_GOES_ON, answer(meanwhile), sep="\n", file=out, flush=True)
        if exchange is not None and not exchange.by_screen:
            print(
                f"U: {written.removeprefix('U:').strip()}", answer(exchange), sep="\n", file=out, flush=True
            )
        elif exchange is None and not isinstance(line, Answered):
            print(written, file=out, flush=True)


def converse(typed: Iterable[str], echo: Echo, out: TextIO) -> None:
    """Answer each line as it is typed, wrapped to the terminal's width; a line not understood is explained.

    Raises:
        InvalidResponse: Alexa would refuse an answer.
    """
    for line in typed:
        for reply in _replies(line, echo):
            width = shutil.get_terminal_size().columns
            print(textwrap.fill(reply, width, subsequent_indent="   "), file=out, flush=True)


def answer(exchange: Exchange) -> str:
    """The answer as a transcript's line, with its length where it is long."""
    length = f" ({long(exchange.seconds)})" if exchange.seconds >= LONG_ANSWER else ""
    return f"C: {exchange.transcript}{length}"


def by_screen(exchanges: Iterable[Exchange]) -> list[Exchange]:
    """Those that the screen brought about by itself."""
    return [exchange for exchange in exchanges if exchange.by_screen]


def long(seconds: float) -> str:
    """A length as a person reads it: "1 min 44 s"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def _replies(line: str, echo: Echo) -> Iterator[str]:
    try:
        for step in script.read(line):
            past = len(echo.history)
            exchange = script.perform(step, echo)
            for meanwhile in by_screen(echo.history[past:]):
                yield f"{script.SCREEN_GOES_ON} {answer(meanwhile)}"
            if exchange is None:
                yield f"({echo.now:%A %H:%M})"
            elif not exchange.by_screen:
                yield answer(exchange)
    except (UnreadableScript, NothingSaid, NothingOnScreen) as error:
        yield f"({error})"
