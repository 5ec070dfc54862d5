"""One answer in words: the cues, then the question, and what is said when nobody replies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from coach.coaching.cues import Cue
from coach.coaching.questions import AskGoOn, AskNextLeg, AskNextSet, AskOtherSide, AskReady, Question
from coach.speech import apla
from coach.speech.parts import OnBeat, Part, Silence, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.ssml import ssml
from coach.speech.voice import Voice
from coach.speech.wording import worded
from coach.speech.wording.questions import asked

TIME_TO_GET_READY = 8_000  # milliseconds; getting down on a mat takes longer than the microphone stays open


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer.

    Attributes:
        parts: What is said; a question is the last of them.
        again: What is said when the microphone heard nothing; None closes the session.
        voice: How fast it is spoken, by estimate.
        plays_audio: Whether the device renders audio documents.
    """

    parts: tuple[Part, ...]
    again: tuple[Part, ...] | None
    voice: Voice
    plays_audio: bool = False

    @property
    def ssml(self) -> str:
        """What is said, as SSML."""
        return ssml(self.parts, self.voice)

    @property
    def length(self) -> int:
        """About how many milliseconds it takes."""
        return _played(self.parts, self.voice)

    @property
    def lead(self) -> int:
        """Milliseconds of what is said before the first beat; 0 where it keeps no time."""
        return _before_beats(self.parts, self.voice)

    @property
    def directive(self) -> dict[str, Any] | None:
        """What renders the same as audio in place of the speech; None where the speech is to be said.

        An answer that keeps no time is as well said.
        """
        keeps_time = any(isinstance(part, OnBeat) for part in self.parts)
        return apla.directive(self.parts) if self.plays_audio and keeps_time else None

    @property
    def reprompt(self) -> str | None:
        """What is said when the microphone heard nothing, as SSML."""
        return None if self.again is None else ssml(self.again, self.voice)


def spoken(
    cues: Sequence[Cue], question: Question | None, book: Phrasebook, *, plays_audio: bool = False
) -> Spoken:
    """The answer in words, for a device that `plays_audio` documents or not."""
    parts = tuple(_parts(cues, book, plays_audio=plays_audio))
    if question is None:
        return Spoken(parts, None, book.voice, plays_audio)
    words = Text(asked(question, book))
    return Spoken((*parts, words), (*_patience(question), words), book.voice, plays_audio)


def lead(cues: Sequence[Cue], book: Phrasebook, *, plays_audio: bool = False) -> int:
    """Milliseconds of what is said before the first beat of an answer; 0 where it has none."""
    return _before_beats(_parts(cues, book, plays_audio=plays_audio), book.voice)


def _before_beats(parts: Iterable[Part], voice: Voice) -> int:
    before: list[Part] = []
    for part in parts:
        before.append(part)
        if isinstance(part, OnBeat):
            return _played(before, voice) - part.length
    return 0


def _parts(cues: Sequence[Cue], book: Phrasebook, *, plays_audio: bool) -> Iterator[Part]:
    return (part for cue in cues for part in worded(cue, book, plays_audio=plays_audio))


def _played(parts: Sequence[Part], voice: Voice) -> int:
    """About how many milliseconds the parts take, one after the other."""
    following = (*parts[1:], Silence(0))
    return sum(_lasts(part, after, voice) for part, after in zip(parts, following, strict=True))


def _lasts(part: Part, after: Part, voice: Voice) -> int:
    """Milliseconds of the part, with the pause after its last sentence where words follow."""
    match part:
        case Silence(length) | OnBeat(_, length):
            return length
        case Text(words):
            next_words = "" if isinstance(after, Silence) else after.words
            seconds = voice.spoken_seconds(f"{words} {next_words}".rstrip()) - voice.spoken_seconds(
                next_words
            )
            return round(seconds * 1000)
        case _:
            assert_never(part)


def _patience(question: Question) -> tuple[Part, ...]:
    match question:
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide() | AskNextLeg():
            return (Silence(TIME_TO_GET_READY),)
        case _:
            return ()


class Failure(StrEnum):
    """Why a turn failed, as far as the person is told, by the key of the words."""

    UNKNOWN = "apology"
    NOT_READ = "not_read"
    NOT_WRITTEN = "not_written"
    CONTENDED = "contended"
    NEWER = "newer"


def apology(book: Phrasebook, failure: Failure = Failure.UNKNOWN) -> Spoken:
    """What is said when a turn failed."""
    return Spoken((Text(book.sentence("listening", failure)),), None, book.voice)
