"""The languages there are, and the regions that say some of it otherwise: a folder of locale files for each.

A language's folder ("en") holds all that is said. A region's ("en-GB") holds only what is said otherwise
there, under the same rooms and keys. Where it begins with `like = "en-GB"`, that region's words go before the
language's. A region without a folder is spoken to in its language's words.
"""

from functools import cache
from pathlib import Path
from typing import Any

from coach.data_file import read_facts
from coach.speech.phrasebook import Phrasebook, parse_phrasebook

LOCALES = Path(__file__).parent / "locales"
FALLBACK = "en"

Tables = dict[str, dict[str, Any]]


@cache
def folders() -> frozenset[str]:
    """The names of all the folders, of languages and of regions."""
    return frozenset(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


def languages() -> frozenset[str]:
    """The languages by their folders' names."""
    return frozenset(name for name in folders() if "-" not in name)


def language_of(locale: str | None) -> str:
    """The language to speak for an Alexa locale ("en-GB"); English where there is none of its own."""
    language = (locale or FALLBACK).partition("-")[0]
    return language if language in folders() else FALLBACK


def phrasebook(locale: str | None) -> Phrasebook:
    """The words for an Alexa locale, or for a language by itself."""
    return _phrasebook(locale if locale in folders() else language_of(locale))


@cache
def _phrasebook(folder: str) -> Phrasebook:
    return parse_phrasebook(*_tables(folder))


def _tables(folder: str) -> tuple[Tables, Tables]:
    """The phrases and the exercises of a folder, with all that they stand on."""
    language = language_of(folder)
    if folder == language:
        return read_facts(LOCALES / folder / "phrases.toml"), read_facts(LOCALES / folder / "exercises.toml")
    own, exercises = regional_facts(folder, "phrases.toml"), regional_facts(folder, "exercises.toml")
    phrases, under = _tables(own.pop("like", language))
    return _overlaid(phrases, own), _overlaid(under, exercises)


def regional_facts(folder: str, name: str) -> dict[str, Any]:
    """What a region's file says; nothing where it has no such file."""
    try:
        return read_facts(LOCALES / folder / name)
    except FileNotFoundError:
        return {}


def _overlaid(base: Tables, own: Tables) -> Tables:
    return base | {table: base[table] | entries for table, entries in own.items()}
