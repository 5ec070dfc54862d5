"""What is touched on a screen moves on as its words do, and nothing that can be touched means nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from infra.echo import screen, script
from infra.echo.device import Echo
from infra.echo.exchange import Exchange

SCREEN = (screen.INTERFACE,)
KNOWN = ("open glute coach", "yes", "rarely", "dumbbells")
UP = (*KNOWN, "start my workout", "skip (after 10 seconds)")
COUNTED = (*UP, "ready")

DeviceOf = Callable[..., Echo]
Json = dict[str, Any]

MOMENTS = {
    "clearance": KNOWN[:1],
    "activity": KNOWN[:2],
    "equipment": KNOWN[:3],
    "start": KNOWN,
    "plan": (*KNOWN, "what's my workout today"),
    "not cleared": (KNOWN[0], "no"),
    "warm-up": (*KNOWN, "start my workout"),
    "ready": UP,
    "effort": COUNTED,
    "hold": (*KNOWN, "hold a wall sit for thirty seconds"),
    "resume": (*COUNTED, "pause (after 20 seconds)"),
    "go on": (*COUNTED, "how do I do that (after 20 seconds)"),
    "finished": (*COUNTED, "pause (after 49 seconds)"),
    "came back": (*COUNTED, "(session ends after 20 seconds)", "open glute coach"),
    "pain": (*UP, "my knee hurts"),
    "minutes": (*KNOWN, "log cardio"),
    "cardio paused": (*KNOWN, "start my cardio", "pause (after 60 seconds)"),
    "last leg": (*KNOWN, "start my cardio", "(the screen goes on)", "(the screen goes on)"),
    "week": (*KNOWN, "how am I doing this week"),
}

SAID = {
    "not_now": "no",
    "start": "start my workout",
    "leave_out": "yes",
    "ten_minutes": "ten minutes",
    "twenty_minutes": "twenty minutes",
    "thirty_minutes": "thirty minutes",
    "this_week": "how am I doing this week",
    "log_cardio": "log cardio",
}
"""What is said for what is touched, where it is not what is on it."""


def at(echo: Echo, said: tuple[str, ...]) -> Exchange:
    """The last answer of what was said."""
    for line in script.read("\n".join(said)):
        script.perform(line, echo)
    return echo.history[-1]


def choices(exchange: Exchange) -> list[Json]:
    """What can be touched once the answer is over."""
    shown = screen.rendered(exchange.response["response"])
    assert shown is not None
    found: list[Json] = shown.data["view"]["choices"]
    return found


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_touch_means_its_words(device_of: DeviceOf, moment: str) -> None:
    """The same is answered; the microphone stays closed, and the screen is kept."""
    offered = choices(at(device_of(f"OFFERED-{moment}", SCREEN), MOMENTS[moment]))
    assert offered
    for choice in offered:
        by_touch = device_of(f"TOUCH-{moment}-{choice['id']}", SCREEN)
        by_voice = device_of(f"VOICE-{moment}-{choice['id']}", SCREEN)
        last, _ = at(by_touch, MOMENTS[moment]), at(by_voice, MOMENTS[moment])
        shown = screen.rendered(last.response["response"])
        assert shown is not None
        touched = by_touch.send(shown.token, ["choose", choice["id"]], after=last.seconds + 2)
        spoken = by_voice.hear(SAID.get(choice["id"], choice["label"]))
        assert touched is not None
        assert touched.transcript == spoken.transcript, choice
        assert "didn't catch" not in touched.transcript
        assert touched.response["response"].get("shouldEndSession") is not False
        assert not touched.listening


def test_a_count_is_paused_by_a_touch(device_of: DeviceOf) -> None:
    """As by the word, at that moment, and gone on with by another touch."""
    echo = device_of("PAUSED-BY-TOUCH", SCREEN)
    counted = at(echo, COUNTED)
    shown = screen.rendered(counted.response["response"])
    assert shown is not None
    assert [choice["id"] for choice in shown.data["view"]["pause"]] == ["pause"]
    paused = echo.send(shown.token, ["choose", "pause"], after=22)
    assert paused is not None
    assert paused.transcript.startswith("Paused at about four.")
    waiting = screen.rendered(paused.response["response"])
    assert waiting is not None
    resumed = echo.send(waiting.token, ["choose", "resume"])
    assert resumed is not None
    assert resumed.transcript.startswith("From five.")


def test_a_touch_of_what_is_no_longer_shown_is_nothing(device_of: DeviceOf) -> None:
    """Nor is one that means nothing to the coach."""
    echo = device_of("STALE-TOUCH", SCREEN)
    first = at(echo, KNOWN[:2])
    shown = screen.rendered(first.response["response"])
    assert shown is not None
    unknown = echo.send(shown.token, ["choose", "everything"])
    assert unknown is not None
    assert unknown.response["response"] == {}
    echo.hear("rarely")
    assert echo.send(shown.token, ["choose", "often"]) is None
