"""The phrases that the store tells people to try, held to the interaction model.

Amazon's form is a wake word, a launch word, the invocation name, a connecting word and an utterance, and the
utterance is a sample of the model, word for word. What does not fit is the most frequent reason for which a
skill is not certified.
(https://developer.amazon.com/docs/custom-skills/functional-testing-for-a-custom-skill.html)
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from infra.skill_package.refused import Refused

WAKE_WORD: Final = "alexa"
LAUNCH_WORDS: Final = 2
"""The most words before the invocation name: "open", "talk to"."""


def check_phrases(phrases: Sequence[str], model: Mapping[str, Any], locale: str) -> None:
    """Hold a locale's example phrases to its model.

    Raises:
        Refused: one does not call the skill by its name, or asks for what is no sample; or the first is more
            than the plain opening.
    """
    language = model["interactionModel"]["languageModel"]
    samples = {_heard(sample) for intent in language["intents"] for sample in intent.get("samples", ())}
    for place, phrase in enumerate(phrases):
        asked = _asked(phrase, language["invocationName"], locale)
        if place == 0 and asked:
            raise Refused(
                f"{locale}: the first example phrase only opens the skill; {phrase!r} asks for more"
            )
        if asked and not _is_sample(asked, samples):
            raise Refused(f"{locale}: {asked!r} of the example phrase {phrase!r} is no sample of the model")


def _asked(phrase: str, name: str, locale: str) -> str:
    """What the skill is asked for after it is called; nothing where it is only opened."""
    wake, comma, call = _heard(phrase).partition(", ")
    launch, named, rest = f"{call} ".partition(f" {name.casefold()} ")
    if wake != WAKE_WORD or not comma or not named or not 1 <= len(launch.split()) <= LAUNCH_WORDS:
        raise Refused(f"{locale}: the example phrase {phrase!r} is not like 'Alexa, open {name}'")
    return rest.strip()


def _is_sample(asked: str, samples: Collection[str]) -> bool:
    """Whether it is one as it stands, or after one connecting word."""
    return asked in samples or asked.partition(" ")[2] in samples


def _heard(text: str) -> str:
    """The words as the platform hears them: no capitals, and one kind of apostrophe."""
    return " ".join(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
