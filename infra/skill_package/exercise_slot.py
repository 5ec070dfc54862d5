"""The slot type of exercises, generated into every interaction model from the catalogue and its words.

The words are those of the model's language. ``python -m infra.skill_package.exercise_slot`` rewrites the type
in place; with ``--check`` it changes nothing and exits with 1 when a model is not what would be written.
"""

import argparse
import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

TYPE_NAME: Final = "Exercise"

_ROOT: Final = Path(__file__).resolve().parents[2]
CATALOGUE_FILE: Final = _ROOT / "lambda" / "coach" / "data" / "exercises.toml"
LOCALES: Final = _ROOT / "lambda" / "coach" / "speech" / "locales"
MODELS: Final = _ROOT / "interaction_models"


def words_of(model: Path) -> Path:
    """The words of the exercises in the language of a model, which is named for its locale ("en-US.json")."""
    return LOCALES / model.stem.partition("-")[0] / "exercises.toml"


def exercise_slot(catalogue: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Make the slot type: one value for each exercise of the catalogue, in its order.

    Args:
        catalogue: The exercises by id; only the ids and their order count.
        words: By id, ``many`` (the value's name), ``one`` and ``synonyms`` (its synonyms).

    Raises:
        KeyError: an exercise has no words, or one of the three fields is missing.
        ValueError: a name stands for two exercises, so that the platform could not tell them apart.
    """
    owners: dict[str, str] = {}
    return {"name": TYPE_NAME, "values": [_value(id_, words[id_], owners) for id_ in catalogue]}


def with_exercise_slot(model: Mapping[str, Any], slot: Mapping[str, Any]) -> dict[str, Any]:
    """Return the model with this type in the place of its namesake, or last where there is none."""
    language = model["interactionModel"]["languageModel"]
    types = list(language["types"])
    names = [type_["name"] for type_ in types]
    place = names.index(TYPE_NAME) if TYPE_NAME in names else len(types)
    types[place : place + 1] = [slot]
    interaction = {**model["interactionModel"], "languageModel": {**language, "types": types}}
    return {**model, "interactionModel": interaction}


def _value(id_: str, words: Mapping[str, Any], owners: dict[str, str]) -> dict[str, Any]:
    names: dict[str, str] = {}
    for name in (words["many"], words["one"], *words["synonyms"]):
        # The platform hears no capitals.
        heard = name.casefold()
        if owners.setdefault(heard, id_) != id_:
            raise ValueError(f"{name!r} names both {owners[heard]} and {id_}")
        names.setdefault(heard, name)
    value, *synonyms = names.values()
    return {"id": id_, "name": {"value": value, "synonyms": synonyms}}


def _tables(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


def _main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write the exercises into the interaction model.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something would")
    check: bool = parser.parse_args(arguments).check

    late = [model for model in sorted(MODELS.glob("*.json")) if _written(model, check=check)]
    return 1 if check and late else 0


def _written(model: Path, *, check: bool) -> bool:
    """Whether the model was not what it should be; if it may be changed, now it is."""
    slot = exercise_slot(_tables(CATALOGUE_FILE), _tables(words_of(model)))
    present = model.read_text("utf-8")
    wanted = json.dumps(with_exercise_slot(json.loads(present), slot), indent=2, ensure_ascii=False) + "\n"
    if wanted == present:
        return False
    if check:
        print(f"{model.name} is out of date; run python -m infra.skill_package.exercise_slot")
    else:
        model.write_text(wanted, "utf-8")
        print(f"{model.name}: {len(slot['values'])} exercises written")
    return True


if __name__ == "__main__":
    raise SystemExit(_main())
