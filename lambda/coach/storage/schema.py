"""The form of a stored trainee, and how one of an older form is carried forward.

A field that is added with a default, or dropped, changes no form: the codec leaves out what has its default,
and passes over what it does not know. Anything else is a new form. It takes a step here, and a deployment of
its own after one that reads both (docs/deploying.md, Updating).
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from coach.coaching.trainee import NewerTraineeError

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
