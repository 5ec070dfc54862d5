"""Questions: why something is as it is, and what people ask about training in general."""

from ask_sdk_model import Intent

from coach.coaching.commands import AskAbout, AskWhy, Topic
from coach.intents.slots import matched, member, number
from coach.intents.translation import Translators
from coach.training.load import Unit


def _why(intent: Intent) -> AskWhy:
    return AskWhy(matched(intent, "exercise"), number(intent, "number"), member(intent, "unit", Unit))


TRANSLATORS: Translators = {
    "WhyIntent": _why,
    "SpotReductionIntent": lambda _: AskAbout(Topic.SPOT_REDUCTION),
    "ResultsIntent": lambda _: AskAbout(Topic.RESULTS),
    "SorenessIntent": lambda _: AskAbout(Topic.SORENESS),
}
