"""The moving figure of an exercise: its drawing, and how far it is bent at each instant of a repetition.

A drawing is a vector graphic with two numbers: `bend`, from 0 at the start of a repetition to 1 at its far
end, and `turned`, which is 1 where the other side is to be seen.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from coach.data_file import read_facts
from coach.training.exercise import Exercise, Pattern

FIGURES = Path(__file__).parent / "figures"
FACTS = Path(__file__).parents[1] / "data" / "figures.toml"


class Begins(StrEnum):
    """Which way a repetition begins."""

    LIFT = "lift"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Figure:
    """What is drawn for an exercise.

    Attributes:
        name: Its drawing's.
    """

    name: str
    begins: Begins


@dataclass(frozen=True, slots=True)
class Motion:
    """Milliseconds of one repetition's four parts, in the order in which they are done.

    Attributes:
        out: From the start to the far end.
        far: At the far end.
        back: From the far end to the start.
        near: At the start again.
    """

    out: int
    far: int
    back: int
    near: int

    @property
    def whole(self) -> int:
        """Milliseconds of the whole repetition."""
        return self.out + self.far + self.back + self.near


@dataclass(frozen=True, slots=True)
class Moved:
    """What is drawn for a move that nobody counts.

    Attributes:
        name: Its drawing's.
        motion: How it goes on and on.
    """

    name: str
    motion: Motion


@dataclass(frozen=True, slots=True)
class _Facts:
    patterns: Mapping[Pattern, Figure]
    exercises: Mapping[str, str]
    begins: Mapping[str, Begins]
    moves: Mapping[str, Moved]


def figure_of(exercise: Exercise) -> Figure:
    """The exercise's own figure, or else its pattern's."""
    facts = _facts()
    usual = facts.patterns[exercise.pattern]
    return Figure(
        facts.exercises.get(exercise.id, usual.name),
        facts.begins.get(exercise.id, usual.begins),
    )


def figure_of_move(move: str) -> Moved | None:
    """The figure of a move of the warm-up, of the cool-down or of cardio; None where none is drawn."""
    return _facts().moves.get(move)


@cache
def drawing(name: str) -> dict[str, Any]:
    """The vector graphic of that name."""
    read: dict[str, Any] = json.loads((FIGURES / f"{name}.json").read_text("utf-8"))
    return read


def motion(exercise: Exercise, seconds: int) -> Motion:
    """The exercise's tempo, at so many seconds a repetition; what is held stays at its far end throughout."""
    whole = seconds * 1000
    if exercise.held:
        return Motion(0, whole, 0, 0)
    tempo = exercise.tempo
    lowering, lifting = (tempo.lower, tempo.hold), (tempo.lift, tempo.squeeze)
    match figure_of(exercise).begins:
        case Begins.LIFT:
            parts = lifting + lowering
        case Begins.LOWER:
            parts = lowering + lifting
    ends = [whole * end // tempo.seconds for end in accumulate(parts, initial=0)]
    return Motion(*(end - start for start, end in pairwise(ends)))


def bend_at(motion: Motion, elapsed: int) -> float:
    """How far the figure is bent, 0 to 1, so many milliseconds into a repetition.

    Once the repetition is over it is as at its end.
    """
    if elapsed < motion.out:
        return elapsed / motion.out
    turning = motion.out + motion.far
    if elapsed < turning or not motion.back:
        return 1.0
    return max(0.0, 1 - (elapsed - turning) / motion.back)


@cache
def _facts() -> _Facts:
    read = read_facts(FACTS)
    return _Facts(
        {
            Pattern(name): Figure(usual["figure"], Begins(usual["begins"]))
            for name, usual in read["patterns"].items()
        },
        read["exercises"],
        {name: Begins(begins) for name, begins in read["begins"].items()},
        {
            move: Moved(drawn["figure"], Motion(drawn["way"], 0, drawn["way"], 0))
            for move, drawn in read["moves"].items()
        },
    )
