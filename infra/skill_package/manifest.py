"""The skill's manifest: what is the same everywhere, every locale's words, and a deployment's addresses."""

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from infra.skill_package.addresses import Endpoint
from infra.skill_package.listing import Listing
from infra.skill_package.refused import Refused

FACTS_FILE: Final = Path(__file__).parent / "manifest.toml"
MOST_INSTRUCTIONS: Final = 4000
"""Characters that are held to, of the testing instructions; as of the description."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Links:
    """The pages that the store links to.

    Attributes:
        privacy: The privacy policy.
        terms: The terms of use.
    """

    privacy: str
    terms: str


def read_facts() -> Json:
    """What is the same in every locale, as it stands in `manifest.toml`."""
    return tomllib.loads(FACTS_FILE.read_text("utf-8"))


def manifest(
    facts: Mapping[str, Any], listings: Mapping[str, Listing], links: Links, endpoint: Endpoint | None
) -> Json:
    """The whole of `skill.json`.

    Args:
        facts: What is the same in every locale.
        listings: The words by locale.
        links: The same pages for every locale.
        endpoint: None before there is one: Amazon takes such a skill, and tells its id, but it cannot be
            enabled, nor be told of events.

    Raises:
        Refused: the testing instructions are longer than Amazon takes.
    """
    whole = deepcopy(dict(facts))
    publishing = whole["publishingInformation"]
    publishing["testingInstructions"] = instructions = publishing["testingInstructions"].strip()
    if len(instructions) > MOST_INSTRUCTIONS:
        raise Refused(
            f"the testing instructions have {len(instructions)} characters, over {MOST_INSTRUCTIONS}"
        )
    publishing["locales"] = {locale: _shown(locale, words) for locale, words in listings.items()}
    pages = {"privacyPolicyUrl": links.privacy, "termsOfUseUrl": links.terms}
    whole["privacyAndCompliance"]["locales"] = {locale: dict(pages) for locale in listings}
    if endpoint:
        whole["apis"]["custom"]["endpoint"] = _reached(endpoint)
    if endpoint and whole["events"]["subscriptions"]:
        whole["events"]["endpoint"] = _reached(endpoint)
    else:
        # Events that have nowhere to go are not taken.
        del whole["events"]
    if not whole["permissions"]:
        del whole["permissions"]
    return {"manifest": whole}


def icon_path(locale: str, size: str) -> str:
    """Where a locale's icon lies in the skill package; `size` is "small" or "large"."""
    return f"assets/images/{locale}_{size}Icon.png"


def _shown(locale: str, words: Listing) -> Json:
    shown: Json = {
        "name": words.name,
        "summary": words.summary,
        "description": words.description,
        "examplePhrases": list(words.example_phrases),
        "keywords": list(words.keywords),
        "smallIconUri": f"file://{icon_path(locale, 'small')}",
        "largeIconUri": f"file://{icon_path(locale, 'large')}",
    }
    return {**shown, "updatesDescription": words.whats_new} if words.whats_new else shown


def _reached(endpoint: Endpoint) -> Json:
    certified = {"sslCertificateType": endpoint.certificate.value} if endpoint.certificate else {}
    return {"uri": endpoint.uri, **certified}
