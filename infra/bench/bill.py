"""What AWS bills for the skill, and what the busiest hour asks for, computed from what was measured.

Money is in dollars, before any free tier.
"""

from dataclasses import dataclass
from typing import Final

from infra.bench.capacity import INDEX_BYTES, Charge
from infra.bench.prices import Prices
from infra.bench.units import WorkoutUnits

GB: Final = 1024**3
MONTH_SECONDS: Final = 365.25 / 12 * 24 * 3600
WEEKS_A_MONTH: Final = MONTH_SECONDS / (7 * 24 * 3600)


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What cannot be measured here.

    Attributes:
        people: How many train every week.
        day: Share of a week's turns that fall on its busiest day.
        hour: Share of that day's turns that fall in its busiest hour.
        starts: Share of requests for which a new environment is started; AWS sees fewer than this.
        traced: Share of requests that are traced beside the first of each second, X-Ray's default.
        database_ms: What a call to DynamoDB takes longer in the region than beside the function.
        log_bytes: Bytes that a turn logs, where docs/bench.json does not say.
        metrics: Custom metrics.
    """

    people: int = 1_000_000
    day: float = 0.2
    hour: float = 0.2
    starts: float = 0.01
    traced: float = 0.05
    database_ms: float = 5.0
    log_bytes: int = 700
    metrics: int = 10


@dataclass(frozen=True, slots=True)
class Bench:
    """The function's own figures, in milliseconds of a whole processor, megabytes and bytes."""

    cold_ms: float
    warm_p50_ms: float
    warm_p99_ms: float
    turn_ms: float
    memory_mb: int
    log_bytes: int


@dataclass(frozen=True, slots=True)
class Trained:
    """A steady week of one person; `charge` in units, `log_bytes` and `item_bytes` as stored."""

    workouts: float
    cardio: float
    turns: float
    charge: Charge
    item_bytes: float
    item_largest: int
    log_entries: float
    log_bytes: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that the page is computed from."""

    workout: WorkoutUnits
    weeks: tuple[Trained, ...]
    bench: Bench
    prices: Prices
    assumptions: Assumptions
    alarm_metrics: int
    dashboards: int
    log_days: int

    @property
    def week(self) -> Trained:
        """The mean of the measured weeks: as many people train by one as by the other."""
        number = len(self.weeks)
        return Trained(
            workouts=sum(week.workouts for week in self.weeks) / number,
            cardio=sum(week.cardio for week in self.weeks) / number,
            turns=sum(week.turns for week in self.weeks) / number,
            charge=Charge(
                sum(week.charge.reads for week in self.weeks) / number,
                sum(week.charge.writes for week in self.weeks) / number,
            ),
            item_bytes=sum(week.item_bytes for week in self.weeks) / number,
            item_largest=max(week.item_largest for week in self.weeks),
            log_entries=sum(week.log_entries for week in self.weeks) / number,
            log_bytes=sum(week.log_bytes for week in self.weeks) / number,
        )

    @property
    def stretch(self) -> float:
        """How much longer the function may take with its share of a processor; not less than 1."""
        return max(1.0, self.prices.quotas.processor_mb / self.bench.memory_mb)

    @property
    def billed_ms(self) -> float:
        """Milliseconds that a warm turn is billed at most: all of it stretched, and DynamoDB further away."""
        calls = self.workout.operations.total() / self.workout.turns
        return self.bench.turn_ms * self.stretch + calls * self.assumptions.database_ms


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bill, in dollars."""

    name: str
    dollars: float


def by_turns(told: Measured, turns: float, charge: Charge) -> tuple[Line, ...]:
    """What so many turns cost, however they are spread over time."""
    prices, bench, assumed = told.prices, told.bench, told.assumptions
    memory = bench.memory_mb / 1024
    logged = turns * bench.log_bytes / GB
    kept = logged * told.log_days * 24 * 3600 / MONTH_SECONDS
    return (
        Line("Lambda, time", turns * told.billed_ms / 1000 * memory * prices.functions.gb_second),
        Line("Lambda, requests", turns * prices.functions.request),
        Line("SnapStart, restores", turns * assumed.starts * memory * prices.functions.snapstart_restore_gb),
        Line("DynamoDB, writes", charge.writes * prices.dynamodb.write_unit),
        Line("DynamoDB, reads", charge.reads * prices.dynamodb.read_unit),
        Line("CloudWatch, logs taken in", logged * prices.cloudwatch.log_ingested_gb),
        Line("CloudWatch, logs kept", kept * prices.cloudwatch.log_stored_gb_month),
        Line("X-Ray, traces", turns * assumed.traced * prices.xray.trace),
    )


def by_month(told: Measured) -> tuple[Line, ...]:
    """What a month costs however many people there are."""
    prices, memory = told.prices, told.bench.memory_mb / 1024
    return (
        Line(
            "SnapStart, one version's snapshot",
            memory * MONTH_SECONDS * prices.functions.snapstart_cache_gb_second,
        ),
        Line("CloudWatch, custom metrics", told.assumptions.metrics * prices.cloudwatch.metric_month),
        Line("CloudWatch, alarms", told.alarm_metrics * prices.cloudwatch.alarm_month),
        Line("CloudWatch, dashboard", told.dashboards * prices.cloudwatch.dashboard_month),
        Line("X-Ray, the first of each second, at most", MONTH_SECONDS * prices.xray.trace),
    )


def stored_gb(told: Measured, years: float) -> float:
    """Gigabytes that everybody takes after so many years, with what DynamoDB adds for each item."""
    week, weeks = told.week, years * 365.25 / 7
    person = week.item_bytes + INDEX_BYTES
    log = weeks * (week.log_bytes + week.log_entries * INDEX_BYTES)
    return told.assumptions.people * (person + log) / GB


def stored(told: Measured, years: float) -> Line:
    """What keeping it costs a month, with its backup."""
    dynamodb = told.prices.dynamodb
    rate = dynamodb.storage_gb_month + dynamodb.backup_gb_month
    return Line("DynamoDB, storage and backup", stored_gb(told, years) * rate)


@dataclass(frozen=True, slots=True)
class Peak:
    """The busiest hour of the week, for a second: turns, functions at once, and units."""

    turns: float
    concurrency: float
    reads: float
    writes: float


def peak(told: Measured) -> Peak:
    """What everybody needs then."""
    week, assumed = told.week, told.assumptions
    turns = assumed.people * week.turns * assumed.day * assumed.hour / 3600
    return Peak(
        turns,
        turns * told.billed_ms / 1000,
        turns * week.charge.reads / week.turns,
        turns * week.charge.writes / week.turns,
    )
