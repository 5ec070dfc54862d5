"""What a screen is sent while something is counted: legible words, and one event once the answer is over."""

import json
from datetime import UTC, datetime

from coach.screen.counting import DOCUMENT, INTERFACE, LISTENING, MARGIN, TIME_UP, directive
from infra.echo import screen
from infra.echo.screen import Event

BEGUN = datetime(2026, 11, 23, 12, 0, 5, 250_000, tzinfo=UTC)


def test_the_words_are_shown() -> None:
    """Both of them, and nothing else."""
    sent = directive("Lunges", "Set one of two", BEGUN, 184_000, asks=False)
    assert screen.screen(sent).texts == ("Lunges", "Set one of two")


def test_the_event_comes_once_the_answer_is_over() -> None:
    """It tells which count it is of."""
    sent = directive("Lunges", "Set one of two", BEGUN, 184_000, asks=False)
    expected = Event((184_000 + MARGIN) / 1000, (TIME_UP, "2026-11-23T12:00:05.250000+00:00"))
    assert screen.screen(sent).event == expected


def test_a_question_has_its_time() -> None:
    """The microphone is open before the screen goes on."""
    sent = directive("Squats", "Two sets", BEGUN, 100_000, asks=True)
    event = screen.screen(sent).event
    assert event is not None
    assert event.wait == (100_000 + MARGIN + LISTENING) / 1000


def test_each_count_is_a_document_of_its_own() -> None:
    """What is sent by one is not taken for another's."""
    sent = directive("Lunges", "Set one of two", BEGUN, 184_000, asks=False)
    later = directive("Lunges", "Set one of two", BEGUN.replace(second=6), 184_000, asks=False)
    assert sent["type"] == f"{INTERFACE}.RenderDocument"
    assert sent["token"] != later["token"]


def test_the_document_stays_until_its_event() -> None:
    """Nobody touches it meanwhile."""
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    (waiting, _) = document["onMount"][0]["commands"]
    assert waiting["screenLock"] is True
    assert document["settings"]["idleTimeout"] >= 240_000


def test_white_on_black() -> None:
    """It is read from a mat, across a room."""
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    assert document["theme"] == "dark"
    for text in screen.components(document):
        if text["type"] == "Text":
            assert text["color"] == "#FFFFFF"
            assert int(text["fontSize"].removesuffix("vw")) >= 6
