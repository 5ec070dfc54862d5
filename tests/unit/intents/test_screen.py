"""What a screen sends becomes what it means, or nothing."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent

from coach.coaching.commands import TimeUp
from coach.intents import translated
from coach.intents.screen import sent

BEGUN = datetime(2026, 11, 23, 12, 0, 5, 250_000, tzinfo=UTC)


def test_a_timer_that_is_up() -> None:
    """By the instant that it was set for."""
    event = UserEvent(arguments=["time_up", BEGUN.isoformat()], token="any")  # noqa: S106 - names a document
    assert translated(event) == TimeUp(BEGUN)


def test_an_instant_is_the_same_in_any_zone() -> None:
    """However the device's side writes it."""
    here = BEGUN.astimezone(timezone(timedelta(hours=-5)))
    assert sent(["time_up", here.isoformat()]) == TimeUp(BEGUN)


@pytest.mark.parametrize(
    "arguments",
    [
        None,
        [],
        "time_up",
        ["time_up"],
        ["time_up", None],
        ["time_up", 5],
        ["time_up", ""],
        ["time_up", "soon"],
        ["time_up", "2026-11-23"],
        ["time_up", "2026-11-23T12:00:05"],
        ["time_up", "2026-13-23T12:00:05+00:00"],
        ["time_up", "99999-11-23T12:00:05+00:00"],
        ["time_up", BEGUN.isoformat(), "more"],
        ["time_down", BEGUN.isoformat()],
        [BEGUN.isoformat(), "time_up"],
        {"time_up": BEGUN.isoformat()},
        [["time_up", BEGUN.isoformat()]],
    ],
    ids=str,
)
def test_anything_else_means_nothing(arguments: object) -> None:
    """Another document's event, or none of ours."""
    assert sent(arguments) is None
    assert translated(UserEvent(arguments=arguments)) is None


@pytest.mark.parametrize("instant", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_an_instant_at_the_end_of_the_calendar_is_only_another_one(instant: str) -> None:
    """It is compared, and nothing else."""
    time_up = sent(["time_up", instant])
    assert time_up is not None
    assert time_up.begun != BEGUN
