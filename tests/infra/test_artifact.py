"""What `make build` makes ready is the function as it was written, with nothing left to work out."""

import gzip
import json
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import botocore
import pytest

from infra import artifact as making
from infra.emulator import Artifact
from infra.table import TEMPLATE

SOURCE = TEMPLATE.parent / "lambda"
STARTED = {"COACH_TABLE": "any", "AWS_DEFAULT_REGION": "us-east-1"}

UNREADY_METHODS = """
import dataclass_methods, dataclasses, marshal
compiled = marshal.loads(dataclass_methods.CODE.read_bytes())
dataclass_methods.use_compiled()
run, missing = dataclasses.exec, []
def watched(text, *rest):
    missing.extend([text] if text not in compiled else [])
    run(text, *rest)
dataclasses.exec = watched
import lambda_function, coach.screen.views, coach.response
print(len(compiled), len(missing))
"""

MODULES = """
import json, os, sys, lambda_function
own = {name: module for name, module in sys.modules.items() if name != "__main__"
       and (getattr(module, "__file__", None) or "").startswith(os.getcwd())}
print(json.dumps({name: [type(module.__spec__.loader).__name__, module.__file__,
                         list(getattr(module, "__path__", [])), module.__package__]
                  for name, module in own.items()}))
"""
WITHOUT_ARCHIVE = """
import bytecode_archive, pathlib
bytecode_archive.ARCHIVE = pathlib.Path("none")
"""


Json = dict[str, Any]


def run(python: Path, artifact: Artifact, program: str) -> str:
    done = subprocess.run(  # noqa: S603 - the tests' own programs
        [python, "-c", program], cwd=artifact.root, env=STARTED, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_it_holds_the_package_and_nothing_of_the_workshop(artifact: Artifact) -> None:
    shipped = {path.relative_to(artifact.root) for path in artifact.root.glob("coach/**/*") if path.is_file()}
    written = {path.relative_to(SOURCE) for path in SOURCE.glob("coach/**/*") if path.is_file()}
    facts = {path for path in written if path.suffix == ".toml"}
    assert {path for path in shipped if path.suffix != ".pyc"} == (
        {path for path in written if path.suffix != ".pyc"} - facts
        | {path.with_suffix(".json") for path in facts}
    )
    installed = {path.name for path in artifact.root.iterdir()}
    assert {"lambda_function.py", "dataclass_methods.bin", "ask_sdk_core", "pynamodb", "tzdata"} <= installed
    assert not installed & {"boto3", "moto", "flask", "pytest", "infra", "tests", "bin"}


def test_its_facts_are_those_of_the_files(artifact: Artifact) -> None:
    for file in SOURCE.glob("coach/**/*.toml"):
        built = artifact.root / file.relative_to(SOURCE).with_suffix(".json")
        assert json.loads(built.read_text("utf-8")) == tomllib.loads(file.read_text("utf-8"))


def test_every_module_has_bytecode_that_is_not_compared_with_its_source(artifact: Artifact) -> None:
    sources = list(artifact.root.rglob("*.py"))
    assert len(sources) > 500
    for source in sources:
        [bytecode] = (source.parent / "__pycache__").glob(f"{source.stem}.cpython-313.pyc")
        # PEP 552: bit 0 for a hash, bit 1 for one that is checked.
        assert int.from_bytes(bytecode.read_bytes()[4:8], "little") == 0b01


def test_nothing_is_compiled_as_it_starts(artifact: Artifact, lambda_python: Path) -> None:
    compiled, missing = map(int, run(lambda_python, artifact, UNREADY_METHODS).split())
    assert compiled > 150
    assert missing == 0


def test_botocore_knows_the_one_service_whole_but_for_its_documentation(
    artifact: Artifact,
) -> None:
    ours = artifact.root / "botocore/data"
    assert {entry.name for entry in ours.iterdir() if entry.is_dir()} == {making.SERVICE}
    # The checks' own packages are pinned to the function's.
    theirs = Path(botocore.__file__).parent / "data"
    with gzip.open(theirs / "dynamodb" / making.API_VERSION / "service-2.json.gz") as packed:
        whole = json.load(packed)
    trimmed = json.loads((ours / "dynamodb" / making.API_VERSION / "service-2.json").read_text("utf-8"))
    assert set(trimmed["operations"]) == set(whole["operations"])
    assert trimmed["shapes"] == undocumented(whole["shapes"])


def undocumented(node: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, dict):
        return {key: undocumented(value) for key, value in node.items() if not documents(key, value)}
    return [undocumented(item) for item in node] if isinstance(node, list) else node


def documents(key: str, value: object) -> bool:
    return key == "documentation" and isinstance(value, str)


def test_every_region_has_its_address(artifact: Artifact) -> None:
    endpoints = json.loads((artifact.root / "botocore/data/endpoints.json").read_text("utf-8"))
    [aws] = [partition for partition in endpoints["partitions"] if partition["partition"] == "aws"]
    assert set(aws["services"]) == {making.SERVICE}
    assert {"us-east-1", "eu-west-1", "us-west-2", "ap-northeast-1"} <= set(aws["regions"])


def test_it_is_smaller_than_what_was_installed(artifact: Artifact, as_installed: Path) -> None:
    assert making.size(artifact.root) < making.size(as_installed)


def test_what_a_start_imports_comes_out_of_the_archive_as_python_would_find_it(
    artifact: Artifact, lambda_python: Path
) -> None:
    archived = json.loads(run(lambda_python, artifact, MODULES))
    found = json.loads(run(lambda_python, artifact, WITHOUT_ARCHIVE + MODULES))
    assert len(archived) > 300
    assert {name: told[1:] for name, told in archived.items()} == {
        name: told[1:] for name, told in found.items()
    }
    assert {name for name, told in archived.items() if told[0] != "Archive"} == {
        *("bytecode_archive", "dataclass_methods", "lambda_function")
    }
    assert not any(told[0] == "Archive" for told in found.values())


def test_a_folder_without_a_function_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert making.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith(f"No built function in {tmp_path}")
    assert not list(tmp_path.iterdir())
