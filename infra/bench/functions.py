"""The two functions that are measured against each other, each as Lambda would unpack it."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from infra.built import PYTHON
from infra.emulator import Artifact

_FLOOR: Final = Path(__file__).with_name("floor")

_PACKAGES: Final = ("botocore", "dateutil", "jmespath", "urllib3")
"""What raw botocore needs, beside the single file `six`."""


def floor_function(installed: Path, into: Path, like: Artifact, python: Path = PYTHON) -> Artifact:
    """The floor, with the very botocore of the coach, as it is installed, and bytecode as for the coach.

    Args:
        installed: the coach's function with its packages, before it is made ready.
        into: a folder, which is made.
        like: the coach's, for its limits.
        python: an interpreter of the function's version.
    """
    into.mkdir(parents=True)
    for package in _PACKAGES:
        shutil.copytree(installed / package, into / package)
    for file in (installed / "six.py", *_FLOOR.glob("floor_*.py")):
        shutil.copy(file, into)
    subprocess.run(  # noqa: S603 - the function's own interpreter
        [python, "-m", "compileall", "-q", "-f", "--invalidation-mode", "unchecked-hash", into],
        stdin=subprocess.DEVNULL,
        check=True,
    )
    return Artifact(into, "floor_function.handler", like.timeout, like.memory)
