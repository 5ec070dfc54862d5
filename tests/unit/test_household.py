"""Several people on one device: nobody's is ever mixed with anybody else's, whoever is recognised when."""

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import Trainee
from coach.intents.envelope import key
from coach.skill import answer, build_skill
from coach.turn import StillForgettingError
from infra.echo.device import Echo
from infra.echo.exchange import Exchange
from infra.echo.hearing import Hearing
from infra.echo.screen import INTERFACE
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
ACCOUNT = "amzn1.ask.account.HOUSE"
INTRODUCED = ("open glute coach", "yes", "rarely", "nothing")
WELCOME = "Welcome to Glute Coach."
MINE = "I know your voice, and this plan is yours alone."
RECENTLY_MINE = "I can't tell whose voice that is, so I'm still with the plan of the voice I knew last."
THE_ACCOUNT_S = "I don't know your voice, so this is the plan of the account."


def who(name: str | None) -> str:
    """The key of the person of that name, or of the account."""
    return key(ACCOUNT if name is None else f"{ACCOUNT}.person.{name.upper()}")


@cache
def listening() -> Hearing:
    """The American model's ears, made once for all of these tests."""
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return listening()


class House:
    """One device, and whoever speaks to it."""

    def __init__(self, hearing: Hearing, store: MemoryStore | None = None, *, screen: bool = False) -> None:
        self.store = store or MemoryStore()
        self.skill = build_skill(self.store, lambda: MONDAY, AlexaApiClient())
        shown = (INTERFACE,) if screen else ()
        self.echo = Echo(self.send, hearing, now=MONDAY, user_id=ACCOUNT, interfaces=shown)

    def send(self, event: Json) -> Json:
        """A request to the skill."""
        return answer(self.skill, json.loads(json.dumps(event)))

    def hear(self, name: str | None, *said: str, after: float | None = None) -> Exchange:
        """What the last of these words is answered, said by that voice or by one that is not recognised."""
        self.echo.speak_as(name)
        return [self.echo.hear(words, after=after) for words in said][-1]

    def of(self, name: str | None) -> Trainee | None:
        """What is kept of the person."""
        return self.store.load(who(name))

    def minutes(self, name: str | None) -> int:
        """Minutes of cardio that are logged of the person."""
        trainee = self.of(name)
        return trainee.history.week.cardio_minutes if trainee and trainee.history else 0

    def disabled(self, after: timedelta) -> Json:
        """The event of the skill's being disabled so long after the beginning."""
        stamp = (MONDAY + after).isoformat().replace("+00:00", "Z")
        system = {"application": {"applicationId": "amzn1.ask.skill.x"}, "user": {"userId": ACCOUNT}}
        request = {"type": "AlexaSkillEvent.SkillDisabled", "requestId": "event", "timestamp": stamp}
        return self.send({"version": "1.0", "context": {"System": system}, "request": request})


@pytest.fixture
def house(hearing: Hearing) -> House:
    """Ana and Ben have each been there, and somebody whose voice is not recognised."""
    house = House(hearing)
    for name in ("ana", "ben", None):
        house.hear(name, *INTRODUCED)
        house.echo.end_session()
    return house


def test_each_voice_has_first_questions_of_its_own(hearing: Hearing) -> None:
    house = House(hearing)
    for name in ("ana", "ben", None):
        assert house.hear(name, "open glute coach").transcript.startswith(WELCOME)
        house.echo.end_session()


def test_a_voice_that_is_not_recognised_in_its_own_session_is_still_theirs(house: House) -> None:
    """Whoever is out of breath is not always."""
    house.hear("ana", "open glute coach", "start my workout")
    house.hear(None, "skip", after=10)
    house.hear(None, "done", "about right")
    trainee = house.of("ana")
    assert trainee is not None
    assert trainee.running is not None
    assert trainee.running.stations[0].done
    account = house.of(None)
    assert account is not None
    assert account.running is None


def test_a_session_s_end_is_for_the_one_whose_it_is(house: House) -> None:
    """It comes without a voice."""
    house.hear("ana", "open glute coach", "start my workout")
    house.hear(None, "skip", after=10)
    before = house.of("ben"), house.of(None)
    house.hear("ana", "ready")
    house.echo.end_session(after=20)
    trainee = house.of("ana")
    assert trainee is not None
    assert trainee.running is not None
    assert trainee.running.since is None
    assert (house.of("ben"), house.of(None)) == before


def test_another_voice_is_another_person_and_the_session_is_theirs_from_then_on(house: House) -> None:
    house.hear("ana", "open glute coach", "log thirty minutes of running")
    assert "thirty" not in house.hear("ben", "how am I doing this week").transcript
    house.hear(None, "log ten minutes of walking")
    assert [house.minutes(name) for name in ("ana", "ben", None)] == [30, 10, 0]


def test_another_voice_that_nobody_has_met_is_welcomed(house: House) -> None:
    house.hear("ana", "open glute coach", "log thirty minutes of running")
    assert house.hear("cleo", "what's my workout today").transcript.startswith(WELCOME)
    house.hear(None, "yes")
    cleo = house.of("cleo")
    assert cleo is not None
    assert cleo.profile.cleared


