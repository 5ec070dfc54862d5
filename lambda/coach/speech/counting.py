"""A block's timeline, spoken: on every beat its words, and silence for what is left of the beat."""

from collections.abc import Iterator

from coach.speech.phrasebook import Phrasebook
from coach.speech.ssml import Part, Silence, Text
from coach.workout.timeline import Beat, BeatKind, Block, Side, timeline


def counted(block: Block, book: Phrasebook) -> Iterator[Part]:
    """The parts of a counted block.

    Words longer than their beat push the following ones back, so no phrase of the locale may be: a test
    holds every exercise to it.
    """
    for beat in timeline(block).beats:
        words = beat_words(beat, block, book)
        yield Text(words)
        left = beat.length - round(book.voice.spoken_seconds(words) * 1000)
        if left > 0:
            yield Silence(left)


def beat_words(beat: Beat, block: Block, book: Phrasebook) -> str:
    """What is said on a beat."""
    ordinal = (beat.set_number - 1) * 2 + (beat.side is Side.LEFT)
    words = book.exercises[block.exercise]
    match beat.kind:
        case BeatKind.SET if block.sets == 1:
            return book.sentence("count", "only_set")
        case BeatKind.SET:
            return book.sentence("count", "set_of", number=beat.set_number, sets=block.sets)
        case BeatKind.FROM:
            return book.sentence("count", f"from_{beat.side}", number=beat.number)
        case BeatKind.SIDE:
            return book.sentence("count", "left" if beat.side is Side.LEFT else "right_first")
        case BeatKind.SWITCH:
            return book.sentence("count", "switch")
        case BeatKind.GO:
            return f"{words.go}."
        case BeatKind.COUNT:
            said = [f"{book.number(beat.number)}."]
            if beat.last_two:
                said.append(book.sentence("count", "last_two", ordinal=ordinal))
            elif beat.halfway:
                said.append(book.sentence("count", "halfway", ordinal=ordinal))
            return " ".join(said)
        case BeatKind.END:
            return f"{book.number(beat.number)}. {words.finish}."
        case BeatKind.REST:
            return book.sentence("count", "rest", duration=book.duration(beat.number))
        case BeatKind.REST_LEFT:
            key = "get_set" if beat.number <= 10 else "rest_left"
            return book.sentence("count", key, duration=book.duration(beat.number))
