"""Which phrases are samples of the model, and would measure nothing.

A phrase is among the samples if it is one without slots, be it after the skill's name, or holds the very
words of one with the slots' names in their places. What a sample makes with values in its slots is not:
nobody could ask for twelve squats otherwise.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from infra.echo.invocation import Invocations, OneShot, Utterance
from tests.corpus.phrases import Phrase


def among_samples(phrases: Iterable[Phrase], model: Mapping[str, Any], code: str) -> list[Phrase]:
    """Those of the phrases that are samples, whatever their case and punctuation."""
    language = model["interactionModel"]["languageModel"]
    samples = {_plain(sample) for intent in language["intents"] for sample in intent.get("samples", ())}
    calls = Invocations(language["invocationName"], code)
    return [phrase for phrase in phrases if _plain(_asked(phrase.words, calls)) in samples]


def _asked(words: str, calls: Invocations) -> str:
    match calls.read(words):
        case OneShot(text) | Utterance(text):
            return text
        case _:
            return words


def _plain(words: str) -> str:
    return words.casefold().replace("\u2019", "'").replace("-", " ").strip(" .,!?")