def test_a_session_of_a_voice_that_is_not_recognised_is_the_account_s(house: House) -> None:
    house.hear("ana", "open glute coach", "log thirty minutes of running")
    house.echo.end_session()
    house.hear(None, "open glute coach", "log ten minutes of walking")
    assert [house.minutes(name) for name in ("ana", "ben", None)] == [30, 0, 10]


@pytest.mark.parametrize("reply", ["yes", "no", "ready", "about right", "ten minutes"])
def test_what_one_was_asked_is_not_answered_by_another(house: House, reply: str) -> None:
    """Nor is what that one was asked in a session of days ago."""
    house.hear("ben", "open glute coach", "delete my data")
    house.echo.end_session(told=False)
    house.echo.wait(3600)
    house.hear("ana", "open glute coach", "delete my data")
    house.hear("ben", reply)
    assert all(trainee is not None and trainee.plan for trainee in (house.of("ana"), house.of("ben")))


def test_a_yes_in_the_session_is_to_what_that_voice_was_asked(house: House) -> None:
    house.hear("ana", "open glute coach")
    house.hear("ben", "delete my data", "yes")
    assert house.of("ben") is None
    assert house.of("ana") is not None


def test_who_am_i_training(house: House) -> None:
    assert house.hear("ana", "open glute coach", "who am I training").transcript.startswith(MINE)
    assert house.hear(None, "who am I training").transcript.startswith(RECENTLY_MINE)
    assert house.hear("ben", "who am I training").transcript.startswith(MINE)
    house.echo.end_session()
    assert house.hear(None, "open glute coach", "who am I training").transcript.startswith(THE_ACCOUNT_S)


def test_who_am_i_training_leads_back_to_the_workout(house: House) -> None:
    house.hear("ana", "open glute coach", "start my workout")
    house.hear("ana", "skip", after=10)
    assert house.hear("ana", "who am I training").transcript.endswith("Say ready, or skip.")


# A screen

TOUCH = ["choose", "ready"]


def shown(exchange: Exchange) -> str:
    directives = exchange.response["response"].get("directives", [])
    token: str = next(one["token"] for one in directives if one["type"].endswith("APL.RenderDocument"))
    return token


def touched(house: House, exchange: Exchange, token: str) -> Json:
    """The request of a touch on what was shown with that token, in the session as it is now."""
    session = {**exchange.request["session"], "new": False}
    session["attributes"] = exchange.response.get("sessionAttributes") or {}
    system = {**exchange.request["context"]["System"]}
    system.pop("person", None)
    request = {
        "type": "Alexa.Presentation.APL.UserEvent",
        "requestId": f"touch {token}",
        "timestamp": exchange.request["request"]["timestamp"],
        "locale": "en-US",
        "token": token,
        "arguments": TOUCH,
        "source": {},
        "components": {},
    }
    context = {**exchange.request["context"], "System": system}
    return house.send({"version": "1.0", "session": session, "context": context, "request": request})


@pytest.fixture
def with_screen(hearing: Hearing) -> House:
    house = House(hearing, screen=True)
    for name in ("ana", "ben"):
        house.hear(name, *INTRODUCED, "start my workout")
        house.hear(name, "skip", after=10)
        house.echo.end_session()
    return house


def test_a_touch_is_by_the_one_whose_session_it_is(with_screen: House) -> None:
    last = with_screen.hear("ana", "Alexa, ask glute coach to continue")
    before = with_screen.of("ben")
    assert touched(with_screen, last, shown(last))["response"]
    ana = with_screen.of("ana")
    assert ana is not None
    assert ana.running is not None
    assert ana.running.since is not None
    assert with_screen.of("ben") == before


def test_a_touch_on_what_was_shown_to_another_means_nothing(with_screen: House) -> None:
    """It was on its way when somebody else spoke."""
    of_ana = shown(with_screen.hear("ana", "Alexa, ask glute coach to continue"))
    last = with_screen.hear("ben", "how do I do that")
    before = with_screen.of("ana"), with_screen.of("ben")
    answered = touched(with_screen, last, of_ana)
    assert answered["response"] == {}
    assert (with_screen.of("ana"), with_screen.of("ben")) == before
    assert answered["sessionAttributes"] == last.response["sessionAttributes"]
    assert touched(with_screen, last, shown(last))["response"]


def test_the_screen_goes_on_for_the_one_whose_count_it_is(hearing: Hearing) -> None:
    house = House(hearing, screen=True)
    house.hear("ben", *INTRODUCED, "start my cardio")
    house.hear("ana", *INTRODUCED, "start my cardio")
    leg, before = house.of("ana"), house.of("ben")
    gone_on = house.echo.watch()
    assert gone_on.transcript
    assert "person" not in gone_on.request["context"]["System"]
    ana = house.of("ana")
    assert ana is not None
    assert leg is not None
    assert ana.cardio != leg.cardio
    assert house.of("ben") == before


# What a session carries

