"""A view: which document is shown, with what data, and the directive that shows it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from coach.screen.figures import drawing

INTERFACE = "Alexa.Presentation.APL"
USER_EVENT = f"{INTERFACE}.UserEvent"

DOCUMENTS = Path(__file__).parent / "documents"


@dataclass(frozen=True, slots=True)
class View:
    """What is on a screen.

    Attributes:
        document: The name of its document.
        data: What the document reads as `payload.view`.
        figures: The names of the drawings that the document shows, each its graphic of that name.
    """

    document: str
    data: Mapping[str, Any]
    figures: Sequence[str] = ()


def heading(words: str) -> str:
    """The words as a heading: with a capital letter first."""
    return words[:1].upper() + words[1:]


def directive(view: View, token: str) -> dict[str, Any]:
    """What has a screen show the view; the token tells it from any other that is shown.

    Every document is given the layouts and the colours that all of them share.
    """
    own, shared = _read(view.document), _read("layouts")
    graphics = {**own.get("graphics", {}), **{name: drawing(name) for name in view.figures}}
    layouts = {**shared["layouts"], **own.get("layouts", {})}
    document = {**own, **shared, "layouts": layouts, "graphics": graphics}
    return {
        "type": f"{INTERFACE}.RenderDocument",
        "token": token,
        "document": document,
        "datasources": {"view": dict(view.data)},
    }


@cache
def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((DOCUMENTS / f"{name}.json").read_text("utf-8"))
    return read
