"""What a cold start imports, and what it costs beside the floor: raw botocore, measured in the same run.

A module that is added to a list here is one that every cold start pays for.
"""

import json
import subprocess
from pathlib import Path
from statistics import median

import pytest

from infra.bench.functions import floor_function
from infra.emulator import Artifact

CPU_RATIO = 1.5
"""The function's start takes at most so many times the processor time of the floor's; 1.2 when it was set."""

RUNS = 9

PACKAGES = {
    *("ask_sdk_core", "ask_sdk_model", "ask_sdk_runtime"),
    "certifi",
    *("botocore", "dateutil", "jmespath", "pynamodb", "six", "urllib3"),
    *("bytecode_archive", "coach", "dataclass_methods", "embedded_metrics", "lambda_function"),
}
"""Whose modules a cold start may import, beside Python's own."""

BEYOND_THE_FLOOR = {"fractions", "gc", "pprint", "sysconfig", "zoneinfo"}
"""Python's own modules that a cold start may import and the floor does not."""

OWN_MODULES = 210
"""Modules of the coach's own that a cold start may import; each is a file to be found and read."""

STARTED = {
    "COACH_TABLE": "any",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "any",
    "AWS_SECRET_ACCESS_KEY": "any",
}

MODULES = "import json, sys; import {}; print(json.dumps(sorted(sys.modules)))"
SECONDS = "import time; began = time.process_time(); import {}; print(time.process_time() - began)"


@pytest.fixture(scope="module")
def floor(
    artifact: Artifact, as_installed: Path, lambda_python: Path, tmp_path_factory: pytest.TempPathFactory
) -> Artifact:
    return floor_function(
        as_installed, tmp_path_factory.mktemp("floor") / "function", artifact, lambda_python
    )


def run(python: Path, artifact: Artifact, program: str) -> str:
    module = artifact.handler.partition(".")[0]
    done = subprocess.run(  # noqa: S603 - the programs stand above
        [python, "-c", program.format(module)],
        cwd=artifact.root,
        env=STARTED,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def modules(python: Path, artifact: Artifact) -> set[str]:
    return set(json.loads(run(python, artifact, MODULES)))


def packages(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def test_a_cold_start_imports_what_is_listed(
    artifact: Artifact, floor: Artifact, lambda_python: Path
) -> None:
    started, least = modules(lambda_python, artifact), modules(lambda_python, floor)
    beyond = {name for name in packages(started) - packages(least) if not name.startswith("_")}
    assert beyond - PACKAGES == BEYOND_THE_FLOOR
    assert packages(started) & {path.stem for path in artifact.root.iterdir()} <= PACKAGES
    assert len([name for name in started if name.startswith("coach.")]) <= OWN_MODULES


def test_a_cold_start_takes_little_more_than_the_floors(
    artifact: Artifact, floor: Artifact, lambda_python: Path
) -> None:
    pairs = [
        (float(run(lambda_python, artifact, SECONDS)), float(run(lambda_python, floor, SECONDS)))
        for _ in range(RUNS)
    ]
    assert median(own / least for own, least in pairs) <= CPU_RATIO
