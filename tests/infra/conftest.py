"""What the deployment's tests share: the tools that `make test` sets up, and one build of the function."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from infra.built import installed, made_ready
from infra.emulator import Artifact
from infra.table import TEMPLATE, read_template


@pytest.fixture(scope="session")
def sam_program() -> Path:
    """The pinned `sam` of `make test`, else the one on the path."""
    pinned = TEMPLATE.parent / ".venv-deploy/bin/sam"
    found = str(pinned) if pinned.exists() else shutil.which("sam")
    if found is None:
        pytest.skip("aws-sam-cli is not installed: `make test` installs it")
    return Path(found)


@pytest.fixture(scope="session")
def sam(sam_program: Path) -> Callable[..., None]:
    """Runs a command of `sam` on the template, without an account; a test in which it fails shows its output.

    `path` goes before the programs that it finds otherwise.
    """

    def run(*arguments: str, path: Path | None = None) -> None:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "SAM_"))}
        settings = {
            "SAM_CLI_TELEMETRY": "0",
            "AWS_DEFAULT_REGION": "us-east-1",
            "PATH": os.pathsep.join(filter(None, (str(path or ""), own.get("PATH")))),
        }
        done = subprocess.run(  # noqa: S603 - the program and its arguments are the tests' own
            [sam_program, *arguments, "--template-file", TEMPLATE],
            cwd=TEMPLATE.parent,
            env=own | settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            pytest.fail(f"sam {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}", pytrace=False)

    return run


@pytest.fixture(scope="session")
def transformed(sam_program: Path) -> dict[str, Any]:
    """The template as CloudFormation gets it, by the translator of this `sam`."""
    python = sam_program.resolve().parent / "python"
    done = subprocess.run(  # noqa: S603 - the project's own program
        [python, TEMPLATE.parent / "infra/deploy/transformed.py"], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.fail(done.stderr, pytrace=False)
    stack: dict[str, Any] = json.loads(done.stdout)
    return stack


@pytest.fixture(scope="session")
def lambda_python() -> Path:
    """An interpreter of the function's own version, with AWS's client of the Lambda runtime."""
    python = TEMPLATE.parent / ".venv-lambda/bin/python3.13"
    if not python.exists():
        pytest.skip("no Python 3.13: `make test` found none on the path and none of pyenv's")
    return python


@pytest.fixture(scope="session")
def function() -> dict[str, Any]:
    """What the template says of the function."""
    properties: dict[str, Any] = read_template()["Resources"]["CoachFunction"]["Properties"]
    return properties


@pytest.fixture(scope="session")
def as_installed(sam_program: Path, lambda_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The function with its packages, as `sam build` leaves it; not to be changed."""
    return installed(tmp_path_factory.mktemp("sam") / "build", sam=sam_program, python=lambda_python)


@pytest.fixture(scope="session")
def artifact(as_installed: Path, lambda_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Artifact:
    """The function as `make build` leaves it; tests/by_file.py keeps those that take it in one process."""
    folder = tmp_path_factory.mktemp("ready") / as_installed.name
    shutil.copytree(as_installed, folder)
    return made_ready(folder, python=lambda_python)
