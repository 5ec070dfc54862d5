"""The page of the simulated Echo in Chromium, with the real skill behind it and a clock that can be moved."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from infra.echo import viewhost
from infra.echo.alexa_settings import settings_service
from infra.echo.app import create_app
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.embedded import database
from infra.echo.hearing import Hearing
from infra.gallery import browser
from infra.server.loopback import serving

ROOT = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)

Json = dict[str, Any]
Answer = Callable[[Json], Json]


class Person:
    """Somebody in front of the page; `page` is the browser's, `echo` the device behind it."""

    def __init__(self, page: Page, echo: Echo, address: str) -> None:
        self.page = page
        self.echo = echo
        self.address = address
        self.complaints: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)

    def open(self) -> None:
        """Go to the page, or load it again."""
        self.page.goto(f"http://{self.address}/")
        self.until("document.body.dataset.ready === ''")

    def say(self, *words: str) -> None:
        """Type the words and wait for their answers."""
        for text in words:
            self.page.fill("#text", text)
            self.page.press("#text", "Enter")
            self.answered()

    def answered(self) -> None:
        """Wait until the device is not thinking any more, and what it shows is to be seen."""
        self.until(
            "document.getElementById('talk').ariaBusy === 'false' && (document.querySelector('.surface *')"
            " !== null) === (document.getElementById('device').dataset.showing === 'document')"
        )

    def wait(self, seconds: float) -> None:
        """Let so much time pass in the page, and with it on the device."""
        self.page.clock.fast_forward(round(seconds * 1000))
        # What is due by then is sent as the next pictures are drawn.
        self.page.clock.run_for(200)
        self.answered()

    def until(self, condition: str) -> None:
        """Wait for something in the page that comes as soon as the server has answered."""
        self.page.wait_for_function(condition)

    def shown(self, text: str) -> None:
        """Wait for the text on the device's screen."""
        self.page.locator("#view").get_by_text(text, exact=True).wait_for()

    def turns(self) -> list[str]:
        """What was said and what was answered to it, a line each turn."""
        lines: list[str] = self.page.eval_on_selector_all(
            ".turn",
            "turns => turns.map(turn => ['.said', '.answered'].map("
            "part => turn.querySelector(part).textContent).filter(Boolean).join(' -> '))",
        )
        return lines

    def suggestions(self) -> list[str]:
        """What the buttons say that can be said now."""
        return self.page.locator("#suggestions button").all_inner_texts()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text[:500])

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"http://{self.address}/", "data:", "blob:")):
            self.complaints.append(f"asked elsewhere: {request.url}")


Meets = Callable[..., Person]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for a file of tests, where this machine has one and npm's packages."""
    if browser.installed() is None:
        pytest.skip("no Chromium on the path")
    if not viewhost.INSTALLED.exists():
        pytest.skip("npm has not installed Amazon's renderer")
    with browser.chromium() as started:
        yield started


@pytest.fixture(scope="session")
def hearing() -> Hearing:
    """The English interaction model, listening."""
    model = ROOT / "interaction_models" / "en-US.json"
    return Hearing(json.loads(model.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def skill() -> Iterator[tuple[Answer, str]]:
    """The real skill as one execution environment of its Lambda loads it, and its settings service."""
    spec = spec_from_file_location("lambda_of_the_page", ROOT / "lambda" / "lambda_function.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    with database(), settings_service(DeviceSettings()) as api:
        spec.loader.exec_module(module)
        yield (lambda event: module.handler(event, None)), api


@pytest.fixture
def meets(
    chromium: Browser,
    hearing: Hearing,
    skill: tuple[Answer, str],
    request: pytest.FixtureRequest,
) -> Iterator[Meets]:
    """Brings somebody new before the page; nothing has gone wrong then, and nothing left the machine."""
    handler, api = skill
    people: list[Person] = []
    with ExitStack() as open_:

        def meet(answer: Answer = handler, before: str = "", **of_context: Any) -> Person:  # noqa: ANN401 - of Playwright
            account = f"amzn1.ask.account.{request.node.name}"
            echo = Echo(answer, hearing, now=MONDAY, user_id=account, api_endpoint=api)
            address = open_.enter_context(serving(create_app(echo, lambda: MONDAY)))
            context: BrowserContext = chromium.new_context(**of_context)
            open_.callback(context.close)
            context.set_default_timeout(10_000)
            context.add_init_script(before)
            page = context.new_page()
            page.clock.install(time=MONDAY)
            people.append(Person(page, echo, address))
            people[-1].open()
            return people[-1]

        yield meet
        for person in people:
            assert person.complaints == []
            assert person.page.evaluate("window.complaints") == []
