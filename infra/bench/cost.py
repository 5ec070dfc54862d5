"""What the skill costs on AWS, from what was measured: `python -m infra.bench.cost` writes docs/cost.md.

Units are measured as it runs; a turn's milliseconds are those that `make bench` left in docs/bench.json.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from infra.bench.bill import Assumptions, Bench, Measured, Trained
from infra.bench.cost_page import PAGE, page
from infra.bench.people import english
from infra.bench.prices import read_prices
from infra.bench.units import measure
from infra.bench.weeks import AtDevice, in_process, keep, pasts
from infra.bench.wire import recorded
from infra.echo.hearing import Hearing
from infra.simulated_year.people import PEOPLE, Person
from infra.table import TEMPLATE, read_template

RESULTS: Final = TEMPLATE.parent / "docs" / "bench.json"
BEFORE: Final = 8
"""Weeks that a person has trained, so that the coach keeps as much of them as it ever will."""


def read_bench(file: Path = RESULTS, assumptions: Assumptions = Assumptions()) -> Bench:  # noqa: B008 - immutable
    """What `make bench` has left.

    Raises:
        FileNotFoundError: nothing yet.
        KeyError: a figure is missing.
    """
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    coach = told["coach"]
    return Bench(
        cold_ms=coach["cold_ms"],
        warm_p50_ms=coach["warm_p50_ms"],
        warm_p99_ms=coach["warm_p99_ms"],
        turn_ms=coach["workout_ms"] / told["turns"],
        memory_mb=told["memory_mb"],
        log_bytes=told.get("log_bytes_per_turn", assumptions.log_bytes),
    )


def measured(bench: Bench, hearing: Hearing) -> Measured:
    """The units, measured now, and the rest as it stands in the files."""
    template = read_template()
    resources: list[dict[str, Any]] = list(template["Resources"].values())
    return Measured(
        workout=measure(hearing),
        weeks=tuple(_trained(person, hearing) for person in _three_and_four_days()),
        bench=bench,
        prices=read_prices(),
        assumptions=Assumptions(),
        alarm_metrics=sum(map(_alarm_metrics, resources)),
        dashboards=sum(resource["Type"] == "AWS::CloudWatch::Dashboard" for resource in resources),
        log_days=template["Parameters"]["LogRetentionDays"]["Default"],
    )


def _alarm_metrics(resource: dict[str, Any]) -> int:
    """The metrics that it watches, where it is an alarm: each is charged as an alarm."""
    match resource:
        case {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": several}}:
            return sum("MetricStat" in metric for metric in several)
        case {"Type": "AWS::CloudWatch::Alarm"}:
            return 1
        case _:
            return 0


def _three_and_four_days() -> tuple[Person, ...]:
    """Who trains three times a week, and who does four times; neither misses anything."""
    steadfast = (PEOPLE[0], PEOPLE[-1])
    return tuple(replace(person, missed=frozenset(), away=frozenset()) for person in steadfast)


def _trained(person: Person, hearing: Hearing) -> Trained:
    """The week after the weeks that the coach keeps."""
    past = next(pasts(person, BEFORE))
    with recorded() as database:
        answering, store = in_process()
        keep(store, past)
        lived = AtDevice(answering, hearing, store, past, database)
        for _ in lived.live():
            pass
    week = lived.week
    return Trained(
        workouts=week.workouts,
        cardio=week.cardio,
        turns=week.turns,
        charge=week.charge,
        item_bytes=sum(week.sizes) / week.turns,
        item_largest=max(week.sizes),
        log_entries=week.workouts + week.cardio,
        log_bytes=week.log_bytes,
    )


def main() -> int:
    """Write the page; the exit code is 1 where `make bench` has left nothing."""
    try:
        bench = read_bench()
    except FileNotFoundError:
        print(f"Not written: there is no docs/{RESULTS.name}; `make bench` writes it.", file=sys.stderr)
        return 1
    PAGE.write_text(page(measured(bench, english())), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
