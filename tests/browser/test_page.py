"""What a person does on the page, and what comes of it: typed, with the real skill and the real renderer."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from infra.echo.conversation import turn
from infra.echo.hubs import HUBS
from infra.echo.screen import DIRECTIVE, USER_EVENT

Json = dict[str, Any]
Meets = Callable[..., Any]

KNOWN = ("open glute coach", "yes", "rarely", "dumbbells")
WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
LEAD, TEMPO = 7, 4  # seconds before the first lunge, and of each
TO_LUNGES = ("start my workout", "skip", "skip")
"""The first exercise whose two sets take two answers is announced, the one before it is left."""


def requests(person: Any) -> list[str]:  # noqa: ANN401 - of the conftest
    """The kinds of what the skill was asked, in order."""
    return [past.request["request"]["type"] for past in person.echo.history]


def test_a_first_visit_and_a_whole_workout_by_typing(meets: Meets) -> None:
    """Counted on a screen that goes on by itself; each answer is skipped to its end."""
    person = meets()
    assert person.suggestions()[0] == "open glute coach"
    person.say("open glute coach")
    assert person.suggestions() == ["yes", "no", "help"]
    person.page.get_by_role("button", name="yes", exact=True).click()
    person.answered()
    assert person.suggestions() == ["rarely", "a few times a week", "most days", "help"]
    person.say("rarely", "dumbbells", "keep going mode", "start my workout", "skip", "skip", "ready")
    for _ in range(12):
        if not person.echo.in_session:
            break
        person.page.keyboard.press("Escape")
        if "about right" in person.suggestions():
            person.say("about right")
        else:
            person.wait(2)
    told = person.turns()
    assert any("That's the workout" in line and "all logged" in line for line in told)
    assert sum(line.startswith("The screen goes on -> Set two of two") for line in told) >= 2
    assert len([line for line in told if "The session has ended" in line]) == 0


def test_words_in_a_count_are_said_at_that_moment(meets: Meets) -> None:
    """What has passed in the browser has passed on the device."""
    person = meets()
    person.say(*KNOWN, *TO_LUNGES, "ready")
    person.wait(20)
    assert person.page.locator(".answered .now").count() <= 1
    person.say("pause")
    counted, paused = person.echo.history[-2:]
    assert 20 <= (paused.at - counted.began).total_seconds() < 23
    assert "Paused" in paused.transcript


def test_the_screen_goes_on_once(meets: Meets) -> None:
    """It is the real renderer that sends the event, when the answer is over and not before."""
    person = meets()
    person.say(*KNOWN, *TO_LUNGES, "ready")
    counted = person.echo.history[-1]
    person.wait(counted.seconds - 10)
    assert requests(person).count(USER_EVENT) == 0
    person.page.clock.fast_forward(10_000)
    person.page.clock.run_for(2_500)
    person.answered()
    assert requests(person).count(USER_EVENT) == 1
    went_on = person.echo.history[-1]
    assert went_on.transcript.startswith("Set two of two.")
    assert 0 < (went_on.at - counted.began).total_seconds() - counted.seconds < 4


def test_an_answer_skipped_to_its_end_is_heard_out(meets: Meets) -> None:
    person = meets()
    person.say(*KNOWN, "start my workout")
    warmed_up = person.echo.history[-1]
    assert warmed_up.seconds > 60
    person.page.get_by_role("button", name="Skip to its end").click()
    assert person.page.get_by_role("button", name="Skip to its end").is_disabled()
    person.say("ready")
    assert 0 <= (person.echo.history[-1].at - warmed_up.began).total_seconds() - warmed_up.seconds < 3


def test_the_microphone_closes_by_itself(meets: Meets) -> None:
    """And is still open to whoever has begun to type by then."""
    person = meets()
    person.say("open glute coach")
    closes = (person.echo.here.closes - person.echo.began).total_seconds()
    person.wait(closes - 2)
    person.page.fill("#text", "ye")
    person.wait(10)
    assert person.echo.in_session
    person.say("yes")
    assert not person.echo.history[-1].request["session"]["new"]
    person.wait((person.echo.here.closes - person.echo.began).total_seconds() + 2)
    person.until("document.getElementById('state').textContent === 'Asleep'")
    assert person.turns()[-1] == "The session has ended"
    assert person.suggestions()[0] == "open glute coach"


def test_the_session_is_ended_by_a_button_and_a_morning_comes(meets: Meets) -> None:
    person = meets()
    person.say("open glute coach")
    person.page.get_by_role("button", name="End session").click()
    person.answered()
    assert requests(person)[-1] == "SessionEndedRequest"
    assert person.page.get_by_role("button", name="End session").is_disabled()
    person.page.get_by_role("button", name="Next morning").click()
    person.answered()
    assert person.page.inner_text("#now").endswith("Tuesday 07:00")
    assert person.turns()[-2:] == ["(session ends)", "(the next morning)"]


def test_a_reload_keeps_the_place(meets: Meets) -> None:
    """What was said, what is on the screen and how far it has come, and the session."""
    person = meets()
    person.say(*KNOWN, *TO_LUNGES, "ready")
    person.shown("Lunges")
    person.wait(30)
    before = person.turns()
    person.open()
    assert person.turns() == before
    person.shown("Lunges")
    assert person.page.inner_text("#played").startswith("0:3")
    person.say("what's left")
    counted, asked = person.echo.history[-2:]
    assert 30 <= (asked.at - counted.began).total_seconds() < 38
    assert not asked.request["session"]["new"]


def test_every_hub_announces_its_own_size(meets: Meets) -> None:
    """Chosen in the middle of a session, with what is on the screen; the choice is remembered."""
    person = meets(viewport={"width": 1300, "height": 900})
    person.say(*KNOWN, *TO_LUNGES, "ready")
    for name, hub in HUBS.items():
        person.page.select_option("#hub", name)
        person.answered()
        person.shown("Lunges")
        glass = person.page.locator("#glass").evaluate("it => [it.offsetWidth, it.offsetHeight]")
        assert glass == [hub.width, hub.height]
        frame = person.page.locator("#device").evaluate(
            "it => { const { width, height } = it.getBoundingClientRect();"
            " return width / height / (it.offsetWidth / it.offsetHeight); }"
        )
        assert frame == pytest.approx(1, abs=0.02)
        person.say("what's left")
        viewport = person.echo.history[-1].request["context"]["Viewport"]
        assert (viewport["pixelWidth"], viewport["shape"], viewport["mode"]) == (
            hub.width,
            hub.shape,
            hub.mode,
        )
    person.open()
    assert person.page.locator("#hub").input_value() == "tv"
    person.page.select_option("#hub", "none")
    person.answered()
    person.say("what's left")
    context = person.echo.history[-1].request["context"]
    assert "Viewport" not in context
    assert context["System"]["device"]["supportedInterfaces"] == {}


def test_by_the_keyboard_alone(meets: Meets) -> None:
    """Everything there is to do is reached by Tab, with a name of its own and a visible focus."""
    person = meets()
    person.say(*KNOWN, "start my workout")
    person.page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(60):
        person.page.keyboard.press("Tab")
        reached.append(
            person.page.evaluate(
                "(() => { const it = document.activeElement;"
                " const name = it.ariaLabel || it.labels?.[0]?.textContent || it.textContent;"
                " const seen = it.tagName === 'BODY' || getComputedStyle(it).outlineStyle !== 'none';"
                " return [it.id || it.tagName, name.trim() !== '', seen]; })()"
            )
        )
    assert {name for name, _, _ in reached} >= {"hub", "skip", "conversation", "text", "tomorrow", "end"}
    assert [name for name, named, seen in reached if name != "BODY" and not (named and seen)] == []
    person.page.keyboard.press("Escape")
    assert person.page.locator("#skip").is_disabled()
    person.page.focus("#text")
    person.page.keyboard.press("ArrowUp")
    assert person.page.locator("#text").input_value() == "start my workout"


def test_each_turn_shows_what_went_over_the_wire(meets: Meets) -> None:
    person = meets()
    person.say("open glute coach")
    person.page.locator(".turn summary").first.click()
    person.page.get_by_text("shouldEndSession").wait_for()
    sent, came = (json.loads(text) for text in person.page.locator(".turn pre").all_inner_texts())
    assert sent["request"]["type"] == "LaunchRequest"
    assert came["response"]["shouldEndSession"] is False


def test_nothing_is_cut_off(meets: Meets) -> None:
    person = meets(reduced_motion="reduce", color_scheme="dark")
    person.say(*KNOWN, "start my workout")
    for width, height in ((360, 740), (820, 1180), (1600, 900)):
        person.page.set_viewport_size({"width": width, "height": height})
        person.until(f"document.documentElement.scrollWidth === {width}")
        for part in ("#device", "#text", "#skip", "#hub", "#end"):
            box = person.page.locator(part).bounding_box()
            assert box["x"] >= 0, part
            assert box["y"] >= 0, part
            assert box["x"] + box["width"] <= width, part
            assert box["y"] + box["height"] <= height, part


VOICES = """
window.spoken = [];
const voice = { lang: "en-US", localService: true, name: "Stand-in" };
const synthesis = Object.assign(new EventTarget(), {
  getVoices: () => [voice],
  cancel: () => window.spoken.push("cancelled"),
  speak: ({ text }) => window.spoken.push([text, Date.now()]),
});
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.SpeechRecognition = class {
  start() { window.recognition = this; }
  stop() { this.onend(); }
};
"""
"""A voice that notes when it is to speak, and a microphone that hears what a test says."""

SPOKEN = "window.spoken.filter(each => each !== 'cancelled')"
HEARS = """([text, isFinal]) => recognition.onresult(
  { results: [Object.assign([{ transcript: text }], { isFinal })] }
)"""


def test_every_beat_is_spoken_at_its_time(meets: Meets) -> None:
    """However long the voice took for the one before; and something new stops it."""
    person = meets(before=VOICES)
    person.say(*KNOWN, *TO_LUNGES, "ready")
    counted = person.echo.history[-1]
    person.page.clock.run_for(15_000)
    *_, began = (
        place for place, each in enumerate(person.page.evaluate(SPOKEN)) if each[0] == "Set one of two."
    )
    spoken = person.page.evaluate(SPOKEN)[began:]
    assert len(spoken) > 6
    at = 0.0
    expected = []
    for part in turn(counted)["parts"]:
        if "words" in part:
            expected.append((part["words"], at))
        at += part["seconds"]
    for (text, when), (words, start) in zip(spoken, expected, strict=False):
        assert text == words
        assert (when - spoken[0][1]) / 1000 == pytest.approx(start, abs=0.2), words
    person.say("pause")
    person.wait(5)
    spoken = person.page.evaluate("window.spoken")
    assert spoken[-1][0].startswith("Paused")
    assert spoken[-2] == "cancelled"
    person.page.get_by_role("button", name="Voice").click()
    before = person.page.evaluate(SPOKEN)
    person.say("resume")
    assert person.page.evaluate(SPOKEN) == before
    person.open()
    assert person.page.get_by_role("button", name="Voice").get_attribute("aria-pressed") == "false"


def test_words_come_by_the_microphone_too(meets: Meets) -> None:
    person = meets(before=VOICES)
    person.page.get_by_role("button", name="Speak").click()
    person.page.evaluate(HEARS, ["open glute", False])
    assert person.page.locator("#text").input_value() == "open glute"
    person.page.evaluate(HEARS, ["open glute coach", True])
    person.page.evaluate("recognition.onend()")
    person.answered()
    assert person.turns()[-1].startswith("open glute coach -> Welcome to Glute Coach.")
    person.page.get_by_role("button", name="Speak").click()
    person.page.evaluate("recognition.onerror({ error: 'not-allowed' })")
    assert "may not use the microphone" in person.page.inner_text("#sorry")
    person.page.evaluate("recognition.onend()")


def touched(event: Json) -> Json:
    """A skill that shows something to touch, and tells what was touched."""
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if request["type"] == USER_EVENT:
        said = f"That was {request['arguments'][0]}."
        speech = {"type": "SSML", "ssml": f"<speak>{said}</speak>"}
        return {"version": "1.0", "response": {"outputSpeech": speech}}
    touch = {
        "type": "TouchWrapper",
        "width": "100vw",
        "height": "100vh",
        "onPress": [{"type": "SendEvent", "arguments": ["lifted", 1]}],
        "item": {"type": "Text", "text": "${payload.page.title}"},
    }
    document = {
        "type": "APL",
        "version": "1.4",
        "mainTemplate": {"parameters": ["payload"], "items": [touch]},
    }
    shown = {
        "type": DIRECTIVE,
        "token": "page",
        "document": document,
        "datasources": {"page": {"title": "Touch me"}},
    }
    speech = {"type": "SSML", "ssml": "<speak>Touch it.</speak>"}
    return {"version": "1.0", "response": {"outputSpeech": speech, "directives": [shown]}}


def test_a_touch_is_answered(meets: Meets) -> None:
    """The session stays open with the microphone closed, and what is shown stays as well."""
    person = meets(touched)
    person.say("open glute coach")
    person.shown("Touch me")
    person.wait(1)
    person.page.locator("#view").click()
    person.page.get_by_text("That was lifted.").first.wait_for()
    request = person.echo.history[-1].request["request"]
    assert (request["token"], request["arguments"]) == ("page", ["lifted", 1])
    assert request["source"]["handler"] == "Press"
    assert person.turns()[-1] == "Touched: lifted 1 -> That was lifted."
    person.shown("Touch me")
    assert person.echo.in_session
    assert person.page.inner_text("#state") != "Listening"


def counted(person: Any) -> tuple[int, int]:  # noqa: ANN401 - of the conftest
    """The number on the device's screen, and the seconds of the answer that have been played."""
    shown, played = person.page.evaluate(
        "() => [document.querySelector('#view').innerText, document.querySelector('#played').innerText]"
    )
    (found,) = re.findall(r"^\d+$", shown, re.MULTILINE)
    minutes, seconds = re.findall(r"\d+", played)[:2]
    return int(found), int(minutes) * 60 + int(seconds)


def test_the_counter_advances_and_is_paused_by_a_touch(meets: Meets) -> None:
    """Repetition by repetition on the rendered screen, also over a reload, until somebody touches it."""
    person = meets()
    person.say(*KNOWN, *TO_LUNGES, "ready")
    seen = []
    for step in range(4):
        person.wait(LEAD + TEMPO if step == 0 else TEMPO)
        if step == 2:
            person.open()
            person.wait(1)
        number, played = counted(person)
        assert abs(number - (played - LEAD) // TEMPO) <= 1
        seen.append(number)
    assert seen == sorted(set(seen))
    person.page.locator("#view").get_by_text("Pause", exact=True).click()
    person.shown("Resume")
    assert requests(person)[-1] == USER_EVENT
    (paused,) = re.findall(r"Paused at about (\w+)", person.turns()[-1])
    assert WORDS.index(paused) - seen[-1] in {0, 1}
    person.wait(5)
    person.page.locator("#view").get_by_text("Resume", exact=True).click()
    person.shown("Lunges")
    assert f"From {WORDS[WORDS.index(paused) + 1]}" in person.turns()[-1]
