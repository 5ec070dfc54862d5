"""Moments of conversations with the skill, and what the screen shows in each."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from coach.training.history import WEEK, WeekTotals
from infra.echo import screen, script
from infra.echo.alexa_settings import settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.embedded import database
from infra.echo.hearing import Hearing

MODEL: Final = Path(__file__).resolve().parents[2] / "interaction_models" / "en-US.json"
MONDAY: Final = datetime(2026, 11, 23, 7, tzinfo=ZoneInfo("America/New_York"))

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of a conversation.

    Attributes:
        name: What is to be seen.
        said: What was said up to it, a line of a script each.
        stage: Where something is timed, which of its stages; the one after the last is when all is over.
        part: How much of that stage has passed, from 0 to 1.
        past: Strength sessions and minutes of cardio of each of the weeks before it, the oldest first.
    """

    name: str
    said: Sequence[str]
    stage: int | None = None
    part: float = 0.0
    past: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene as a device shows it: the directive, and how many seconds ago it was sent."""

    name: str
    directive: Json
    elapsed: float


_KNOWN: Final = ("open glute coach", "yes", "rarely", "dumbbells")
AT_BRIDGES: Final = (*_KNOWN, "start my workout", "skip (after 10 seconds)")
_BRIDGES: Final = (*AT_BRIDGES, "ready")
_AT_LUNGES: Final = (*AT_BRIDGES, "skip")
_WEEKS: Final = ((3, 50), (3, 50), (2, 60), (3, 75), (0, 0), (2, 60), (3, 80))
"""Of each week before this one its strength sessions and its minutes of cardio; one was a holiday."""

_WHOLE: Final = ("start my workout", "ready", *("about right", "ready") * 3, "about right")

SCENES: Final = (
    Scene("question", _KNOWN[:2]),
    Scene("plan", (*_KNOWN, "what's my workout today")),
    Scene("warm_up", (*_KNOWN, "start my workout"), stage=0, part=0.4),
    Scene("exercise", AT_BRIDGES),
    Scene("bridge", _BRIDGES, stage=1, part=0.6),
    Scene("rest", _BRIDGES, stage=2, part=0.4),
    Scene("effort", _BRIDGES, stage=4),
    Scene("lunge", (*_AT_LUNGES, "ready"), stage=3, part=0.75),
    Scene("cardio", (*_KNOWN, "start my cardio"), stage=1, part=0.3),
    Scene(
        "week",
        (*_KNOWN, *_WHOLE, "log 25 minutes of walking", "how am I doing this week"),
        past=_WEEKS,
    ),
    Scene("open_week", (*_KNOWN, "how am I doing this week"), past=_WEEKS),
    Scene("first_week", (*_KNOWN, "log 15 minutes of walking", "how am I doing this week")),
)


@contextmanager
def skill() -> Iterator[Callable[[str], Echo]]:
    """The skill behind a DynamoDB of its own; makes a device with a screen for an account of that name."""
    settings = DeviceSettings()
    with database(), settings_service(settings) as api:
        store = DynamoStore(os.environ["COACH_TABLE"])
        coach = build_skill(store, clock=lambda: MONDAY, services=AlexaApiClient())
        hearing = Hearing(json.loads(MODEL.read_text(encoding="utf-8")))

        def device(account: str) -> Echo:
            return Echo(
                lambda event: answer(coach, event),
                hearing,
                now=MONDAY,
                user_id=_account(account),
                settings=settings,
                api_endpoint=api,
                interfaces=(screen.INTERFACE,),
            )

        yield device


def shot(scene: Scene, echo: Echo) -> Shot:
    """The scene, played on that device.

    Raises:
        ValueError: its last answer shows nothing.
    """
    *before, last = script.read("\n".join(scene.said))
    for line in before:
        script.perform(line, echo)
    if scene.past:
        _remember(scene)
    script.perform(last, echo)
    sent = echo.history[-1].response["response"].get("directives") or ()
    shown = [item for item in sent if item["type"] == screen.DIRECTIVE]
    if not shown:
        raise ValueError(f"nothing is shown at the end of {scene.name}")
    return Shot(scene.name, shown[-1], _elapsed(scene, shown[-1]["datasources"]["view"]))


def _elapsed(scene: Scene, view: Json) -> float:
    """Seconds from the beginning of the answer to the scene's part of its stage."""
    if scene.stage is None:
        return 1.0
    if scene.stage == len(view["stages"]):
        return float(view["lead"] + view["end"]) / 1000 + 1
    stage = view["stages"][scene.stage]
    return float(view["lead"] + stage["from"] + scene.part * (stage["to"] - stage["from"])) / 1000


def _remember(scene: Scene) -> None:
    """Let the weeks before this one have been."""
    store = DynamoStore(os.environ["COACH_TABLE"])
    who = sha256(_account(scene.name).encode()).hexdigest()  # as the skill knows them
    trainee = store.load(who)
    if trainee is None or trainee.history is None:
        raise ValueError(f"nobody is known in {scene.name}")
    this, past = trainee.history.week, []
    for ago, (sessions, minutes) in enumerate(reversed(scene.past), start=1):
        week = WeekTotals(this.start - ago * WEEK, 3, 5, 75, cardio_minutes=minutes, sessions_done=sessions)
        past.append(week)
    store.save(who, replace(trainee, history=replace(trainee.history, past=tuple(past))), ())


def _account(name: str) -> str:
    return f"amzn1.ask.account.{name}"
