"""What a timed answer is shown as, stage by stage: repetitions that are counted, or time that runs out.

The stages are read from the same timelines as the voice, so that the number on the screen is the one that is
heard. All times are milliseconds from the answer's first beat.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from coach.screen.figures import Motion, figure_of_move
from coach.speech.phrasebook import Phrasebook
from coach.workout.block import Beat, BeatKind, Block, Side
from coach.workout.pacing import CallKind, Leg
from coach.workout.timeline import timeline


@dataclass(frozen=True, slots=True)
class Waiting:
    """Time that runs out, told in seconds.

    Attributes:
        start: When it is first shown.
        end: When the next stage takes its place.
        zero: When it has run out; beyond `end` where it goes on in another answer.
        label: What it is for.
        line: What follows it.
        rests: Whether it is a rest, and not something that is done.
        move: What is done, where it is a move or a pace.
    """

    start: int
    end: int
    zero: int
    label: str
    line: str
    rests: bool
    move: str = ""

    def data(self) -> dict[str, Any]:
        """The stage as its document reads it."""
        drawn = figure_of_move(self.move)
        return {
            **({"figure": drawn.name} if drawn else {}),
            "from": self.start,
            "to": self.end,
            "zero": self.zero,
            "label": self.label,
            "line": self.line,
            "rests": self.rests,
            "moves": False,
            "turned": False,  # what is not there at first is never looked at again by a layout
        }


@dataclass(frozen=True, slots=True)
class Moving:
    """Repetitions of one set on one side, or a hold.

    Attributes:
        start: When the first of them begins.
        end: When the words after the last one are over.
        step: How long it takes until the number is one more.
        first: The number before the first.
        goal: The number at the end.
        label: The side that is counted, or nothing.
        line: The set.
        caption: How many it will be, beside the number.
        turned: Whether it is the left side's turn.
    """

    start: int
    end: int
    step: int
    first: int
    goal: int
    label: str
    line: str
    caption: str
    turned: bool

    def data(self) -> dict[str, Any]:
        """The stage as its document reads it."""
        return {
            "from": self.start,
            "to": self.end,
            "step": self.step,
            "first": self.first,
            "goal": self.goal,
            "label": self.label,
            "line": self.line,
            "caption": self.caption,
            "turned": self.turned,
            "rests": False,
            "moves": True,
        }


Stage = Waiting | Moving


def counted(block: Block, book: Phrasebook) -> Iterator[Stage]:
    """The stages of a counted block."""
    waiting: list[Beat] = []
    moving: Beat | None = None
    for beat in timeline(block).beats:
        match beat.kind:
            case BeatKind.GO if not moving:
                if waiting:
                    yield _until(beat.start, waiting, beat.set_number, block, book)
                waiting, moving = [], beat
            case BeatKind.END if moving:
                yield _moving(moving, beat, block, book)
                moving = None
            case _ if not moving:
                waiting.append(beat)
            case _:
                pass
    if waiting:
        yield _until(_end(waiting[-1]), waiting, block.last_set + 1, block, book)


def walked(leg: Leg, book: Phrasebook) -> Iterator[Waiting]:
    """The stages of a leg of cardio: its stretches."""
    kinds = (CallKind.BEGIN, CallKind.GO_ON)
    begun = [(call, call.pace) for call in leg.calls if call.kind in kinds and call.pace is not None]
    ends = [*(call.start for call, _ in begun[1:]), leg.length]
    for (call, pace), end in zip(begun, ends, strict=True):
        zero = call.start + call.seconds * 1000
        yield Waiting(call.start, end, zero, book.say("screen", pace), "", rests=False, move=pace)


def moved(moves: Sequence[tuple[str, int]], book: Phrasebook) -> Iterator[Waiting]:
    """The stages of a warm-up or a cool-down: its moves with their seconds."""
    start = 0
    for move, seconds in moves:
        end = start + seconds * 1000
        yield Waiting(start, end, end, book.say("screen", move), "", rests=False, move=move)
        start = end


def motion_of(name: str, motion: Motion, times: int = 1) -> dict[str, Any]:
    """How that figure moves, so many times in each repetition, in milliseconds; it turns at every other."""
    return {
        "name": name,
        "out": motion.out // times,
        "far": motion.far // times,
        "back": motion.back // times,
        "cycle": motion.whole // times,
        "alternates": times > 1,
    }


def _until(end: int, beats: Sequence[Beat], set_number: int, block: Block, book: Phrasebook) -> Waiting:
    """The time before a set, from its first beat to the first repetition."""
    kinds = {beat.kind for beat in beats}
    if kinds & {BeatKind.REST, BeatKind.REST_LEFT}:
        key = "rest"
    else:
        key = "switch" if BeatKind.SWITCH in kinds else "get_ready"
    line = "" if block.sets == 1 else _set(set_number, block, book)
    return Waiting(beats[0].start, end, end, book.say("screen", key), line, rests=True)


def _moving(go: Beat, over: Beat, block: Block, book: Phrasebook) -> Moving:
    unit = block.tempo if block.held else 1
    key = "of_seconds" if block.held else "of"
    return Moving(
        go.start,
        _end(over),
        1000 if block.held else block.tempo * 1000,
        go.number * unit,
        over.number * unit,
        "" if go.side is Side.BOTH else book.say("screen", go.side),
        "" if block.sets == 1 else _set(go.set_number, block, book),
        book.say("screen", key, goal=str(over.number * unit)),
        turned=go.side is Side.LEFT,
    )


def _set(number: int, block: Block, book: Phrasebook) -> str:
    return book.say("screen", "set_of", number=str(number), sets=str(block.sets))


def _end(beat: Beat) -> int:
    return beat.start + beat.length
