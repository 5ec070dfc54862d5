"""The languages there are: one folder of locale files for each."""

from functools import cache
from pathlib import Path

from coach.data_file import read_facts
from coach.speech.phrasebook import Phrasebook, parse_phrasebook

LOCALES = Path(__file__).parent / "locales"
FALLBACK = "en"


@cache
def languages() -> frozenset[str]:
    """The languages by their folders' names."""
    return frozenset(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


def language_of(locale: str | None) -> str:
    """The language to speak for an Alexa locale ("en-GB"); English where there is none of its own."""
    language = (locale or FALLBACK).partition("-")[0]
    return language if language in languages() else FALLBACK


@cache
def phrasebook(language: str) -> Phrasebook:
    """The words of that language."""
    return parse_phrasebook(
        *(read_facts(LOCALES / language / name) for name in ("phrases.toml", "exercises.toml"))
    )
