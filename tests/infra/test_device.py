"""The simulated device: its calls, its sessions, its clock."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coach.speech.languages import phrasebook
from infra.echo import script
from infra.echo.device import FIRST, REPLY_SECONDS, Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing, NothingSaid
from infra.echo.platform_rules import InvalidResponse
from infra.echo.speaker import MICROPHONE_SECONDS

Json = dict[str, Any]
MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
SEVEN = datetime(2026, 11, 23, 7, tzinfo=ZoneInfo("America/New_York"))
AGAIN = "Shall I go on?"
COUNTED = 10.0
spoken_seconds = phrasebook("en").voice.spoken_seconds


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@pytest.fixture
def echo(hearing: Hearing) -> Echo:
    return Echo(counting_skill, hearing, now=SEVEN)


def counting_skill(event: Json) -> Json:
    """Says how often it was spoken to in this session, pauses for ten seconds, goes on until told to stop."""
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    turns = event["session"]["attributes"].get("turns", 0) + 1
    if request.get("intent", {}).get("name") == "AMAZON.StopIntent":
        return {"version": "1.0", "response": {"outputSpeech": speech("Bye."), "shouldEndSession": True}}
    body = {
        "outputSpeech": speech(f'Turn {turns}. <break time="10s"/> {AGAIN}'),
        "reprompt": {"outputSpeech": speech(AGAIN)},
        "shouldEndSession": False,
    }
    return {"version": "1.0", "sessionAttributes": {"turns": turns}, "response": body}


def speech(text: str) -> Json:
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


def instant(request: Json) -> datetime:
    return datetime.fromisoformat(request["request"]["timestamp"])


def test_an_answer_is_heard_as_a_person_would(echo: Echo) -> None:
    heard = echo.hear("Alexa, open glute coach.")
    assert heard.transcript == f"Turn 1. ... {AGAIN}"
    assert heard.seconds == pytest.approx(COUNTED + spoken_seconds("Turn 1.") + spoken_seconds(AGAIN))
    assert heard.listening
    assert heard.said == "Alexa, open glute coach."


@pytest.mark.parametrize(
    "call", ["Alexa, open glute coach.", "open Glute Coach", "start glute coach", "alexa launch glute coach"]
)
def test_calling_the_skill_launches_it(echo: Echo, call: str) -> None:
    assert echo.hear(call).request["request"]["type"] == "LaunchRequest"


@pytest.mark.parametrize(
    "call",
    [
        "Alexa, ask glute coach to start my workout.",
        "tell glute coach to start my workout",
        "start my workout with glute coach",
        "open glute coach and start my workout",
        "start my workout",
    ],
)
def test_a_one_shot_asks_in_a_session_of_its_own(echo: Echo, call: str) -> None:
    request = echo.hear(call).request
    assert request["request"]["intent"]["name"] == "StartWorkoutIntent"
    assert request["session"]["new"]


def test_words_in_a_session_belong_to_it_and_bring_back_its_attributes(echo: Echo) -> None:
    first = echo.hear("open glute coach").request["session"]
    second = echo.hear("ready").request["session"]
    assert (first["new"], second["new"]) == (True, False)
    assert first["sessionId"] == second["sessionId"]
    assert second["attributes"] == {"turns": 1}


def test_naming_the_skill_again_begins_a_new_session(echo: Echo) -> None:
    first = echo.hear("open glute coach").request["session"]
    second = echo.hear("ask glute coach how am I doing this week").request["session"]
    assert second["new"]
    assert second["attributes"] == {}
    assert first["sessionId"] != second["sessionId"]


def test_an_answer_that_closes_ends_the_session_without_a_further_request(echo: Echo) -> None:
    echo.hear("open glute coach")
    assert not echo.hear("stop").listening
    echo.wait(3600)
    assert [past.said for past in echo.history] == ["open glute coach", "stop"]
    assert echo.hear("ready").request["session"]["new"]


def test_words_that_mean_nothing_fall_back(echo: Echo) -> None:
    request = echo.hear("colourless green ideas").request["request"]
    assert request["intent"]["name"] == "AMAZON.FallbackIntent"


@pytest.mark.parametrize("nothing", ["", "  ", "Alexa", "Alexa,"])
def test_nothing_said_sends_nothing(echo: Echo, nothing: str) -> None:
    with pytest.raises(NothingSaid):
        echo.hear(nothing)
    assert echo.history == []


def test_slots_stand_in_the_request_as_alexa_sends_them(echo: Echo) -> None:
    slots = echo.hear("log thirty minutes of running").request["request"]["intent"]["slots"]
    assert slots["duration"]["value"] == "PT30M"
    assert "resolutions" not in slots["duration"]
    authority = slots["activity"]["resolutions"]["resolutionsPerAuthority"][0]
    assert authority["authority"].startswith("amzn1.er-authority.echo-sdk.amzn1.ask.skill.")
    assert authority["authority"].endswith(".CardioActivity")
    assert authority["status"] == {"code": "ER_SUCCESS_MATCH"}
    assert authority["values"][0]["value"]["id"] == "running"


def test_declared_slots_stand_there_unfilled_too(echo: Echo) -> None:
    slots = echo.hear("start my workout").request["request"]["intent"]["slots"]
    assert slots["area"] == {"name": "area", "confirmationStatus": "NONE"}


def test_a_turn_takes_the_length_of_its_answer_and_a_moment_to_reply(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    second = echo.hear("ready")
    assert instant(first.request) == SEVEN
    passed = instant(second.request) - instant(first.request)
    assert passed.total_seconds() == pytest.approx(first.seconds + REPLY_SECONDS, abs=1)


def test_breaking_in_takes_only_as_long_as_was_heard(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    second = echo.hear("pause", after=4)
    assert instant(second.request) - instant(first.request) == timedelta(seconds=4)
    assert not second.request["session"]["new"]


def test_silence_closes_the_session_after_its_reprompt(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    echo.wait(1200)
    ended = echo.history[-1].request
    assert ended["request"]["type"] == "SessionEndedRequest"
    assert ended["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert ended["session"]["attributes"] == {"turns": 1}
    silence = first.seconds + MICROPHONE_SECONDS + spoken_seconds(AGAIN) + MICROPHONE_SECONDS
    assert (instant(ended) - SEVEN).total_seconds() == pytest.approx(silence, abs=1)
    assert not echo.in_session
    assert echo.hear("ready").request["session"]["new"]


def test_a_short_silence_leaves_the_session_open(echo: Echo) -> None:
    echo.hear("open glute coach")
    echo.wait(MICROPHONE_SECONDS)
    assert echo.in_session
    assert not echo.hear("ready").request["session"]["new"]


def test_waiting_begins_when_the_answer_has_ended(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    echo.wait(1200)
    passed = instant(echo.hear("open glute coach").request) - SEVEN
    assert passed.total_seconds() == pytest.approx(first.seconds + 1200, abs=1)


def test_a_session_can_be_ended_from_outside(echo: Echo) -> None:
    echo.hear("open glute coach")
    ended = echo.end_session(after=3)
    assert ended is not None
    assert ended.request["request"]["reason"] == "USER_INITIATED"
    assert instant(ended.request) == SEVEN + timedelta(seconds=3)
    assert echo.end_session() is None


def test_a_session_can_be_gone_without_a_word_to_the_skill(echo: Echo) -> None:
    echo.hear("open glute coach")
    assert echo.end_session(after=3, told=False) is None
    assert not echo.in_session
    assert [past.said for past in echo.history] == ["open glute coach"]
    again = echo.hear("ready", after=2)
    assert again.request["session"]["new"]
    assert instant(again.request) == SEVEN + timedelta(seconds=5)


def test_a_second_device_has_a_session_of_its_own(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    echo.turn_to("kitchen")
    assert not echo.in_session
    second = echo.hear("ready", after=4)
    assert (first.device, second.device) == (FIRST, "kitchen")
    assert second.request["session"]["new"]
    assert second.request["session"]["user"] == first.request["session"]["user"]
    systems = [past.request["context"]["System"] for past in (first, second)]
    assert len({system["device"]["deviceId"] for system in systems}) == 2
    assert instant(second.request) - instant(first.request) == timedelta(seconds=4)
    echo.turn_to(FIRST)
    third = echo.hear("pause")
    assert not third.request["session"]["new"]
    assert third.request["session"]["attributes"] == {"turns": 1}


def test_a_device_that_is_left_closes_its_session_in_its_own_time(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    echo.turn_to("kitchen")
    second = echo.hear("ready", after=4)
    echo.wait(3600)
    ended = echo.history[2:]
    assert [past.device for past in ended] == [FIRST, "kitchen"]
    assert ended[1].at - ended[0].at == timedelta(seconds=4)
    assert [past.request["session"]["sessionId"] for past in ended] == [
        past.request["session"]["sessionId"] for past in (first, second)
    ]


def test_a_clock_that_is_off_shifts_the_timestamps_and_nothing_else(echo: Echo) -> None:
    first = echo.hear("open glute coach")
    echo.ahead = 4.0
    second = echo.hear("ready", after=6)
    assert second.at - first.at == timedelta(seconds=6)
    assert instant(second.request) - instant(first.request) == timedelta(seconds=10)
    echo.ahead = -3.0
    echo.wait(3600)
    ended = echo.history[-1]
    assert ended.at - instant(ended.request) < timedelta(seconds=4)
    assert ended.at > instant(ended.request)


def test_a_late_answer_is_broken_into_by_what_was_heard_of_it(echo: Echo) -> None:
    echo.late = 3.0
    first = echo.hear("open glute coach")
    assert first.began - first.at == timedelta(seconds=3)
    second = echo.hear("ready", after=4)
    assert instant(second.request) - instant(first.request) == timedelta(seconds=7)
    third = echo.hear("pause")
    assert (third.at - second.began).total_seconds() == pytest.approx(second.seconds + REPLY_SECONDS)


def test_a_conversation_replays_to_the_letter_and_another_day_has_other_ids(hearing: Hearing) -> None:
    def conversation(now: datetime) -> list[Json]:
        echo = Echo(counting_skill, hearing, now=now)
        return [echo.hear(text).request for text in ("open glute coach", "ready", "stop")]

    assert conversation(SEVEN) == conversation(SEVEN)
    monday, tuesday = conversation(SEVEN), conversation(SEVEN + timedelta(days=1))
    ids = [request["request"]["requestId"] for request in monday + tuesday]
    assert len(set(ids)) == len(ids)


def test_where_a_request_comes_from_stands_in_its_context(hearing: Hearing) -> None:
    echo = Echo(counting_skill, hearing, now=SEVEN, user_id="u", person_id="p", api_endpoint="https://api")
    system = echo.hear("open glute coach").request["context"]["System"]
    assert system["user"] == {"userId": "u"}
    assert system["person"] == {"personId": "p"}
    assert system["apiEndpoint"] == "https://api"
    assert system["apiAccessToken"]
    assert system["device"]["supportedInterfaces"] == {}


def test_what_the_skill_does_to_a_request_does_not_reach_the_device(hearing: Hearing) -> None:
    def forgetful(event: Json) -> Json:
        response = counting_skill(event)
        event.clear()
        return response

    assert Echo(forgetful, hearing, now=SEVEN).hear("open glute coach").request["version"] == "1.0"


@pytest.mark.parametrize(
    "skill",
    [
        lambda _: {"version": "1.0", "response": {"outputSpeech": speech("rock & roll")}},
        lambda _: {"version": "1.0", "response": {"outputSpeech": speech("Go."), "shouldEndSession": False}},
    ],
)
def test_an_answer_that_alexa_refuses_is_refused(hearing: Hearing, skill: Callable[[Json], Json]) -> None:
    with pytest.raises(InvalidResponse):
        Echo(skill, hearing, now=SEVEN).hear("open glute coach")


def test_the_clock_tells_the_time_where_the_device_is(hearing: Hearing) -> None:
    echo = Echo(counting_skill, hearing, now=SEVEN)
    assert echo.settings.time_zone == "America/New_York"
    assert echo.now.hour == 7
    abroad = Echo(counting_skill, hearing, now=SEVEN, settings=DeviceSettings(time_zone="Europe/Berlin"))
    assert abroad.now.hour == 13


def test_a_time_without_a_zone_is_refused(hearing: Hearing) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Echo(counting_skill, hearing, now=datetime(2026, 11, 23, 7))  # noqa: DTZ001 - that is what is refused


def test_a_script_is_performed_with_its_time(hearing: Hearing) -> None:
    echo = Echo(counting_skill, hearing, now=datetime(2026, 1, 1, tzinfo=UTC))
    lines = script.read(
        "at: 2026-11-23 21:00 America/New_York\nopen glute coach\npause (after 4 seconds)\n"
        "(the next morning)\nopen glute coach\n(session ends)\n"
    )
    heard = [exchange for line in lines if (exchange := script.perform(line, echo)) is not None]
    assert [exchange.said for exchange in heard] == ["open glute coach", "pause", "open glute coach"]
    assert instant(heard[1].request).second == 4
    assert instant(heard[2].request) == SEVEN + timedelta(days=1)
    assert not echo.in_session


def test_a_script_is_performed_on_several_devices(hearing: Hearing) -> None:
    echo = Echo(counting_skill, hearing, now=SEVEN)
    lines = script.read(
        "open glute coach\n(on the kitchen device)\n(clock 2 seconds behind)\n(answers come 5 seconds late)\n"
        "ready (after 4 seconds)\n(session is gone after 1 second)\n(on the first device)\n(clock right)\n"
        "(answers come at once)\nready (after 1 second)\n"
    )
    heard = [exchange for line in lines if (exchange := script.perform(line, echo)) is not None]
    assert [exchange.device for exchange in heard] == ["first", "kitchen", "first"]
    assert [instant(exchange.request) - SEVEN for exchange in heard] == [
        timedelta(seconds=seconds) for seconds in (0, 2, 11)
    ]
    assert [exchange.request["session"]["new"] for exchange in heard] == [True, True, False]


def test_the_clock_is_not_set_in_the_middle(echo: Echo) -> None:
    echo.hear("open glute coach")
    with pytest.raises(ValueError, match="before the first words"):
        script.perform(script.read("at: 2026-11-24 07:00")[0], echo)
