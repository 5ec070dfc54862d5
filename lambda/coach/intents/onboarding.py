"""The first questions' answers."""

from ask_sdk_model import Intent

from coach.coaching.commands import AskProgramme, ConfirmClearance, StateActivity, StateEquipment
from coach.intents.slots import equipment, matched, member
from coach.intents.translation import Translators
from coach.training.profile import ActivityLevel

_NOTHING = "none"


def _activity(intent: Intent) -> StateActivity:
    return StateActivity(member(intent, "frequency", ActivityLevel))


def _equipment(intent: Intent, *, only: bool = False) -> StateEquipment:
    slots = ("equipment", "other")
    owned = equipment(intent, *slots)
    nothing = _NOTHING in {matched(intent, slot) for slot in slots}
    return StateEquipment(owned if owned or nothing else None, only)


TRANSLATORS: Translators = {
    "ClearanceIntent": lambda _: ConfirmClearance(),
    "ActivityLevelIntent": _activity,
    "EquipmentIntent": _equipment,
    "OnlyEquipmentIntent": lambda intent: _equipment(intent, only=True),
    "ProgrammeIntent": lambda _: AskProgramme(),
}