HOSTILE = st.one_of(
    st.none(),
    st.integers(),
    st.text(max_size=70),
    st.text("0123456789abcdef", max_size=80).filter(lambda text: len(text) != 64),
    st.text("0123456789ABCDEFg", min_size=64, max_size=64).filter(lambda text: not text.isdigit()),
    st.lists(st.text(max_size=3)),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3)),
)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_a_session_that_carries_what_is_no_key_is_the_account_s(carried: object) -> None:
    house = House(listening())
    exchange = house.hear(None, *INTRODUCED[:1])
    session = {**exchange.request["session"], "new": False, "attributes": {"person": carried, "x": 1}}
    request = {**exchange.request["request"], "requestId": "again"}
    answered = house.send({**exchange.request, "session": session, "request": request})
    assert {item["who"]["S"] for item in house.store.items()} == {who(None)}
    assert answered["sessionAttributes"] == {}


def test_a_new_session_remembers_nobody(house: House) -> None:
    exchange = house.hear(None, "open glute coach")
    session = {**exchange.request["session"], "new": True, "attributes": {"person": who("ana")}}
    request = {**exchange.request["request"], "requestId": "again"}
    house.send({**exchange.request, "session": session, "request": request})
    ana, account = house.of("ana"), house.of(None)
    assert ana is not None
    assert account is not None
    assert (ana.launches, account.launches) == (1, 3)


@pytest.mark.parametrize("name", ["ana", None])
def test_whose_session_it_is_is_kept_where_a_turn_fails(
    house: House, name: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes next without a voice is not for the one who spoke before."""
    house.hear("ben", "open glute coach")
    with monkeypatch.context() as failing:
        failing.setattr(MemoryStore, "save", lambda *_, **__: 1 / 0)
        failed = house.hear(name, "log ten minutes of walking")
    assert failed.response["sessionAttributes"] == {"person": who(name or "ben")}


# Deleting

DAY = timedelta(days=1)


def keys(house: House) -> set[tuple[str, str]]:
    return {(item["who"]["S"], item["what"]["S"].partition("#")[0]) for item in house.store.items()}


def test_the_account_knows_which_voices_it_has_and_no_more_of_them(house: House) -> None:
    account = [item for item in house.store.items() if item["who"]["S"] == who(None)]
    names = [item for item in account if item["what"]["S"].startswith("VOICE#")]
    assert sorted(item["what"]["S"] for item in names) == sorted(
        f"VOICE#{who(name)}" for name in ("ana", "ben")
    )
    assert all(item.keys() == {"who", "what"} for item in names)


def test_a_disabled_skill_forgets_the_account_and_its_voices(house: House) -> None:
    house.hear("ana", "Alexa, ask glute coach to log ten minutes of walking")
    assert house.disabled(DAY)["response"] == {}
    assert house.store.items() == []
    assert house.hear("ana", "open glute coach").transcript.startswith(WELCOME)


def test_a_disabled_skill_forgets_the_voices_of_an_account_that_never_spoke(hearing: Hearing) -> None:
    house = House(hearing)
    house.hear("ana", *INTRODUCED)
    house.disabled(DAY)
    assert house.store.items() == []


def test_a_voice_that_has_come_back_since_is_kept(house: House) -> None:
    house.echo.wait(7200)
    house.hear("ben", "open glute coach")
    house.disabled(timedelta(hours=1))
    assert house.of("ben") is not None
    assert keys(house) == {(who("ben"), "TRAINEE"), (who(None), "VOICE")}
    house.disabled(DAY)
    assert house.store.items() == []


def test_what_is_too_much_for_one_turn_is_gone_on_with(hearing: Hearing) -> None:
    house = House(hearing, MemoryStore(at_once=1))
    house.hear("ana", *INTRODUCED, "log ten minutes of walking", "log ten minutes of walking")
    turns = 0
    while house.store.items():
        turns += 1
        try:
            house.disabled(DAY)
        except StillForgettingError:
            continue
    assert turns == 2


@pytest.mark.parametrize("name", ["ana", "ben", None])
def test_who_deletes_their_data_deletes_nobody_else_s(house: House, name: str | None) -> None:
    others = {"ana", "ben", None} - {name}
    before = {other: house.of(other) for other in others}
    house.hear(name, "Alexa, ask glute coach to delete my data")
    assert house.hear(name, "yes").transcript.startswith("It's all deleted.")
    assert house.of(name) is None
    assert {other: house.of(other) for other in others} == before
    named = {item["what"]["S"] for item in house.store.items() if item["what"]["S"].startswith("VOICE")}
    assert named == {f"VOICE#{who(other)}" for other in ("ana", "ben") if other != name}


def test_who_has_deleted_their_data_by_an_unrecognised_yes_is_gone_as_well(house: House) -> None:
    """The session is theirs, so the yes is."""
    house.hear("ana", "Alexa, ask glute coach to delete my data")
    house.hear(None, "yes")
    assert house.of("ana") is None
    assert f"VOICE#{who('ana')}" not in {item["what"]["S"] for item in house.store.items()}
    assert house.of(None) is not None
