"""Words that are no sample: taken for the nearest one when one is near, and for nothing in doubt."""

from typing import Any

import pytest

from infra.echo.language import language
from infra.echo.understanding import Heard, Understanding, Understood
from tests.corpus.evaluation import read_model

NOTHING = Understood("AMAZON.FallbackIntent", {})


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    """By the English model."""
    return Understanding(read_model("en-US"))


def small_model(**samples: list[str]) -> dict[str, Any]:
    """A model of intents with their samples, and of one slot type."""
    slots = {"thing": "Thing", "other": "Thing", "number": "AMAZON.NUMBER"}
    intents = [
        {
            "name": name,
            "samples": own,
            "slots": [
                {"name": slot, "type": type_}
                for slot, type_ in slots.items()
                if any(f"{{{slot}}}" in sample for sample in own)
            ],
        }
        for name, own in samples.items()
    ]
    things = [
        {"id": "ball", "name": {"value": "ball", "synonyms": ["balls"]}},
        {"id": "rope", "name": {"value": "rope", "synonyms": ["I have had enough rope"]}},
    ]
    types = [{"name": "Thing", "values": things}]
    return {"interactionModel": {"languageModel": {"intents": intents, "types": types}}}


def test_a_sample_is_exact_and_what_is_near_one_is_not() -> None:
    understanding = Understanding(small_model(Throw=["throw the thing far away"], Catch=["catch it quickly"]))
    assert understanding.understand("throw the thing far away") == Understood("Throw", {}, exact=True)
    assert understanding.understand("throw that thing far away") == Understood("Throw", {}, exact=False)
    assert understanding.understand("something else entirely") == NOTHING


def test_what_stands_in_slots_is_found_among_the_words() -> None:
    understanding = Understanding(
        small_model(Swap=["swap the {thing} for a {other}"], Count=["count to {number} for me"])
    )
    swapped = understanding.understand("swap my balls for a rope then")
    assert (swapped.intent, swapped.exact) == ("Swap", False)
    assert {slot: heard.id for slot, heard in swapped.slots.items()} == {"thing": "ball", "other": "rope"}
    counted = understanding.understand("now count up to twenty five for me")
    assert counted == Understood("Count", {"number": Heard("twenty five", "25", None)}, exact=False)


def test_a_value_that_is_a_sentence_is_near_like_a_sample() -> None:
    understanding = Understanding(small_model(Say=["{thing}"], Catch=["catch it quickly"]))
    heard = understanding.understand("I've had enough rope now")
    assert (heard.intent, heard.slots["thing"].id) == ("Say", "rope")


def test_a_thing_that_the_model_does_not_know_is_not_left_out_of_what_was_said() -> None:
    """Something would be thrown that nobody named."""
    understanding = Understanding(small_model(Throw=["throw the {thing}", "throw it", "throw the whole lot"]))
    assert understanding.understand("throw the javelin") == NOTHING


def test_a_clause_that_gives_a_reason_leaves_the_other_as_it_is() -> None:
    understanding = Understanding(small_model(Throw=["throw the ball"], Catch=["catch it quickly"]))
    heard = understanding.understand("throw the ball I promised somebody")
    assert (heard.intent, heard.exact) == ("Throw", False)
    assert understanding.understand("throw the ball so catch it quickly") == NOTHING


def test_nothing_ends_for_one_clause_only() -> None:
    samples = {"AMAZON.StopIntent": ["end the workout here"], "Catch": ["catch it quickly"]}
    understanding = Understanding(small_model(**samples))
    assert understanding.understand("end the workout here I promised somebody something") == NOTHING


def test_twenty_more_seconds_are_a_number_of_them(understanding: Understanding) -> None:
    heard = understanding.understand("twenty more seconds")
    assert (heard.intent, heard.slots["more"].value) == ("MoreRestIntent", "20")


def test_what_two_intents_are_near_to_is_nothing() -> None:
    understanding = Understanding(small_model(Up=["turn the volume up"], Down=["turn the volume down"]))
    assert understanding.understand("turn the volume") == NOTHING


def test_a_denial_is_not_what_is_denied() -> None:
    understanding = Understanding(small_model(Throw=["you can throw it far away now"], Catch=["catch it"]))
    assert understanding.understand("you can throw it away now").intent == "Throw"
    assert understanding.understand("you can not throw it away now") == NOTHING


def test_forms_of_a_word_are_the_same_word() -> None:
    words = language("en").grammar.plain
    assert words("skipping skips skipped") == words("skip skip skip")
    assert words("I'm pausing") == words("I am paused")
    assert words("don't") == ["do", "not"]


@pytest.mark.parametrize(
    "said",
    [
        *("delete the shopping list", "delete the last song", "don't delete everything I said"),
        *("forget the milk", "erase the whiteboard", "wipe the table", "stop the dishwasher"),
        *("end of the story", "close the garage door", "turn off the oven", "cancel my subscription"),
    ],
)
def test_nothing_ends_or_is_deleted_by_likeness(understanding: Understanding, said: str) -> None:
    heard = understanding.understand(said)
    assert heard.exact or heard.intent not in {
        "AMAZON.StopIntent",
        "AMAZON.CancelIntent",
        "DeleteDataIntent",
    }
    assert heard.intent != "DeleteDataIntent"


@pytest.mark.parametrize(
    ("said", "intents"),
    [
        ("my left knee really hurts quite badly when I go down", {"PainIntent"}),
        ("there's this sharp pain running through my hip", {"PainIntent"}),
        ("carry on though my shoulder hurts", {"PainIntent", "AMAZON.FallbackIntent"}),
        ("keep going even with the pain", {"PainIntent", "AMAZON.FallbackIntent"}),
        ("there's a strange tight feeling in my chest", {"StopSignIntent"}),
        ("I feel like I'm about to faint any second", {"StopSignIntent"}),
        ("ready but my chest feels a bit tight", {"StopSignIntent", "AMAZON.FallbackIntent"}),
    ],
)
def test_words_of_pain_are_never_taken_for_anything_else(
    understanding: Understanding, said: str, intents: set[str]
) -> None:
    assert understanding.understand(said).intent in intents
