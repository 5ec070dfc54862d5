"""`make mutants`: small faults put into `coach.training` by cosmic-ray, and whether its tests notice them.

Each fault is put into a copy of the project under `.mutants/`, so that the tree itself is never touched.
There are as many copies as processors, and each takes one module after the other. What no test noticed is
listed in `.mutants/survivors.txt` with the change itself; `docs/mutation.md` says of each why it may stay.
"""

import argparse
import os
import re
import resource
import shlex
import shutil
import sqlite3
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
SCRATCH: Final = ROOT / ".mutants"
SURVIVORS: Final = SCRATCH / "survivors.txt"
TOOLS: Final = ROOT / ".venv-mutants" / "bin"
SETTINGS: Final = Path(__file__).with_name("cosmic-ray.toml")
COPIED: Final = ("lambda", "infra", "tests")
TRAINING: Final = Path("lambda/coach/training")
TESTS: Final = Path("tests/unit/training")
EDGES: Final = TESTS / "test_edges.py"

# Nothing that any behaviour hangs on: how a data class is made, and what is only there for mypy.
UNTOUCHED: Final = re.compile(r"^(@dataclass\(.*|.*\| None\b.*)$", re.MULTILINE)
# A fault can make a loop endless: it is stopped when one test takes so many seconds, or fills so much memory,
# and what is left when all of them take so many times what they take without a fault.
TEST_SECONDS: Final = 15
PATIENCE: Final = 5.0
MOST_MEMORY: Final = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that no test noticed, and the change that it was."""

    where: str
    change: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one module's mutants."""

    module: str
    killed: int
    survivors: tuple[Survivor, ...]

    @property
    def mutants(self) -> int:
        """All of them."""
        return self.killed + len(self.survivors)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign over the named modules, or all, and print what came of it."""
    options = _options(arguments)
    known = sorted(path.stem for path in (ROOT / TRAINING).glob("*.py") if path.stem != "__init__")
    modules = options.modules or known
    if unknown := set(modules) - set(known):
        print(f"There is no module {', '.join(sorted(unknown))} in {TRAINING}.", file=sys.stderr)
        return 2
    names = sorted(path.name for path in (ROOT / TESTS).glob("test_*.py"))
    files = [TESTS / name for name in names if name not in options.leave_out]
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    began = time.monotonic()
    first = _copied()
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    without = subprocess.run(_pytest(files), cwd=first, env=compiling, check=False)  # noqa: S603 - made here
    if without.returncode:
        print("The tests fail without any mutant, so that they would kill every one.", file=sys.stderr)
        return 1
    patience = (time.monotonic() - began) * PATIENCE
    # With what that run compiled, so that no mutant's run does it again.
    others = [shutil.copytree(first, SCRATCH / str(number)) for number in range(1, options.workers)]
    tests = {module: _in_order(module, files, own_only=options.own) for module in modules}
    _report(list(_campaign(tests, (first, *others), patience)))
    minutes = (time.monotonic() - began) / 60
    print(f"{minutes:.0f} minutes; the survivors are in {SURVIVORS.relative_to(ROOT)}")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description="ARGS go here.")
    parser.add_argument("modules", nargs="*", help="modules of coach.training; all of them without any")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many at once")
    parser.add_argument("--own", action="store_true", help="only a module's own tests, where it has any")
    parser.add_argument("--leave-out", action="append", default=[], metavar="FILE", help="tests not to run")
    return parser.parse_args(arguments)


def _copied() -> Path:
    """A copy of the project to put faults into, with what is not worth one marked as cosmic-ray wants it."""
    shutil.rmtree(SCRATCH, ignore_errors=True)
    copy = SCRATCH / "0"
    for folder in COPIED:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for path in (copy / TRAINING).glob("*.py"):
        path.write_text(UNTOUCHED.sub(r"\1  # pragma: no mutate", path.read_text("utf-8")), "utf-8")
    return copy


def _in_order(module: str, files: Sequence[Path], *, own_only: bool) -> list[Path]:
    """The tests to try a module's mutants on: its own first, which are the likeliest to notice."""
    own = [file for file in files if file.stem == f"test_{module}"]
    first = [*own, *(file for file in files if file == EDGES)]
    return first if own and own_only else [*first, *(file for file in files if file not in first)]


