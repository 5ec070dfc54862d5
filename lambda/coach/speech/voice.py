"""The stated model of a voice: how long it takes to say a text."""

import re
from dataclasses import dataclass

_BETWEEN_SENTENCES = re.compile(r"[.?!:;]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice's pace: characters a second while it speaks, and the seconds of silence between two sentences.

    There is none after a text's last sentence: a break that follows takes the place of that pause.
    """

    characters_per_second: float
    seconds_between_sentences: float

    def spoken_seconds(self, text: str) -> float:
        """About how many seconds the text takes."""
        pauses = len(_BETWEEN_SENTENCES.findall(text))
        return len(text) / self.characters_per_second + pauses * self.seconds_between_sentences
