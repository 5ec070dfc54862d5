"""Slots that are empty, not made out, not resolved or nonsense: a spoken answer, and nothing lost."""

from datetime import timedelta
from typing import Any

import pytest

Json = dict[str, Any]
Stage = Any

WITH_SLOTS = (
    *("StartWorkoutIntent", "EffortIntent", "LogCardioIntent", "DurationIntent", "NumberIntent"),
    *("HowToIntent", "ActivityLevelIntent", "EquipmentIntent", "StartCardioIntent", "CardioChoiceIntent"),
    *("CorrectIntent", "SwapIntent", "LeaveOutIntent", "WithoutEquipmentIntent", "ShorterIntent"),
    *(
        "WorkoutLengthIntent",
        "StrengthDaysIntent",
        "DayOffIntent",
        "DaysOffIntent",
        "RemindIntent",
        "WeightsIntent",
    ),
    *("LoadIntent", "UnitsIntent", "WhyIntent", "MoreRestIntent", "RestLengthIntent", "CountIntent"),
    *("WhatIDidIntent", "HowManyDoneIntent", "BestIntent", "LongestIntent"),
    *("OnlyEquipmentIntent", "LostEquipmentIntent", "MoreWeightsIntent", "PreferenceIntent", "TalkIntent"),
    "PaceIntent",
)
COUNTED = (
    *("LogCardioIntent", "DurationIntent", "NumberIntent", "CorrectIntent", "ShorterIntent"),
    *("WorkoutLengthIntent", "StrengthDaysIntent", "WeightsIntent", "LoadIntent", "WhyIntent"),
    *("RestLengthIntent", "CountIntent", "MoreWeightsIntent"),
)
NO_MATCH = {"authority": "amzn1.er-authority.wild", "status": {"code": "ER_SUCCESS_NO_MATCH"}}
MATCH = NO_MATCH | {"status": {"code": "ER_SUCCESS_MATCH"}}
TIMEOUT = NO_MATCH | {"status": {"code": "ER_ERROR_TIMEOUT"}}


def resolved(*authorities: Json) -> Json:
    return {"value": "banana", "resolutions": {"resolutionsPerAuthority": list(authorities)}}


ALTERED: dict[str, Json] = {
    "no value": {},
    "null": {"value": None, "resolutions": None},
    "empty": {"value": ""},
    "not made out": {"value": "?"},
    "not resolved": {"value": "banana"},
    "no match": resolved(NO_MATCH),
    "no authority": resolved(),
    "two authorities": resolved(NO_MATCH, NO_MATCH),
    "timeout": resolved(TIMEOUT),
    "match of nothing": resolved(MATCH | {"values": []}),
    "unknown id": resolved(MATCH | {"values": [{"value": {"name": "banana", "id": "banana"}}]}),
    "no id": resolved(MATCH | {"values": [{"value": {"name": "banana"}}]}),
}
NUMBERS = (
    *("0", "-5", "7.5", "1e9", "9" * 40, "\N{ARABIC-INDIC DIGIT THREE}", "\N{SUPERSCRIPT TWO}"),
    *("PT", "P", "P1Y", "P3W", "PT0S", "PT30S", "PT99999999999H", "P1DT2H", "PT1.5H", "2026-W48"),
    *("<speak>rock & roll</speak>", "{0}", "None"),
)


@pytest.mark.parametrize("moment", ["new", "asked for equipment", "idle", "counting", "effort"])
@pytest.mark.parametrize("altered", ALTERED.values(), ids=ALTERED)
@pytest.mark.parametrize("name", WITH_SLOTS)
def test_slots_that_say_nothing_of_use(stage: Stage, moment: str, name: str, altered: Json) -> None:
    sent = stage.said(name, stage.at(moment) + timedelta(seconds=30))
    slots = sent["request"]["intent"]["slots"]
    sent["request"]["intent"]["slots"] = {
        slot: {"name": slot, "confirmationStatus": "NONE", **altered} for slot in slots
    }
    stage.hear(sent)


@pytest.mark.parametrize("moment", ["idle", "asked for minutes", "counting"])
@pytest.mark.parametrize("value", NUMBERS)
@pytest.mark.parametrize("name", COUNTED)
def test_numbers_and_durations_that_are_none(stage: Stage, moment: str, name: str, value: str) -> None:
    sent = stage.said(name, stage.at(moment) + timedelta(seconds=30))
    for slot in sent["request"]["intent"]["slots"].values():
        slot["value"] = value
    stage.hear(sent)
    assert stage.kept()["cardio minutes"] < 5 * 60


@pytest.mark.parametrize("slots", ["absent", None, {}, {"x": {"name": "x", "value": "y"}}], ids=str)
@pytest.mark.parametrize("name", WITH_SLOTS)
@pytest.mark.parametrize("moment", ["new", "asked for equipment", "idle", "counting", "effort"])
def test_slots_that_are_not_there(stage: Stage, moment: str, name: str, slots: object) -> None:
    sent = stage.said(name, stage.at(moment) + timedelta(seconds=30))
    if slots == "absent":
        del sent["request"]["intent"]["slots"]
    else:
        sent["request"]["intent"]["slots"] = slots
    stage.hear(sent)
