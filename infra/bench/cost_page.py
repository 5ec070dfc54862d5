"""The page of costs, docs/cost.md. Every number in it is computed from what is handed in."""

from collections.abc import Iterator, Sequence
from math import floor, log10
from typing import Final

from infra.bench.bill import (
    WEEKS_A_MONTH,
    Line,
    Measured,
    by_month,
    by_turns,
    peak,
    stored,
    stored_gb,
)
from infra.table import TEMPLATE

PAGE: Final = TEMPLATE.parent / "docs" / "cost.md"
YEARS: Final = 1
MILLION: Final = 1_000_000


def page(told: Measured) -> str:
    """The whole page, in Markdown."""
    sections = (_head(told), _workout(told), _month(told), _peak(told), _limits(told), _left_out(told))
    return "\n".join(line for section in sections for line in section)


def _head(told: Measured) -> Iterator[str]:
    prices, bench, assumed = told.prices, told.bench, told.assumptions
    yield f"""\
# Cost and scale

What the skill costs on AWS and how far it goes, on paper: nothing here was billed, and no load was put on AWS.
`python -m infra.bench.cost` writes the page (with `PYTHONPATH=lambda:.`), and a test holds it to what is measured.

| figure | where it is from |
| --- | --- |
| DynamoDB's units | each call of the skill, recorded as it passes, under AWS's rules for items and units (`infra/bench/capacity.py`) |
| a turn's milliseconds | `make bench`: {_n(bench.turn_ms)} ms in the mean of a whole workout, on a whole processor of the machine that ran it, DynamoDB beside it |
| milliseconds billed | at most {_n(told.billed_ms)}: {bench.memory_mb} MB have 1/{_n(told.stretch)} of a processor ([AWS]({prices.quotas.pages["memory"]})), so all of it is taken to last {_n(told.stretch)} times as long; and {_n(assumed.database_ms)} ms more for each call to DynamoDB |
| prices | {prices.region}, {prices.as_of.isoformat()}, in {prices.currency}, before any free tier: [Lambda]({prices.functions.page}), [DynamoDB]({prices.dynamodb.page}), [CloudWatch]({prices.cloudwatch.page}), [X-Ray]({prices.xray.page}) |
| assumed | a start for {_percent(assumed.starts)} of the requests; {_percent(assumed.traced)} of them traced, beside the first of each second; {bench.log_bytes} bytes logged a turn, kept for {told.log_days} days |
"""  # noqa: E501 - a row of a table is one line


def _workout(told: Measured) -> Iterator[str]:
    workout = told.workout
    calls = ", ".join(f"{number} `{name}`" for name, number in sorted(workout.operations.items()))
    yield f"""\
## A workout

A new person's first visit and whole first workout: {workout.turns} turns in
{_n(workout.seconds / 60)} minutes, {calls}.
They read {_n(workout.charge.reads)} units and write {_n(workout.charge.writes)}; the person's item has
{_bytes(workout.item_largest)} at most, and the log's entry {_bytes(workout.log_bytes)}.
"""
    yield from _bill(
        ("a workout", "a thousand workouts"),
        by_turns(told, workout.turns, workout.charge),
        (1, 1000),
    )


def _month(told: Measured) -> Iterator[str]:
    week, people = told.week, told.assumptions.people
    counts = " or ".join(f"{_n(each.workouts)}" for each in told.weeks)
    weeks = people * WEEKS_A_MONTH
    yield f"""\
## A month of {_people(people)}

A week of somebody who has trained for eight, so that their item is about as large as it gets:
{counts} workouts (half of the people each), {_n(week.cardio)} cardio sessions logged, and the skill opened
and the week asked for on every day. That is {_n(week.turns)} turns,
{_n(week.charge.reads)} units read and {_n(week.charge.writes)} written.
"""
    turns = by_turns(told, week.turns, week.charge)
    lines = (*(Line(line.name, line.dollars * weeks) for line in turns), stored(told, YEARS), *by_month(told))
    yield from _bill((f"{_people(people)}, a month",), lines, (1,))
    total = sum(line.dollars for line in lines)
    year = stored_gb(told, YEARS + 1) - stored_gb(told, YEARS)
    yield f"""\
{_money(total / people)} a person and month. What is stored is that of a year's end,
{_n(stored_gb(told, YEARS))} GB. The log is kept for good: every further year adds {_n(year)} GB.
"""


