"""Model, handlers, catalogue and locale files say the same, both ways."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pytest
from ask_sdk_model import Intent

from coach.coaching.commands import NotUnderstood, Preference, Topic
from coach.coaching.cues import Called, Chance, Moment, Thing, Verdict, Voice
from coach.coaching.errands import Why
from coach.coaching.reminder import PartOfDay
from coach.intents import DECLARED
from coach.intents.slots import AMOUNTS, CHANGES, PACES, WEEKDAYS
from coach.speech.languages import folders, language_of, phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.training.cardio import Activity, Pace
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.training.week import LighterReason, WeekReason
from coach.workout.manner import Talk
from coach.workout.outcomes import Refusal
from infra.echo.hearing import Asked, Hearing
from infra.echo.invocation import Launch
from infra.echo.models import locales, usual_locale

SUGGESTIONS = [(locale, name) for locale in locales() for name in phrasebook(locale).suggestions]
SAYING = {"en": r"\b[Ss]ay\b:? (?=(.+))", "de": r"\b[Ss]ag\b(?!(?: es)? mir\b)(?:[^.:{]*:)?+ (?=(.+))"}
"""By language, what follows where the coach tells somebody what to say."""

VOCABULARIES = {
    "Effort": {item.value for item in Effort},
    "ExerciseFrequency": {item.value for item in ActivityLevel},
    "CardioActivity": {item.value for item in Activity},
    "Equipment": {item.value for item in Equipment} | {"none", "gym"},
    "WeightUnit": {item.value for item in Unit},
    "Weekday": set(WEEKDAYS),
    "RestChange": set(CHANGES),
    "PaceChange": set(PACES),
    "TalkChange": {item.value for item in Talk} | set(AMOUNTS),
    "Preference": {item.value for item in Preference},
    "PreferenceQuestion": {item.value for item in Preference},
}


# What an effort answer makes of the next workout; the other reasons are only ever asked for.
NEXT_TIME = set(Reason) - {
    *(Reason.START, Reason.MORE_SETS, Reason.AFTER_GAP, Reason.LIGHTER_WEEK),
    *(Reason.SWAPPED, Reason.AS_STATED),
}
# What is told with how to have it another way.
HINTED = {
    *(Preference.REST, Preference.DAYS_OFF, Preference.EQUIPMENT, Preference.TALK),
}
# A room, and how its keys are made of what is spoken there by its name.
SPOKEN: Mapping[tuple[str, str], Iterable[str]] = {
    ("workout", "effort_{}"): Effort,
    ("workout", "{}"): {*NEXT_TIME, *Refusal},
    ("why", "{}"): Reason,
    ("why", "week_{}"): WeekReason,
    ("why", "lighter_{}"): LighterReason,
    ("planning", "lighter_{}"): LighterReason,
    ("planning", "unit_{}"): Unit,
    ("planning", "which_weights_{}"): Unit,
    ("workout", "pick_weight_{}"): Unit,
    ("units", "{}"): Unit,
    ("equipment", "{}"): Equipment,
    ("owned", "{}"): Equipment,
    ("manner", "talk_{}"): Talk,
    ("preferences", "talk_{}"): Talk,
    ("preferences", "part_talk_{}"): Talk,
    ("preferences", "unit_{}"): Unit,
    ("preferences", "in_{}"): Unit,
    ("preferences", "change_{}"): HINTED,
    ("preferences", "change_weights_{}"): Unit,
    ("activities", "{}"): Activity,
    ("planned_activities", "{}"): Activity,
    ("honest", "{}"): Topic,
    ("taking_back", "{}"): Thing,
    ("taking_back", "effort_{}"): Effort,
    ("listening", "help_{}"): Moment,
    ("listening", "misheard_{}"): Moment,
    ("arrival", "level_{}"): ActivityLevel,
    ("when", "{}"): Called,
    ("looking_back", "{}"): {*Verdict},
    ("looking_back", "streak_{}"): {*Chance, "begins"},
    ("looking_back", "streak_{}_none"): {Chance.GONE, Chance.BESIDE},
    ("looking_back", "longest_{}"): {*Activity, "cardio", "unnamed"},
    ("looking_back", "no_{}"): {*Activity, "cardio"},
    ("privacy", "activity_{}"): ActivityLevel,
    ("household", "{}"): Voice,
    ("household", "{}_new"): Voice,
    ("times", "{}"): PartOfDay,
    ("reminding", "not_set_{}"): (Why.TOO_MANY, Why.NOT_HERE, Why.REFUSED),
    **{("cardio", f"{words}_{{}}"): Pace for words in ("begin", "go_on", "get_ready", "then", "pace")},
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


@pytest.mark.parametrize(("locale", "name"), SUGGESTIONS)
def test_what_the_coach_suggests_is_understood_as_meant(
    hearing_of: Callable[[str], Hearing], locale: str, name: str
) -> None:
    """In every locale that there is, by its own model, of which it is a sample and not only near one."""
    book = phrasebook(locale)
    suggestion = book.suggestions[name]
    words = {"minutes": book.number(15), "exercise": book.many("squat"), "old": book.many("lunge")}
    asked = hearing_of(locale).hear(suggestion.words.format_map(words))
    assert isinstance(asked, Asked)
    assert asked.exact
    assert asked.intent == suggestion.intent
    heard = {slot: value.id for slot, value in asked.slots.items() if value.id is not None}
    meant = named_in(suggestion.words) or dict(suggestion.slots)
    assert heard == meant


def named_in(words: str) -> dict[str, str]:
    """The exercises that a suggestion names: one for another, or one alone."""
    if "{old}" in words:
        return {"exercise": "lunge", "replacement": "squat"}
    return {"exercise": "squat"} if "{exercise}" in words else {}


def test_every_suggestion_is_made_somewhere(book: Phrasebook) -> None:
    used = {name for text in texts(book) for name in re.findall(r"\{say\.(\w+)\}", text)}
    assert used == set(book.suggestions)


@pytest.mark.parametrize("folder", sorted(folders()))
def test_nothing_to_say_is_written_out_where_it_could_drift(
    hearing_of: Callable[[str], Hearing], folder: str
) -> None:
    """Whatever follows "say" is a suggestion from the table, never words of the phrase's own.

    But for the opening of the skill, which is no intent's.
    """
    for text in texts(phrasebook(folder)):
        for after in re.findall(SAYING[language_of(folder)], text):
            if not after.startswith("{say."):
                assert hearing_of(usual_locale(folder)).hear(after) == Launch(), text


def test_what_is_spoken_is_written_in_words(book: Phrasebook) -> None:
    """A voice reads digits and signs as it likes; what is only shown may have them."""
    spoken = {
        room: phrases for room, phrases in book.phrases.items() if room not in ("screen", "touch", "voice")
    }
    bare = re.sub(r"\{[^{}]*\}", "", str(spoken))
    assert re.findall(r"[\d%&+/°×→$€£]", bare) == []


def test_everything_that_is_spoken_by_its_name_has_words(programme: Programme, book: Phrasebook) -> None:
    moves = {move.id for move in (*programme.warm_up, *programme.cool_down)}
    assert moves == set(book.phrases["moves"])
    for (room, pattern), members in SPOKEN.items():
        missing = {pattern.format(member) for member in members} - set(book.phrases[room])
        assert not missing, room


def test_each_hour_of_the_day_has_its_part(book: Phrasebook) -> None:
    parts = book.phrases["words"]["parts_of_day"]
    assert len(parts) == 24
    assert set(parts) == {part.value for part in PartOfDay}


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
