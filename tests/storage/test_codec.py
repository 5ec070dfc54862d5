"""Stored items: what is written is read back the same, and what does not fit is not read at all."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.coaching.commands import (
    ChooseStrengthDays,
    Command,
    Correct,
    DoWithout,
    Launch,
    Say,
    Shorten,
    StartCardio,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    StateWeights,
    Swap,
    Undo,
    Yes,
)
from coach.coaching.cues import Cue
from coach.coaching.decide import decide
from coach.coaching.decision import Scene
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.storage.codec import UnreadableItemError, decode, encode
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.log import LogEntry
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel, Profile
from coach.turn import Request, take
from coach.workout.block import Place
from coach.workout.transitions import Event

PROGRAMME = read_programme()
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)

Step = tuple[Command, timedelta]

COMMANDS = st.one_of(
    st.builds(Say, st.sampled_from(Event)),
    st.builds(StateEffort, st.none() | st.sampled_from(Effort)),
    st.sampled_from([Undo(), Swap(), Correct(9), Shorten(15), StartCardio()]),
    st.from_type(Command),
)
GAPS = st.sampled_from(
    [timedelta(seconds=seconds) for seconds in (3, 20, 45, 120, 400)]
    + [timedelta(hours=5), timedelta(days=1), timedelta(days=2), timedelta(days=9)]
)
ONBOARDINGS = st.builds(
    lambda level, owned: [Launch(), Yes(), StateActivity(level), StateEquipment(owned), StartStrength()],
    st.sampled_from(ActivityLevel),
    st.frozensets(st.sampled_from(Equipment)),
)
WALKS: st.SearchStrategy[list[Step]] = st.builds(
    lambda onboarding, steps: [(command, timedelta(seconds=20)) for command in onboarding] + steps,
    st.just([]) | ONBOARDINGS,
    st.lists(st.tuples(COMMANDS, GAPS), max_size=40),
)
# The same examples in every run, so that a failure is the change's own.
SLOW = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def through_json(value: object, type_: object) -> object:
    return decode(json.loads(json.dumps(encode(value, type_))), type_)


class Kept:
    """One trainee, kept as the text that the codec makes of it."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.log: list[LogEntry] = []

    def load(self, who: str) -> Trainee | None:  # noqa: ARG002 - there is one
        """The trainee read from the text."""
        trainee: Trainee | None = decode(json.loads(self.text), Trainee) if self.text else None
        return trainee

    def entries(
        self,
        who: str,  # noqa: ARG002 - there is one
        since: datetime,
        until: datetime,
        most: int,
    ) -> tuple[LogEntry, ...]:
        """What was logged then, the newest first."""
        return tuple([entry for entry in self.log if since <= entry.at < until][::-1][:most])

    def save(
        self,
        who: str,  # noqa: ARG002
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
    ) -> None:
        """Write the trainee, and see that nothing is lost by it."""
        self.text = json.dumps(encode(replace(trainee, version=trainee.version + 1), Trainee))
        assert decode(json.loads(self.text), Trainee) == replace(trainee, version=trainee.version + 1)
        for entry in log:
            assert through_json(entry, LogEntry) == entry
        assert all(entry in self.log for entry in retracted), "what is retracted was logged just so"
        self.log = [entry for entry in self.log if entry not in retracted] + list(log)

    def voices(self, account: str) -> tuple[str, ...]:  # noqa: ARG002
        """There is nobody else."""
        return ()

    def forget(self, who: str, version: int) -> bool:  # noqa: ARG002
        """Nothing is left."""
        self.text, self.log = None, []
        return True


def walked(steps: Sequence[Step]) -> Kept:
    """What is stored after these turns, each of them read and written through the codec."""
    kept, now = Kept(), MONDAY
    for number, (command, gap) in enumerate(steps):
        now += gap
        fresh = isinstance(command, Launch)
        request = Request(f"r{number}", "somebody", command, now, fresh, lambda: "Europe/Berlin", "UTC")
        take(request, kept, PROGRAMME)
    return kept


