"""A whole set on the rendered screen: its number, its figure and the voice agree within half a second."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from math import atan2
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from coach.screen.figures import bend_at, motion
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.training.exercise import Exercise
from coach.workout.block import BeatKind, Block, Place, first_side
from coach.workout.timeline import Timeline, timeline
from infra.echo import playback
from infra.echo.app import create_app
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import Hearing
from infra.echo.hubs import HUBS
from infra.gallery.browser import open_screen
from infra.gallery.scenes import Scene, Shot, shot, skill
from infra.server.loopback import serving

Json = dict[str, Any]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
STEP, OFF = 400, 500  # milliseconds between two looks at the screen, and how far apart they may be
AGE = 1_000  # milliseconds after which the first look is taken; drawing it takes time as well
INTO_REST = 10_000  # milliseconds of the rest after the set that are looked at too
CLOSE = 0.03  # of a repetition's way; a peak may lie between two looks
BOOK = phrasebook("en")
CATALOGUE = read_programme().catalogue
SKIPPED = {"squat": 3, "lunge": 1}
"""Exercises of the first workout, and how many come before each."""
BEFORE = ("open glute coach", "yes", "rarely", "dumbbells", "start my workout", "skip (after 10 seconds)")

SEEN = """
() => ({
  texts: document.querySelector("#view").innerText.split("\\n"),
  groups: [...document.querySelectorAll("#view svg g[transform]")].map((group) => (
    group.getAttribute("transform")
  )),
})
"""


@dataclass(frozen=True)
class Look:
    """What was on the screen so many milliseconds after the count's first beat."""

    at: int
    number: int | None
    angle: float
    turned: bool


@dataclass(frozen=True)
class Counted:
    """An exercise: the screen of its count, the answer that counts it, and what was seen."""

    exercise: Exercise
    taken: Shot
    exchange: Exchange
    looks: tuple[Look, ...]


@pytest.fixture(scope="module")
def counted(chromium: Browser, hearing: Hearing) -> Callable[[str], Counted]:
    """Counts an exercise, once."""
    return cache(lambda exercise: _counted(exercise, chromium, hearing))


def _counted(exercise: str, chromium: Browser, hearing: Hearing) -> Counted:
    with skill() as device:
        echo = device(f"in-step-{exercise}")
        taken = shot(Scene(exercise, (*BEFORE, *["skip"] * SKIPPED[exercise], "ready")), echo)
    nobody = Echo(lambda _: {"version": "1.0", "response": {}}, hearing, now=NOON)
    with serving(create_app(nobody, lambda: NOON)) as address, chromium.new_context() as context:
        page = context.new_page()
        page.clock.install(time=NOON)
        open_screen(page, address)
        page.clock.pause_at(NOON + timedelta(hours=1))
        looks = tuple(_looks(page, taken))
        page.goto("about:blank")
    return Counted(CATALOGUE[exercise], taken, echo.history[-1], looks)


def _looks(page: Page, taken: Shot) -> Iterator[Look]:
    """The whole first set as it is rendered, and the beginning of the rest after it."""
    view = taken.directive["datasources"]["view"]
    _begin(page, taken)
    for at in range(AGE + STEP - view["lead"], _end_of_set(view) + INTO_REST, STEP):
        page.clock.fast_forward(STEP)
        yield _look(page, at)


def _begin(page: Page, taken: Shot) -> None:
    page.evaluate(
        "([sent, hub]) => { window.show(sent, hub).then(() => { window.up = true; }); }",
        [taken.directive, asdict(HUBS["landscape"])],
    )
    while not page.evaluate("window.up"):
        page.clock.run_for(10)
    # From here on it is known how old the document is.
    page.evaluate("age => window.showAt(age / 1000)", AGE)


def _end_of_set(view: Json) -> int:
    """When the first set is over, on its last side."""
    first = view["stages"][0]["line"]
    return max(stage["to"] for stage in view["stages"] if stage["line"] == first)


def _look(page: Page, at: int) -> Look:
    seen = page.evaluate(SEEN)
    numbers = [int(text) for text in seen["texts"] if re.fullmatch(r"\d+", text)]
    whole, first, *_ = (
        [float(number) for number in re.findall(r"-?[\d.]+", group)] for group in seen["groups"]
    )
    return Look(at, numbers[0] if len(numbers) == 1 else None, atan2(first[1], first[0]), whole[0] < 0)


