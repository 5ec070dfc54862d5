"""The page of speed, docs/speed.md, from what `make bench` has measured."""

from typing import Final

from infra.bench.prices import Prices
from infra.bench.sizes import Size
from infra.bench.table import COLD_RATIO, WARM_RATIO, Figures
from infra.table import TEMPLATE

PAGE: Final = TEMPLATE.parent / "docs" / "speed.md"

_HEAD: Final = """\
# How quick it is

Written by `make bench ARGS=--write`, of one run on one machine. The built function runs under AWS's Runtime
Interface Emulator beside a floor: an otherwise empty handler that reads one item and writes one of the same
size, by raw botocore of the same version. They take turns in one run, on one DynamoDB, so that what else the
machine does falls on both: the ratios are what counts, not the milliseconds. The load is a whole first visit
and workout, {turns} turns.
"""

_HOW: Final = """
## How it is reached

- **One archive of bytecode.** Lambda keeps a function where nothing can be written, so Python looks up and
  compiles every module anew at each start. The build compiles them, and puts those that a start imports into
  one file (`lambda/bytecode_archive.py`).
- **The methods of dataclasses are compiled by the build.** `dataclasses` writes them as text and compiles
  them at import, for three hundred classes of the core (`lambda/dataclass_methods.py`).
- **The artifact is trimmed.** Of botocore's data DynamoDB's stays, complete but for its documentation; facts
  and words are JSON, where the sources are TOML.
- **Nothing is imported that a turn does not use:** no boto3, no requests, no framework for metrics
  (`tests/infra/test_hot_path.py` has the list, and holds the start's time against the floor's).
- **What can be done before the first event is.** The skill, its programme and its one DynamoDB client are
  made as the module is imported, so that a snapshot of SnapStart holds them and garbage collection passes
  them by.
- **One read, one write.** A turn is one GetItem and one PutItem, or one transaction where something is
  logged. A question about the log is one Query more.
"""


def page(measured: Figures, prices: Prices) -> str:
    """The whole page."""
    coach, floor = measured.coach, measured.floor
    rows = [
        ("cold, first answer, half of them", coach.cold_ms, floor.cold_ms, COLD_RATIO),
        ("cold, first answer, 99 of 100", coach.cold_p99_ms, floor.cold_p99_ms, None),
        ("warm turn, half of them", coach.warm_p50_ms, floor.warm_p50_ms, WARM_RATIO),
        ("warm turn, 99 of 100", coach.warm_p99_ms, floor.warm_p99_ms, None),
        (f"a whole workout, {measured.turns} turns", coach.workout_ms, floor.workout_ms, None),
    ]
    table = [
        f"| {name} | {own:.1f} ms | {least:.1f} ms | {own / least:.2f} | {promise or ''} |"
        for name, own, least, promise in rows
    ]
    sizes = (
        f"An answer has {measured.response_bytes_mean:,.0f} bytes in the mean and"
        f" {measured.response_bytes_largest:,} at most; a trainee's item of that week has"
        f" {measured.state_bytes_largest:,}. The package has {measured.package_bytes / 1e6:.1f} MB unpacked,"
        f" {measured.installed_bytes / 1e6:.1f} MB before it is trimmed and its bytecode added.\n"
        f"The workout asks DynamoDB {measured.round_trips} times, for {measured.read_units:g} read and"
        f" {measured.write_units:g} write units."
    )
    lines = [
        _HEAD.format(turns=measured.turns),
        f"{measured.starts} starts of either, {measured.workouts} workouts:",
        "",
        "| | coach | floor | ratio | at most |",
        "| --- | --- | --- | --- | --- |",
        *table,
        "",
        sizes,
        _HOW,
        *_memory(measured, prices),
    ]
    return "\n".join(lines) + "\n"


_SIZES: Final = """\
## How much memory

Lambda gives processor time in proportion to memory. The function under the emulator, confined to each share
of a processor; a start here is one without SnapStart, which goes on from what is imported.

| memory | start and answer | warm turn | workout | $, time of 1,000 workouts | $ a month, snapshot |
| --- | --- | --- | --- | --- | --- |
"""


def _memory(measured: Figures, prices: Prices) -> list[str]:
    if not measured.sizes:
        return []
    rows = [
        f"| {size.memory_mb:,} MB | {size.cold_ms:,.0f} ms | {size.warm_ms:.1f} ms | {size.workout_ms:.0f} ms"
        f" | {size.dollars(prices, 1000):.4f} | {_snapshot(size, prices):.2f} |"
        for size in measured.sizes
    ]
    return [_SIZES + "\n".join(rows), "", _choice(measured, prices)]


def _choice(measured: Figures, prices: Prices) -> str:
    """Why the template's memory is what it is, from the sizes above and below it."""
    by_memory = {size.memory_mb: size for size in measured.sizes}
    chosen = by_memory[measured.memory_mb]
    larger = next(size for size in measured.sizes if size.memory_mb > chosen.memory_mb)
    saved = chosen.dollars(prices, 1000) - larger.dollars(prices, 1000)
    dearer = _snapshot(larger, prices) - _snapshot(chosen, prices)
    said = (
        f"`template.yaml` has {chosen.memory_mb} MB: a warm turn is far below what a person notices, and"
        f" {larger.memory_mb:,} MB costs ${dearer:.2f} a month more for its snapshot"
    )
    if saved <= 0:
        return f"{said} and no less for its time."
    return f"{said}, which its shorter turns save from {dearer / saved * 1000:,.0f} workouts a month on."


def _snapshot(size: Size, prices: Prices) -> float:
    """Dollars a month of thirty days for keeping the snapshot of one version."""
    return size.memory_mb / 1024 * prices.functions.snapstart_cache_gb_second * 30 * 86_400
