"""The interaction model keeps Amazon's rules, and no words in it mean two things."""

import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from infra.skill_package.exercise_slot import exercise_slot, with_exercise_slot

ROOT = Path(__file__).resolve().parents[2]
MODEL = json.loads((ROOT / "interaction_models" / "en-US.json").read_text("utf-8"))
LANGUAGE_MODEL = MODEL["interactionModel"]["languageModel"]
INTENTS: dict[str, dict[str, Any]] = {intent["name"]: intent for intent in LANGUAGE_MODEL["intents"]}
TYPES: dict[str, list[dict[str, Any]]] = {type_["name"]: type_["values"] for type_ in LANGUAGE_MODEL["types"]}

# What Amazon's own types hold, as examples.
AMAZON_TYPES = {
    "AMAZON.NUMBER": ["ten", "two", "three", "four", "five", "thirty", "twenty five", "zero", "a hundred"],
    "AMAZON.DURATION": [
        *("thirty minutes", "half an hour", "an hour", "a minute", "one second", "two hours"),
        *("ninety seconds", "thirty seconds", "a minute and a half", "half a minute"),
    ],
    "AMAZON.DATE": ["yesterday", "today", "tomorrow", "monday", "last sunday", "last week", "this month"],
}

BUILT_IN = {
    f"AMAZON.{name}Intent"
    for name in (
        *("Help", "Stop", "Cancel", "Fallback", "NavigateHome", "Yes", "No"),
        *("Next", "Previous", "Pause", "Resume", "Repeat", "StartOver"),
    )
}
MAIN = {
    f"{name}Intent"
    for name in (
        *("StartWorkout", "Today", "Progress", "Done", "Ready", "Effort", "LogCardio", "Skip", "HowTo"),
        *("Pain", "StopSign", "BringBack", "Undo", "Correct", "Swap", "LeaveOut", "WithoutEquipment"),
        *("Shorter", "WorkoutLength", "NoLimit", "StrengthDays", "DayOff", "DaysOff", "Weights", "Load"),
        *("Units", "CardioChoice", "StartCardio", "Why", "SpotReduction", "Results", "Soreness"),
        *("Slower", "Faster", "HowMany", "WhatsLeft", "MoreRest", "SkipRest", "RestLength"),
        *("KeepGoing", "WaitForMe", "Count", "BeatOn", "BeatOff", "WhatIsKept", "DeleteData"),
        *("Preference", "Settings", "Talk", "Pace", "OnlyEquipment", "LostEquipment", "MoreWeights"),
    )
}
FURTHER = {
    f"{name}Intent" for name in ("Duration", "Number", "ActivityLevel", "Equipment", "Clearance", "Programme")
}

LAUNCH_WORDS = {
    "start",
    "open",
    "ask",
    "tell",
    "play",
    "run",
    "begin",
    "load",
    "use",
    "resume",
    "enable",
    "launch",
}
CONNECTING_WORDS = {"to", "from", "in", "using", "with", "about", "for", "that", "by", "if", "and", "whether"}
RESERVED_WORDS = {"alexa", "echo", "skill", "app", "amazon", "computer"}

SLOT = re.compile(r"\{(\w+)\}")


def samples() -> Iterator[tuple[str, str]]:
    for name, intent in INTENTS.items():
        for sample in intent["samples"]:
            yield name, sample


def slot_types(intent: str) -> dict[str, str]:
    return {slot["name"]: slot["type"] for slot in INTENTS[intent].get("slots", ())}


def spellings(type_: str) -> list[str]:
    if type_ in AMAZON_TYPES:
        return AMAZON_TYPES[type_]
    return [name for value in TYPES[type_] for name in (value["name"]["value"], *value["name"]["synonyms"])]


def phrases(intent: str, sample: str) -> Iterator[str]:
    """The sample with each of its slots running through all it can hold, the other slots at their first."""
    types = slot_types(intent)
    slots = SLOT.findall(sample)
    first = sample
    for slot in slots:
        first = first.replace(f"{{{slot}}}", spellings(types[slot])[0])
    yield first
    for varied in slots:
        template = sample
        for slot in slots:
            if slot != varied:
                template = template.replace(f"{{{slot}}}", spellings(types[slot])[0])
        for spelling in spellings(types[varied])[1:]:
            yield template.replace(f"{{{varied}}}", spelling)


def test_the_intents_are_the_known_ones() -> None:
    assert set(INTENTS) == BUILT_IN | MAIN | FURTHER
    assert len(LANGUAGE_MODEL["intents"]) == len(INTENTS)


