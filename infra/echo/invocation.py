"""Calling a skill: the wake word, "open glute coach", "ask glute coach to ..."."""

from dataclasses import dataclass
from typing import Final

from hassil import Intents, recognize_all

from infra.echo.language import language

WAKE_WORD: Final = "alexa"


@dataclass(frozen=True, slots=True)
class Launch:
    """The skill was opened without saying what for."""


@dataclass(frozen=True, slots=True)
class OneShot:
    """The skill was named and asked for something in the same breath."""

    text: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that name no skill."""

    text: str


Call = Launch | OneShot | Utterance


class Invocations:
    """Recognises calls of the skill with one invocation name."""

    def __init__(self, name: str, code: str = "en") -> None:
        self._forms = Intents.from_dict(
            {
                "language": code,
                "intents": {
                    form: {"data": [{"sentences": [text.replace("{name}", name) for text in sentences]}]}
                    for form, sentences in language(code).calls.items()
                },
                "lists": {"request": {"wildcard": True}},
            }
        )

    def read(self, text: str) -> Call:
        """What the words call for; the wake word before them is dropped."""
        words = _without_wake_word(text)
        matches = list(recognize_all(words, self._forms))
        if any(match.intent.name == "launch" for match in matches):
            return Launch()
        if requests := [match.entities["request"].text.strip() for match in matches]:
            # "to" in "ask ... to start" belongs to the call, so the reading that leaves least is meant.
            return OneShot(min(requests, key=len))
        return Utterance(words)


def _without_wake_word(text: str) -> str:
    first, _, rest = text.strip().partition(" ")
    return rest.strip() if first.rstrip(",.:!").lower() == WAKE_WORD else text.strip()
