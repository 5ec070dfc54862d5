"""What a translator is: one intent in, one command out; no words, no storage, no state."""

from collections.abc import Callable, Mapping

from ask_sdk_model import Intent

from coach.coaching.commands import Command

Translators = Mapping[str, Callable[[Intent], Command]]
