"""The interaction models there are, by Alexa locale, and who listens by them."""

import json
from pathlib import Path
from typing import Any, Final

from coach.intents.envelope import USUAL_LOCALE
from infra.echo.hearing import Hearing

MODELS: Final = Path(__file__).resolve().parents[2] / "interaction_models"


def locales() -> tuple[str, ...]:
    """Every locale that has a model."""
    return tuple(sorted(file.stem for file in MODELS.glob("*.json")))


def usual_locale(name: str) -> str:
    """The locale that a name stands for: itself ("en-GB"), or of a language ("de") the one it is named for.

    English is American here, as for a request that names no locale.

    Raises:
        LookupError: there is no model for it.
    """
    of_language = [locale for locale in locales() if name in (locale, locale.partition("-")[0])]
    for likely in (name, USUAL_LOCALE, f"{name}-{name.upper()}", *of_language):
        if likely in of_language:
            return likely
    raise LookupError(f"nothing is understood in {name}: there is no such model in {MODELS.name}")


def read_model(locale: str) -> dict[str, Any]:
    """The model of a locale that has one."""
    model: dict[str, Any] = json.loads((MODELS / f"{locale}.json").read_text(encoding="utf-8"))
    return model


def hearing(locale: str) -> Hearing:
    """A device's ears in a locale that has a model; they cost time to build and can be shared."""
    return Hearing(read_model(locale), locale.partition("-")[0])
