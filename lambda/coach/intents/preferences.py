"""How much the coach talks, the pace of all exercises, equipment that is gone, and how everything is set."""

from ask_sdk_model import Intent

from coach.coaching.commands import (
    AskPreference,
    AskSettings,
    ChoosePace,
    ChooseTalk,
    LoseEquipment,
    Preference,
)
from coach.intents.slots import PACES, equipment, heard, matched, member, more_or_less
from coach.intents.translation import Translators
from coach.training.exercise import Equipment
from coach.workout.manner import Talk


def _asked(intent: Intent) -> AskPreference:
    return AskPreference(member(intent, "preference", Preference) or member(intent, "question", Preference))


def _lost(intent: Intent) -> LoseEquipment:
    slots = ("equipment", "other")
    if all(heard(intent, slot) is None for slot in slots):
        # "I have no equipment any more": what is gone has no name, so it is everything.
        return LoseEquipment(frozenset(Equipment))
    return LoseEquipment(equipment(intent, *slots))


def _talk(intent: Intent) -> ChooseTalk:
    return ChooseTalk(member(intent, "talk", Talk), more_or_less(intent, "talk"))


TRANSLATORS: Translators = {
    "PreferenceIntent": _asked,
    "SettingsIntent": lambda _: AskSettings(),
    "TalkIntent": _talk,
    "PaceIntent": lambda intent: ChoosePace(PACES.get(matched(intent, "pace") or "")),
    "LostEquipmentIntent": _lost,
}
