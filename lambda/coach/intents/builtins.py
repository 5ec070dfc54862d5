"""Amazon's own intents that are not about a workout."""

from coach.coaching.commands import AskHelp, No, NotUnderstood, Stop, Unsupported, Yes
from coach.intents.translation import Translators

TRANSLATORS: Translators = {
    "AMAZON.YesIntent": lambda _: Yes(),
    "AMAZON.NoIntent": lambda _: No(),
    "AMAZON.HelpIntent": lambda _: AskHelp(),
    "AMAZON.StopIntent": lambda _: Stop(),
    "AMAZON.CancelIntent": lambda _: Stop(),
    "AMAZON.NavigateHomeIntent": lambda _: Stop(),
    "AMAZON.FallbackIntent": lambda _: NotUnderstood(),
}

# These arrive though no model declares them: people say them to whatever is playing.
UNDECLARED: Translators = {
    "AMAZON.LoopOnIntent": lambda _: Unsupported(),
    "AMAZON.LoopOffIntent": lambda _: Unsupported(),
    "AMAZON.ShuffleOnIntent": lambda _: Unsupported(),
    "AMAZON.ShuffleOffIntent": lambda _: Unsupported(),
}
