"""One person's workout, said event by event."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.training.exercise import SLOWEST
from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.block import BeatKind, Block, Side
from coach.workout.manner import Manner
from coach.workout.moves import Moment
from coach.workout.outcomes import Counting, Outcome
from coach.workout.running import RunningWorkout, Station, begin
from coach.workout.settling import settled, unheard
from coach.workout.timeline import timeline
from coach.workout.transitions import Event, advance

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


def changed_to(station: Station, other: Prescription | None) -> Station:
    """The station as it is to become: another prescription, or left."""
    return replace(station, skipped=True) if other is None else Station(other, other.sets)


def changes_of(running: RunningWorkout) -> tuple[Mapping[int, Station], ...]:
    """Every kind of change where the person is, each with one of the exercise after it, and none."""
    here, index = running.station, running.index
    stand_in = Prescription("clamshell", here.prescription.sets, here.prescription.reps)
    prescriptions = (None, stand_in, replace(here.prescription, sets=1), replace(here.prescription, sets=4))
    at_hand = [{index: changed_to(here, other)} for other in prescriptions]
    later = running.stations[index + 1 :]
    after = {index + 1: changed_to(later[0], None)} if later else {}
    return ({}, *at_hand, *({**changed, **after} for changed in at_hand), after)


MANNERS = (Manner(), Manner(keep_going=True))
SLOWLY = Manner(paces={"glute_bridge": SLOWEST, "lunge": SLOWEST})
ONWARD = (Event.READY, Event.SKIP, Event.NEXT)  # may lead to another exercise, as an answer may


def moments(event: Event, here: RunningWorkout, programme: Programme, now: datetime) -> Iterator[Moment]:
    """What an event may carry at that moment: an answer, repetitions, or changes of the workout.

    It may be said by somebody who is waited for and by one who keeps going, and a rest be made longer before
    a set that is short or long.
    """
    match event:
        case Event.EFFORT:
            yield from (
                Moment(programme, now, effort, manner=manner) for effort in Effort for manner in MANNERS
            )
        case Event.CHANGE:
            yield from (Moment(programme, now, changed=changed) for changed in changes_of(here))
        case Event.CORRECT:
            yield Moment(programme, now, number=7)
        case Event.MORE_REST:
            yield from (Moment(programme, now, manner=manner) for manner in (Manner(), SLOWLY))
        case _:
            manners = MANNERS if event in ONWARD else MANNERS[:1]
            yield from (Moment(programme, now, manner=manner) for manner in manners)


def counted(outcomes: tuple[Outcome, ...]) -> Block:
    """What is counted from now on."""
    (block,) = (outcome.block for outcome in outcomes if isinstance(outcome, Counting))
    return block


class Session:
    """One person's workout, said event by event."""

    def __init__(self, programme: Programme, *listed: Prescription) -> None:
        self.programme = programme
        self.manner = Manner()
        self.now = NOW
        self.running: RunningWorkout = begin(WorkoutKind.FULL, listed, NOW.date(), NOW)

    def say(
        self, event: Event, after: float = 1, effort: Effort | None = None, *, reps: int = 0
    ) -> tuple[Outcome, ...]:
        """The event so many seconds after the last one."""
        self.now += timedelta(seconds=after)
        moment = Moment(self.programme, self.now, effort, number=reps, manner=self.manner)
        self.running, outcomes = advance(self.running, event, moment)
        return outcomes

    def change(self, after: float = 1, **becoming: Prescription | None) -> tuple[Outcome, ...]:
        """These exercises of the workout become others, or nothing, so many seconds after the last event."""
        self.now += timedelta(seconds=after)
        changed = {
            index: changed_to(station, becoming[station.exercise])
            for index, station in enumerate(self.running.stations)
            if station.exercise in becoming
        }
        moment = Moment(self.programme, self.now, changed=changed)
        self.running, outcomes = advance(self.running, Event.CHANGE, moment)
        return outcomes

    def come_back(self, after: float = 1) -> None:
        """A new session finds the workout so many seconds after the last event."""
        self.now += timedelta(seconds=after)
        self.running = unheard(self.running, self.programme, self.now)

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

    def count_lunges(self) -> None:
        """Through the warm-up and past the bridges to the lunges, which begin to be counted."""
        self.say(Event.SKIP)
        self.say(Event.SKIP)
        self.say(Event.READY)

    def done(self) -> list[tuple[int, ...]]:
        """Repetitions of each set done, exercise by exercise."""
        here = settled(self.running, self.programme, self.now)
        return [station.done for station in here.stations]
