"""An answer's parts as an audio document (APLA), where a beat is exact whatever the voice makes of its words.

A beat is a mixer of its words and of a silence as long as the beat, and lasts as long as the longer of them.
Words are plain text, so nothing in them has to be escaped; that none of them binds data is held by a test.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from coach.speech.parts import OnBeat, Part, Silence, Text

INTERFACE = "Alexa.Presentation.APLA"
VERSION = "0.91"
TICK = "soundbank://soundlibrary/foley/amzn_sfx_clock_ticking_01"
TICK_VOLUME = "40%"  # it stays behind the voice
TICK_EVERY = 1_000  # milliseconds; every tempo is whole seconds, so that repetitions fall on ticks

Component = dict[str, Any]


def directive(parts: Iterable[Part]) -> dict[str, Any]:
    """What renders the parts in place of an answer's speech."""
    document = {
        "type": "APLA",
        "version": VERSION,
        "mainTemplate": {"items": [{"type": "Sequencer", "items": list(_components(parts))}]},
    }
    return {"type": f"{INTERFACE}.RenderDocument", "document": document}


def _components(parts: Iterable[Part]) -> Iterator[Component]:
    for ticking, stretch in groupby(parts, key=lambda part: isinstance(part, OnBeat) and part.ticking):
        if ticking:
            beats = [part for part in stretch if isinstance(part, OnBeat)]
            yield _over_ticks([_component(beat) for beat in beats], sum(beat.length for beat in beats))
        else:
            yield from _sequence(stretch)


def _over_ticks(beats: list[Component], length: int) -> Component:
    """The beats with a tick every second under them, which neither lengthens nor outlasts them."""
    tick = {
        "type": "Audio",
        "source": TICK,
        "filter": [{"type": "Trim", "end": TICK_EVERY}, {"type": "Volume", "amount": TICK_VOLUME}],
    }
    ticks = {
        "type": "Mixer",
        "duration": "trimToParent",
        # However short the sound is, the silence makes it a second.
        "items": [tick, _silence(TICK_EVERY)],
        "filter": [{"type": "Repeat", "repeatCount": -(-length // TICK_EVERY)}],
    }
    return {"type": "Mixer", "items": [{"type": "Sequencer", "items": beats}, ticks]}


def _sequence(parts: Iterable[Part]) -> Iterator[Component]:
    for kind, group in groupby(parts, key=type):
        if kind is Text:
            # In one breath, as in SSML: a component of its own begins and ends with a pause of its own.
            yield _speech(" ".join(part.words for part in group if isinstance(part, Text)))
        else:
            yield from (_component(part) for part in group)


def _component(part: Part) -> Component:
    match part:
        case Text(words):
            return _speech(words)
        case Silence(length) | OnBeat("", length):
            return _silence(length)
        case OnBeat(words, length):
            return {"type": "Mixer", "items": [_speech(words), _silence(length)]}


def _speech(words: str) -> Component:
    return {"type": "Speech", "content": words}


def _silence(length: int) -> Component:
    return {"type": "Silence", "duration": length}
