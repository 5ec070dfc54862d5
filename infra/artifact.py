"""What `sam build` leaves, made ready to start: what Python would work out at each cold start lies beside it.

`python -m infra.artifact FOLDER`, by the function's own version of Python. Lambda keeps the code where it
cannot be written to, so that nothing Python works out there is ever kept. Nothing is changed that the code
means: an artifact that is not made ready answers the same, later.
"""

import argparse
import compileall
import gzip
import json
import marshal
import shutil
import subprocess
import sys
import tomllib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any, Final

SERVICE: Final = "dynamodb"
"""The only one of AWS's services that the code calls."""

API_VERSION: Final = "2012-08-10"

_SHARED: Final = ("_retry.json", "endpoints.json", "partitions.json", "sdk-default-configuration.json")
_MODEL: Final = ("service-2.json.gz", "endpoint-rule-set-1.json.gz")
_NO_TOOLS: Final = ("bin", "__pycache__")

_PYC_HEADER: Final = 16
"""Bytes before a bytecode file's code (PEP 552)."""


# Both programs are run by the function's own interpreter, in its folder.
_START: Final = """
import importlib, marshal, pkgutil, sys
import lambda_function, coach
for module in pkgutil.walk_packages(coach.__path__, "coach."):
    importlib.import_module(module.name)
"""
_RECORD_METHODS: Final = (
    """
import dataclasses
texts = {}
def record(text, *rest):
    texts[text] = compile(text, "<dataclass>", "exec")
    exec(texts[text], *rest)
dataclasses.exec = record
"""
    + _START
    + "marshal.dump(texts, sys.stdout.buffer)"
)
_RECORD_MODULES: Final = (
    _START
    + """
found = []
for name, module in sys.modules.items():
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        found.append((name, spec.origin, spec.cached, spec.submodule_search_locations is not None))
marshal.dump(found, sys.stdout.buffer)
"""
)

_STARTED: Final = {"COACH_TABLE": "any", "AWS_DEFAULT_REGION": "us-east-1"}
"""What the function wants to be started with."""

Json = dict[str, Any]


def make_ready(root: Path) -> None:
    """Make the built function in that folder ready to start.

    Raises:
        subprocess.CalledProcessError: the function cannot be imported.
    """
    for name in _NO_TOOLS:
        shutil.rmtree(root / name, ignore_errors=True)
    trim_botocore(root / "botocore" / "data")
    for file in sorted(root.glob("coach/**/*.toml")):
        facts_as_json(file)
    compile_methods(root)
    warnings.filterwarnings("ignore", category=SyntaxWarning)  # the packages' own
    compileall.compile_dir(
        root, quiet=2, force=True, stripdir=str(root), invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )
    archive_modules(root)


def trim_botocore(data: Path) -> None:
    """Leave of botocore's data what is read for the one service; that is a thirtieth, and it is read whole.

    The service's description stays complete but for the words of its documentation, and the addresses of
    every region stay.
    """
    for entry in sorted(data.iterdir()):
        if entry.is_dir() and entry.name != SERVICE:
            shutil.rmtree(entry)
        elif entry.is_file() and entry.name not in _SHARED:
            entry.unlink()
    for version in sorted((data / SERVICE).iterdir()):
        if version.name != API_VERSION:
            shutil.rmtree(version)
    for file in sorted((data / SERVICE / API_VERSION).iterdir()):
        if file.name in _MODEL:
            with gzip.open(file, "rt", encoding="utf-8") as packed:
                _write(file.with_suffix(""), _without_documentation(json.load(packed)))
        file.unlink()
    addresses = data / "endpoints.json"
    _write(addresses, _addresses_of(json.loads(addresses.read_text("utf-8")), SERVICE))


def facts_as_json(file: Path) -> None:
    """The data file again as JSON, which is read some thirty times as fast; `coach.data_file` takes it."""
    _write(file.with_suffix(".json"), tomllib.loads(file.read_text("utf-8")))
    file.unlink()


def compile_methods(root: Path) -> None:
    """Compile the methods that `dataclasses` writes as text at import, for `lambda/dataclass_methods.py`."""
    texts = marshal.loads(_printed(_RECORD_METHODS, root))  # noqa: S302 - written by the program above  # nosec B302
    (root / "dataclass_methods.bin").write_bytes(marshal.dumps(texts))


def archive_modules(root: Path) -> None:
    """Put the bytecode of all that a start imports in one file, for `lambda/bytecode_archive.py`."""
    found = marshal.loads(_printed(_RECORD_MODULES, root))  # noqa: S302 - likewise  # nosec B302
    own = [(name, Path(origin), cached, package) for name, origin, cached, package in found if cached]
    archive = {
        name: (str(source.relative_to(root.resolve())), package, Path(cached).read_bytes()[_PYC_HEADER:])
        for name, source, cached, package in own
        if source.is_relative_to(root.resolve())
    }
    (root / "bytecode_archive.bin").write_bytes(marshal.dumps(archive))


def _printed(program: str, root: Path) -> bytes:
    done = subprocess.run(  # noqa: S603 - the programs stand above
        [sys.executable, "-c", program], cwd=root.resolve(), env=_STARTED, capture_output=True, check=True
    )
    return done.stdout


def _without_documentation(node: Any) -> Any:  # noqa: ANN401 - JSON
    match node:
        case dict():
            # In a shape's members the key is a member's name, and its value a table.
            return {
                key: _without_documentation(value)
                for key, value in node.items()
                if key != "documentation" or not isinstance(value, str)
            }
        case list():
            return [_without_documentation(value) for value in node]
        case _:
            return node


def _addresses_of(endpoints: Json, service: str) -> Json:
    return endpoints | {
        "partitions": [
            partition | {"services": _only(partition["services"], service)}
            for partition in endpoints["partitions"]
        ]
    }


def _only(services: Mapping[str, Any], service: str) -> Json:
    return {name: value for name, value in services.items() if name == service}


def _write(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def size(root: Path) -> int:
    """Bytes of all files of a folder, unpacked."""
    return sum(file.stat().st_size for file in _files(root))


def _files(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file())


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a built function ready; the exit code is 1, with a line on the error stream, without one."""
    parser = argparse.ArgumentParser(prog="python -m infra.artifact", description=make_ready.__doc__)
    parser.add_argument("folder", type=Path, help="the built function, such as .aws-sam/build/CoachFunction")
    root: Path = parser.parse_args(arguments).folder
    if not (root / "lambda_function.py").is_file():
        print(f"No built function in {root}: `sam build` makes one.", file=sys.stderr)
        return 1
    before = size(root)
    make_ready(root)
    print(f"Ready to start: {root}, {before / 1e6:.1f} MB as built, {size(root) / 1e6:.1f} MB now.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
