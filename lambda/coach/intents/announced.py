"""What a device announces that it can do, as it stands in the request."""

from collections.abc import Mapping
from typing import Any


def announced(event: Mapping[str, Any]) -> frozenset[str]:
    """The names of the device's interfaces, from the request's own JSON.

    The SDK keeps those that it has a class for and drops the others, "Alexa.Presentation.APLA" among them.
    """
    found: object = event
    for member in ("context", "System", "device", "supportedInterfaces"):
        found = found.get(member) if isinstance(found, Mapping) else None
    return frozenset(found) if isinstance(found, Mapping) else frozenset()
