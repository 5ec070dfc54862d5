"""The figures of a run, and their table."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, median, quantiles
from typing import Any, Final

from coach.happening import Happening
from embedded_metrics import metrics_line
from infra.bench.emulated import Measured, Timed
from infra.bench.prices import read_prices
from infra.bench.sizes import Size
from infra.bench.units import WorkoutUnits
from infra.bench.workout import MONDAY, TURNS

COLD_RATIO: Final = 1.25
"""A cold first answer takes at most so many times the floor's, as the median."""

WARM_RATIO: Final = 1.5
"""A warm turn, likewise."""


_LINE: Final = metrics_line("live", {Happening.TURN: 1}, 12.345678, MONDAY)

_LOG_EVENT_BYTES: Final = 26
"""What CloudWatch counts for each line beside its own bytes ("PutLogEvents", CloudWatch Logs API)."""


@dataclass(frozen=True, slots=True)
class Speed:
    """A function's milliseconds; a workout's are its warm turns added up, the median of all workouts."""

    cold_ms: float
    cold_p99_ms: float
    warm_p50_ms: float
    warm_p99_ms: float
    workout_ms: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run of the benchmark says.

    Attributes:
        starts: How often either was started.
        workouts: How many whole workouts were done, `turns` turns each.
        memory_mb: What the template gives the function.
        package_bytes: Bytes of the function, unpacked, made ready to start.
        installed_bytes: Bytes of what `sam build` leaves.
        response_bytes_mean: Bytes of an answer, and of the largest below.
        state_bytes_largest: Bytes of the trainee's item.
        round_trips: Calls of DynamoDB in a whole workout, and the units that they consume below.
        log_bytes_per_turn: Bytes that an uneventful turn leaves in the log, CloudWatch's own among them.
        sizes: Each size of memory; none where the machine does not let a processor be shared out.
    """

    coach: Speed
    floor: Speed
    starts: int
    workouts: int
    turns: int
    memory_mb: int
    package_bytes: int
    installed_bytes: int
    response_bytes_mean: float
    response_bytes_largest: int
    state_bytes_largest: int
    round_trips: int
    read_units: float
    write_units: float
    log_bytes_per_turn: int
    sizes: tuple[Size, ...]

    @property
    def cold_ratio(self) -> float:
        """The coach's cold first answer over the floor's."""
        return self.coach.cold_ms / self.floor.cold_ms

    @property
    def warm_ratio(self) -> float:
        """The coach's warm turn over the floor's."""
        return self.coach.warm_p50_ms / self.floor.warm_p50_ms

    def as_json(self) -> dict[str, Any]:
        """For docs/bench.json."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Package:
    """The function as deployed: its memory in MB, its bytes unpacked, and those of `sam build` alone."""

    memory_mb: int
    ready_bytes: int
    installed_bytes: int


def figures(measured: Measured, workout: WorkoutUnits, sizes: tuple[Size, ...], package: Package) -> Figures:
    """What was measured, in figures."""
    return Figures(
        coach=_speed(measured.coach),
        floor=_speed(measured.floor),
        starts=len(measured.coach.cold),
        workouts=len(measured.coach.warm) // TURNS,
        turns=TURNS,
        memory_mb=package.memory_mb,
        package_bytes=package.ready_bytes,
        installed_bytes=package.installed_bytes,
        response_bytes_mean=round(fmean(measured.response_bytes)),
        response_bytes_largest=max(measured.response_bytes),
        state_bytes_largest=max(measured.state_bytes),
        round_trips=sum(workout.operations.values()),
        read_units=workout.charge.reads,
        write_units=workout.charge.writes,
        log_bytes_per_turn=len(_LINE) + _LOG_EVENT_BYTES,
        sizes=sizes,
    )


def kept(measured: Figures) -> bool:
    """Whether both promises are."""
    return measured.cold_ratio <= COLD_RATIO and measured.warm_ratio <= WARM_RATIO


def lines(measured: Figures) -> list[str]:
    """The table as text."""
    coach, floor = measured.coach, measured.floor
    rows = (
        ("cold, first answer, p50", coach.cold_ms, floor.cold_ms, f"at most {COLD_RATIO}"),
        ("cold, first answer, p99", coach.cold_p99_ms, floor.cold_p99_ms, ""),
        ("warm turn, p50", coach.warm_p50_ms, floor.warm_p50_ms, f"at most {WARM_RATIO}"),
        ("warm turn, p99", coach.warm_p99_ms, floor.warm_p99_ms, ""),
        (f"whole workout, {measured.turns} turns", coach.workout_ms, floor.workout_ms, ""),
    )
    sizes = (
        ("answers, in the mean", f"{measured.response_bytes_mean:,.0f} bytes"),
        ("the largest answer", f"{measured.response_bytes_largest:,} bytes"),
        ("the largest trainee's item", f"{measured.state_bytes_largest:,} bytes"),
        ("round trips of a workout", f"{measured.round_trips}"),
        ("units of a workout", f"{measured.read_units:g} r, {measured.write_units:g} w"),
        ("package, ready to start", f"{measured.package_bytes / 1e6:.1f} MB"),
        ("package, as installed", f"{measured.installed_bytes / 1e6:.1f} MB"),
    )
    return [
        f"{measured.starts} starts, {measured.workouts} workouts, turn about; milliseconds",
        f"{'':32}{'coach':>9}{'floor':>9}{'ratio':>8}",
        *(f"{name:32}{own:9.1f}{low:9.1f}{own / low:8.2f}  {promise}" for name, own, low, promise in rows),
        *(f"{name:32}{value:>15}" for name, value in sizes),
        *_lines_of_sizes(measured.sizes),
    ]


def _lines_of_sizes(sizes: Sequence[Size]) -> list[str]:
    if not sizes:
        return ["sizes of memory: not measured; it takes root, and Linux's control groups for the processor"]
    prices = read_prices()
    return [
        f"{'memory':>32}{'cold':>9}{'turn':>9}{'workout':>9}  $ for 1,000 workouts",
        *(
            f"{size.memory_mb:>29} MB{size.cold_ms:9.0f}{size.warm_ms:9.1f}{size.workout_ms:9.0f}"
            f"  {size.dollars(prices, 1000):.4f}"
            for size in sizes
        ),
    ]


def read_figures(told: dict[str, Any]) -> Figures:
    """The figures of docs/bench.json.

    Raises:
        TypeError: one is missing, or there is one too many.
    """
    return Figures(
        **told
        | {
            "coach": Speed(**told["coach"]),
            "floor": Speed(**told["floor"]),
            "sizes": tuple(Size(**size) for size in told["sizes"]),
        }
    )


def _speed(timed: Timed) -> Speed:
    workouts = [
        sum(timed.warm[start : start + TURNS]) for start in range(0, len(timed.warm) - TURNS + 1, TURNS)
    ]
    return Speed(
        cold_ms=round(median(timed.cold), 2),
        cold_p99_ms=round(_p99(timed.cold), 2),
        warm_p50_ms=round(median(timed.warm), 3),
        warm_p99_ms=round(_p99(timed.warm), 3),
        workout_ms=round(median(workouts), 2),
    )


def _p99(values: Sequence[float]) -> float:
    return quantiles(values, n=100, method="inclusive")[98]
