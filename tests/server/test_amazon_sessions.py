"""Amazon's certification checks of sessions, on the whole skill behind its signed endpoint.

They are those of "Voice Interface and User Experience Testing for a Custom Skill" ("Session management",
"Providing help", "Stopping and canceling") and of "Request Types Reference" (no answer to a session's end).
What a response may hold at all is held by `infra/echo/platform_rules.py` in every conversation of the tests.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from infra.echo import platform_rules, playback, requests
from infra.echo.requests import Session, Slot
from tests.server.authority import MONDAY, SENDER

Json = dict[str, Any]
Say = Callable[[Json], Json]
NO_SLOTS: Mapping[str, Slot] = {}
NEW = Session("amzn1.echo-api.session.1", new=True)
RUNNING = Session("amzn1.echo-api.session.1", new=False)
MOMENTS = {
    "first time": (),
    "a workout": (
        *("launch", "AMAZON.YesIntent", "ActivityLevelIntent", "EquipmentIntent"),
        *("StartWorkoutIntent", "SkipIntent", "ReadyIntent"),
    ),
}
SLOTS: Mapping[str, Mapping[str, Slot]] = {
    "ActivityLevelIntent": {"frequency": Slot("ExerciseFrequency", "rarely", "rarely")},
    "EquipmentIntent": {"equipment": Slot("Equipment", "dumbbells", "dumbbell"), "other": Slot("Equipment")},
    "StartWorkoutIntent": {"area": Slot("BodyArea"), "kind": Slot("WorkoutKind", "workout", "strength")},
}


def test_a_signed_launch_request_is_answered_with_a_welcome_and_a_question(say: Say) -> None:
    heard = say(requests.launch(SENDER, NEW, "request.0", MONDAY))
    platform_rules.check(heard)
    assert heard["response"]["shouldEndSession"] is False
    assert platform_rules.asks(words(heard))


@pytest.fixture(params=MOMENTS)
def moment(request: pytest.FixtureRequest, say: Say) -> Say:
    """The skill in the midst of a conversation, asked by an intent's name."""
    asked = 0

    def ask(event: Json) -> Json:
        nonlocal asked
        asked += 1
        event["request"]["requestId"] = f"amzn1.echo-api.request.{asked}"
        heard = say(event)
        platform_rules.check(heard)
        return heard

    heard: Json = {}
    for step in MOMENTS[request.param]:
        heard = ask(named(step))
    assert not heard or "Set one of two." in words(heard)
    return ask


def test_amazon_check_session_stays_open_after_a_question_and_only_then(moment: Say) -> None:
    for name in ("AMAZON.HelpIntent", "AMAZON.RepeatIntent", "AMAZON.FallbackIntent", "TodayIntent"):
        heard = moment(named(name))
        open_ = heard["response"].get("shouldEndSession") is False
        assert open_ is platform_rules.asks(words(heard))


def test_amazon_check_session_stays_open_after_help(moment: Say) -> None:
    heard = moment(named("AMAZON.HelpIntent"))
    assert heard["response"]["shouldEndSession"] is False
    assert heard["response"]["reprompt"]["outputSpeech"]


def test_amazon_check_session_stays_open_after_launch(moment: Say) -> None:
    heard = moment(named("launch"))
    assert heard["response"]["shouldEndSession"] is False
    assert platform_rules.asks(words(heard))


@pytest.mark.parametrize("name", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"])
def test_amazon_check_session_ends_on_stop_cancel_and_home(moment: Say, name: str) -> None:
    heard = moment(named(name))
    assert heard["response"].get("shouldEndSession") is not False
    assert not heard["response"].get("reprompt")


@pytest.mark.parametrize("reason", ["USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS"])
def test_amazon_check_session_that_has_ended_is_not_answered(moment: Say, reason: str) -> None:
    platform_rules.check_silent(moment(requests.session_ended(SENDER, RUNNING, "", MONDAY, reason=reason)))


@pytest.mark.parametrize("name", ["TodayIntent", "ProgressIntent", "StartWorkoutIntent"])
def test_amazon_check_session_may_begin_with_an_intent(moment: Say, name: str) -> None:
    """A one-shot: "Alexa, ask glute coach what my workout is today"."""
    event = named(name) | {"session": named("launch")["session"]}
    heard = moment(event)
    assert heard["response"]["outputSpeech"]


def test_amazon_check_session_survives_an_intent_that_nobody_knows(moment: Say) -> None:
    moment(named("SomebodyElsesIntent"))
    assert moment(named("AMAZON.HelpIntent"))["response"]["shouldEndSession"] is False


def named(name: str) -> Json:
    """The request in which that is said, in a running session unless it is a launch."""
    if name == "launch":
        return requests.launch(SENDER, NEW, "", MONDAY)
    return requests.intent(SENDER, RUNNING, "", MONDAY, name=name, slots=SLOTS.get(name, NO_SLOTS))


def words(heard: Json) -> str:
    """What is heard of a response, without its markup."""
    return playback.transcript(playback.spoken_parts(heard["response"]["outputSpeech"]))
