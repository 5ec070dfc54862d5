"""The transitions of a workout as a diagram: `python -m infra.transition_diagram` writes it anew.

The page stands beside the table that it is made from, and a test holds the two together.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from coach.workout.running import Phase
from coach.workout.transitions import TRANSITIONS, Event

PAGE: Final = Path(__file__).resolve().parents[1] / "lambda" / "coach" / "workout" / "README.md"

_HEAD: Final = """# A workout's transitions

Made from `transitions.py` by `python -m infra.transition_diagram` (with `PYTHONPATH=lambda:.`).

Where time alone moves a workout on (`settling.settled`): `warm_up` becomes `announced` when the warm-up is
over, `counting` becomes `between_sets` or `effort` when the count is. Where a new session finds a count that
nobody has closed, and sets of it would be over by now (`settling.unheard`), `counting` becomes `unsure`.
"""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join((_HEAD, *_diagram(), "", *_table(), ""))


def _diagram() -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield f"    [*] --> {Phase.WARM_UP}"
    for phase in Phase:
        for target in Phase:
            events = [
                event for event, to in TRANSITIONS[phase].items() if target in to.to and target is not phase
            ]
            if events:
                yield f"    {phase} --> {target}: {', '.join(events)}"
    yield f"    {Phase.DONE} --> [*]"
    yield "```"


def _table() -> Iterator[str]:
    phases = [phase for phase in Phase if TRANSITIONS[phase]]
    yield f"| what is said | {' | '.join(phases)} |"
    yield f"| --- |{' --- |' * len(phases)}"
    for event in Event:
        yield f"| {event} | {' | '.join(_cell(phase, event) for phase in phases)} |"


def _cell(phase: Phase, event: Event) -> str:
    transition = TRANSITIONS[phase].get(event)
    if transition is None:
        return "-"
    move = transition.move.__name__.replace("_", " ")
    return f"{move}: {' or '.join(target for target in Phase if target in transition.to)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
