"""What each size of memory makes of the function's speed and of its bill.

Lambda gives processor time in proportion to memory, and bills memory by the time for which it is held, so
that more memory may be no dearer. The function runs under AWS's emulator, confined to the share of a
processor that comes with the memory; the database is not confined.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Final

from infra.bench.emulated import USER, Bench, Timed, opened, timed
from infra.bench.prices import Prices, read_prices
from infra.bench.processor import processor_share
from infra.bench.workout import TURNS, whole_workout
from infra.echo.hearing import Hearing
from infra.emulator import Artifact

SIZES_MB: Final = (256, 512, 1024, 1769)


@dataclass(frozen=True, slots=True)
class Size:
    """A size of memory, and milliseconds as medians: a first answer's, a turn's, a whole workout's."""

    memory_mb: int
    cold_ms: float
    warm_ms: float
    workout_ms: float

    def dollars(self, prices: Prices, workouts: int) -> float:
        """What Lambda bills for the time of so many workouts, without starts and requests."""
        return workouts * self.workout_ms / 1000 * self.memory_mb / 1024 * prices.functions.gb_second


def measure_sizes(
    coach: Artifact, bench: Bench, hearing: Hearing, *, starts: int, workouts: int
) -> Iterator[Size]:
    """Every size with so many starts and so many whole workouts.

    Raises:
        NotConfined: this machine does not let a processor be shared out.
    """
    for memory in SIZES_MB:
        measured = Timed()
        with processor_share(memory / read_prices().quotas.processor_mb) as confine:
            for number in range(starts):
                with bench.started(coach, confine) as answer:
                    opened(timed(answer, measured.cold), hearing, f"{memory}MB{number}")
            with bench.started(coach, confine) as answer:
                opened(answer, hearing, f"{memory}MB")
                for number in range(workouts):
                    name = f"{USER}{memory}MBWARM{number}"
                    for _ in whole_workout(timed(answer, measured.warm), hearing, name):
                        pass
        whole = [sum(measured.warm[first : first + TURNS]) for first in range(0, len(measured.warm), TURNS)]
        yield Size(
            memory,
            round(median(measured.cold), 1),
            round(median(measured.warm), 2),
            round(median(whole), 1),
        )
