"""Modules out of one file, which the build has written: the bytecode of all that a start imports.

A start imports some six hundred modules. To look for each in its folders, and to open and read it, took a
seventh of a cold start; this takes a dictionary. Without the file, or for a module that is not in it, Python
looks as ever.
"""

import marshal
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Final

ARCHIVE: Final = Path(__file__).with_suffix(".bin")

Archived = dict[str, tuple[str, bool, bytes]]
"""By name: the source's path in the package, whether it is a package itself, and its code, marshalled."""


class Archive:
    """A finder of modules, and their loader; it knows them all."""

    def __init__(self, modules: Archived, root: Path) -> None:
        self._modules = modules
        self._root = str(root)

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - the protocol's
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Where the module comes from; None where it is not one of these."""
        if name not in self._modules:
            return None
        source, is_package, _ = self._modules[name]
        origin = f"{self._root}/{source}"
        # A loader by its methods: the class of loaders would have to be imported.
        spec = ModuleSpec(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        # The source is there as well, for tracebacks and for what lies beside it.
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(origin.rpartition("/")[0])
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """A module as Python makes it."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module by its code."""
        code = marshal.loads(self._modules[module.__name__][2])  # noqa: S302 - the build wrote it  # nosec B302
        exec(code, module.__dict__)  # noqa: S102 - what an import is  # nosec B102


def use_archive() -> None:
    """Let what is imported from here on come out of the archive, where there is one."""
    try:
        modules: Archived = marshal.loads(ARCHIVE.read_bytes())  # noqa: S302 - the build wrote it  # nosec B302
    except FileNotFoundError:
        return
    sys.meta_path.insert(0, Archive(modules, ARCHIVE.parent))
