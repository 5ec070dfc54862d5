"""What an answer must be, whatever was asked: sent at all, taken by Alexa, heard by whoever listens."""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from coach.intents.announced import announced
from coach.speech.languages import folders, phrasebook
from infra.echo import platform_rules, screen

Json = dict[str, Any]

USUAL_LOCALE = "en-US"
SPOKEN_TO = ("LaunchRequest", "IntentRequest", "Connections.Response")
"""Somebody has said something, or waits for it to go on: they hear something."""

SEEN = (*SPOKEN_TO, screen.USER_EVENT)
"""What may be answered with something to hear or to see; anything else is not."""

APOLOGY = "apology"


class Outcome(StrEnum):
    """What became of a request, where nothing is wrong with it."""

    ANSWERED = "answered"
    SILENT = "answered with nothing"
    UNREADABLE = "unreadable, and apologised for"
    REFUSED = "refused, as another skill's"


class Complaint(Exception):  # noqa: N818 - named for what is made of it
    """Something that must not be; the text is the same for the same cause."""


def judged(event: Json, answer: object) -> Outcome:
    """What became of the request by its answer.

    Raises:
        Complaint: the answer is none that may be given.
    """
    response = sent(answer)
    kind = kind_of(event)
    try:
        if kind in SEEN:
            platform_rules.check(response, locale=_locale(event), interfaces=announced(event))
        else:
            platform_rules.check_silent(response)
    except platform_rules.InvalidResponse as broken:
        raise Complaint(f"an answer that Alexa refuses: {_without_figures(str(broken))}") from broken
    body = response["response"]
    if any(apology in _words(body) for apology in _apologies()):
        if readable(event):
            raise Complaint("an apology for a request that can be read")
        return Outcome.UNREADABLE
    if body.get("outputSpeech") or body.get("directives"):
        return Outcome.ANSWERED
    if kind in SPOKEN_TO and not (kind == "Connections.Response" and not readable(event)):
        raise Complaint(f"nobody hears an answer to a {kind}")
    return Outcome.SILENT


def sent(answer: object) -> Json:
    """The answer as it comes out of the wire.

    Raises:
        Complaint: it cannot be sent.
    """
    try:
        # As AWS's runtime writes it.
        wire = json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise Complaint(f"an answer that cannot be sent: {type(error).__name__}") from error
    response = json.loads(wire)
    if not isinstance(response, dict):
        raise Complaint("an answer that is no object")
    return response


def kind_of(event: Json) -> str | None:
    """The request's type, where it has one."""
    request = event.get("request")
    kind = request.get("type") if isinstance(request, Mapping) else None
    return kind if isinstance(kind, str) else None


def readable(event: Json) -> bool:
    """Whether Amazon's SDK makes a request of it."""
    try:
        DefaultSerializer().deserialize(json.dumps(event), RequestEnvelope)
    except SerializationException:
        return False
    return True


@cache
def _apologies() -> tuple[str, ...]:
    return tuple(phrasebook(spoken).sentence("listening", APOLOGY) for spoken in folders())


def _words(body: Json) -> str:
    spoken = body.get("outputSpeech") or {}
    return str(spoken.get("ssml", "")) + str(spoken.get("text", ""))


def _locale(event: Json) -> str:
    request = event["request"]
    locale = request.get("locale")
    return locale if isinstance(locale, str) and len(locale) == len(USUAL_LOCALE) else USUAL_LOCALE


def _without_figures(text: str) -> str:
    """So that the same rule broken twice is one finding."""
    return "".join("#" if letter.isdigit() else letter for letter in text)[:160].replace("##", "#")