def _timeline(exercise: Exercise, taken: Shot) -> Timeline:
    """The timeline that the count was made of."""
    view = taken.directive["datasources"]["view"]
    last = max(int(stage["line"].split()[1]) for stage in view["stages"] if stage["moves"])
    start = Place(1, first_side(exercise.sides))
    return timeline(
        Block(exercise.id, exercise.tempo.seconds, exercise.sides, 10, 2, start, last, exercise.rest)
    )


def _numbers(beats: Timeline) -> Callable[[int], int]:
    """The number that belongs to a moment: repetitions done, or seconds until there are any."""
    begins = [beat.start for beat in beats.beats if beat.kind is BeatKind.GO]

    def number(at: int) -> int:
        beat = [beat for beat in beats.beats if beat.start <= max(0, at)][-1]
        if beat.kind in (BeatKind.GO, BeatKind.COUNT, BeatKind.END):
            return beat.number
        zero = next((start for start in begins if start > at), beats.length)
        return -(-(zero - at) // 1000)

    return number


def _bends(exercise: Exercise, beats: Timeline) -> Callable[[int], float]:
    """How far the figure is bent at a moment; it eases out of its ends and into them."""
    moving = motion(exercise, exercise.tempo.seconds)

    def bend(at: int) -> float:
        beat = [beat for beat in beats.beats if beat.start <= max(0, at)][-1]
        if beat.kind not in (BeatKind.GO, BeatKind.COUNT):
            return 0.0
        straight = bend_at(moving, at - beat.start)
        return straight * straight * (3 - 2 * straight)

    return bend


def around(at: int) -> range:
    """The moments that a look may be of."""
    return range(at - OFF, at + OFF + 1, 50)


@pytest.mark.parametrize("exercise", SKIPPED)
def test_the_number_is_that_of_the_timeline(counted: Callable[[str], Counted], exercise: str) -> None:
    """At every look, from the first word to the last."""
    seen = counted(exercise)
    number = _numbers(_timeline(seen.exercise, seen.taken))
    assert len({look.number for look in seen.looks}) > 10
    for look in seen.looks:
        assert look.number in {number(moment) for moment in around(look.at)}, look


@pytest.mark.parametrize("exercise", SKIPPED)
def test_the_figure_is_that_of_the_timeline(counted: Callable[[str], Counted], exercise: str) -> None:
    """Out and back once for each repetition, and turned for the left side."""
    seen = counted(exercise)
    beats = _timeline(seen.exercise, seen.taken)
    bend = _bends(seen.exercise, beats)
    still = seen.looks[0].angle
    most = max(seen.looks, key=lambda look: abs(look.angle - still)).angle - still
    for look in seen.looks:
        bent = (look.angle - still) / most
        expected = [bend(moment) for moment in around(look.at)]
        assert min(expected) - CLOSE <= bent <= max(expected) + CLOSE, look
    lefts = [beat for beat in beats.beats if beat.kind is BeatKind.GO and beat.side == "left"]
    assert any(look.turned for look in seen.looks) is bool(lefts)


@pytest.mark.parametrize("exercise", SKIPPED)
def test_the_voice_is_that_of_the_timeline(counted: Callable[[str], Counted], exercise: str) -> None:
    """Each number begins to be said within half a second of its beat."""
    seen = counted(exercise)
    beats = _timeline(seen.exercise, seen.taken)
    expected = [(beat.start, beat.number) for beat in beats.beats if beat.kind is BeatKind.COUNT]
    lead, said = seen.taken.directive["datasources"]["view"]["lead"], []
    names = {f"{BOOK.number(number)}.": number for number in range(1, 51)}
    at = 0.0
    counting = False
    for part in seen.exchange.played:
        match part:
            case playback.Words(text):
                first = text.split(" ")[0].lower()
                counting = counting or first == BOOK.exercises[exercise].go.lower().split(" ")[0] + "."
                if first in names:
                    said.append((round(at * 1000) - lead, names[first]))
                at += BOOK.voice.spoken_seconds(text)
            case playback.Silence(seconds):
                at += seconds
    for start, number in expected:
        assert any(told == number and abs(moment - start) <= OFF for moment, told in said), (start, number)
