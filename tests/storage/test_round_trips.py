"""One read and one write to DynamoDB in a turn, as botocore sends them, and the turn that meets another."""

import copy
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.coaching.trainee import Trainee
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from coach.training.history import WeekTotals
from coach.training.log import LogEntry
from coach.turn import TraineeStore
from infra.echo import platform_rules, requests, screen
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.requests import Sender, Session, Slot

Json = dict[str, Any]
Answering = Callable[[Json], Json]
MODEL = json.loads((Path(__file__).parents[2] / "interaction_models" / "en-US.json").read_text("utf-8"))
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTENDED = phrasebook("en").sentence("listening", "contended")
SENDER = Sender(user_id="amzn1.ask.account.ANN", device_id="amzn1.ask.device.ONE", locale="en-US")

ONBOARDING = ("open glute coach", "yes", "rarely", "a pair of dumbbells")
BOTH_LEGS = ("ready", "about right")
LEG_BY_LEG = ("ready", "ready", "about right")  # its two sets take two answers
WORKOUT = ("start my glute workout", *BOTH_LEGS, *LEG_BY_LEG, *LEG_BY_LEG, *BOTH_LEGS)
TO_LUNGES = ("start my glute workout", "skip", "ready")  # the first of two answers
CHANGES = ("undo that", "ready", "make that nine", "swap squats for step ups", "undo that", "done")
AFTERWARDS = (
    *("make that eight", "undo that", "about right", "log thirty minutes of running", "undo that"),
    *("my dumbbells are four six and eight kilos", "undo that", "make it four days a week"),
)
AROUND = (
    *("what's my workout today", "how am I doing this week", "log thirty minutes of running"),
    *("how do I do a squat", "help", "purple monkey dishwasher", "tell me about the programme", "stop"),
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One request with its answer and what it cost."""

    said: str
    request: Json
    response: Json
    calls: tuple[Any, ...]

    @property
    def reads(self) -> list[str]:
        """The operations that read."""
        return [call.operation for call in self.calls if call.reads]

    @property
    def writes(self) -> list[str]:
        """The operations that write, and anything else."""
        return [call.operation for call in self.calls if not call.reads]


class Overheard:
    """A skill whose every turn is kept with its calls to DynamoDB."""

    def __init__(self, answering: Answering, wire: list[Any]) -> None:
        self.turns: list[Turn] = []
        self._answering = answering
        self._wire = wire

    def answer(self, event: Json) -> Json:
        """The skill's answer."""
        before = len(self._wire)
        response = self._answering(copy.deepcopy(event))
        name = event["request"].get("intent", {}).get("name", event["request"]["type"])
        self.turns.append(Turn(name, event, response, tuple(self._wire[before:])))
        return response


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(MODEL)


@pytest.fixture
def skill(store: DynamoStore, wire: list[Any], answering: Callable[[TraineeStore], Answering]) -> Overheard:
    return Overheard(answering(store), wire)


@pytest.fixture
def echo(skill: Overheard, hearing: Hearing) -> Echo:
    return Echo(skill.answer, hearing, now=MONDAY)


def words(response: Json) -> str:
    ssml: str = response["response"]["outputSpeech"]["ssml"]
    return ssml


def test_every_turn_of_a_whole_conversation_is_one_read_and_one_write(echo: Echo, skill: Overheard) -> None:
    for said in (*ONBOARDING, *WORKOUT, *AROUND):
        echo.hear(said)
    assert len(skill.turns) >= len(ONBOARDING) + len(WORKOUT) + len(AROUND)
    assert [(turn.said, len(turn.reads), len(turn.writes)) for turn in skill.turns] == [
        (turn.said, 1, 1) for turn in skill.turns
    ]
    logged = [turn.said for turn in skill.turns if turn.writes == ["TransactWriteItems"]]
    assert logged == ["EffortIntent", "LogCardioIntent"]


def test_a_workout_that_is_broken_off_and_picked_up_costs_no_more(echo: Echo, skill: Overheard) -> None:
    for said in (*ONBOARDING, "start my glute workout", "ready"):
        echo.hear(said)
    echo.hear("pause", after=30)
    for said in ("resume", "stop", "open glute coach", "yes"):
        echo.hear(said)
    echo.end_session("ERROR", after=10)
    echo.hear("open glute coach")
    echo.wait(60)
    echo.wait_until(MONDAY + timedelta(days=1))
    echo.hear("open glute coach")
    ended = [turn for turn in skill.turns if turn.said == "SessionEndedRequest"]
    assert len(ended) == 2
    assert [(turn.said, len(turn.reads), len(turn.writes)) for turn in skill.turns] == [
        (turn.said, 1, 1) for turn in skill.turns
    ]


def test_taking_back_and_correcting_cost_no_more(
    echo: Echo, skill: Overheard, items: Callable[[], list[Json]]
) -> None:
    """A session that is taken back is deleted in the transaction that writes the person."""
    for said in (*ONBOARDING, *WORKOUT[:-1], *CHANGES):
        echo.hear(said)
    echo.hear("about right")
    for said in AFTERWARDS:
        echo.hear(said)
    assert [(turn.said, len(turn.reads), len(turn.writes)) for turn in skill.turns] == [
        (turn.said, 1, 1) for turn in skill.turns
    ]
    in_transactions = [
        (turn.said, sorted(kind for action in call.body["TransactItems"] for kind in action))
        for turn in skill.turns
        for call in turn.calls
        if call.operation == "TransactWriteItems"
    ]
    assert in_transactions == [
        ("EffortIntent", ["Put", "Put"]),
        ("CorrectIntent", ["Delete", "Put", "Put"]),
        ("UndoIntent", ["Delete", "Put"]),
        ("EffortIntent", ["Put", "Put"]),
        ("LogCardioIntent", ["Put", "Put"]),
        ("UndoIntent", ["Delete", "Put"]),
    ]
    (workout,) = entries(items)
    assert len(workout["exercises"]) == 4


def test_an_undo_that_meets_another_takes_back_what_there_is(
    store: DynamoStore,
    items: Callable[[], list[Json]],
    elsewhere: Answering,
    answering: Callable[[TraineeStore], Answering],
) -> None:
    """Said on two devices at once, it takes one session back, and the log and the week agree."""
    elsewhere(cardio(20, "first"))
    meeting = Interrupted(store, [lambda: elsewhere(undo("theirs", "TWO"))])
    response = answering(meeting)(undo("ours"))
    platform_rules.check(response)
    assert meeting.loads == 2
    assert entries(items) == []
    assert this_week(store, items).cardio_minutes == 0


def test_every_request_sent_again_is_one_read_and_the_same_answer(
    echo: Echo, skill: Overheard, items: Callable[[], list[Json]], wire: list[Any]
) -> None:
    for said in (*ONBOARDING, *WORKOUT, *AFTERWARDS, *AROUND):
        echo.hear(said)
        last, before, sent = skill.turns[-1], items(), len(wire)
        assert skill.answer(last.request) == last.response
        assert [call.operation for call in wire[sent:]] == ["GetItem"]
        assert items() == before


def test_what_a_screen_sends_is_a_turn_like_any_other(
    skill: Overheard, hearing: Hearing, items: Callable[[], list[Json]]
) -> None:
    """Sent again it is one read and the same answer, and so is what nothing comes of."""
    echo = Echo(skill.answer, hearing, now=MONDAY, interfaces=(screen.INTERFACE,))
    for said in (*ONBOARDING, *TO_LUNGES):
        echo.hear(said)
    echo.watch()
    gone_on, before = skill.turns[-1], items()
    assert (gone_on.said, len(gone_on.reads), len(gone_on.writes)) == (screen.USER_EVENT, 1, 1)
    assert skill.answer(gone_on.request) == gone_on.response
    assert [call.operation for call in skill.turns[-1].calls] == ["GetItem"]
    assert items() == before


@pytest.mark.parametrize("what", ["again", "too early", "after a pause", "after stop", "the next day"])
def test_what_nothing_comes_of_is_one_read_and_nothing_else(
    skill: Overheard, hearing: Hearing, items: Callable[[], list[Json]], what: str
) -> None:
    """However often it is sent: nothing is said, and nothing is written."""
    echo = Echo(skill.answer, hearing, now=MONDAY, interfaces=(screen.INTERFACE,))
    for said in (*ONBOARDING, *TO_LUNGES):
        echo.hear(said)
    counted = skill.turns[-1]
    shown = screen.rendered(counted.response["response"])
    assert shown
    assert shown.event
    at = datetime.fromisoformat(counted.request["request"]["timestamp"])
    at += timedelta(seconds=shown.event.wait)
    match what:
        case "again":
            echo.watch()
            at += timedelta(seconds=1)
        case "too early":
            at -= timedelta(seconds=20)
        case "after a pause":
            echo.hear("pause", after=40)
        case "after stop":
            echo.hear("stop", after=40)
        case _:
            at += timedelta(days=1)
    before = items()
    session = Session(counted.request["session"]["sessionId"], new=False)
    sender = Sender(counted.request["session"]["user"]["userId"], SENDER.device_id, SENDER.locale)
    sent = requests.user_event(
        sender, session, f"screen {what}", at, token=shown.token, arguments=shown.event.arguments
    )
    for _ in range(2):
        assert skill.answer(sent)["response"] == {}
        assert [call.operation for call in skill.turns[-1].calls] == ["GetItem"]
        assert items() == before


def test_the_end_of_a_session_sent_again_is_one_read(
    echo: Echo, skill: Overheard, items: Callable[[], list[Json]]
) -> None:
    for said in (*ONBOARDING, "start my glute workout", "ready"):
        echo.hear(said)
    echo.end_session(after=30)
    before = items()
    skill.answer(skill.turns[-1].request)
    assert [call.operation for call in skill.turns[-1].calls] == ["GetItem"]
    assert items() == before


def cardio(minutes: int, request_id: str, device: str = "ONE") -> Json:
    sender = Sender(user_id=SENDER.user_id, device_id=f"amzn1.ask.device.{device}", locale="en-US")
    slots = {"duration": Slot("AMAZON.DURATION", f"PT{minutes}M"), "activity": Slot("CardioActivity")}
    session = Session(f"session-{device}", new=True)
    at = MONDAY + timedelta(hours=2, minutes=minutes)
    return requests.intent(sender, session, request_id, at, name="LogCardioIntent", slots=slots)


def undo(request_id: str, device: str = "ONE") -> Json:
    sender = Sender(user_id=SENDER.user_id, device_id=f"amzn1.ask.device.{device}", locale="en-US")
    session = Session(f"session-{device}-{request_id}", new=True)
    return requests.intent(
        sender, session, request_id, MONDAY + timedelta(hours=3), name="UndoIntent", slots={}
    )


class Interrupted:
    """A store whose reads are each followed by something that somebody else does before the write."""

    def __init__(self, store: DynamoStore, between: Sequence[Callable[[], object]]) -> None:
        self._store = store
        self._between = list(between)
        self.loads = 0

    def load(self, who: str) -> Trainee | None:
        """The trainee, who is changed by somebody else right afterwards."""
        trainee = self._store.load(who)
        self.loads += 1
        if self._between:
            self._between.pop(0)()
        return trainee

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """As the store does."""
        return self._store.entries(who, since, until, most)

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """As the store does."""
        self._store.save(who, trainee, log, retracted, account=account)


@pytest.fixture
def elsewhere(table: str, hearing: Hearing, answering: Callable[[TraineeStore], Answering]) -> Answering:
    """Another handler with a skill of its own; the person's week is planned."""
    other = answering(DynamoStore(table))
    device = Echo(other, hearing, now=MONDAY, user_id=SENDER.user_id)
    for said in ONBOARDING:
        device.hear(said)
    device.hear("stop")
    return other


def entries(items: Callable[[], list[Json]]) -> list[Json]:
    return [json.loads(item["entry"]["S"]) for item in items() if item["what"]["S"].startswith("LOG#")]


def this_week(store: DynamoStore, items: Callable[[], list[Json]]) -> WeekTotals:
    (who,) = {item["who"]["S"] for item in items()}
    trainee = store.load(who)
    assert trainee
    assert trainee.history
    return trainee.history.week


def test_a_turn_that_meets_another_decides_again_on_what_the_other_left(
    store: DynamoStore,
    items: Callable[[], list[Json]],
    elsewhere: Answering,
    answering: Callable[[TraineeStore], Answering],
    wire: list[Any],
) -> None:
    meeting = Interrupted(store, [lambda: elsewhere(cardio(30, "theirs", "TWO"))])
    here = Overheard(answering(meeting), wire)
    response = here.answer(cardio(20, "ours"))
    platform_rules.check(response)
    week = this_week(store, items)
    assert (meeting.loads, week.cardio_sessions, week.cardio_minutes) == (2, 2, 50)
    assert sorted(entry["minutes"] for entry in entries(items)) == [20, 30]
    alone = answering(store)(cardio(20, "ours"))
    assert words(response) == words(alone), "what is stored as the last answer is what was said"
    assert "two" in words(response), "it tells of both sessions"
    ours = ["GetItem", "TransactWriteItems"]
    assert [call.operation for call in here.turns[0].calls] == [ours[0], *ours, ours[1], *ours]


def test_a_turn_that_meets_another_twice_apologises_and_writes_nothing(
    store: DynamoStore,
    items: Callable[[], list[Json]],
    elsewhere: Answering,
    answering: Callable[[TraineeStore], Answering],
) -> None:
    others = [lambda: elsewhere(cardio(30, "first", "TWO")), lambda: elsewhere(cardio(31, "second", "TWO"))]
    meeting = Interrupted(store, others)
    response = answering(meeting)(cardio(20, "ours"))
    platform_rules.check(response)
    assert CONTENDED in words(response)
    assert (meeting.loads, sorted(entry["minutes"] for entry in entries(items))) == (2, [30, 31])
    week = this_week(store, items)
    assert (week.cardio_sessions, week.cardio_minutes) == (2, 61)


def test_a_request_delivered_to_two_handlers_at_once_counts_once(
    store: DynamoStore,
    items: Callable[[], list[Json]],
    elsewhere: Answering,
    answering: Callable[[TraineeStore], Answering],
) -> None:
    first: list[Json] = []
    meeting = Interrupted(store, [lambda: first.append(elsewhere(cardio(20, "same")))])
    second = answering(meeting)(cardio(20, "same"))
    assert first == [second]
    assert [entry["minutes"] for entry in entries(items)] == [20]
    assert this_week(store, items).cardio_sessions == 1


def test_two_first_launches_at_once_leave_one_person(
    table: str,
    store: DynamoStore,
    items: Callable[[], list[Json]],
    answering: Callable[[TraineeStore], Answering],
) -> None:
    def opened(request_id: str, device: str) -> Json:
        return requests.launch(SENDER, Session(f"session-{device}", new=True), request_id, MONDAY)

    other = answering(DynamoStore(table))
    meeting = Interrupted(store, [lambda: other(opened("theirs", "TWO"))])
    response = answering(meeting)(opened("ours", "ONE"))
    platform_rules.check(response)
    (item,) = items()
    trainee = store.load(item["who"]["S"])
    assert trainee
    assert (trainee.launches, trainee.version) == (2, 2)
