"""What a device announces in a request, whatever the request looks like."""

from typing import Any

import pytest

from coach.intents.announced import announced


def device(interfaces: object) -> dict[str, Any]:
    """A request from a device that announces these."""
    return {"context": {"System": {"device": {"supportedInterfaces": interfaces}}}}


def test_every_name_counts() -> None:
    """Those that the SDK has no class for too."""
    assert announced(device({"AudioPlayer": {}, "Alexa.Presentation.APLA": {"runtime": {}}})) == {
        "AudioPlayer",
        "Alexa.Presentation.APLA",
    }


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"context": None},
        {"context": {"System": None}},
        {"context": {"System": {"device": "Echo"}}},
        device(None),
        device({}),
        device(["Alexa.Presentation.APLA"]),
        device("Alexa.Presentation.APLA"),
    ],
)
def test_a_request_that_announces_nothing(event: dict[str, Any]) -> None:
    """It is answered like one of the plainest device."""
    assert announced(event) == frozenset()
