"""Amazon's renderer of visual documents, as npm has installed it, for the page to load.

It brings a style sheet along that fetches fonts from a host of Amazon's. Nothing of this page may leave this
machine, so that sheet is served empty; the page's own names local fonts in its place.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

INSTALLED: Final = Path(__file__).parent / "node_modules/apl-viewhost-web/index.js"

_FONT_SHEET: Final = re.compile(r'"[^"]*@font-face[^"]*"')
"""As it stands in the script: one string."""


@cache
def script(installed: Path = INSTALLED) -> str:
    """The renderer as the page gets it.

    Raises:
        FileNotFoundError: npm has not installed it.
    """
    return _FONT_SHEET.sub('""', installed.read_text("utf-8"))
