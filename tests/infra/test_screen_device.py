"""The simulated device with a screen: its session, its event, and what becomes of both."""

import io
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from infra.echo import script
from infra.echo.device import FIRST, REPLY_SECONDS, Echo
from infra.echo.hearing import Hearing
from infra.echo.platform_rules import InvalidResponse
from infra.echo.screen import INTERFACE, USER_EVENT
from infra.echo.speaker import MICROPHONE_SECONDS, SCREEN_SECONDS, NothingOnScreen
from infra.echo.terminal import converse, play

Json = dict[str, Any]
MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
SEVEN = datetime(2026, 11, 23, 7, tzinfo=ZoneInfo("America/New_York"))
PAUSE = 10.0
TURNS = 3


class CountingSkill:
    """Counts for ten seconds an answer; the screen goes on after the first two, and the third one asks.

    An event that is of another turn than the last is nothing new, and neither is the third one's.
    """

    def __init__(self, wait: float) -> None:
        self.turns = 0
        self.wait = wait

    def answer(self, event: Json) -> Json:
        """The answer to a request."""
        request = event["request"]
        arguments, name = request.get("arguments"), request.get("intent", {}).get("name")
        over = request["type"] == USER_EVENT and (self.turns == TURNS or arguments != ["up", self.turns])
        if request["type"] == "SessionEndedRequest" or over:
            return {"version": "1.0", "response": {}}
        if name == "AMAZON.StopIntent":
            return answer("Bye.", shouldEndSession=True)
        if name == "AMAZON.HelpIntent":
            again = {"outputSpeech": speech("Say ready.")}
            return answer("Help. Say ready.", shouldEndSession=False, reprompt=again)
        self.turns += 1
        counted = f'Turn {self.turns}. <break time="{PAUSE:g}s"/>'
        if self.turns < TURNS:
            return answer(counted, directives=[page(self.turns, self.wait)])
        asked = f"{counted} How was it?"
        return answer(asked, shouldEndSession=False, directives=[page(self.turns, self.wait + 10)])


def answer(said: str, **members: object) -> Json:
    """A whole answer."""
    return {"version": "1.0", "response": {"outputSpeech": speech(said), **members}}


def speech(text: str) -> Json:
    """What is said."""
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


def page(number: int, wait: float) -> Json:
    """A document that shows a number and sends it."""
    wait_first = {"type": "Idle", "delay": wait * 1000}
    return {
        "type": f"{INTERFACE}.RenderDocument",
        "token": f"page {number}",
        "document": {
            "type": "APL",
            "version": "1.4",
            "onMount": [wait_first, {"type": "SendEvent", "arguments": ["up", number]}],
            "mainTemplate": {
                "parameters": ["payload"],
                "items": [{"type": "Text", "text": "${payload.page.title}"}],
            },
        },
        "datasources": {"page": {"title": f"Turn {number}"}},
    }


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


Shows = Callable[..., Echo]


@pytest.fixture
def shows(hearing: Hearing) -> Shows:
    """Makes a device with a screen, and a skill behind it."""

    def device(wait: float = 12.0) -> Echo:
        return Echo(CountingSkill(wait).answer, hearing, now=SEVEN, interfaces=(INTERFACE,))

    return device


def instant(request: Json) -> datetime:
    return datetime.fromisoformat(request["request"]["timestamp"])


def test_the_screen_goes_on_when_its_time_has_come(shows: Shows) -> None:
    echo = shows()
    first = echo.hear("open glute coach")
    assert not first.listening
    assert echo.in_session
    second = echo.watch()
    request = second.request["request"]
    assert (request["type"], request["token"], request["arguments"]) == (USER_EVENT, "page 1", ["up", 1])
    assert instant(second.request) - instant(first.request) == timedelta(seconds=12)
    assert (second.said, second.by_screen) == ("", True)
    assert second.transcript == "Turn 2."
    assert second.request["session"]["sessionId"] == first.request["session"]["sessionId"]
    assert not second.request["session"]["new"]
    assert second.request["context"] == first.request["context"]


