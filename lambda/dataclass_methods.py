"""The methods that dataclasses write for themselves, compiled when the function is built.

`dataclasses` writes the methods of each class as text, and has Python compile it at every import. For the
core's three hundred classes that was a quarter of a cold start, and Python's own bytecode files do not keep
it. The build (`infra/artifact.py`) records the texts and leaves their code beside this module.
"""

import dataclasses
import marshal
from pathlib import Path
from types import CodeType
from typing import Any

CODE = Path(__file__).with_suffix(".bin")


def use_compiled() -> None:
    """Let the dataclasses made from here on take their methods' code from the build, where there is one.

    A text that was not recorded is compiled as ever, and so is everything where the function was not built.
    """
    try:
        compiled: dict[str, CodeType] = marshal.loads(CODE.read_bytes())  # noqa: S302 - the build wrote it  # nosec B302
    except FileNotFoundError:
        return

    def run(text: str, *namespaces: dict[str, Any]) -> None:
        exec(compiled.get(text, text), *namespaces)  # noqa: S102 - what `dataclasses` does itself  # nosec B102

    # A module's own names come before the built-in ones.
    setattr(dataclasses, "exec", run)  # noqa: B010 - it is not there to be assigned
