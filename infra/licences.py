"""What this is built on, and under which licences: `python -m infra.licences` writes docs/licences.md anew.

The page is made from what is pinned (the requirement files and the npm lock file) and from what the
installed packages say of themselves. A package that is pinned for another system, and so not installed here,
is listed with what is written down of it below; one that is pinned in two versions, for two Pythons, is asked
in the one that is installed.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Final, cast

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "licences.md"
NPM_LOCK: Final = ROOT / "infra" / "echo" / "package-lock.json"


class Use(StrEnum):
    """Where a package is used; the first of these that it is pinned for, since the later ones include it."""

    SHIPS = "Ships"
    ECHO = "Simulated Echo"
    CHECKS = "Checks"


REQUIREMENTS: Final[Mapping[Use, Path]] = {
    Use.SHIPS: ROOT / "lambda" / "requirements.txt",
    Use.ECHO: ROOT / "infra" / "echo" / "requirements.txt",
    Use.CHECKS: ROOT / "tests" / "requirements.txt",
}

PERMISSIVE: Final = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0"}
)
"""Licences under which a package may ship with the function.

MPL-2.0 is among them since it asks nothing of whoever passes a package on as it is: certifi is one list of
certificate authorities.
"""

_PLAIN_NAMES: Final[Mapping[str, str]] = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
}
"""Licences as packages from before SPDX name them, in lower case; "BSD" alone leaves open which one it is."""

_TOLD_ELSEWHERE: Final[Mapping[str, str]] = {
    "antlr4-python3-runtime": "BSD-3-Clause",  # metadata: BSD; the LICENSE.txt of its source
    "colorama": "BSD-3-Clause",  # for Windows only
    "itsdangerous": "BSD-3-Clause",  # metadata: BSD License; its LICENSE.txt has three clauses
    "jinja2": "BSD-3-Clause",  # likewise
    "mpmath": "BSD-3-Clause",  # metadata: BSD; its LICENSE has three clauses
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",  # metadata: Dual License; its LICENSE names both
    "pywin32": "PSF-2.0 AND LGPL-2.1-or-later",  # for Windows only; the LGPL is that of its part adodbapi
    "sympy": "BSD-3-Clause",  # metadata: BSD; its LICENSE has three clauses
}
"""What a package's metadata leaves open, or what cannot be asked here; read in its licence file instead."""

_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+?))? \\$", re.MULTILINE)
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)+|MIT|ISC|0BSD")
_OPERATOR: Final = re.compile(r" (?:OR|AND) ")

_HEAD: Final = """# Licences

Made by `python -m infra.licences` (with `PYTHONPATH=lambda:.`) from what is pinned and from what the packages
say of themselves. What ships is what the Lambda function contains. The self-hosted server and the simulated
Echo add what stands in the second table, the checks what stands in the third. Tools with an environment of
their own, such as those of the deployment, are passed on to nobody and not listed. Licences have their SPDX
names.
"""


class UnknownLicenceError(ValueError):
    """A package's metadata does not tell a licence that is known here; the text names package and licence."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """One package as a requirement file pins it.

    Attributes:
        marker: Where it is installed at all, as Python's packaging writes it; None for everywhere.
    """

    name: str
    version: str
    marker: str | None


@dataclass(frozen=True, slots=True)
class Licensed:
    """One row of the page.

    Attributes:
        licence: An SPDX expression.
        only: Where it is installed at all; None for everywhere.
    """

    name: str
    version: str
    licence: str
    use: Use
    only: str | None = None


def pinned(requirements: str) -> list[Pinned]:
    """The packages of a requirement file with hashes."""
    return [Pinned(name, version, marker or None) for name, version, marker in _PINNED.findall(requirements)]


def python_packages() -> list[Licensed]:
    """Every Python package that is pinned, once, by its first use and its name.

    Raises:
        UnknownLicenceError: a package's licence is not to be told.
    """
    found: dict[tuple[str, str], Licensed] = {}
    for use, file in REQUIREMENTS.items():
        for item in pinned(file.read_text(encoding="utf-8")):
            key = (item.name, item.version)
            if key not in found:
                found[key] = Licensed(item.name, item.version, licence(item.name), use, item.marker)
    return list(found.values())


def npm_packages() -> list[Licensed]:
    """Every npm package of the lock file, which has its licence."""
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    return [
        Licensed(
            path.removeprefix("node_modules/"),
            told["version"],
            spdx(told["license"].strip("()")) or told["license"],
            Use.ECHO,
            "optional" if told.get("optional") else None,
        )
        for path, told in packages.items()
        if path
    ]


def licence(name: str) -> str:
    """The licence of an installed Python package, or what is written down of one that is not.

    Raises:
        UnknownLicenceError: neither tells.
    """
    if name in _TOLD_ELSEWHERE:
        return _TOLD_ELSEWHERE[name]
    try:
        # What importlib calls the metadata is an e-mail message, and is typed as less.
        told = cast("Message", metadata(name))
    except PackageNotFoundError as missing:
        raise UnknownLicenceError(f"{name} is not installed, and nothing is written down of it") from missing
    for words in _told(told):
        if (identifier := spdx(words)) is not None:
            return identifier
    raise UnknownLicenceError(f"{name}: {', '.join(_told(told)) or 'nothing is said'}")


def spdx(words: str) -> str | None:
    """The words as an SPDX expression; None where they are none that is known."""
    parts = _OPERATOR.split(words)
    named = [_PLAIN_NAMES.get(part.lower()) or (_IDENTIFIER.fullmatch(part) and part) for part in parts]
    if not all(named):
        return None
    operators = _OPERATOR.findall(words)
    return "".join(f"{part}{operator}" for part, operator in zip(named, (*operators, ""), strict=True))


def permissive(expression: str) -> bool:
    """Whether all of it may be had under licences of the list; one of those that "OR" leaves open will do."""
    choices = [choice.split(" AND ") for choice in expression.split(" OR ")]
    return any(PERMISSIVE.issuperset(choice) for choice in choices)


def page() -> str:
    """The whole page, in Markdown."""
    packages = [*python_packages(), *npm_packages()]
    tables = {use: [item for item in packages if item.use is use] for use in Use}
    return "\n".join((_HEAD, *(line for use, items in tables.items() for line in _table(use, items))))


def _told(told: Message) -> list[str]:
    """Where a package's metadata may name its licence, the exact places first."""
    lines = told.get_all("Classifier") or ()
    classifiers = (line.rpartition(" :: ")[2] for line in lines if line.startswith("License"))
    words = (told["License-Expression"], told["License"], *classifiers)
    return [str(word).strip() for word in words if word and "\n" not in str(word)]


def _table(use: Use, items: Sequence[Licensed]) -> Iterator[str]:
    yield f"## {use}\n"
    yield "| package | version | licence | only where |"
    yield "| --- | --- | --- | --- |"
    for item in sorted(items, key=lambda item: (item.name, item.version)):
        only = f"`{item.only}`" if item.only else ""
        yield f"| {item.name} | {item.version} | {item.licence} | {only} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