def test_who_hears_everything_out_speaks_when_the_screen_waits_for_them(shows: Shows) -> None:
    echo = shows()
    echo.hear("open glute coach")
    heard = echo.hear("ready")
    assert [past.transcript for past in echo.history[1:3]] == ["Turn 2.", "Turn 3. ... How was it?"]
    asked = echo.history[2]
    assert asked.listening
    passed = heard.at - asked.began
    assert passed.total_seconds() == pytest.approx(asked.seconds + REPLY_SECONDS)


def test_who_breaks_in_is_before_it_and_its_event_comes_all_the_same(shows: Shows) -> None:
    """It is of what is over, so that nothing comes of it, and what is heard goes on."""
    echo = shows()
    echo.hear("open glute coach")
    assert echo.hear("ready", after=11.5).transcript == "Turn 2."
    assert echo.in_session
    echo.watch()
    assert [past.request["request"].get("arguments") for past in echo.history] == [None, None, ["up", 2]]


def test_a_document_that_nothing_replaced_still_sends(shows: Shows) -> None:
    """Its answer was broken off by another, which shows nothing."""
    echo = shows()
    echo.hear("open glute coach")
    helped = echo.hear("help", after=3)
    assert helped.listening
    assert echo.watch().transcript == "Turn 2."


def test_an_event_that_nothing_comes_of_leaves_everything_as_it_is(shows: Shows) -> None:
    """Neither the session nor the time of the next words is another."""
    echo = shows(wait=5.0)
    echo.hear("open glute coach")
    echo.turn_to("kitchen")
    there = echo.hear("ready", after=1)
    echo.turn_to(FIRST)
    passed = echo.hear("help").at - there.began
    assert passed.total_seconds() == pytest.approx(there.seconds + REPLY_SECONDS)
    stale = [past for past in echo.history if past.device == FIRST and past.transcript == ""]
    assert [past.request["request"]["type"] for past in stale] == [USER_EVENT]
    assert not stale[0].by_screen
    assert echo.in_session


def test_a_screen_goes_on_while_the_person_is_elsewhere(shows: Shows) -> None:
    """What they do next is timed by what they hear."""
    echo = shows()
    echo.hear("open glute coach")
    echo.turn_to("kitchen")
    echo.wait(5)
    assert [past.device for past in echo.history] == [FIRST, FIRST]
    assert not echo.in_session
    assert echo.hear("help").at - echo.history[0].began < timedelta(seconds=16)


@pytest.mark.parametrize("way", ["stop", "closed", "anew"])
def test_a_session_that_is_over_has_no_screen(shows: Shows, way: str) -> None:
    echo = shows()
    echo.hear("open glute coach")
    match way:
        case "stop":
            echo.hear("stop", after=3)
        case "closed":
            echo.end_session(after=3)
        case _:
            echo.hear("ask glute coach for help", after=3)
    with pytest.raises(NothingOnScreen):
        echo.watch()


def test_the_screen_keeps_the_session_for_a_while(shows: Shows) -> None:
    """With the microphone closed; then it ends by itself, and nothing was asked again."""
    echo = shows()
    echo.hear("open glute coach")
    echo.watch()
    asked = echo.watch()
    echo.wait(3600)
    ended = echo.history[-1]
    assert ended.request["request"]["type"] == "SessionEndedRequest"
    kept = asked.seconds + MICROPHONE_SECONDS + SCREEN_SECONDS
    assert (ended.at - asked.began).total_seconds() == pytest.approx(kept)


def test_a_document_that_is_gone_before_its_time_is_refused(shows: Shows) -> None:
    with pytest.raises(InvalidResponse, match="gone after"):
        shows(wait=31.0).hear("open glute coach")


def test_a_late_answer_is_shown_late(shows: Shows) -> None:
    """Its document goes on that much later."""
    echo = shows()
    echo.late = 3.0
    first = echo.hear("open glute coach")
    assert echo.watch().at - first.at == timedelta(seconds=15)


