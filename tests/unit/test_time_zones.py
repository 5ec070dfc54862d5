"""A person is met in the time zone where they are, and it is not asked for more often than that takes."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.coaching.commands import (
    AskToday,
    Command,
    Launch,
    LogCardio,
    ReportStopSign,
    StartStrength,
    StateActivity,
    StateEquipment,
    StateMinutes,
    Yes,
)
from coach.coaching.cues import CardioLogged, DayToCome, RestToday, Tomorrow
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.training.profile import ActivityLevel
from coach.turn import Request, Said, take
from tests.storage.memory_store import MemoryStore

PROGRAMME = read_programme()
WHO = "somebody"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"


@dataclass
class Person:
    """Somebody, and the service that tells where they are."""

    now: datetime = datetime(2026, 11, 23, 12, tzinfo=UTC)
    zone: str | None = NEW_YORK
    device: str = "one"
    store: MemoryStore = field(default_factory=MemoryStore)
    asked: int = 0
    turns: int = 0

    def say(self, *commands: Command, fresh: bool = True, after: timedelta = timedelta(minutes=1)) -> Said:
        """The last answer; only the first of the commands opens a session."""
        said = None
        for command in commands:
            self.now += after
            self.turns += 1
            request = Request(
                str(self.turns),
                WHO,
                command,
                self.now,
                fresh and command is commands[0],
                self._told,
                "UTC",
                device=self.device,
            )
            said = take(request, self.store, PROGRAMME)
        assert said is not None
        return said

    def introduced(self) -> "Person":
        """The first questions are answered."""
        self.say(Launch(), Yes(), StateActivity(ActivityLevel.SOMETIMES), StateEquipment(frozenset()))
        return self

    def at(self, local: str) -> "Person":
        """It is that time in UTC, nearly."""
        self.now = datetime.fromisoformat(local).replace(tzinfo=UTC)
        return self

    @property
    def trainee(self) -> Trainee:
        """What is stored."""
        trainee = self.store.load(WHO)
        assert trainee is not None
        return trainee

    def _told(self) -> str | None:
        self.asked += 1
        return self.zone


def test_it_is_asked_for_once_and_not_at_every_turn() -> None:
    person = Person().introduced()
    for _ in range(5):
        person.say(AskToday())
    assert person.asked == 1
    assert person.trainee.profile.time_zone == NEW_YORK


def test_it_is_asked_for_again_on_the_next_day() -> None:
    person = Person().introduced()
    person.say(AskToday(), fresh=False, after=DAY)
    assert person.asked == 2


@pytest.mark.parametrize(("silence", "asked"), [(timedelta(hours=2), 1), (timedelta(hours=3), 2)])
def test_it_is_asked_for_again_after_hours_of_silence(silence: timedelta, asked: int) -> None:
    """On the same day, where a flight ends on it."""
    person = Person().introduced()
    person.zone = BERLIN
    person.say(AskToday(), after=silence)
    assert person.asked == asked
    assert person.trainee.profile.time_zone == (BERLIN if asked == 2 else NEW_YORK)
    person.say(AskToday())
    assert person.asked == asked


def test_it_is_not_asked_for_in_the_middle_of_a_session() -> None:
    person = Person().introduced()
    person.say(AskToday(), fresh=False, after=4 * HOUR)
    assert person.asked == 1


def test_a_device_elsewhere_has_a_time_zone_of_its_own() -> None:
    """A household with two homes: whoever speaks is met where they speak."""
    person = Person().introduced()
    for device, zone in (("two", BERLIN), ("one", NEW_YORK), ("two", BERLIN)):
        person.device, person.zone = device, zone
        person.say(AskToday())
        person.say(AskToday())
        assert person.trainee.profile.time_zone == zone
    assert person.asked == 4


def test_what_is_not_told_leaves_it_as_it_was_and_is_not_asked_again_at_once() -> None:
    person = Person().introduced()
    person.zone, person.device = None, "two"
    person.say(AskToday())
    person.say(AskToday())
    assert person.asked == 2
    assert person.trainee.profile.time_zone == NEW_YORK


# Late at night: half past midnight on Tuesday in New York is a quarter of six in UTC, and Monday's evening

LATE = "2026-11-24 05:30"
TUESDAY = date(2026, 11, 24)


def logged(said: Said) -> CardioLogged:
    return next(cue for cue in said.answer.cues if isinstance(cue, CardioLogged))


@pytest.mark.parametrize(
    ("named", "days_ago", "weekday"),
    [(TUESDAY, 0, 0), (TUESDAY - DAY, 0, 0), (TUESDAY - 2 * DAY, 1, 6)],
    ids=["today", "yesterday", "on Sunday"],
)
def test_a_day_that_is_named_at_night_is_told_by_its_name(named: date, days_ago: int, weekday: int) -> None:
    """Alexa's today is the evening's, and so is its yesterday."""
    person = Person().at("2026-11-22 17:00").introduced()
    told = logged(person.at(LATE).say(LogCardio(10, None, named)))
    assert (told.days_ago, told.weekday, told.by_name) == (days_ago, weekday, True)


def test_where_no_day_is_named_it_is_the_evening_s() -> None:
    person = Person().introduced().at(LATE)
    told = logged(person.say(LogCardio(10, None)))
    assert (told.days_ago, told.weekday, told.by_name) == (0, 0, False)


@pytest.mark.parametrize("at", [LATE, "2026-11-24 12:00"])
def test_tomorrow_is_still_to_come(at: str) -> None:
    person = Person().introduced().at(at)
    said = person.say(LogCardio(10, None, TUESDAY + DAY))
    assert DayToCome() in said.answer.cues
    assert not person.store.log(WHO)


def test_minutes_that_are_told_after_three_are_for_the_day_that_was_named_before() -> None:
    person = Person().introduced().at("2026-11-24 07:58")
    person.say(LogCardio(None, None, TUESDAY))
    person.at("2026-11-24 08:01")
    told = logged(person.say(StateMinutes(10), fresh=False))
    assert (told.weekday, told.days_ago) == (0, 1)


def test_a_workout_begun_after_midnight_is_the_evening_s() -> None:
    person = Person().introduced().at(LATE)
    person.say(StartStrength())
    running = person.trainee.running
    assert running is not None
    assert running.day == TUESDAY - DAY


def test_one_that_is_left_lying_is_closed_once_its_day_is_over_and_four_hours_are() -> None:
    person = Person().introduced().at(LATE)
    person.say(StartStrength())
    person.at("2026-11-24 08:30").say(AskToday())
    assert person.trainee.running is not None
    person.at("2026-11-24 13:00").say(AskToday())
    assert person.trainee.running is None


# Beyond the date line

AUCKLAND, LOS_ANGELES = "Pacific/Auckland", "America/Los_Angeles"


def test_a_stop_sign_is_heeded_on_the_day_before_where_that_comes_again() -> None:
    """S13: for the Sunday that comes after that Monday, and the rest of Monday."""
    person = Person(zone=AUCKLAND).at("2026-11-22 00:00").introduced()
    person.at("2026-11-22 19:00").say(ReportStopSign())
    person.zone = LOS_ANGELES
    said = person.at("2026-11-23 05:00").say(StartStrength())
    assert RestToday() in said.answer.cues
    said = person.at("2026-11-23 17:00").say(StartStrength())
    assert RestToday() in said.answer.cues
    person.at("2026-11-24 17:00").say(StartStrength())
    assert person.trainee.resting_on == date(2026, 11, 23)


def test_tomorrow_holds_what_is_left_of_it_where_it_was_today_before() -> None:
    person = Person(zone=AUCKLAND).at("2026-11-22 00:00").introduced()
    person.at("2026-11-22 19:00").say(LogCardio(15, None))
    person.zone = LOS_ANGELES
    said = person.at("2026-11-23 05:00").say(AskToday())
    tomorrow = next(cue for cue in said.answer.cues if isinstance(cue, Tomorrow))
    assert (tomorrow.strength, tomorrow.cardio_minutes) == (True, 0)


def test_a_first_time_zone_is_no_journey() -> None:
    """The one before was a guess, and nobody has crossed a line."""
    person = Person(zone=None).introduced()
    person.zone = AUCKLAND
    person.say(AskToday(), after=4 * HOUR)
    assert person.trainee.profile.time_zone == AUCKLAND
    history = person.trainee.history
    assert history is not None
    assert history.week.cardio_target == 75
