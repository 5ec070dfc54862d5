"""The data files that ship with the code."""

import json
from pathlib import Path
from typing import Any


def read_facts(file: Path) -> dict[str, Any]:
    """What a TOML file says; the build of the function leaves it as JSON beside, which is read faster.

    Raises:
        FileNotFoundError: there is neither.
    """
    try:
        text = file.with_suffix(".json").read_bytes()
    except FileNotFoundError:
        written = file.read_text("utf-8")
        import tomllib  # noqa: PLC0415 - the built function never needs it

        return tomllib.loads(written)
    facts: dict[str, Any] = json.loads(text)
    return facts
