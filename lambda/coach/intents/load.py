"""Weights: the ones that a person owns, the one in their hands, and the unit."""

from ask_sdk_model import Intent

from coach.coaching.commands import ChooseUnit, StateWeights, UseLoad
from coach.intents.slots import member, number
from coach.intents.translation import Translators
from coach.training.exercise import Equipment
from coach.training.load import Unit

_AMOUNTS = ("first", "second", "third", "fourth", "fifth")


def _weights(intent: Intent, *, more: bool = False) -> StateWeights:
    amounts = {amount for slot in _AMOUNTS if (amount := number(intent, slot)) is not None}
    kind = member(intent, "equipment", Equipment)
    return StateWeights(kind, tuple(sorted(amounts)), member(intent, "unit", Unit), more)


def _load(intent: Intent) -> UseLoad:
    return UseLoad(number(intent, "weight"), member(intent, "unit", Unit))


TRANSLATORS: Translators = {
    "WeightsIntent": _weights,
    "MoreWeightsIntent": lambda intent: _weights(intent, more=True),
    "LoadIntent": _load,
    "UnitsIntent": lambda intent: ChooseUnit(member(intent, "unit", Unit)),
}