def test_the_invocation_name_is_one_that_amazon_takes() -> None:
    name = LANGUAGE_MODEL["invocationName"]
    words = name.split()
    assert re.fullmatch(r"[a-z]+( [a-z]+)+", name)
    assert not set(words) & (LAUNCH_WORDS | CONNECTING_WORDS | RESERVED_WORDS)


def test_names_are_ones_that_amazon_takes() -> None:
    slots = [slot for intent in INTENTS for slot in slot_types(intent)]
    assert [name for name in slots if not re.fullmatch(r"[A-Za-z_]+", name)] == []
    assert [name for name in INTENTS if not re.fullmatch(r"(AMAZON\.)?[A-Za-z_]+", name)] == []
    assert [name for name in TYPES if not re.fullmatch(r"[A-Za-z_]+", name)] == []


def test_samples_are_words_and_slots_with_single_spaces() -> None:
    word = r"([A-Za-z][A-Za-z'._-]*|\{[A-Za-z_]+\})"
    assert [sample for _, sample in samples() if not re.fullmatch(rf"{word}( {word})*", sample)] == []


def test_a_sample_holds_a_slot_once() -> None:
    repeated = [
        sample for _, sample in samples() if len(set(SLOT.findall(sample))) < len(SLOT.findall(sample))
    ]
    assert repeated == []


def test_slots_are_declared_and_used() -> None:
    for name, intent in INTENTS.items():
        used = {slot for sample in intent["samples"] for slot in SLOT.findall(sample)}
        assert used == set(slot_types(name)), name


def test_types_are_declared_and_used() -> None:
    used = {type_ for intent in INTENTS for type_ in slot_types(intent).values()}
    assert used == set(TYPES) | set(AMAZON_TYPES)
    assert len(LANGUAGE_MODEL["types"]) == len(TYPES)


@pytest.mark.parametrize("name", sorted(MAIN))
def test_a_main_intent_can_be_said_in_many_ways(name: str) -> None:
    assert len(INTENTS[name]["samples"]) >= 15


def test_no_sample_stands_twice() -> None:
    counts = Counter(sample.casefold() for _, sample in samples())
    assert [sample for sample, count in counts.items() if count > 1] == []


def test_no_words_belong_to_two_intents() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for intent, sample in samples():
        for phrase in phrases(intent, sample):
            owners[phrase.casefold()].add(intent)
    assert {phrase: sorted(intents) for phrase, intents in owners.items() if len(intents) > 1} == {}


@pytest.mark.parametrize("type_", sorted(TYPES))
def test_values_have_ids_of_their_own(type_: str) -> None:
    ids = [value["id"] for value in TYPES[type_]]
    assert len(set(ids)) == len(ids) > 1
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z]+(_[a-z]+)*", id_)] == []


@pytest.mark.parametrize("type_", sorted(TYPES))
def test_names_in_a_type_are_words_and_stand_once(type_: str) -> None:
    counts = Counter(name.casefold() for name in spellings(type_))
    assert [name for name, count in counts.items() if count > 1] == []
    assert [name for name in counts if not re.fullmatch(r"[a-z][a-z'.-]*( [a-z][a-z'.-]*)*", name)] == []


def test_the_exercises_are_the_catalogue_in_its_words() -> None:
    coach = ROOT / "lambda" / "coach"
    catalogue = tomllib.loads((coach / "data" / "exercises.toml").read_text("utf-8"))
    words = tomllib.loads((coach / "speech" / "locales" / "en" / "exercises.toml").read_text("utf-8"))
    assert with_exercise_slot(MODEL, exercise_slot(catalogue, words)) == MODEL, (
        "run python -m infra.skill_package.exercise_slot"
    )


def test_an_exercise_is_heard_by_both_its_names_and_its_synonyms() -> None:
    words = {"squat": {"one": "squat", "many": "squats", "synonyms": ["air squat", "Squat"]}}
    assert exercise_slot({"squat": {}}, words) == {
        "name": "Exercise",
        "values": [{"id": "squat", "name": {"value": "squats", "synonyms": ["squat", "air squat"]}}],
    }


def test_a_name_of_two_exercises_is_refused() -> None:
    words = {
        "squat": {"one": "squat", "many": "squats", "synonyms": []},
        "half_squat": {"one": "half squat", "many": "half squats", "synonyms": ["Squat"]},
    }
    with pytest.raises(ValueError, match="squat and half_squat"):
        exercise_slot(dict.fromkeys(words), words)


def test_an_exercise_without_words_is_refused() -> None:
    with pytest.raises(KeyError):
        exercise_slot({"squat": {}}, {})
