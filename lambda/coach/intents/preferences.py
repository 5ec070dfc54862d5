"""How the coach talks, and how everything is set: chosen, and asked about."""

from ask_sdk_model import Intent

from coach.coaching.commands import AskPreference, AskSettings, ChooseTalk, Preference
from coach.intents.slots import member, more_or_less
from coach.intents.translation import Translators
from coach.workout.manner import Talk


def _asked(intent: Intent) -> AskPreference:
    return AskPreference(member(intent, "preference", Preference) or member(intent, "question", Preference))


def _talk(intent: Intent) -> ChooseTalk:
    return ChooseTalk(member(intent, "talk", Talk), more_or_less(intent, "talk"))


TRANSLATORS: Translators = {
    "PreferenceIntent": _asked,
    "SettingsIntent": lambda _: AskSettings(),
    "TalkIntent": _talk,
}
