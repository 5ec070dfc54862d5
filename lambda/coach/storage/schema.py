"""The form of what is stored, and how a trainee of an older form is carried forward.

A field that is added with a default, or dropped, changes no form: the codec leaves out what has its default,
and passes over what it does not know. Anything else is a new form. It takes a step here, and a deployment of
its own after one that reads both (docs/deploying.md, Updating).
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from coach.coaching.trainee import NewerTraineeError, Trainee
from coach.storage.codec import UnreadableItemError, decode
from coach.training.log import LogEntry

State = dict[str, Any]
"""A trainee as JSON."""

Step = Callable[[State], State]
"""A state of one form in the next one's."""

STEPS: Final[Sequence[Step]] = ()
"""From form 1 to 2, from 2 to 3, and so on."""

SCHEMA: Final = len(STEPS) + 1
"""The form that is written."""


def carried_forward(state: State, schema: int, steps: Sequence[Step] = STEPS) -> State:
    """The state in today's form.

    Raises:
        NewerTraineeError: it has a form that is not known yet.
    """
    if schema > len(steps) + 1:
        raise NewerTraineeError(f"form {schema}")
    for step in steps[schema - 1 :]:
        state = step(state)
    return state


def read_trainee(state: State, schema: int) -> Trainee:
    """The trainee in a stored state.

    What was said last is stored in the terms of the version that said it. Where these are not known, it is as
    if nothing had been said: the rest is what matters, and the next answer is in today's terms.

    Raises:
        NewerTraineeError: it has a form that is not known yet.
        UnreadableItemError: it was written by something else.
    """
    today = _with_time_of_last_words(carried_forward(state, schema))
    try:
        trainee: Trainee = decode(today, Trainee)
    except UnreadableItemError:
        trainee = decode({name: value for name, value in today.items() if name != "answer"}, Trainee)
    return trainee


def read_entry(entry: Any, schema: int) -> LogEntry | None:  # noqa: ANN401 - whatever was stored
    """The entry of the log; None for one that is in no form that is known."""
    if schema > SCHEMA:
        return None
    try:
        read: LogEntry = decode(entry, LogEntry)
    except UnreadableItemError:
        return None
    return read


def _with_time_of_last_words(state: State) -> State:
    """The state with the time at which something was last said to its workout, which was not always kept."""
    running = state.get("running")
    if running is None or "touched" in running:
        return state
    return state | {"running": running | {"touched": running.get("since") or running["began"]}}
