"""Each phrase of the corpus through the device's ears and the core: whether it comes to what was meant.

A phrase is heard by the interaction model, translated, and understood in its moment, as in a turn of the
skill. It is right where that is the command that was meant, understood in the same moment; or where the
two make the very same decision there, as "next" and "skip" do once an exercise is announced.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ask_sdk_model import Intent, Slot
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

from coach.coaching import commands
from coach.coaching.decide import decide
from coach.coaching.understanding import understood_as
from coach.intents import DECLARED
from infra.echo.hearing import Asked, Hearing
from infra.echo.requests import Slot as Said
from tests.corpus.meanings import NOT_UNDERSTOOD, meant
from tests.corpus.moments import Moment, moment
from tests.corpus.phrases import Phrase

MODELS: Final = Path(__file__).parents[2] / "interaction_models"


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one phrase.

    Attributes:
        phrase: The phrase.
        got: The command that it was understood as.
        intended: The command that was meant.
        named: Whether it called the skill by its name.
        exact: Whether it is a sample of the model, and not only near one.
        alike: Whether another command than the intended one does the very same.
    """

    phrase: Phrase
    got: commands.Heard
    intended: commands.Heard
    named: bool
    exact: bool
    alike: bool

    @property
    def right(self) -> bool:
        """Whether it came to what was meant."""
        return self.alike or self.got == self.intended

    @property
    def in_scope(self) -> bool:
        """Whether anything was meant that the coach can do."""
        return self.phrase.meaning != NOT_UNDERSTOOD


def read_model(locale: str) -> Mapping[str, Any]:
    """The interaction model of the locale.

    Raises:
        OSError: there is none.
    """
    model: Mapping[str, Any] = json.loads((MODELS / f"{locale}.json").read_text(encoding="utf-8"))
    return model


def judged(phrases: Iterable[Phrase], hearing: Hearing) -> list[Judged]:
    """Every phrase, heard and understood in its moment."""
    return [_judged(phrase, hearing) for phrase in phrases]


def _judged(phrase: Phrase, hearing: Hearing) -> Judged:
    here = moment(phrase.moment)
    heard = hearing.hear(phrase.words, here.scene.today)
    named = not isinstance(heard, Asked) or heard.named
    if named:
        here = moment(phrase.moment, fresh=True)
    got = _understood(_translated(heard), here)
    exact = not isinstance(heard, Asked) or heard.exact
    intended = _understood(meant(phrase.meaning, here.scene.today), here)
    return Judged(phrase, got, intended, named, exact, alike=_alike(got, intended, here))


def _understood(command: commands.Heard, here: Moment) -> commands.Heard:
    return understood_as(command, here.asked, here.trainee, here.scene)


def _alike(got: commands.Heard, intended: commands.Heard, here: Moment) -> bool:
    """Whether both do the same; of one kind before there is a plan, when all leads to the first questions."""
    if got == intended or (here.trainee.plan is None and type(got) is not type(intended)):
        return False
    if isinstance(got, commands.NotUnderstood) or isinstance(intended, commands.NotUnderstood):
        return False
    return decide(here.trainee, got, here.scene) == decide(here.trainee, intended, here.scene)


def _translated(heard: object) -> commands.Heard:
    if not isinstance(heard, Asked):
        return commands.Launch()
    slots = {name: _slot(said) for name, said in heard.slots.items() if said.value is not None}
    command: commands.Heard = DECLARED[heard.intent](Intent(heard.intent, slots))  # type: ignore[assignment]
    return command


def _slot(said: Said) -> Slot:
    """A slot as Alexa sends it."""
    if said.id is None:
        return Slot(value=said.value)
    found = ValueWrapper(Value(said.name, said.id))
    return Slot(
        value=said.value,
        resolutions=Resolutions([Resolution(status=Status(StatusCode.ER_SUCCESS_MATCH), values=[found])]),
    )
