"""Another exercise in the place of one: swapped, left out or short of its equipment (R8, S14)."""

from collections.abc import Collection, Iterable, Sequence

from coach.training.exercise import Exercise, Pattern
from coach.training.means import Means
from coach.training.prescription import Prescription, Reason
from coach.training.programme import Programme


def substitute(
    programme: Programme,
    current: Prescription,
    patterns: Sequence[Pattern],
    taken: Collection[str],
    means: Means,
) -> Prescription | None:
    """Another exercise that the person may be given, for the same sets and repetitions; None for none.

    It comes from the nearest pattern that has one. There it is the one as far above or below the exercise
    that the programme asks for in that pattern as the current one is in its own, or the nearest to that.
    A hold comes for a hold, and otherwise only where there is nothing else.

    Args:
        programme: Says what it asks for in each pattern.
        current: What is to be replaced.
        patterns: Those that it may come from, the nearest first (`Programme.substitutes`).
        taken: Exercises of the workout, the current one or not; their patterns are the last resort.
        means: What the person has, and what is left out.
    """
    catalogue = programme.catalogue
    others = [catalogue[id_] for id_ in taken if id_ != current.exercise]
    height, held = _height(programme, catalogue[current.exercise]), catalogue[current.exercise].held
    possible = (
        exercise
        for exercise in catalogue.exercises.values()
        if means.allows(exercise)
        and exercise.id != current.exercise
        and exercise not in others
        and exercise.pattern in patterns
    )
    ranks = _ranks(patterns, {other.pattern for other in others})
    best = min(
        possible,
        key=lambda exercise: (
            exercise.held and not held,
            ranks[exercise.pattern],
            abs(_height(programme, exercise) - height),
        ),
        default=None,
    )
    return None if best is None else _in_place(programme, current, best, means)


def replaced(programme: Programme, current: Prescription, replacement_id: str, means: Means) -> Prescription:
    """The named exercise in the current one's place, for the same sets and repetitions.

    Between repetitions and a hold only the sets are the same: one begins as somebody new to it does (R9).

    Raises:
        KeyError: there is no such exercise.
    """
    return _in_place(programme, current, programme.catalogue[replacement_id], means)


def without(programme: Programme, items: tuple[Prescription, ...], means: Means) -> tuple[Prescription, ...]:
    """The workout without what the person may not be given, a substitute in each such place.

    Only where nothing at all is possible is a place dropped.
    """
    return tuple(new for _, new in instead(programme, items, means) if new is not None)


def instead(
    programme: Programme, items: tuple[Prescription, ...], means: Means
) -> tuple[tuple[Prescription, Prescription | None], ...]:
    """Each item of a workout with what is done in its place: itself, a substitute, or nothing."""
    allowed = {item.exercise for item in items if means.allows(programme.catalogue[item.exercise])}
    taken, pairs = set(allowed), list[tuple[Prescription, Prescription | None]]()
    for item in items:
        new = item if item.exercise in allowed else _without_its_equipment(programme, item, taken, means)
        taken |= set() if new is None else {new.exercise}
        pairs.append((item, new))
    return tuple(pairs)


def _without_its_equipment(
    programme: Programme, item: Prescription, taken: Collection[str], means: Means
) -> Prescription | None:
    """A substitute where only the equipment is missing: the same movement before any other."""
    own = programme.catalogue[item.exercise].pattern
    others = (pattern for pattern in programme.substitutes[own] if pattern is not own)
    return substitute(programme, item, (own, *others), taken, means)


def _ranks(patterns: Sequence[Pattern], taken: Collection[Pattern]) -> dict[Pattern, int]:
    """Each pattern's turn: as listed, those of other exercises of the workout last."""
    turns: Iterable[Pattern] = sorted(patterns, key=lambda pattern: pattern in taken)
    return {pattern: turn for turn, pattern in enumerate(turns)}


def _height(programme: Programme, exercise: Exercise) -> int:
    """Steps above, or below when negative, the exercise that the programme asks for first in its pattern.

    Levels alone do not compare: one pattern has more easy variations in the catalogue than another.
    """
    catalogue = programme.catalogue
    asked_for = (id_ for places in programme.places.values() for place in places for id_ in place)
    own = (id_ for id_ in asked_for if catalogue[id_].pattern is exercise.pattern)
    return catalogue.level(exercise.id) - catalogue.level(next(own, exercise.id))


def _in_place(programme: Programme, current: Prescription, exercise: Exercise, means: Means) -> Prescription:
    alike = exercise.held == programme.catalogue[current.exercise].held
    reps = current.reps if alike else exercise.reps
    return Prescription(exercise.id, current.sets, reps, Reason.SWAPPED, load=means.starting_load(exercise))
