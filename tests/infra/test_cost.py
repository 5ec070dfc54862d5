"""The page of costs: it is what the command writes, and its sums are right."""

from collections import Counter
from datetime import date

import pytest

from infra.bench.bill import Assumptions, Bench, Measured, Trained, by_month, by_turns, peak, stored_gb
from infra.bench.capacity import Charge
from infra.bench.cost import RESULTS, measured, read_bench
from infra.bench.cost_page import PAGE, page
from infra.bench.people import english
from infra.bench.prices import read_prices
from infra.bench.units import WorkoutUnits

WORKOUT = WorkoutUnits(
    turns=10,
    operations=Counter(GetItem=10, PutItem=10),
    charge=Charge(10, 30),
    item_largest=3000,
    item_mean=2000,
    log_bytes=500,
    response_largest=2000,
    response_bytes=10_000,
    seconds=900,
)
THREE = Trained(3, 5, 60, Charge(90, 360), item_bytes=4000, item_largest=5000, log_entries=8, log_bytes=2000)
FOUR = Trained(4, 5, 80, Charge(150, 480), item_bytes=5000, item_largest=7000, log_entries=9, log_bytes=2400)


@pytest.fixture
def told() -> Measured:
    bench = Bench(cold_ms=300, warm_p50_ms=5, warm_p99_ms=9, turn_ms=10, memory_mb=512, log_bytes=1024)
    return Measured(
        WORKOUT,
        (THREE, FOUR),
        bench,
        read_prices(),
        Assumptions(),
        alarm_metrics=10,
        dashboards=1,
        log_days=30,
    )


def test_the_page_is_what_the_command_writes() -> None:
    """`python -m infra.bench.cost` writes it anew."""
    if not RESULTS.exists():
        pytest.skip("no docs/bench.json yet: `make bench` writes it")
    assert PAGE.read_text(encoding="utf-8") == page(measured(read_bench(), english()))


def test_the_prices_are_of_one_region_and_day() -> None:
    prices = read_prices()
    assert prices.region == "us-east-1"
    assert prices.currency == "USD"
    assert prices.as_of <= date(2027, 12, 31)
    pages = [prices.functions.page, prices.dynamodb.page, prices.cloudwatch.page, prices.xray.page]
    assert all(address.startswith("https://aws.amazon.com/") for address in pages)
    assert all(address.startswith("https://docs.aws.amazon.com/") for address in prices.quotas.pages.values())


def test_a_week_is_the_mean_of_those_measured(told: Measured) -> None:
    assert told.week == Trained(3.5, 5, 70, Charge(120, 420), 4500, 7000, 8.5, 2200)


def test_the_time_that_is_billed_is_stretched_to_the_functions_share_of_a_processor(told: Measured) -> None:
    """512 MB have 512/1769 of one; each of the two calls of a turn is five milliseconds further away."""
    assert told.billed_ms == pytest.approx(10 * 1769 / 512 + 2 * 5)


def test_a_bill_of_turns_has_every_service(told: Measured) -> None:
    lines = {line.name: line.dollars for line in by_turns(told, 1_000_000, Charge(2_000_000, 4_000_000))}
    assert lines["DynamoDB, reads"] == pytest.approx(0.25)
    assert lines["DynamoDB, writes"] == pytest.approx(2.5)
    assert lines["Lambda, requests"] == pytest.approx(0.2)
    assert lines["Lambda, time"] == pytest.approx(1000 * told.billed_ms / 2 * 0.0000133334)
    assert lines["SnapStart, restores"] == pytest.approx(10_000 / 2 * 0.0001397998)
    assert lines["CloudWatch, logs taken in"] == pytest.approx(1_000_000 * 1024 / 1024**3 / 2)
    assert lines["X-Ray, traces"] == pytest.approx(0.25)
    assert len(lines) == 8
    assert {line.name.partition(",")[0] for line in by_month(told)} == {"SnapStart", "CloudWatch", "X-Ray"}


def test_the_log_grows_by_as_much_every_year(told: Measured) -> None:
    people = 1_000_000
    year = 365.25 / 7 * (2200 + 8.5 * 100) * people / 1024**3
    assert stored_gb(told, 0) == pytest.approx(people * 4600 / 1024**3)
    assert stored_gb(told, 10) - stored_gb(told, 9) == pytest.approx(year)


def test_the_peak_is_that_of_the_busiest_hour(told: Measured) -> None:
    busiest = peak(told)
    assert busiest.turns == pytest.approx(70_000_000 * 0.2 * 0.2 / 3600)
    assert busiest.concurrency == pytest.approx(busiest.turns * told.billed_ms / 1000)
    assert busiest.writes / busiest.turns == pytest.approx(420 / 70)


def test_every_figure_of_the_page_is_computed(told: Measured) -> None:
    """With other figures it says other things, wherever it says one."""
    text = page(told)
    assert "10 turns in\n15 minutes" in text
    assert "512 MB have 1/3.5 of a processor" in text
    assert "3 or 4 workouts" in text
    assert "speaks every 100 s" in text
    assert "7.0 KB" not in text
    assert "6.8 KB at most" in text
