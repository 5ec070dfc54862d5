"""Another person's log is never counted (S5): two people talk by turns, and each is trained as if alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coaching.commands import (
    AskProgress,
    ChooseDaysOff,
    Command,
    Correct,
    Launch,
    LeaveOut,
    LogCardio,
    Say,
    SessionEnded,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    Swap,
    Undo,
    UseLoad,
    Yes,
)
from coach.coaching.trainee import Trainee, TraineeChangedError
from coach.skill import read_programme
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.log import LogEntry, shell
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.turn import Request, Said, take
from coach.workout.transitions import Event

PROGRAMME = read_programme()
MONDAY = datetime(2026, 11, 23, 18, tzinfo=UTC)
PEOPLE = ("one", "other")


@dataclass
class Store:
    """Everybody's trainees and logs, in memory."""

    trainees: dict[str, Trainee] = field(default_factory=dict)
    logs: dict[str, list[LogEntry]] = field(default_factory=dict)

    def load(self, who: str) -> Trainee | None:
        """The trainee of that key."""
        return self.trainees.get(who)

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """What of the person's log was made then."""
        made = [entry for entry in self.logs.get(who, ()) if since <= entry.at < until]
        return tuple(made[::-1][:most])

    def save(
        self, who: str, trainee: Trainee, log: Sequence[LogEntry], retracted: Sequence[LogEntry] = ()
    ) -> None:
        """Keep the trainee as its version's successor, and the entries."""
        stored = self.trainees.get(who)
        if (stored.version if stored else 0) != trainee.version:
            raise TraineeChangedError
        self.trainees[who] = replace(trainee, version=trainee.version + 1)
        kept = [entry for entry in self.logs.get(who, []) if shell(entry) not in retracted]
        self.logs[who] = [*kept, *log]


@dataclass(frozen=True)
class Turn:
    """What somebody says, so many seconds after what they said before."""

    command: Command
    seconds: int


WORKOUT = st.sampled_from((Say(Event.READY),) * 4 + (Say(Event.SKIP), StartStrength()))
ANSWERS = st.builds(StateEffort, st.sampled_from(Effort))
WISHES = st.one_of(
    st.builds(LogCardio, st.integers(5, 40), st.sampled_from(Activity)),
    st.builds(UseLoad, st.integers(2, 30), st.sampled_from(Unit)),
    st.builds(LeaveOut, st.sampled_from(("squat", "lunge"))),
    st.builds(ChooseDaysOff, st.frozensets(st.integers(0, 6), min_size=1, max_size=3)),
    st.builds(Correct, st.integers(5, 12)),
    st.sampled_from((Launch(), Yes(), Swap(), Undo(), AskProgress(), SessionEnded())),
)
turns = st.builds(
    Turn,
    st.one_of(WORKOUT, WORKOUT, ANSWERS, WISHES),
    st.sampled_from((5, 60, 240, 240, 3600, 86_400, 86_400 * 15)),
)


@st.composite
def conversations(draw: st.DrawFn) -> list[Turn]:
    """Somebody from their first word on."""
    equipment = draw(st.frozensets(st.sampled_from(Equipment)))
    level = draw(st.sampled_from(ActivityLevel))
    first = [
        Launch(),
        Yes(),
        StateActivity(level),
        StateEquipment(equipment),
        StartStrength(),
        Say(Event.SKIP),
    ]
    return [Turn(command, 5) for command in first] + draw(st.lists(turns, max_size=25))


def talked(store: Store, said: Sequence[tuple[str, Turn]]) -> dict[str, list[Said | None]]:
    """The answers that each person hears; each has a clock of their own, and request ids as everybody's."""
    now, answers = dict.fromkeys(PEOPLE, MONDAY), {who: list[Said | None]() for who in PEOPLE}
    for who, turn in said:
        now[who] += timedelta(seconds=turn.seconds)
        request_id, fresh = str(len(answers[who])), isinstance(turn.command, Launch)
        request = Request(request_id, who, turn.command, now[who], fresh, lambda: None, "UTC")
        answers[who].append(take(request, store, PROGRAMME))
    return answers


@settings(max_examples=50)
@given(conversations(), conversations(), st.data())
def test_two_people_in_one_store_are_each_trained_as_if_alone(
    one: list[Turn], other: list[Turn], data: st.DataObject
) -> None:
    """S5: the same answers, the same plan and history, the same log, however their turns fall."""
    whose = data.draw(st.permutations([PEOPLE[0]] * len(one) + [PEOPLE[1]] * len(other)))
    left = {PEOPLE[0]: iter(one), PEOPLE[1]: iter(other)}
    together, alone = Store(), Store()
    answers = talked(together, [(who, next(left[who])) for who in whose])
    for who, said in zip(PEOPLE, (one, other), strict=True):
        assert talked(alone, [(who, turn) for turn in said])[who] == answers[who]
    assert together == alone


def test_the_same_words_of_two_people_are_two_workouts() -> None:
    """S5: each of them is counted once, for whoever did it."""
    said = (
        Launch(),
        Yes(),
        StateActivity(ActivityLevel.RARELY),
        StateEquipment(frozenset()),
        StartStrength(),
        Say(Event.SKIP),
        *(Say(Event.READY), Say(Event.READY), StateEffort(Effort.EASY)) * 4,
    )
    store = Store()
    talked(store, [(who, Turn(command, 240)) for command in said for who in PEOPLE])
    for who in PEOPLE:
        trainee = store.trainees[who]
        assert trainee.history
        assert trainee.history.week.strength_done == 1
        assert set(trainee.history.met.values()) == {1}
        assert len(store.logs[who]) == 1
