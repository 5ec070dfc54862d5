"""What a slot says: the id of a value of ours, or a number or a length of time as Alexa writes it."""

import re
from enum import StrEnum
from typing import TypeVar

from ask_sdk_model import Intent
from ask_sdk_model.slu.entityresolution import StatusCode

Member = TypeVar("Member", bound=StrEnum)

_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_NOT_HEARD = ("", "?")


def heard(intent: Intent, name: str) -> str | None:
    """The slot's words, or None when it is empty or was not made out."""
    slot = (intent.slots or {}).get(name)
    value = slot.value if slot else None
    return None if value in _NOT_HEARD else value


def matched(intent: Intent, name: str) -> str | None:
    """The id of the slot's value in our own list, or None when nothing in it matches."""
    slot = (intent.slots or {}).get(name)
    resolutions = slot.resolutions if slot else None
    for resolution in (resolutions.resolutions_per_authority if resolutions else None) or ():
        found = resolution.status and resolution.status.code == StatusCode.ER_SUCCESS_MATCH
        if found and resolution.values:
            id_: str | None = resolution.values[0].value.id
            return id_
    return None


def member(intent: Intent, name: str, kind: type[Member]) -> Member | None:
    """The slot's value as a member of one of our own vocabularies, or None."""
    id_ = matched(intent, name)
    return next((item for item in kind if item.value == id_), None)


def minutes(intent: Intent, name: str) -> int | None:
    """The slot's length of time in whole minutes, or its bare number; None when it is neither."""
    value = heard(intent, name)
    if value is None:
        return None
    if value.isdecimal():
        return int(value)
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    days, hours, whole, seconds = (int(group or 0) for group in match.groups())
    return (days * 24 + hours) * 60 + whole + seconds // 60
