"""The documentation of what can be said is what the table, the translators and the model make of it."""

import re

from coach.workout.running import Phase
from coach.workout.transitions import TRANSITIONS, Event
from infra.commands_page import PAGE, page


def test_the_page_is_what_the_table_makes_it() -> None:
    """Generated, and nothing else."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_event_has_something_to_say_for_it() -> None:
    """An event that no intent brings about would be there for nobody."""
    rows = [row for row in page().splitlines() if row.startswith('| "')]
    assert len(rows) == len(Event)


def test_every_move_tells_what_it_does_in_one_sentence() -> None:
    """The page says it as the move does, so each begins with a whole sentence."""
    moves = {transition.move for phase in Phase for transition in TRANSITIONS[phase].values()}
    assert all(re.match(r"[A-Z][^\n]+[.]\n?", move.__doc__ or "") for move in moves)
