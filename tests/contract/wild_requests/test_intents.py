"""Every intent at every moment: a spoken answer, and nothing lost."""

from datetime import timedelta
from typing import Any

import pytest

from coach.intents import DECLARED

Stage = Any

UNDECLARED = ("LoopOn", "LoopOff", "ShuffleOn", "ShuffleOff", "More", "ScrollUp")
INTENTS = (
    "LaunchRequest",
    *DECLARED,
    *(f"AMAZON.{name}Intent" for name in UNDECLARED),
    "SomeoneElsesIntent",
    "AMAZON.SearchAction<object@WeatherForecast>",
)
RUNNING = ("warm_up", "announced", "counting", "paused", "between_sets", "effort")
LYING = ("idle", "warm_up", "counting", "between_sets", "effort")


def test_the_moments_are_what_they_are_called(stage: Stage, moment: str) -> None:
    stage.at(moment)
    trainee = stage.trainee()
    if moment in RUNNING:
        assert trainee.running.phase == moment
    elif moment == "second exercise":
        assert (trainee.running.phase, trainee.running.index) == ("counting", 1)
    else:
        assert trainee.running is None
    assert (trainee.plan is None) == (moment in ("new", "refused") or moment.startswith("asked ")) or (
        moment == "asked for minutes"
    )


@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_at_every_moment(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    stage.hear(stage.said(name, now))
    stage.hear(stage.said(name, now + timedelta(seconds=20)))


@pytest.mark.parametrize("moment", LYING)
@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_in_a_session_from_yesterday(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment) + timedelta(days=1)
    running, done = stage.trainee().running, stage.kept()["sets"]
    stage.hear(stage.said(name, now))
    left = stage.trainee().running
    assert left is None or running is None or left.began != running.began, "yesterday's workout is closed"
    if done:
        assert stage.kept()["entries"] == 1 + (name == "LogCardioIntent"), "and logged"


@pytest.mark.parametrize("moment", LYING)
@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_without_the_plan_that_should_be_there(stage: Stage, moment: str, name: str) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    stage.lose_plan()
    stage.hear(stage.said(name, now))


@pytest.mark.parametrize("moment", [*LYING, "announced", "paused", "asked for minutes", "second exercise"])
def test_a_plan_that_is_not_there_can_be_had_again(stage: Stage, moment: str) -> None:
    now = stage.at(moment)
    stage.lose_plan()
    for name in ("LaunchRequest", "AMAZON.YesIntent", "ActivityLevelIntent", "EquipmentIntent"):
        now += timedelta(seconds=30)
        stage.hear(stage.said(name, now, new=name == "LaunchRequest"))
    assert stage.trainee().plan is not None


@pytest.mark.parametrize("name", ["ActivityLevelIntent", "EquipmentIntent", "LaunchRequest", "ReadyIntent"])
def test_what_was_done_outlives_a_plan_that_is_not_there(stage: Stage, name: str) -> None:
    now = stage.at("effort")
    stage.hear(stage.said("LogCardioIntent", now + timedelta(minutes=1)))
    stage.lose_plan()
    before = stage.kept()
    stage.hear(stage.said(name, now + timedelta(minutes=2)))
    assert (before["cardio minutes"], before["sets"]) == (30, 2)
    assert (stage.kept()["cardio minutes"], stage.kept()["sets"]) == (30, 2)


@pytest.mark.parametrize("intent", [None, {}, {"name": ""}, {"name": None}], ids=str)
def test_an_intent_without_a_name(stage: Stage, moment: str, intent: object) -> None:
    now = stage.at(moment) + timedelta(seconds=30)
    stage.hear(stage.request(now, "IntentRequest", intent=intent))
