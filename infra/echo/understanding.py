"""Words into intents and slots, as Alexa would by the same interaction model; the matching is hassil's.

What is said is a sample, with known words in its slots, give or take fillers and punctuation. Alexa
generalises from the samples, and words that match none are said again here as the sample that they are
nearest to, if any is near (`likeness`). What is missed here may be understood there, and the other way round.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from hassil import Intents, recognize_all
from hassil.models import MatchEntity
from hassil.recognize import RecognizeResult
from hassil.util import remove_punctuation, remove_skip_words

from infra.echo.dates import ANY_DAY, DATE, date_value
from infra.echo.language import FALLBACK, Language, language
from infra.echo.likeness import Likeness
from infra.echo.sample_template import by_word, template
from infra.echo.slot_lists import DURATION, NUMBER, PART, duration_value, number_value, slot_lists
from infra.echo.spans import Spans
from infra.echo.times import TIME

LONGEST: Final = 300
"""Characters; nobody says as much in one breath, and matching takes time by length."""

_AMOUNTS: Final = {NUMBER: number_value, DURATION: duration_value}

_APOSTROPHES: Final = str.maketrans("\u2018\u2019\u02bc`\u00b4", "'''''")
_GAP: Final = re.compile(r"(?<=\w)[-_](?=\w)|(?<=\d)(?=[a-z])")
"""Where one word ends and another begins without a space: "push-ups", "12reps"."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one slot.

    Attributes:
        spoken: The words.
        value: What Alexa sends as the slot's value: the words, digits for a number, ISO 8601 for a duration,
            a date and a time.
        id: The id of the custom value that the words stand for, or None in a slot of Amazon's own types.
    """

    spoken: str
    value: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent by name, with its filled slots by name.

    Attributes:
        exact: Whether the words are a sample, or match nothing; False where they are only near one.
    """

    intent: str
    slots: Mapping[str, Heard] = field(default_factory=dict)
    exact: bool = True


class Understanding:
    """Understands a language by one interaction model, given as its parsed JSON.

    Raises:
        ValueError: a slot is of a type that is neither the model's own nor simulated here.
    """

    def __init__(self, model: Mapping[str, Any], code: str = "en") -> None:
        self._language = language(code)
        own = model["interactionModel"]["languageModel"]
        lists = self._lists = slot_lists(own.get("types", ()), self._language)
        self._slot_types = {intent["name"]: _slot_types(intent) for intent in own["intents"]}
        for types in self._slot_types.values():
            for slot, type_ in types.items():
                if type_ not in lists:
                    raise ValueError(f"slot {slot} has the type {type_}, which is not simulated")
        self._samples = _samples(own["intents"], self._language)
        self._custom = {type_["name"]: _spellings(type_["values"]) for type_ in own.get("types", ())}
        self._intents = Intents.from_dict(
            {
                "language": code,
                "intents": {
                    name: {"data": by_word(sentences, self._language.fillers)}
                    for name, sentences in self._templates().items()
                },
                "lists": lists,
                "skip_words": list(self._language.fillers),
            }
        )

    def understand(self, text: str, today: date = ANY_DAY) -> Understood:
        """Return the intent of these words, or the fallback intent without slots where they match nothing.

        Of several matches a sample without slots wins, then the one with the longest text outside its slots,
        then the one with the fewest slots: "twenty five" is one number where it can be.
        """
        words = _GAP.sub(" ", text.translate(_APOSTROPHES).lower())
        if len(words) > LONGEST:
            return Understood(FALLBACK)
        exact = self._best(words) or self._best(self._without_openers(words))
        best = exact or self._nearest(words)
        if best is None:
            return Understood(FALLBACK)
        types = self._slot_types[best.intent.name]
        slots = _slots(best.entities_list, types, today)
        return Understood(best.intent.name, slots, exact=exact is not None)

    def _templates(self) -> dict[str, list[str]]:
        return {
            intent: [template(sample, self._slot_types[intent]) for sample in samples]
            for intent, samples in self._samples.items()
        }

    def _best(self, words: str, intent: str | None = None) -> RecognizeResult | None:
        """The sample that the words are, of that intent or of any."""
        found = recognize_all(words, self._intents, language=self._language.code)
        wanted = (result for result in found if intent in (None, result.intent.name))
        return min(wanted, key=_preference, default=None)

    def _nearest(self, words: str) -> RecognizeResult | None:
        bare = remove_skip_words(
            self._without_openers(words), self._language.fillers, ignore_whitespace=False
        )
        near = self._likeness.as_sample(bare)
        return None if near is None else self._best(near.words, near.intent)

    @cached_property
    def _likeness(self) -> Likeness:
        """Built when the first words match no sample, which takes a while."""
        types = frozenset(type_ for types in self._slot_types.values() for type_ in types.values())
        spans = Spans(self._lists, types, self._language.code)
        samples = {intent: (*own, *self._whole_values(intent)) for intent, own in self._samples.items()}
        return Likeness(samples, self._slot_types, spans, self._language.grammar)

    def _whole_values(self, intent: str) -> Iterator[str]:
        """Values of several words that can be said alone, as sentences of their own: "I had more in me"."""
        for slot, type_ in self._slot_types[intent].items():
            if f"{{{slot}}}" in self._samples[intent] and type_ in self._custom:
                yield from (spelling for spelling in self._custom[type_] if " " in spelling)

    def _without_openers(self, words: str) -> str:
        bare = remove_punctuation(words)
        return remove_skip_words(bare, self._language.openers, ignore_whitespace=False, end=False)


