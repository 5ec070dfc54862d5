"""Building the function as `make build` does: by `sam build`, then made ready to start."""

import os
import subprocess
from pathlib import Path
from typing import Final

from infra.emulator import Artifact
from infra.table import TEMPLATE, read_template

SAM: Final = TEMPLATE.parent / ".venv-deploy/bin/sam"
PYTHON: Final = TEMPLATE.parent / ".venv-lambda/bin/python3.13"
"""The function's own version, with AWS's client of the Lambda runtime."""

FUNCTION: Final = "CoachFunction"


class NotBuilt(Exception):  # noqa: N818 - named for what became of it
    """The function cannot be built; the text is what the program said."""


def installed(into: Path, *, sam: Path = SAM, python: Path = PYTHON) -> Path:
    """The function with its packages, as `sam build` leaves it in a folder of that folder.

    Raises:
        NotBuilt: `sam build` fails; the text is what it said.
    """
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "SAM_"))}
    path = os.pathsep.join([str(python.parent), own.get("PATH", os.defpath)])
    _run(
        [str(sam), "build", "--template-file", str(TEMPLATE), "--build-dir", str(into), "--no-cached"],
        own | {"SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "us-east-1", "PATH": path},
    )
    return into / FUNCTION


def made_ready(folder: Path, *, python: Path = PYTHON) -> Artifact:
    """The function in that folder, made ready to start, with its limits from the template.

    Raises:
        NotBuilt: it cannot be made ready; the text is what was said.
    """
    _run(
        [str(python), "-m", "infra.artifact", str(folder)], os.environ | {"PYTHONPATH": str(TEMPLATE.parent)}
    )
    function = read_template()["Resources"][FUNCTION]["Properties"]
    return Artifact(folder, function["Handler"], function["Timeout"], function["MemorySize"])


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 - the callers' own programs
        command,
        cwd=TEMPLATE.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotBuilt(f"{' '.join(command[:3])}:\n{done.stdout}\n{done.stderr}")
