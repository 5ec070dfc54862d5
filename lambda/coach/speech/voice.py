"""The stated model of a voice: how long it takes to say a text."""

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.?!:;](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice's pace: characters a second while it speaks, and the seconds of silence after a sentence."""

    characters_per_second: float
    seconds_after_sentence: float

    def spoken_seconds(self, text: str) -> float:
        """About how many seconds the text takes."""
        sentences = len(_SENTENCE_END.findall(text))
        return len(text) / self.characters_per_second + sentences * self.seconds_after_sentence
