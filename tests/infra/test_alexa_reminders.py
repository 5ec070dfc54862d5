"""The simulated reminders service takes what Amazon takes, and rings by the clock on the wall."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient

from coach.alexa_api import AlexaApiClient
from coach.alexa_reminders import SCOPE
from coach.skill import answer, build_skill
from infra.echo import script
from infra.echo.alerts import Account, Alert, Ring
from infra.echo.alexa_settings import create_app, settings_service
from infra.echo.device import Echo
from infra.echo.device_settings import DeviceSettings
from infra.echo.hearing import Hearing
from infra.echo.script_lines import ReminderRings
from tests.storage.memory_store import MemoryStore

Json = dict[str, Any]

MODEL = Path(__file__).parents[2] / "interaction_models" / "en-US.json"
ANN, BEN = "amzn1.ask.account.ANN", "amzn1.ask.account.BEN"
HREF = "/v1/alerts/reminders"
RULE = "FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
REMINDER: Json = {
    "requestTime": "2026-11-23T12:00:00",
    "trigger": {
        "type": "SCHEDULED_ABSOLUTE",
        "scheduledTime": "2026-11-30T07:00:00.000",
        "timeZoneId": "America/New_York",
        "recurrence": {"recurrenceRules": [RULE]},
    },
    "alertInfo": {"spokenInfo": {"content": [{"locale": "en-US", "text": "Time to train."}]}},
    "pushNotification": {"status": "ENABLED"},
}


@pytest.fixture
def settings() -> DeviceSettings:
    """One account has granted the permission."""
    settings = DeviceSettings()
    settings.alerts.of(ANN).granted = True
    return settings


@pytest.fixture
def service(settings: DeviceSettings) -> FlaskClient:
    return create_app(settings).test_client()


def of(user: str) -> dict[str, str]:
    """The access token for the account."""
    return {"Authorization": f"Bearer simulated.{user}"}


def changed(path: str, value: object) -> Json:
    """The reminder with another value there; without one where it is None."""
    sent = deepcopy(REMINDER)
    *before, last = path.split(".")
    place = sent
    for name in before:
        place = place[name]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return sent


def test_a_reminder_is_made_told_changed_and_removed(service: FlaskClient, settings: DeviceSettings) -> None:
    made = service.post(HREF, json=REMINDER, headers=of(ANN)).get_json()
    token = made["alertToken"]
    assert made["createdTime"] == "2026-11-23T17:00:00.000Z"
    (told,) = service.get(HREF, headers=of(ANN)).get_json()["alerts"]
    assert (told["alertToken"], told["trigger"]) == (token, REMINDER["trigger"])
    evening = changed("trigger.timeZoneId", "Europe/Berlin")
    assert service.put(f"{HREF}/{token}", json=evening, headers=of(ANN)).get_json()["alertToken"] == token
    assert settings.alerts.of(ANN).alerts[token].asked == evening
    assert service.delete(f"{HREF}/{token}", headers=of(ANN)).status_code == 200
    assert service.get(HREF, headers=of(ANN)).get_json()["alerts"] == []


@pytest.mark.parametrize("headers", [{}, of(BEN)], ids=["nobody's", "without the permission"])
def test_without_the_permission_nothing_is_done(service: FlaskClient, headers: dict[str, str]) -> None:
    refused = service.post(HREF, json=REMINDER, headers=headers)
    assert (refused.status_code, refused.get_json()["code"]) == (401, "UNAUTHORIZED")


def test_accounts_do_not_see_each_other(service: FlaskClient, settings: DeviceSettings) -> None:
    settings.alerts.of(BEN).granted = True
    token = service.post(HREF, json=REMINDER, headers=of(ANN)).get_json()["alertToken"]
    assert service.get(HREF, headers=of(BEN)).get_json()["alerts"] == []
    for refused in (
        service.delete(f"{HREF}/{token}", headers=of(BEN)),
        service.put(f"{HREF}/{token}", json=REMINDER, headers=of(BEN)),
    ):
        assert (refused.status_code, refused.get_json()["code"]) == (404, "ALERT_NOT_FOUND")


def test_an_account_takes_so_many_and_no_more(service: FlaskClient, settings: DeviceSettings) -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    settings.alerts.of(ANN).alerts = {str(number): Alert(str(number), at, REMINDER) for number in range(250)}
    refused = service.post(HREF, json=REMINDER, headers=of(ANN))
    assert (refused.status_code, refused.get_json()["code"]) == (403, "MAX_REMINDERS_EXCEEDED")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("requestTime", None),
        ("requestTime", "2026-11-23T12:00:00Z"),
        ("trigger", None),
        ("trigger", "tomorrow"),
        ("trigger.type", "SCHEDULED_RELATIVE"),
        ("trigger.scheduledTime", None),
        ("trigger.scheduledTime", "2026-11-30T07:00:00+00:00"),
        ("trigger.scheduledTime", "2026-11-23T07:00:00"),
        ("trigger.timeZoneId", None),
        ("trigger.timeZoneId", "Mars/Olympus_Mons"),
        ("trigger.recurrence", None),
        ("trigger.recurrence.recurrenceRules", []),
        ("trigger.recurrence.recurrenceRules", "FREQ=WEEKLY"),
        ("trigger.recurrence.recurrenceRules", [RULE.replace("MO", "MON")]),
        ("trigger.recurrence.recurrenceRules", [RULE.replace("=7", "=24")]),
        ("alertInfo", None),
        ("alertInfo.spokenInfo", None),
        ("alertInfo.spokenInfo.content", []),
        ("alertInfo.spokenInfo.content", [{"locale": "en-US"}]),
        ("pushNotification", None),
        ("pushNotification.status", "ON"),
    ],
)
def test_what_amazon_would_not_take_is_refused(service: FlaskClient, path: str, value: object) -> None:
    refused = service.post(HREF, json=changed(path, value), headers=of(ANN))
    assert refused.status_code == 400
    assert refused.get_json()["code"]


def test_what_is_no_json_is_refused(service: FlaskClient) -> None:
    assert service.post(HREF, data="remind me", headers=of(ANN)).status_code == 400


def test_a_rule_of_another_form_is_not_simulated() -> None:
    asked = changed("trigger.recurrence.recurrenceRules", ["FREQ=DAILY"])
    at = datetime(2026, 11, 23, tzinfo=UTC)
    with pytest.raises(ValueError, match="not simulated"):
        Account(alerts={"one": Alert("one", at, asked)}).next_ring(at)


def test_without_reminders_none_rings() -> None:
    assert Account().next_ring(datetime(2026, 11, 23, tzinfo=UTC)) is None


# The whole way: said to the skill, kept by Alexa, rung by her.


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(json.loads(MODEL.read_text(encoding="utf-8")))


EchoAt = Callable[[datetime], Echo]


@pytest.fixture
def echo_at(hearing: Hearing) -> Iterator[EchoAt]:
    """Makes a device at that time, in its zone, whose owner has a plan and is reminded at seven."""
    settings = DeviceSettings()
    settings.alerts.of(ANN).granted = True
    skill = build_skill(MemoryStore(), lambda: datetime(2026, 11, 23, tzinfo=UTC), AlexaApiClient())
    with settings_service(settings) as endpoint:

        def echo(now: datetime) -> Echo:
            echo = Echo(
                lambda event: answer(skill, event),
                hearing,
                now=now,
                user_id=ANN,
                settings=settings,
                api_endpoint=endpoint,
            )
            echo.set_clock(now)
            for words in ("open glute coach", "yes", "rarely", "nothing", "no"):
                echo.hear(words)
            echo.hear("ask glute coach to remind me at seven on workout days")
            assert echo.hear("yes").transcript.startswith("Done.")
            return echo

        yield echo


def rung(echo: Echo, weeks: int) -> list[Ring]:
    """All that rings in so many weeks from now on."""
    return echo.settings.alerts.of(ANN).rings(echo.now, echo.now + timedelta(weeks=weeks))


@pytest.mark.parametrize(
    ("begun", "zone", "before", "after"),
    [
        ("2026-03-02", "America/New_York", -5, -4),
        ("2026-10-19", "America/New_York", -4, -5),
        ("2026-03-16", "Europe/Berlin", 1, 2),
        ("2026-10-12", "Europe/Berlin", 2, 1),
        ("2026-09-21", "Australia/Sydney", 10, 11),
        ("2026-03-23", "Australia/Sydney", 11, 10),
    ],
)
def test_it_rings_at_seven_on_both_sides_of_daylight_saving(
    echo_at: EchoAt, begun: str, zone: str, before: int, after: int
) -> None:
    """Nobody has to open the skill for that, nor is the hour of the world the same."""
    rings = rung(echo_at(datetime.fromisoformat(f"{begun}T18:00").replace(tzinfo=ZoneInfo(zone))), 4)
    assert len(rings) == 12
    assert {ring.at.strftime("%H:%M") for ring in rings} == {"07:00"}
    assert {ring.at.strftime("%A") for ring in rings} == {"Monday", "Wednesday", "Friday"}
    hours = [ring.at.utcoffset() for ring in rings]
    assert (hours[0], hours[-1]) == (timedelta(hours=before), timedelta(hours=after))
    assert {ring.at.astimezone(UTC).hour for ring in rings} == {(7 - before) % 24, (7 - after) % 24}
    assert {ring.text for ring in rings} == {
        "It's time for your workout. To begin, say: Alexa, open Glute Coach."
    }


def test_it_is_seven_where_the_person_is(echo_at: EchoAt) -> None:
    """Who has flown to Tokyo is reminded at seven there, from the next session on."""
    echo = echo_at(datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("America/New_York")))
    echo.settings.time_zone = "Asia/Tokyo"
    echo.wait(86_400)
    echo.hear("open glute coach")
    ring = echo.ring()
    assert (ring.at.strftime("%H:%M"), str(ring.at.tzinfo)) == ("07:00", "Asia/Tokyo")
    assert echo.now == ring.at


def test_a_transcript_tells_when_it_rings(echo_at: EchoAt) -> None:
    echo = echo_at(datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("America/New_York")))
    with pytest.raises(ValueError, match="the next reminder rings on Wednesday at 07:00"):
        script.perform(ReminderRings("wednesday", "08:00"), echo)
    assert script.perform(ReminderRings("friday", "07:00"), echo) is None


def test_a_reminder_that_nobody_set_does_not_ring(echo_at: EchoAt) -> None:
    echo = echo_at(datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("America/New_York")))
    echo.hear("ask glute coach to remove my reminder")
    with pytest.raises(ValueError, match="no reminder rings"):
        echo.ring()


def test_a_household_s_reminders_are_each_one_s_own(hearing: Hearing) -> None:
    """By recognised voice: nobody hears of another's reminder, nor removes it."""
    settings = DeviceSettings()
    store = MemoryStore()
    account = settings.alerts.of(ANN)
    account.granted = True
    skill = build_skill(store, lambda: datetime(2026, 11, 23, tzinfo=UTC), AlexaApiClient())
    with settings_service(settings) as endpoint:
        voices = {}
        for name, time in (("ann", "seven"), ("ben", "eight")):
            echo = voices[name] = Echo(
                lambda event: answer(skill, event),
                hearing,
                now=datetime(2026, 11, 23, 18, tzinfo=UTC),
                user_id=ANN,
                person_id=f"amzn1.ask.person.{name}",
                settings=settings,
                api_endpoint=endpoint,
            )
            for words in ("open glute coach", "yes", "rarely", "nothing", "no"):
                echo.hear(words)
            assert "no reminder" in echo.hear("ask glute coach when do you remind me").transcript
            echo.hear(f"ask glute coach to remind me at {time}")
            echo.hear("yes")
        assert len(account.alerts) == 2
        voices["ann"].hear("ask glute coach to remove my reminder")
        assert (
            "eight in the morning" in voices["ben"].hear("ask glute coach when do you remind me").transcript
        )
    (left,) = account.alerts.values()
    assert "BYHOUR=8" in left.asked["trigger"]["recurrence"]["recurrenceRules"][0]


def test_a_refused_permission_comes_with_a_card_for_later(hearing: Hearing) -> None:
    settings = DeviceSettings()
    skill = build_skill(MemoryStore(), lambda: datetime(2026, 11, 23, tzinfo=UTC), AlexaApiClient())
    with settings_service(settings) as endpoint:
        echo = Echo(
            lambda event: answer(skill, event),
            hearing,
            now=datetime(2026, 11, 23, 18, tzinfo=UTC),
            user_id=ANN,
            settings=settings,
            api_endpoint=endpoint,
        )
        for words in ("open glute coach", "yes", "rarely", "nothing", "no"):
            echo.hear(words)
        echo.hear("ask glute coach to remind me at seven")
        needed = echo.hear("yes").response["response"]
        assert (needed["shouldEndSession"], "reprompt" in needed, "card" in needed) == (True, False, False)
        refused = echo.hear("no").response["response"]
    assert refused["card"] == {"type": "AskForPermissionsConsent", "permissions": [SCOPE]}
    assert "directives" not in refused
