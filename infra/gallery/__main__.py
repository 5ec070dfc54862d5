"""`python -m infra.gallery [FOLDER]`: every scene on three kinds of screen, as Amazon's renderer draws it.

It needs Chromium and the page's npm packages.
"""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, ViewportSize

from infra.echo import viewhost
from infra.echo.app import create_app
from infra.echo.hubs import HUBS
from infra.gallery.browser import chromium, open_screen, show
from infra.gallery.scenes import AT_BRIDGES, SCENES, shot, skill
from infra.server.loopback import serving

PICTURES: Final = Path(__file__).resolve().parents[2] / "docs" / "screens"
SHAPES: Final = ("round", "landscape", "tv")
DRAWN: Final = 300  # milliseconds until everything is in its place
COUNTED: Final = 14_000  # milliseconds into a set
ON_THE_PAGE: Final = ViewportSize(width=1440, height=900)


def main(arguments: Sequence[str]) -> int:
    """Take the pictures; the exit code is 1, with a line on the error stream, where something is missing."""
    if not viewhost.INSTALLED.exists():
        print("The page's npm packages are not installed; `make run` installs them.", file=sys.stderr)
        return 1
    folder = Path(arguments[0]) if arguments else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _take(folder)
    except LookupError as missing:
        print(f"No pictures: {missing}.", file=sys.stderr)
        return 1
    return 0


def _take(folder: Path) -> None:
    with skill() as device, chromium() as browser, browser.new_page() as page:
        page_of_all = create_app(device("gallery"), lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))
        shots = [shot(scene, device(scene.name)) for scene in SCENES]
        with serving(page_of_all) as address:
            open_screen(page, address)
            for taken in shots:
                for shape in SHAPES:
                    show(page, taken.directive, HUBS[shape], taken.elapsed)
                    page.wait_for_timeout(DRAWN)
                    page.screenshot(path=folder / f"{taken.name}-{shape}.png")
            page.set_viewport_size(ON_THE_PAGE)
            _page(page, address, folder / "page.png")
        page.goto("about:blank")


def _page(page: Page, address: str, picture: Path) -> None:
    """The page itself, in the midst of a set."""
    page.goto(f"http://{address}/")
    for text in (*AT_BRIDGES, "ready"):
        page.wait_for_function("() => document.getElementById('talk').ariaBusy === 'false'")
        page.fill("#text", text)
        page.press("#text", "Enter")
    page.wait_for_timeout(COUNTED)
    page.screenshot(path=picture)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