def mid_workout() -> Trainee:
    """Somebody with a finished exercise behind them and a broken-off set before them."""
    commands: list[Command] = [Launch(), Yes(), StateActivity(ActivityLevel.OFTEN)]
    commands += [StateEquipment(frozenset({Equipment.CHAIR, Equipment.DUMBBELL})), StartStrength()]
    commands += [Say(Event.SKIP), Say(Event.READY), StateEffort(Effort.EASY), Say(Event.READY)]
    gaps = [20] * 7 + [400, 20]
    commands.append(Say(Event.PAUSE))
    walk = zip(commands, (timedelta(seconds=gap) for gap in [*gaps, 30]), strict=True)
    trainee = walked(list(walk)).load("somebody")
    assert trainee
    assert trainee.running
    assert trainee.running.place
    return trainee


def in_cardio() -> Trainee:
    """Somebody on a walk, with a wish for today only and a change of the plan that can be taken back."""
    commands: list[Command] = [Launch(), Yes(), StateActivity(ActivityLevel.RARELY)]
    commands += [StateEquipment(frozenset({Equipment.CHAIR, Equipment.DUMBBELL})), StartCardio()]
    commands += [Shorten(20), DoWithout(frozenset({Equipment.CHAIR})), Say(Event.RESUME)]
    commands += [StateWeights(Equipment.DUMBBELL, (4, 6, 8), Unit.POUND), ChooseStrengthDays(4)]
    trainee = walked([(command, timedelta(seconds=20)) for command in commands]).load("somebody")
    assert trainee
    assert trainee.cardio
    assert trainee.day_wish
    assert trainee.before
    assert trainee.before.plan
    assert trainee.before.week
    return trainee


def after_a_workout() -> Trainee:
    """Somebody whose workout, exercise swapped in its middle, has just been logged and can be taken back."""
    commands: list[Command] = [Launch(), Yes(), StateActivity(ActivityLevel.RARELY)]
    commands += [StateEquipment(frozenset({Equipment.DUMBBELL})), StartStrength(), Say(Event.SKIP)]
    commands += [Say(Event.READY), Say(Event.DONE), Swap()]
    commands += [Say(Event.DONE), StateEffort(Effort.RIGHT)] * 4
    trainee = walked([(command, timedelta(seconds=50)) for command in commands]).load("somebody")
    assert trainee
    assert trainee.before
    assert trainee.before.logged
    assert trainee.before.running
    return trainee


def dataclasses_of(type_: Any, found: dict[str, Any] | None = None) -> dict[str, Any]:  # noqa: ANN401
    """Every dataclass that the annotations reach from here, by name."""
    found = {} if found is None else found
    if is_dataclass(type_) and isinstance(type_, type) and type_.__name__ not in found:
        found[type_.__name__] = type_
        for hint in get_type_hints(type_).values():
            dataclasses_of(hint, found)
    for argument in get_args(type_):
        dataclasses_of(argument, found)
    return found


EVERY_DATACLASS = dict(sorted({**dataclasses_of(Trainee), **dataclasses_of(LogEntry)}.items()))


@SLOW
@given(WALKS)
def test_any_conversation_is_read_back_as_it_was_written(steps: list[Step]) -> None:
    walked(steps)


@SLOW
@given(WALKS, COMMANDS)
def test_a_decision_on_what_was_read_back_is_the_same(steps: list[Step], command: Command) -> None:
    before = walked(steps).load("somebody") or Trainee()
    now = MONDAY + timedelta(days=400)
    scene = Scene(PROGRAMME, now, now.date())
    assert decide(through_json(before, Trainee), command, scene) == decide(before, command, scene)


