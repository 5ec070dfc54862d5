"""What Alexa keeps of an account: its reminders, and whether the skill may set any."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

RULE: Final = re.compile(
    r"FREQ=WEEKLY;BYDAY=(?P<day>MO|TU|WE|TH|FR|SA|SU);BYHOUR=(?P<hour>\d{1,2});BYMINUTE=(?P<minute>\d{1,2});"
    r"BYSECOND=0;INTERVAL=1;"
)
"""The one form of recurrence that is simulated: a day of every week."""

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LOOKED_AHEAD: Final = timedelta(days=8)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ring:
    """A reminder that rings: when, in its own zone, and what Alexa says then."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A reminder as it was asked for."""

    token: str
    created: datetime
    asked: Mapping[str, Any]

    def rings(self, after: datetime, until: datetime) -> Iterator[Ring]:
        """When it rings between the two, in order: at its wall time, whatever that is of the world's time."""
        trigger = self.asked["trigger"]
        zone = ZoneInfo(trigger["timeZoneId"])
        times: dict[int, time] = {}
        for rule in trigger["recurrence"]["recurrenceRules"]:
            match = RULE.fullmatch(rule)
            if match is None:
                raise ValueError(f"a rule that is not simulated: {rule}")
            times[WEEKDAYS.index(match["day"])] = time(int(match["hour"]), int(match["minute"]))
        day: date = after.astimezone(zone).date()
        while day <= until.astimezone(zone).date():
            if day.weekday() in times:
                at = datetime.combine(day, times[day.weekday()], zone)
                if after < at <= until:
                    yield Ring(at, self.asked["alertInfo"]["spokenInfo"]["content"][0]["text"])
            day += timedelta(days=1)


@dataclass(slots=True)
class Account:
    """One account's reminders by token; `granted` is whether the skill may set any."""

    granted: bool = False
    alerts: dict[str, Alert] = field(default_factory=dict)

    def rings(self, after: datetime, until: datetime) -> list[Ring]:
        """All that ring between the two, the soonest first."""
        found = (ring for alert in self.alerts.values() for ring in alert.rings(after, until))
        return sorted(found, key=lambda ring: ring.at.astimezone(UTC))

    def next_ring(self, after: datetime) -> Ring | None:
        """The next one that rings, or None where none does in a week."""
        return next(iter(self.rings(after, after + LOOKED_AHEAD)), None)


@dataclass(slots=True)
class Alerts:
    """The accounts by the id of their user."""

    accounts: dict[str, Account] = field(default_factory=dict)
    made: int = 0

    def of(self, user_id: str) -> Account:
        """The account of that user; one that is new has granted nothing."""
        return self.accounts.setdefault(user_id, Account())

    def next_token(self) -> str:
        """A token that no reminder has had, of the length of Amazon's."""
        self.made += 1
        return f"00000000-0000-4000-8000-{self.made:012}"
