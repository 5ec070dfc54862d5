"""Model, handlers, catalogue and locale files say the same, both ways."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from ask_sdk_model import Intent

from coach.coaching.commands import NotUnderstood
from coach.coaching.cues import Moment
from coach.intents import DECLARED
from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.outcomes import Refusal
from infra.echo.hearing import Asked, Hearing

SUGGESTIONS = phrasebook("en").suggestions
VOCABULARIES = {
    "Effort": {item.value for item in Effort},
    "ExerciseFrequency": {item.value for item in ActivityLevel},
    "CardioActivity": {item.value for item in Activity},
    "Equipment": {item.value for item in Equipment} | {"none", "gym"},
}


def test_every_intent_has_a_translator_and_every_translator_an_intent(model: dict[str, Any]) -> None:
    declared = {intent["name"] for intent in model["interactionModel"]["languageModel"]["intents"]}
    assert declared == set(DECLARED)


def test_no_declared_intent_but_the_fallback_means_nothing() -> None:
    """A translator that shrugs would pass for one that understands."""
    shrugs = {name for name, translate in DECLARED.items() if translate(Intent(name, {})) == NotUnderstood()}
    assert shrugs == {"AMAZON.FallbackIntent"}


@pytest.mark.parametrize(("kind", "ids"), VOCABULARIES.items())
def test_slot_values_are_the_core_s_own_vocabulary(model: dict[str, Any], kind: str, ids: set[str]) -> None:
    types = model["interactionModel"]["languageModel"]["types"]
    values = next(listed["values"] for listed in types if listed["name"] == kind)
    assert {value["id"] for value in values} == ids


def test_every_exercise_has_words_and_every_word_an_exercise(programme: Programme, book: Phrasebook) -> None:
    assert set(book.exercises) == set(programme.catalogue.exercises)


@pytest.mark.parametrize("name", SUGGESTIONS)
def test_what_the_coach_suggests_is_understood_as_meant(hearing: Hearing, name: str) -> None:
    suggestion = SUGGESTIONS[name]
    asked = hearing.hear(suggestion.words.format(minutes="fifteen", exercise="squats"))
    assert isinstance(asked, Asked)
    assert asked.intent == suggestion.intent
    heard = {slot: value.id for slot, value in asked.slots.items() if value.id is not None}
    meant = {"exercise": "squat"} if "{exercise}" in suggestion.words else dict(suggestion.slots)
    assert heard == meant


def test_every_suggestion_is_made_somewhere(book: Phrasebook) -> None:
    used = {name for text in texts(book) for name in re.findall(r"\{say\.(\w+)\}", text)}
    assert used == set(book.suggestions)


def test_nothing_to_say_is_written_out_where_it_could_drift(book: Phrasebook) -> None:
    """Whatever follows "say" is a suggestion from the table, never words of the phrase's own."""
    for text in texts(book):
        for after in re.findall(r"\b[Ss]ay\b (.{12})", text):
            assert after.startswith("{say."), text


def test_everything_that_is_spoken_by_its_name_has_words(programme: Programme, book: Phrasebook) -> None:
    moves = {move.id for move in (*programme.warm_up, *programme.cool_down)}
    assert moves == set(book.phrases["moves"])
    workout, listening, arrival = (book.phrases[room] for room in ("workout", "listening", "arrival"))
    assert {f"effort_{effort}" for effort in Effort} <= set(workout)
    assert {reason.value for reason in Reason if reason is not Reason.START} <= set(workout)
    assert {why.value for why in Refusal} <= set(workout)
    assert {f"help_{moment}" for moment in Moment} <= set(listening)
    assert {f"misheard_{moment}" for moment in Moment} <= set(listening)
    assert {f"level_{level}" for level in ActivityLevel} <= set(arrival)


def test_phrases_have_either_both_plural_forms_or_none(book: Phrasebook) -> None:
    for room, phrases in book.phrases.items():
        for key, phrase in phrases.items():
            if isinstance(phrase, dict) and room != "say":
                assert set(phrase) == {"one", "other"}, (room, key)


def texts(book: Phrasebook) -> Iterator[str]:
    """Every text of the locale's phrases, but for the suggestions themselves."""
    for room, phrases in book.phrases.items():
        if room in ("say", "voice", "words"):
            continue
        for phrase in phrases.values():
            yield from (
                phrase
                if isinstance(phrase, list)
                else phrase.values()
                if isinstance(phrase, dict)
                else [phrase]
            )
