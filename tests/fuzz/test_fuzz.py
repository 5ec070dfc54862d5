"""Some hundreds of mutated requests (`make fuzz` sends tens of thousands), and that a fault is noticed."""

import json
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

import pytest

from infra.echo import screen
from infra.echo.requests import SKILL_ID
from tests.fuzz.campaign import Campaign, Step, fewest, replayed
from tests.fuzz.drawing import drawn
from tests.fuzz.judging import Complaint, Outcome, judged
from tests.fuzz.mutation import Delete, Double, Mutation, Put, Rename, Swap, Wrap, mutated, paths
from tests.fuzz.recorded import TRANSCRIPTS, declared, requests_of
from tests.fuzz.subject import Subject
from tests.fuzz.wild import KINDS, wild

Json = dict[str, Any]

REQUESTS = 400
SHORT = ("undo", "first_time", "pain", "cardio_log")
"""Conversations that lead to many moments in few requests."""

WORDS = {"type": "SSML", "ssml": "<speak>See you soon.</speak>"}
SAID: Json = {"version": "1.0", "response": {"outputSpeech": WORDS, "shouldEndSession": True}}


def conversations(device: tuple[str, ...] = ()) -> list[Callable[[], tuple[Json, ...]]]:
    return [partial(requests_of, path, device) for path in TRANSCRIPTS if path.stem in SHORT]


@pytest.fixture(scope="module")
def launch() -> Json:
    """The first request of a conversation."""
    return conversations()[0]()[0]


def campaign(subject: Subject, seed: int = 20) -> Campaign:
    return Campaign(subjects=[(None, subject)], conversations=conversations(), declared=declared(), seed=seed)


@pytest.mark.filterwarnings("ignore::dateutil.parser.UnknownTimezoneWarning")
@pytest.mark.parametrize("skill_id", [None, SKILL_ID])
def test_whatever_is_sent_is_answered_and_spoils_nothing(skill_id: str | None) -> None:
    fuzzing = Campaign(
        subjects=[(skill_id, Subject(skill_id))],
        conversations=[*conversations(), *conversations((screen.INTERFACE,))],
        declared=declared(),
        seed=7,
    )
    fuzzing.run(REQUESTS // 2)
    told = [(finding.complaint, json.dumps(finding.events)[:2_000]) for finding in fuzzing.findings]
    assert not told
    assert fuzzing.sane >= REQUESTS // 4
    assert fuzzing.outcomes[Outcome.ANSWERED] >= REQUESTS // 8
    assert fuzzing.outcomes[Outcome.SILENT] >= REQUESTS // 16


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"version": "1.0", "response": {}}, "nobody hears"),
        ({"version": "1.0", "response": {"outputSpeech": WORDS | {"ssml": "<speak>a & b</speak>"}}}, "Alexa"),
        ({"version": "1.0", "response": {"outputSpeech": WORDS | {"ssml": "<speak>{x}</speak>"}}}, "Alexa"),
        (SAID | {"sessionAttributes": {"a": "x" * 30_000}}, "Alexa refuses"),
        (SAID | {"sessionAttributes": {"a": float("inf")}}, "cannot be sent"),
        (SAID | {"sessionAttributes": {"a": "\ud83d"}}, "cannot be sent"),
        (SAID | {"sessionAttributes": {"a": object()}}, "cannot be sent"),
        (None, "no object"),
    ],
)
def test_an_answer_that_may_not_be_given_is_noticed(launch: Json, answer: object, complaint: str) -> None:
    with pytest.raises(Complaint, match=complaint):
        Subject(answering=lambda _: answer).hear(launch)


def test_an_answer_where_none_is_taken_is_noticed(launch: Json) -> None:
    ended = mutated(launch, [Put(("request", "type"), "SessionEndedRequest")])
    with pytest.raises(Complaint, match="takes no answer"):
        judged(ended, SAID)
    assert judged(launch, SAID) is Outcome.ANSWERED


def test_an_apology_is_right_only_where_nothing_can_be_read(launch: Json) -> None:
    unreadable = mutated(launch, [Put(("request", "timestamp"), "noonish")])
    sorry = Subject().answered(unreadable)
    assert judged(unreadable, sorry) is Outcome.UNREADABLE
    with pytest.raises(Complaint, match="an apology for a request that can be read"):
        judged(launch, sorry)


def test_what_leaves_the_skill_is_noticed(launch: Json) -> None:
    def breaks(_: Json) -> object:
        raise KeyError("session")

    with pytest.raises(Complaint, match="KeyError left the skill at breaks"):
        Subject(answering=breaks).hear(launch)


