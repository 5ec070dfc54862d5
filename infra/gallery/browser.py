"""Chromium as the machine has it, and Amazon's renderer in it."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

from infra.echo.hubs import Hub

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Json = Mapping[str, Any]


def installed() -> str | None:
    """Where the browser is; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, without a window.

    Raises:
        LookupError: the machine has none.
    """
    found = installed()
    if found is None:
        raise LookupError("Chromium is not installed")
    # Its own sandbox wants rights that root, or a container, has not got; it only visits this machine's page.
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def open_screen(page: Page, address: str) -> None:
    """Have the page be a screen, with nothing on it yet."""
    page.goto(f"http://{address}/screen")
    page.wait_for_function("() => window.show !== undefined")


def show(page: Page, directive: Json, hub: Hub, elapsed: float = 0.0) -> None:
    """Have the screen be that device's, with the document on it, sent so many seconds ago."""
    page.set_viewport_size({"width": hub.width, "height": hub.height})
    page.evaluate(
        "([sent, hub, elapsed]) => window.show(sent, hub, elapsed)", [directive, asdict(hub), elapsed]
    )
