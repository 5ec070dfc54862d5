"""Somebody who trains on a journey, and counts for themselves what they do.

The ledger is kept by the person: a day is the one that they would write into a diary, a week is seven of them
from Monday on, and a week is met where its sessions and its minutes are. Of the coach's it has only what a
week asks for.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.coaching.questions import AskEffort
from coach.coaching.trainee import Trainee
from infra.echo.device import Echo

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
TURNS = 60  # no workout has as many

WELCOME = ("open glute coach", "yes", "a few times a week", "nothing", "stop")
NUMBERS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    *("twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five", "twenty-six"),
    *("twenty-seven", "twenty-eight", "twenty-nine", "thirty"),
]
WALK = re.compile(r"(?P<minutes>[A-Za-z-]+) minutes of (?:brisk walking|cardio)")


@dataclass
class Ledger:
    """What somebody did, by their own days."""

    workouts: list[date] = field(default_factory=list)
    walks: list[tuple[date, int]] = field(default_factory=list)
    aims: dict[date, tuple[int, int]] = field(default_factory=dict)
    """The sessions and minutes that each week asks for, by its Monday."""

    def sessions(self, week: date) -> int:
        """Days of the week with a workout."""
        return len({day for day in self.workouts if week <= day < week + WEEK})

    def minutes(self, week: date) -> int:
        """Minutes of the week's walks."""
        return sum(minutes for day, minutes in self.walks if week <= day < week + WEEK)

    def met(self, week: date) -> bool:
        """Whether it came to what it asked for; a week without the coach did not."""
        if week not in self.aims:
            return False
        sessions, minutes = self.aims[week]
        return self.sessions(week) >= sessions and self.minutes(week) >= minutes

    def streak(self, week: date) -> int:
        """Weeks met in a row before that one."""
        before = week - WEEK
        return 1 + self.streak(before) if self.met(before) else 0


def diary_day(local: datetime) -> date:
    """The day that somebody would write who goes to bed late: the night belongs to the evening before it."""
    return local.date() - DAY if local.hour < 3 else local.date()


def monday(day: date) -> date:
    """The first day of its week."""
    return day - day.weekday() * DAY


class Traveller:
    """They hear what the day asks for and do it, at the times and places that they come to.

    Attributes:
        kept: What the coach keeps of them.
    """

    def __init__(self, echo: Echo, kept: Callable[[], Trainee]) -> None:
        self.echo = echo
        self.kept = kept
        self.ledger = Ledger()

    @property
    def today(self) -> date:
        """Their own day."""
        return diary_day(self.echo.now)

    def at(self, wall: str, zone: str, *, fold: int = 0) -> None:
        """Time passes until the clock on the wall there shows it, for the `fold`th time."""
        moment = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=fold)
        if not self.echo.history:
            self.echo.set_clock(moment)
            for words in WELCOME:
                self.echo.hear(words)
        self.echo.wait_until(moment)
        self.echo.settings.time_zone = zone

    def all_of_today(self) -> None:
        """The workout and the walk that today asks for, if it does."""
        self.train()
        self.walk()

    def train(self) -> bool:
        """Today's workout, from its first word to its last; False where there is none."""
        if "Today is strength" not in self.ask("what's my workout today"):
            return False
        began = self.today
        self.ask("start my workout", "to ")
        self.echo.hear("skip", after=10)
        for _ in range(TURNS):
            if self.kept().running is None:
                self.ledger.workouts.append(began)
                self._hear_what_the_week_asks_for()
                return True
            self.echo.hear("about right" if isinstance(self.kept().asked, AskEffort) else "done")
        raise AssertionError("a workout without an end")

    def walk(self, minutes: int | None = None) -> bool:
        """The walk that is left today, or one of so many minutes; False where none is left."""
        if minutes is None:
            left = WALK.search(self.ask("what's my workout today"))
            if left is None:
                return False
            minutes = NUMBERS.index(left["minutes"].lower())
        answer = self.ask(f"log {NUMBERS[minutes]} minutes of walking", "to ")
        assert "logged" in answer, answer
        self.ledger.walks.append((self.today, minutes))
        self._hear_what_the_week_asks_for()
        return True

    def ask(self, words: str, joined: str = "") -> str:
        """What is answered to a wish in a session of its own, heard to its end."""
        answer = self.echo.hear(f"Alexa, ask glute coach {joined}{words}").transcript
        self._hear_what_the_week_asks_for()
        return answer

    def _hear_what_the_week_asks_for(self) -> None:
        history = self.kept().history
        assert history is not None
        week = history.week
        self.ledger.aims[week.start] = (week.strength_planned, week.cardio_target)
