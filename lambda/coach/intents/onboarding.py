"""The first questions' answers."""

from ask_sdk_model import Intent

from coach.coaching.commands import AskProgramme, ConfirmClearance, StateActivity, StateEquipment
from coach.intents.slots import matched, member
from coach.intents.translation import Translators
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel

_NOTHING = "none"
_GYM = "gym"


def _activity(intent: Intent) -> StateActivity:
    return StateActivity(member(intent, "frequency", ActivityLevel))


def _equipment(intent: Intent) -> StateEquipment:
    slots = ("equipment", "other")
    named = {matched(intent, slot) for slot in slots}
    if _GYM in named:
        return StateEquipment(frozenset(Equipment))
    owned = frozenset(item for slot in slots if (item := member(intent, slot, Equipment)))
    return StateEquipment(owned if owned or _NOTHING in named else None)


TRANSLATORS: Translators = {
    "ClearanceIntent": lambda _: ConfirmClearance(),
    "ActivityLevelIntent": _activity,
    "EquipmentIntent": _equipment,
    "ProgrammeIntent": lambda _: AskProgramme(),
}
