"""The skill's icons: what the store wants, and what is drawn."""

import base64
import re
import zlib

import pytest

from infra.gallery import browser
from infra.skill_package.icons import DRAWING, SIZES, drawn, icon_file, png_sides

MOST_BYTES = 64_000
UNLIKE = 2.0
"""Steps of 255 that two renderings may differ by on average; another Chromium smooths edges otherwise."""

# The mean difference of two pictures' channels, as the browser decodes them.
_DIFFERENCE = """async ([one, other]) => {
    const pixels = async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height).data;
    };
    const [here, there] = [await pixels(one), await pixels(other)];
    return here.reduce((sum, value, at) => sum + Math.abs(value - there[at]), 0) / here.length;
}"""


def image_data(png: bytes) -> bytes:
    """What a PNG's data chunks hold: filtered rows, not yet colours, but all one where all is one colour."""
    data, at = b"", 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return zlib.decompress(data)


@pytest.mark.parametrize(("size", "pixels"), [("small", 108), ("large", 512)])
def test_the_icons_are_small_pngs_of_the_stores_sizes_with_something_on_them(size: str, pixels: int) -> None:
    picture = icon_file(size).read_bytes()
    assert png_sides(picture) == (pixels, pixels)
    assert len(picture) < MOST_BYTES
    assert len(set(image_data(picture))) > 16


def test_what_is_no_png_has_no_sides() -> None:
    with pytest.raises(ValueError, match="no PNG"):
        png_sides(b"GIF89a")


def test_the_drawing_has_the_colours_of_the_screens_and_needs_nothing_else() -> None:
    svg = DRAWING.read_text("utf-8")
    assert {"#0E1114", "#FFFFFF", "#5CD0E2", "#F2B84B", "#4A545E"} < set(re.findall(r"#[0-9A-F]{6}", svg))
    assert "href" not in svg


@pytest.mark.skipif(browser.installed() is None, reason="Chromium is not installed")
def test_the_icons_are_what_the_drawing_shows() -> None:
    with browser.chromium() as chromium, chromium.new_page() as page:
        for size, pixels in SIZES.items():
            kept, fresh = (
                base64.b64encode(picture).decode()
                for picture in (icon_file(size).read_bytes(), drawn(chromium, pixels))
            )
            assert page.evaluate(_DIFFERENCE, [kept, fresh]) < UNLIKE, size
