"""The interaction models of the other English locales: the American one, with what their regions say.

``python -m infra.skill_package.english_models`` writes ``en-GB.json`` and its siblings anew; with ``--check``
it changes nothing and exits with 1 when a model is not what would be written. What a region says stands in
``english_models.toml``; all else is the American model's, so that an intent is written once.

The exercises stay as they are: they are the language's words (`infra.skill_package.exercise_slot`).
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from infra.skill_package import exercise_slot

MODELS: Final = Path(__file__).resolve().parents[2] / "interaction_models"
BASE: Final = MODELS / "en-US.json"
REGIONS_FILE: Final = Path(__file__).parent / "english_models.toml"

_WORD: Final = re.compile(r"(?<!\{)\b\w+")
"""A word of a sample, and no slot's name."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Region:
    """What one or more locales hear beside what the base hears.

    Attributes:
        locales: Those that hear it.
        spelling: Words of the base, and how they are written there; lowercase.
        values: By slot type and id, further names.
        samples: By intent, further samples.
    """

    locales: tuple[str, ...]
    spelling: Mapping[str, str]
    values: Mapping[str, Mapping[str, Sequence[str]]]
    samples: Mapping[str, Sequence[str]]


def read_regions() -> tuple[Region, ...]:
    """The regions as they stand in the file."""
    told = tomllib.loads(REGIONS_FILE.read_text("utf-8"))["heard"]
    return tuple(
        Region(tuple(each["by"]), each.get("spelling", {}), each.get("values", {}), each.get("samples", {}))
        for each in told
    )


def locales(regions: Iterable[Region]) -> list[str]:
    """Every locale that is heard of."""
    return sorted({locale for region in regions for locale in region.locales})


def regional_model(base: Mapping[str, Any], locale: str, regions: Iterable[Region]) -> Json:
    """The model of that locale: the base in its spelling, with what its regions say added.

    What the base has learnt to say since, in the same intent or value, is not said twice.

    Raises:
        ValueError: the base has no such intent, type or id.
    """
    heard = [region for region in regions if locale in region.locales]
    language = base["interactionModel"]["languageModel"]
    intents, types = language["intents"], language["types"]
    _known({name for region in heard for name in region.samples}, {intent["name"] for intent in intents})
    _known({name for region in heard for name in region.values}, {type_["name"] for type_ in types})
    own = {
        **language,
        "intents": [
            {**intent, "samples": _heard(intent["samples"], heard, _samples(heard, intent["name"]))}
            for intent in intents
        ],
        "types": [_type(type_, heard) for type_ in types],
    }
    return {**base, "interactionModel": {**base["interactionModel"], "languageModel": own}}


def _samples(heard: Iterable[Region], intent: str) -> Iterator[str]:
    return (sample for region in heard for sample in region.samples.get(intent, ()))


def _type(type_: Mapping[str, Any], heard: Sequence[Region]) -> Json:
    if type_["name"] == exercise_slot.TYPE_NAME:
        return dict(type_)
    further: dict[str, list[str]] = {}
    for region in heard:
        for id_, names in region.values.get(type_["name"], {}).items():
            further.setdefault(id_, []).extend(names)
    _known(further.keys(), {value["id"] for value in type_["values"]})
    return {
        **type_,
        "values": [_value(value, heard, further.get(value["id"], ())) for value in type_["values"]],
    }


def _value(value: Mapping[str, Any], heard: Sequence[Region], further: Iterable[str]) -> Json:
    named = value["name"]
    name, *synonyms = _heard([named["value"], *named["synonyms"]], heard, further)
    return {**value, "name": {**named, "value": name, "synonyms": synonyms}}


def _heard(base: Iterable[str], heard: Iterable[Region], further: Iterable[str]) -> list[str]:
    """The base's texts as they are spelt there, and further ones, each once whatever its capitals."""
    spelling = {word: spelt for region in heard for word, spelt in region.spelling.items()}
    texts: dict[str, str] = {}
    for text in base:
        spelt = _WORD.sub(lambda word: spelling.get(word[0], word[0]), text)
        texts.setdefault(spelt.casefold(), spelt)
    for text in further:
        texts.setdefault(text.casefold(), text)
    return list(texts.values())


def _known(named: Iterable[str], there: Iterable[str]) -> None:
    if unknown := sorted({*named} - {*there}):
        raise ValueError(f"the base has nothing by the name of {', '.join(unknown)}")


def _main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write the models of the other English locales.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something would")
    check: bool = parser.parse_args(arguments).check

    base, regions = json.loads(BASE.read_text("utf-8")), read_regions()
    late = 0
    for locale in locales(regions):
        model = regional_model(base, locale, regions)
        text = json.dumps(model, indent=2, ensure_ascii=False) + "\n"
        file = MODELS / f"{locale}.json"
        if file.exists() and file.read_text("utf-8") == text:
            continue
        late += 1
        if check:
            print(f"{file.name} is out of date; run python -m infra.skill_package.english_models")
        else:
            file.write_text(text, "utf-8")
            print(f"{file.name}: written")
    return 1 if check and late else 0


if __name__ == "__main__":
    raise SystemExit(_main())
