"""A workout made to fit the time there is."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from coach.training.prescription import FEWEST_SETS, Prescription
from coach.training.programme import Programme

Workout = tuple[Prescription, ...]


def fitted(
    programme: Programme, items: Workout, minutes: int, minutes_of: Callable[[Workout], int]
) -> Workout:
    """The workout in at most so many minutes, in its own order.

    Sets come down first, never below two (R9), from the lowest of the programme's priorities up; then
    exercises go, the lowest first. The highest stays with its two sets however short the time.

    Args:
        programme: Says which patterns come first when time is short.
        items: The whole workout.
        minutes: The time there is.
        minutes_of: About how long a workout takes.
    """
    shorter = items
    for shorter in _ever_shorter(programme, items):
        if minutes_of(shorter) <= minutes:
            break
    return shorter


def _ever_shorter(programme: Programme, items: Workout) -> Iterator[Workout]:
    """The workout, then with one set less each time, then with one exercise less, down to a single one."""
    yield items
    left = dict(enumerate(items))
    lowest_first = _lowest_first(programme, items)
    for place in lowest_first:
        while left[place].sets > FEWEST_SETS:
            left[place] = replace(left[place], sets=left[place].sets - 1)
            yield tuple(left.values())
    for place in lowest_first[:-1]:
        del left[place]
        yield tuple(left.values())


def _lowest_first(programme: Programme, items: Workout) -> list[int]:
    """The places of the items, the lowest priority first; of two alike, the later."""
    patterns = [programme.catalogue[item.exercise].pattern for item in items]
    return sorted(
        range(len(items)),
        key=lambda place: (programme.priorities.index(patterns[place]), place),
        reverse=True,
    )
