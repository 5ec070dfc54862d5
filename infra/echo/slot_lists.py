"""What may stand in a slot, as lists of the sentence matcher hassil: custom values, and Amazon's own types.

A custom value carries its id, a date its own words. A number or a duration is a nested list: its phrases
hold counts in their turn ("an hour and {count} minutes"), which the matcher reports just before the phrase
that holds them, under "+" and the unit that they add to. `number_value` and `duration_value` make of the
sums what Alexa sends.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from infra.echo.dates import DATE, DATE_PHRASES
from infra.echo.sample_template import escaped

NUMBER: Final = "AMAZON.NUMBER"
DURATION: Final = "AMAZON.DURATION"

PART: Final = "+"
"""What a count inside a phrase is named with before its unit, which no slot's name can begin with."""

HIGHEST_COUNT: Final = 600
"""Ten hours in minutes, and far more repetitions than anyone is asked for."""

_NUMBER_PHRASES: Final[Mapping[str, Mapping[str, float]]] = {
    "{count:+count}": {},
    "{hundreds:+count} hundred and {tens:+count}": {},
    "a hundred [[and] {tens:+count}]": {"count": 100},
}
"""Phrases by template, with what they are worth beside the counts in them."""

_SECONDS: Final = "(second|seconds|sec|secs)"
_MINUTES: Final = "(minute|minutes|min|mins)"
_HOURS: Final = "(hour|hours|hr|hrs)"

_DURATION_PHRASES: Final[Mapping[str, Mapping[str, float]]] = {
    f"{{count:+seconds}} {_SECONDS}": {},
    f"{{hundreds:+seconds}} hundred and {{tens:+seconds}} {_SECONDS}": {},
    f"a hundred [[and] {{tens:+seconds}}] {_SECONDS}": {"seconds": 100},
    "[a] half [of] [a] minute": {"seconds": 30},
    "a minute": {"minutes": 1},
    "[(a|one)] minute and a half": {"minutes": 1, "seconds": 30},
    f"a minute [and] {{count:+seconds}} [{_SECONDS}]": {"minutes": 1},
    f"a couple [of] {_MINUTES}": {"minutes": 2},
    f"{{halves:+minutes}} {_MINUTES}": {},
    f"{{count:+minutes}} {_MINUTES}": {},
    f"{{count:+minutes}} and a half {_MINUTES}": {"seconds": 30},
    f"{{count:+minutes}} {_MINUTES} [and] {{count:+seconds}} [{_SECONDS}]": {},
    "[a] quarter [of] [an] hour": {"minutes": 15},
    "[a] half [an] hour": {"minutes": 30},
    "half of an hour": {"minutes": 30},
    "three (quarters|quarter) [of] [an] hour": {"minutes": 45},
    "an hour": {"hours": 1},
    "(an|one) hour and a quarter": {"hours": 1, "minutes": 15},
    "an hour and a half": {"hours": 1, "minutes": 30},
    "(an|one) hour and three quarters": {"hours": 1, "minutes": 45},
    f"an hour [and] {{count:+minutes}} [{_MINUTES}]": {"hours": 1},
    f"{{halves:+hours}} {_HOURS}": {},
    f"{{count:+hours}} {_HOURS}": {},
    f"{{count:+hours}} and a half {_HOURS}": {"minutes": 30},
    f"{{count:+hours}} {_HOURS} and a half": {"minutes": 30},
    f"{{count:+hours}} {_HOURS} [and] {{count:+minutes}} [{_MINUTES}]": {},
}


def slot_lists(types: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Make the matcher's lists by type name: the model's custom types, and Amazon's that are known."""
    amounts = {
        NUMBER: _phrases(_NUMBER_PHRASES),
        DURATION: _phrases(_DURATION_PHRASES),
        DATE: {"values": [{"in": phrase, "out": phrase} for phrase in DATE_PHRASES]},
        # In words the matcher says "one hundred five" itself; the lists below are for those who say "and".
        "count": {"range": {"from": 0, "to": HIGHEST_COUNT}},
        "hundreds": {"range": {"from": 1, "to": HIGHEST_COUNT // 100 - 1, "multiplier": 100}},
        "tens": {"range": {"from": 1, "to": 99}},
        # Who types, and a browser that listens, writes "1.5 hours" and "1.5 minutes".
        "halves": {"range": {"from": 0, "to": HIGHEST_COUNT // 60, "fractions": "halves", "words": False}},
    }
    return amounts | {type_["name"]: _custom(type_["values"]) for type_ in types}


def number_value(parts: Mapping[str, float]) -> str:
    """Return the digits that Alexa sends for a number."""
    return str(int(parts["count"]))


def duration_value(parts: Mapping[str, float]) -> str:
    """Return the ISO 8601 duration that Alexa sends, in the units in which it was said."""
    hours, half = divmod(parts.get("hours", 0), 1)
    minutes, half_minute = divmod(parts.get("minutes", 0) + half * 60, 1)
    units = ((hours, "H"), (minutes, "M"), (parts.get("seconds", 0) + half_minute * 60, "S"))
    return "PT" + ("".join(f"{int(count)}{unit}" for count, unit in units if count) or "0S")


def _custom(values: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "values": [
            {"in": escaped(spelling), "out": value["id"]}
            for value in values
            for name in (value["name"]["value"], *value["name"].get("synonyms", ()))
            # Plain text is indexed and templates are not, so a spelling without apostrophe is its own value.
            for spelling in sorted({name, name.replace("'", "")})
        ]
    }


def _phrases(phrases: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    return {"values": [{"in": phrase, "metadata": {"worth": worth}} for phrase, worth in phrases.items()]}