def _peak(told: Measured) -> Iterator[str]:
    busiest, assumed, week, quotas = peak(told), told.assumptions, told.week, told.prices.quotas
    pause = told.workout.seconds / (told.workout.turns - 1)
    reads, writes = (units / week.turns / pause for units in (week.charge.reads, week.charge.writes))
    yield f"""\
## An evening's peak

Assumed: {_percent(assumed.day)} of a week's turns fall on its busiest day, and
{_percent(assumed.hour)} of that day's in one hour.

| for {_people(assumed.people)} | a second |
| --- | ---: |
| turns | {_n(busiest.turns)} |
| functions at once | {_n(busiest.concurrency)} |
| read units | {_n(busiest.reads)} |
| write units | {_n(busiest.writes)} |

Nobody is a hot partition. A person is one partition key and speaks every {_n(pause)} s of a workout in the
mean, which is {_n(writes)} write units a second of the {_n(quotas.partition_writes)} that a partition
takes, and {_n(reads)} read units of {_n(quotas.partition_reads)}.
"""


def _limits(told: Measured) -> Iterator[str]:
    busiest, quotas = peak(told), told.prices.quotas
    people, pages = told.assumptions.people, quotas.pages
    new, raised = "grows by itself, to twice the last peak within half an hour", "AWS raises it when asked"
    rates = (
        ("a new table's write units", quotas.table_writes, busiest.writes, "table", new),
        ("a new table's read units", quotas.table_reads, busiest.reads, "table", new),
        ("a table's write units", quotas.table_quota, busiest.writes, "quota", raised),
        ("a table's read units", quotas.table_quota, busiest.reads, "quota", raised),
        ("functions at once", quotas.concurrency, busiest.concurrency, "lambda", raised),
        (
            "requests a second",
            quotas.concurrency * quotas.rate_a_concurrency,
            busiest.turns,
            "lambda",
            "rises with functions at once",
        ),
        (
            "functions started in ten seconds",
            quotas.scaling,
            busiest.concurrency,
            "scaling",
            "if the whole peak began in these ten",
        ),
    )
    ordered = sorted(rates, key=lambda rate: rate[1] / rate[2])
    yield """\
## What gives out first

By how many people who train every week, at that peak:

| limit | is | reached by | |
| --- | ---: | ---: | --- |"""
    for name, limit, used, where, then in ordered:
        yield f"| [{name}]({pages[where]}) | {limit:,} | {_people(people * limit / used)} | {then} |"
    cold = told.bench.cold_ms * told.stretch / 1000
    largest = max(told.workout.item_largest, told.week.item_largest)
    yield f"""
What does not grow with people: a start without a snapshot takes {_n(cold)} s on that share of a processor,
of the {quotas.answer_seconds} s that Alexa waits; a person's item has {_bytes(largest)} at most, of the
{_bytes(quotas.item_bytes)} that [an item may have]({pages["item"]}), and stays that size
(`python -m infra.bench.history`).
"""


def _left_out(told: Measured) -> Iterator[str]:
    workout = told.workout
    yield f"""\
## What is left out

- Traffic out of AWS: a workout's answers are {_bytes(workout.response_bytes)} together.
- The wait for Alexa's own API, which is asked for the device's time zone in a day's first turn, and for
  a reminder where one is set, moved or removed.
- Free tiers, savings plans, reserved capacity, support and taxes.
- Retries, and turns that meet another device's and are decided again, at a read and a write more.
- Requests that no person makes: health checks, attacks, skill events."""
    yield ""


def _bill(columns: Sequence[str], lines: Sequence[Line], times: Sequence[int]) -> Iterator[str]:
    yield f"| | {' | '.join(columns)} |"
    yield f"| --- | {' | '.join('---:' for _ in columns)} |"
    for line in sorted(lines, key=lambda line: -line.dollars):
        yield f"| {line.name} | {' | '.join(_money(line.dollars * number) for number in times)} |"
    total = sum(line.dollars for line in lines)
    yield f"| **together** | {' | '.join(f'**{_money(total * number)}**' for number in times)} |"
    yield ""


def _n(value: float) -> str:
    """A number to two figures where it is small, and whole where it is not."""
    if value == 0 or value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.{max(0, 1 - floor(log10(abs(value))))}f}"


def _money(dollars: float) -> str:
    return f"${dollars:,.0f}" if dollars >= 100 else f"${_n(dollars)}"


def _percent(share: float) -> str:
    return f"{100 * share:g} %"


def _bytes(size: float) -> str:
    return f"{size / 1024:.1f} KB" if size >= 1024 else f"{size:.0f} bytes"


def _people(number: float) -> str:
    if number == MILLION:
        return "a million people"
    return f"{number / MILLION:.1f} million" if number >= MILLION else f"{round(number, -3):,.0f}"
