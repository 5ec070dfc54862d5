"""The devices that the page can be: hubs of several sizes, a television, and one without a screen.

What each announces is what Alexa sends for such a device: the interface of visual documents, and its
viewport as ``context.Viewport`` and ``context.Viewports``.
"""

from dataclasses import dataclass
from typing import Any, Final

from infra.echo import screen

RENDERED: Final = "1.4"
"""The version of the documents that the page's renderer shows."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Hub:
    """A device with a screen, its size in pixels; `shape` and `mode` as Alexa names them."""

    title: str
    width: int
    height: int
    shape: str = "RECTANGLE"
    mode: str = "HUB"
    dpi: int = 160

    @property
    def interfaces(self) -> Json:
        """What it says it supports."""
        return {screen.INTERFACE: {"runtime": {"maxVersion": RENDERED}}}

    @property
    def context(self) -> Json:
        """Its viewport, as requests carry it beside ``System``."""
        size = {"type": "DISCRETE", "pixelWidth": self.width, "pixelHeight": self.height}
        shown: Json = {
            "mode": self.mode,
            "shape": self.shape,
            "pixelWidth": self.width,
            "pixelHeight": self.height,
            "dpi": self.dpi,
            "currentPixelWidth": self.width,
            "currentPixelHeight": self.height,
        }
        if self.mode == "TV":
            shown["keyboard"] = ["DIRECTION"]
        else:
            shown["touch"] = ["SINGLE"]
        described = {
            "type": "APL",
            "id": "main",
            "shape": self.shape,
            "dpi": self.dpi,
            "presentationType": "STANDARD",
            "canRotate": False,
            "configuration": {"current": {"mode": self.mode, "size": size}},
        }
        return {"Viewport": shown, "Viewports": [described]}


HUBS: Final = {
    "round": Hub("Small round hub", 480, 480, shape="ROUND"),
    "small": Hub("Small landscape hub", 960, 480),
    "landscape": Hub("Landscape hub", 1024, 600),
    "large": Hub("Large landscape hub", 1280, 800),
    "tv": Hub("Television", 960, 540, mode="TV"),
}
USUAL: Final = "landscape"
NONE: Final = "none"
"""The device without a screen."""
