"""One person's conversation, command by command, as turns bring it about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.coaching.commands import (
    Command,
    Launch,
    Say,
    SessionEnded,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    TimeUp,
    Yes,
)
from coach.coaching.decide import decide
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import (
    Errand,
    Outcome,
    ReminderRemoved,
    ReminderSet,
    RemoveReminder,
    SetReminder,
)
from coach.coaching.looking_back import reach
from coach.coaching.questions import AskEffort
from coach.coaching.reminder import Reminder
from coach.coaching.reminder_errands import settled
from coach.coaching.trainee import Answer, Trainee
from coach.training.exercise import Equipment
from coach.training.history import History
from coach.training.log import LogEntry, shell
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.training.week import WeekPlan
from coach.workout.running import RunningWorkout
from coach.workout.timeline import timeline
from coach.workout.transitions import Event

MONDAY = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


class Conversation:
    """A person from their first word on; what they do and hear is kept as a store would keep it."""

    def __init__(self, programme: Programme, start: datetime = MONDAY) -> None:
        self.programme = programme
        self.now = start
        self.zone = "UTC"
        self.trainee = Trainee()
        self.log: list[LogEntry] = []
        self.alexa: Callable[[Errand], Outcome] = self.done
        self.errands: list[Errand] = []

    def done(self, errand: Errand) -> Outcome:
        """Alexa does whatever she is asked for; the first reminder's id is "alert 1"."""
        match errand:
            case SetReminder(_, Reminder(id=str(id_))) if id_:
                return ReminderSet(id_)
            case SetReminder():
                return ReminderSet(f"alert {len(self.errands)}")
            case RemoveReminder():
                return ReminderRemoved()

    def say(self, command: Command, *, after: float = 5, fresh: bool = False) -> Decision:
        """The command so many seconds after the last one; `fresh` opens a session with it."""
        self.now += timedelta(seconds=after)
        scene = self.scene(fresh=fresh)
        decision = decide(self.trainee, command, scene.knowing(*self.remembered(command, scene)))
        if decision.quiet:
            return decision
        if decision.errand is not None:
            self.errands.append(decision.errand)
            decision = settled(decision, self.alexa(decision.errand), scene)
        if decision.forget:
            self.trainee, self.log = Trainee(), []
            return decision
        answer = Answer(str(self.now), decision.cues, decision.question, at=int(self.now.timestamp()))
        # Nobody hears an answer to a session's end, so what was said before it stays.
        kept = self.trainee.answer if isinstance(command, SessionEnded) else answer
        self.trainee = replace(decision.trainee, answer=kept, version=self.trainee.version + 1)
        self.log = [entry for entry in self.log if shell(entry) not in decision.retracted] + list(
            decision.log
        )
        return decision

    def event(self, event: Event, *, after: float = 5) -> Decision:
        """An event of the running workout."""
        return self.say(Say(event), after=after)

    def time_up(self, *, late: float = 1, fresh: bool = False) -> Decision:
        """The screen's timer, so many seconds after the end of what is counted, or one of nothing now."""
        running, session = self.trainee.running, self.trainee.cardio
        begun, length = self.now - timedelta(days=1), 0
        if running is not None and running.since is not None and running.block is not None:
            begun, length = running.since, timeline(running.block).length
        elif session is not None and session.since is not None:
            begun, length = session.since, session.until - session.elapsed
        end = begun + timedelta(milliseconds=length)
        after = max(0.0, (end - self.now).total_seconds() + late)
        return self.say(TimeUp(begun), after=after, fresh=fresh)

    def remembered(self, command: Command, scene: Scene) -> list[LogEntry]:
        """The entries that the command wants, as a store would read them."""
        wanted = reach(self.trainee, command, scene)
        if wanted is None:
            return []
        made = [entry for entry in self.log if wanted.since <= entry.at < wanted.until]
        return sorted(made, key=lambda entry: entry.at, reverse=True)[: wanted.most]

    def scene(self, *, fresh: bool = False) -> Scene:
        """The moment as a decision sees it."""
        return Scene(self.programme, self.now, self.now.date(), fresh, zone=self.zone)

    def introduced(
        self, level: ActivityLevel = ActivityLevel.RARELY, *equipment: Equipment
    ) -> "Conversation":
        """The same person once the first questions are answered."""
        self.say(Launch(), fresh=True)
        self.say(Yes())
        self.say(StateActivity(level))
        self.say(StateEquipment(frozenset(equipment)))
        return self

    @property
    def plan(self) -> WeekPlan:
        """The stored plan."""
        assert self.trainee.plan is not None
        return self.trainee.plan

    @property
    def history(self) -> History:
        """What is remembered."""
        assert self.trainee.history is not None
        return self.trainee.history

    @property
    def running(self) -> RunningWorkout:
        """The workout under way."""
        assert self.trainee.running is not None
        return self.trainee.running


LONG = 240  # seconds: whatever is being counted is over


def exercise_done(person: Conversation, effort: Effort) -> Decision:
    """Ready, every set counted to its end, and the answer."""
    decision = person.event(Event.READY)
    for _ in range(3):
        if decision.question != AskEffort():
            decision = person.event(Event.READY, after=LONG)
    assert decision.question == AskEffort()
    return person.say(StateEffort(effort), after=LONG)


def workout_done(person: Conversation, effort: Effort = Effort.RIGHT) -> Decision:
    """Today's workout from its start to its logged end."""
    person.say(StartStrength())
    stations = person.running.stations
    person.event(Event.SKIP)
    decisions = [exercise_done(person, effort) for _ in stations]
    assert person.trainee.running is None
    return decisions[-1]
