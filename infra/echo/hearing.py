"""What a device makes of somebody's words: a call of the skill, or an intent with its slots."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from infra.echo.dates import ANY_DAY
from infra.echo.invocation import Invocations, Launch, OneShot, Utterance
from infra.echo.requests import Slot
from infra.echo.understanding import Understanding, Understood


class NothingSaid(ValueError):  # noqa: N818 - named for what happened
    """There were no words, so a device would have sent nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An intent with every slot it declares.

    Attributes:
        named: Whether the same breath called the skill by name.
        exact: Whether the words are a sample of the model, or match nothing.
    """

    intent: str
    slots: Mapping[str, Slot]
    named: bool
    exact: bool = True


class Hearing:
    """Hears a language by one interaction model; costs time to build and can be shared between devices."""

    def __init__(self, model: Mapping[str, Any], code: str = "en") -> None:
        language = model["interactionModel"]["languageModel"]
        self._invocations = Invocations(language["invocationName"], code)
        self._understanding = Understanding(model, code)
        self._declared: dict[str, dict[str, str]] = {
            intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for intent in language["intents"]
        }
        self._names: dict[tuple[str, str], str] = {
            (kind["name"], value["id"]): value["name"]["value"]
            for kind in language.get("types", ())
            for value in kind["values"]
            if "id" in value
        }

    def hear(self, text: str, today: date = ANY_DAY) -> Launch | Asked:
        """What the words call for, said on the day that the device's clock shows.

        Raises:
            NothingSaid: there are none, or the wake word only.
        """
        match self._invocations.read(text):
            case Launch() as launch:
                return launch
            case OneShot(words):
                return self._asked(words, today, named=True)
            case Utterance(""):
                raise NothingSaid("say something after the wake word")
            case Utterance(words):
                return self._asked(words, today, named=False)

    def _asked(self, words: str, today: date, *, named: bool) -> Asked:
        understood = self._understanding.understand(words, today)
        return Asked(understood.intent, self._slots(understood), named=named, exact=understood.exact)

    def _slots(self, understood: Understood) -> dict[str, Slot]:
        """As Alexa sends them: all that the intent declares, empty where nothing was said for one."""
        slots = {}
        for name, kind in self._declared.get(understood.intent, {}).items():
            heard = understood.slots.get(name)
            if heard is None:
                slots[name] = Slot(kind)
            else:
                canonical = None if heard.id is None else self._names.get((kind, heard.id))
                slots[name] = Slot(kind, heard.value, heard.id, canonical)
        return slots
