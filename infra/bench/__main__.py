"""`python -m infra.bench`: the function against the floor, under AWS's Runtime Interface Emulator.

Prints a table; `--write` leaves what was measured in docs/bench.json, from which the pages of speed and of
costs are made. Exit code 1 where a promise is not kept: a cold first answer of at most 1.25 times the
floor's, a warm turn of at most 1.5 times, each as the median.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from infra.artifact import size
from infra.bench.emulated import CLOUD, TABLE, Bench, Contest
from infra.bench.functions import floor_function
from infra.bench.prices import read_prices
from infra.bench.processor import NotConfined
from infra.bench.sizes import Size, measure_sizes
from infra.bench.speed_page import PAGE, page
from infra.bench.table import Figures, Package, figures, kept, lines
from infra.bench.units import measure as measure_units
from infra.built import PYTHON, SAM, NotBuilt, installed, made_ready
from infra.echo import dynoxide
from infra.echo.environment import environment
from infra.echo.hearing import Hearing
from infra.emulator import emulator_of
from infra.table import TEMPLATE, create_table

RESULTS: Final = TEMPLATE.parent / "docs" / "bench.json"
_MODEL: Final = TEMPLATE.parent / "interaction_models" / "en-US.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write."""
    options = _parser().parse_args(arguments)
    emulator, program = emulator_of(SAM), dynoxide.installed()
    wanting = [
        what
        for what, there in (
            ("aws-sam-cli with its emulator, which is a Linux program (make installs it)", emulator),
            ("a Python 3.13 on the path or among pyenv's, when make is run", PYTHON.exists()),
            ("Dynoxide, by npm on a 64-bit Linux or on the path", program),
        )
        if not there
    ]
    if wanting or emulator is None or program is None:
        print("Not measured; it takes " + "; and ".join(wanting) + ".", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory() as folder:
            measured = _measured(Path(folder), emulator, program, options)
    except NotBuilt as failed:
        print(f"Not measured: {failed}", file=sys.stderr)
        return 1
    print("\n".join(lines(measured)))
    if options.write:
        RESULTS.write_text(json.dumps(measured.as_json(), indent=2) + "\n", encoding="utf-8")
        PAGE.write_text(page(measured, read_prices()), encoding="utf-8")
    return 0 if kept(measured) else 1


def _measured(folder: Path, emulator: Path, program: Path, options: argparse.Namespace) -> Figures:
    print("Building both functions ...", file=sys.stderr)
    built = installed(folder / "build")
    as_installed = size(built)
    limits = made_ready(built)
    floor = floor_function(installed(folder / "plain"), folder / "floor", limits)
    hearing = Hearing(json.loads(_MODEL.read_text(encoding="utf-8")))
    with _table(program) as endpoint:
        contest = Contest(limits, floor, Bench(emulator, PYTHON, endpoint), hearing)
        print(f"Starting either {options.starts} times ...", file=sys.stderr)
        contest.cold(options.starts)
        print(f"Training {options.workouts} times ...", file=sys.stderr)
        contest.warm(options.workouts)
        print("Trying sizes of memory ...", file=sys.stderr)
        sizes = _sizes(contest, options)
    package = Package(limits.memory, ready_bytes=size(built), installed_bytes=as_installed)
    return figures(contest.measured, measure_units(hearing), sizes, package)


def _sizes(contest: Contest, options: argparse.Namespace) -> tuple[Size, ...]:
    starts, workouts = max(1, options.starts // 5), max(1, options.workouts // 5)
    try:
        return tuple(
            measure_sizes(contest.coach, contest.bench, contest.hearing, starts=starts, workouts=workouts)
        )
    except NotConfined as refused:
        print(f"Sizes of memory are not measured: {refused}.", file=sys.stderr)
        return ()


@contextmanager
def _table(program: Path) -> Iterator[str]:
    with dynoxide.running(program, None) as endpoint, environment(CLOUD):
        create_table(endpoint, TABLE)
        yield endpoint


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--starts", type=int, default=25, help="cold starts of either; default: %(default)s")
    parser.add_argument("--workouts", type=int, default=25, help="whole workouts; default: %(default)s")
    parser.add_argument("--write", action="store_true", help="write docs/bench.json and docs/speed.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
