"""What a device plays for an audio document (APLA): its words and silences, one after another.

Components are played by Amazon's "APL for Audio Reference": a Sequencer's in turn, a Mixer's at once, for as
long as the longest of those that are not trimmed to it. A sound is heard under the voice or as a pause.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from infra.echo.playback import CLIP_SECONDS, Part, Silence, Words, joined, spoken_parts

INTERFACE: Final = "Alexa.Presentation.APLA"
DIRECTIVE: Final = f"{INTERFACE}.RenderDocument"
COMPONENTS: Final = frozenset({"Audio", "Mixer", "Sequencer", "Silence", "Speech"})

_FILTERS: Final = frozenset({"FadeIn", "FadeOut", "Repeat", "Trim", "Volume"})

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Clip:
    """What a component makes: its parts, none where only a sound is heard, and its length in seconds."""

    parts: tuple[Part, ...]
    seconds: float

    @property
    def speaks(self) -> bool:
        return any(isinstance(part, Words) for part in self.parts)


def documents(body: Json) -> list[Json]:
    """The audio documents that a response renders."""
    return [item["document"] for item in body.get("directives") or () if item.get("type") == DIRECTIVE]


def heard(body: Json, spoken_seconds: Callable[[str], float]) -> list[Part]:
    """All that a response plays: its speech, and after it its audio.

    Raises:
        ValueError: it cannot be read.
    """
    parts = spoken_parts(body.get("outputSpeech"))
    for document in documents(body):
        parts += played(document, spoken_seconds)
    return joined(parts)


def components(document: Json) -> Iterator[Json]:
    """Every component of a document, each before those in it."""
    waiting = [document["mainTemplate"]]
    while waiting:
        component = waiting.pop()
        inner = _items(component)
        yield from inner
        waiting.extend(inner)


def played(document: Json, spoken_seconds: Callable[[str], float]) -> list[Part]:
    """The words and silences of a document, in order; `spoken_seconds` says how long a text takes to speak.

    Raises:
        ValueError: the document cannot be played, or not followed.
    """
    starting = _items(document["mainTemplate"])
    if len(starting) != 1:
        raise ValueError(f"one component to begin with expected, got {len(starting)}")
    return joined(_clip(starting[0], spoken_seconds).parts)


def _items(component: Json) -> Sequence[Json]:
    items = component.get("items", component.get("item", ()))
    return (items,) if isinstance(items, Mapping) else tuple(items)


def _clip(component: Json, spoken_seconds: Callable[[str], float]) -> _Clip:
    match component:
        case {"type": "Speech", "content": str(content)} if component.get("contentType") != "SSML":
            clip = _Clip((Words(content),), spoken_seconds(content))
        case {"type": "Silence", "duration": int(milliseconds)}:
            clip = _silent(milliseconds / 1000)
        case {"type": "Audio", "source": str()}:
            clip = _Clip((), CLIP_SECONDS)
        case {"type": "Sequencer"}:
            clips = [_clip(item, spoken_seconds) for item in _items(component)]
            heard = (part for clip in clips for part in clip.parts or (Silence(clip.seconds),))
            clip = _Clip(tuple(heard), sum(clip.seconds for clip in clips))
        case {"type": "Mixer"}:
            clip = _mixed(component, spoken_seconds)
        case _:
            raise ValueError(f"a component that cannot be played: {component.get('type')!r}")
    return _filtered(clip, component.get("filter", component.get("filters", ())))


def _mixed(component: Json, spoken_seconds: Callable[[str], float]) -> _Clip:
    clips = [(item, _clip(item, spoken_seconds)) for item in _items(component)]
    lasting = [clip.seconds for item, clip in clips if item.get("duration") != "trimToParent"]
    speaking = [clip for _, clip in clips if clip.speaks]
    if not lasting or len(speaking) > 1:
        raise ValueError("a mixer of two voices, or of nothing that gives it a length")
    if not speaking:
        return _silent(max(lasting))
    # To the millisecond, as breaks are given.
    left = round(max(lasting) - speaking[0].seconds, 3)
    return _Clip((*speaking[0].parts, *((Silence(left),) if left > 0 else ())), max(lasting))


def _filtered(clip: _Clip, filters: Sequence[Json]) -> _Clip:
    seconds = clip.seconds
    for item in filters:
        match item:
            case {"type": "Trim"}:
                seconds = min(seconds, item.get("end", seconds * 1000) / 1000) - item.get("start", 0) / 1000
            case {"type": "Repeat", "repeatCount": int(times)} if times >= 0:
                seconds *= times + 1
            case {"type": str(kind)} if kind in _FILTERS - {"Repeat", "Trim"}:
                pass
            case _:
                raise ValueError(f"a filter that cannot be applied: {item}")
    if seconds == clip.seconds:
        return clip
    if clip.speaks:
        raise ValueError("speech that is cut or repeated")
    return _silent(seconds)


def _silent(seconds: float) -> _Clip:
    return _Clip((Silence(seconds),), seconds)
