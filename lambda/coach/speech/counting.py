"""A block's timeline, spoken: on every beat its words."""

from collections.abc import Iterator

from coach.speech.parts import OnBeat
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Sides
from coach.workout.block import Beat, BeatKind, Block, Side
from coach.workout.timeline import timeline

# The beats that repetitions are made of.
_MOVING = (BeatKind.GO, BeatKind.OTHER, BeatKind.COUNT)
SPARE = 200  # milliseconds of silence that are left of a beat, so that the next one is heard to begin


def counted(block: Block, book: Phrasebook, *, ticking: bool = False) -> Iterator[OnBeat]:
    """The beats of a counted block with their words; `ticking` lets a clock tick under its repetitions.

    Words longer than their beat push the following ones back, so no phrase of the locale may be: a test
    holds every exercise to it.
    """
    for beat in timeline(block).beats:
        yield OnBeat(beat_words(beat, block, book), beat.length, ticking and beat.kind in _MOVING)


def beat_words(beat: Beat, block: Block, book: Phrasebook) -> str:
    """What is said on a beat."""
    words = book.exercises[block.exercise]
    match beat.kind:
        case BeatKind.GET_READY:
            return book.sentence("count", "get_in_place", duration=book.duration(beat.number))
        case BeatKind.SET if block.sets == 1:
            return book.sentence("count", "only_set")
        case BeatKind.SET if block.brief:
            return book.sentence("count", "set", number=beat.set_number)
        case BeatKind.SET:
            return book.sentence("count", "set_of", number=beat.set_number, sets=block.sets)
        case BeatKind.FROM if block.held:
            return book.sentence("count", f"on_{beat.side}", seconds=_seconds(beat.number - 1, block, book))
        case BeatKind.FROM:
            return book.sentence("count", f"from_{beat.side}", number=beat.number)
        case BeatKind.SIDE:
            return book.sentence("count", "left" if beat.side is Side.LEFT else "right_first")
        case BeatKind.SWITCH:
            return book.sentence("count", "switch")
        case BeatKind.COUNT_IN:
            return book.sentence("count", "count_in", number=beat.number)
        case BeatKind.GO if block.sides is Sides.ALTERNATE:
            return book.sentence("count", "right_then_left", go=words.go)
        case BeatKind.GO:
            return f"{words.go}."
        case BeatKind.OTHER:
            return book.sentence("count", "other")
        case BeatKind.COUNT:
            return _counted(beat, block, book)
        case BeatKind.END:
            return f"{_number(beat, block, book)} {words.finish}."
        case BeatKind.REST:
            duration = book.duration(beat.number)
            return book.sentence("count", "rest", ordinal=_ordinal(beat, block), duration=duration)
        case BeatKind.REST_LEFT:
            key = "get_set" if beat.number <= 10 else "rest_left"
            return book.sentence("count", key, duration=book.duration(beat.number))


def _counted(beat: Beat, block: Block, book: Phrasebook) -> str:
    """The number, with the first remark that the beat has room for; half a repetition may have none."""
    number = _number(beat, block, book)
    said = (f"{number} {remark}" for remark in _remarks(beat, block, book))
    room = (beat.length - SPARE) / 1000
    return next((words for words in said if book.voice.spoken_seconds(words) <= room), number)


def _number(beat: Beat, block: Block, book: Phrasebook) -> str:
    """The repetition that is done; of a hold, the seconds."""
    return f"{book.number(beat.number * block.tempo if block.held else beat.number)}."


def _remarks(beat: Beat, block: Block, book: Phrasebook) -> Iterator[str]:
    """What may follow the number, the fullest first."""
    ordinal = _ordinal(beat, block)
    if beat.last_two and block.held:
        yield book.sentence("count", "seconds_more", seconds=_seconds(2, block, book))
    elif beat.last_two:
        if not block.brief:
            yield book.sentence("count", "last_two", ordinal=ordinal)
        yield book.sentence("count", "two_more")
    elif beat.halfway and not block.brief:
        yield book.sentence("count", "halfway", ordinal=ordinal)


def _seconds(reps: int, block: Block, book: Phrasebook) -> str:
    return book.say("durations", "seconds", count=reps * block.tempo)


def _ordinal(beat: Beat, block: Block) -> int:
    """Which of the variants is said: another one in each set of a workout, and on each side."""
    sets = block.ordinal + beat.set_number - block.start.set_number
    return sets * 2 + (beat.side is Side.LEFT) if block.sides is Sides.EACH else sets
