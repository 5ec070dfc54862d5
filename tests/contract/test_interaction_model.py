"""Every interaction model keeps Amazon's rules, and no words in it mean two things."""

import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coach.speech.languages import phrasebook
from infra.echo.language import language
from infra.skill_package.exercise_slot import CATALOGUE_FILE, exercise_slot, with_exercise_slot, words_of

MODELS = sorted((Path(__file__).resolve().parents[2] / "interaction_models").glob("*.json"))

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
        *("WhatIDid", "HowManyDone", "Best", "Longest", "Stronger", "CompareWeeks", "Streak", "NextWorkout"),
        *("KeepGoing", "WaitForMe", "Count", "BeatOn", "BeatOff", "WhatIsKept", "Who"),
        *("Remind", "RemoveReminder", "WhenReminded"),
        *("Preference", "Settings", "Talk", "Pace", "OnlyEquipment", "LostEquipment", "MoreWeights"),
        "DeleteData",
    )
}
FURTHER = {
    f"{name}Intent"
    for name in ("Duration", "Number", "Time", "ActivityLevel", "Equipment", "Clearance", "Programme")
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


@dataclass(frozen=True, slots=True)
class Model:
    """One locale's interaction model.

    Attributes:
        file: Where it stands.
        whole: All of it.
        intents: By name.
        types: The values of its own types by name.
        names: What a slot of a type can hold: all of its own types' names, examples of Amazon's.
    """

    file: Path
    whole: Mapping[str, Any]
    intents: Mapping[str, Mapping[str, Any]]
    types: Mapping[str, list[dict[str, Any]]]
    names: Mapping[str, list[str]]

    @property
    def language_model(self) -> Mapping[str, Any]:
        """What is heard, and as what."""
        told: Mapping[str, Any] = self.whole["interactionModel"]["languageModel"]
        return told

    def samples(self) -> Iterator[tuple[str, str]]:
        """Each with its intent."""
        for name, intent in self.intents.items():
            for sample in intent["samples"]:
                yield name, sample

    def slot_types(self, intent: str) -> dict[str, str]:
        """By slot."""
        return {slot["name"]: slot["type"] for slot in self.intents[intent].get("slots", ())}

    def phrases(self, intent: str, sample: str) -> Iterator[str]:
        """The sample with each of its slots running through all it can hold, the others at their first."""
        types = self.slot_types(intent)
        slots = SLOT.findall(sample)
        first = sample
        for slot in slots:
            first = first.replace(f"{{{slot}}}", self.names[types[slot]][0])
        yield first
        for varied in slots:
            template = sample
            for slot in slots:
                if slot != varied:
                    template = template.replace(f"{{{slot}}}", self.names[types[slot]][0])
            for spelling in self.names[types[varied]][1:]:
                yield template.replace(f"{{{varied}}}", spelling)


def amazon_names(code: str) -> dict[str, list[str]]:
    """Examples of what Amazon's types hold, as the coach says them or the simulated Echo hears them."""
    book, heard = phrasebook(code), language(code)
    numbers = [book.number(number).replace("-", " ") for number in (10, 2, 3, 4, 5, 30, 25, 0, 100)]
    durations = [book.duration(seconds) for seconds in (1800, 3600, 60, 1, 7200, 90, 20, 30, 150)]
    filled = {"weekday": heard.dates["weekdays"][0], "month": heard.dates["months"][0]}
    filled["ordinal"] = heard.dates["ordinals"][0]
    dates = [phrase.format_map(filled) for phrase in heard.dates["phrases"]]
    times = [pattern.format(hour=heard.times["hours"][7]) for pattern in heard.times["patterns"]]
    return {
        "AMAZON.NUMBER": numbers,
        "AMAZON.DURATION": [*durations, book.suggestions["half_an_hour"].words],
        "AMAZON.DATE": dates,
        "AMAZON.TIME": [*times, *heard.times["phrases"]],
    }


@pytest.fixture(scope="module", params=MODELS, ids=lambda file: file.stem)
def model(request: pytest.FixtureRequest) -> Model:
    whole = json.loads(request.param.read_text("utf-8"))
    own = whole["interactionModel"]["languageModel"]
    intents = {intent["name"]: intent for intent in own["intents"]}
    types = {type_["name"]: type_["values"] for type_ in own["types"]}
    names = {
        name: [text for value in values for text in (value["name"]["value"], *value["name"]["synonyms"])]
        for name, values in types.items()
    }
    amazons = amazon_names(request.param.stem.partition("-")[0])
    return Model(request.param, whole, intents, types, names | amazons)


def test_the_intents_are_the_known_ones(model: Model) -> None:
    assert set(model.intents) == BUILT_IN | MAIN | FURTHER
    assert len(model.language_model["intents"]) == len(model.intents)


def test_the_invocation_name_is_one_that_amazon_takes(model: Model) -> None:
    name = model.language_model["invocationName"]
    words = name.split()
    assert re.fullmatch(r"[a-z]+( [a-z]+)+", name)
    assert not set(words) & (LAUNCH_WORDS | CONNECTING_WORDS | RESERVED_WORDS)


def test_names_are_ones_that_amazon_takes(model: Model) -> None:
    slots = [slot for intent in model.intents for slot in model.slot_types(intent)]
    assert [name for name in slots if not re.fullmatch(r"[A-Za-z_]+", name)] == []
    assert [name for name in model.intents if not re.fullmatch(r"(AMAZON\.)?[A-Za-z_]+", name)] == []
    assert [name for name in model.types if not re.fullmatch(r"[A-Za-z_]+", name)] == []


def test_samples_are_words_and_slots_with_single_spaces(model: Model) -> None:
    word = r"([^\W\d_][^\W\d_'._-]*(['._-][^\W\d_'._-]*)*|\{[A-Za-z_]+\})"
    assert [sample for _, sample in model.samples() if not re.fullmatch(rf"{word}( {word})*", sample)] == []


def test_a_sample_holds_a_slot_once(model: Model) -> None:
    held = {sample: SLOT.findall(sample) for _, sample in model.samples()}
    assert [sample for sample, slots in held.items() if len(set(slots)) < len(slots)] == []


def test_slots_are_declared_and_used(model: Model) -> None:
    for name, intent in model.intents.items():
        used = {slot for sample in intent["samples"] for slot in SLOT.findall(sample)}
        assert used == set(model.slot_types(name)), name


def test_types_are_declared_and_used(model: Model) -> None:
    used = {type_ for intent in model.intents for type_ in model.slot_types(intent).values()}
    assert set(model.types) <= used <= set(model.names)
    assert len(model.language_model["types"]) == len(model.types)


@pytest.mark.parametrize("name", sorted(MAIN))
def test_a_main_intent_can_be_said_in_many_ways(model: Model, name: str) -> None:
    assert len(model.intents[name]["samples"]) >= 15


def test_no_sample_stands_twice(model: Model) -> None:
    counts = Counter(sample.casefold() for _, sample in model.samples())
    assert [sample for sample, count in counts.items() if count > 1] == []


def test_no_words_belong_to_two_intents(model: Model) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for intent, sample in model.samples():
        for phrase in model.phrases(intent, sample):
            owners[phrase.casefold()].add(intent)
    assert {phrase: sorted(intents) for phrase, intents in owners.items() if len(intents) > 1} == {}


def test_values_have_ids_of_their_own(model: Model) -> None:
    for type_, values in model.types.items():
        ids = [value["id"] for value in values]
        assert len(set(ids)) == len(ids) > 1, type_
        assert [id_ for id_ in ids if not re.fullmatch(r"[a-z]+(_[a-z]+)*", id_)] == []


def test_names_in_a_type_are_words_and_stand_once(model: Model) -> None:
    word = r"[^\W\d_]([^\W\d_]|['.-])*"
    for type_ in model.types:
        counts = Counter(name.casefold() for name in model.names[type_])
        assert [name for name, count in counts.items() if count > 1] == [], type_
        assert [name for name in counts if not re.fullmatch(rf"{word}( {word})*", name)] == [], type_


def test_the_exercises_are_the_catalogue_in_the_language_s_words(model: Model) -> None:
    catalogue = tomllib.loads(CATALOGUE_FILE.read_text("utf-8"))
    words = tomllib.loads(words_of(model.file).read_text("utf-8"))
    assert with_exercise_slot(model.whole, exercise_slot(catalogue, words)) == model.whole, (
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
