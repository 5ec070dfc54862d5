"""Whole conversations, to the letter: every transcript is played on a device of its folder's locale.

A folder that is named for a language is of its usual locale.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from infra.echo import script
from infra.echo.device import Echo
from infra.echo.models import usual_locale

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*/*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_coach_answers_as_the_transcript_says(path: Path, device_of: Callable[..., Echo]) -> None:
    """Each answer is the transcript's, and Alexa would take each (the device checks)."""
    written = script.read(path.read_text(encoding="utf-8"))
    folder = path.parent.name
    echo = device_of(f"TRANSCRIPT-{folder}-{path.stem}", locale=usual_locale(folder))
    spoken = []
    for line in written:
        exchange = script.perform(line, echo)
        if exchange is not None:
            spoken.append((exchange.said, exchange.transcript))
    said = [line.text for line in written if isinstance(line, script.Said)]
    answers = [line.text for line in written if isinstance(line, script.Answered)]
    assert len(said) == len(answers), "every line of the person's has one of the coach's"
    assert spoken == list(zip((words for words, _ in spoken), answers, strict=True))


def test_there_are_transcripts() -> None:
    """The folder was found."""
    assert len(TRANSCRIPTS) >= 10
