"""Amazon's renderer of visual documents, as npm has installed it, for the page to load.

It brings a style sheet along that fetches fonts from a host of Amazon's. Nothing of this page may leave this
machine, so that sheet is served empty; the page's own names local fonts in its place. Its engine
(WebAssembly) stands in the script as a text of four megabytes; it is served beside it, for the browser to
compile as it comes.
"""

import base64
import re
from functools import cache
from pathlib import Path
from typing import Final

INSTALLED: Final = Path(__file__).parent / "node_modules/apl-viewhost-web/index.js"

_FONT_SHEET: Final = re.compile(r'"[^"]*@font-face[^"]*"')
"""As it stands in the script: one string."""

_ENGINE: Final = re.compile(r'"data:application/octet-stream;base64,([^"]+)"')
"""The same of the engine."""

ENGINE: Final = "viewhost.wasm"
"""Where the engine is, as seen from the script."""


@cache
def script(installed: Path = INSTALLED) -> str:
    """The renderer as the page gets it.

    Raises:
        FileNotFoundError: npm has not installed it.
    """
    return _ENGINE.sub(f'"{ENGINE}"', _FONT_SHEET.sub('""', installed.read_text("utf-8")))


@cache
def engine(installed: Path = INSTALLED) -> bytes:
    """Its engine; nothing where the script has none.

    Raises:
        FileNotFoundError: npm has not installed it.
    """
    found = _ENGINE.search(installed.read_text("utf-8"))
    return base64.b64decode(found[1]) if found else b""
