"""The page's own endpoint, with a skill that says little."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from infra.echo import app
from infra.echo.app import create_app
from infra.echo.conversation import AWAY
from infra.echo.device import REPLY_SECONDS, Echo
from infra.echo.hearing import Hearing
from infra.echo.hubs import HUBS, NONE, USUAL
from infra.echo.language import language
from infra.echo.screen import DIRECTIVE, USER_EVENT
from infra.echo.suggestions import offered
from infra.server.app import create_app as create_endpoint

Json = dict[str, Any]
MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
ALWAYS = language("en").suggestions
TRANSCRIPTS = Path(__file__).parents[1] / "conversation" / "en"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SPEECH = {
    "LaunchRequest": "Welcome. Shall we <break time='7s'/> start?",
    "AMAZON.HelpIntent": "rock & roll",
}


class Wall:
    """What the clock on the wall says."""

    def __init__(self, now: datetime) -> None:
        self.now = now


def small_skill(event: Json) -> Json:
    request = event["request"]
    name = request.get("intent", {}).get("name", request["type"])
    if name == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if name == "AMAZON.YesIntent":
        raise LookupError("the plan is not there")
    spoken = {"type": "SSML", "ssml": f"<speak>{SPEECH.get(name, 'Shall we go on?')}</speak>"}
    body = {"outputSpeech": spoken, "reprompt": {"outputSpeech": spoken}, "shouldEndSession": False}
    return {"version": "1.0", "response": body}


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@pytest.fixture
def wall() -> Wall:
    return Wall(NOON)


@pytest.fixture
def client(hearing: Hearing, wall: Wall, tmp_path: Path) -> FlaskClient:
    """A page with a renderer, whatever is in it."""
    renderer = tmp_path / "index.js"
    renderer.touch()
    echo = Echo(small_skill, hearing, now=NOON)
    return create_app(echo, lambda: wall.now, renderer=renderer).test_client()


def post(client: FlaskClient, path: str, **message: object) -> Json:
    answer = client.post(path, json=message)
    assert answer.status_code == 200, answer.json
    came: Json = answer.json
    return came


def said(client: FlaskClient, text: str, **after: float) -> Json:
    """The turn that comes of the words, and with it what the device is doing then."""
    came = post(client, "/hear", text=text, **after)
    turn: Json = came["turns"][-1] | came["device"]
    return turn


def test_the_page_has_what_it_needs_and_nothing_from_elsewhere(client: FlaskClient) -> None:
    """Neither the page nor any of its files names another address; its policy allows none either."""
    static = Path(app.__file__).parent / "static"
    for path in ("/", "/screen", *(f"/static/{file.name}" for file in sorted(static.iterdir()))):
        with client.get(path) as served:
            assert served.status_code == 200
            assert "default-src 'self'" in served.headers["Content-Security-Policy"]
            text = served.text.replace("http://www.w3.org/2000/svg", "")
            assert "http://" not in text
            assert "https://" not in text
    page = client.get("/").text
    for hub in HUBS.values():
        assert hub.title in page


def test_the_renderer_is_served_without_the_fonts_that_it_would_fetch(
    hearing: Hearing, tmp_path: Path
) -> None:
    renderer = tmp_path / "index.js"
    renderer.write_text(
        r"""a.push([1,"/* © */\n@font-face {\n src: url('https://fonts.example/a.ttf');\n}",""]);b("é")""",
        "utf-8",
    )
    with_it = create_app(Echo(small_skill, hearing, now=NOON), lambda: NOON, renderer=renderer).test_client()
    served = with_it.get("/viewhost.js")
    assert served.content_type == "text/javascript; charset=utf-8"
    assert served.text == """a.push([1,"",""]);b("é")"""
    assert "The screen is off" not in with_it.get("/").text


def test_the_renderers_engine_is_served_beside_it(hearing: Hearing, tmp_path: Path) -> None:
    renderer = tmp_path / "index.js"
    renderer.write_text(
        'var v="data:application/octet-stream;base64,";e="data:application/octet-stream;base64,AGFzbQ=="'
    )
    client = create_app(Echo(small_skill, hearing, now=NOON), lambda: NOON, renderer=renderer).test_client()
    assert (
        client.get("/viewhost.js").text == 'var v="data:application/octet-stream;base64,";e="viewhost.wasm"'
    )
    served = client.get("/viewhost.wasm")
    assert (served.content_type, served.data) == ("application/wasm", b"\0asm")


def test_without_the_renderer_the_page_says_so_and_the_voice_works(hearing: Hearing, tmp_path: Path) -> None:
    """It is then a device without a screen, and cannot be made any other."""
    missing = tmp_path / "index.js"
    bare = create_app(Echo(small_skill, hearing, now=NOON), lambda: NOON, renderer=missing).test_client()
    page = " ".join(bare.get("/").text.split())
    assert "The screen is off" in page
    assert "npm" in page
    assert bare.get("/viewhost.js").status_code == 404
    assert bare.get("/viewhost.wasm").status_code == 404
    turn = said(bare, "open glute coach")
    assert turn["hub"] == "none"
    assert turn["request"]["context"]["System"]["device"]["supportedInterfaces"] == {}
    assert bare.post("/hub", json={"hub": USUAL}).status_code == 400


def test_what_the_page_suggests_is_understood(hearing: Hearing) -> None:
    launch, today, week = (hearing.hear(suggestion) for suggestion in ALWAYS.to_begin_with)
    assert type(launch).__name__ == "Launch"
    assert [getattr(asked, "intent", None) for asked in (today, week)] == ["TodayIntent", "ProgressIntent"]


def test_a_turn_comes_back_with_its_request_and_response(client: FlaskClient) -> None:
    turn = said(client, "open glute coach")
    assert (turn["kind"], turn["said"]) == ("said", "open glute coach")
    assert turn["transcript"] == "Welcome. Shall we ... start?"
    assert [part.get("words") for part in turn["parts"]] == ["Welcome. Shall we", None, "start?"]
    assert sum(part["seconds"] for part in turn["parts"]) == pytest.approx(turn["seconds"], abs=0.01)
    assert turn["seconds"] > 7
    assert turn["request"]["request"]["type"] == "LaunchRequest"
    assert turn["response"]["version"] == "1.0"
    assert (turn["inSession"], turn["listening"]) == (True, True)
    assert turn["suggestions"] == ["yes", "no", "help"]


def test_a_reloaded_page_still_has_the_conversation(client: FlaskClient) -> None:
    said(client, "open glute coach")
    said(client, "(2 hours later)")
    kept = client.get("/conversation").json
    assert [turn["said"] for turn in kept["turns"]] == ["open glute coach", "", "(2 hours later)"]
    assert kept["turns"][0]["transcript"] == "Welcome. Shall we ... start?"
    assert not kept["device"]["inSession"]


def test_stage_directions_work_on_the_page_too(client: FlaskClient) -> None:
    said(client, "open glute coach")
    came = post(client, "/hear", text="(2 hours later)", after=3)
    assert [turn["kind"] for turn in came["turns"]] == ["ended", "direction"]
    assert came["turns"][-1] == {"kind": "direction", "said": "(2 hours later)"}
    assert datetime.fromisoformat(came["device"]["began"]) > NOON + timedelta(hours=2)
    assert not came["device"]["inSession"]


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [("next", 4.5, 4.5), ("next (after 2 seconds)", 4.5, 2), ("(session ends)", 4.5, 4.5), ("next", 0, 0)],
)
def test_what_is_said_comes_when_the_page_says(
    client: FlaskClient, text: str, after: float, expected: float
) -> None:
    """Counted from where the answer before began; what the words say themselves goes before."""
    began = datetime.fromisoformat(said(client, "open glute coach")["began"])
    turn = next(turn for turn in post(client, "/hear", text=text, after=after)["turns"] if "request" in turn)
    at = datetime.fromisoformat(turn["request"]["request"]["timestamp"])
    assert (at - began).total_seconds() == pytest.approx(expected, abs=1)


def test_without_a_time_the_answer_is_heard_out(client: FlaskClient) -> None:
    first = said(client, "open glute coach")
    second = said(client, "next")
    passed = datetime.fromisoformat(second["began"]) - datetime.fromisoformat(first["began"])
    assert passed.total_seconds() == pytest.approx(first["seconds"] + REPLY_SECONDS, abs=0.01)


def test_who_says_nothing_lets_the_microphone_close(client: FlaskClient) -> None:
    closes = said(client, "open glute coach")["closes"]
    assert post(client, "/listen", after=closes - 1)["turns"] == []
    came = post(client, "/listen", after=closes + 1)
    assert [turn["kind"] for turn in came["turns"]] == ["ended"]
    assert not came["device"]["inSession"]


@pytest.mark.parametrize("after", ["soon", True, [], "1"])
def test_a_time_that_is_none_is_refused(client: FlaskClient, after: object) -> None:
    assert client.post("/hear", json={"text": "next", "after": after}).status_code == 400


def test_the_hub_that_is_chosen_is_announced(client: FlaskClient) -> None:
    for name, hub in HUBS.items():
        assert post(client, "/hub", hub=name)["device"]["hub"] == name
        context = said(client, "open glute coach")["request"]["context"]
        assert context["System"]["device"]["supportedInterfaces"] == hub.interfaces
        assert (context["Viewport"]["shape"], context["Viewport"]["mode"]) == (hub.shape, hub.mode)
        assert (context["Viewport"]["pixelWidth"], context["Viewport"]["pixelHeight"]) == (
            hub.width,
            hub.height,
        )
        assert context["Viewports"][0]["configuration"]["current"]["size"]["pixelWidth"] == hub.width
    post(client, "/hub", hub=NONE)
    assert said(client, "next")["request"]["context"].keys() == {"System"}
    assert client.post("/hub", json={"hub": "wall"}).status_code == 400


def showing_skill(event: Json) -> Json:
    """Shows a document that sends something after ten seconds, and says what it was sent."""
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if request["type"] == USER_EVENT:
        spoken = {"type": "SSML", "ssml": f"<speak>Sent: {request['arguments'][0]}.</speak>"}
        return {"version": "1.0", "response": {"outputSpeech": spoken}}
    wait = {"type": "Idle", "delay": 10_000}
    document = {
        "type": "APL",
        "version": "1.4",
        "onMount": [wait, {"type": "SendEvent", "arguments": ["time"]}],
        "mainTemplate": {
            "parameters": ["payload"],
            "items": [{"type": "Text", "text": "${payload.page.title}"}],
        },
    }
    shown = {
        "type": DIRECTIVE,
        "token": "one",
        "document": document,
        "datasources": {"page": {"title": "One"}},
    }
    spoken = {"type": "SSML", "ssml": "<speak>One.</speak>"}
    return {"version": "1.0", "response": {"outputSpeech": spoken, "directives": [shown]}}


@pytest.fixture
def showing(hearing: Hearing, tmp_path: Path) -> FlaskClient:
    """A page with a renderer, whatever is in it, and a skill that shows something."""
    renderer = tmp_path / "index.js"
    renderer.touch()
    return create_app(Echo(showing_skill, hearing, now=NOON), lambda: NOON, renderer=renderer).test_client()


def event(token: str, *arguments: object, handler: str = "Mount") -> Json:
    source = {"type": "TouchWrapper", "handler": handler, "id": "", "value": None}
    return {"token": token, "arguments": [*arguments], "source": source, "components": {}}


def test_what_a_document_sends_is_answered_once(showing: FlaskClient) -> None:
    """By whoever is first, the page's renderer or the device's own reckoning; the other is nothing new."""
    turn = said(showing, "open glute coach")
    assert turn["screen"]["token"] == "one"
    came = post(showing, "/event", **event("one", "time"), after=11)
    assert [(turn["kind"], turn["transcript"]) for turn in came["turns"]] == [("screen", "Sent: time.")]
    assert came["device"]["inSession"]
    assert not came["device"]["listening"]
    assert post(showing, "/event", **event("one", "time"), after=12)["turns"] == []
    said(showing, "open glute coach", after=13)
    went_on = post(showing, "/hear", text="(20 minutes later)", after=1)["turns"]
    assert [turn["kind"] for turn in went_on] == ["screen", "ended", "direction"]


def test_while_the_page_watches_nothing_is_sent_in_its_place(showing: FlaskClient) -> None:
    said(showing, "open glute coach")
    assert post(showing, "/listen", after=15)["turns"] == []
    assert len(post(showing, "/event", **event("one", "time"), after=15)["turns"]) == 1


def test_a_touch_is_told_from_what_the_document_sends(showing: FlaskClient) -> None:
    said(showing, "open glute coach")
    (turn,) = post(showing, "/event", **event("one", "pause", 2, handler="Press"), after=3)["turns"]
    assert (turn["kind"], turn["said"], turn["transcript"]) == ("touch", "pause 2", "Sent: pause.")
    assert turn["request"]["request"]["source"]["handler"] == "Press"


def test_what_is_not_shown_any_more_sends_nothing(showing: FlaskClient) -> None:
    assert post(showing, "/event", **event("one", "pause"), after=0)["turns"] == []
    said(showing, "open glute coach")
    assert post(showing, "/event", **event("another", "pause"), after=3)["turns"] == []
    assert showing.post("/event", json={"token": "one"}).status_code == 400


def test_whatever_was_suggested_in_a_conversation_is_understood(hearing: Hearing) -> None:
    """Every answer of the transcripts is one that may be on the page, with its buttons."""
    answers = [
        line.removeprefix("C: ").replace(" ...", "")
        for transcript in sorted(TRANSCRIPTS.glob("*.txt"))
        for line in transcript.read_text("utf-8").splitlines()
        if line.startswith("C: ")
    ]
    made = {words for answer in answers for words in offered(answer)}
    assert made >= {"ready", "about right", "a few times a week", "how do I do that", "swap it"}
    for words in (*made, *ALWAYS.while_counted, *ALWAYS.while_timed, *ALWAYS.yes_or_no, ALWAYS.any_time):
        heard = hearing.hear(words)
        assert getattr(heard, "intent", None) != "AMAZON.FallbackIntent", words


@pytest.mark.parametrize(
    "body", [{}, {"text": ""}, {"text": " "}, {"text": 7}, ["open glute coach"], "open glute coach", None]
)
def test_nothing_to_hear_is_answered_kindly(client: FlaskClient, body: object) -> None:
    answer = client.post("/hear", json=body)
    assert answer.status_code == 400
    assert answer.json["error"].startswith("Say something first")


def test_a_form_from_elsewhere_is_not_heard(client: FlaskClient) -> None:
    answer = client.post("/hear", data='{"text": "open glute coach"}', content_type="text/plain")
    assert answer.status_code == 400


def test_a_name_from_elsewhere_is_not_served(client: FlaskClient) -> None:
    assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 400


@pytest.mark.parametrize(
    ("text", "status", "sentence"),
    [
        ("Alexa", 400, "wake word"),
        ("(dance)", 400, "That cannot be done: no such stage direction: (dance)."),
        ("help", 502, "A real device would refuse this answer: outputSpeech: not well-formed"),
        ("yes", 502, "The skill failed"),
        ("x" * 20_000, 413, "Too Large"),
    ],
)
def test_what_goes_wrong_is_a_sentence(client: FlaskClient, text: str, status: int, sentence: str) -> None:
    answer = client.post("/hear", json={"text": text})
    assert answer.status_code == status
    assert sentence in answer.json["error"]
    assert said(client, "open glute coach")["transcript"]


def test_the_self_hosted_endpoint_has_no_page() -> None:
    """It is for Alexa only; the page is for this machine."""
    addresses = {rule.rule for rule in create_endpoint(small_skill).url_map.iter_rules()}
    assert addresses == {"/alexa"}


def test_an_unknown_address_is_answered_kindly(client: FlaskClient) -> None:
    answer = client.get("/elsewhere")
    assert answer.status_code == 404
    assert "The page is at /" in answer.json["error"]


@pytest.mark.parametrize("after", [{}, {"after": 72_000.0}])
def test_the_device_catches_up_with_somebody_who_was_away(
    client: FlaskClient, wall: Wall, after: dict[str, float]
) -> None:
    """Also where the page has not counted all of it, having been closed."""
    said(client, "open glute coach")
    wall.now = NOON + AWAY / 2
    assert datetime.fromisoformat(said(client, "next")["began"]) < NOON + timedelta(minutes=1)
    wall.now = NOON + timedelta(hours=20)
    turn = said(client, "next", **after)
    late = datetime.fromisoformat(turn["began"]) - wall.now
    assert timedelta() <= late < timedelta(minutes=1)
    assert turn["request"]["session"]["new"]
