"""One person's workout, said event by event."""

from datetime import UTC, datetime, timedelta

from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.moves import Moment
from coach.workout.outcomes import Outcome
from coach.workout.running import RunningWorkout, begin, settled
from coach.workout.timeline import BeatKind, Side, timeline
from coach.workout.transitions import Event, advance

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


class Session:
    """One person's workout, said event by event."""

    def __init__(self, programme: Programme, *listed: Prescription) -> None:
        self.programme = programme
        self.now = NOW
        self.running: RunningWorkout = begin(WorkoutKind.FULL, listed, NOW.date(), NOW)

    def say(self, event: Event, after: float = 1, effort: Effort | None = None) -> tuple[Outcome, ...]:
        """The event so many seconds after the last one."""
        self.now += timedelta(seconds=after)
        self.running, outcomes = advance(self.running, event, Moment(self.programme, self.now, effort))
        return outcomes

    def until(self, kind: BeatKind, number: int, side: Side = Side.BOTH, set_number: int = 1) -> float:
        """Seconds from now to just after that beat of the count under way."""
        block = self.running.block
        assert block is not None
        beat = next(
            beat
            for beat in timeline(block).beats
            if (beat.kind, beat.number, beat.side, beat.set_number) == (kind, number, side, set_number)
        )
        return beat.start / 1000 + 0.5

    def count(self) -> None:
        """Through the warm-up and ready for the first exercise, which begins to be counted."""
        self.say(Event.SKIP)
        self.say(Event.READY)

    def done(self) -> list[tuple[int, ...]]:
        """Repetitions of each set done, exercise by exercise."""
        here = settled(self.running, self.programme.warm_up, self.now)
        return [station.done for station in here.stations]
