"""The models of the other English locales are the American one with what is said there."""

import json
from functools import cache
from typing import Any

import pytest

from infra.echo.hearing import Asked, Hearing
from infra.skill_package.english_models import (
    BASE,
    MODELS,
    Region,
    locales,
    read_regions,
    regional_model,
)

REGIONS = read_regions()
LOCALES = locales(REGIONS)


@cache
def ears(locale: str) -> Hearing:
    """The ears of that locale, made once for all of these tests."""
    return Hearing(read(locale))


def read(locale: str) -> dict[str, Any]:
    model: dict[str, Any] = json.loads((MODELS / f"{locale}.json").read_text("utf-8"))
    return model


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_written_is_what_would_be_written(locale: str) -> None:
    base = json.loads(BASE.read_text("utf-8"))
    assert read(locale) == regional_model(base, locale, REGIONS), (
        "run python -m infra.skill_package.english_models"
    )


def test_every_english_locale_but_the_base_is_made() -> None:
    assert {*LOCALES, BASE.stem} == {file.stem for file in MODELS.glob("en-*.json")}


@pytest.mark.parametrize(
    ("locale", "words", "intent"),
    [
        ("en-GB", "I'm knackered", "AMAZON.PauseIntent"),
        ("en-GB", "give this one a miss", "SkipIntent"),
        ("en-GB", "my GP has given me the all clear", "ClearanceIntent"),
        ("en-AU", "how am I tracking this week", "ProgressIntent"),
        ("en-AU", "my knee is crook", "PainIntent"),
        ("en-CA", "my family doctor cleared me", "ClearanceIntent"),
        ("en-IN", "what is my today's workout", "TodayIntent"),
        ("en-IN", "my knee is paining", "PainIntent"),
        ("en-IN", "my chest is paining", "StopSignIntent"),
        ("en-IN", "how many sets are pending", "WhatsLeftIntent"),
    ],
)
def test_what_is_said_in_a_region_is_understood_there(locale: str, words: str, intent: str) -> None:
    heard = ears(locale).hear(words)
    assert isinstance(heard, Asked)
    assert heard.intent == intent


@pytest.mark.parametrize("locale", [BASE.stem, *LOCALES])
@pytest.mark.parametrize("words", ["skipping", "rope skipping", "skipping rope", "jump rope"])
def test_a_rope_is_no_command_to_skip(locale: str, words: str) -> None:
    heard = ears(locale).hear(f"log twenty minutes of {words}")
    assert isinstance(heard, Asked)
    assert (heard.intent, heard.slots["activity"].id) == ("LogCardioIntent", "jump_rope")


def model(samples: list[str], names: list[str]) -> dict[str, Any]:
    value, *synonyms = names
    named = {"id": "one", "name": {"value": value, "synonyms": synonyms}}
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": "glute coach",
                "intents": [{"name": "PlanIntent", "samples": samples}],
                "types": [{"name": "Kind", "values": [named]}],
            }
        }
    }


def test_a_region_spells_its_own_way_and_adds_its_own_words() -> None:
    region = Region(
        ("en-GB",),
        {"program": "programme", "center": "centre"},
        {"Kind": {"one": ["leisure centre"]}},
        {"PlanIntent": ["what's in the programme", "what's on the cards"]},
    )
    base = model(["the program", "the programme", "what's in the {program}"], ["fitness center"])
    assert regional_model(base, "en-GB", [region]) == model(
        ["the programme", "what's in the {program}", "what's in the programme", "what's on the cards"],
        ["fitness centre", "leisure centre"],
    )
    assert regional_model(base, "en-AU", [region]) == base


def test_what_the_base_has_learnt_to_say_is_not_said_twice() -> None:
    region = Region(("en-GB",), {}, {}, {"PlanIntent": ["The plan"]})
    assert regional_model(model(["the plan"], ["one"]), "en-GB", [region]) == model(["the plan"], ["one"])


@pytest.mark.parametrize(
    ("region", "unknown"),
    [
        (Region(("en-GB",), {}, {}, {"PlainIntent": ["the plan"]}), "PlainIntent"),
        (Region(("en-GB",), {}, {"Kin": {"one": ["a"]}}, {}), "Kin"),
        (Region(("en-GB",), {}, {"Kind": {"two": ["a"]}}, {}), "two"),
    ],
)
def test_words_for_what_the_base_does_not_have_are_refused(region: Region, unknown: str) -> None:
    with pytest.raises(ValueError, match=f"nothing by the name of {unknown}$"):
        regional_model(model(["the plan"], ["one"]), "en-GB", [region])