@pytest.mark.parametrize("kind", EVERY_DATACLASS.values(), ids=EVERY_DATACLASS)
@settings(SLOW, max_examples=20)
@given(data=st.data())
def test_every_dataclass_of_the_aggregate_round_trips(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert through_json(value, kind) == value


@pytest.mark.parametrize("kind", EVERY_DATACLASS.values(), ids=EVERY_DATACLASS)
@settings(SLOW, max_examples=5)
@given(data=st.data())
def test_an_item_without_a_required_field_is_unreadable(kind: type, data: st.DataObject) -> None:
    stored = encode(data.draw(st.from_type(kind)), kind)
    for field in fields(kind):
        if field.default is MISSING and field.default_factory is MISSING:
            with pytest.raises(UnreadableItemError):
                decode({name: item for name, item in stored.items() if name != field.name}, kind)


def test_defaults_take_no_room() -> None:
    assert encode(Trainee(), Trainee) == {}
    assert decode({}, Trainee) == Trainee()


@pytest.mark.parametrize(
    "stored",
    [{"is": "Shout"}, {"is": "Place"}, {"is": None}, {"is": []}, {}, "Welcome", 7, None, ["Welcome"]],
    ids=repr,
)
def test_an_unknown_cue_is_unreadable(stored: object) -> None:
    with pytest.raises(UnreadableItemError):
        decode(stored, Cue)


@pytest.mark.parametrize(
    ("stored", "type_"),
    [
        ("shouting", Effort),
        (7, Effort),
        ("2026-13-01", date),
        (20261123, date),
        ("noon", datetime),
        ([], Place),
        ("Place", Place),
        ({"set_number": 1, "side": "middle"}, Place),
        ({"set_number": "one", "side": "both"}, Place),
        ({"set_number": None, "side": "both"}, Place),
        ({"set_number": 1.5, "side": "both"}, Place),
        ({"launches": "three"}, Trainee),
        ({"time_zone": 7}, Profile),
        ({"equipment": "band"}, Profile),
        ({"equipment": [7]}, Profile),
        ({"equipment": {}}, Profile),
        ({"profile": "?"}, Trainee),
        ({"profile": []}, Trainee),
    ],
    ids=str,
)
def test_a_value_of_the_wrong_type_is_unreadable(stored: object, type_: type) -> None:
    with pytest.raises(UnreadableItemError):
        decode(stored, type_)


@pytest.mark.parametrize("trainee", [mid_workout, in_cardio, after_a_workout])
def test_somebody_in_the_middle_of_things_is_read_back(trainee: Callable[[], Trainee]) -> None:
    assert through_json(trainee(), Trainee) == trainee()


@pytest.mark.parametrize("trainee", [mid_workout, in_cardio, after_a_workout])
def test_no_value_of_a_stored_trainee_can_be_of_another_type(trainee: Callable[[], Trainee]) -> None:
    stored = json.loads(json.dumps(encode(trainee(), Trainee)))
    read = [path for path, spoilt in _spoilt(stored) if _readable(spoilt)]
    assert read == []


def test_the_version_is_not_part_of_what_is_compared() -> None:
    trainee = replace(mid_workout(), version=7)
    assert through_json(trainee, Trainee) == trainee


def _readable(stored: object) -> bool:
    try:
        decode(stored, Trainee)
    except UnreadableItemError:
        return False
    return True


def _spoilt(stored: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON
    """The stored trainee again and again, each time with one value replaced by one of another JSON type.

    What may be absent and is, may be anything that it could be.
    """
    for path, value in _places(stored, ()):
        if value is None:
            continue
        for wrong in ("?", 7, [], {}):
            if type(wrong) is not type(value) and not (isinstance(value, bool) and wrong == 7):
                whole = copy.deepcopy(stored)
                at = whole
                for step in path[:-1]:
                    at = at[step]
                at[path[-1]] = wrong
                yield f"{'.'.join(map(str, path))}: {value!r:.20} -> {wrong!r}", whole


def _places(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:  # noqa: ANN401
    if path:
        yield path, value
    match value:
        case dict():
            children = list(value.items())
        case list():
            children = list(enumerate(value))
        case _:
            children = []
    for key, child in children:
        yield from _places(child, (*path, key))
