"""Every document in Amazon's own engine: it complains of nothing, and all of it is to be seen."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from coach.screen.figures import FIGURES
from coach.screen.view import View, directive
from infra.echo.app import create_app
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.hubs import HUBS
from infra.gallery.browser import open_screen, show
from infra.gallery.scenes import SCENES, Shot, shot, skill
from infra.server.loopback import serving

Json = dict[str, Any]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

CUT_OFF = """
() => [...document.querySelectorAll("#view *")].flatMap((element) => {
  const text = (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim();
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!seen || ![...element.childNodes].some(text)) return [];
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter((box) => box.width > 0).map((box) => (
    { text: element.textContent, left: box.left, top: box.top, right: box.right, bottom: box.bottom }
  ));
})
"""
"""The boxes of all the lines of text that are to be seen."""


@pytest.fixture(scope="module")
def screen(chromium: Browser, hearing: Hearing) -> Iterator[Page]:
    """A page that is a screen and nothing else."""
    device = Echo(lambda _: {"version": "1.0", "response": {}}, hearing, now=NOON)
    with serving(create_app(device, lambda: NOON)) as address, chromium.new_context() as context:
        page = context.new_page()
        open_screen(page, address)
        yield page
        page.goto("about:blank")


@pytest.fixture(scope="module")
def shots() -> Iterator[dict[str, Shot]]:
    """The scenes, played."""
    with skill() as device:
        yield {scene.name: shot(scene, device(scene.name)) for scene in SCENES}


@pytest.mark.parametrize("hub", HUBS)
@pytest.mark.parametrize("name", [scene.name for scene in SCENES])
def test_a_view_is_whole(screen: Page, shots: dict[str, Shot], name: str, hub: str) -> None:
    """On every size of screen its texts lie inside it, and on the round one inside the circle."""
    show(screen, shots[name].directive, HUBS[hub], shots[name].elapsed)
    lines = screen.evaluate(CUT_OFF)
    assert lines
    for line in lines:
        assert inside(line, hub), line
    assert complaints(screen) == []


def complaints(screen: Page) -> list[Json]:
    """What the renderer has complained of since it was last asked, save a box that it rounds by a pixel."""
    found: list[Json] = screen.evaluate("() => window.complaints.splice(0)")
    return [complaint for complaint in found if not _rounded(complaint["message"])]


def _rounded(message: str) -> bool:
    sizes = re.findall(r"(?:WIDTH|HEIGHT): (\d+) => (\d+)", message)
    return len(sizes) == 2 and all(int(asked) - int(drawn) <= 1 for asked, drawn in sizes)


def inside(box: Json, hub: str) -> bool:
    """Whether a box is on the screen."""
    size = HUBS[hub]
    if size.shape == "ROUND":
        # A letter's box is larger than the letter, most of all above and below it.
        radius, middle = size.width / 2, (box["top"] + box["bottom"]) / 2 - size.height / 2
        return all((box[side] - radius) ** 2 + middle**2 <= radius**2 for side in ("left", "right"))
    return (
        box["left"] >= 0 and box["top"] >= 0 and box["right"] <= size.width and box["bottom"] <= size.height
    )


def test_the_figures_move_without_a_complaint(screen: Page) -> None:
    """All of them together, each drawn anew as it is bent."""
    names = sorted(path.stem for path in FIGURES.glob("*.json"))
    sent = directive(View("exercise", {}, names), "figures")
    size = {"width": 80, "height": 60}
    shown = {"type": "VectorGraphic", "source": "${data}", **size, "bend": "${phase}", "turned": 0}
    rows = [
        {"type": "Container", "direction": "row", "data": names[first : first + 16], "items": [shown]}
        for first in range(0, len(names), 16)
    ]
    grid = {
        "type": "Container",
        "width": "100vw",
        "height": "100vh",
        "bind": [{"name": "phase", "value": 0}],
        "handleTick": [
            {
                "minimumDelay": 100,
                "commands": [
                    {"type": "SetValue", "property": "phase", "value": "${elapsedTime % 900 / 900}"},
                ],
            },
        ],
        "items": rows,
    }
    sent["document"]["mainTemplate"] = {"items": [grid]}
    show(screen, sent, HUBS["large"])
    drawn = "() => [...document.querySelectorAll('#view svg')].map((svg) => svg.innerHTML)"
    before = screen.evaluate(drawn)
    assert len(before) == len(names)
    screen.wait_for_timeout(500)
    after = screen.evaluate(drawn)
    assert [name for name, old, new in zip(names, before, after, strict=True) if old == new] == []
    assert complaints(screen) == []
