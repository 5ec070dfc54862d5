"""What a region says otherwise than its language: each in the place of something, and something else."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from coach.speech.languages import folders, language_of, languages, phrasebook, regional_facts

REGIONS = sorted(folders() - languages())
COUNTING = {"count", "words", "durations", "voice"}
"""Rooms that counts are spoken from; what is tested of a language's counts is to hold for its regions too."""


def tables(region: str) -> dict[str, Any]:
    """Its phrases by room."""
    return {room: told for room, told in regional_facts(region, "phrases.toml").items() if room != "like"}


def entries(region: str) -> Iterator[tuple[str, str, object, object]]:
    """What it says otherwise: room, key, what would be said without it, what the region says."""
    base = phrasebook(regional_facts(region, "phrases.toml").get("like", language_of(region)))
    for room, phrases in tables(region).items():
        for key, phrase in phrases.items():
            yield room, key, base.phrases[room][key], phrase


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_speaks_in_its_own_words(region: str) -> None:
    assert phrasebook(region) != phrasebook(language_of(region))


@pytest.mark.parametrize("region", REGIONS)
def test_what_a_region_says_is_another_form_of_what_its_language_says(region: str) -> None:
    """A text for a text, variants for variants, plural forms for plural forms, with the same placeholders."""
    for room, key, said, otherwise in entries(region):
        assert said != otherwise, (room, key)
        assert form(said) == form(otherwise), (room, key)
        assert placeholders(said) == placeholders(otherwise), (room, key)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_counts_as_its_language_does(region: str) -> None:
    assert not tables(region).keys() & COUNTING
    assert phrasebook(region).exercises == phrasebook(language_of(region)).exercises


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_that_is_like_another_is_of_the_same_language(region: str) -> None:
    like = regional_facts(region, "phrases.toml").get("like")
    assert like is None or (like in REGIONS and like != region and language_of(like) == language_of(region))


def test_whatever_a_region_does_not_say_is_its_language_s() -> None:
    british, american = phrasebook("en-GB"), phrasebook("en")
    assert "the programme looks" in british.sentence("arrival", "offer_programme")
    assert "the program looks" in american.sentence("arrival", "offer_programme")
    assert british.sentence("arrival", "welcome") == american.sentence("arrival", "welcome")


def test_a_region_that_is_like_another_says_what_that_one_says() -> None:
    """But for what it says itself."""
    australian, indian, british = map(phrasebook, ("en-AU", "en-IN", "en-GB"))
    assert indian == british
    assert australian.sentence("arrival", "ask_clearance") == british.sentence("arrival", "ask_clearance")
    assert "the program looks" in australian.sentence("arrival", "offer_programme")


def test_a_region_without_words_of_its_own_has_its_language_s() -> None:
    assert phrasebook("en-CA") is phrasebook("en-US") is phrasebook("en")


def form(phrase: object) -> object:
    """What kind of phrase it is: a text, variants, its plural forms, or what something to say means."""
    match phrase:
        case {"words": _, **meaning}:
            return meaning
        case dict():
            return set(phrase)
        case _:
            return type(phrase)


def placeholders(phrase: object) -> set[str]:
    """All that is filled in in any of its texts."""
    return set(re.findall(r"\{([\w.]+)\}", str(phrase)))