def _slot_types(intent: Mapping[str, Any]) -> dict[str, str]:
    return {slot["name"]: slot["type"] for slot in intent.get("slots", ())}


def _spellings(values: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    names = (value["name"] for value in values)
    return tuple(spelling for name in names for spelling in (name["value"], *name.get("synonyms", ())))


def _samples(intents: Iterable[Mapping[str, Any]], heard: Language) -> dict[str, tuple[str, ...]]:
    """By intent: the model's own, and what Alexa knows of her own accord."""
    samples = {intent["name"]: tuple(intent.get("samples", ())) for intent in intents}
    # "skip" is Amazon's for the next item; a skill that has its own intent for the word gets that.
    taken = {sample.casefold() for own in samples.values() for sample in own}
    return {
        name: (*own, *(phrase for phrase in heard.builtins.get(name, ()) if phrase not in taken))
        for name, own in samples.items()
    }


def _preference(result: RecognizeResult) -> tuple[bool, int, int, str]:
    slots = sum(not entity.name.startswith(PART) for entity in result.entities_list)
    return slots > 0, -result.text_chunks_matched, slots, result.intent.name


def _slots(entities: Iterable[MatchEntity], types: Mapping[str, str], today: date) -> dict[str, Heard]:
    slots: dict[str, Heard] = {}
    parts: dict[str, float] = {}
    for entity in entities:
        if entity.name.startswith(PART):
            # A count inside the number or duration that follows it.
            unit = entity.name.removeprefix(PART)
            parts[unit] = parts.get(unit, 0) + float(entity.value)
            continue
        worth: Mapping[str, float] = (entity.metadata or {}).get("worth", {})
        total = {unit: parts.get(unit, 0) + worth.get(unit, 0) for unit in {*parts, *worth}}
        slots[entity.name] = _heard(entity, types[entity.name], total, today)
        parts = {}
    return slots


def _heard(entity: MatchEntity, type_: str, total: Mapping[str, float], today: date) -> Heard:
    spoken = entity.text_clean
    if type_ in _AMOUNTS:
        return Heard(spoken, _AMOUNTS[type_](total), None)
    if type_ == DATE:
        return Heard(spoken, date_value(entity.value, today), None)
    if type_ == TIME:
        return Heard(spoken, entity.value, None)
    return Heard(spoken, spoken, entity.value)