def test_without_a_screen_nothing_goes_on(hearing: Hearing) -> None:
    """And the session ends with an answer that leaves it unsaid."""
    echo = Echo(lambda _: answer("Lift."), hearing, now=SEVEN)
    echo.hear("open glute coach")
    assert not echo.in_session
    with pytest.raises(NothingOnScreen):
        echo.watch()


def test_a_touch_is_sent_with_what_it_sends(shows: Shows) -> None:
    """As often as somebody touches, and it leaves the document's own event as it was."""
    echo = shows()
    first = echo.hear("open glute coach")
    press = {"type": "TouchWrapper", "handler": "Press"}
    touched = echo.send("page 1", ["up", 1, "now"], after=3, source=press, components={"field": "x"})
    assert touched is not None
    request = touched.request["request"]
    assert (request["token"], request["arguments"], request["source"]) == ("page 1", ["up", 1, "now"], press)
    assert request["components"] == {"field": "x"}
    assert instant(touched.request) - instant(first.request) == timedelta(seconds=3)
    assert echo.watch().transcript == "Turn 2."


def test_a_renderer_sends_the_documents_own_event_in_place_of_the_device(shows: Shows) -> None:
    """Once; whoever is late, or has another document, sends nothing."""
    echo = shows()
    echo.hear("open glute coach")
    echo.watched = True
    echo.listen(20)
    assert len(echo.history) == 1
    went_on = echo.send("page 1", ["up", 1], after=20)
    assert went_on is not None
    assert went_on.transcript == "Turn 2."
    echo.watched = False
    assert echo.send("page 1", ["up", 1]) is None
    assert echo.watch().transcript == "Turn 3. ... How was it?"
    assert echo.send("page 2", ["up", 2]) is None
    echo.end_session()
    assert echo.send("page 3", ["up", 3]) is None


def test_a_device_becomes_another_in_the_middle_of_a_session(shows: Shows) -> None:
    """Without a screen, what was on it is gone and sends nothing; the session goes on."""
    echo = shows()
    echo.hear("open glute coach")
    echo.announce({INTERFACE: {}}, {"Viewport": {"shape": "ROUND"}})
    helped = echo.hear("help", after=2)
    assert helped.request["context"]["Viewport"] == {"shape": "ROUND"}
    echo.announce({}, {})
    with pytest.raises(NothingOnScreen):
        echo.watch()
    again = echo.hear("help", after=3)
    assert again.request["context"].keys() == {"System"}
    assert not again.request["session"]["new"]


SCRIPT = """\
at: 2026-11-23 07:00 America/New_York
U: open glute coach
C: Turn 1.
(the screen goes on)
C: Turn 2.
(the screen goes on)
C: Turn 3. ... How was it?
U: stop
C: Bye.
"""


@pytest.mark.parametrize("said", [SCRIPT, "at: 2026-11-23 07:00 America/New_York\nopen glute coach\nstop\n"])
def test_a_conversation_is_written_down_as_a_script_of_itself(shows: Shows, said: str) -> None:
    """With what the screen did, whether the script says so or not."""
    out = io.StringIO()
    play(said, shows(), out)
    assert out.getvalue() == SCRIPT


def test_a_person_who_types_reads_what_the_screen_did(shows: Shows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    out = io.StringIO()
    typed = ["(the screen goes on)", "open glute coach", "(the screen goes on)", "stop"]
    converse(typed, shows(), out)
    assert out.getvalue().splitlines() == [
        "(nothing on the screen goes on by itself)",
        "C: Turn 1.",
        "(the screen goes on) C: Turn 2.",
        "(the screen goes on) C: Turn 3. ... How was it?",
        "C: Bye.",
    ]


def test_the_stage_direction_is_read() -> None:
    assert script.read("(The screen goes on)") == [script.ScreenGoesOn()]
