"""The skill's icons, drawn by Chromium from `icon.svg`, the same in every locale."""

from pathlib import Path
from struct import unpack
from typing import Final

from playwright.sync_api import Browser, ViewportSize

DRAWING: Final = Path(__file__).parent / "icon.svg"
FOLDER: Final = Path(__file__).parent / "icons"
SIZES: Final = {"small": 108, "large": 512}
"""Pixels of each side, as the store wants them; a PNG, which may be transparent around what is drawn."""

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"


def icon_file(size: str) -> Path:
    """Where the icon of that size is kept."""
    return FOLDER / f"{size}.png"


def drawn(browser: Browser, pixels: int) -> bytes:
    """The drawing as a PNG of so many pixels a side, transparent around the round."""
    with browser.new_page(viewport=ViewportSize(width=pixels, height=pixels)) as page:
        page.set_content(
            f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{DRAWING.read_text('utf-8')}"
        )
        return page.screenshot(omit_background=True)


def png_sides(picture: bytes) -> tuple[int, int]:
    """The width and height of a PNG, in pixels.

    Raises:
        ValueError: it is none.
    """
    if not picture.startswith(_SIGNATURE) or picture[12:16] != b"IHDR":
        raise ValueError("it is no PNG")
    width, height = unpack(">II", picture[16:24])
    return width, height