def _pytest(files: Sequence[Path]) -> list[str]:
    python = str(ROOT / ".venv" / "bin" / "python")
    quietly = ["-x", "-q", "--no-header", "--no-summary", "-p", "no:cacheprovider"]
    bounded = ["-o", f"faulthandler_timeout={TEST_SECONDS}", "-o", "faulthandler_exit_on_timeout=true"]
    return [python, "-m", "pytest", *quietly, *bounded, "--hypothesis-profile=mutants", *map(str, files)]


def _campaign(
    tests: Mapping[str, Sequence[Path]], copies: Sequence[Path], patience: float
) -> Iterator[Verdict]:
    """The modules' verdicts as they come, the longest module begun first."""
    free: SimpleQueue[Path] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def judged(module: str) -> Verdict:
        copy = free.get()
        try:
            return _judged(module, copy, tests[module], patience)
        finally:
            free.put(copy)

    longest_first = sorted(
        tests, key=lambda module: (ROOT / TRAINING / f"{module}.py").stat().st_size, reverse=True
    )
    with ThreadPoolExecutor(len(copies)) as pool:
        for verdict in pool.map(judged, longest_first):
            print(_line(verdict.module, verdict.mutants, verdict.killed), flush=True)
            yield verdict


def _judged(module: str, copy: Path, tests: Sequence[Path], patience: float) -> Verdict:
    """One module's mutants, each tried on these tests until one fails."""
    session, settings = copy / "session.sqlite", copy / "cosmic-ray.toml"
    session.unlink(missing_ok=True)
    command = shlex.join(_pytest(tests))
    filled = {"module-path": str(TRAINING / f"{module}.py"), "timeout": patience, "test-command": command}
    settings.write_text(_filled_in(SETTINGS.read_text("utf-8"), filled), "utf-8")
    for tool in (
        ("cosmic-ray", "init", settings.name, session.name),
        ("cr-filter-operators", session.name, settings.name),
        ("cr-filter-pragma", session.name),
        ("cosmic-ray", "exec", settings.name, session.name),
    ):
        subprocess.run([str(TOOLS / tool[0]), *tool[1:]], cwd=copy, check=True)  # noqa: S603 - named above
    with sqlite3.connect(session) as database:
        return _verdict(module, database)


def _filled_in(settings: str, values: dict[str, Any]) -> str:
    """The settings with these values in the place of their empty ones."""
    empty = tomllib.loads(settings)["cosmic-ray"]
    for key, value in values.items():
        if empty[key]:
            raise ValueError(f"{key} is filled in here")
        quoted = f'"{value}"' if isinstance(value, str) else value
        settings = re.sub(rf"^{key} = .*$", f"{key} = {quoted}", settings, flags=re.MULTILINE)
    return settings


def _verdict(module: str, session: sqlite3.Connection) -> Verdict:
    """What a session says; a fault that Python cannot even read is none."""
    rows = session.execute(
        "SELECT test_outcome, start_pos_row, definition_name, diff FROM work_results JOIN mutation_specs"
        " USING (job_id) WHERE worker_outcome <> 'SKIPPED' AND output NOT LIKE '%SyntaxError%'"
        " ORDER BY start_pos_row, start_pos_col"
    ).fetchall()
    survivors = tuple(
        Survivor(f"{module}.py:{line} {definition or ''}".rstrip(), _change(diff))
        for outcome, line, definition, diff in rows
        if outcome == "SURVIVED"
    )
    return Verdict(module, len(rows) - len(survivors), survivors)


def _change(diff: str) -> str:
    """Only the lines that a diff takes and gives."""
    lines = (line.removesuffix("  # pragma: no mutate") for line in diff.splitlines())
    return "\n".join(line for line in lines if re.match(r"[-+](?![-+]{2})", line))


def _report(verdicts: Sequence[Verdict]) -> None:
    killed, mutants = (sum(getattr(each, of) for each in verdicts) for of in ("killed", "mutants"))
    print(_line("all", mutants, killed))
    by_name = sorted(verdicts, key=lambda each: each.module)
    found = [survivor for verdict in by_name for survivor in verdict.survivors]
    SURVIVORS.write_text("\n".join(f"{each.where}\n{each.change}\n" for each in found), "utf-8")


def _line(name: str, mutants: int, killed: int) -> str:
    return f"{name:<14} {mutants:4} mutants, {killed:4} killed, {mutants - killed:3} survived"


if __name__ == "__main__":
    sys.exit(main())
