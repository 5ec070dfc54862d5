"""What an answer is made of before a device plays it: words, silences, and words on a beat.

All lengths are milliseconds. How long words take is the voice's estimate; a beat's length is exact, however
long its words take.
"""

from dataclasses import dataclass

from coach.speech.voice import Voice


@dataclass(frozen=True, slots=True)
class Text:
    """Words to be spoken."""

    words: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing, for so many milliseconds."""

    length: int


@dataclass(frozen=True, slots=True)
class OnBeat:
    """Words that are said as a beat begins.

    Attributes:
        length: Milliseconds of the beat, its words included.
        ticking: Whether a clock is to tick under it, where a device can play one.
    """

    words: str
    length: int
    ticking: bool = False

    def left(self, voice: Voice) -> int:
        """Milliseconds of the beat that are left after its words; none where they outlast it."""
        return max(0, self.length - round(voice.spoken_seconds(self.words) * 1000))


Part = Text | Silence | OnBeat