def test_another_skills_request_is_refused_and_ones_own_is_not(launch: Json) -> None:
    application = ("context", "System", "application", "applicationId")
    subject = Subject(SKILL_ID)
    assert subject.hear(launch) is Outcome.ANSWERED
    assert subject.hear(mutated(launch, [Put(application, "another")])) is Outcome.REFUSED


def test_a_turn_that_fails_is_noticed_with_its_cause(launch: Json, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("coach.turn.decide", broken)
    with pytest.raises(Complaint, match="a turn failed: ZeroDivisionError at broken"):
        Subject().hear(launch)


def test_a_log_that_is_lost_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By whatever is heard next, which is no undo."""
    logged = next(path for path in TRANSCRIPTS if path.stem == "cardio_log")
    subject, sent = Subject(), requests_of(logged, ())
    for request in sent:
        subject.hear(request)
    assert any(subject.stored().logs.values())
    saved = type(subject.stored()).save

    def forgetful(store: Any, who: str, trainee: Any, log: Any, retracted: Any = ()) -> None:  # noqa: ANN401
        saved(store, who, trainee, log, retracted)
        store.logs[who] = {}

    monkeypatch.setattr("tests.storage.memory_store.MemoryStore.save", forgetful)
    again = mutated(sent[0], [Put(("request", "requestId"), "another")])
    with pytest.raises(Complaint, match="what was logged before is gone"):
        subject.hear(again)


def test_a_finding_is_shortened_to_what_it_takes(launch: Json) -> None:
    """Of three requests the last, of its three changes the one that matters."""
    matters = Put(("request", "locale"), "xx")
    changes = (Put(("version",), "2"), matters, Delete(("session", "new")))
    steps = [Step(launch), Step(launch), Step(launch, changes)]
    (left,) = fewest(steps, lambda some: bool(some) and some[-1].event["request"].get("locale") == "xx")
    assert left.mutations == (matters,)


def test_a_campaign_tells_each_cause_once_and_it_can_be_replayed() -> None:
    """A skill that stumbles over some word, wherever it stands."""

    def stumbles(event: Json) -> object:
        if "banana" in json.dumps(event):
            raise ValueError
        return SAID if event.get("request") else {"version": "1.0", "response": {}}

    subject = Subject(answering=stumbles)
    fuzzing = campaign(subject)
    fuzzing.run(300)
    (finding,) = [found for found in fuzzing.findings if "ValueError" in found.complaint]
    assert fuzzing.met[finding.complaint] > 1
    assert fuzzing.mutated == 300
    (event,) = finding.events
    assert replayed(subject, [json.dumps(event)]) == finding.complaint
    assert replayed(Subject(), [json.dumps(conversations()[0]()[0])]) is None


@pytest.mark.parametrize(
    ("mutation", "changed"),
    [
        (Delete(("a",)), {"b": [1, 2]}),
        (Delete(("x", "y")), {"a": {"c": 3}, "b": [1, 2]}),
        (Put(("a", "d"), None), {"a": {"c": 3, "d": None}, "b": [1, 2]}),
        (Put(("b", 0), {}), {"a": {"c": 3}, "b": [{}, 2]}),
        (Rename(("a",), "b"), {"b": {"c": 3}}),
        (Swap(("a", "c"), ("b", 1)), {"a": {"c": 2}, "b": [1, 3]}),
        (Swap(("a",), ("a", "c")), {"a": {"c": 3}, "b": [1, 2]}),
        (Double(("b",)), {"a": {"c": 3}, "b": [1, 2, 1, 2]}),
        (Double(("a",)), {"a": {"c": 3}, "b": [1, 2]}),
        (Wrap(("a", "c")), {"a": {"c": [3]}, "b": [1, 2]}),
    ],
    ids=str,
)
def test_a_mutation_changes_a_copy(mutation: Mutation, changed: Json) -> None:
    event: Json = {"a": {"c": 3}, "b": [1, 2]}
    assert mutated(event, [mutation]) == changed
    assert event == {"a": {"c": 3}, "b": [1, 2]}
    assert list(paths(event)) == [("a",), ("a", "c"), ("b",), ("b", 0), ("b", 1)]


def test_the_same_seed_draws_the_same(launch: Json) -> None:
    first, second = (drawn(Random(3), launch, declared()) for _ in range(2))  # noqa: S311 - a seed
    assert first == second
    kinds = {wild(Random(seed), launch)["request"]["type"] for seed in range(300)}  # noqa: S311 - a seed
    assert kinds == {*KINDS, "IntentRequest"}
