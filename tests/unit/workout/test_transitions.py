"""The transitions of a workout: the table walked."""

import pytest

from coach.training.prescription import Effort
from coach.training.programme import Programme
from coach.workout.moves import Moment
from coach.workout.running import Phase
from coach.workout.transitions import TRANSITIONS, Event, IllegalEventError, advance
from tests.unit.workout.conftest import Reached

CELLS = [(phase, event) for phase, events in TRANSITIONS.items() for event in events]


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_reached(reached: Reached, phase: Phase) -> None:
    """No phase of the table is there for nobody."""
    assert reached.workouts[phase]


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.DONE])
def test_every_event_has_a_meaning_until_the_workout_is_done(phase: Phase) -> None:
    """Skip, repeat, next, previous, pause, resume, stop, start over: at every point."""
    assert TRANSITIONS[phase].keys() == set(Event)


@pytest.mark.parametrize(("phase", "event"), CELLS)
def test_every_event_leads_to_the_phases_of_the_table_and_no_others(
    reached: Reached, phase: Phase, event: Event
) -> None:
    """From every workout found in the phase; together they lead to each phase that the table promises."""
    assert reached.phases[phase, event] == TRANSITIONS[phase][event].to


@pytest.mark.parametrize("event", Event)
def test_an_event_that_is_not_in_the_table_changes_nothing(
    reached: Reached, programme: Programme, event: Event
) -> None:
    """A workout that is done knows no event; it raises and stays as it is."""
    for running, now in reached.workouts[Phase.DONE]:
        before = repr(running)
        with pytest.raises(IllegalEventError):
            advance(running, event, Moment(programme, now, Effort.EASY))
        assert repr(running) == before
