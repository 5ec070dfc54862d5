"""What Alexa would refuse in a skill's response; one function a rule, each citing its limit.

The limits are those of Alexa's "Request and Response JSON Reference" and "SSML Reference", taken strictly:
the older and smaller size of a response, and audio that counts words, breaks and clips alike.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any, Final
from xml.etree.ElementTree import Element

from coach.speech.languages import language_of, phrasebook
from infra.echo import audio, audio_rules, permission, playback, screen, screen_rules
from infra.echo.language import language

MOST_CHARACTERS: Final = 8_000
MOST_BYTES: Final = 24 * 1024
MOST_SECONDS: Final = 240.0
MOST_BREAK_SECONDS: Final = 10.0
MOST_CLIPS: Final = 5

TAGS: Final = frozenset(
    {"speak", "break", "p", "s", "prosody", "emphasis", "say-as", "sub", "phoneme", "w"}
    | {"audio", "voice", "lang"}
    | {f"amazon:{name}" for name in ("effect", "emotion", "domain", "auto-breaths", "breath")}
)

_MEMBERS: Final = frozenset({"version", "sessionAttributes", "userAgent", "response"})
_BODY: Final = frozenset(
    {"outputSpeech", "card", "reprompt", "shouldEndSession", "directives"}
    | {"canFulfillIntent", "apiResponse"}
)
_INTERFACES: Final[Mapping[object, str]] = {
    audio.DIRECTIVE: audio.INTERFACE,
    screen.DIRECTIVE: screen.INTERFACE,
}
_TEXT_OF: Final = {"SSML": "ssml", "PlainText": "text"}

Json = Mapping[str, Any]


class InvalidResponse(Exception):  # noqa: N818 - named for what it says of the response
    """Alexa would play an error in place of this response; the text says which rule it breaks."""


def check(response: Json, *, locale: str = "en-US", interfaces: Collection[str] = ()) -> None:
    """Hold a whole response, envelope and all, to every rule.

    Args:
        response: The skill's answer.
        locale: The one it is spoken in.
        interfaces: What the device announced in the request.

    Raises:
        InvalidResponse: on the first rule broken.
    """
    envelope_shape(response)
    response_size(response)
    body = response["response"]
    for where, spoken in _spoken(body).items():
        try:
            _check_spoken(spoken, locale)
        except ValueError as broken:
            raise InvalidResponse(f"{where}: {broken}") from broken
    clip_count(body)
    _check_directives(body, locale, interfaces)
    session_left_open(body, locale)


def check_silent(response: Json) -> None:
    """A `SessionEndedRequest` takes no answer: nothing to say, to show or to go on with.

    Raises:
        InvalidResponse: the response is broken, or not empty.
    """
    check(response)
    for member in ("outputSpeech", "reprompt", "card", "directives"):
        if response["response"].get(member):
            raise InvalidResponse(f"{member}: the end of a session takes no answer")


def envelope_shape(response: Json) -> None:
    """Version "1.0", a body, and no members that Alexa does not know."""
    if response.get("version") != "1.0":
        raise InvalidResponse(f'version: "1.0" expected, got {response.get("version")!r}')
    if unknown := response.keys() - _MEMBERS:
        raise InvalidResponse(f"unknown members of the envelope: {sorted(unknown)}")
    if not isinstance(response.get("sessionAttributes", {}), Mapping | None):
        raise InvalidResponse("sessionAttributes: an object expected")
    body = response.get("response")
    if not isinstance(body, Mapping):
        raise InvalidResponse("response: an object expected")
    if unknown := body.keys() - _BODY:
        raise InvalidResponse(f"unknown members of the response: {sorted(unknown)}")
    for member in ("outputSpeech", "reprompt"):
        if not isinstance(body.get(member), Mapping | None):
            raise InvalidResponse(f"{member}: an object expected")
    if body.get("shouldEndSession") not in (True, False, None):
        raise InvalidResponse("shouldEndSession: true, false or absent expected")


def response_size(response: Json) -> None:
    """At most 24 KB as JSON, envelope and session attributes included."""
    size = len(json.dumps(response, ensure_ascii=False).encode())
    if size > MOST_BYTES:
        raise InvalidResponse(f"{size} bytes; at most {MOST_BYTES}")


def clip_count(body: Json) -> None:
    """At most five audio clips in speech and reprompt together."""
    clips = sum(
        len(list(playback.document(spoken["ssml"]).iter("audio")))
        for spoken in _spoken(body).values()
        if spoken["type"] == "SSML"
    )
    if clips > MOST_CLIPS:
        raise InvalidResponse(f"{clips} audio clips; at most {MOST_CLIPS}")


def session_left_open(body: Json, locale: str = "en-US") -> None:
    """The microphone opens only after a question or prompt, and a reprompt or a screen follows silence."""
    if body.get("shouldEndSession") is not False:
        return
    spoken = _spoken(body)
    words = playback.transcript(audio.heard(body, phrasebook(locale).voice.spoken_seconds))
    if not asks(words, locale):
        raise InvalidResponse(f"session left open without a question or prompt: {words[-80:]!r}")
    if "reprompt" not in spoken and screen.rendered(body) is None:
        raise InvalidResponse("session left open without a reprompt")


def asks(words: str, locale: str = "en-US") -> bool:
    """Whether the last sentence is a question, or prompts for what to say or tell."""
    prompting = language(language_of(locale)).prompting
    last = words
    for end in (". ", "? ", "! "):
        last = last.rsplit(end, 1)[-1]
    bare = last.rstrip("\"')")
    return bare.endswith("?") or any(word.lower() in prompting for word in _words(bare))


def speech_type(spoken: Json) -> None:
    """SSML or plain text, with text in it."""
    if spoken.get("type") not in _TEXT_OF:
        raise ValueError(f"no such type of speech: {spoken.get('type')!r}")
    text = spoken.get(_TEXT_OF[spoken["type"]])
    if not isinstance(text, str) or not text.strip():
        raise ValueError("no text to speak")


def speech_length(spoken: Json) -> None:
    """At most 8,000 characters, tags included."""
    length = len(spoken[_TEXT_OF[spoken["type"]]])
    if length > MOST_CHARACTERS:
        raise ValueError(f"{length} characters; at most {MOST_CHARACTERS}")


def known_tags(root: Element) -> None:
    """`<speak>` around it all, once, and only tags Alexa speaks."""
    if root.tag != "speak":
        raise ValueError(f"<speak> expected around the speech, got <{root.tag}>")
    inner = [element.tag for element in root.iter()][1:]
    if unknown := {tag for tag in inner if tag not in TAGS or tag == "speak"}:
        raise ValueError(f"tags that do not belong there: {sorted(unknown)}")


def break_length(root: Element) -> None:
    """Each break at most 10 s, given as "500ms" or "2.5s"."""
    for element in root.iter("break"):
        if playback.pause(element) > MOST_BREAK_SECONDS:
            raise ValueError(f"a break of {element.get('time')}; at most {MOST_BREAK_SECONDS:g} s")


def something_said(played: list[playback.Part]) -> None:
    """Speech has words or a clip in it."""
    if not played:
        raise ValueError("nothing is said")


def no_leaks(words: str) -> None:
    """No placeholder left unfilled and no absent value spoken."""
    for leak in "{}":
        if leak in words:
            raise ValueError(f"{leak!r} in what is said: {words[:80]!r}")
    if "None" in _words(words):
        raise ValueError(f"'None' in what is said: {words[:80]!r}")


def audio_length(played: list[playback.Part], locale: str) -> None:
    """At most 240 s of words, breaks and clips, as estimated."""
    voice = phrasebook(locale).voice
    seconds = playback.duration(played, voice.spoken_seconds)
    if seconds > MOST_SECONDS:
        raise ValueError(f"{seconds:.0f} s of audio; at most {MOST_SECONDS:g}")


def directive_type(kind: object, interfaces: Collection[str]) -> None:
    """A directive that is known here, of an interface that the device has announced."""
    if kind not in _INTERFACES:
        raise ValueError("a directive that is not known here")
    if _INTERFACES[kind] not in interfaces:
        raise ValueError("the device has not announced that it renders such")


def _check_directives(body: Json, locale: str, interfaces: Collection[str]) -> None:
    voice = phrasebook(locale).voice
    for directive in body.get("directives") or ():
        kind = directive.get("type")
        try:
            if kind == permission.DIRECTIVE:
                permission.check(directive, body)
                continue
            directive_type(kind, interfaces)
            if kind == screen.DIRECTIVE:
                screen_rules.check(directive)
                continue
            audio_rules.check(directive.get("document") or {})
            played = audio.heard(body, voice.spoken_seconds)
            something_said(played)
            no_leaks(playback.transcript(played))
            audio_length(played, locale)
        except ValueError as broken:
            raise InvalidResponse(f"{kind}: {broken}") from broken


def _check_spoken(spoken: Json, locale: str) -> None:
    speech_type(spoken)
    speech_length(spoken)
    if spoken["type"] == "SSML":
        root = playback.document(spoken["ssml"])
        known_tags(root)
        break_length(root)
    played = playback.spoken_parts(spoken)
    something_said(played)
    no_leaks(playback.transcript(played))
    audio_length(played, locale)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?\"'()") for word in text.split()]


def _spoken(body: Json) -> dict[str, Json]:
    """The response's speeches by where they stand; a reprompt without speech is an empty one."""
    spoken = {}
    if body.get("outputSpeech") is not None:
        spoken["outputSpeech"] = body["outputSpeech"]
    if body.get("reprompt") is not None:
        spoken["reprompt"] = body["reprompt"].get("outputSpeech") or {}
    return spoken
