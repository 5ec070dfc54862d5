"""AMAZON.TIME: times of day that people name, and what Alexa sends for them.

An hour without a part of the day is the one that it names on a clock of twenty-four: "seven" is 07:00. A part
of the day alone is one of Amazon's four: "MO", "AF", "EV", "NI".
"""

from collections.abc import Mapping
from typing import Any, Final

TIME: Final = "AMAZON.TIME"

_NOON: Final = 12
_DAY: Final = 24 * 60


def time_phrases(told: Mapping[str, Any]) -> dict[str, str]:
    """Every phrase that can be said of a time of day, with what Alexa sends, from the language's file."""
    found: dict[str, str] = dict(told["phrases"])
    for hour, word in enumerate(told["hours"]):
        for spelling in filter(None, (word, str(hour))):
            for pattern, minutes in told["patterns"].items():
                said = pattern.format(hour=spelling)
                found.setdefault(said, _value(hour * 60 + minutes))
                if hour > _NOON:
                    continue
                for part, endings in told["parts"].items():
                    value = _value(_in_part(hour, part) * 60 + minutes)
                    for ending in endings:
                        found.setdefault(f"{said} {ending}", value)
    return found


def _in_part(hour: int, part: str) -> int:
    """The hour of twelve on a clock of twenty-four."""
    return hour % _NOON + (_NOON if part == "pm" else 0)


def _value(minutes: int) -> str:
    return f"{minutes % _DAY // 60:02}:{minutes % 60:02}"
