"""The benchmark of speed: it measures what it says, and its page is what was measured."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from infra.bench.__main__ import RESULTS
from infra.bench.emulated import CLOUD, TABLE, Bench, Contest
from infra.bench.functions import floor_function
from infra.bench.people import english
from infra.bench.prices import read_prices
from infra.bench.speed_page import PAGE, page
from infra.bench.table import Figures, kept, lines, read_figures
from infra.bench.workout import TURNS
from infra.echo import dynoxide
from infra.echo.environment import environment
from infra.emulator import Artifact, emulator_of
from infra.table import create_table


@pytest.fixture
def figures() -> Figures:
    """Those of the page."""
    return read_figures(json.loads(RESULTS.read_text("utf-8")))


@pytest.fixture
def bench(sam_program: Path, lambda_python: Path) -> Iterator[Bench]:
    program, emulator = dynoxide.installed(), emulator_of(sam_program)
    if program is None:
        pytest.skip("Dynoxide is not installed: npm brings it on a 64-bit Linux")
    if emulator is None:
        pytest.skip("AWS's Runtime Interface Emulator is a Linux program; sam brings none for this machine")
    with dynoxide.running(program, None) as endpoint, environment(CLOUD):
        create_table(endpoint, TABLE)
        yield Bench(emulator, lambda_python, endpoint)


def test_both_are_asked_as_often_and_every_turn_of_a_workout_is(
    artifact: Artifact, as_installed: Path, bench: Bench, tmp_path: Path
) -> None:
    floor = floor_function(as_installed, tmp_path / "floor", artifact, bench.python)
    contest = Contest(artifact, floor, bench, english())
    contest.cold(1)
    contest.warm(1)
    measured = contest.measured
    assert (len(measured.coach.cold), len(measured.floor.cold)) == (1, 1)
    assert (len(measured.coach.warm), len(measured.floor.warm)) == (TURNS, TURNS)
    assert min(measured.coach.warm + measured.floor.warm) > 0
    # The item grows over the first visit and the workout, and the floor's with it.
    assert 200 < measured.state_bytes[0] < max(measured.state_bytes) < 8192
    assert len(measured.response_bytes) == TURNS


def test_the_page_is_what_was_measured(figures: Figures) -> None:
    assert PAGE.read_text("utf-8") == page(figures, read_prices())


def test_what_was_measured_keeps_the_promises(figures: Figures) -> None:
    assert kept(figures)


def test_a_slower_one_does_not(figures: Figures) -> None:
    floor = figures.floor
    assert not kept(replace(figures, coach=replace(floor, cold_ms=floor.cold_ms * 1.26)))
    assert not kept(replace(figures, coach=replace(floor, warm_p50_ms=floor.warm_p50_ms * 1.51)))


def test_the_table_says_the_ratios(figures: Figures) -> None:
    [cold] = [line for line in lines(figures) if line.startswith("cold, first answer, p50")]
    assert f"{figures.cold_ratio:.2f}" in cold


def test_the_template_has_the_memory_that_was_measured(figures: Figures, artifact: Artifact) -> None:
    assert figures.memory_mb == artifact.memory
