"""Whom the coach takes the speaker for."""

from coach.coaching.commands import AskWho
from coach.intents.translation import Translators

TRANSLATORS: Translators = {"WhoIntent": lambda _: AskWho()}
