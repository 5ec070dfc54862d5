"""What may be said on a walk: everything that the interaction model understands, and what it does not."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"

MID_WORKOUT = (
    *("ready",) * 10,
    *("pause",) * 4,
    *("resume",) * 4,
    *("done",) * 5,
    *("yes",) * 5,
    *("about right",) * 4,
    *("open glute coach",) * 3,
    *("start my workout",) * 3,
    *("no", "skip", "next", "stop", "undo that", "that was eight", "start over", "repeat", "go back"),
    *("easy", "too hard", "eight", "twelve", "how do I do that", "my knee hurts", "help", "keep going"),
    *("slower", "faster", "what's left", "how many have I done", "skip the rest", "more rest"),
    *("ask glute coach to continue", "swap it", "leave it out", "count twelve squats"),
    *("keep going mode", "rest ninety seconds", "wait for me"),
    *(
        "talk less",
        "talk more",
        "talk normally",
        "always count slower",
        "what's my rest",
        "what are my settings",
    ),
    *("I've also got a kettlebell", "I don't have dumbbells any more"),
    *("what's my workout today", "how am I doing this week", "what do you know about me", "delete my data"),
    *("what did I do today", "how many squats have I done", "when is my next workout"),
)
"""What people say while they train, as often as they say it."""

RUBBISH = (
    "colourless green ideas",
    "no the other one with the blue lid",
    "dinner is nearly",
    "rock & roll",
    "mmf",
    "eight eight eight eight",
)

AMAZONS = {
    "AMAZON.NUMBER": ("one", "three", "eight", "ten", "twelve", "thirty", "sixty"),
    "AMAZON.DURATION": ("ten minutes", "half an hour", "two hours", "twenty seconds"),
    "AMAZON.TIME": ("half past seven", "seven in the evening", "noon", "in the morning"),
    "AMAZON.DATE": ("today", "yesterday", "monday", "last week", "november", "this year"),
}
"""Words for the slots of Amazon's own types."""

_SLOT = re.compile(r"\{(\w+)\}")


def read_model() -> Mapping[str, Any]:
    """The English interaction model."""
    model: Mapping[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
    return model


def utterances(model: Mapping[str, Any]) -> st.SearchStrategy[str]:
    """Anything that the model has a sample for, with words in its slots; each intent as often as another."""
    language = model["interactionModel"]["languageModel"]
    words = {**AMAZONS, **{kind["name"]: _spellings(kind["values"]) for kind in language["types"]}}
    return st.one_of(
        *(
            _of_intent(
                intent["samples"], {slot["name"]: words[slot["type"]] for slot in intent.get("slots", ())}
            )
            for intent in language["intents"]
            if intent.get("samples")
        )
    )


def _spellings(values: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    names = (value["name"] for value in values)
    return tuple(spelling for name in names for spelling in (name["value"], *name.get("synonyms", ())))


def _of_intent(samples: list[str], slots: Mapping[str, tuple[str, ...]]) -> st.SearchStrategy[str]:
    @st.composite
    def filled(draw: st.DrawFn) -> str:
        pieces = _SLOT.split(draw(st.sampled_from(samples)))
        return "".join(
            draw(st.sampled_from(slots[piece])) if index % 2 else piece for index, piece in enumerate(pieces)
        )

    return filled()
