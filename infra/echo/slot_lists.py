"""What may stand in a slot, as lists of the sentence matcher hassil: custom values, and Amazon's own types.

A custom value carries its id, a date and a time what they name. A number or a duration is a nested list: its
phrases hold counts in their turn ("an hour and {count} minutes"), which the matcher reports just before the
phrase that holds them, under "+" and the unit that they add to. `number_value` and `duration_value` make of
the sums what Alexa sends.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from infra.echo.dates import DATE, date_phrases
from infra.echo.language import Language
from infra.echo.sample_template import escaped
from infra.echo.times import TIME, time_phrases

NUMBER: Final = "AMAZON.NUMBER"
DURATION: Final = "AMAZON.DURATION"

PART: Final = "+"
"""What a count inside a phrase is named with before its unit, which no slot's name can begin with."""

HIGHEST_COUNT: Final = 600
"""Ten hours in minutes, and far more repetitions than anyone is asked for."""


def slot_lists(types: Iterable[Mapping[str, Any]], language: Language) -> dict[str, dict[str, Any]]:
    """Make the matcher's lists by type name: the model's custom types, and Amazon's that are known."""
    amounts = {
        NUMBER: _phrases(language.numbers),
        DURATION: _phrases(language.durations),
        DATE: _named(date_phrases(language.dates)),
        TIME: _named(time_phrases(language.times)),
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


def _named(phrases: Mapping[str, str]) -> dict[str, Any]:
    """Phrases that stand for what they name."""
    return {
        "values": [
            {"in": spelling, "out": named}
            for phrase, named in phrases.items()
            for spelling in sorted({phrase, phrase.replace("'", "")})
        ]
    }


def _phrases(phrases: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    return {"values": [{"in": phrase, "metadata": {"worth": worth}} for phrase, worth in phrases.items()]}
