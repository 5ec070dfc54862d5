"""What Alexa knows of a language by itself, whatever the skill: one file of `languages/` for each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from infra.echo.grammar import Grammar

LANGUAGES: Final = Path(__file__).parent / "languages"

FALLBACK: Final = "AMAZON.FallbackIntent"
"""The intent of words that match nothing."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What a person can always say: to begin with, while something is timed, while it is counted."""

    to_begin_with: tuple[str, ...]
    while_timed: tuple[str, ...]
    while_counted: tuple[str, ...]
    yes_or_no: tuple[str, ...]
    any_time: str


@dataclass(frozen=True, slots=True)
class Permission:
    """Alexa's own question whether a skill may set reminders, and what is said to it."""

    asked: str
    granted: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def suggested(self) -> tuple[str, ...]:
        """The answers that Alexa names in her question."""
        return self.granted[0], self.refused[0]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, as its file tells it; `languages/en.toml` says what each part is.

    Attributes:
        code: Its code ("en").
        fillers: Words that may stand anywhere and mean nothing, unless a sample holds them.
        openers: Words that mean nothing before others; the fillers are among them.
        calls: The templates of calling a skill, by kind.
        builtins: Phrases by built-in intent.
        prompting: Words that make a sentence a prompt: "Say ready, or skip.".
        numbers: Templates of AMAZON.NUMBER with what each is worth beside its counts.
        durations: Templates of AMAZON.DURATION likewise.
        dates: Names and phrases of AMAZON.DATE (`dates`).
        times: Names and phrases of AMAZON.TIME (`times`).
        grammar: Its words' forms, for what is near a sample (`likeness`).
    """

    code: str
    fillers: tuple[str, ...]
    openers: tuple[str, ...]
    calls: Mapping[str, tuple[str, ...]]
    suggestions: Suggestions
    permission: Permission
    builtins: Mapping[str, tuple[str, ...]]
    prompting: frozenset[str]
    numbers: Mapping[str, Mapping[str, float]]
    durations: Mapping[str, Mapping[str, float]]
    dates: Mapping[str, Any]
    times: Mapping[str, Any]
    grammar: Grammar


@cache
def language(code: str) -> Language:
    """The language of that code.

    Raises:
        FileNotFoundError: the simulated Echo does not hear it.
    """
    told = tomllib.loads((LANGUAGES / f"{code}.toml").read_text(encoding="utf-8"))
    fillers = tuple(told.pop("fillers"))
    return Language(
        code=code,
        fillers=fillers,
        openers=(*fillers, *told.pop("openers")),
        calls={kind: tuple(forms) for kind, forms in told.pop("calls").items()},
        suggestions=_suggestions(told.pop("suggestions")),
        permission=_permission(told.pop("permission")),
        builtins={intent: tuple(phrases) for intent, phrases in told.pop("builtins").items()},
        grammar=Grammar(**told.pop("grammar")),
        prompting=frozenset(told.pop("prompting")),
        **told,
    )


def _suggestions(told: Mapping[str, Any]) -> Suggestions:
    return Suggestions(
        to_begin_with=tuple(told["to_begin_with"]),
        while_timed=tuple(told["while_timed"]),
        while_counted=tuple(told["while_counted"]),
        yes_or_no=tuple(told["yes_or_no"]),
        any_time=told["any_time"],
    )


def _permission(told: Mapping[str, Any]) -> Permission:
    return Permission(asked=told["asked"], granted=tuple(told["granted"]), refused=tuple(told["refused"]))
