"""What somebody counts weights in when they are met: what their locale does, until they choose."""

from datetime import UTC, datetime, timedelta

import pytest
from ask_sdk_model import IntentRequest, RequestEnvelope

from coach.coaching.commands import ChooseUnit, Command, Launch, StateActivity, StateEquipment, Yes
from coach.coaching.trainee import Trainee
from coach.intents.envelope import usual_unit
from coach.skill import read_programme
from coach.training.load import Unit
from coach.training.profile import ActivityLevel
from coach.turn import Request, take
from tests.storage.memory_store import MemoryStore

PROGRAMME = read_programme()
WHO = "somebody"
MONDAY = datetime(2026, 11, 23, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "unit"),
    [
        ("en-US", Unit.POUND),
        ("en-CA", Unit.POUND),
        ("en-GB", Unit.KILOGRAM),
        ("en-AU", Unit.KILOGRAM),
        ("en-IN", Unit.KILOGRAM),
        ("de-DE", Unit.KILOGRAM),
        (None, Unit.POUND),
    ],
)
def test_a_locale_counts_weights_in_its_own_unit(locale: str | None, unit: Unit) -> None:
    """A request that names no locale is taken for American English, as in all else."""
    assert usual_unit(RequestEnvelope(request=IntentRequest(locale=locale))) is unit


def turn(store: MemoryStore, command: Command, unit: Unit, number: int) -> Unit:
    """A turn in a locale with that unit; what the person counts in afterwards."""
    now = MONDAY + timedelta(minutes=number)
    take(
        Request(
            f"r{number}",
            WHO,
            command,
            now,
            fresh=False,
            device_zone=lambda: None,
            usual_zone="UTC",
            usual_unit=unit,
        ),
        store,
        PROGRAMME,
    )
    trainee = store.load(WHO)
    assert trainee is not None
    return trainee.profile.unit


@pytest.mark.parametrize(("met_in", "later_in"), [(Unit.POUND, Unit.KILOGRAM), (Unit.KILOGRAM, Unit.POUND)])
def test_the_unit_is_the_first_turn_s_and_stays_it(met_in: Unit, later_in: Unit) -> None:
    """Whoever travels, or has a second device in another locale, counts on as before."""
    store = MemoryStore()
    assert turn(store, Launch(), met_in, 0) is met_in
    assert turn(store, Yes(), later_in, 1) is met_in


def test_a_unit_that_was_chosen_stays_chosen() -> None:
    store = MemoryStore()
    answers = (Launch(), Yes(), StateActivity(ActivityLevel.RARELY), StateEquipment(frozenset()))
    for number, command in enumerate(answers):
        turn(store, command, Unit.POUND, number)
    assert turn(store, ChooseUnit(Unit.KILOGRAM), Unit.POUND, 4) is Unit.KILOGRAM
    assert turn(store, Launch(), Unit.POUND, 5) is Unit.KILOGRAM


def test_whoever_was_met_before_there_was_a_usual_unit_counts_in_kilograms_on() -> None:
    """What is stored of them names no unit, which has always meant kilograms."""
    store = MemoryStore()
    store.save(WHO, Trainee(), ())
    assert turn(store, Launch(), Unit.POUND, 0) is Unit.KILOGRAM
