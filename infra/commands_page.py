"""What can be said during a workout, when, and what it does: `python -m infra.commands_page` writes it anew.

The page, docs/commands.md, is made from the transition table, the intents' translators and the English model;
a test holds them together.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ask_sdk_model import Intent

from coach.coaching import commands
from coach.coaching.commands import Command
from coach.intents import DECLARED
from coach.workout.running import Phase
from coach.workout.transitions import TRANSITIONS, Event, Transition
from infra.echo.language import language

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "commands.md"
MODEL: Final = ROOT / "interaction_models" / "en-US.json"
EXAMPLES: Final = 3

_SHARED: Final = (Event.CHANGE, Event.INTERRUPT)
"""Events of so many intents that one phrase of each shows them."""

_HEAD: Final = """# What can be said during a workout

Made from the transition table, `lambda/coach/workout/transitions.py`, and the English interaction model by
`python -m infra.commands_page` (with `PYTHONPATH=lambda:.`).

Everything can be broken in on: "Alexa," and the words. A count is then at the repetition that was heard last.
The last row is everything that is no event of the workout: it is answered, and leads back to what waited.
"""

_ASIDES: Final = ("HowToIntent", "PainIntent", "ProgressIntent", "TodayIntent", "RestLengthIntent")
"""Intents that show what an interruption is; every intent that is no event of the workout is one."""

_SPOKEN: Final[Mapping[str, str]] = {
    "AMAZON.NUMBER": "eight",
    "AMAZON.DURATION": "ten minutes",
    "AMAZON.DATE": "yesterday",
    "AMAZON.TIME": "half past seven",
}
"""A way to say a slot of Amazon's own types; one of ours is said by its first value."""

_MOMENTS: Final[Mapping[Phase, str]] = {
    Phase.WARM_UP: "in the warm-up",
    Phase.ANNOUNCED: "before an exercise",
    Phase.COUNTING: "during a count",
    Phase.PAUSED: "paused",
    Phase.UNSURE: "asked whether the set is finished",
    Phase.BETWEEN_SETS: "waiting for the next set",
    Phase.EFFORT: "asked how it was",
}


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join((_HEAD, *_table(), ""))


def event_of(command: Command) -> Event:
    """The event of the workout that a command is while one runs; questions and the like interrupt it."""
    match command:
        case commands.Say(event):
            return event
        case commands.StateEffort():
            return Event.EFFORT
        case commands.Correct() | commands.StateNumber():
            return Event.CORRECT
        case commands.Undo():
            return Event.TAKE_BACK
        case (
            commands.Swap()
            | commands.DoWithout()
            | commands.Shorten()
            | commands.LeaveOut()
            | commands.BringBack()
            | commands.UseLoad()
        ):
            return Event.CHANGE
        case _:
            return Event.INTERRUPT


def _table() -> Iterator[str]:
    phrases = _phrases()
    yield "| what is said, for example | when | what it does |"
    yield "| --- | --- | --- |"
    for event in Event:
        said = "; ".join(f'"{phrase}"' for phrase in phrases[event])
        for index, (does, phases) in enumerate(_does(event).items()):
            when = (
                "at any point"
                if len(phases) == len(_MOMENTS)
                else ", ".join(_MOMENTS[phase] for phase in phases)
            )
            yield f"| {said if index == 0 else ''} | {when} | {does} |"


def _does(event: Event) -> dict[str, list[Phase]]:
    """What the event does, with the phases in which it does just that."""
    found: dict[str, list[Phase]] = {}
    for phase in _MOMENTS:
        found.setdefault(_told(TRANSITIONS[phase][event]), []).append(phase)
    return found


def _told(transition: Transition) -> str:
    """The first sentence of what the move says of itself."""
    first, _, _ = (transition.move.__doc__ or "").partition("\n")
    return first.strip()


def _phrases() -> dict[Event, list[str]]:
    """For each event some phrases of every intent that brings it about, in the model's order."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
    ours = {type_["name"]: type_["values"][0]["name"]["value"] for type_ in model["types"]}
    values = {**ours, **_SPOKEN}
    found: dict[Event, list[str]] = {event: [] for event in Event}
    for intent in model["intents"]:
        name = intent["name"]
        event = event_of(DECLARED[name](Intent(name, {})))
        if event is not Event.INTERRUPT or name in _ASIDES:
            found[event].extend(_examples(intent, values, 1 if event in _SHARED else EXAMPLES))
    return found


def _examples(intent: Mapping[str, Any], values: Mapping[str, str], count: int) -> Iterator[str]:
    """So many ways to say the intent, the built-in ones first, with its slots filled."""
    slots = {slot["name"]: values[slot["type"]] for slot in intent.get("slots", ())}
    samples = (*language("en").builtins.get(intent["name"], ()), *intent["samples"])
    yield from (sample.format_map(slots) for sample in samples[:count])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
